import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ApiClient } from '@millrace/contracts/api/client'
import { api } from '@millrace/contracts/api/routes'
import { DEBUG_PATH, type DebugMessage, debugRequest } from '@millrace/contracts/runner-api'
import { createDatabase } from '@millrace/db'
import { MillraceError } from '@millrace/kernel'
import { until } from '@millrace/testkit/wait'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf } from './support/test-client.ts'
import { openTestConsole, type TestConsole } from './support/test-console.ts'

let console_: TestConsole
let workspaceId: string
let ann: ApiClient
/** What the runner's door does with the next request. */
let answer: (request: IncomingMessage, body: unknown, response: ServerResponse) => void
const runner = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => answer(request, JSON.parse(Buffer.concat(chunks).toString()), response))
})
const params = { workspace: 'team' }
const body = { sql: 'SELECT 1;', position: 0, config: {}, maxRows: 100 }

beforeAll(async () => {
  console_ = await openTestConsole()
  workspaceId = await console_.workspace('team')
  await console_.member('ann@team.test', workspaceId, 'editor')
  ann = clientOf(console_, { cookie: await console_.signIn('ann@team.test') })
  await new Promise<void>((resolve) => runner.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  runner.closeAllConnections()
  runner.close()
  await console_.close()
})

const lines = () => ann.lines(api.sql.debug, { params, body })
const rows = (from: number): DebugMessage => ({
  type: 'rows',
  resultId: 0,
  rows: [{ kind: '+I', row: [from] }],
})

test('without a runner it says so', async () => {
  await expect(lines().next()).rejects.toEqual(expect.objectContaining({ code: 'RUNNER_UNREACHABLE' }))
})

test('rows pass through as they come, in the workspace of the path, by the internal key', async () => {
  const system = createDatabase({ url: console_.databaseUrl, role: 'system', poolSize: 1 })
  const address = `http://127.0.0.1:${(runner.address() as AddressInfo).port}`
  await system.runners.heartbeat({ id: 'r', name: 'r', address, capacity: 1, version: '0' }, 0)
  await system.close()
  let asked: unknown
  let sent: ServerResponse | undefined
  answer = (request, given, response) => {
    expect(request.url).toBe(DEBUG_PATH)
    expect(request.headers.authorization).toBe(`Bearer ${console_.app.config.internalKey}`)
    asked = debugRequest.parse(given)
    sent = response
    response
      .writeHead(200)
      .write(
        `${JSON.stringify({ type: 'compiled', graph: { nodes: [], edges: [] }, results: [], explain: 'x' })}\n\n`,
      )
  }
  const reading = lines()
  expect((await reading.next()).value).toMatchObject({ type: 'compiled' })
  expect(asked).toEqual({ workspaceId, ...body })
  const text = `${JSON.stringify(rows(1))}\n${JSON.stringify(rows(2))}\n`
  // Lines cut anywhere on their way.
  sent!.write(text.slice(0, 30))
  sent!.write(text.slice(30))
  expect((await reading.next()).value).toEqual(rows(1))
  expect((await reading.next()).value).toEqual(rows(2))
  sent!.end(`${JSON.stringify({ type: 'ended', outcome: { kind: 'finished' } })}\n`)
  expect((await reading.next()).value).toEqual({ type: 'ended', outcome: { kind: 'finished' } })
  expect((await reading.next()).done).toBe(true)
})

test('leaving ends the session on the runner at once', async () => {
  let gone = false
  answer = (_, __, response) => {
    response.on('close', () => {
      gone = true
    })
    response.writeHead(200).write(`${JSON.stringify(rows(1))}\n`)
  }
  const reading = lines()
  await reading.next()
  await reading.return()
  await until(() => gone, { message: 'the runner to see that nobody reads' })
})

test('a reader that does not read holds the rows back at the runner', async () => {
  let written = 0
  let closed = false
  answer = (_, __, response) => {
    response.on('close', () => {
      closed = true
    })
    response.writeHead(200)
    const line = `${JSON.stringify({ type: 'rows', resultId: 0, rows: [{ kind: '+I', row: ['x'.repeat(10_000)] }] })}\n`
    const pump = () => {
      while (!closed && written < 100_000_000) {
        written += line.length
        if (!response.write(line)) return void response.once('drain', pump)
      }
    }
    pump()
  }
  const reading = lines()
  await reading.next()
  const before = await until(
    async () => {
      const seen = written
      await new Promise((resolve) => setImmediate(resolve))
      return seen === written ? seen : 0
    },
    { message: 'the runner to be held back' },
  )
  expect(before).toBeLessThan(30_000_000)
  await reading.return()
})

test('refusals of the runner arrive as they are; a broken connection ends the session with an error', async () => {
  answer = (_, __, response) => {
    const error = new MillraceError('STREAM_LIMIT', { limit: 8 }).toWire()
    response.writeHead(429).end(JSON.stringify({ error }))
  }
  await expect(lines().next()).rejects.toEqual(
    expect.objectContaining({ code: 'STREAM_LIMIT', params: { limit: 8 } }),
  )
  answer = (_, __, response) => {
    response
      .writeHead(200)
      .write(`${JSON.stringify(rows(1))}\n`, () => setImmediate(() => response.destroy()))
  }
  const seen: DebugMessage[] = []
  for await (const line of lines()) seen.push(line)
  expect(seen.at(-1)).toMatchObject({
    type: 'ended',
    outcome: { kind: 'failed', error: { code: 'RUNNER_UNREACHABLE' } },
  })
  answer = (_, __, response) => void response.writeHead(401).end('{}')
  await expect(lines().next()).rejects.toEqual(expect.objectContaining({ code: 'RUNNER_UNREACHABLE' }))
})
