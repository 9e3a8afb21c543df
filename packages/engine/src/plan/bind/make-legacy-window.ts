import { fail, type SourceSpan } from '@millrace/kernel'
import {
  rowType,
  timestampLtzType,
  timestampType,
  typeToString,
  withoutAttribute,
} from '../../types/logical-type.ts'
import type { AggregateCall, BoundExpression, CallExpression } from '../bound-expression.ts'
import { digest } from '../expression-tree.ts'
import type { Relation, RelationOf } from '../relation.ts'
import { propertyOf, type WindowProperty, windowSpecOf } from './bind-legacy-window.ts'

/** `TUMBLE(time, size)` of GROUP BY, and what the SELECT asks of it. */
export interface LegacyWindow {
  readonly key: CallExpression
  readonly properties: readonly WindowProperty[]
}

/** The window with the properties that expressions read. */
export function legacyWindow(key: CallExpression, expressions: readonly BoundExpression[]): LegacyWindow {
  const found = new Set<WindowProperty>()
  const visit = (expression: BoundExpression): void => {
    if (expression.kind !== 'call') return
    const asked = propertyOf(expression.name)
    if (asked && digest(expression) === propertyText(key, asked.property)) found.add(asked.property)
    expression.args.forEach(visit)
  }
  expressions.forEach(visit)
  const order: readonly WindowProperty[] = ['start', 'end', 'rowtime', 'proctime']
  return { key, properties: order.filter((property) => found.has(property)) }
}

/** What a property of a window is called by, to be found again. */
export function propertyText(key: CallExpression, property: WindowProperty): string {
  return digest({ ...key, name: `${key.name.slice(1)}_${property.toUpperCase()}` })
}

export function refuseProperty({ name, span }: CallExpression): never {
  const window = propertyOf(name)!.window
  return fail('SQL_GROUP_WINDOW', { name, reason: `GROUP BY ${window}(…)` }, span ? { span } : {})
}

interface Parts {
  readonly window: LegacyWindow
  readonly timeColumn: number
  readonly keys: readonly number[]
  readonly aggregates: readonly AggregateCall[]
  readonly span: SourceSpan
}

/** Output: keys, results, properties. */
export function windowedAggregate(input: Relation, parts: Parts): RelationOf<'group-window-aggregate'> {
  const { window, timeColumn, keys, aggregates, span } = parts
  const { fields } = input.schema
  const spec = windowSpecOf(window.key, timeColumn)
  if (spec.attribute === 'proctime' && window.properties.includes('rowtime')) {
    const [time] = window.key.args
    const given = typeToString(time!.type)
    fail('SQL_GROUP_WINDOW', { name: `${spec.function}_ROWTIME`, reason: given }, { span })
  }
  const time = Object.freeze({
    ...fields[timeColumn]!.type,
    attribute: spec.attribute,
  }) as (typeof fields)[0]['type']
  const types = {
    start: timestampType(3, false),
    end: timestampType(3, false),
    rowtime: time,
    proctime: Object.freeze({ ...timestampLtzType(3, false), attribute: 'proctime' as const }),
  }
  return Object.freeze({
    kind: 'group-window-aggregate',
    input,
    window: spec,
    keys: Object.freeze([...keys]),
    aggregates: Object.freeze(aggregates),
    properties: Object.freeze(window.properties),
    schema: rowType([
      ...keys.map((key) => ({ name: fields[key]!.name, type: withoutAttribute(fields[key]!.type) })),
      ...aggregates.map(({ type }, i) => ({ name: `EXPR$${keys.length + i}`, type })),
      ...window.properties.map((property) => ({ name: `w$${property}`, type: types[property] })),
    ]),
    span,
  })
}
