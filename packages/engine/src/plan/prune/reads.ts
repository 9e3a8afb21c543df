import type { BoundExpression, CallExpression } from '../bound-expression.ts'

/** Places of fields from the column inwards. */
export type FieldPath = readonly number[]
/** What is read of each column: all of it, or single fields. */
export type Reads = ReadonlyMap<number, 'whole' | readonly FieldPath[]>

/** The column and the way into it, when an expression is a field of a field … of a column. */
export function fieldOfColumn(expression: BoundExpression): { column: number; path: FieldPath } | null {
  if (expression.kind === 'column') return { column: expression.index, path: [] }
  if (!isField(expression)) return null
  const below = fieldOfColumn(expression.args[0]!)
  return below && { column: below.column, path: [...below.path, placeOf(expression)] }
}

export function isField(expression: BoundExpression): expression is CallExpression {
  return expression.kind === 'call' && expression.name === 'FIELD' && expression.args[1]?.kind === 'literal'
}

export function placeOf(field: CallExpression): number {
  const [, place] = field.args
  return place?.kind === 'literal' ? Number(place.value) : -1
}

/** What the expressions read of their columns, added to what is read already. */
export function readsOf(expressions: readonly BoundExpression[], before?: Reads): Reads {
  const reads = new Map<number, 'whole' | readonly FieldPath[]>(before ?? [])
  const visit = (expression: BoundExpression): void => {
    const place = fieldOfColumn(expression)
    if (place === null) {
      if (expression.kind === 'call') for (const arg of expression.args) visit(arg)
      return
    }
    const known = reads.get(place.column)
    if (known === 'whole') return
    reads.set(place.column, place.path.length === 0 ? 'whole' : withPath(known ?? [], place.path))
  }
  for (const expression of expressions) visit(expression)
  return reads
}

/** A field covers those inside it. */
function withPath(paths: readonly FieldPath[], path: FieldPath): readonly FieldPath[] {
  if (paths.some((known) => leadsTo(known, path))) return paths
  return [...paths.filter((known) => !leadsTo(path, known)), path]
}

export function leadsTo(outer: FieldPath, inner: FieldPath): boolean {
  return outer.length <= inner.length && outer.every((place, i) => place === inner[i])
}
