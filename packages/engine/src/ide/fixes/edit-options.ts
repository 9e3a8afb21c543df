import type { Diagnostic, QuickFix } from '../../sql/diagnostic.ts'
import type { Token } from '../../sql/token.ts'
import { connectorOf } from '../complete/option-candidates.ts'
import type { Document } from '../script/document.ts'
import { tokenAt } from '../script/token-at.ts'
import { insertAt } from './insert-edit.ts'

/** Takes an option out of WITH, or gives its key another name. */
export function removeOption(
  diagnostic: Diagnostic,
  document: Document,
  keys: readonly string[],
): QuickFix[] {
  const key = String(diagnostic.params.key ?? '')
  const { span } = diagnostic
  const found = tokenAt(document, document.lines.offset(span.line, span.column))
  if (!found) return []
  const { tokens, start } = found.piece
  // The place may be that of the key or that of the value.
  const at = tokens[found.index]?.value === key ? found.index : found.index - 2
  const [name, sign, value] = tokens.slice(at, at + 3)
  if (name?.kind !== 'string' || sign?.text !== '=' || !value) return []
  const renames = keys
    .filter((other) => !other.includes('#'))
    .map((other): QuickFix => {
      const place = document.lines.span(start + name.start, start + name.end)
      return { title: `'${other}'`, edits: [{ span: place, text: `'${other}'` }] }
    })
  const [from, to] = cutRange(tokens, at)
  const removal: QuickFix = {
    title: `− '${key}'`,
    edits: [{ span: document.lines.span(start + from, start + to), text: '' }],
  }
  return [...renames, removal]
}

/** The option with the comma behind it, or the one before when it is the last. */
function cutRange(tokens: readonly Token[], at: number): [number, number] {
  const behind = tokens[at + 3]
  const before = tokens[at - 1]
  if (behind?.text === ',') return [tokens[at]!.start, tokens[at + 4]?.start ?? behind.end]
  if (before?.text === ',') return [before.start, tokens[at + 2]!.end]
  return [tokens[at]!.start, tokens[at + 2]!.end]
}

/** Puts an option that is required behind the others. */
export function addOption(diagnostic: Diagnostic, document: Document): QuickFix[] {
  const key = String(diagnostic.params.key ?? '')
  const { span } = diagnostic
  const piece = document.pieceAt(document.lines.offset(span.line, span.column))
  const { tokens } = piece
  const connector = tokens.findIndex(({ value }, i) => value === 'connector' && tokens[i + 1]?.text === '=')
  const value = tokens[connector + 2]
  if (connector < 0 || !value) return []
  const option = connectorOf(tokens, document.options.connectors)?.options.find((each) => each.key === key)
  const text = option?.secret ? `\${secret_values.name}` : (option?.default ?? option?.values?.[0] ?? '')
  const indent = /[ \t]*$/.exec(piece.text.slice(0, tokens[connector]!.start))![0]
  const edit = insertAt(document, piece.start + value.end, `,\n${indent}'${key}' = '${text}'`)
  return [{ title: `+ '${key}'`, edits: [edit] }]
}
