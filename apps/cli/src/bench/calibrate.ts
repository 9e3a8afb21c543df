import { NexmarkColumns, nexmarkConfig } from '@millrace/connectors/nexmark'
import { bigintType, intType, type PhysicalColumn, stringType, timestampType } from '@millrace/engine/connect'
import { eventBatches, eventLines } from './nexmark-events.ts'

export interface Calibration {
  /** Events of the generator for each second of CPU, with all that a bid has. */
  readonly generator: number
  /** Events of `JSON.parse` over their lines for each second of CPU. */
  readonly jsonParse: number
}

const ROUNDS = 7

/** What this machine does now: rates to compare others with. Medians; by CPU time, since others may use the machine. */
export function calibrate(): Calibration {
  return { generator: generatorRate(), jsonParse: parseRate() }
}

function generatorRate(): number {
  const events = 400_000
  const field = (column: string, name: string, type: PhysicalColumn['type']): PhysicalColumn => ({
    name: `${column}.${name}`,
    type,
    within: { column, path: [name] },
  })
  const columns = [
    { name: 'event_type', type: intType },
    ...['auction', 'bidder', 'price'].map((name) => field('bid', name, bigintType)),
    ...['channel', 'url', 'extra'].map((name) => field('bid', name, stringType)),
    field('bid', 'dateTime', timestampType(3)),
  ]
  const source = new NexmarkColumns(nexmarkConfig({ options: {} }))
  return median(() => {
    for (let first = 0; first < events; first += 2048)
      source.make(columns, { first, step: 1, count: Math.min(2048, events - first) })
    return events
  })
}

function parseRate(): number {
  const lines = [...eventBatches(100_000)].flatMap((batch) => eventLines(batch).trimEnd().split('\n'))
  return median(() => {
    let seen = 0
    for (const line of lines) seen += (JSON.parse(line) as { event_type: number }).event_type
    return seen > 0 ? lines.length : 0
  })
}

function median(work: () => number): number {
  work()
  const rates = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    const done = work()
    return done / (process.cpuUsage(before).user / 1e6)
  })
  return rates.sort((a, b) => a - b)[ROUNDS >> 1]!
}
