import { type ConnectorFactory, type ConnectorTable, insertOnly, type Source } from '@millrace/engine/connect'
import { FixedSplitsEnumerator } from '../source/fixed-splits-enumerator.ts'
import { NexmarkColumns } from './nexmark-columns.ts'
import { nexmarkConfig } from './nexmark-config.ts'
import { nexmarkDeclaration } from './nexmark-declaration.ts'
import { NexmarkReader, type NexmarkSplit } from './nexmark-reader.ts'

export const nexmarkConnector: ConnectorFactory = { ...nexmarkDeclaration, createSource: createNexmarkSource }

function createNexmarkSource(table: ConnectorTable): Source {
  const config = nexmarkConfig(table)
  return {
    bounded: config.events !== null,
    changelogMode: insertOnly,
    createEnumerator: (context, restored) =>
      new FixedSplitsEnumerator(context, restored, config.events !== null, () =>
        splitsOf(context.parallelism, config.events),
      ),
    createReader: (context) => new NexmarkReader(context, config, table.columns, new NexmarkColumns(config)),
  }
}

/** Readers take turns, so that event time passes evenly. */
function splitsOf(parallelism: number, events: number | null): NexmarkSplit[] {
  return Array.from({ length: parallelism }, (_, i) => ({
    id: `nexmark-${i}`,
    next: i,
    step: parallelism,
    end: events,
  })).filter(({ next, end }) => end === null || next < end)
}
