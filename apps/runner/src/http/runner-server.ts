import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DEBUG_PATH, type RunnerReadiness, type RunnerRefusal } from '@millrace/contracts/runner-api'
import { catalogue, type ErrorCode, MillraceError } from '@millrace/kernel'

export interface RunnerServerOptions {
  readonly host: string
  readonly port: number
  readonly internalKey: string
  readonly readiness: () => Promise<RunnerReadiness>
  readonly metrics: () => Promise<{ readonly contentType: string; readonly text: string }>
  readonly debug: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/** Who may call: `open` answers anybody on the loopback, `internal` asks for the installation's key. */
interface Door {
  readonly method: 'GET' | 'POST'
  readonly access: 'open' | 'internal'
  readonly serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/** The runner's HTTP server: exact paths, everything else is refused. */
export async function startRunnerServer(
  options: RunnerServerOptions,
): Promise<{ server: Server; port: number }> {
  const doors: ReadonlyMap<string, Door> = new Map<string, Door>([
    [
      '/healthz',
      { method: 'GET', access: 'open', serve: async (_, response) => sendJson(response, 200, { ok: true }) },
    ],
    [
      '/readyz',
      {
        method: 'GET',
        access: 'open',
        serve: async (_, response) => {
          const readiness = await options.readiness()
          sendJson(response, readiness.ready ? 200 : 503, readiness)
        },
      },
    ],
    [
      '/metrics',
      {
        method: 'GET',
        access: 'open',
        serve: async (_, response) => {
          const { contentType, text } = await options.metrics()
          response.writeHead(200, { 'content-type': contentType }).end(text)
        },
      },
    ],
    [DEBUG_PATH, { method: 'POST', access: 'internal', serve: options.debug }],
  ])
  const server = createServer((request, response) => {
    void answer(doors, options.internalKey, request, response)
  })
  server.requestTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  return { server, port: (server.address() as AddressInfo).port }
}

async function answer(
  doors: ReadonlyMap<string, Door>,
  internalKey: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const door = doors.get(request.url ?? '')
    if (!door || door.method !== request.method) {
      response.writeHead(404).end()
      return
    }
    if (door.access === 'internal' && !showsKey(request, internalKey))
      throw new MillraceError('RUNNER_KEY_WRONG')
    await door.serve(request, response)
  } catch (thrown) {
    refuse(response, MillraceError.from(thrown))
  }
}

function refuse(response: ServerResponse, error: MillraceError): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const refusal: RunnerRefusal = { error: { ...error.toWire(), params: { ...error.params } } }
  sendJson(response, catalogue[error.code as ErrorCode].http, refusal)
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body))
}

/** Compared in constant time, whatever the length. */
function showsKey(request: IncomingMessage, key: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${key}`))
}
