import type { ConnectorFactory, ConnectorRegistry } from '@millrace/engine/connect'
import { blackholeDeclaration } from './blackhole/blackhole-declaration.ts'
import { datagenDeclaration } from './datagen/datagen-declaration.ts'
import { filesystemDeclaration } from './filesystem/filesystem-declaration.ts'
import { jdbcDeclaration } from './jdbc/jdbc-declaration.ts'
import { nexmarkDeclaration } from './nexmark/nexmark-declaration.ts'
import { postgresCdcDeclaration } from './postgres-cdc/postgres-cdc-declaration.ts'
import { printDeclaration } from './print/print-declaration.ts'

const declarations: readonly ConnectorFactory[] = [
  datagenDeclaration,
  printDeclaration,
  blackholeDeclaration,
  filesystemDeclaration,
  jdbcDeclaration,
  postgresCdcDeclaration,
  nexmarkDeclaration,
]

/** Every connector's options and checks without the means to run it: no I/O is imported, so it serves in a browser. */
export const connectorDeclarations: ConnectorRegistry = new Map(
  declarations.map((declaration) => [declaration.identifier, declaration]),
)
