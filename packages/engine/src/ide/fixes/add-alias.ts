import type { Diagnostic, QuickFix } from '../../sql/diagnostic.ts'
import { quoteName } from '../names/quote-name.ts'
import type { Document } from '../script/document.ts'
import { tokenAt } from '../script/token-at.ts'
import { insertAt } from './insert-edit.ts'

/** Gives a table that FROM reads twice another name. */
export function addAlias({ span, params }: Diagnostic, document: Document): QuickFix[] {
  const end = document.lines.offset(span.endLine, span.endColumn)
  const last = tokenAt(document, end - 1)
  const next = last?.piece.tokens[last.index + 1]
  const isAliased = next?.kind === 'name' || next?.value === 'AS'
  if (!last || isAliased) return []
  const alias = quoteName(`${String(params.name)}_2`)
  return [{ title: `AS ${alias}`, edits: [insertAt(document, end, ` AS ${alias}`)] }]
}
