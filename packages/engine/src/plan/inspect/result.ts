import { booleanType, lengthType, MAX_LENGTH } from '../../types/logical-type.ts'
import type { StatementResult } from '../statements/session-statement.ts'

const string = lengthType('VARCHAR', MAX_LENGTH)

/** A result of text columns; `flags` names those that hold TRUE and FALSE. */
export function textResult(
  names: readonly string[],
  rows: StatementResult['rows'],
  flags: readonly string[] = [],
): StatementResult {
  const columns = names.map((name) => ({ name, type: flags.includes(name) ? booleanType : string }))
  return Object.freeze({ columns: Object.freeze(columns), rows: Object.freeze(rows) })
}
