import { fail } from '@millrace/kernel'
import { nearestName } from '../../connect/nearest-name.ts'
import type { Identifier } from '../../sql/ast/name-nodes.ts'
import type { Join, TableSource } from '../../sql/ast/query-nodes.ts'
import { withNullable, withoutAttribute } from '../../types/logical-type.ts'
import { call, cast, column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { mapColumns } from '../expression-tree.ts'
import { bindComparison } from '../functions/bind-comparison.ts'
import type { JoinType } from '../plan-node.ts'
import { allOf } from '../rewrite/conjuncts.ts'
import { commonType } from '../typing/common-type.ts'
import type { Scope, ScopeColumn } from './scope.ts'

/** The names behind a join: those of the left, then those of the right; refuses a table name used twice. */
export function joinScopes(left: Scope, right: Scope, joinType: JoinType, source: TableSource): Scope {
  const tables = new Set(left.flatMap(({ table }) => table ?? []))
  const twice = right.find(({ table }) => table !== null && tables.has(table))
  if (twice) fail('SQL_DUPLICATE_ALIAS', { name: twice.table! }, { span: placeOf(source, twice.table!) })
  const shifted = right.map((each) => shiftScope(each, left.length))
  return [
    ...left.map((each) => padded(each, joinType === 'right' || joinType === 'full')),
    ...shifted.map((each) => padded(each, joinType === 'left' || joinType === 'full')),
  ]
}

function shiftScope(entry: ScopeColumn, by: number): ScopeColumn {
  const merged =
    entry.merged && mapColumns(entry.merged, ({ index, type, span }) => column(index + by, type, span))
  const order = entry.order === undefined ? undefined : entry.order + by
  return { ...entry, ...(merged && { merged }), ...(order !== undefined && { order }) }
}

function padded(entry: ScopeColumn, isPadded: boolean): ScopeColumn {
  if (!isPadded) return entry
  const merged =
    entry.merged && Object.freeze({ ...entry.merged, type: withNullable(entry.merged.type, true) })
  return { ...entry, type: withNullable(entry.type, true), ...(merged && { merged }) }
}

/** Where a table of a FROM is given the name. */
function placeOf(source: TableSource, name: string): TableSource['span'] {
  if (source.kind === 'join') {
    const inner = [source.left, source.right].find((each) => namesOf(each).includes(name))
    return inner ? placeOf(inner, name) : source.span
  }
  return source.kind === 'table-name' ? source.name.parts.at(-1)!.span : source.span
}

function namesOf(source: TableSource): string[] {
  if (source.kind === 'join') return [source.left, source.right].flatMap(namesOf)
  if ('alias' in source && source.alias) return [source.alias.name]
  return source.kind === 'table-name' ? [source.name.parts.at(-1)!.name] : []
}

export interface MergedColumns {
  readonly condition: BoundExpression | null
  readonly scope: Scope
}

/** USING and NATURAL: equality of the columns, which the bare name and `*` then mean together. */
export function mergeColumns(node: Join, left: Scope, right: Scope, scope: Scope): MergedColumns {
  const names = node.natural ? commonNames(node, left, right) : node.using
  const pairs = names.map((name) => ({
    name,
    left: pick(name, left, left, right),
    right: pick(name, right, left, right) + left.length,
  }))
  const conditions = pairs.map(({ name, left: l, right: r }) =>
    bindComparison('=', {
      name: '=',
      args: [column(l, left[l]!.type, name.span), column(r, right[r - left.length]!.type, name.span)],
      span: name.span,
    }),
  )
  const merged = new Map(pairs.map(({ left: l, right: r }) => [l, coalesce(scope, l, r)]))
  const away = new Set(pairs.map(({ right: r }) => r))
  const first = pairs.map(({ left: l }) => l)
  // The columns in common stand first in `*`.
  const order = [...first, ...starOrder(scope).filter((index) => !first.includes(index) && !away.has(index))]
  return {
    condition: allOf(conditions),
    scope: scope.map((entry, index): ScopeColumn => {
      if (away.has(index)) return { ...entry, isMerged: true }
      const expression = merged.get(index)
      return { ...entry, order: order.indexOf(index), ...(expression && { merged: expression }) }
    }),
  }
}

/** Where a bare name does not stand for merged columns: everywhere but in the SELECT list and what goes by it. */
export function unmerged(scope: Scope): Scope {
  if (scope.every(({ merged, isMerged }) => !merged && !isMerged)) return scope
  return scope.map(({ merged: _, isMerged: __, ...rest }) => rest)
}

/** The columns that `*` stands for, in its order. */
export function starOrder(scope: Scope): number[] {
  const order = (index: number) => scope[index]!.order ?? index
  return scope.flatMap(({ isMerged }, index) => (isMerged ? [] : [index])).sort((a, b) => order(a) - order(b))
}

/** Names that both sides have, in the order of the left. */
function commonNames(node: Join, left: Scope, right: Scope): readonly Identifier[] {
  const rightNames = new Set(right.filter(({ isMerged }) => !isMerged).map(({ name }) => name))
  const names = new Set(
    left.filter(({ isMerged, name }) => !isMerged && rightNames.has(name)).map(({ name }) => name),
  )
  return [...names].map((name) => ({ kind: 'identifier', name, span: node.right.span }))
}

function pick(name: Identifier, side: Scope, left: Scope, right: Scope): number {
  const found = side.flatMap((entry, index) => (entry.name === name.name && !entry.isMerged ? [index] : []))
  if (found.length > 1) fail('SQL_AMBIGUOUS_COLUMN', { name: name.name }, { span: name.span })
  if (found.length === 1) return found[0]!
  const suggestion = nearestName(
    name.name,
    [...left, ...right].map((entry) => entry.name),
  )
  return fail('SQL_UNKNOWN_COLUMN', { name: name.name, suggestion }, { span: name.span })
}

/** The value of a merged column: the left one, or where that is null, the right one. */
function coalesce(scope: Scope, left: number, right: number): BoundExpression {
  const operand = (index: number) => scope[index]!.merged ?? column(index, scope[index]!.type)
  const [first, second] = [operand(left), operand(right)]
  const type = commonType([first.type, second.type])
  if (!first.type.nullable || !type) return first
  const result = withNullable(withoutAttribute(type), first.type.nullable && second.type.nullable)
  return call('COALESCE', [cast(first, type), cast(second, type)], result)
}
