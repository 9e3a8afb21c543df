import type { CallExpression } from '../../plan/bound-expression.ts'
import { anyNull, type CodeWriter, NEVER, type Operand } from './code-writer.ts'
import { nativeComparison } from './inline-comparison.ts'

/** Predicates with rules of their own about nulls; null for calls this does not know. */
export function inlinePredicate(
  call: CallExpression,
  args: readonly Operand[],
  writer: CodeWriter,
): Operand | null {
  const first = args[0]
  switch (call.name) {
    case 'IS_NULL':
      return { value: `(${first!.isNull})`, isNull: NEVER }
    case 'IS_NOT_NULL':
      return { value: `!(${first!.isNull})`, isNull: NEVER }
    case 'IS_TRUE':
      return { value: `(!(${first!.isNull}) && ${first!.value})`, isNull: NEVER }
    case 'IS_NOT_TRUE':
      return { value: `((${first!.isNull}) || !${first!.value})`, isNull: NEVER }
    case 'IS_FALSE':
      return { value: `(!(${first!.isNull}) && !${first!.value})`, isNull: NEVER }
    case 'IS_NOT_FALSE':
      return { value: `((${first!.isNull}) || ${first!.value})`, isNull: NEVER }
    case 'BETWEEN':
      return inlineBetween(call, args, writer)
    case 'IN':
      return inlineIn(call, first!, writer)
    default:
      return null
  }
}

function inlineBetween(call: CallExpression, args: readonly Operand[], writer: CodeWriter): Operand | null {
  const [value, lower, upper] = args as [Operand, Operand, Operand]
  const [type, lowerType, upperType] = call.args.map((argument) => argument.type)
  if (nativeComparison(type!, lowerType!) !== 'order' || nativeComparison(type!, upperType!) !== 'order')
    return null
  const below = `!(${anyNull([value, lower])}) && !(${value.value} >= ${lower.value})`
  const above = `!(${anyNull([value, upper])}) && !(${value.value} <= ${upper.value})`
  const [outside, isNull] = [writer.name('v'), writer.name('n')]
  writer.line(`const ${outside} = (${below}) || (${above});`)
  writer.line(`const ${isNull} = !${outside} && (${anyNull(args)});`)
  return { value: `!${outside}`, isNull }
}

/** Integers, texts and decimals among constants: one look-up in a set. */
function inlineIn(call: CallExpression, value: Operand, writer: CodeWriter): Operand | null {
  const [subject, ...options] = call.args
  const { root } = subject!.type
  if (root === 'FLOAT' || root === 'DOUBLE' || root === 'BOOLEAN') return null
  const set = new Set<unknown>()
  for (const option of options) {
    if (option.kind !== 'literal' || option.value === null) return null
    if (nativeComparison(subject!.type, option.type) === 'none') return null
    set.add(option.value)
  }
  return { value: `${writer.constant(set)}.has(${value.value})`, isNull: value.isNull }
}
