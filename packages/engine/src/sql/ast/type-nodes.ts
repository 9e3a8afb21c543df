import type { Identifier, NodeBase } from './name-nodes.ts'

interface TypeBase extends NodeBase {
  /** NOT NULL was written. */
  readonly notNull: boolean
}
/** A type by its canonical name: `INTEGER`, `VARCHAR`, `DECIMAL`, `TIMESTAMP_LTZ`, `INTERVAL_DAY_TIME`, …; `parameters` as written. */
export interface NamedTypeNode extends TypeBase {
  readonly kind: 'named-type'
  readonly name: string
  readonly parameters: readonly number[]
}
interface CollectionTypeNode extends TypeBase {
  readonly kind: 'collection-type'
  readonly name: 'ARRAY' | 'MULTISET'
  readonly element: TypeNode
}
interface MapTypeNode extends TypeBase {
  readonly kind: 'map-type'
  readonly key: TypeNode
  readonly value: TypeNode
}
interface RowTypeNode extends TypeBase {
  readonly kind: 'row-type'
  readonly fields: readonly RowFieldNode[]
}
export interface RowFieldNode extends NodeBase {
  readonly kind: 'row-field'
  readonly name: Identifier
  readonly type: TypeNode
}
export type TypeNode = NamedTypeNode | CollectionTypeNode | MapTypeNode | RowTypeNode
