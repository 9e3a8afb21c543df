import type { Diagnostic } from '@millrace/engine/sql'

/** A table or view that the script declares, for the schema pane. */
export interface DeclaredTable {
  readonly name: string
  readonly kind: 'table' | 'view'
  readonly connector: string | null
  readonly columns: readonly DeclaredColumn[]
  readonly line: number
}

export interface DeclaredColumn {
  readonly name: string
  /** As written; empty where the planner derives it. */
  readonly type: string
  readonly key: boolean
  readonly watermark: boolean
}

export interface CompletionItem {
  readonly label: string
  readonly kind: 'keyword' | 'table' | 'column' | 'function' | 'option' | 'value' | 'type'
  readonly insert: string
  readonly detail: string
}

export type SqlQuestionBody =
  | { readonly ask: 'check'; readonly script: string }
  | { readonly ask: 'complete'; readonly script: string; readonly offset: number }

export type SqlQuestion = SqlQuestionBody & { readonly id: number }

export type SqlAnswer =
  | {
      readonly id: number
      readonly ask: 'check'
      readonly diagnostics: readonly Diagnostic[]
      readonly tables: readonly DeclaredTable[]
    }
  | { readonly id: number; readonly ask: 'complete'; readonly items: readonly CompletionItem[] }

/** What the worker found wrong in a text. */
export type Checked = Extract<SqlAnswer, { ask: 'check' }>
