import type { SourceSpan } from '@millrace/kernel'

/** One declared option of a connector or format. Durations are given as Flink writes them (`10 s`), parsed to ms. */
export interface OptionSpec {
  /** A `#` stands for a column's name, as in `fields.#.kind`; parsed options hold the key as it was written. */
  readonly key: string
  readonly type: 'string' | 'int' | 'long' | 'double' | 'boolean' | 'duration' | 'memory' | 'enum' | 'list'
  readonly required?: boolean
  readonly default?: string
  readonly values?: readonly string[]
  /** Never shown, logged or put into an error. */
  readonly secret?: boolean
  readonly description: string
}

/** Options as written in `WITH (…)`, with the place of each, for errors that point at it. */
export interface TableOptions {
  readonly values: Readonly<Record<string, string>>
  readonly spans: Readonly<Record<string, SourceSpan>>
}

/** Options parsed by their declaration: string | number | boolean | string[] | undefined by key. */
export type ParsedOptions = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>
