import { MillraceError } from '@millrace/kernel'
import type { z } from 'zod'
import type { Route } from '../route.ts'
import { wireError } from '../wire-error.ts'
import { API_PREFIX } from './routes.ts'

/** `{}`-able inputs may be left out. */
type Field<K extends string, S> = S extends z.ZodType
  ? Record<never, never> extends z.input<S>
    ? { readonly [P in K]?: z.input<S> }
    : { readonly [P in K]: z.input<S> }
  : unknown

export type CallInput<R extends Route> = Field<'params', R['params']> &
  Field<'query', R['query']> &
  Field<'body', R['body']> & { readonly signal?: AbortSignal }
export type CallOutput<R extends Route> = z.output<R['response']>

export interface ApiClientOptions {
  /** Origin of the console; '' in its own pages. */
  readonly baseUrl: string
  /** An API token; pages use the session's cookie instead. */
  readonly token?: string
  readonly fetch?: typeof fetch
}

export interface ApiClient {
  /** Resolves with the answer; rejects with the server's MillraceError, or CONSOLE_UNREACHABLE. */
  call<R extends Route>(route: R, input: CallInput<R>): Promise<CallOutput<R>>
  /** The lines of an `ndjson` route as they come; end the loop (or abort) to end the request. */
  lines<R extends Route>(route: R, input: CallInput<R>): AsyncGenerator<CallOutput<R>, void, undefined>
}

/** The typed way into the HTTP API, for pages, command line and tests. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const send = options.fetch ?? fetch
  const request = async <R extends Route>(route: R, input: CallInput<R>): Promise<Response> => {
    const given = input as LooseInput
    const response = await reach(() =>
      send(options.baseUrl + routeUrl(route, given), {
        method: route.method,
        headers: {
          ...(given.body !== undefined && { 'content-type': 'application/json' }),
          ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }),
        },
        credentials: 'same-origin',
        cache: 'no-store',
        ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
        ...(given.signal && { signal: given.signal }),
      }),
    )
    if (!response.ok) throw await refusal(response)
    return response
  }
  return {
    call: async (route, input) => {
      const response = await request(route, input)
      return reach(() => (route.format === 'text' ? response.text() : response.json())) as never
    },
    async *lines(route, input) {
      const response = await request(route, input)
      yield* linesOf(response) as AsyncGenerator<never>
    },
  }
}

interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** Path and query of a call, below the origin. */
export function routeUrl(route: Route, input: LooseInput): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name])),
  )
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(input.query ?? {}))
    if (value !== undefined) query.set(key, String(value))
  const text = query.toString()
  return API_PREFIX + path + (text && `?${text}`)
}

async function reach<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error
    throw new MillraceError('CONSOLE_UNREACHABLE', {}, { cause: error })
  }
}

async function refusal(response: Response): Promise<MillraceError> {
  const body: unknown = await response.json().catch(() => null)
  const parsed = wireError.safeParse((body as { error?: unknown } | null)?.error)
  if (parsed.success) return MillraceError.fromWire(parsed.data)
  return new MillraceError('UNEXPECTED_ANSWER', { status: response.status })
}

async function* linesOf(response: Response): AsyncGenerator<unknown, void, undefined> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reach(() => reader.read())
      if (done) break
      const lines = (rest + value).split('\n')
      rest = lines.pop()!
      for (const line of lines) if (line.trim() !== '') yield JSON.parse(line)
    }
    if (rest.trim() !== '') yield JSON.parse(rest)
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
