import { fail } from '@millrace/kernel'
import { inputsOf, type Relation } from '../relation.ts'
import { isWindowGrouping, windowRoles } from '../rewrite/window-roles.ts'
import type { SessionAccess } from './session-statement.ts'

const KEYS = ['table.exec.emit.early-fire.enabled', 'table.exec.emit.late-fire.enabled']

/** Aggregates over windows of a table function fire once; Flink refuses settings that ask for more. */
export function checkEmit(relation: Relation, setting: SessionAccess['setting']): void {
  const key = KEYS.find((each) => setting(each)?.toLowerCase() === 'true')
  if (key) refuseWindows(relation, key, new Set())
}

function refuseWindows(relation: Relation, key: string, seen: Set<Relation>): void {
  if (seen.has(relation)) return
  seen.add(relation)
  if (relation.kind === 'group-aggregate' && isWindowGrouping(relation.keys, windowRoles(relation.input)))
    fail('SQL_EMIT', { key }, relation.span ? { span: relation.span } : {})
  for (const input of inputsOf(relation)) refuseWindows(input, key, seen)
}
