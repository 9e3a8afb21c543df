import type { Diagnostic, QuickFix, TextEdit } from '../../sql/diagnostic.ts'
import { quoteName } from '../names/quote-name.ts'
import type { Document } from '../script/document.ts'
import type { Workspace } from '../workspace.ts'
import { addAlias } from './add-alias.ts'
import { addGroupColumn } from './add-group-column.ts'
import { defineFromDraft } from './define-from-draft.ts'
import { addOption, removeOption } from './edit-options.ts'
import { addPrimaryKey, notEnforced } from './primary-key.ts'
import { qualifyColumn } from './qualify-column.ts'

/** What an editor can change by itself to mend what a diagnostic says; nothing when it cannot. */
export function fixesFor(diagnostic: Diagnostic, document: Document, workspace: Workspace): QuickFix[] {
  return [...(diagnostic.fixes ?? []), ...ownFixes(diagnostic, document, workspace)]
}

function ownFixes(diagnostic: Diagnostic, document: Document, workspace: Workspace): QuickFix[] {
  const text = textOf(diagnostic, document)
  switch (diagnostic.code) {
    case 'SQL_UNKNOWN_COLUMN':
    case 'SQL_UNKNOWN_FIELD':
      return suggestions(diagnostic).map((name) => replaceBy(diagnostic, lastPart(text, quoteName(name))))
    case 'SQL_UNKNOWN_TABLE':
      return [
        ...suggestions(diagnostic).map((name) => replaceBy(diagnostic, quotePath(name))),
        ...defineFromDraft(diagnostic, document, workspace),
      ]
    case 'SQL_NO_TABLES':
      return defineFromDraft(diagnostic, document, workspace)
    case 'SQL_UNKNOWN_FUNCTION':
      return suggestions(diagnostic).map((name) => replaceBy(diagnostic, name))
    case 'SQL_UNKNOWN_CONNECTOR':
      return suggestions(diagnostic).map((name) => replaceConnector(diagnostic, name, document))
    case 'SQL_UNKNOWN_OPTION':
    case 'SQL_DUPLICATE_OPTION':
      return removeOption(diagnostic, document, suggestions(diagnostic))
    case 'SQL_MISSING_OPTION':
      return addOption(diagnostic, document)
    case 'SQL_RESERVED_WORD':
      // Behind a dot the place begins with it.
      return [
        replaceBy(
          diagnostic,
          text.replace(/\w+$/, (word) => `\`${word}\``),
        ),
      ]
    case 'SQL_DOUBLE_QUOTES':
      return quoteOtherwise(diagnostic, document)
    case 'SQL_NOT_GROUPED':
      return addGroupColumn(diagnostic, document)
    case 'SQL_DUPLICATE_ALIAS':
      return addAlias(diagnostic, document)
    case 'SQL_AMBIGUOUS_COLUMN':
      return qualifyColumn(diagnostic, document, workspace)
    case 'SQL_PRIMARY_KEY':
      return notEnforced(diagnostic, document)
    case 'PLAN_APPEND_ONLY_SINK':
      return addPrimaryKey(diagnostic, document, workspace)
    default:
      return []
  }
}

function textOf({ span }: Diagnostic, { lines, text }: Document): string {
  return text.slice(lines.offset(span.line, span.column), lines.offset(span.endLine, span.endColumn))
}

/** The names an error proposes: one that is near, or the first few there are. */
function suggestions({ params }: Diagnostic): string[] {
  const { suggestion } = params
  if (typeof suggestion !== 'string' || suggestion === '…') return []
  return suggestion.split(', ').filter((name) => name !== '' && name !== '…')
}

function replaceBy({ span }: Diagnostic, text: string): QuickFix {
  return { title: text, edits: [{ span, text }] }
}

/** The place is that of the key or of the whole option. */
function replaceConnector({ span, params }: Diagnostic, name: string, document: Document): QuickFix {
  const { lines } = document
  const { tokens, start } = document.pieceAt(lines.offset(span.line, span.column))
  const value = tokens.find(({ value: text }, i) => text === params.name && tokens[i - 1]?.text === '=')
  const place = value ? lines.span(start + value.start, start + value.end) : span
  return { title: `'${name}'`, edits: [{ span: place, text: `'${name}'` }] }
}

/** The path with another last part. */
function lastPart(path: string, name: string): string {
  const dot = path.lastIndexOf('.')
  return dot < 0 || path.startsWith('`') ? name : `${path.slice(0, dot + 1)}${name}`
}

function quotePath(path: string): string {
  return path.split('.').map(quoteName).join('.')
}

/** `"text"` as a string or as a name. */
function quoteOtherwise({ span }: Diagnostic, document: Document): QuickFix[] {
  const { lines, text } = document
  const start = lines.offset(span.line, span.column)
  const found = /^"([^"\n]*)"/.exec(text.slice(start))
  if (!found) return []
  const place = lines.span(start, start + found[0].length)
  const fix = (inserted: string): QuickFix => {
    const edit: TextEdit = { span: place, text: inserted }
    return { title: inserted, edits: [edit] }
  }
  return [fix(`'${found[1]!.replaceAll("'", "''")}'`), fix(`\`${found[1]!}\``)]
}
