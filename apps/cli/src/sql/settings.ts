import { fail } from '@millrace/kernel'

export interface ScriptOptions {
  readonly parallelism?: string
  readonly set?: readonly string[]
}

/** Settings below those of the script, from `--parallelism N` and `--set key=value`. */
export function settingsOf({ parallelism, set = [] }: ScriptOptions): Record<string, string> {
  const settings: Record<string, string> = {}
  if (parallelism !== undefined)
    settings['parallelism.default'] = String(wholeNumber('--parallelism', parallelism))
  return { ...settings, ...pairs('--set', set) }
}

export interface VariableOptions {
  readonly var?: readonly string[]
}

/** Values of `${name}`, from `--var name=value`; nothing without any, and then `${name}` in quotes stays as it is. */
export function variablesOf({ var: given }: VariableOptions): { variables?: Record<string, string> } {
  return given === undefined ? {} : { variables: pairs('--var', given) }
}

function pairs(option: string, entries: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const entry of entries) {
    const cut = entry.indexOf('=')
    if (cut < 1) fail('CLI_OPTION_INVALID', { option, expected: 'key=value', value: entry })
    found[entry.slice(0, cut).trim()] = entry.slice(cut + 1).trim()
  }
  return found
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1) return value
  return fail('CLI_OPTION_INVALID', { option, expected: 'a whole number from 1', value: text })
}

export function seconds(option: string, text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && value > 0 && Number.isFinite(value)) return value
  return fail('CLI_OPTION_INVALID', { option, expected: 'a number of seconds', value: text })
}

const SECRET_PREFIX = 'MILLRACE_SECRET_'

/** Values of `${secret_values.name}` from MILLRACE_SECRET_name in the environment: arguments can be read by others. */
export function secretsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  const given = Object.entries(env).filter(
    ([name, value]) => name.startsWith(SECRET_PREFIX) && value !== undefined,
  )
  return Object.fromEntries(given.map(([name, value]) => [name.slice(SECRET_PREFIX.length), value!]))
}
