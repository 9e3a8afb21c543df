import { reservedWords } from '../../sql/reserved-words.ts'
import type { Token } from '../../sql/token.ts'
import type { Document } from '../script/document.ts'
import { statementSnippets } from '../snippets/snippets.ts'
import type { Workspace } from '../workspace.ts'
import { ColumnTypes } from './column-types.ts'
import type { CompletionItem } from './completion-item.ts'
import { type EditedPlace, editedPlace } from './edited-place.ts'
import { hintCandidates } from './hint-candidates.ts'
import { columnItems, tableItems } from './name-candidates.ts'
import { optionKeys, optionValues } from './option-candidates.ts'
import { scopeAt } from './scope-at.ts'
import { settingCandidates } from './setting-candidates.ts'
import { windowCandidates } from './window-candidates.ts'

export interface Completion {
  /** Offset where the word being typed begins: items replace the text from there to the given offset. */
  readonly from: number
  readonly items: readonly CompletionItem[]
}

const TYPES =
  'INT BIGINT STRING BOOLEAN DOUBLE DECIMAL DATE TIMESTAMP TIMESTAMP_LTZ TIME FLOAT SMALLINT TINYINT VARCHAR CHAR BYTES VARBINARY BINARY ARRAY MAP MULTISET ROW VARIANT INTERVAL'.split(
    ' ',
  )

/** What may be typed at an offset, in a document that need not be sound. */
export function completeAt(workspace: Workspace, document: Document, offset: number): Completion {
  const place = editedPlace(document, offset)
  const prefix = place.prefix.toLowerCase()
  const seen = new Set<string>()
  const items = candidates(place, document, workspace).filter(({ label, kind }) => {
    const isNew = seen.size !== seen.add(`${kind} ${label}`).size
    return isNew && fits(label.toLowerCase(), prefix)
  })
  const begins = ({ label }: CompletionItem) => (label.toLowerCase().startsWith(prefix) ? 0 : 1)
  return { from: place.from, items: items.toSorted((a, b) => begins(a) - begins(b)) }
}

/** The beginning of a name or of one of its words. */
function fits(label: string, prefix: string): boolean {
  if (label.startsWith(prefix)) return true
  return prefix.length > 1 && new RegExp(`[_.\\- ]${prefix.replaceAll(/\W/g, '.')}`).test(label)
}

function candidates(place: EditedPlace, document: Document, workspace: Workspace): CompletionItem[] {
  const { before, tokens, expected } = place
  const { connectors } = workspace.options
  const quotable = settingCandidates(before) ?? optionValues(before, tokens, connectors)
  if (quotable) return quotable.map((item) => quoted(item, place))
  const items: CompletionItem[] = []
  if (expected.includes('an option key')) {
    items.push(...optionKeys(tokens, connectors).map((item) => quoted(item, place)))
  }
  if (place.inString) return items
  const hints = hintCandidates(before)
  if (hints) return hints
  items.push(...(windowCandidates(before) ?? []), ...namedItems(place, document, workspace))
  if (expected.includes('an expression') && before.at(-1)?.text !== '.')
    items.push(...functionItems(workspace))
  if (expected.includes('a type')) items.push(...TYPES.map((label) => ({ label, kind: 'type' as const })))
  if (isFilter(before)) {
    items.push({ label: '(WHERE …)', kind: 'snippet', insert: '(WHERE $1)', isSnippet: true })
  }
  for (const word of expected) if (/^[A-Z]/.test(word)) items.push({ label: word, kind: 'keyword' })
  if (expected.includes('INSERT INTO') && expected.includes('CREATE TABLE')) {
    items.push(...statementSnippets(connectors))
  }
  return items
}

function isFilter(before: readonly Token[]): boolean {
  return before.at(-1)?.kind === 'word' && before.at(-1)!.value === 'FILTER'
}

/** Keys and values stand in quotes; inside quotes only the rest is missing. */
function quoted(item: CompletionItem, place: EditedPlace): CompletionItem {
  return place.inString ? item : { ...item, insert: `'${item.label}'` }
}

function namedItems(place: EditedPlace, document: Document, workspace: Workspace): CompletionItem[] {
  const { before, expected } = place
  const isBehindDot = before.at(-1)?.text === '.'
  const takesColumns = isBehindDot || expected.includes('an expression') || expected.includes('a column')
  const takesTables = expected.includes('a table name') && !isNewName(before)
  if (!takesColumns && !takesTables) return []
  const scope = scopeAt(place, document, workspace)
  const items: CompletionItem[] = []
  if (takesColumns) {
    const types = new ColumnTypes(document, workspace, place.piece)
    items.push(...columnItems(scope, types))
  }
  if (takesTables) items.push(...tableItems(scope, place))
  return items.map(nameItem)
}

/** The name of something new stands behind CREATE. */
function isNewName(before: readonly Token[]): boolean {
  const words = before.slice(-6).filter(({ kind }) => kind === 'word')
  const create = words.findLastIndex(({ value }) => value === 'CREATE')
  const new_ = ['TEMPORARY', 'TABLE', 'VIEW', 'OR', 'REPLACE', 'IF', 'NOT', 'EXISTS', 'MATERIALIZED']
  return create >= 0 && words.slice(create + 1).every(({ value }) => new_.includes(value))
}

function functionItems(workspace: Workspace): CompletionItem[] {
  return [...workspace.functions.values()].map(({ name, signature }) => ({
    label: name,
    kind: 'function',
    detail: signature.split('\n')[0]!,
    ...(signature.includes('(') && { insert: `${name}($0)`, isSnippet: true }),
  }))
}

/** Names that are no plain word stand in backticks. */
function nameItem(item: CompletionItem): CompletionItem {
  const { label } = item
  const isPlain = /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(label) && !reservedWords.has(label.toUpperCase())
  return isPlain || item.insert ? item : { ...item, insert: `\`${label.replaceAll('`', '``')}\`` }
}
