import type { Drop, ObjectKind } from './ast/object-nodes.ts'
import type { Bare } from './ast/statement-nodes.ts'
import type { Parser } from './parser.ts'

/** What follows DROP. */
export function parseDrop(parser: Parser): Bare<Drop> {
  const temporary = parser.accept('TEMPORARY')
  const system = parser.acceptQuietly('SYSTEM')
  const object = system ? parseSystemKind(parser) : parseKind(parser, temporary)
  const ifExists = parser.accept('IF', 'EXISTS')
  const name = parser.namePath(object === 'TABLE' || object === 'VIEW' ? 'a table name' : 'a name')
  const cascade = object === 'DATABASE' && !parser.accept('RESTRICT') && parser.accept('CASCADE')
  return { kind: 'drop', object, temporary, system, ifExists, name, cascade }
}

function parseSystemKind(parser: Parser): ObjectKind {
  if (parser.acceptQuietly('CONNECTION')) return 'CONNECTION'
  parser.expect('FUNCTION')
  return 'FUNCTION'
}

function parseKind(parser: Parser, temporary: boolean): ObjectKind {
  if (parser.at('MATERIALIZED') && temporary) {
    const feature = 'DROP TEMPORARY MATERIALIZED TABLE'
    parser.failWith('SQL_UNSUPPORTED_FEATURE', { feature }, parser.span)
  }
  if (parser.phrase('MATERIALIZED', 'TABLE')) return 'MATERIALIZED TABLE'
  if (parser.acceptQuietly('CONNECTION')) return 'CONNECTION'
  return parser.expectOneOf('TABLE', 'VIEW', 'DATABASE', 'CATALOG', 'FUNCTION', 'MODEL') as ObjectKind
}
