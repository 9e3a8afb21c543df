import { project } from '../bind/make-relation.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { isSameType } from '../typing/same-type.ts'
import { isInteger, widerInteger } from '../typing/type-families.ts'
import type { RewriteRule } from './rewrite-rule.ts'

/** A whole number made wider, or a string, and back again is itself. */
export const dropCastAndBack: RewriteRule = {
  name: 'drop-cast-and-back',
  apply(relation) {
    if (relation.kind !== 'project') return null
    const expressions = relation.expressions.map(withoutDetour)
    if (expressions.every((each, i) => each === relation.expressions[i])) return null
    const names = relation.schema.fields.map(({ name }) => name)
    return project(relation.input, expressions, names, relation.span)
  },
}

function withoutDetour(expression: BoundExpression): BoundExpression {
  if (expression.kind !== 'call') return expression
  const args = expression.args.map(withoutDetour)
  const [outer] = args
  if (expression.name === 'CAST' && outer?.kind === 'call' && outer.name === 'CAST') {
    const inner = outer.args[0]!
    if (isSameType(inner.type, expression.type) && isLossless(inner, outer)) return inner
  }
  return args.every((arg, i) => arg === expression.args[i])
    ? expression
    : Object.freeze({ ...expression, args })
}

function isLossless(from: BoundExpression, to: BoundExpression): boolean {
  if (!isInteger(from.type)) return false
  if (to.type.root === 'VARCHAR') return to.type.length >= 20
  return isInteger(to.type) && widerInteger(to.type, from.type).root === to.type.root
}
