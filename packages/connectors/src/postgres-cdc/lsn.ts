/** A place in PostgreSQL's log, as the 64-bit number behind `16/B374D848`. */
export type Lsn = bigint

export function parseLsn(text: string): Lsn {
  const [high, low] = text.split('/')
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`)
}

export function formatLsn(lsn: Lsn): string {
  return `${(lsn >> 32n).toString(16).toUpperCase()}/${(lsn & 0xffffffffn).toString(16).toUpperCase()}`
}

export function laterLsn(a: Lsn, b: Lsn): Lsn {
  return a > b ? a : b
}
