import { fail } from '@millrace/kernel'
import { typeToString, withNullable, withoutAttribute } from '../../types/logical-type.ts'
import type { CallSite } from './function-declaration.ts'

/** Refuses an operator on these types. */
export function mismatch(operator: string, site: CallSite): never {
  const given = site.args
    .map(({ type }) => typeToString(withoutAttribute(withNullable(type, true))))
    .join(', ')
  return fail('SQL_TYPE_MISMATCH', { operator, given }, { span: site.span })
}
