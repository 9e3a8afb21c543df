export interface CompletionItem {
  readonly label: string
  readonly kind: 'keyword' | 'table' | 'column' | 'function' | 'type' | 'option' | 'value'
  /** A type, a signature, a description. */
  readonly detail?: string
  /** What to put in place of the typed word, when it is not the label. */
  readonly insert?: string
}
