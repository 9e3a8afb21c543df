import type { AlterFunction, AlterObject, AlterView } from './ast/object-nodes.ts'
import type { Bare, Definition } from './ast/statement-nodes.ts'
import { parseAlterTable } from './parse-alter-table.ts'
import { parseLanguage } from './parse-create.ts'
import { parseOptions } from './parse-hints.ts'
import { parseAlterMaterializedTable } from './parse-materialized-table.ts'
import { parseOptionKeys } from './parse-partition.ts'
import { parseSimplePath } from './parse-simple-path.ts'
import type { Parser } from './parser.ts'
import type { Word } from './vocabulary.ts'

/** What follows ALTER. */
export function parseAlter(parser: Parser): Bare<Definition> {
  if (parser.accept('TABLE')) return parseAlterTable(parser)
  if (parser.accept('VIEW')) return parseAlterView(parser)
  if (parser.phrase('MATERIALIZED', 'TABLE')) return parseAlterMaterializedTable(parser)
  if (parser.accept('CATALOG')) return parseAlterObject(parser, 'CATALOG')
  if (parser.accept('DATABASE')) return parseAlterObject(parser, 'DATABASE')
  if (parser.accept('MODEL')) return parseAlterObject(parser, 'MODEL')
  if (parser.acceptQuietly('CONNECTION')) return parseAlterObject(parser, 'CONNECTION')
  const temporary = parser.accept('TEMPORARY')
  const system = temporary && parser.accept('SYSTEM')
  parser.expect('FUNCTION')
  return parseAlterFunction(parser, temporary, system)
}

function parseAlterView(parser: Parser): Bare<AlterView> {
  const name = parser.namePath('a table name')
  if (parser.phrase('RENAME', 'TO')) {
    return { kind: 'alter-view', name, action: { kind: 'rename', to: parser.namePath('a table name') } }
  }
  parser.expect('AS')
  return { kind: 'alter-view', name, action: { kind: 'as', query: parser.query() } }
}

function parseAlterFunction(parser: Parser, temporary: boolean, system: boolean): Bare<AlterFunction> {
  const ifExists = parser.accept('IF', 'EXISTS')
  const name = parser.namePath()
  parser.expect('AS')
  const implementation = parser.string()
  const language = parser.accept('LANGUAGE') ? parseLanguage(parser) : null
  return { kind: 'alter-function', temporary, system, ifExists, name, implementation, language }
}

/** Which changes each kind of object takes. */
const CHANGES: Record<AlterObject['object'], readonly Word[]> = {
  CATALOG: ['SET', 'RESET', 'COMMENT'],
  DATABASE: ['SET'],
  MODEL: ['RENAME', 'SET', 'RESET'],
  CONNECTION: ['RENAME', 'SET', 'RESET'],
}

function parseAlterObject(parser: Parser, object: AlterObject['object']): Bare<AlterObject> {
  const takesIf = object === 'MODEL' || object === 'CONNECTION'
  const ifExists = takesIf && parser.accept('IF', 'EXISTS')
  const name = object === 'CATALOG' ? parseSimplePath(parser) : parser.namePath()
  return { kind: 'alter-object', object, ifExists, name, action: parseChange(parser, CHANGES[object]) }
}

function parseChange(parser: Parser, changes: readonly Word[]): AlterObject['action'] {
  const change = parser.expectOneOf(...changes)
  if (change === 'SET') return { kind: 'set-options', options: parseOptions(parser) }
  if (change === 'RESET') return { kind: 'reset-options', keys: parseOptionKeys(parser) }
  if (change === 'COMMENT') return { kind: 'comment', comment: parser.string() }
  parser.expect('TO')
  return { kind: 'rename', to: parser.namePath() }
}
