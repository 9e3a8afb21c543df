import type { UpsertKeys } from './keys.ts'

/** Which changes besides inserts a relation can make. */
export interface ChangeKinds {
  readonly update: boolean
  readonly delete: boolean
}
export const noChanges: ChangeKinds = Object.freeze({ update: false, delete: false })
export const allChanges: ChangeKinds = Object.freeze({ update: true, delete: true })

export function hasChanges({ update, delete: deletes }: ChangeKinds): boolean {
  return update || deletes
}

/** Whether an input must send what an update replaces (-U), must leave it out, or leaves it out if it can. */
export type Need = 'before' | 'after' | 'either'

/** What is known of an input when its consumer is asked. */
export interface InputFacts {
  readonly kinds: ChangeKinds
  readonly upsertKeys: UpsertKeys
  readonly uniqueKeys: UpsertKeys
}

/** How a relation treats changes: Flink's `FlinkChangelogModeInferenceProgram`, a relation at a time. */
export interface Changes {
  readonly kinds: ChangeKinds
  /** What each input must send when the consumer wants -U (`before`) or wants none; null: it cannot leave -U out. */
  readonly needs: (before: boolean) => readonly Need[] | null
  /** Inputs that change are refused. */
  readonly insertOnlyInputs?: true
}

/** Rows go through: each change of an input is one of the output. */
export function passing(inputs: readonly InputFacts[]): Changes {
  return {
    kinds: {
      update: inputs.some(({ kinds }) => kinds.update),
      delete: inputs.some(({ kinds }) => kinds.delete),
    },
    needs: (before) => inputs.map(() => (before ? 'before' : 'after')),
  }
}

/** Inserts only, from inserts only. */
export function insertsOnly(inputs: readonly InputFacts[]): Changes {
  return { kinds: noChanges, needs: () => inputs.map(() => 'before'), insertOnlyInputs: true }
}

/** A result of its own, taken back by what the inputs' updates replace. */
export function retracting(inputs: readonly InputFacts[], kinds: ChangeKinds): Changes {
  return { kinds, needs: () => inputs.map(() => 'before') }
}
