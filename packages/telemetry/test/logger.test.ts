import { MillraceError } from '@millrace/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createLogger } from '../src/logger.ts'

function logging(level: 'debug' | 'info' | 'warn' | 'error' = 'debug') {
  const lines: string[] = []
  const logger = createLogger({
    process: 'test',
    level,
    destination: { write: (line) => void lines.push(line) },
  })
  return { logger, lines, last: () => JSON.parse(lines.at(-1)!) as Record<string, unknown> }
}

it('writes one JSON line a message, with level, time, process and fields', () => {
  const { logger, lines, last } = logging()
  logger.child({ jobId: 'j' }).warn({ restarts: 3 }, 'restarting')
  expect(lines).toHaveLength(1)
  expect(last()).toMatchObject({
    level: 'warn',
    process: 'test',
    jobId: 'j',
    restarts: 3,
    message: 'restarting',
  })
  expect(Date.parse(last().time as string)).toBeGreaterThan(0)
})

it('leaves out what is below its level', () => {
  const { logger, lines } = logging('warn')
  logger.debug({}, 'd')
  logger.info({}, 'i')
  logger.warn({}, 'w')
  logger.error({}, 'e')
  expect(lines).toHaveLength(2)
})

it('hides by name, at any depth, in children too', () => {
  const { logger, lines } = logging()
  const names = [
    'password',
    'Passwd',
    'clientSecret',
    'API_KEY',
    'authorization',
    'set-cookie',
    'token',
    'apiKey',
  ]
  for (const name of names) {
    const fields = { [name]: 'canary', deep: [{ options: { [name]: { inner: 'canary' } } }] }
    logger.info(fields, 'm')
    logger.child(fields).info({}, 'm')
  }
  expect(lines).toHaveLength(2 * names.length)
  for (const line of lines) expect(line).not.toContain('canary')
})

it('hides by shape within texts and errors', () => {
  const { logger, lines, last } = logging()
  const url = 'postgres://user:canary@db.example.org/x'
  const token = `mlr_canary${'x'.repeat(40)}`
  const error = new Error(`cannot reach ${url}`, { cause: new MillraceError('INTERNAL', { detail: token }) })
  logger.error(
    { error, url, list: [token], header: 'Bearer canary.canary' },
    `failed at ${url} with ${token}`,
  )
  expect(lines[0]).not.toContain('canary')
  expect(last()).toMatchObject({
    url: 'postgres://user:[hidden]@db.example.org/x',
    error: {
      name: 'Error',
      message: 'cannot reach postgres://user:[hidden]@db.example.org/x',
      cause: { code: 'INTERNAL' },
    },
  })
})

it('writes a line for anything, also for circles and what JSON cannot say', () => {
  const { logger, lines } = logging()
  const circle: Record<string, unknown> = { big: 2n ** 70n, when: new Date(0), bytes: new Uint8Array(3) }
  circle.self = circle
  logger.info(circle, 'm'.repeat(20_000))
  expect(lines[0]!.length).toBeLessThan(10_000)
  expect(JSON.parse(lines[0]!)).toMatchObject({ big: '1180591620717411303424', bytes: '[3 bytes]' })
  fc.assert(
    fc.property(fc.object({ withBigInt: true, withDate: true, withMap: true, withSet: true }), (fields) => {
      logger.info(fields, 'x')
      expect(JSON.parse(lines.at(-1)!)).toMatchObject({ process: 'test' })
    }),
    { numRuns: 200 },
  )
})
