import { allRoutes } from '@millrace/contracts/api/routes'
import type { Route } from '@millrace/contracts/route'
import { fail } from '@millrace/kernel'
import { authenticate } from './auth/authenticate.ts'
import { authorise } from './auth/authorise.ts'
import type { Call, Handler } from './call.ts'
import type { ConsoleApp } from './console-app.ts'
import { handlerOf } from './handlers/handlers.ts'
import { errorAnswer, publicError } from './http/error-answer.ts'
import { checkOrigin } from './http/origin-check.ts'
import { commonHeaders } from './http/page-headers.ts'
import { parseInput, parseQuery } from './http/parse-input.ts'
import { readJson } from './http/read-body.ts'
import type { RequestFacts } from './http/request-facts.ts'
import { RouteTable } from './http/route-table.ts'
import { serialise } from './http/serialise.ts'

const table = new RouteTable(allRoutes)

/**
 * The one door of the HTTP API. In this order: exact route, origin, who, scope of the token, path, permission, query
 * and body, handler, answer by its schema. Whatever goes wrong leaves as a catalogue error without a stack.
 */
export async function dispatch(app: ConsoleApp, facts: RequestFacts): Promise<Response> {
  const headers = new Headers({
    ...commonHeaders(app.config.secure),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-request-id': facts.requestId,
  })
  const started = app.clock.monotonic()
  let name = 'none'
  let answer: Response
  try {
    const { route, params } = findRoute(facts)
    name = route.name
    answer = await perform(app, facts, route, params, headers)
  } catch (thrown) {
    answer = errorAnswer(publicError(thrown, facts.requestId, app.logger), headers)
  }
  app.metrics.request(name, facts.method, answer.status, app.clock.monotonic() - started)
  return answer
}

function findRoute(facts: RequestFacts) {
  const found = table.find(facts.method, facts.rawPath)
  if (found.kind === 'match') return found.match
  // What was asked is repeated only where it is harmless text.
  const path = /^[\w./-]{1,100}$/.test(facts.rawPath) ? facts.rawPath : 'such path'
  if (found.kind === 'none') return fail('API_ROUTE_UNKNOWN', { method: facts.method, path })
  return fail('METHOD_NOT_ALLOWED', { method: facts.method, path, allowed: found.allowed.join(', ') })
}

async function perform(
  app: ConsoleApp,
  facts: RequestFacts,
  route: Route,
  rawParams: Readonly<Record<string, string>>,
  headers: Headers,
): Promise<Response> {
  const actor = await authenticate(app, facts, headers)
  checkOrigin(facts.method, facts.headers, facts.headers.has('cookie') && actor?.token == null, app.config)
  if (route.access !== 'public') {
    if (actor === null) return fail('NOT_SIGNED_IN')
    if (actor.token !== null) {
      if (route.tokenScope === null) fail('TOKEN_REFUSED')
      if (route.tokenScope === 'write' && actor.token.scope !== 'write') fail('TOKEN_SCOPE_TOO_SMALL')
    }
  }
  const params = route.params && parseInput(route.params, rawParams)
  const workspace =
    route.access === 'public' || route.access === 'session'
      ? null
      : await authorise(app, actor!, rawParams.workspace!, route.access)
  const query = parseQuery(route.query, facts.query)
  const body = route.body && parseInput(route.body, await readJson(facts.body, facts.headers))
  const call: Call<Route> = { app, facts, params, query, body, actor, workspace, answer: headers } as never
  const handle = handlerOf(route.name) as Handler<Route>
  return serialise(route, await handle(call), headers, (thrown) =>
    publicError(thrown, facts.requestId, app.logger),
  )
}
