import { z } from 'zod'
import type { Permission } from './permission.ts'

/**
 * A doorbell says where to look, never what to do: it may be lost, doubled or late, and its handler reads the database
 * to learn what is wished. So it holds ids only.
 */
interface DoorbellDeclaration {
  /**
   * On whose authority the handler acts. `system`: on nobody's; it only brings about what an authorised transaction
   * has already written. Otherwise the permission that the handler must check again.
   */
  readonly authority: 'system' | Permission
  readonly payload: z.ZodObject
}

/** Every doorbell there is. */
export const doorbells = {
  'deployment.reconcile': {
    authority: 'system',
    payload: z.strictObject({ deploymentId: z.string().min(1), generation: z.int() }),
  },
} as const satisfies Record<string, DoorbellDeclaration>

export type DoorbellKind = keyof typeof doorbells
export type DoorbellPayload<K extends DoorbellKind> = z.infer<(typeof doorbells)[K]['payload']>

export type Doorbell = {
  readonly [K in DoorbellKind]: { readonly kind: K; readonly payload: DoorbellPayload<K> }
}[DoorbellKind]

/** Null: not a doorbell of this catalogue. */
export function parseDoorbell(kind: string, payload: unknown): Doorbell | null {
  if (!Object.hasOwn(doorbells, kind)) return null
  const parsed = doorbells[kind as DoorbellKind].payload.safeParse(payload)
  return parsed.success ? { kind: kind as DoorbellKind, payload: parsed.data } : null
}
