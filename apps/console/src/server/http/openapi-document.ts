import { API_PREFIX } from '@millrace/contracts/api/routes'
import type { Route } from '@millrace/contracts/route'
import { wireError } from '@millrace/contracts/wire-error'
import { z } from 'zod'

const MEDIA = {
  json: 'application/json',
  text: 'text/plain',
  ndjson: 'application/x-ndjson',
  sse: 'text/event-stream',
} as const

type Json = Record<string, unknown>

/** OpenAPI 3.1 out of the very declarations that the server enforces. */
export function openApiDocument(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = API_PREFIX + route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Millrace', version: '1', description: 'HTTP API of the Millrace console.' },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Error: schema(z.object({ error: wireError }), 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token, made in Admin.' },
        session: { type: 'apiKey', in: 'cookie', name: 'millrace_session' },
      },
    },
  }
}

function operation(route: Route): Json {
  const format = route.format ?? 'json'
  return {
    operationId: route.name,
    summary: route.summary,
    tags: [route.name.split('.')[0]],
    'x-access': route.access,
    'x-token-scope': route.tokenScope,
    security: security(route),
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schema(route.body, 'input') } },
      },
    }),
    responses: {
      [String(route.status ?? 200)]: {
        description: 'Success',
        content: { [MEDIA[format]]: { schema: schema(route.response, 'output') } },
      },
      default: {
        description: 'A catalogue error',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  }
}

function security(route: Route): Json[] {
  if (route.access === 'public') return []
  return route.tokenScope === null ? [{ session: [] }] : [{ session: [] }, { token: [] }]
}

function parameters(object: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (object === undefined) return []
  const { properties = {}, required = [] } = schema(object, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: one,
  }))
}

function schema(type: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(type, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  })
  return rest
}
