import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { typeToString } from '../../src/types/logical-type.ts'
import type { Difference } from '../flink/differences.ts'
import { comparable, valueOfCell } from './cells.ts'
import { casesOf, type EvalCase, type EvalFile, readEvalFile } from './eval-file.ts'
import { type OurTable, type OurValues, ourValues } from './our-values.ts'
import { columnsOf } from './table-columns.ts'

export const CASES = path.join(import.meta.dirname, 'cases')

export const evalFiles = (): string[] =>
  readdirSync(CASES)
    .filter((name) => name.endsWith('.txt'))
    .sort()

export interface Comparison {
  readonly cases: number
  readonly differences: readonly Difference[]
}

export function compareFile(name: string): Comparison {
  const file = readEvalFile(readFileSync(path.join(CASES, name), 'utf8'))
  const table = tableOf(file)
  const cases = casesOf(file)
  const differences: Difference[] = []
  for (const each of cases) {
    const found = attempt(() => differenceOf(each, ourValues(table, each.expression)))
    if (found !== null) differences.push({ file: name, sql: each.expression, found })
  }
  return { cases: cases.length, differences }
}

/** The rows of `t` are what Flink made of them: each column is a case of its file. */
function tableOf(file: EvalFile): OurTable {
  const columns = columnsOf(file.prelude)
  const zone = /'table\.local-time-zone'\s*=\s*'([^']+)'/.exec(file.prelude)?.[1] ?? 'UTC'
  const known = new Map(casesOf(file).map((each) => [each.expression, each.recorded]))
  const rows = file.rows.map((_, row) =>
    columns.map(({ name, type }) => {
      const recorded = known.get(name)
      if (!recorded || !('values' in recorded)) throw new Error(`The column ${name} is no case of its file.`)
      return valueOfCell(recorded.values[row]!, type)
    }),
  )
  const names = columns.map(({ name }) => name)
  return { hasTable: names.length > 0, prelude: file.prelude, zone, columns: names, rows }
}

/** Null when both give the same type and the same values, or both fail. */
export function differenceOf({ recorded }: EvalCase, ours: OurValues): string | null {
  if (!recorded) return 'not recorded'
  if ('stage' in recorded)
    return fails(ours) ? null : `Flink refuses (${recorded.stage}), we give ${show(ours)}`
  if ('code' in ours) {
    const failing = recorded.values.every(isError)
    return failing ? null : `Flink gives ${JSON.stringify(recorded.values)}, we refuse: ${ours.code}`
  }
  const type = typeToString(ours.type)
  if (type !== recorded.type) return `Flink types ${recorded.type}, we ${type}`
  const wrong = recorded.values.flatMap((cell, row) => {
    const our = ours.values[row]
    if (!our) return [`row ${row} is missing`]
    if (isError(cell))
      return 'code' in our ? [] : [`row ${row}: Flink fails (${cell['!']}), we give ${text(our.value)}`]
    const expected = comparable(valueOfCell(cell, ours.type), ours.type)
    if ('code' in our) return [`row ${row}: Flink gives ${expected}, we fail: ${our.code}`]
    const found = text(our.value)
    return found === expected ? [] : [`row ${row}: Flink gives ${expected}, we ${found}`]
  })
  return wrong.length === 0 ? null : wrong.join('; ')

  function text(value: Parameters<typeof comparable>[0]): string {
    return 'type' in ours ? comparable(value, ours.type) : ''
  }
}

type ErrorCell = { readonly '!': string }
function isError(cell: unknown): cell is ErrorCell {
  return typeof cell === 'object' && cell !== null && '!' in cell
}

const fails = (ours: OurValues): boolean => 'code' in ours || ours.values.every((each) => 'code' in each)

function show(ours: OurValues): string {
  if ('code' in ours) return ours.code
  const values = ours.values.map((each) => ('code' in each ? each.code : comparable(each.value, ours.type)))
  return values.join(' | ')
}

function attempt(compare: () => string | null): string | null {
  try {
    return compare()
  } catch (error) {
    return `We break: ${error instanceof Error ? error.message.split('\n')[0] : error}`
  }
}
