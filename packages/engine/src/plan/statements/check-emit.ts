import { fail } from '@millrace/kernel'
import { inputsOf, type Relation } from '../relation.ts'
import { isWindowGrouping, windowRoles } from '../rewrite/window-roles.ts'
import type { SessionAccess } from './session-statement.ts'
import { unsupported } from './unsupported.ts'

const KEYS = ['table.exec.emit.early-fire.enabled', 'table.exec.emit.late-fire.enabled']

/**
 * Aggregates over windows of a table function fire once: Flink refuses settings that ask for more. Over windows of GROUP
 * BY it takes them, and the engine does not run them.
 */
export function checkEmit(
  relation: Relation,
  { setting, notice }: Pick<SessionAccess, 'setting' | 'notice'>,
): void {
  const key = KEYS.find((each) => setting(each)?.toLowerCase() === 'true')
  if (!key) return
  const windows = windowsIn(relation)
  const refused = windows.find(({ kind }) => kind === 'group-aggregate')
  if (refused) fail('SQL_EMIT', { key }, refused.span && { span: refused.span })
  const [legacy] = windows
  if (legacy?.span) notice(unsupported(key, legacy.span))
}

function windowsIn(relation: Relation, seen = new Set<Relation>()): Relation[] {
  if (seen.has(relation)) return []
  seen.add(relation)
  const below = inputsOf(relation).flatMap((input) => windowsIn(input, seen))
  const isOverFunction =
    relation.kind === 'group-aggregate' && isWindowGrouping(relation.keys, windowRoles(relation.input))
  return isOverFunction || relation.kind === 'group-window-aggregate' ? [...below, relation] : below
}
