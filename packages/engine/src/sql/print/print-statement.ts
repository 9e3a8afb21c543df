import type { Statement } from '../ast/statement-nodes.ts'
import { printCommand } from './print-command.ts'
import { printIdentifier, printPath, printWith } from './print-name.ts'
import {
  printAlterFunction,
  printAlterObject,
  printAlterView,
  printCreateDatabase,
  printCreateFunction,
  printCreateModel,
  printCreateView,
  printDrop,
  printVerb,
} from './print-object.ts'
import {
  printAlterMaterializedTable,
  printAlterTable,
  printComment,
  printCreateTable,
  printMaterializedTable,
} from './print-table.ts'
import { printWork } from './print-work.ts'

/** A statement as SQL that reads back as the same tree. */
export function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'create-table':
      return printCreateTable(statement)
    case 'alter-table':
      return printAlterTable(statement)
    case 'create-materialized-table':
      return printMaterializedTable(statement)
    case 'alter-materialized-table':
      return printAlterMaterializedTable(statement)
    case 'create-view':
      return printCreateView(statement)
    case 'alter-view':
      return printAlterView(statement)
    case 'create-catalog': {
      const head = `${printVerb('CREATE', 'CATALOG', statement)}${printIdentifier(statement.name)}`
      return `${head}${printComment(statement.comment)}${printWith(statement.options)}`
    }
    case 'create-database':
      return printCreateDatabase(statement)
    case 'create-function':
      return printCreateFunction(statement)
    case 'alter-function':
      return printAlterFunction(statement)
    case 'create-model':
      return printCreateModel(statement)
    case 'create-connection': {
      const head = `${printVerb('CREATE', 'CONNECTION', statement)}${printPath(statement.name)}`
      return `${head}${printComment(statement.comment)}${printWith(statement.options)}`
    }
    case 'alter-object':
      return printAlterObject(statement)
    case 'drop':
      return printDrop(statement)
    case 'set':
    case 'reset':
    case 'use':
    case 'use-modules':
    case 'load-module':
    case 'unload-module':
    case 'describe':
    case 'describe-job':
    case 'show':
    case 'show-create':
    case 'add-jar':
    case 'remove-jar':
    case 'call':
    case 'stop-job':
    case 'client-command':
      return printCommand(statement)
    default:
      return printWork(statement)
  }
}
