import type { Document } from '../../src/ide/script/document.ts'
import { wholePlanner } from '../../src/ide/whole-planner.ts'
import { Workspace } from '../../src/ide/workspace.ts'
import { connectors } from '../plan/declared-connectors.ts'

export interface Cursor {
  readonly workspace: Workspace
  readonly document: Document
  readonly offset: number
}

/** A document with the cursor at the `|` of its text, beside other documents by name. */
export function cursorIn(marked: string, others: Readonly<Record<string, string>> = {}): Cursor {
  const workspace = new Workspace({ connectors, planner: wholePlanner })
  for (const [name, text] of Object.entries(others)) workspace.put(name, text)
  const offset = marked.indexOf('|')
  const text = offset < 0 ? marked : marked.slice(0, offset) + marked.slice(offset + 1)
  return { workspace, document: workspace.put('draft', text), offset: Math.max(offset, 0) }
}

/** The text at a place. */
export function textAt(
  document: Document,
  span: {
    readonly line: number
    readonly column: number
    readonly endLine: number
    readonly endColumn: number
  },
): string {
  const { lines, text } = document
  return text.slice(lines.offset(span.line, span.column), lines.offset(span.endLine, span.endColumn))
}
