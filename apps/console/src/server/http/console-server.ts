import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { ConsoleApp } from '../console-app.ts'
import { dispatch } from '../dispatch.ts'
import { clientAddress } from './client-address.ts'
import { pageHeaders } from './page-headers.ts'
import { factsOf } from './request-facts.ts'
import { sendResponse } from './send-response.ts'

export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Headers by which frameworks and proxies steer requests; from outside they are only ever tricks. */
const STEERING =
  /^(x-middleware-|x-nextjs-|x-matched-path|x-invoke-|x-forwarded-|x-real-ip|x-http-method|x-method-override|x-original-url|x-rewrite-url|x-nonce|content-security-policy|x-action-|next-action)/

/**
 * One HTTP server for both: `/api/…` by its raw target to the dispatcher, all else to the pages, with a policy and a
 * nonce per page. Nothing of the pages' framework stands between a request and its authorisation.
 */
export function createConsoleServer(app: ConsoleApp, pages: PageHandler): Server {
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 60_000 }, (request, response) => {
    const handled = isApi(request.url ?? '/')
      ? answerApi(app, request, response)
      : answerPage(app, pages, request, response)
    handled.catch((error) => {
      app.logger.error({ err: error }, 'request failed outside the dispatcher')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.headersTimeout = 20_000
  server.keepAliveTimeout = 65_000
  return server
}

/** In any spelling: a path that only looks like the API's must get the dispatcher's refusal, not a page. */
function isApi(target: string): boolean {
  let path = target.split('?', 1)[0]!
  for (let round = 0; round < 2; round += 1)
    path = path.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return /^[/\\.;]*api(\W|$)/i.test(path) || /[/\\]api[/\\]/i.test(path)
}

async function answerApi(app: ConsoleApp, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const peer = request.socket.remoteAddress ?? 'unknown'
  const forwarded = request.headers['x-forwarded-for']
  const address = clientAddress(
    peer,
    typeof forwarded === 'string' ? forwarded : null,
    app.config.trustedProxies,
  )
  const answer = await dispatch(app, {
    ...factsOf(toRequest(request, gone.signal), address, request.url ?? '/'),
  })
  await sendResponse(answer, response, gone.signal)
}

function toRequest(request: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
    else for (const one of value ?? []) headers.append(name, one)
  const method = request.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const init = { method, headers, signal, ...(hasBody && { body: request, duplex: 'half' }) }
  // The address is only a carrier here: routing goes by the raw target.
  return new Request('http://console.invalid/', init as unknown as RequestInit)
}

async function answerPage(
  app: ConsoleApp,
  pages: PageHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const name of Object.keys(request.headers)) if (STEERING.test(name)) delete request.headers[name]
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const { nonce, headers } = pageHeaders(app.config.secure)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  // The pages' framework takes the nonce for its own scripts from here, the layout for ours.
  request.headers['content-security-policy'] = headers['content-security-policy']
  request.headers['x-nonce'] = nonce
  await pages(request, response)
}
