import { routeUrl } from '@millrace/contracts/api/client'
import { API_PREFIX, allRoutes } from '@millrace/contracts/api/routes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientAddress } from '../src/server/http/client-address.ts'
import { openApiDocument } from '../src/server/http/openapi-document.ts'
import { RouteTable } from '../src/server/http/route-table.ts'

const table = new RouteTable(allRoutes)
const value = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/)
const calls = fc.constantFrom(...allRoutes).chain((route) => {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  return fc.record({
    route: fc.constant(route),
    params: fc.record(Object.fromEntries(names.map((name) => [name, value]))),
  })
})

test('what the client writes, the table finds: the same route, the same values', () => {
  fc.assert(
    fc.property(calls, ({ route, params }) => {
      const found = table.find(route.method, routeUrl(route, { params }))
      expect(found.kind).toBe('match')
      if (found.kind !== 'match') return
      // A value may spell another route's word (`/invitations/look`): then that one is meant.
      if (found.match.route === route) expect(found.match.params).toEqual(params)
      else expect(Object.keys(found.match.params).length).toBeLessThan(Object.keys(params).length)
    }),
  )
})

test('one character more, less or other is another path', () => {
  const trick = fc.constantFrom(
    '/',
    '//',
    '.',
    '%',
    '%2f',
    '\\',
    ';',
    '?',
    '#',
    ' ',
    '\u0000',
    '\n',
    'é',
    ':',
    '@',
    '..',
    '/.',
    '%00',
  )
  fc.assert(
    fc.property(calls, trick, fc.nat(), ({ route, params }, inserted, at) => {
      const path = routeUrl(route, { params })
      const cut = at % (path.length + 1)
      const other = path.slice(0, cut) + inserted + path.slice(cut)
      const found = table.find(route.method, other)
      if (found.kind !== 'match') return
      // Only a dot within a value is a character like any other.
      expect(inserted === '.' || inserted === '/' || inserted === '..').toBe(true)
      expect(
        API_PREFIX +
          found.match.route.path.replace(/:(\w+)/g, (_, name: string) => found.match.params[name]!),
      ).toBe(other)
    }),
  )
})

test('the address of a client is what our own proxies saw, never what it says itself', () => {
  expect(clientAddress('9.9.9.9', '1.1.1.1', 0)).toBe('9.9.9.9')
  expect(clientAddress('10.0.0.1', null, 1)).toBe('10.0.0.1')
  expect(clientAddress('10.0.0.1', '6.6.6.6, 1.1.1.1', 1)).toBe('1.1.1.1')
  expect(clientAddress('10.0.0.1', '6.6.6.6, 1.1.1.1, 10.0.0.2', 2)).toBe('1.1.1.1')
  expect(clientAddress('10.0.0.1', '1.1.1.1', 3)).toBe('10.0.0.1')
})

test('the OpenAPI document tells of every route what the server enforces', () => {
  const document = openApiDocument(allRoutes) as {
    openapi: string
    paths: Record<
      string,
      Record<string, { operationId: string; parameters: { name: string; in: string }[]; 'x-access': string }>
    >
    components: { schemas: Record<string, unknown> }
  }
  expect(document.openapi).toBe('3.1.0')
  expect(document.components.schemas).toHaveProperty('Error')
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
    allRoutes.map(({ name }) => name).sort(),
  )
  for (const [path, methods] of Object.entries(document.paths))
    for (const operation of Object.values(methods)) {
      const places = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      expect(
        operation.parameters
          .filter((one) => one.in === 'path')
          .map(({ name }) => name)
          .sort(),
        path,
      ).toEqual(places.sort())
    }
  const text = JSON.stringify(document)
  for (const reference of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
    expect(document.components.schemas).toHaveProperty(reference[1]!)
})
