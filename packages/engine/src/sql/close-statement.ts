import type { StatementBase } from './ast/statement-base.ts'
import type { Bare } from './ast/statement-nodes.ts'
import type { Parser } from './parser.ts'

/** The statement that was read from the token `first` on, given its place. */
export function closed<T extends StatementBase>(parser: Parser, first: number, bare: Bare<T>): T {
  const { writtenStarts, writtenEnds } = parser.tokens
  const start = writtenStarts[first]!
  const end = writtenEnds[parser.index === 0 ? 0 : parser.index - 1]!
  return Object.assign(bare, { span: parser.spanFrom(first), start, end }) as unknown as T
}
