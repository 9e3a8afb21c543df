import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

/** Writes an answer as it comes, at the pace of the socket; ends its source when the client has gone. */
export async function sendResponse(
  answer: Response,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  const headers: [string, string][] = [...answer.headers].filter(([name]) => name !== 'set-cookie')
  for (const [name, value] of headers) response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.writeHead(answer.status)
  if (answer.body === null) {
    response.end()
    return
  }
  response.flushHeaders()
  const reader = answer.body.getReader()
  const stop = () => void reader.cancel().catch(() => undefined)
  gone.addEventListener('abort', stop)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || gone.aborted) break
      if (!response.write(value)) await once(response, 'drain', { signal: gone })
    }
  } catch (error) {
    if (!gone.aborted) throw error
  } finally {
    gone.removeEventListener('abort', stop)
    response.end()
  }
}
