import { parseDuration } from '@millrace/driver'
import { fail } from '@millrace/kernel'

const positive = (text: string) => (/^[1-9]\d{0,3}$/.test(text) ? null : 'a whole number from 1 to 9999')
const duration = (text: string) => (parseDuration(text) === null ? "a duration such as '10 s'" : null)
const oneOf =
  (...values: string[]) =>
  (text: string) =>
    values.includes(text.toLowerCase()) ? null : `one of ${values.join(', ')}`

/** Settings whose form is known are checked here; the rest is for the engine to judge when the job starts. */
const RULES: Readonly<Record<string, (text: string) => string | null>> = {
  'parallelism.default': positive,
  'execution.checkpointing.interval': duration,
  'execution.checkpointing.timeout': duration,
  'execution.checkpointing.min-pause': duration,
  'restart-strategy.type': oneOf(
    'fixed-delay',
    'fixeddelay',
    'exponential-delay',
    'failure-rate',
    'none',
    'disable',
    'off',
  ),
}

export function requireUsableConfig(config: Readonly<Record<string, string>>): void {
  for (const [key, text] of Object.entries(config)) {
    const wanted = RULES[key]?.(text)
    if (wanted) fail('CONFIG_INVALID', { key, reason: `it takes ${wanted}` })
  }
}
