import type { ConnectorRegistry } from '../../connect/connector.ts'
import { reservedWords } from '../../sql/reserved-words.ts'
import { typeToString, withoutAttribute } from '../../types/logical-type.ts'
import { describeFunctions } from '../functions/function-catalogue.ts'
import type { Session } from '../session.ts'
import type { CompletionItem } from './completion-item.ts'
import { type EditedPlace, editedPlace } from './edited-place.ts'
import { optionKeys, optionValues } from './option-candidates.ts'
import { columnsOf, commonTablesIn, sessionBefore, tablesIn } from './tables-in-reach.ts'

export type { CompletionItem }

export interface Completion {
  /** Offset where the word being typed begins: items replace the text from there to the given offset. */
  readonly from: number
  readonly items: readonly CompletionItem[]
}

const TYPES =
  'INT BIGINT STRING BOOLEAN DOUBLE DECIMAL DATE TIMESTAMP TIMESTAMP_LTZ TIME FLOAT SMALLINT TINYINT VARCHAR CHAR BYTES ARRAY MAP ROW'.split(
    ' ',
  )

/** What may be typed at an offset of a script: keywords, tables, columns, functions, options and their values. */
export function completeAt(
  text: string,
  offset: number,
  { connectors }: { readonly connectors: ConnectorRegistry },
): Completion {
  const place = editedPlace(text, offset)
  const items = candidates(place, connectors)
  const prefix = place.prefix.toLowerCase()
  const seen = new Set<string>()
  const fitting = items.filter(({ label, kind }) => {
    const isNew = seen.size !== seen.add(`${kind} ${label}`).size
    return isNew && label.toLowerCase().startsWith(prefix)
  })
  return { from: place.from, items: fitting }
}

function candidates(place: EditedPlace, connectors: ConnectorRegistry): CompletionItem[] {
  const { before, tokens, expected } = place
  const values = optionValues(before, tokens, connectors)
  if (values) return values.map((item) => quoted(item, place))
  const items: CompletionItem[] = []
  if (expected.includes('an option key')) {
    items.push(...optionKeys(tokens, connectors).map((item) => quoted(item, place)))
  }
  if (place.inString) return items
  const session = sessionBefore(place.earlier, { connectors })
  const takesColumns = expected.includes('an expression') || expected.includes('a column')
  if (before.at(-1)?.text === '.') return takesColumns ? columns(place, session) : items
  if (expected.includes('a table name')) items.push(...tables(place, session))
  if (takesColumns) items.push(...columns(place, session))
  if (expected.includes('an expression')) {
    for (const { name, signature } of describeFunctions()) {
      items.push({ label: name, kind: 'function', detail: signature, insert: `${name}(` })
    }
  }
  if (expected.includes('a type')) items.push(...TYPES.map((label) => ({ label, kind: 'type' as const })))
  for (const word of expected) if (/^[A-Z]/.test(word)) items.push({ label: word, kind: 'keyword' })
  return items
}

/** Keys and values stand in quotes; inside quotes only the rest is missing. */
function quoted(item: CompletionItem, place: EditedPlace): CompletionItem {
  return place.inString ? item : { ...item, insert: `'${item.label}'` }
}

function tables(place: EditedPlace, session: Session): CompletionItem[] {
  const known = session.catalog.entries.map(({ name, kind }): CompletionItem => named(name, 'table', kind))
  return [...commonTablesIn(place.tokens).map((name) => named(name, 'table', 'WITH')), ...known]
}

/** Columns of the tables the statement names; behind `t.` those of t. */
function columns(place: EditedPlace, session: Session): CompletionItem[] {
  const { before } = place
  const qualifier = before.at(-1)?.text === '.' ? before.at(-2)?.text : undefined
  return tablesIn(place.tokens)
    .filter(({ name, alias }) => qualifier === undefined || qualifier === alias || qualifier === name)
    .flatMap(({ name }) => columnsOf(session, name))
    .map(({ name, type }) => named(name, 'column', typeToString(withoutAttribute(type))))
}

function named(name: string, kind: CompletionItem['kind'], detail: string): CompletionItem {
  const isPlain = /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(name) && !reservedWords.has(name.toUpperCase())
  return isPlain
    ? { label: name, kind, detail }
    : { label: name, kind, detail, insert: `\`${name.replaceAll('`', '``')}\`` }
}
