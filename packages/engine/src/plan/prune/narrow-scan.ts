import type { PhysicalColumn } from '../../connect/connector.ts'
import type { LogicalType, RowField } from '../../types/logical-type.ts'
import { column } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import type { ScanNode } from '../plan-node.ts'
import { fieldWithin, type ReadColumn, readColumns, remapped } from './columns-read.ts'
import { type Reads, readsOf } from './reads.ts'

/** A scan of what is read only, and how expressions over the scan are written over it. */
export interface Narrowed {
  readonly scan: ScanNode
  readonly remap: (expression: BoundExpression) => BoundExpression
}

/** Null when everything is read. */
export function narrowScan(scan: ScanNode, reads: Reads, projection: 'columns' | 'fields'): Narrowed | null {
  const { schema, table, watermark } = scan
  const computed = scan.computed ?? schema.fields.map(({ type }, index) => column(index, type))
  const byField = projection === 'fields'
  const needed = withWatermark(plainReads(reads, computed), scan)
  const columns = readColumns(
    schema.fields.map(({ type }) => type),
    needed,
    byField,
  )
  const expressions = columns.map((each) => fieldWithin(computed[each.column]!, each.path))
  const physical = readColumns(
    table.columns.map(({ type }) => type),
    atLeastOne(readsOf(expressions), table.columns),
    byField,
  )
  if (columns.length === schema.fields.length && physical.length === table.columns.length) return null
  const remap = (expression: BoundExpression) => remapped(expression, columns)
  const values = expressions.map((expression) => remapped(expression, physical))
  const isSame =
    values.length === physical.length && values.every((each, i) => each.kind === 'column' && each.index === i)
  const narrower: ScanNode = Object.freeze({
    ...scan,
    schema: Object.freeze({
      ...schema,
      fields: Object.freeze(columns.map((each) => fieldOf(each, schema.fields))),
    }),
    table: Object.freeze({
      ...table,
      columns: Object.freeze(physical.map((each) => physicalColumn(each, table.columns))),
    }),
    computed: isSame && !scan.computed ? null : Object.freeze(values),
    watermark: watermark && {
      column: columns.findIndex((each) => each.column === watermark.column),
      expression: remap(watermark.expression),
    },
    upsertKeys: scan.upsertKeys.flatMap((key) => {
      const places = key.map((index) =>
        columns.findIndex((each) => each.column === index && each.path.length === 0),
      )
      return places.includes(-1) ? [] : [places]
    }),
  })
  return { scan: narrower, remap }
}

/** Fields can be read alone of columns that are the table's own as they stand. */
function plainReads(reads: Reads, computed: readonly BoundExpression[]): Reads {
  return new Map(
    [...reads].map(([index, read]) => [index, computed[index]!.kind === 'column' ? read : 'whole']),
  )
}

function withWatermark(reads: Reads, { watermark }: ScanNode): Reads {
  if (watermark === null) return reads
  const needed = new Map(reads)
  for (const index of [watermark.column, ...readsOf([watermark.expression]).keys()])
    needed.set(index, 'whole')
  return needed
}

/** Rows are counted by what stands in them. */
function atLeastOne(reads: Reads, columns: readonly PhysicalColumn[]): Reads {
  if (reads.size > 0 || columns.length === 0) return reads
  const plain = columns.findIndex(
    ({ type }) => !('fields' in type) && !('element' in type) && !('key' in type),
  )
  return new Map([[Math.max(plain, 0), 'whole']])
}

function fieldOf({ column: index, path, type }: ReadColumn, fields: readonly RowField[]): RowField {
  const field = fields[index]!
  return path.length === 0 ? field : { name: [field.name, ...namesOf(field.type, path)].join('.'), type }
}

function physicalColumn(
  { column: index, path, type }: ReadColumn,
  columns: readonly PhysicalColumn[],
): PhysicalColumn {
  const whole = columns[index]!
  if (path.length === 0) return whole
  const names = namesOf(whole.type, path)
  const span = whole.span && { span: whole.span }
  return {
    name: [whole.name, ...names].join('.'),
    type,
    within: { column: whole.name, path: names },
    ...span,
  }
}

function namesOf(type: LogicalType, path: readonly number[]): string[] {
  let at = type
  return path.map((place) => {
    const field = 'fields' in at ? at.fields[place]! : { name: String(place), type: at }
    at = field.type
    return field.name
  })
}
