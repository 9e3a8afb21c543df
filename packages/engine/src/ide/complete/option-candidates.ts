// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the notation of snippets and of secrets
import type { ConnectorFactory, ConnectorRegistry } from '../../connect/connector.ts'
import type { OptionSpec } from '../../connect/options.ts'
import type { Token } from '../../sql/token.ts'
import type { CompletionItem } from './completion-item.ts'

/** Keys for WITH (…): those of the statement's connector that are not written yet, what is required first. */
export function optionKeys(tokens: readonly Token[], connectors: ConnectorRegistry): CompletionItem[] {
  const connector = connectorOf(tokens, connectors)
  if (!connector)
    return [{ label: 'connector', kind: 'option', detail: [...connectors.keys()].sort().join(', ') }]
  const written = new Set(tokens.filter(({ kind }) => kind === 'string').map(({ value }) => value))
  const open = connector.options.filter(({ key }) => !written.has(key))
  return open
    .toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
    .flatMap((option) => spelledKeys(option, tokens).filter(({ label }) => !written.has(label)))
}

/** A `#` in a key stands for a column's name: one key for each column the statement declares. */
function spelledKeys({ key, description }: OptionSpec, tokens: readonly Token[]): CompletionItem[] {
  if (!key.includes('#')) return [{ label: key, kind: 'option', detail: description }]
  return declaredColumns(tokens).map((name) => ({
    label: key.replace('#', name),
    kind: 'option' as const,
    detail: description,
  }))
}

/** Names that stand first behind `(` or `,` at the first level of brackets. */
function declaredColumns(tokens: readonly Token[]): string[] {
  const names: string[] = []
  let depth = 0
  for (const [index, { text, kind, value }] of tokens.entries()) {
    if (kind === 'word' && value === 'WITH' && depth === 0) break
    if (kind === 'symbol' && text === '(') depth++
    if (kind === 'symbol' && text === ')') depth--
    const next = tokens[index + 1]
    if (depth !== 1 || kind !== 'symbol' || (text !== '(' && text !== ',') || !next) continue
    if (next.kind === 'name') names.push(next.value)
    if (next.kind === 'word' && next.value !== 'WATERMARK' && next.value !== 'PRIMARY') names.push(next.text)
  }
  return names
}

/** Values for the option whose `=` comes right before; null when this is no such place. */
export function optionValues(
  before: readonly Token[],
  tokens: readonly Token[],
  connectors: ConnectorRegistry,
): CompletionItem[] | null {
  const [key, sign] = before.slice(-2)
  if (sign?.text !== '=' || key?.kind !== 'string' || isSetting(before)) return null
  if (key.value === 'connector') return [...connectors.keys()].sort().map((name) => value(name))
  const spec = findOption(key.value, connectorOf(tokens, connectors))
  return spec ? valuesOf(spec) : []
}

function isSetting(before: readonly Token[]): boolean {
  return before.length === 3 && before[0]!.value === 'SET'
}

/** The declaration of an option by its key as written. */
export function findOption(key: string, connector: ConnectorFactory | undefined): OptionSpec | undefined {
  return connector?.options.find((option) => matchesKey(option.key, key))
}

function matchesKey(declared: string, written: string): boolean {
  const [start, end] = declared.split('#')
  if (end === undefined) return declared === written
  return written.startsWith(start!) && written.endsWith(end) && written.length > declared.length - 1
}

const EXAMPLES: Partial<Record<OptionSpec['type'], readonly string[]>> = {
  boolean: ['true', 'false'],
  duration: ['1 s', '30 s', '1 min', '10 min', '1 h'],
  memory: ['1 mb', '64 mb', '1 gb'],
}

function valuesOf(spec: OptionSpec): CompletionItem[] {
  // Secrets never stand in a script: what is offered is the way to name one.
  if (spec.secret) return [{ ...value('${secret_values.name}'), detail: spec.description }]
  const known = [...new Set([...(spec.default === undefined ? [] : [spec.default]), ...(spec.values ?? [])])]
  const rest = spec.values ? [] : (EXAMPLES[spec.type] ?? [])
  return [...new Set([...known, ...rest])].map((label) =>
    label === spec.default ? value(label, 'default') : value(label),
  )
}

function value(label: string, detail?: string): CompletionItem {
  return { label, kind: 'value', ...(detail && { detail }) }
}

export function connectorOf(
  tokens: readonly Token[],
  connectors: ConnectorRegistry,
): ConnectorFactory | undefined {
  const at = tokens.findIndex((token, i) => token.value === 'connector' && tokens[i + 1]?.text === '=')
  const token = at < 0 ? undefined : tokens[at + 2]
  return token?.kind === 'string' ? connectors.get(token.value) : undefined
}
