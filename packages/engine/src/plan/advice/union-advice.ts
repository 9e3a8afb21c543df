import type { SourceSpan } from '@millrace/kernel'
import type { Statement } from '../../sql/ast/statement-nodes.ts'
import type { Diagnostic, QuickFix } from '../../sql/diagnostic.ts'
import { advise } from './advice.ts'
import { nodesIn, type SyntaxNode } from './syntax-walk.ts'

/** Text without any of this is given no such advice. */
export const UNION_WORDS = /\bUNION\b/i

/** UNION where UNION ALL may be meant. */
export function unionAdvice(text: string, statements: readonly Statement[]): Diagnostic[] {
  const lines = text.split('\n')
  return statements.flatMap(nodesIn).flatMap((node) => {
    if (node.kind !== 'set-operation' || node.operator !== 'UNION' || node.all !== false) return []
    const word = wordBetween(lines, node.left as SyntaxNode, node.right as SyntaxNode)
    const fixes: QuickFix[] = word ? [{ title: 'UNION ALL', edits: [{ span: word, text: 'UNION ALL' }] }] : []
    const span = word ?? (node.right as SyntaxNode).span
    return advise('ADVICE_UNION_DISTINCT', {}, { severity: 'info', span, fixes })
  })
}

/** Where `UNION [DISTINCT]` stands between its sides; comments are looked over. */
function wordBetween(lines: readonly string[], left: SyntaxNode, right: SyntaxNode): SourceSpan | null {
  const [from, to] = [left.span, right.span]
  for (let line = from.endLine; line <= to.line; line++) {
    const whole = lines[line - 1] ?? ''
    const begin = line === from.endLine ? from.endColumn - 1 : 0
    const end = line === to.line ? to.column - 1 : whole.length
    const part = whole.slice(begin, end).replace(/--.*$/, '')
    const found = /\bUNION(\s+DISTINCT)?\b/i.exec(part)
    if (!found) continue
    const column = begin + found.index + 1
    return { line, column, endLine: line, endColumn: column + found[0].length }
  }
  return null
}
