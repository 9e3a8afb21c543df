import type { Lsn } from './lsn.ts'

/** The server leaves out large values that an update did not touch. */
export const UNCHANGED = Symbol('unchanged')
/** A cell as text, by column of the relation. */
export type TupleCell = string | null | typeof UNCHANGED
export type Tuple = readonly TupleCell[]

export interface RelationColumn {
  readonly name: string
  readonly typeOid: number
  readonly typmod: number
}

/** Messages of the plug-in pgoutput, protocol version 1, that matter here. */
export type PgoutputMessage =
  | { readonly tag: 'begin'; readonly finalLsn: Lsn; readonly committedAt: number; readonly xid: number }
  | { readonly tag: 'commit'; readonly endLsn: Lsn }
  | {
      readonly tag: 'relation'
      readonly id: number
      readonly schema: string
      readonly table: string
      readonly columns: readonly RelationColumn[]
    }
  | { readonly tag: 'insert'; readonly relation: number; readonly row: Tuple }
  /** `old` is the whole old row (`full`), only its key, or absent. */
  | {
      readonly tag: 'update'
      readonly relation: number
      readonly old: Tuple | null
      readonly full: boolean
      readonly row: Tuple
    }
  | { readonly tag: 'delete'; readonly relation: number; readonly old: Tuple; readonly full: boolean }
  | { readonly tag: 'truncate'; readonly relations: readonly number[] }
  | { readonly tag: 'other' }
