import type { SourceSpan } from '@millrace/kernel'

/** What every node of the syntax tree has. Trees are read-only: nobody changes them. */
export interface NodeBase {
  readonly span: SourceSpan
}
export interface Identifier extends NodeBase {
  readonly kind: 'identifier'
  readonly name: string
}
/** `catalog.database.table`, `table.column`: one part or more. */
export interface NamePath extends NodeBase {
  readonly kind: 'name-path'
  readonly parts: readonly Identifier[]
}
export interface StringNode extends NodeBase {
  readonly kind: 'string'
  readonly value: string
}
/** `'key' = 'value'` of WITH, SET and OPTIONS. */
export interface OptionNode extends NodeBase {
  readonly kind: 'option'
  readonly key: StringNode
  readonly value: StringNode
}
