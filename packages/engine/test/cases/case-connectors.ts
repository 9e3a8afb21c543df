import type { ConnectorFactory, ConnectorRegistry, ConnectorTable } from '../../src/connect/connector.ts'
import type { Sink } from '../../src/connect/sink.ts'
import { type ReplayRow, replayableSource, TransactionLog, transactionalSink } from '../../src/testing.ts'
import type { Batch } from '../../src/types/batch.ts'
import { insertOnly, RowKind, retractMode } from '../../src/types/row-kind.ts'
import { readRow } from '../../src/types/row-value.ts'
import { carryingSink } from '../threads/carrying-sink.ts'
import { readCell, writeCell } from './cell-text.ts'

const kinds = new Map<string, RowKind>([
  ['+I', RowKind.INSERT],
  ['-U', RowKind.UPDATE_BEFORE],
  ['+U', RowKind.UPDATE_AFTER],
  ['-D', RowKind.DELETE],
])

/** What the sinks of a case have taken, by table; outlives the job's lives. */
export class CaseSinks {
  readonly #logs = new Map<string, TransactionLog>()

  log(table: string): TransactionLog {
    let log = this.#logs.get(table)
    if (log === undefined) {
      log = new TransactionLog()
      this.#logs.set(table, log)
    }
    return log
  }

  /** Per table the rows that remain once all changes are applied, sorted. */
  contents(): string[] {
    const lines: string[] = []
    for (const [table, log] of this.#logs) {
      for (const [row, count] of remaining(log.rows))
        for (let i = 0; i < count; i++) lines.push(`${table} ${row}`)
    }
    return lines.sort()
  }
}

function remaining(changes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const change of changes) {
    const row = change.slice(2)
    const count = (counts.get(row) ?? 0) + (change.startsWith('+') ? 1 : -1)
    if (count === 0) counts.delete(row)
    else counts.set(row, count)
  }
  for (const [row, count] of counts) if (count < 0) throw new Error(`taken back but never there: ${row}`)
  return counts
}

/**
 * The connector `case`. As a source: `rows`, one JSON array a line, with a change kind before it where it is not an
 * insert; `splits`, over which lines are dealt in turn (changes need their order, so they take one). As a sink: takes every kind of change.
 */
export function caseConnectors(
  sinks: CaseSinks,
  pause: () => Promise<void>,
  /** `carried`: writers and committers do not share memory. */
  transactions: 'shared' | 'carried' = 'shared',
): ConnectorRegistry {
  const factory: ConnectorFactory = {
    identifier: 'case',
    options: [
      { key: 'rows', type: 'string', description: 'Rows of the source.' },
      { key: 'splits', type: 'int', default: '1', description: 'Splits of the source.' },
      { key: 'changes', type: 'boolean', default: 'false', description: 'Whether rows have change kinds.' },
    ],
    sourceMode: (table) => (table.options.changes === true ? retractMode : insertOnly),
    isBounded: () => true,
    createSource: (table) => {
      const types = table.columns.map(({ type }) => type)
      const source = replayableSource({ types, splits: splitsOf(table), batchRows: 2, pause })
      return { ...source.create(), changelogMode: factory.sourceMode!(table) }
    },
    sinkMode: () => retractMode,
    createSink: (table) => caseSink(table, sinks.log(table.name.split('.').at(-1)!), transactions),
  }
  return new Map([[factory.identifier, factory]])
}

function caseSink(table: ConnectorTable, log: TransactionLog, transactions: 'shared' | 'carried'): Sink {
  const types = table.columns.map(({ type }) => type)
  const textOf = (batch: Batch, row: number) =>
    JSON.stringify(readRow(batch, types, row).map((value, index) => writeCell(value, types[index]!)))
  return transactions === 'shared' ? transactionalSink(log, types, textOf) : carryingSink(log, textOf)
}

function splitsOf(table: ConnectorTable): Record<string, ReplayRow[]> {
  const count = table.options.splits as number
  const splits: Record<string, ReplayRow[]> = {}
  for (let index = 0; index < count; index++) splits[`s${index}`] = []
  const lines = String(table.options.rows ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  for (const [index, line] of lines.entries())
    splits[`s${index % count}`]!.push(parseLine(line.trim(), table))
  return splits
}

function parseLine(line: string, table: ConnectorTable): ReplayRow {
  const kind = kinds.get(line.slice(0, 2)) ?? RowKind.INSERT
  const json = JSON.parse(line.slice(line.indexOf('['))) as Parameters<typeof readCell>[0][]
  return { kind, row: table.columns.map(({ type }, index) => readCell(json[index]!, type)) }
}
