/** What is known of a request before anybody trusts it. */
export interface RequestFacts {
  readonly requestId: string
  readonly method: string
  /** As it came over the wire: not decoded, not normalised, without the query. */
  readonly rawPath: string
  readonly query: URLSearchParams
  readonly headers: Headers
  /** Of the peer, or of whom our own proxies name. */
  readonly clientAddress: string
  /** Ends when the client has gone. */
  readonly signal: AbortSignal
  readonly body: ReadableStream<Uint8Array> | null
}

/** The same from a `Request`, whose URL has been through a parser; a server gives the raw target instead. */
export function factsOf(request: Request, clientAddress: string, rawTarget?: string): RequestFacts {
  const url = new URL(request.url)
  const target = rawTarget ?? url.pathname + url.search
  const mark = target.indexOf('?')
  return {
    requestId: crypto.randomUUID(),
    method: request.method,
    rawPath: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    headers: request.headers,
    clientAddress,
    signal: request.signal,
    body: request.body,
  }
}
