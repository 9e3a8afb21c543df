import {
  completeAt,
  type Document,
  declaredTables,
  definitionAt,
  fixesFor,
  foldingRanges,
  hoverAt,
  mentionsAt,
  outlineOf,
  renameAt,
  renameTarget,
  type SemanticToken,
  semanticKinds,
  semanticTokens,
  signatureAt,
  type Workspace,
} from '@millrace/engine/ide'
import type { OfferedFix, SqlAsk, SqlAsks, SqlEdit } from './sql-worker-protocol.ts'

type Asked = {
  readonly [K in SqlAsk]: (
    question: SqlAsks[K]['question'],
  ) => SqlAsks[K]['answer'] | Promise<SqlAsks[K]['answer']>
}

export interface SqlAnswers extends Asked {
  /** Changes the text of a draft; false when it is not the one that was changed. */
  edit(edit: SqlEdit): boolean
}

/** The language worker without its mailbox. */
export function sqlAnswers(workspace: Workspace): SqlAnswers {
  const find = (draft: string) => workspace.document(draft) ?? workspace.put(draft, '')
  return {
    edit: ({ draft, changes, length }) => {
      const known = workspace.document(draft)
      if (!known) return false
      const text = changes.reduce(
        (all, change) => all.slice(0, change.at) + change.text + all.slice(change.at + change.removed),
        known.text,
      )
      workspace.put(draft, text)
      return text.length === length
    },
    put: ({ draft, text, title }) => {
      const document = workspace.put(draft, text)
      if (title !== undefined) document.title = title
      return null
    },
    forget: ({ draft }) => {
      workspace.remove(draft)
      return null
    },
    check: ({ draft }) => find(draft).diagnostics,
    tables: ({ draft }) => declaredTables(workspace, find(draft)),
    complete: ({ draft, offset }) => completeAt(workspace, find(draft), offset),
    hover: ({ draft, offset }) => hoverAt(workspace, find(draft), offset),
    signature: ({ draft, offset }) => signatureAt(workspace, find(draft), offset),
    definition: ({ draft, offset }) => definitionAt(workspace, find(draft), offset),
    mentions: ({ draft, offset }) => mentionsAt(workspace, find(draft), offset),
    renameTarget: ({ draft, offset }) => renameTarget(workspace, find(draft), offset),
    rename: ({ draft, offset, newName }) => renameAt(workspace, find(draft), offset, newName),
    fixes: ({ draft, start, end }) => fixesBetween(workspace, find(draft), start, end),
    outline: ({ draft }) => outlineOf(find(draft)),
    folding: ({ draft }) => foldingRanges(find(draft)),
    semantic: ({ draft, firstLine, lastLine }) => {
      const document = find(draft)
      const range = {
        start: document.lines.offset(firstLine, 1),
        end: document.lines.offset(lastLine + 1, 1),
      }
      return encoded(semanticTokens(workspace, document, range), document)
    },
    format: async ({ draft }) => {
      const { formatScript } = await import('@millrace/engine/format')
      return formatScript(find(draft).text)
    },
  }
}

function fixesBetween(workspace: Workspace, document: Document, start: number, end: number): OfferedFix[] {
  const { lines } = document
  return document.diagnostics
    .filter(({ span }) => {
      const from = lines.offset(span.line, span.column)
      return from <= end && lines.offset(span.endLine, span.endColumn) >= start
    })
    .flatMap((diagnostic) =>
      fixesFor(diagnostic, document, workspace).map((fix) => ({
        ...fix,
        code: diagnostic.code,
        span: diagnostic.span,
      })),
    )
}

const DEFINITION = 1

/** Each token by its distance from the one before. Tokens of several lines are left out: names have none. */
function encoded(tokens: readonly SemanticToken[], document: Document): Uint32Array {
  const data: number[] = []
  let line = 1
  let column = 1
  for (const { start, end, kind, isDefinition } of tokens) {
    const at = document.lines.at(start)
    if (document.lines.at(end).line !== at.line) continue
    data.push(
      at.line - line,
      at.line === line ? at.column - column : at.column - 1,
      end - start,
      semanticKinds.indexOf(kind),
      isDefinition ? DEFINITION : 0,
    )
    line = at.line
    column = at.column
  }
  return Uint32Array.from(data)
}
