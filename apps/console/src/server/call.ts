import type { Route } from '@millrace/contracts/route'
import type { z } from 'zod'
import type { Actor, WorkspaceAccess } from './auth/actor.ts'
import type { ConsoleApp } from './console-app.ts'
import type { RequestFacts } from './http/request-facts.ts'

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a handler gets: a request that was matched, authenticated, authorised and parsed. */
export interface Call<R extends Route> {
  readonly app: ConsoleApp
  readonly facts: RequestFacts
  readonly params: Parsed<R['params']>
  readonly query: Parsed<R['query']>
  readonly body: Parsed<R['body']>
  /** Null only where the route is public. */
  readonly actor: R['access'] extends 'public' ? Actor | null : Actor
  /** The workspace of the path, entered with the declared permission; null where the path names none. */
  readonly workspace: R['access'] extends 'public' | 'session' ? null : WorkspaceAccess
  /** Headers to add to the answer (cookies). */
  readonly answer: Headers
}

/** One message of a live stream. */
export interface StreamFrame<T> {
  readonly id: string | null
  readonly data: T
}

type Result<R extends Route> = R['format'] extends 'ndjson'
  ? AsyncIterable<z.input<R['response']>>
  : R['format'] extends 'sse'
    ? AsyncIterable<StreamFrame<z.input<R['response']>>>
    : z.input<R['response']>

export type Handler<R extends Route> = (call: Call<R>) => Promise<Result<R>>

/** A handler for each route of a group: one that is missing does not compile. */
export type HandlersOf<G extends Readonly<Record<string, Route>>> = { readonly [K in keyof G]: Handler<G[K]> }
