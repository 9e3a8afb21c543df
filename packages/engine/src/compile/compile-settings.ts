import { fail } from '@millrace/kernel'
import { planSettings } from '../plan/plan-settings.ts'
import { countSetting, durationSetting, textSetting } from '../settings/setting-catalogue.ts'
import { DEFAULT_MAX_PARALLELISM } from '../state/key-group.ts'
import { type TimeZone, timeZone } from '../types/time-zone.ts'

/** What the compiler takes from a job's settings, parsed. */
export interface CompileSettings {
  /** `execution.runtime-mode` is BATCH. */
  readonly isBatch: boolean
  readonly parallelism: number
  readonly maxParallelism: number
  readonly timeZone: TimeZone
  readonly stateTtlMs: number
  readonly idleTimeoutMs: number
  readonly watermarkIntervalMs: number
  readonly miniBatch: { readonly rows: number; readonly latencyMs: number } | null
  readonly notNullEnforcer: 'ERROR' | 'DROP'
  /** Of lookup joins without a hint: rows that wait at most, how long, and whether they keep their order. */
  readonly lookup: { readonly capacity: number; readonly timeoutMs: number; readonly isOrdered: boolean }
}

const MOST_KEY_GROUPS = 32768

export function readCompileSettings(config: Readonly<Record<string, string>>): CompileSettings {
  const maxParallelism = within(
    'pipeline.max-parallelism',
    countSetting(config, 'pipeline.max-parallelism', DEFAULT_MAX_PARALLELISM),
    MOST_KEY_GROUPS,
  )
  const zone = textSetting(config, 'table.local-time-zone', 'UTC')
  const asked = countSetting(config, 'table.exec.resource.default-parallelism', -1)
  return {
    isBatch: planSettings((key) => config[key]).isBatch,
    parallelism: within(
      'parallelism.default',
      asked > 0 ? asked : countSetting(config, 'parallelism.default', 1),
      maxParallelism,
    ),
    maxParallelism,
    timeZone:
      timeZone(zone) ??
      fail('SETTING_INVALID', {
        key: 'table.local-time-zone',
        value: zone,
        expected: 'a zone such as Europe/Berlin, UTC or GMT+08:00',
      }),
    stateTtlMs: durationSetting(config, 'table.exec.state.ttl', 0),
    idleTimeoutMs: durationSetting(config, 'table.exec.source.idle-timeout', 0),
    watermarkIntervalMs: durationSetting(config, 'pipeline.auto-watermark-interval', 200),
    miniBatch: miniBatchOf(config),
    notNullEnforcer:
      textSetting(config, 'table.exec.sink.not-null-enforcer', 'ERROR').toUpperCase() === 'DROP'
        ? 'DROP'
        : 'ERROR',
    lookup: {
      capacity: countSetting(config, 'table.exec.async-lookup.buffer-capacity', 100),
      timeoutMs: durationSetting(config, 'table.exec.async-lookup.timeout', 180_000),
      isOrdered:
        textSetting(config, 'table.exec.async-lookup.output-mode', 'ORDERED').toUpperCase() === 'ORDERED',
    },
  }
}

export function within(key: string, value: number, most: number): number {
  return value >= 1 && value <= most
    ? value
    : fail('SETTING_INVALID', { key, value, expected: `a whole number from 1 to ${most}` })
}

/** As Flink: when it is on, both bounds must be given. */
function miniBatchOf(config: Readonly<Record<string, string>>): CompileSettings['miniBatch'] {
  if (textSetting(config, 'table.exec.mini-batch.enabled', 'false').toLowerCase() !== 'true') return null
  const rows = countSetting(config, 'table.exec.mini-batch.size', -1)
  const latencyMs = durationSetting(config, 'table.exec.mini-batch.allow-latency', 0)
  if (rows <= 0)
    fail('SETTING_INVALID', {
      key: 'table.exec.mini-batch.size',
      value: rows,
      expected: 'a number over 0 while mini-batches are enabled',
    })
  if (latencyMs <= 0)
    fail('SETTING_INVALID', {
      key: 'table.exec.mini-batch.allow-latency',
      value: latencyMs,
      expected: 'a duration over 0 while mini-batches are enabled',
    })
  return { rows, latencyMs }
}
