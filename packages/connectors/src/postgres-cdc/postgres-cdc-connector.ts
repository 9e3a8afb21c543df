import type { ConnectorEnvironment, ConnectorFactory, ConnectorTable, Source } from '@millrace/engine/connect'
import { FixedSplitsEnumerator } from '../source/fixed-splits-enumerator.ts'
import { CdcReader } from './cdc-reader.ts'
import { freshCdcSplit } from './cdc-split.ts'
import { cdcOptions } from './cdc-table.ts'
import { dropSlot } from './drop-slot.ts'
import { postgresCdcDeclaration } from './postgres-cdc-declaration.ts'

export const postgresCdcConnector: ConnectorFactory = {
  ...postgresCdcDeclaration,
  createSource: createPostgresCdcSource,
  holdings: ({ options }) => {
    const { target, slot } = cdcOptions(options)
    return [`slot ${slot} in ${target.database} at ${target.host}:${target.port}`]
  },
  release: async ({ options }, environment) => {
    await dropSlot(options, environment)
  },
}

/** One slot gives one ordered log, so one reader has all the work; the others stay idle. */
function createPostgresCdcSource(table: ConnectorTable, environment: ConnectorEnvironment): Source {
  const bounded = postgresCdcDeclaration.isBounded(table)
  return {
    bounded,
    changelogMode: postgresCdcDeclaration.sourceMode(table),
    createEnumerator: (context, restored) =>
      new FixedSplitsEnumerator(context, restored, bounded, () => [freshCdcSplit]),
    createReader: (context) => new CdcReader(table, environment, context),
  }
}
