import { fail, type SourceSpan } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import { parseDuration } from '../../connect/parse-quantity.ts'
import type { HintNode, Select, TableSource } from '../../sql/ast/query-nodes.ts'

/** What the hints of a SELECT say of the tables in its FROM, by their names there. */
export interface SelectHints {
  /** Ms. */
  readonly stateTtl: ReadonlyMap<string, number>
  readonly lookup: ReadonlyMap<string, Readonly<Record<string, string>>>
}

const JOIN_HINTS = new Set(['BROADCAST', 'SHUFFLE_HASH', 'SHUFFLE_MERGE', 'NEST_LOOP'])
const KNOWN = [...JOIN_HINTS, 'STATE_TTL', 'LOOKUP', 'OPTIONS']
/** Flink's own marks, which it takes from everybody. */
const MARKS = new Set(['ALIAS', 'JSON_AGGREGATE_WRAPPED'])

/** Checks hints as Flink does: unknown ones, wrong options and names of no table are refused. */
export function bindHints({ hints, from }: Select): SelectHints {
  const stateTtl = new Map<string, number>()
  const lookup = new Map<string, Readonly<Record<string, string>>>()
  const names = from ? sourceNames(from) : []
  for (const hint of hints) {
    refuseUnknownHint(hint)
    if (JOIN_HINTS.has(hint.name)) bindJoinHint(hint, names)
    if (hint.name === 'STATE_TTL') bindStateTtl(hint, names, stateTtl)
    if (hint.name === 'LOOKUP') bindLookup(hint, names, lookup)
  }
  return { stateTtl, lookup }
}

export function refuseUnknownHint(hint: HintNode): void {
  if (hint.name === 'OPTIONS' && hint.options.length === 0)
    refuse(hint, "it takes 'key' = 'value'", hint.span)
  if (KNOWN.includes(hint.name) || MARKS.has(hint.name)) return
  refuse(hint, `there is no such hint; did you mean ${nearestName(hint.name, KNOWN)}?`, hint.span)
}

function refuse(hint: HintNode, reason: string, span: SourceSpan): never {
  return fail('PLAN_HINT', { hint: hint.name, reason }, { span })
}

/** The names by which a FROM calls its tables. */
export function sourceNames(source: TableSource): readonly string[] {
  if (source.kind === 'join') return [...sourceNames(source.left), ...sourceNames(source.right)]
  if (source.kind === 'table-sample') return sourceNames(source.source)
  if (source.alias) return [source.alias.name]
  return source.kind === 'table-name' ? [source.name.parts.at(-1)!.name] : []
}

function requireName(hint: HintNode, name: string, names: readonly string[], span: SourceSpan): string {
  const last = name.slice(name.lastIndexOf('.') + 1)
  if (!names.includes(last)) refuse(hint, `FROM has no table ${name}`, span)
  return last
}

function bindJoinHint(hint: HintNode, names: readonly string[]): void {
  if (hint.options[0]) refuse(hint, 'it takes names of tables', hint.options[0].span)
  if (hint.words.length === 0) refuse(hint, 'it takes at least one name of a table', hint.span)
  for (const word of hint.words) requireName(hint, word, names, hint.span)
}

/** Keys that are given twice: the last counts. */
function bindStateTtl(hint: HintNode, names: readonly string[], into: Map<string, number>): void {
  if (hint.words.length > 0) refuse(hint, "it takes 'table' = 'duration'", hint.span)
  if (hint.options.length === 0) refuse(hint, "it takes at least one 'table' = 'duration'", hint.span)
  for (const { key, value } of hint.options) {
    const ms = parseDuration(value.value)
    if (ms === undefined) refuse(hint, `'${value.value}' is no duration`, value.span)
    into.set(requireName(hint, key.value, names, key.span), ms)
  }
}

type Check = (value: string) => boolean

const isBoolean: Check = (value) => /^(true|false)$/i.test(value)
const isWhole: Check = (value) => /^-?\d+$/.test(value)
const isDuration: Check = (value) => parseDuration(value) !== undefined
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value.toLowerCase())

const LOOKUP_OPTIONS: Readonly<Record<string, Check>> = {
  async: isBoolean,
  'output-mode': oneOf('ordered', 'allow_unordered'),
  capacity: isWhole,
  timeout: isDuration,
  'retry-predicate': () => true,
  'retry-strategy': oneOf('fixed_delay'),
  'fixed-delay': isDuration,
  'max-attempts': isWhole,
  shuffle: isBoolean,
}
const RETRY = ['retry-predicate', 'retry-strategy', 'fixed-delay', 'max-attempts']

/** Options that Flink does not know are left alone, as it leaves them. */
function bindLookup(
  hint: HintNode,
  names: readonly string[],
  into: Map<string, Readonly<Record<string, string>>>,
): void {
  if (hint.words.length > 0) refuse(hint, "it takes 'option' = 'value'", hint.span)
  const given: Record<string, string> = {}
  for (const { key, value } of hint.options) {
    const check = LOOKUP_OPTIONS[key.value]
    if (check && !check(value.value)) refuse(hint, `'${key.value}' cannot be '${value.value}'`, value.span)
    given[key.value] = value.value
  }
  const table = hint.options.findLast(({ key }) => key.value === 'table')
  if (!table) refuse(hint, "it needs 'table' = 'name'", hint.span)
  const set = RETRY.filter((key) => given[key] !== undefined)
  if (set.length > 0 && set.length < RETRY.length)
    refuse(hint, `retrying needs all of ${RETRY.join(', ')}`, hint.span)
  into.set(requireName(hint, table.value.value, names, table.value.span), Object.freeze(given))
}
