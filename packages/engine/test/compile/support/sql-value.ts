import { isMillraceError } from '@millrace/kernel'
import { expect } from 'vitest'
import { textOf } from '../../../src/compile/expression/cast/text-of.ts'
import { planScript } from '../../../src/plan/plan-script.ts'
import { typeToString } from '../../../src/types/logical-type.ts'
import { timeZone } from '../../../src/types/time-zone.ts'
import { batchOf, compileRows, environmentIn, interpretRows } from './evaluation.ts'

/** The columns expressions may use: every one nullable, with this one row. */
const columns = `(SELECT CAST(NULL AS INT) AS nothing, CAST(2147483647 AS INT) AS i, CAST(0 AS INT) AS zero,
  CAST(9223372036854775807 AS BIGINT) AS l, CAST(10 AS DECIMAL(10, 2)) AS d, CAST(3 AS DECIMAL(10, 2)) AS e,
  CAST(0 AS DOUBLE) AS z, CAST(1.5 AS DOUBLE) AS f, CAST('abcdef' AS STRING) AS s,
  TIMESTAMP '2024-01-02 03:04:05.120' AS t)`

/** What an expression gives, as CAST to STRING writes it; `!CODE` for an error. Interpreted and compiled must agree. */
export function sqlValue(expression: string, zone = 'UTC'): string | null {
  try {
    const options = {
      connectors: new Map(),
      config: { 'table.local-time-zone': zone },
      mode: { kind: 'run' } as const,
    }
    const { input } = planScript(`SELECT ${expression} FROM ${columns} AS t`, options).sinks[0]!
    const chain = projectionsOf(input)
    const environment = environmentIn(zone)
    let batch = batchOf(chain.types, chain.rows)
    let interpreted = chain.rows as ReturnType<typeof interpretRows>
    for (const expressions of chain.projections) {
      interpreted = interpretRows(null, expressions, batch, environment)
      expect(compileRows(null, expressions, batch, environment)).toEqual(interpreted)
      batch = batchOf(
        expressions.map(({ type }) => type),
        interpreted,
      )
    }
    const { type } = input.schema.fields[0]!
    const value = interpreted[0]![0]!
    return value === null ? null : textOf(type, timeZone(zone)!)(value)
  } catch (error) {
    if (isMillraceError(error)) return `!${error.code}`
    throw error
  }
}

/** The type that the planner gives an expression. */
export function sqlType(expression: string): string {
  const { input } = planScript(`SELECT ${expression} FROM ${columns} AS t`, {
    connectors: new Map(),
    mode: { kind: 'run' },
  }).sinks[0]!
  return typeToString({ ...input.schema.fields[0]!.type, nullable: true })
}

type Node = ReturnType<typeof planScript>['sinks'][number]['input']

/** The projections over the one VALUES row, the innermost first. */
function projectionsOf(node: Node) {
  const projections: (Node & { kind: 'project' })['expressions'][] = []
  let here = node
  while (here.kind === 'project') {
    projections.unshift(here.expressions)
    here = here.input
  }
  if (here.kind !== 'values') throw new Error(`unexpected ${here.kind}`)
  return { projections, rows: here.rows, types: here.schema.fields.map(({ type }) => type) }
}
