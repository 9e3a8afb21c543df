import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isMillraceError } from '@millrace/kernel'
import { expect, test } from 'vitest'
import { type ExplainedPlan, explainGraph } from '../../src/plan/explain-plan.ts'
import type { ScriptLineage } from '../../src/plan/lineage/lineage.ts'
import { lineageOf } from '../../src/plan/lineage/script-lineage.ts'
import type { Plan } from '../../src/plan/plan-node.ts'
import { checkScript, planScript } from '../../src/plan/plan-script.ts'
import { readCases } from '../flink/case-file.ts'
import { caseFiles } from '../flink/case-files.ts'
import { flinkConnectors as connectors } from '../flink/flink-connectors.ts'

/** Of thousands of scripts of all kinds, one in so many: enough to meet every kind of node. */
const STEP = 8

function scripts(): { readonly name: string; readonly sql: string }[] {
  return (['corpus', 'plans'] as const).flatMap((folder) =>
    caseFiles(folder).flatMap((file) => {
      const { prelude, cases } = readCases(readFileSync(file, 'utf8'))
      return cases
        .map(({ sql }, i) => ({ name: `${path.basename(file)} ${i}`, sql: `${prelude}\n${sql}` }))
        .filter((_, i) => folder === 'plans' || i % STEP === 0)
    }),
  )
}

function lineageIfAny(sql: string): ScriptLineage | null {
  try {
    return lineageOf(sql, { connectors })
  } catch (error) {
    if (isMillraceError(error) && error.code === 'SQL_NOTHING_TO_RUN') return null
    throw error
  }
}

test('lineage, EXPLAIN and advice of what is right hold together', { timeout: 120_000 }, () => {
  let folded = 0
  let explained = 0
  for (const { name, sql } of scripts()) {
    const diagnostics = checkScript(sql, { connectors })
    expect(
      diagnostics.map(({ code }) => code),
      name,
    ).not.toContain('INTERNAL')
    if (diagnostics.some(({ severity }) => severity === 'error')) continue
    const lineage = lineageIfAny(sql)
    if (!lineage) continue
    folded++
    for (const sink of lineage.sinks) expect(unsound(sink), name).toEqual([])
    const plan = planIfOne(sql)
    if (!plan) continue
    explained++
    expect(unjoined(explainGraph(plan)), name).toEqual([])
  }
  expect(folded).toBeGreaterThan(200)
  expect(explained).toBeGreaterThan(200)
})

/** Sources that no table has, and dependencies that contradict themselves. */
function unsound({ sources, columns, influences }: ScriptLineage['sinks'][number]): string[] {
  const place = ({ table, column }: { table: string; column: string }) => `${table}.${column}`
  const known = new Set(
    sources.flatMap((table) =>
      table.columns.map((column) => place({ table: table.name, column: column.name })),
    ),
  )
  const dependencies = columns.flatMap((column) => column.dependencies)
  return [
    ...[...dependencies, ...influences].map(({ source }) => place(source)).filter((one) => !known.has(one)),
    ...dependencies
      .filter(({ kind, influence }) => (influence !== null) !== (kind === 'filter'))
      .map(({ source }) => `kind of ${place(source)}`),
    ...columns.filter(({ expression }) => expression === '').map(({ name }) => `expression of ${name}`),
  ]
}

/** Several queries in one script are checked, but not run as one job. */
function planIfOne(sql: string): Plan | null {
  try {
    return planScript(sql, { connectors, mode: { kind: 'run' } })
  } catch (error) {
    if (isMillraceError(error) && error.code === 'SQL_MIXED_QUERIES') return null
    throw error
  }
}

/** Edges to nowhere, and descriptions that are not in Flink's form. */
function unjoined({ nodes, edges }: ExplainedPlan): string[] {
  const ids = new Set(nodes.map(({ id }) => id))
  return [
    ...edges
      .filter(({ from, to }) => !ids.has(from) || !ids.has(to))
      .map(({ from, to }) => `${from} → ${to}`),
    ...nodes
      .map(({ description }) => description)
      .filter((text) => !/^[A-Z]\w*\(.*\)$/s.test(text) || /undefined|\[object/.test(text)),
  ]
}
