import { isMillraceError } from '@millrace/kernel'
import { engineLimits } from '../../src/plan/limits/engine-limits.ts'
import type { PlanNode } from '../../src/plan/plan-node.ts'
import { planScript } from '../../src/plan/plan-script.ts'
import type { LogicalType } from '../../src/types/logical-type.ts'
import type { Row, RowValue } from '../../src/types/row-value.ts'
import { batchOf, compileRows, environmentIn, interpretRows } from '../compile/support/evaluation.ts'
import { flinkConnectors } from '../flink/flink-connectors.ts'

export type OurValue = { readonly value: RowValue } | { readonly code: string }
export type OurValues =
  | { readonly code: string }
  | { readonly type: LogicalType; readonly values: readonly OurValue[] }

export interface OurTable {
  readonly hasTable: boolean
  readonly prelude: string
  readonly zone: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/**
 * The values of an expression, planned as the only column of a query: interpreted row by row. What generated code gives
 * must be the same; where it is not, the difference is thrown.
 */
export function ourValues(table: OurTable, expression: string): OurValues {
  try {
    const sql = `${table.prelude};\nSELECT ${expression}${table.hasTable ? ' FROM t' : ''}`
    const { input } = planScript(sql, {
      connectors: flinkConnectors,
      config: { 'table.local-time-zone': table.zone },
      mode: { kind: 'run' },
    }).sinks[0]!
    const [limit] = engineLimits(input)
    if (limit) return { code: `DOES NOT RUN: ${limit.feature}` }
    return evaluate(input, table)
  } catch (error) {
    return { code: codeOf(error) }
  }
}

function codeOf(error: unknown): string {
  if (isMillraceError(error)) return error.code
  throw error
}

function evaluate(root: PlanNode, table: OurTable): OurValues {
  const projections: (PlanNode & { kind: 'project' })['expressions'][] = []
  let node = root
  while (node.kind === 'project') {
    projections.unshift(node.expressions)
    node = node.input
  }
  const rows = inputRows(node, table)
  const environment = environmentIn(table.zone)
  const types = node.schema.fields.map((field) => field.type)
  const values = rows.map((row): OurValue => {
    try {
      let here = batchOf(types, [row])
      for (const expressions of projections) {
        const made = interpretRows(null, expressions, here, environment)
        const compiled = compileRows(null, expressions, here, environment)
        if (!same(made, compiled)) throw new Error(`Compiled: ${show(compiled)}, interpreted: ${show(made)}`)
        here = batchOf(
          expressions.map(({ type }) => type),
          made,
        )
        row = made[0]!
      }
      return { value: row[0]! }
    } catch (error) {
      return { code: codeOf(error) }
    }
  })
  return { type: root.schema.fields[0]!.type, values }
}

function inputRows(node: PlanNode, { columns, rows }: OurTable): readonly Row[] {
  if (node.kind === 'values') return node.rows
  if (node.kind !== 'scan') throw new Error(`Not over rows: ${node.kind}`)
  const places = node.schema.fields.map(({ name }) => columns.indexOf(name))
  return rows.map((row) => places.map((place) => row[place]!))
}

const show = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    typeof each === 'bigint'
      ? `${each}n`
      : typeof each === 'number' && !Number.isSafeInteger(each)
        ? String(each)
        : each,
  )
const same = (a: unknown, b: unknown): boolean => show(a) === show(b)
