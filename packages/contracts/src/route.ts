import type { z } from 'zod'
import type { Permission } from './permission.ts'

/**
 * One declaration per HTTP route: parsed at the server's door, typed at the client's, checked by the authorisation
 * matrix, printed as OpenAPI. Paths are exact, with `:name` places; everything else is refused.
 */
export interface Route {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Under `/api/v1`. */
  readonly path: string
  /**
   * `public`: no session (sign-in, health). `session`: any signed-in person, for what is theirs. Otherwise the
   * permission in the workspace that the path's `:workspace` names.
   */
  readonly access: 'public' | 'session' | Permission
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Schema of the answer; of one line with `ndjson`, of one event's data with `sse`. */
  readonly response: z.ZodType
  /** Default `json`. */
  readonly format?: 'json' | 'text' | 'ndjson' | 'sse'
  /** Status of success; default 200. */
  readonly status?: 200 | 201 | 202
  /** Scope an API token needs; null: tokens are refused here. */
  readonly tokenScope: 'read' | 'write' | null
  readonly summary: string
}

/** Keeps the exact types of the declaration. */
export function defineRoute<const R extends Route>(route: R): R {
  return route
}
