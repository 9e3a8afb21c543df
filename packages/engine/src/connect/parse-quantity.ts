const DURATION_UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  nano: 1e-6,
  nanosecond: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  micro: 1e-3,
  microsecond: 1e-3,
  '': 1,
  ms: 1,
  milli: 1,
  millisecond: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
}
const MEMORY_UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  byte: 1,
  k: 1024,
  kb: 1024,
  kibibyte: 1024,
  m: 1024 ** 2,
  mb: 1024 ** 2,
  mebibyte: 1024 ** 2,
  g: 1024 ** 3,
  gb: 1024 ** 3,
  gibibyte: 1024 ** 3,
  t: 1024 ** 4,
  tb: 1024 ** 4,
  tebibyte: 1024 ** 4,
}

/** A duration as Flink writes it (`10 s`, `500ms`, `1 min`; a bare number is ms), in ms; undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const duration = parseQuantity(text, DURATION_UNITS)
  return duration === undefined ? undefined : Math.trunc(duration)
}

/** A size as Flink writes it (`64 kb`, `1mb`), in bytes; undefined when it is none. */
export function parseMemory(text: string): number | undefined {
  return parseQuantity(text, MEMORY_UNITS)
}

function parseQuantity(text: string, units: Readonly<Record<string, number>>): number | undefined {
  const match = /^(\d+)\s*([a-zµ]*)$/.exec(text.trim().toLowerCase())
  if (!match) return undefined
  const unit = units[match[2]!] ?? units[match[2]!.replace(/s$/, '')]
  return unit === undefined ? undefined : Number(match[1]) * unit
}
