import type {
  Completion,
  DeclaredColumn,
  DeclaredTable,
  Diagnostic,
  DocumentEdits,
  FoldingRange,
  Hover,
  Mention,
  OutlineEntry,
  Place,
  QuickFix,
  SignatureHelp,
} from '@millrace/engine/ide'
import type { WireError } from '@millrace/kernel'

export type { DeclaredColumn, DeclaredTable }

interface Ask<Q, A> {
  readonly question: Q
  readonly answer: A
}
interface AtPlace {
  readonly draft: string
  readonly offset: number
}
interface InDraft {
  readonly draft: string
}

/** What mends a problem, with the problem it is for. */
export interface OfferedFix extends QuickFix {
  readonly code: Diagnostic['code']
  readonly span: Diagnostic['span']
}

/** What the language worker is asked, and what it answers. Drafts go by their ids. */
export interface SqlAsks {
  /** The text of a draft from here on. */
  put: Ask<{ draft: string; text: string; title?: string }, null>
  forget: Ask<InDraft, null>
  check: Ask<InDraft, readonly Diagnostic[]>
  tables: Ask<InDraft, readonly DeclaredTable[]>
  complete: Ask<AtPlace, Completion>
  hover: Ask<AtPlace, Hover | null>
  signature: Ask<AtPlace, SignatureHelp | null>
  definition: Ask<AtPlace, Place | null>
  mentions: Ask<AtPlace, readonly Mention[]>
  renameTarget: Ask<AtPlace, Place & { readonly name: string }>
  rename: Ask<AtPlace & { newName: string }, readonly DocumentEdits[]>
  fixes: Ask<{ draft: string; start: number; end: number }, readonly OfferedFix[]>
  outline: Ask<InDraft, readonly OutlineEntry[]>
  folding: Ask<InDraft, readonly FoldingRange[]>
  /** Of some lines, five numbers for each token, as Monaco takes them: line, column, length, kind, modifiers. */
  semantic: Ask<{ draft: string; firstLine: number; lastLine: number }, Uint32Array>
  format: Ask<InDraft, string>
}

export type SqlAsk = keyof SqlAsks
export type SqlQuestion<K extends SqlAsk = SqlAsk> = {
  [Key in K]: { readonly id: number; readonly ask: Key } & SqlAsks[Key]['question']
}[K]

/** What has changed in the text of a draft that the worker has. Places are those that the change before it left. */
export interface SqlEdit {
  readonly draft: string
  readonly changes: readonly { readonly at: number; readonly removed: number; readonly text: string }[]
  /** Of the text with the changes: by it a text that is not the same on both sides is noticed. */
  readonly length: number
}

export type SqlMessage = SqlQuestion | { readonly edit: SqlEdit } | { readonly cancel: number }

export type SqlReply =
  | { readonly id: number; readonly answer: SqlAsks[SqlAsk]['answer'] }
  | { readonly id: number; readonly error: WireError }
  /** From here on the worker binds and plans; what was asked before may have another answer. */
  | { readonly isWhole: true }
  /** The worker does not have the text that was changed: it must be given whole. */
  | { readonly lost: string }

/** What the worker found in a text. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  readonly tables: readonly DeclaredTable[]
}
