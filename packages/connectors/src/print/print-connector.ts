import { once } from 'node:events'
import type { Batch, ConnectorFactory, ConnectorTable, Sink } from '@millrace/engine/connect'
import { RowKind, readValue, rowKindString } from '@millrace/engine/connect'
import { displayText } from '../values/display-text.ts'
import { printDeclaration } from './print-declaration.ts'

export const printConnector: ConnectorFactory = { ...printDeclaration, createSink: createPrintSink }

function createPrintSink(table: ConnectorTable): Sink {
  const stream = table.options['standard-error'] === true ? process.stderr : process.stdout
  const identifier = table.options['print-identifier'] as string | undefined
  return {
    createWriter({ subtask, parallelism, metrics }) {
      const name = [identifier, parallelism > 1 ? subtask + 1 : undefined]
        .filter((part) => part !== undefined)
        .join(':')
      const prefix = name === '' ? '' : `${name}> `
      return {
        async write(batch) {
          const text = batchText(batch, table, prefix)
          metrics.bytesOut(Buffer.byteLength(text))
          if (!stream.write(text)) await once(stream, 'drain')
        },
        prepareCommit: async () => [],
        // In a thread, what is not written yet would go with it.
        close: () => new Promise((resolve) => stream.write('', () => resolve())),
      }
    },
  }
}

function batchText(batch: Batch, table: ConnectorTable, prefix: string): string {
  let text = ''
  for (let row = 0; row < batch.length; row++) {
    const cells = table.columns.map((column, i) =>
      displayText(readValue(batch.columns[i]!, column.type, row), column.type),
    )
    text += `${prefix}${rowKindString(batch.kinds?.[row] ?? RowKind.INSERT)}[${cells.join(', ')}]\n`
  }
  return text
}
