import type { NamePath } from './ast/name-nodes.ts'
import type { Parser } from './parser.ts'

/** A name of one part. */
export function parseSimplePath(parser: Parser): NamePath {
  const name = parser.identifier()
  return { kind: 'name-path', parts: [name], span: name.span }
}
