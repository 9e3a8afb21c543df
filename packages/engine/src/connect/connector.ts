import type { Logger, SourceSpan } from '@millrace/kernel'
import type { LogicalType } from '../types/logical-type.ts'
import type { ChangelogMode } from '../types/row-kind.ts'
import type { LookupContext, LookupReader } from './lookup.ts'
import type { OptionSpec, ParsedOptions } from './options.ts'
import type { Sink } from './sink.ts'
import type { Source } from './source.ts'

/** A physical column of a table: what the connector reads or writes. Computed columns never reach it. */
export interface PhysicalColumn {
  readonly name: string
  readonly type: LogicalType
  /** Set for `METADATA FROM 'key'` columns. */
  readonly metadataKey?: string
  /** Not the column but a field inside it, by the names on the way; `name` is then only a label. */
  readonly within?: { readonly column: string; readonly path: readonly string[] }
  readonly span?: SourceSpan
}

export interface ConnectorTable {
  /** `catalog.database.table` or the bare name, for messages and lineage. */
  readonly name: string
  readonly columns: readonly PhysicalColumn[]
  /** Names of the primary key's columns; empty without a key. */
  readonly primaryKey: readonly string[]
  readonly partitionKeys: readonly string[]
  /** By key, `connector` (the factory's identifier) among them. */
  readonly options: ParsedOptions
  /** Place of each option in the SQL. */
  readonly spans: Readonly<Record<string, SourceSpan>>
}

/** What the surroundings allow a connector to do. Given by whoever runs the job, never by SQL. */
export interface ConnectorEnvironment {
  /** A debug session must leave nothing behind at the source (no replication slot, no consumer group). */
  readonly purpose: 'run' | 'debug' | 'release'
  /** Resolves a path of an option inside the roots this job may use; refuses what escapes them. */
  resolvePath(path: string, use: 'read' | 'write'): Promise<string>
  /** Checks and resolves a network target at the time of connecting; returns the address to dial. */
  resolveHost(host: string, port: number): Promise<{ readonly host: string; readonly port: number }>
  readonly logger: Logger
}

/**
 * `sourceMode` is there exactly when the connector can be read, `sinkMode` exactly when it can be written; both,
 * like `validate` and `isBounded`, do no I/O, so a registry without `create…` serves checking in a browser.
 */
export interface ConnectorFactory {
  readonly identifier: string
  readonly options: readonly OptionSpec[]
  /** Metadata columns the connector offers, by key. */
  readonly metadata?: Readonly<Record<string, LogicalType>>
  /** Further checks that need the whole table; throws catalogue errors. Called when a statement uses the table. */
  validate?(table: ConnectorTable, use: 'source' | 'sink'): void
  /** Kinds the source emits. Called by the planner. */
  sourceMode?(table: ConnectorTable): ChangelogMode
  isBounded?(table: ConnectorTable): boolean
  /** What a source may be asked for: some of the columns, even single `fields` of nested ones; else all columns. */
  projection?(table: ConnectorTable): 'columns' | 'fields' | 'none'
  /** The table can be asked for single rows by key: `JOIN … FOR SYSTEM_TIME AS OF proctime` becomes a lookup. */
  readonly lookup?: true
  /** There exactly when `lookup` is, but in registries that only declare. */
  createLookup?(
    table: ConnectorTable,
    environment: ConnectorEnvironment,
    context: LookupContext,
  ): LookupReader
  createSource?(table: ConnectorTable, environment: ConnectorEnvironment): Source
  /**
   * What a run leaves at the external system until the deployment is deleted (a replication slot): a name each, the
   * same for every table that shares it. Does no I/O.
   */
  holdings?(table: ConnectorTable): readonly string[]
  /** Gives the table's holdings back; those already gone are fine. Called when no deployment holds them any more. */
  release?(table: ConnectorTable, environment: ConnectorEnvironment): Promise<void>
  /** Kinds the sink takes, given the kinds the query makes; the planner drops -U where `updateBefore` is false. */
  sinkMode?(table: ConnectorTable, query: ChangelogMode): ChangelogMode
  createSink?(table: ConnectorTable, environment: ConnectorEnvironment): Sink
}

/** The connectors a compiler knows. */
export type ConnectorRegistry = ReadonlyMap<string, ConnectorFactory>
