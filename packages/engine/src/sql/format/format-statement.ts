import type { Statement } from '../ast/statement-nodes.ts'
import type { Token } from '../token.ts'
import { tokenize } from '../tokenize.ts'
import { layoutOf, setStatement } from './layout-statement.ts'
import type { KeywordCase } from './layout-tokens.ts'
import { commentsOf, piecesOf } from './pieces.ts'
import { printDoc } from './print-doc.ts'
import { rolesOf } from './roles.ts'
import { treesOf } from './token-tree.ts'

export interface FormatOptions {
  /** Columns that lines should not go beyond. */
  readonly width: number
  /** Blanks a level. */
  readonly indent: number
  readonly keywordCase: KeywordCase
}

/**
 * One statement laid out anew. `tokens` are its own. What does not come out with the same tokens and comments stays as
 * it is: settings without quotes, for instance, where blanks count.
 */
export function formatStatement(
  text: string,
  statement: Statement,
  tokens: readonly Token[],
  options: FormatOptions,
): string {
  const written = text.slice(statement.start, statement.end)
  if (statement.kind === 'set' || statement.kind === 'reset') return written
  const roles = rolesOf(statement)
  const trees = treesOf(piecesOf(text, tokens), roles)
  if (!trees) return written
  const layout = layoutOf(roles, options.keywordCase)
  const set = printDoc(setStatement(trees, layout), options.width, options.indent)
  return saysTheSame(written, set) ? set : written
}

/** Whether two texts have the same tokens, but for the case of words, and the same comments between them. */
export function saysTheSame(one: string, other: string): boolean {
  const first = tokenize(one)
  const second = tokenize(other)
  if (first.length !== second.length) return false
  return first.every((token, at) => {
    const twin = second[at]!
    if (token.kind !== twin.kind || token.value !== twin.value) return false
    if (token.kind !== 'word' && token.text !== twin.text) return false
    return commentsBefore(one, first, at) === commentsBefore(other, second, at)
  })
}

function commentsBefore(text: string, tokens: readonly Token[], at: number): string {
  const from = at === 0 ? 0 : tokens[at - 1]!.end
  return JSON.stringify(commentsOf(text.slice(from, tokens[at]!.start)).map(({ comment }) => comment))
}
