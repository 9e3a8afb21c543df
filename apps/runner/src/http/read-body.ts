import type { IncomingMessage } from 'node:http'
import { fail } from '@millrace/kernel'

const MOST_BYTES = 4_000_000

/** The JSON body of a request, within bounds. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) fail('RUNNER_REQUEST_INVALID', { detail: 'the body is too large' })
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch (error) {
    return fail('RUNNER_REQUEST_INVALID', { detail: 'the body is not JSON' }, { cause: error })
  }
}
