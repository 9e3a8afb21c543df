import { type ApiClient, createApiClient } from '@millrace/contracts/api/client'
import { dispatch } from '../../src/server/dispatch.ts'
import { factsOf } from '../../src/server/http/request-facts.ts'
import { ORIGIN, type TestConsole } from './test-console.ts'

/** The typed client, straight into the dispatcher. */
export function clientOf(
  console: TestConsole,
  as: { readonly cookie?: string; readonly token?: string },
): ApiClient {
  return createApiClient({
    baseUrl: ORIGIN,
    ...(as.token !== undefined && { token: as.token }),
    fetch: async (input, init) => {
      const request = new Request(input as string, init)
      if (as.cookie !== undefined) request.headers.set('cookie', as.cookie)
      request.headers.set('origin', ORIGIN)
      return dispatch(console.app, factsOf(request, '127.0.0.1'))
    },
  })
}
