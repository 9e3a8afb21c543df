const UNITS: readonly (readonly [number, readonly string[]])[] = [
  [86_400_000, ['d', 'day', 'days']],
  [3_600_000, ['h', 'hour', 'hours']],
  [60_000, ['m', 'min', 'minute', 'minutes']],
  [1_000, ['s', 'sec', 'second', 'seconds']],
  [1, ['', 'ms', 'milli', 'millis', 'millisecond', 'milliseconds']],
  [0.001, ['us', 'µs', 'micro', 'micros', 'microsecond', 'microseconds']],
  [0.000001, ['ns', 'nano', 'nanos', 'nanosecond', 'nanoseconds']],
]

/** A duration as Flink writes it (`10 s`, `1min`, bare milliseconds, or ISO `PT10S`) in ms; null if it is none. */
export function parseDuration(text: string): number | null {
  const plain = /^\s*(\d+)\s*([a-zµ]*)\s*$/i.exec(text)
  if (plain) {
    const unit = UNITS.find(([, names]) => names.includes(plain[2]!.toLowerCase()))
    return unit ? Number(plain[1]) * unit[0] : null
  }
  const iso = /^\s*PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?\s*$/i.exec(text)
  if (!iso || !(iso[1] ?? iso[2] ?? iso[3])) return null
  return (Number(iso[1] ?? 0) * 60 + Number(iso[2] ?? 0)) * 60_000 + Number(iso[3] ?? 0) * 1_000
}
