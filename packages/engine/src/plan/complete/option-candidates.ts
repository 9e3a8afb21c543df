import type { ConnectorRegistry } from '../../connect/connector.ts'
import type { Token } from '../../sql/token.ts'
import type { CompletionItem } from './completion-item.ts'

/** Keys for WITH (…): those of the statement's connector that are not written yet, what is required first. */
export function optionKeys(tokens: readonly Token[], connectors: ConnectorRegistry): CompletionItem[] {
  const written = new Set(tokens.filter(({ kind }) => kind === 'string').map(({ value }) => value))
  const connector = connectors.get(writtenValue('connector', tokens) ?? '')
  if (!connector)
    return [{ label: 'connector', kind: 'option', detail: [...connectors.keys()].sort().join(', ') }]
  const open = connector.options.filter(({ key }) => !written.has(key))
  return open
    .sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
    .map(({ key, description }) => ({ label: key, kind: 'option', detail: description }))
}

/** Values for the option whose `=` comes right before; null when this is no such place. */
export function optionValues(
  before: readonly Token[],
  tokens: readonly Token[],
  connectors: ConnectorRegistry,
): CompletionItem[] | null {
  const [key, sign] = before.slice(-2)
  if (sign?.text !== '=' || key?.kind !== 'string') return null
  if (key.value === 'connector') return [...connectors.keys()].sort().map(value)
  const spec = connectors
    .get(writtenValue('connector', tokens) ?? '')
    ?.options.find((option) => option.key === key.value)
  if (!spec) return []
  if (spec.type === 'boolean') return ['true', 'false'].map(value)
  const known = spec.values ?? (spec.default === undefined || spec.secret ? [] : [spec.default])
  return known.map(value)
}

function value(label: string): CompletionItem {
  return { label, kind: 'value' }
}

function writtenValue(key: string, tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex((token, i) => token.value === key && tokens[i + 1]?.text === '=')
  const token = at < 0 ? undefined : tokens[at + 2]
  return token?.kind === 'string' ? token.value : undefined
}
