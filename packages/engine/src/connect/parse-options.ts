import { fail, type SourceSpan } from '@millrace/kernel'
import { nearestName } from './nearest-name.ts'
import type { OptionSpec, ParsedOptions, TableOptions } from './options.ts'
import { parseDuration, parseMemory } from './parse-quantity.ts'

type OptionValue = ParsedOptions[string]

export interface ParseOptionsContext {
  /** What has the options, for errors: `connector 'jdbc'`. */
  readonly owner?: string
  /** Place to point at for what is missing. */
  readonly span?: SourceSpan
}

/** A reference to a secret or variable that is not filled in yet: its value cannot be checked. */
const PLACEHOLDER = /\$\{[^}]*\}/

/**
 * Options as written, checked and parsed by their declarations; defaults filled in. Unknown, missing and malformed
 * ones are refused at their place. A typed option whose value is a placeholder is left undefined.
 */
export function parseOptions(
  specs: readonly OptionSpec[],
  options: TableOptions,
  context: ParseOptionsContext = {},
): ParsedOptions {
  const parsed: Record<string, OptionValue> = {}
  for (const [key, value] of Object.entries(options.values)) {
    const spec = findSpec(specs, key)
    const place = spanContext(options.spans[key] ?? context.span)
    if (!spec) {
      const suggestion = nearestName(
        key,
        specs.map((known) => known.key),
      )
      fail('SQL_UNKNOWN_OPTION', { owner: context.owner ?? 'The table', key, suggestion }, place)
    }
    parsed[key] = parseOption(spec, key, value, place)
  }
  for (const spec of specs) {
    if (parsed[spec.key] !== undefined || spec.key in options.values || spec.key.includes('#')) continue
    if (spec.default !== undefined) parsed[spec.key] = parseOption(spec, spec.key, spec.default, {})
    else if (spec.required) {
      const params = { owner: context.owner ?? 'The table', key: spec.key, description: spec.description }
      fail('SQL_MISSING_OPTION', params, spanContext(context.span))
    }
  }
  return Object.freeze(parsed)
}

function spanContext(span: SourceSpan | undefined): { span?: SourceSpan } {
  return span ? { span } : {}
}

/** The declaration of a key; `#` in a declared key stands for a column's name. */
function findSpec(specs: readonly OptionSpec[], key: string): OptionSpec | undefined {
  return specs.find((spec) => {
    if (spec.key === key) return true
    const mark = spec.key.indexOf('#')
    if (mark < 0) return false
    const start = spec.key.slice(0, mark)
    const end = spec.key.slice(mark + 1)
    return key.length > start.length + end.length && key.startsWith(start) && key.endsWith(end)
  })
}

function parseOption(
  spec: OptionSpec,
  key: string,
  text: string,
  place: { span?: SourceSpan },
): Exclude<OptionValue, undefined> | undefined {
  if (PLACEHOLDER.test(text)) return spec.type === 'string' ? text : undefined
  const value = convert(spec, text.trim(), text)
  if (value === undefined) fail('SQL_BAD_OPTION', { key, expected: expected(spec) }, place)
  return value
}

function convert(spec: OptionSpec, trimmed: string, text: string): OptionValue {
  switch (spec.type) {
    case 'string':
      return text
    case 'int':
    case 'long': {
      const value = /^[+-]?\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN
      const limit = spec.type === 'int' ? 2 ** 31 : Number.MAX_SAFE_INTEGER
      return value >= -limit && value < limit ? value : undefined
    }
    case 'double':
      return trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : undefined
    case 'boolean':
      return /^(true|false)$/i.test(trimmed) ? trimmed.toLowerCase() === 'true' : undefined
    case 'duration':
      return parseDuration(trimmed)
    case 'memory':
      return parseMemory(trimmed)
    case 'enum':
      return spec.values?.find((value) => value.toLowerCase() === trimmed.toLowerCase())
    case 'list':
      return trimmed === '' ? [] : trimmed.split(';').map((item) => item.trim())
  }
}

function expected(spec: OptionSpec): string {
  switch (spec.type) {
    case 'int':
    case 'long':
      return 'an integer'
    case 'double':
      return 'a number'
    case 'boolean':
      return "'true' / 'false'"
    case 'duration':
      return "a duration ('500 ms', '10 s', '5 min')"
    case 'memory':
      return "a size ('64 kb', '1 mb')"
    case 'enum':
      return (spec.values ?? []).map((value) => `'${value}'`).join(' / ')
    default:
      return spec.type
  }
}
