import type { Route } from '@millrace/contracts/route'
import type { MillraceError } from '@millrace/kernel'
import type { StreamFrame } from '../call.ts'

type Explain = (thrown: unknown) => MillraceError

/** A handler's result as an answer. Everything passes its schema: what is not declared does not leave. */
export function serialise(route: Route, result: unknown, headers: Headers, explain: Explain): Response {
  const status = route.status ?? 200
  const lead = (value: unknown) => JSON.stringify(route.response.parse(value))
  switch (route.format ?? 'json') {
    case 'json':
      headers.set('content-type', 'application/json; charset=utf-8')
      return new Response(lead(result), { status: statusOf(result) ?? status, headers })
    case 'text':
      headers.set('content-type', 'text/plain; version=0.0.4; charset=utf-8')
      return new Response(String(result), { status, headers })
    case 'ndjson':
      headers.set('content-type', 'application/x-ndjson; charset=utf-8')
      return new Response(
        byteStream(
          result as AsyncIterable<unknown>,
          (line) => `${lead(line)}\n`,
          (error) =>
            `${JSON.stringify({ type: 'ended', outcome: { kind: 'failed', error: explain(error).toWire() } })}\n`,
        ),
        { status, headers },
      )
    case 'sse':
      headers.set('content-type', 'text/event-stream; charset=utf-8')
      headers.set('x-accel-buffering', 'no')
      return new Response(
        byteStream(
          result as AsyncIterable<StreamFrame<unknown>>,
          ({ id, data }) => `${id === null ? '' : `id: ${id}\n`}data: ${lead(data)}\n\n`,
        ),
        { status, headers },
      )
  }
}

/** `ready` answers 503 with the same body as 200. */
function statusOf(result: unknown): number | undefined {
  return typeof result === 'object' && result !== null && 'ready' in result && result.ready === false
    ? 503
    : undefined
}

/** Pulls as the reader takes: a slow reader slows the source down, and one who leaves ends it. */
function byteStream<T>(
  source: AsyncIterable<T>,
  write: (item: T) => string,
  last?: (error: unknown) => string,
): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await iterator.next()
          if (done) controller.close()
          else controller.enqueue(encoder.encode(write(value)))
        } catch (error) {
          if (last) controller.enqueue(encoder.encode(last(error)))
          controller.close()
        }
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
