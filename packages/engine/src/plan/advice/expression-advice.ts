import type { SourceSpan } from '@millrace/kernel'
import type { Diagnostic } from '../../sql/diagnostic.ts'
import { typeToString, withNullable } from '../../types/logical-type.ts'
import { isInsertOnly } from '../../types/row-kind.ts'
import type { BoundExpression, CallExpression } from '../bound-expression.ts'
import { isDeterministic } from '../functions/function-catalogue.ts'
import { nodeExpressions } from '../limits/node-expressions.ts'
import { inputsOfNode } from '../plan-inputs.ts'
import type { PlanNode } from '../plan-node.ts'
import { isInteger } from '../typing/type-families.ts'
import { advise, headOf } from './advice.ts'
import { castLoss } from './cast-loss.ts'
import { callsIn, type PlanFacts } from './plan-facts.ts'

/** Advice about single expressions, wherever in the plan they stand. */
export function expressionAdvice(facts: PlanFacts): Diagnostic[] {
  return facts.nodes.flatMap((node) => {
    const fallback = headOf(node.span ?? facts.span)
    const calls = nodeExpressions(node).flatMap(callsIn)
    return calls.flatMap((call) => [
      ...lossyCast(call, fallback),
      ...charPadding(call, fallback),
      ...integerDivision(call, fallback),
      ...nondeterministic(call, node, fallback),
    ])
  })
}

/** Casts that nobody wrote stand where their operand does. */
function lossyCast(call: CallExpression, fallback: SourceSpan): Diagnostic[] {
  const [operand] = call.args
  if (call.name !== 'CAST' || !operand || (call.span !== undefined && call.span !== operand.span)) return []
  const loss = castLoss(operand.type, call.type)
  if (!loss) return []
  const [from, to] = [operand.type, call.type].map((type) => typeToString(withNullable(type, true)))
  const span = operand.span ?? fallback
  return [
    advise(
      'ADVICE_LOSSY_CAST',
      { from: from!, to: to! },
      { severity: loss === 'certain' ? 'warning' : 'info', span },
    ),
  ]
}

const EQUALITIES = new Set(['=', '<>', 'IN'])

/** CHAR(3) = 'ab': the blanks that would fill it up are not there, or not ignored. */
function charPadding(call: CallExpression, fallback: SourceSpan): Diagnostic[] {
  if (!EQUALITIES.has(call.name)) return []
  const bare = call.args.map(withoutCast)
  const column = bare.find(({ kind, type }) => kind === 'column' && type.root === 'CHAR')
  if (!column || !('length' in column.type)) return []
  const { length } = column.type
  return bare.flatMap((other) => {
    if (other.kind !== 'literal' || typeof other.value !== 'string' || other.value.length === length)
      return []
    const params = { type: `CHAR(${length})`, text: `'${other.value}'`, length: other.value.length }
    return advise('ADVICE_CHAR_PADDING', params, { severity: 'warning', span: call.span ?? fallback })
  })
}

function withoutCast(expression: BoundExpression): BoundExpression {
  const [operand] = expression.kind === 'call' && expression.name === 'CAST' ? expression.args : []
  return operand ?? expression
}

function integerDivision(call: CallExpression, fallback: SourceSpan): Diagnostic[] {
  const [left, right] = call.args
  if (call.name !== '/' || !left || !right || !isInteger(left.type) || !isInteger(right.type)) return []
  if (left.kind === 'literal' && right.kind === 'literal') return []
  const span = call.span ?? fallback
  const operand = withoutCast(left).span
  const fixes = operand
    ? [
        {
          title: 'CAST(… AS DOUBLE) / …',
          edits: [
            { span: { ...operand, endLine: operand.line, endColumn: operand.column }, text: 'CAST(' },
            { span: { ...operand, line: operand.endLine, column: operand.endColumn }, text: ' AS DOUBLE)' },
          ],
        },
      ]
    : []
  const type = typeToString(withNullable(call.type, true))
  return [advise('ADVICE_INTEGER_DIVISION', { type }, { severity: 'info', span, fixes })]
}

/** What is computed again when a row is taken back must come out the same. */
function nondeterministic(call: CallExpression, node: PlanNode, fallback: SourceSpan): Diagnostic[] {
  const isChanging = inputsOfNode(node).some(({ changelogMode }) => !isInsertOnly(changelogMode))
  if (!isChanging || isDeterministic(call.name) || call.name === 'CURRENT_WATERMARK') return []
  const params = { name: `${call.name}()` }
  return [advise('ADVICE_NONDETERMINISTIC', params, { severity: 'warning', span: call.span ?? fallback })]
}
