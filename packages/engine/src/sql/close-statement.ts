import type { StatementBase } from './ast/statement-base.ts'
import type { Bare } from './ast/statement-nodes.ts'
import type { Parser } from './parser.ts'
import type { Token } from './token.ts'

/** The statement that was read from `first` on, with its place. */
export function closed<T extends StatementBase>(parser: Parser, first: Token, bare: Bare<T>): T {
  const base = { span: parser.spanFrom(first), start: first.start, end: parser.previous.end }
  return { ...bare, ...base } as unknown as T
}
