import { fail, invariant } from '@millrace/kernel'
import type { KeyedState, ListState, OperatorState, StateSchema } from '../state/state-handle.ts'
import type { KeyedSnapshot, ListSnapshot } from './task-port.ts'

/** What one operator on one subtask gets back from a checkpoint. */
export interface RestoredOperator {
  readonly keyed: readonly KeyedSnapshot[]
  readonly lists: readonly RestoredList[]
}

/** What all subtasks wrote, and which of it falls to this one where items are dealt out. */
export interface RestoredList extends ListSnapshot {
  readonly dealt: readonly Uint8Array[]
}

/** The state of one operator on one subtask: restores what is registered, snapshots it at barriers. */
export class TaskOperatorState implements OperatorState {
  readonly keyGroups: { readonly first: number; readonly last: number }
  readonly maxParallelism: number
  readonly #operator: string
  readonly #restored: RestoredOperator | null
  readonly #keyed = new Map<string, KeyedState>()
  readonly #lists = new Map<string, ListState>()
  readonly #onKeyed: (state: KeyedState) => void

  constructor(
    operator: string,
    keyGroups: { readonly first: number; readonly last: number },
    maxParallelism: number,
    restored: RestoredOperator | null,
    onKeyed: (state: KeyedState) => void,
  ) {
    this.#operator = operator
    this.keyGroups = keyGroups
    this.maxParallelism = maxParallelism
    this.#restored = restored
    this.#onKeyed = onKeyed
  }

  registerKeyed(name: string, state: KeyedState): void {
    this.#claimName(name)
    this.#keyed.set(name, state)
    this.#onKeyed(state)
    const written = this.#restored?.keyed.find((candidate) => candidate.name === name)
    if (written === undefined) return
    this.#checkTypes(name, written.schema, state.schema)
    for (const { keyGroup, bytes } of written.groups) state.restore(keyGroup, bytes, written.schema)
  }

  registerList(name: string, state: ListState): void {
    this.#claimName(name)
    this.#lists.set(name, state)
    const written = this.#restored?.lists.find((candidate) => candidate.name === name)
    if (written !== undefined) state.restore(state.restores === 'union' ? written.items : written.dealt)
  }

  /** After the operator has opened: states of the checkpoint that it did not ask for. */
  unclaimed(): readonly string[] {
    const keyed = this.#restored?.keyed.filter(({ name }) => !this.#keyed.has(name)) ?? []
    const lists = this.#restored?.lists.filter(({ name }) => !this.#lists.has(name)) ?? []
    return [...keyed, ...lists].map(({ name }) => name)
  }

  snapshot(full: boolean): {
    readonly keyed: readonly KeyedSnapshot[]
    readonly lists: readonly ListSnapshot[]
  } {
    const keyed = [...this.#keyed].map(([name, state]) => ({
      name,
      schema: state.schema,
      groups: [...state.snapshot(full)],
    }))
    const lists = [...this.#lists].map(([name, state]) => ({ name, items: state.snapshot() }))
    return { keyed, lists }
  }

  #claimName(name: string): void {
    invariant(!this.#keyed.has(name) && !this.#lists.has(name), `state ${name} is registered once`)
  }

  /** Another encoding of the same types is the state's own business; other types are another state. */
  #checkTypes(name: string, written: StateSchema, expected: StateSchema): void {
    const text = ({ keyTypes, valueTypes }: StateSchema) =>
      `(${keyTypes.join(', ')}) → (${valueTypes.join(', ')})`
    if (text(written) === text(expected)) return
    fail('STATE_SCHEMA_CHANGED', {
      operator: this.#operator,
      state: name,
      written: text(written),
      expected: text(expected),
    })
  }
}
