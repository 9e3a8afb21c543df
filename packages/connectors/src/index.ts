import type { ConnectorFactory, ConnectorRegistry } from '@millrace/engine/connect'
import { blackholeConnector } from './blackhole/blackhole-connector.ts'
import { datagenConnector } from './datagen/datagen-connector.ts'
import { filesystemConnector } from './filesystem/filesystem-connector.ts'
import { jdbcConnector } from './jdbc/jdbc-connector.ts'
import { nexmarkConnector } from './nexmark/nexmark-connector.ts'
import { postgresCdcConnector } from './postgres-cdc/postgres-cdc-connector.ts'
import { printConnector } from './print/print-connector.ts'

const factories: readonly ConnectorFactory[] = [
  datagenConnector,
  printConnector,
  blackholeConnector,
  filesystemConnector,
  jdbcConnector,
  postgresCdcConnector,
  nexmarkConnector,
]

/** Every connector Millrace has, by identifier. */
export const connectors: ConnectorRegistry = new Map(
  factories.map((factory) => [factory.identifier, factory]),
)
