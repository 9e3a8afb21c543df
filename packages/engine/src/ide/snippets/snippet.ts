/** A pattern of SQL with places to be filled in: `$1`, `${2:name}`, `$0`. */
export interface Snippet {
  /** Its name in the console's messages. */
  readonly id: string
  /** In words of SQL: the same in every language. */
  readonly title: string
  readonly body: string
}
