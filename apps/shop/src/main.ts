import { parseArgs } from 'node:util'
import { ClickLog } from './click-log.ts'
import { simulate } from './simulator.ts'

const { values } = parseArgs({
  options: {
    /** Database changes per second, and as many clicks. 0: as fast as it goes. */
    rate: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    /** Stop after so many database changes. */
    events: { type: 'string' },
    /** Folder for the click files; none without it. */
    clicks: { type: 'string' },
    'file-bytes': { type: 'string', default: String(4 * 1024 * 1024) },
    'keep-files': { type: 'string', default: '20' },
    /** First event time, ISO; with it, time advances by `time-step` ms per change instead of with the clock. */
    'start-time': { type: 'string' },
    'time-step': { type: 'string', default: '50' },
  },
})
const databaseUrl = process.env.SHOP_DATABASE_URL
if (!databaseUrl) {
  console.error('SHOP_DATABASE_URL must name the PostgreSQL database that the shop lives in.')
  process.exit(2)
}

const abort = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => abort.abort())
const print = (level: string) => (fields: object, message: string) =>
  console.log(JSON.stringify({ time: new Date().toISOString(), level, message, ...fields }))
const logger = {
  debug: print('debug'),
  info: print('info'),
  warn: print('warn'),
  error: print('error'),
  child: () => logger,
}

const seed = Number(values.seed)
const start = values['start-time'] === undefined ? null : Date.parse(values['start-time'])
const clicks =
  values.clicks === undefined
    ? null
    : new ClickLog({
        folder: values.clicks,
        seed,
        fileBytes: Number(values['file-bytes']),
        keepFiles: Number(values['keep-files']),
        keepMs: 600_000,
      })
await simulate(
  {
    databaseUrl,
    jobPassword: process.env.SHOP_JOB_PASSWORD ?? null,
    seed,
    rate: Number(values.rate),
    events: values.events === undefined ? null : Number(values.events),
    transactionChanges: 200,
    timeOf: start === null ? () => Date.now() : (step) => start + step * Number(values['time-step']),
    signal: abort.signal,
    logger,
  },
  clicks,
)
clicks?.close()
