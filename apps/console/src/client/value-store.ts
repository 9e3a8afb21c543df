import { useSyncExternalStore } from 'react'

/**
 * A value that changes often and that few components show: only those that read it are drawn anew, not the one that
 * holds the store.
 */
export class ValueStore<T> {
  #value: T
  readonly #listeners = new Set<() => void>()

  constructor(value: T) {
    this.#value = value
  }

  readonly view = (): T => this.#value

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly set = (value: T): void => {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const listener of this.#listeners) listener()
  }
}

export function useValue<T>(store: ValueStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.view, store.view)
}

/** What is chosen of the value must be a plain one, or the same object as long as the value is the same. */
export function useSelected<T, S>(store: ValueStore<T>, select: (value: T) => S): S {
  const view = () => select(store.view())
  return useSyncExternalStore(store.subscribe, view, view)
}
