import { type LogicalType, withNullable } from '../../types/logical-type.ts'
import { call, column, literal } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { type FieldPath, fieldOfColumn, leadsTo, type Reads } from './reads.ts'

/** A column that is read, or a field of one, with its place in the narrower row. */
export interface ReadColumn {
  readonly column: number
  readonly path: FieldPath
  readonly type: LogicalType
}

/** The columns and fields that stand in the narrower row, in the order of the columns. */
export function readColumns(types: readonly LogicalType[], reads: Reads, byField: boolean): ReadColumn[] {
  return types.flatMap((type, index) => {
    const read = reads.get(index)
    if (read === undefined) return []
    if (read === 'whole' || !byField) return [{ column: index, path: [], type }]
    return read.map((path) => ({ column: index, path, type: typeWithin(type, path) }))
  })
}

/** The expression over the narrower row. */
export function remapped(expression: BoundExpression, columns: readonly ReadColumn[]): BoundExpression {
  const place = fieldOfColumn(expression)
  if (place === null) {
    if (expression.kind !== 'call') return expression
    return Object.freeze({ ...expression, args: expression.args.map((arg) => remapped(arg, columns)) })
  }
  const index = columns.findIndex((each) => each.column === place.column && leadsTo(each.path, place.path))
  const { path, type } = columns[index]!
  // A whole column keeps the type it is seen with: the plan may know more of it than the table says.
  const seen = place.path.length === path.length && path.length > 0 ? expression.type : type
  const root = column(index, path.length === 0 ? columnTypeOf(expression) : seen, expression.span)
  return fieldWithin(root, place.path.slice(path.length))
}

/** The field at the end of the way into a row. */
export function fieldWithin(row: BoundExpression, path: FieldPath): BoundExpression {
  return path.reduce<BoundExpression>(
    (outer, place) =>
      call('FIELD', [outer, literal(place, PLACE)], typeWithin(outer.type, [place]), row.span),
    row,
  )
}

const PLACE: LogicalType = { root: 'INTEGER', nullable: false }

function columnTypeOf(expression: BoundExpression): LogicalType {
  return expression.kind === 'call' ? columnTypeOf(expression.args[0]!) : expression.type
}

function typeWithin(type: LogicalType, path: FieldPath): LogicalType {
  return path.reduce<LogicalType>((outer, place) => {
    const inside = 'fields' in outer ? outer.fields[place]!.type : outer
    return withNullable(inside, inside.nullable || outer.nullable)
  }, type)
}
