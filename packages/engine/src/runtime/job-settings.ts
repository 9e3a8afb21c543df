import { fail } from '@millrace/kernel'
import { parseDuration } from '../connect/parse-quantity.ts'

/** What the runtime takes from the job's settings, under Flink's keys. */
export interface JobSettings {
  /** Null (absent, or 0): no periodic checkpoints. */
  readonly checkpointIntervalMs: number | null
  readonly checkpointTimeoutMs: number
  readonly minPauseMs: number
  readonly tolerableFailures: number
  readonly retained: number
  /** Most threads the job's subtasks share; null: as many as there are. */
  readonly cores: number | null
}

type Config = Readonly<Record<string, string>>

export function parseJobSettings(config: Config): JobSettings {
  return {
    checkpointIntervalMs: duration(config, 'execution.checkpointing.interval', null) || null,
    checkpointTimeoutMs: duration(config, 'execution.checkpointing.timeout', 600_000),
    minPauseMs: duration(config, 'execution.checkpointing.min-pause', 0),
    tolerableFailures: count(config, 'execution.checkpointing.tolerable-failed-checkpoints', 0, 0),
    // Flink keeps one; with three a checkpoint that was damaged before it was used has one to fall back to.
    retained: count(config, 'execution.checkpointing.num-retained', 3, 1),
    cores:
      config['taskmanager.cpu.cores'] === undefined ? null : count(config, 'taskmanager.cpu.cores', 1, 1),
  }
}

function duration<T extends number | null>(config: Config, key: string, absent: T): number | T {
  const value = config[key]
  if (value === undefined) return absent
  return parseDuration(value) ?? fail('SETTING_INVALID', { key, value, expected: 'a duration such as 10 s' })
}

function count(config: Config, key: string, absent: number, least: number): number {
  const value = config[key]
  if (value === undefined) return absent
  const number = /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN
  if (!(number >= least))
    fail('SETTING_INVALID', { key, value, expected: `a whole number of at least ${least}` })
  return number
}
