import { typeToString, withNullable, withoutAttribute } from '../../types/logical-type.ts'
import { filter, project } from '../bind/make-relation.ts'
import { call } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { columnsOf, inline, isDeterministicExpression } from '../expression-tree.ts'
import type { Relation, RelationOf } from '../relation.ts'
import type { RewriteRule } from './rewrite-rule.ts'

/** A projection of a projection is one, unless that would compute something costly or changing twice. */
export const mergeProjects: RewriteRule = {
  name: 'merge-projects',
  apply(relation) {
    if (relation.kind !== 'project' || relation.input.kind !== 'project') return null
    const below = relation.input
    if (!mayInline(relation.expressions, below)) return null
    const expressions = relation.expressions.map((expression) =>
      retyped(inline(expression, below.expressions), expression),
    )
    return project(below.input, expressions, namesOf(relation), relation.span)
  },
}

/** Inlining keeps the type the outer expression had (a renamed time attribute stays what it was). */
function retyped(inlined: BoundExpression, original: BoundExpression): BoundExpression {
  const text = ({ type }: BoundExpression) => typeToString(withNullable(withoutAttribute(type), true))
  return text(inlined) === text(original) ? inlined : Object.freeze({ ...inlined, type: original.type })
}

function namesOf(relation: Relation): string[] {
  return relation.schema.fields.map(({ name }) => name)
}

/** True when each computed column below is read at most once, and none of them may give different values. */
function mayInline(expressions: readonly BoundExpression[], below: RelationOf<'project'>): boolean {
  const uses = below.expressions.map(() => 0)
  for (const expression of expressions) countUses(expression, uses)
  return below.expressions.every(
    (expression, i) => isFree(expression) || (uses[i]! <= 1 && isDeterministicExpression(expression)),
  )
}

/** Costs nothing to read twice: columns, constants, and fields of rows, which a source may even read alone. */
function isFree(expression: BoundExpression): boolean {
  if (expression.kind !== 'call') return true
  return expression.name === 'FIELD' && expression.args.every(isFree)
}

function countUses(expression: BoundExpression, uses: number[]): void {
  if (expression.kind === 'column') uses[expression.index]!++
  else if (expression.kind === 'call') for (const arg of expression.args) countUses(arg, uses)
}

/** A projection that gives its input unchanged is nothing. */
export const dropIdentityProject: RewriteRule = {
  name: 'drop-identity-project',
  apply(relation) {
    if (relation.kind !== 'project') return null
    const { fields } = relation.input.schema
    const isIdentity =
      relation.expressions.length === fields.length &&
      relation.expressions.every(
        (expression, i) =>
          expression.kind === 'column' &&
          expression.index === i &&
          fields[i]!.name === relation.schema.fields[i]!.name &&
          sameAttribute(fields[i]!.type, expression.type),
      )
    return isIdentity ? relation.input : null
  },
}

function sameAttribute(left: object, right: object): boolean {
  return (left as { attribute?: string }).attribute === (right as { attribute?: string }).attribute
}

/** Two filters in a row are one. */
export const mergeFilters: RewriteRule = {
  name: 'merge-filters',
  apply(relation) {
    if (relation.kind !== 'filter' || relation.input.kind !== 'filter') return null
    const conditions = [relation.input.condition, relation.condition]
    const flat = conditions.flatMap((each) =>
      each.kind === 'call' && each.name === 'AND' ? each.args : [each],
    )
    const nullable = conditions.some(({ type }) => type.nullable)
    const both = call('AND', flat, withNullable(relation.condition.type, nullable), relation.condition.span)
    return filter(relation.input.input, both, relation.span)
  },
}

/** Rows are filtered before their columns are computed, where the condition reads nothing that changes. */
export const pushFilterBelowProject: RewriteRule = {
  name: 'push-filter-below-project',
  apply(relation) {
    if (relation.kind !== 'filter' || relation.input.kind !== 'project') return null
    const { expressions, input } = relation.input
    const read = [...columnsOf(relation.condition)].map((index) => expressions[index]!)
    // What the condition reads would be computed twice.
    if (!read.every(isFree)) return null
    const pushed = filter(input, inline(relation.condition, expressions), relation.span)
    return project(pushed, expressions, namesOf(relation), relation.input.span)
  },
}

/** A filter above a union filters each part. */
export const pushFilterBelowUnion: RewriteRule = {
  name: 'push-filter-below-union',
  apply(relation) {
    if (relation.kind !== 'filter' || relation.input.kind !== 'union') return null
    const inputs = relation.input.inputs.map((input) => filter(input, relation.condition, relation.span))
    return Object.freeze({ ...relation.input, inputs: Object.freeze(inputs) })
  },
}
