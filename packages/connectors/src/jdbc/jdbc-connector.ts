import {
  type ConnectorEnvironment,
  type ConnectorFactory,
  type ConnectorTable,
  insertOnly,
  type Source,
} from '@millrace/engine/connect'
import { PullEnumerator } from '../source/pull-enumerator.ts'
import { jdbcDeclaration } from './jdbc-declaration.ts'
import { JdbcLookup } from './jdbc-lookup.ts'
import { scanSplits } from './scan-query.ts'
import { ScanReader } from './scan-reader.ts'
import { UpsertCommitter } from './upsert-committer.ts'
import { UpsertWriter } from './upsert-writer.ts'

export const jdbcConnector: ConnectorFactory = {
  ...jdbcDeclaration,
  createSource: createJdbcSource,
  createLookup: (table, environment, context) => new JdbcLookup(table, environment, context),
  createSink: (table, environment) => ({
    createWriter: (context) => new UpsertWriter(table, context),
    createCommitter: (context) => new UpsertCommitter(table, environment, context),
  }),
}

function createJdbcSource(table: ConnectorTable, environment: ConnectorEnvironment): Source {
  const option = (name: string) => Number(table.options[`scan.partition.${name}`])
  const partition =
    table.options['scan.partition.column'] === undefined
      ? null
      : { num: option('num'), lower: option('lower-bound'), upper: option('upper-bound') }
  return {
    bounded: true,
    changelogMode: insertOnly,
    createEnumerator: (context, restored) =>
      new PullEnumerator(context, restored, async () => scanSplits(partition)),
    createReader: (context) => new ScanReader(table, environment, context),
  }
}
