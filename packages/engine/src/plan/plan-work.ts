import type { ConnectorRegistry } from '../connect/connector.ts'
import { PlanBuilder } from './changelog/plan-builder.ts'
import { UidGiver } from './changelog/uid-giver.ts'
import type { SinkPlanNode } from './plan-node.ts'
import type { PlanSettings } from './plan-settings.ts'
import { planCollector, planInsert } from './plan-sink.ts'
import type { BoundWork } from './session.ts'

export function planner(connectors: ConnectorRegistry, settings: PlanSettings) {
  const uids = new UidGiver()
  return { builder: new PlanBuilder(connectors, uids, settings), uids }
}

type PlannerParts = ReturnType<typeof planner>

/** The plan of one INSERT or query. */
export function planWork(work: BoundWork, parts: PlannerParts): SinkPlanNode {
  if (work.kind === 'insert') return planInsert(work.bound, work.statement.span, parts)
  return planCollector(work.relation, 'collect', work.statement.span, parts)
}

/** As `planWork`, but nothing is written. */
export function collectWork(work: BoundWork, parts: PlannerParts): SinkPlanNode {
  if (work.kind === 'query') return planWork(work, parts)
  return planCollector(work.bound.input, work.bound.table.name, work.statement.span, parts)
}
