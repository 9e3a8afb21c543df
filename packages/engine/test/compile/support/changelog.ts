import { silentLogger } from '@millrace/kernel'
import { MemoryCheckpointStore, MemoryCheckpoints } from '../../../src/checkpoint/memory-checkpoint-store.ts'
import { compileScript } from '../../../src/compile/compile-script.ts'
import type { ConnectorEnvironment, ConnectorRegistry } from '../../../src/connect/connector.ts'
import { runJob } from '../../../src/runtime/run-job.ts'
import { replayableSource, TransactionLog, transactionalSink } from '../../../src/testing.ts'
import { DAY_MS } from '../../../src/types/calendar.ts'
import { insertOnly, RowKind, retractMode } from '../../../src/types/row-kind.ts'
import { readRow } from '../../../src/types/row-value.ts'
import { formatTimestamp } from '../../../src/types/time-text.ts'
import { writeCell } from '../../cases/cell-text.ts'
import { jobOptions } from '../../runtime/graphs.ts'

const environment: ConnectorEnvironment = {
  purpose: 'run',
  resolvePath: async (path) => path,
  resolveHost: async (host, port) => ({ host, port }),
  logger: silentLogger,
}

/** `a1@01 b5@07`: key, value and second of the day 2024-01-01, in order of arrival. */
const start = Date.UTC(2024, 0, 1)
function eventsOf(text: string) {
  return text
    .split(' ')
    .filter((event) => event !== '')
    .map((event) => {
      const match = /^(\w)(\d+)@(\d+)$/.exec(event)!
      return { kind: RowKind.INSERT, row: [match[1]!, Number(match[2]), start + Number(match[3]) * 1000] }
    })
}

export const observedEvents = 'a1@01 a2@04 b5@07 a3@12 a9@08 b4@14 a7@31 b6@13 a8@45'

function connectorsOver(events: string, log: TransactionLog): ConnectorRegistry {
  const pause = async () => {
    await new Promise((resolve) => setImmediate(resolve))
  }
  return new Map([
    [
      'events',
      {
        identifier: 'events',
        options: [],
        sourceMode: () => insertOnly,
        isBounded: () => true,
        createSource: (table) =>
          replayableSource({
            types: table.columns.map(({ type }) => type),
            splits: { s0: eventsOf(events) },
            batchRows: 1,
            pause,
          }).create(),
      },
    ],
    [
      'log',
      {
        identifier: 'log',
        options: [],
        sinkMode: () => retractMode,
        createSink: (table) => {
          const types = table.columns.map(({ type }) => type)
          return transactionalSink(log, types, (batch, row) =>
            readRow(batch, types, row)
              .map((value, index) => {
                const { root } = types[index]!
                if (value === null) return 'null'
                if (root !== 'TIMESTAMP') return String(writeCell(value, types[index]!))
                const ms = value as number
                return ms - start < DAY_MS ? String((ms - start) / 1000) : formatTimestamp(ms, 3)
              })
              .join(' '),
          )
        },
      },
    ],
  ])
}

/**
 * The changes that `INSERT INTO out` makes of events, in order, each as kind and cells; times as seconds of the day.
 * Watermarks go out after every row (`on-event`), at parallelism 1.
 */
export async function changelogOf(
  query: string,
  columns: string,
  { events = observedEvents, delay = 0, config = {} as Record<string, string> } = {},
): Promise<string[]> {
  const log = new TransactionLog()
  const sql = `
    CREATE TABLE events (k STRING, v INT, ts TIMESTAMP(3),
      WATERMARK FOR ts AS ts - INTERVAL '${delay}' SECOND) WITH ('connector' = 'events');
    CREATE TABLE changes (${columns}) WITH ('connector' = 'log');
    INSERT INTO changes ${query};`
  const job = compileScript(sql, {
    connectors: connectorsOver(events, log),
    environment,
    config: { 'pipeline.auto-watermark-interval': '0 ms', ...config },
    mode: { kind: 'run' },
  })
  const run = await runJob(job, jobOptions(new MemoryCheckpointStore(new MemoryCheckpoints()), { epoch: 1 }))
  await run.done
  return [...log.rows]
}
