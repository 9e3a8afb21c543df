import type { Call, CallArgument, ClientCommand, StopJob, Use, UseModules } from './ast/command-nodes.ts'
import type { Bare, Command } from './ast/statement-nodes.ts'
import { parseOptions } from './parse-hints.ts'
import { parseReset, parseSet } from './parse-set.ts'
import { parseDescribe, parseShow } from './parse-show.ts'
import { parseSimplePath } from './parse-simple-path.ts'
import type { Parser } from './parser.ts'
import { secondWord } from './second-word.ts'

/** What asks, sets or steers; null when no such statement begins here. */
export function parseCommand(parser: Parser): Bare<Command> | null {
  if (parser.acceptQuietly('SET')) return { kind: 'set', option: parseSet(parser) }
  if (parser.acceptQuietly('RESET')) return { kind: 'reset', key: parseReset(parser) }
  if (parser.acceptQuietly('SHOW')) return parseShow(parser)
  if (parser.acceptQuietly('DESCRIBE') || parser.acceptQuietly('DESC')) return parseDescribe(parser)
  if (parser.acceptQuietly('USE')) return parseUse(parser)
  if (parser.acceptQuietly('CALL')) return parseCall(parser)
  return parseJarOrModule(parser) ?? parseJobOrClient(parser)
}

function parseUse(parser: Parser): Bare<Use | UseModules> {
  if (parser.accept('MODULES'))
    return { kind: 'use-modules', modules: parser.list(() => parser.identifier()) }
  if (parser.accept('CATALOG')) return { kind: 'use', object: 'CATALOG', name: parseSimplePath(parser) }
  if (!parser.atIdentifier()) parser.fail('a name', 1)
  return { kind: 'use', object: 'DATABASE', name: parser.namePath() }
}

function parseJarOrModule(parser: Parser): Bare<Command> | null {
  if (parser.acceptQuietly('LOAD')) {
    secondWord(parser, 'MODULE')
    const name = parser.identifier()
    return { kind: 'load-module', name, options: parser.accept('WITH') ? parseOptions(parser) : [] }
  }
  if (parser.acceptQuietly('UNLOAD')) {
    secondWord(parser, 'MODULE')
    return { kind: 'unload-module', name: parser.identifier() }
  }
  if (parser.acceptQuietly('ADD')) {
    secondWord(parser, 'JAR')
    return { kind: 'add-jar', path: parser.string() }
  }
  if (!parser.acceptQuietly('REMOVE')) return null
  secondWord(parser, 'JAR')
  return { kind: 'remove-jar', path: parser.string() }
}

const CLIENT: readonly ClientCommand['command'][] = ['HELP', 'CLEAR', 'QUIT', 'EXIT']

function parseJobOrClient(parser: Parser): Bare<StopJob | ClientCommand> | null {
  if (parser.acceptQuietly('STOP')) return parseStop(parser)
  for (const command of CLIENT) if (parser.acceptQuietly(command)) return { kind: 'client-command', command }
  return null
}

function parseStop(parser: Parser): Bare<StopJob> {
  secondWord(parser, 'JOB')
  const job = parser.string()
  const savepoint = parser.at('WITH', 'SAVEPOINT') && parser.accept('WITH', 'SAVEPOINT')
  if (!savepoint) parser.note('WITH SAVEPOINT')
  const start = parser.index
  const drain = parser.at('WITH', 'DRAIN') && parser.accept('WITH', 'DRAIN')
  if (drain && !savepoint) parser.failWith('SQL_DRAIN', {}, parser.spanFrom(start))
  return { kind: 'stop-job', job, savepoint, drain }
}

function parseCall(parser: Parser): Bare<Call> {
  const procedure = parser.namePath()
  parser.expectSymbol('(')
  const args = parser.atSymbol(')') ? [] : parser.list(parseArgument)
  parser.expectSymbol(')')
  return { kind: 'call', procedure, arguments: args }
}

function parseArgument(parser: Parser): CallArgument {
  const first = parser.index
  const name = parser.atSymbol('=>', 1) ? parser.identifier() : null
  if (name) parser.expectSymbol('=>')
  const value = parser.expression()
  return { kind: 'call-argument', name, value, span: parser.spanFrom(first) }
}
