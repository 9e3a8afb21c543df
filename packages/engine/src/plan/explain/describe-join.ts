import type { JoinType, PlanNode } from '../plan-node.ts'
import { describeExpression } from './describe-expression.ts'
import { list, namesOf } from './describe-parts.ts'

type Join = Extract<PlanNode, { kind: 'join' | 'interval-join' | 'temporal-join' | 'window-join' }>

const TYPES: Readonly<Record<JoinType, string>> = {
  inner: 'InnerJoin',
  left: 'LeftOuterJoin',
  right: 'RightOuterJoin',
  full: 'FullOuterJoin',
  semi: 'LeftSemiJoin',
  anti: 'LeftAntiJoin',
}

export function describeJoin(node: Join): string {
  const parts = [`joinType=[${TYPES[node.joinType]}]`, ...ownParts(node)]
  const where = conditionOf(node)
  if (where !== '') parts.push(`where=[${where}]`)
  parts.push(`select=[${list(namesOf(node))}]`)
  if (node.kind === 'join') parts.push(...inputSpecs(node))
  return `${NAMES[node.kind]}(${parts.join(', ')})`
}

const NAMES: Readonly<Record<Join['kind'], string>> = {
  join: 'Join',
  'interval-join': 'IntervalJoin',
  'temporal-join': 'TemporalJoin',
  'window-join': 'WindowJoin',
}

function ownParts(node: Join): string[] {
  switch (node.kind) {
    case 'join':
    case 'temporal-join':
      return []
    case 'interval-join': {
      const { attribute, lower, upper, leftTime, rightTime } = node
      const bounds = `leftLowerBound=${lower}, leftUpperBound=${upper}`
      const indexes = `leftTimeIndex=${leftTime}, rightTimeIndex=${rightTime}`
      return [`windowBounds=[isRowTime=${attribute === 'rowtime'}, ${bounds}, ${indexes}]`]
    }
    case 'window-join': {
      const [left, right] = node.inputs.map(namesOf) as [readonly string[], readonly string[]]
      const window = (names: readonly string[], { start, end }: { start: number; end: number }) =>
        `win_start=[${names[start]}], win_end=[${names[end]}]`
      return [
        `leftWindow=[${window(left, node.leftWindow)}]`,
        `rightWindow=[${window(right, node.rightWindow)}]`,
      ]
    }
  }
}

/** The equalities of the keys, then what else must hold. */
function conditionOf(node: Join): string {
  const [left, right] = node.inputs.map(namesOf) as [readonly string[], readonly string[]]
  const both = [...left, ...right]
  const equalities = node.leftKeys.map((key, i) => {
    const isNullSafe = node.kind === 'join' && node.nullSafe[i]
    return `(${left[key]} ${isNullSafe ? 'IS NOT DISTINCT FROM' : '='} ${right[node.rightKeys[i]!]})`
  })
  const rest = node.condition ? [describeExpression(node.condition, both)] : []
  const all = [...equalities, ...rest]
  return all.length > 1 ? `(${all.join(' AND ')})` : all.join('')
}

/** Whether a row of one side can meet more than one of the other, as the join's state must know. */
function inputSpecs(node: Extract<Join, { kind: 'join' }>): string[] {
  return node.inputs.map((input, i) => {
    const keys = i === 0 ? node.leftKeys : node.rightKeys
    const isKey = input.upsertKeys.some((key) => key.every((column) => keys.includes(column)))
    const spec = isKey
      ? 'JoinKeyContainsUniqueKey'
      : input.upsertKeys.length > 0
        ? 'HasUniqueKey'
        : 'NoUniqueKey'
    return `${i === 0 ? 'left' : 'right'}InputSpec=[${spec}]`
  })
}

export function describeLookup(node: Extract<PlanNode, { kind: 'lookup-join' }>): string {
  const names = namesOf(node)
  const below = namesOf(node.input)
  const looked = names.slice(below.length)
  const keys = node.keys.map(({ column, from }) => {
    const value = 'column' in from ? below[from.column] : describeExpression(from.literal, [])
    return `${looked[column]}=${value}`
  })
  const where = node.condition ? `, where=[${describeExpression(node.condition, names)}]` : ''
  const hints = Object.entries(node.hint).map(([key, value]) => `${key}=${value}`)
  const hint = hints.length > 0 ? `, hint=[${list(hints)}]` : ''
  return `LookupJoin(table=[${node.table.name}], joinType=[${TYPES[node.joinType]}], lookup=[${list(keys)}]${where}, select=[${list(names)}]${hint})`
}
