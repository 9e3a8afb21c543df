import { fail, MillraceError, type SourceSpan } from '@millrace/kernel'
import type { ConnectorTable } from '../../connect/connector.ts'
import { parseScript } from '../../sql/parse-script.ts'
import type { Variables } from '../../sql/substitute-variables.ts'
import { typeToString, withoutAttribute } from '../../types/logical-type.ts'
import { inputsOf, type Relation } from '../relation.ts'
import { type BoundWork, Session, type SessionOptions } from '../session.ts'
import { datasetOf } from './dataset-name.ts'
import { LineageFold, type RelationNames } from './fold-lineage.ts'
import type { Qualify } from './fold-sources.ts'
import type { ColumnLineage, LineageTable, ScriptLineage, SinkLineage } from './lineage.ts'
import { dependenciesOf } from './origins.ts'

export interface LineageOptions extends SessionOptions {
  /** INSERTs alone, without queries: what a deployed script does. */
  readonly insertsOnly?: boolean
  /** Values of `${name}`. */
  readonly variables?: Variables
}

/** Where the rows and columns of each INSERT and query of a script come from; throws the first error with its place. */
export function lineageOf(text: string, options: LineageOptions): ScriptLineage {
  const { statements, diagnostics } = parseScript(
    text,
    options.variables ? { variables: options.variables } : {},
  )
  const first = diagnostics[0]
  if (first) throw new MillraceError(first.code, first.params, { span: first.span })
  const session = new Session(options)
  const work: BoundWork[] = []
  for (const statement of statements) {
    work.push(...session.apply(statement))
    if (session.errors[0]) throw session.errors[0]
  }
  const chosen = options.insertsOnly ? work.filter(({ kind }) => kind === 'insert') : work
  if (chosen.length === 0) fail('SQL_NOTHING_TO_RUN', {}, { span: START })
  return {
    sinks: chosen.map((each) => sinkLineage(each, session.relationNames)),
    bounded: chosen.every((each) => scansOf(relationOf(each)).every(({ bounded }) => bounded)),
  }
}

const START: SourceSpan = { line: 1, column: 1, endLine: 1, endColumn: 2 }

function relationOf(work: BoundWork): Relation {
  return work.kind === 'insert' ? work.bound.input : work.relation
}

function sinkLineage(work: BoundWork, names: RelationNames): SinkLineage {
  const relation = relationOf(work)
  const sources = distinctTables(scansOf(relation).map(({ table }) => table))
  const qualify: Qualify =
    sources.length > 1 ? (table, column) => `${table}.${column}` : (_, column) => column
  const { columns, influences } = new LineageFold(qualify, names).fold(relation)
  const target = work.kind === 'insert' ? tableOf(work.bound.table) : null
  return {
    target,
    sources,
    columns: columns.map(({ origins, text }, i): ColumnLineage => {
      const { name, type } = relation.schema.fields[i]!
      const shown = target?.columns[i] ?? { name, type: typeToString(withoutAttribute(type)) }
      return { ...shown, expression: text.text, dependencies: dependenciesOf(origins) }
    }),
    influences: [...influences.values()],
    span: work.statement.span,
  }
}

interface ReadTable {
  readonly table: ConnectorTable
  readonly bounded: boolean
}

/** The tables under a relation, each place once. */
function scansOf(root: Relation): ReadTable[] {
  const found = new Map<Relation, ReadTable>()
  const seen = new Set<Relation>()
  const visit = (relation: Relation): void => {
    if (seen.has(relation)) return
    seen.add(relation)
    for (const input of inputsOf(relation)) visit(input)
    if (relation.kind === 'scan') found.set(relation, relation)
    // A table that is asked row by row never keeps a job from ending.
    if (relation.kind === 'lookup-join') found.set(relation, { table: relation.table, bounded: true })
  }
  visit(root)
  return [...found.values()]
}

function distinctTables(tables: readonly ConnectorTable[]): LineageTable[] {
  return [...new Map(tables.map((table) => [table.name, tableOf(table)])).values()]
}

function tableOf(table: ConnectorTable): LineageTable {
  return {
    name: table.name,
    connector: String(table.options.connector),
    dataset: datasetOf(table),
    columns: table.columns.map(({ name, type }) => ({ name, type: typeToString(withoutAttribute(type)) })),
  }
}
