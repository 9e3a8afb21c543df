import type { DoorbellKind, DoorbellPayload, doorbells } from '@millrace/contracts/doorbell'

export interface DoorbellContext {
  /** 1 for the first time this bell is answered. */
  readonly attempt: number
}

/**
 * One handler per doorbell of the catalogue, each repeating the authority declared there: a bell without a handler,
 * or a handler that claims another authority, does not compile. Handlers are idempotent and done within seconds.
 */
export type DoorbellHandlers = {
  readonly [K in DoorbellKind]: {
    readonly authority: (typeof doorbells)[K]['authority']
    handle(payload: DoorbellPayload<K>, context: DoorbellContext): Promise<void>
  }
}
