import { fail } from '@millrace/kernel'

/** What the runtime takes from the job's settings, under Flink's keys. */
export interface JobSettings {
  /** Null: no periodic checkpoints. */
  readonly checkpointIntervalMs: number | null
  readonly checkpointTimeoutMs: number
  readonly minPauseMs: number
  readonly tolerableFailures: number
  readonly retained: number
}

type Config = Readonly<Record<string, string>>

export function parseJobSettings(config: Config): JobSettings {
  return {
    checkpointIntervalMs: duration(config, 'execution.checkpointing.interval', null),
    checkpointTimeoutMs: duration(config, 'execution.checkpointing.timeout', 600_000),
    minPauseMs: duration(config, 'execution.checkpointing.min-pause', 0),
    tolerableFailures: count(config, 'execution.checkpointing.tolerable-failed-checkpoints', 0, 0),
    // Flink keeps one; with three a checkpoint that was damaged before it was used has one to fall back to.
    retained: count(config, 'execution.checkpointing.num-retained', 3, 1),
  }
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  ms: 1,
  milli: 1,
  millis: 1,
  millisecond: 1,
  milliseconds: 1,
  s: 1000,
  sec: 1000,
  secs: 1000,
  second: 1000,
  seconds: 1000,
  m: 60_000,
  min: 60_000,
  mins: 60_000,
  minute: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  days: 86_400_000,
}

function duration<T extends number | null>(config: Config, key: string, absent: T): number | T {
  const value = config[key]
  if (value === undefined) return absent
  const match = /^(\d+)\s*([a-z]*)$/i.exec(value.trim())
  const unit = match && units[match[2]!.toLowerCase()]
  if (!match || unit === null || unit === undefined)
    fail('SETTING_INVALID', { key, value, expected: 'a duration such as 10 s' })
  return Number(match[1]) * unit
}

function count(config: Config, key: string, absent: number, least: number): number {
  const value = config[key]
  if (value === undefined) return absent
  const number = /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN
  if (!(number >= least))
    fail('SETTING_INVALID', { key, value, expected: `a whole number of at least ${least}` })
  return number
}
