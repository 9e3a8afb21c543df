import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCases } from './case-file.ts'
import { caseFiles } from './case-files.ts'
import type { Difference } from './differences.ts'
import { planDifference } from './our-plans.ts'
import { typeDifference, typer } from './our-types.ts'
import { differenceOf, ourVerdict } from './our-verdict.ts'
import { readTypes, typeCases } from './type-file.ts'

export interface Comparison {
  readonly cases: number
  readonly differences: readonly Difference[]
}

/** Compares what we say about each case of a folder with what is recorded. A crash of ours is a difference. */
export function compareFolder(folder: 'corpus' | 'types' | 'plans'): Comparison {
  let cases = 0
  const differences: Difference[] = []
  for (const full of caseFiles(folder)) {
    const file = `${folder}/${path.basename(full)}`
    for (const { sql, compare } of comparisons[folder](readFileSync(full, 'utf8'))) {
      cases++
      const found = attempt(compare)
      if (found !== null) differences.push({ file, sql, found })
    }
  }
  return { cases, differences }
}

interface Comparable {
  readonly sql: string
  compare(): string | null
}

const comparisons: Record<'corpus' | 'types' | 'plans', (text: string) => Comparable[]> = {
  corpus(text) {
    const { prelude, cases } = readCases(text)
    return cases.map(({ sql, recorded }) => ({
      sql,
      compare: () => (recorded ? differenceOf(sql, recorded, ourVerdict(prelude, sql)) : 'not recorded'),
    }))
  },
  types(text) {
    const file = readTypes(text)
    const typeOf = typer(file.prelude)
    return typeCases(file).map((each) => ({
      sql: each.expression,
      compare: () => typeDifference(each, typeOf(each.expression)),
    }))
  },
  plans(text) {
    const { prelude, cases } = readCases(text)
    return cases.map(({ sql, plan }) => ({ sql, compare: () => planDifference(prelude, sql, plan) }))
  },
}

function attempt(compare: () => string | null): string | null {
  try {
    return compare()
  } catch (error) {
    return `We break: ${error instanceof Error ? error.message.split('\n')[0] : error}`
  }
}
