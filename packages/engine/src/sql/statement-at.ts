import type { Statement } from './ast/statement-nodes.ts'
import { parseScript } from './parse-script.ts'

/**
 * The statement that holds the offset, its `;` included; between two statements the one before, before the first
 * the first. Null when there is none.
 */
export function statementAt(
  text: string,
  offset: number,
  statements: readonly Statement[] = parseScript(text).statements,
): Statement | null {
  let found: Statement | null = statements[0] ?? null
  for (const statement of statements) if (statement.start <= offset) found = statement
  return found
}
