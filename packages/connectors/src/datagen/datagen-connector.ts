import type { ConnectorFactory, ConnectorTable, Source } from '@millrace/engine/connect'
import { BatchBuilder, insertOnly } from '@millrace/engine/connect'
import { FixedSplitsEnumerator } from '../source/fixed-splits-enumerator.ts'
import { datagenDeclaration, datagenRows } from './datagen-declaration.ts'
import { DatagenReader, type DatagenRows, type DatagenSplit } from './datagen-reader.ts'
import { createFieldGenerators } from './field-generator.ts'

export const datagenConnector: ConnectorFactory = { ...datagenDeclaration, createSource: createDatagenSource }

/** Where the clock of seeded rows starts: 2026-01-01T00:00:00Z. */
const SEEDED_START = 1_767_225_600_000

function createDatagenSource(table: ConnectorTable): Source {
  const total = datagenRows(table)
  const rowsPerSecond = Number(table.options['rows-per-second'] ?? 10_000)
  const seed = table.options.seed as number | undefined
  const types = table.columns.map((column) => column.type)
  const rows: DatagenRows = {
    rowsPerSecond,
    createBuilder: () => new BatchBuilder(types),
    createGenerators: (splitSeed) => createFieldGenerators(table, splitSeed),
    timeOf:
      seed === undefined
        ? () => Date.now()
        : (index) => SEEDED_START + Math.floor((index * 1000) / rowsPerSecond),
  }
  return {
    bounded: total !== null,
    changelogMode: insertOnly,
    createEnumerator: (context, restored) =>
      new FixedSplitsEnumerator(context, restored, total !== null, () =>
        splitsOf(context.parallelism, total, seed ?? crypto.getRandomValues(new Int32Array(1))[0]!),
      ),
    createReader: (context) => new DatagenReader(context, rows),
  }
}

function splitsOf(parallelism: number, total: number | null, seed: number): DatagenSplit[] {
  return Array.from({ length: parallelism }, (_, i) => ({
    id: `datagen-${i}`,
    next: i,
    step: parallelism,
    end: total,
    seed: seed | 0,
  })).filter((split) => split.end === null || split.next < split.end)
}
