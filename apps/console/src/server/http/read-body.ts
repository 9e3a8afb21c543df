import { fail } from '@millrace/kernel'

const TYPES = new Set(['application/json', 'application/csp-report', 'application/reports+json'])
/** The longest SQL text, escaped and in three-byte characters, fits. */
const BODY_LIMIT = 4 * 1024 * 1024

/** The body as JSON; never more of it in memory than the limit. */
export async function readJson(
  body: ReadableStream<Uint8Array> | null,
  headers: Headers,
  limit: number = BODY_LIMIT,
): Promise<unknown> {
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!TYPES.has(type) || body === null) fail('BODY_NOT_JSON')
  const announced = Number(headers.get('content-length') ?? 0)
  if (announced > limit) fail('BODY_TOO_LARGE', { limit })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limit) fail('BODY_TOO_LARGE', { limit })
    chunks.push(chunk)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return JSON.parse(text)
  } catch (cause) {
    return fail('BODY_NOT_JSON', {}, { cause })
  }
}
