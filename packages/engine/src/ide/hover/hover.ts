import type { SourceSpan } from '@millrace/kernel'
import type { OptionSpec } from '../../connect/options.ts'

export interface HoverColumn {
  readonly name: string
  readonly type: string
}

/** Facts about something in the text; whoever shows them words them. */
export type HoverFacts =
  | {
      readonly kind: 'table'
      readonly object: 'table' | 'view' | 'common-table' | 'alias'
      readonly name: string
      /** What an alias stands for. */
      readonly of: string | null
      /** The document it is defined in, when that is another. */
      readonly document: string | null
      readonly connector: string | null
      readonly columns: readonly HoverColumn[]
      readonly primaryKey: readonly string[]
      /** As written: `ts AS ts - INTERVAL '5' SECOND`. */
      readonly watermark: string | null
      /** Kinds of changes its rows come in, as `+I -U +U -D`; null when it cannot be read. */
      readonly changelog: string | null
      readonly upsertKeys: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'column'
      readonly name: string
      readonly type: string | null
      /** The table, view or query it comes from. */
      readonly from: string | null
      /** The text that computes it. */
      readonly expression: string | null
    }
  | {
      readonly kind: 'function'
      readonly name: string
      readonly signature: string
      readonly aggregate: boolean
    }
  | { readonly kind: 'option'; readonly owner: string; readonly option: Omit<OptionSpec, 'secret'> }
  | {
      readonly kind: 'setting'
      readonly key: string
      readonly type: string
      readonly values: readonly string[]
      readonly description: string
    }
  | { readonly kind: 'name'; readonly object: string; readonly name: string }

export type Hover = HoverFacts & { readonly span: SourceSpan }
