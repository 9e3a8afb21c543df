import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { silentLogger } from '@millrace/kernel'
import { tempDir } from '@millrace/testkit/temp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dispatch } from '../../console/src/server/dispatch.ts'
import { factsOf } from '../../console/src/server/http/request-facts.ts'
import { openTestConsole, type TestConsole } from '../../console/test/support/test-console.ts'
import { readConfig } from '../../runner/src/config.ts'
import { type Runner, startRunner } from '../../runner/src/runner.ts'
import { millrace } from './millrace-bin.ts'

const SQL = `SET 'execution.checkpointing.interval' = '200 ms';
CREATE TABLE numbers (n BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '100');
CREATE TABLE nowhere (n BIGINT) WITH ('connector' = 'blackhole');
INSERT INTO nowhere SELECT n FROM numbers;`

let console_: TestConsole
let server: Server
let runner: Runner
let url: string
let token: string
const home = tempDir()
const env = { XDG_CONFIG_HOME: home }

/** The console's real dispatcher behind a real socket. */
function listen(): Promise<string> {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const answer = await dispatch(
      console_.app,
      factsOf(
        new Request(`http://127.0.0.1${request.url}`, {
          method: request.method ?? 'GET',
          headers: Object.entries(request.headers).map(([name, value]): [string, string] => [
            name,
            String(value),
          ]),
          ...(body.length > 0 && { body }),
        }),
        '127.0.0.1',
      ),
    )
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  )
}

beforeAll(async () => {
  console_ = await openTestConsole()
  const workspaceId = await console_.workspace('factory')
  await console_.member('owner@example.org', workspaceId, 'owner')
  const cookie = await console_.signIn('owner@example.org')
  const made = await console_.send('POST', '/api/v1/workspaces/factory/tokens', {
    cookie,
    body: { name: 'cli', scope: 'write' },
  })
  token = ((await made.json()) as { secret: string }).secret
  url = await listen()
  const dataDir = tempDir()
  mkdirSync(path.join(dataDir, 'keys'))
  writeFileSync(path.join(dataDir, 'keys/encryption'), console_.encryptionKey, { mode: 0o600 })
  writeFileSync(path.join(dataDir, 'keys/internal'), 'i'.repeat(43), { mode: 0o600 })
  const config = readConfig({ DATABASE_URL: console_.databaseUrl, MILLRACE_DATA_DIR: dataDir })
  runner = await startRunner(config, silentLogger)
})
afterAll(async () => {
  await runner.stop()
  server.close()
  await console_.close()
})

describe('against a console', () => {
  test('before login: says what to do', async () => {
    const { code, stderr } = await millrace(['jobs'], { env })
    expect(code).toBe(1)
    expect(stderr).toContain('millrace login')
  })

  test('login takes the token from a pipe and keeps it for this person alone', async () => {
    const { code, stdout, stderr } = await millrace(['login', url], { env, input: `${token}\n` })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`Signed in to ${url}, workspace factory.\n`)
    const file = path.join(home, 'millrace/sign-in.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(file, 'utf8')).token).toBe(token)
  })

  test('login refuses a wrong token, and plain http to other machines', async () => {
    const elsewhere = { XDG_CONFIG_HOME: tempDir() }
    expect((await millrace(['login', url], { env: elsewhere, input: 'wrong' })).code).toBe(1)
    expect(
      (await millrace(['login', 'http://console.example.org'], { env: elsewhere, input: token })).code,
    ).toBe(1)
  })

  test('deploy, start, savepoint, stop, logs: the whole way', async () => {
    const cwd = tempDir()
    writeFileSync(path.join(cwd, 'numbers.sql'), SQL)
    const deployed = await millrace(['deploy', 'numbers.sql', '--start'], { env, cwd })
    expect(deployed).toMatchObject({ code: 0, stderr: '' })
    expect(deployed.stdout).toBe('numbers: version 1 deployed\nnumbers: RUNNING\n')
    expect((await millrace(['jobs'], { env })).stdout).toMatch(/^numbers +RUNNING +RUNNING$/m)
    const savepoint = await millrace(['savepoint', 'numbers', '--note', 'before lunch'], { env })
    expect(savepoint).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^savepoint [0-9a-f-]{36} \(\d+ bytes\)$/m),
    })
    writeFileSync(path.join(cwd, 'numbers.sql'), SQL.replace("'100'", "'50'"))
    const again = await millrace(['deploy', 'numbers.sql'], { env, cwd })
    expect(again).toEqual({
      code: 0,
      stderr: '',
      stdout: 'numbers: version 2 deployed, taken at its next start\n',
    })
    const stopped = await millrace(['stop', 'numbers', '--savepoint'], { env })
    expect(stopped).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^savepoint .*\nnumbers: STOPPED\n$/),
    })
    const id = /^savepoint (\S+)/.exec(stopped.stdout)![1]!
    expect(await millrace(['start', 'numbers', '--savepoint', id], { env })).toMatchObject({
      code: 0,
      stdout: 'numbers: RUNNING\n',
    })
    expect((await millrace(['stop', 'numbers'], { env })).stdout).toBe('numbers: STOPPED\n')
    const { stdout } = await millrace(['logs', 'numbers'], { env })
    for (const kind of ['JOB_RUNNING', 'SAVEPOINT_COMPLETED', 'JOB_STOPPED']) expect(stdout).toContain(kind)
  })

  test('a job that cannot run: the reason, and 1', async () => {
    const cwd = tempDir()
    writeFileSync(
      path.join(cwd, 'broken.sql'),
      SQL.replace("'blackhole'", "'filesystem', 'format' = 'json', 'path' = '/etc/millrace'"),
    )
    const { code, stderr } = await millrace(['deploy', 'broken.sql', '--start'], { env, cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('PATH_REFUSED')
  })

  test('a name that is not there', async () => {
    const { code, stderr } = await millrace(['stop', 'nothing'], { env })
    expect(code).toBe(1)
    expect(stderr).toContain("no deployment named 'nothing'")
  })
})
