import type { Identifier, NamePath, NodeBase, StringNode } from './name-nodes.ts'

interface TypeBase extends NodeBase {
  /** NOT NULL was written. */
  readonly notNull: boolean
}
/** A type by its canonical name: `INTEGER`, `VARCHAR`, `DECIMAL`, `TIMESTAMP_LTZ`, `INTERVAL_DAY_TIME`, …; `parameters` as written. */
export interface NamedTypeNode extends TypeBase {
  readonly kind: 'named-type'
  readonly name: string
  readonly parameters: readonly number[]
  /** Of an interval. */
  readonly interval: IntervalQualifier | null
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
/** `RAW('class', 'serializer snapshot')` */
export interface RawTypeNode extends TypeBase {
  readonly kind: 'raw-type'
  readonly className: string
  readonly serializer: string
}
/** `STRUCTURED<'class', name type, …>` */
export interface StructuredTypeNode extends TypeBase {
  readonly kind: 'structured-type'
  readonly className: string
  readonly fields: readonly RowFieldNode[]
}
/** A name that is no type of the language: a type of the user, or a mistake. */
export interface UserTypeNode extends TypeBase {
  readonly kind: 'user-type'
  readonly name: NamePath
}
/** `DAY(3) TO SECOND(6)` */
export interface IntervalQualifier extends NodeBase {
  readonly kind: 'interval-qualifier'
  readonly from: string
  readonly to: string | null
  readonly precision: number | null
  readonly fraction: number | null
}
interface RowTypeNode extends TypeBase {
  readonly kind: 'row-type'
  readonly fields: readonly RowFieldNode[]
}
export interface RowFieldNode extends NodeBase {
  readonly kind: 'row-field'
  readonly name: Identifier
  readonly type: TypeNode
  readonly comment: StringNode | null
}
export type TypeNode =
  | NamedTypeNode
  | CollectionTypeNode
  | MapTypeNode
  | RowTypeNode
  | RawTypeNode
  | StructuredTypeNode
  | UserTypeNode
