import { fail } from '@millrace/kernel'
import type { CallExpression } from '../../../plan/bound-expression.ts'
import { typeToString } from '../../../types/logical-type.ts'

export function refuseCast(call: CallExpression): never {
  const from = typeToString({ ...call.args[0]!.type, nullable: true })
  const to = typeToString({ ...call.type, nullable: true })
  return fail('CAST_UNSUPPORTED', { from, to }, call.span && { span: call.span })
}
