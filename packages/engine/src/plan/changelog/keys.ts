import type { PlanNode } from '../plan-node.ts'

export type UpsertKeys = PlanNode['upsertKeys']

/** Sets of columns that identify a row: at any time (`unique`), and also in the order its changes come in (`upsert`). */
export interface Keys {
  readonly unique: UpsertKeys
  readonly upsert: UpsertKeys
}

export const noKeys: Keys = Object.freeze({ unique: [], upsert: [] })
