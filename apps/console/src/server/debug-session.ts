import type { DebugMessage, DebugRequest } from '@millrace/contracts/runner-api'
import { DEBUG_PATH, debugMessage, runnerRefusal } from '@millrace/contracts/runner-api'
import { fail, MillraceError } from '@millrace/kernel'
import type { ConsoleApp } from './console-app.ts'
import { endable } from './http/endable.ts'

/**
 * A debug session on the runner, as its messages. Resolves once the runner has taken it; reading slowly slows the
 * session's sources, and leaving the loop, or the client's leaving, ends it at once.
 */
export async function runDebug(
  app: ConsoleApp,
  request: DebugRequest,
  gone: AbortSignal,
): Promise<AsyncIterable<DebugMessage>> {
  const stop = new AbortController()
  gone.addEventListener('abort', () => stop.abort(), { once: true })
  const response = await fetch((await pickRunner(app)) + DEBUG_PATH, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.config.internalKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal: stop.signal,
    redirect: 'error',
  }).catch((cause) => fail('RUNNER_UNREACHABLE', {}, { cause }))
  if (!response.ok) {
    const refusal = runnerRefusal.safeParse(await response.json().catch(() => null))
    if (refusal.success && response.status !== 401) throw MillraceError.fromWire(refusal.data.error)
    fail('RUNNER_UNREACHABLE', {}, { cause: new Error(`runner answered ${response.status}`) })
  }
  return endable(messages(response, stop), () => stop.abort())
}

/** The one with the least to do. */
async function pickRunner(app: ConsoleApp): Promise<string> {
  const runner = (await app.db.runners.alive())[0]
  return runner?.address ?? fail('RUNNER_UNREACHABLE')
}

async function* messages(response: Response, stop: AbortController): AsyncGenerator<DebugMessage> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause) => fail('RUNNER_UNREACHABLE', {}, { cause }))
      if (done) break
      const lines = (rest + value).split('\n')
      rest = lines.pop()!
      for (const line of lines) if (line.trim() !== '') yield debugMessage.parse(JSON.parse(line))
    }
  } finally {
    stop.abort()
  }
}
