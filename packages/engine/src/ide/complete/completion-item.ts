export type CompletionKind =
  | 'keyword'
  | 'table'
  | 'column'
  | 'alias'
  | 'function'
  | 'type'
  | 'option'
  | 'value'
  | 'snippet'

export interface CompletionItem {
  readonly label: string
  readonly kind: CompletionKind
  /** A type, a signature, a description. */
  readonly detail?: string
  /** What to put in place of the typed word, when it is not the label. */
  readonly insert?: string
  /** `insert` holds `$1`, `${2:name}` and `$0`: places to be filled in. */
  readonly isSnippet?: boolean
}
