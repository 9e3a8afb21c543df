import { fail } from '@millrace/kernel'
import { inputsOf, type Relation } from '../relation.ts'

/** Refuses what Flink has no way to run in batch mode; for relations that are optimised. */
export function checkBatch(relation: Relation, seen = new Set<Relation>()): void {
  if (seen.has(relation)) return
  seen.add(relation)
  const feature = unbatchable(relation)
  if (feature !== null) fail('PLAN_BATCH', { feature }, relation.span ? { span: relation.span } : {})
  for (const input of inputsOf(relation)) checkBatch(input, seen)
}

function unbatchable(relation: Relation): string | null {
  switch (relation.kind) {
    case 'window':
    case 'window-aggregate': {
      const { function: name, attribute } = relation.window
      if (name === 'SESSION') return 'SESSION windows'
      return attribute === 'proctime' ? 'Windows by processing time' : null
    }
    case 'group-window-aggregate':
      return relation.window.attribute === 'proctime' ? 'Windows by processing time' : null
    case 'over':
      return relation.calls.some(({ distinct }) => distinct) ? 'DISTINCT in OVER' : null
    case 'match':
      return 'MATCH_RECOGNIZE'
    case 'temporal-join':
      return 'FOR SYSTEM_TIME AS OF'
    default:
      return null
  }
}
