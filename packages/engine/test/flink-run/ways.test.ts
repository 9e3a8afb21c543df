import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareProgram } from './compare.ts'
import { differences, keyOf } from './differences.ts'
import { readPrograms } from './program-file.ts'
import { nameOf, programFiles } from './program-files.ts'
import { goesAnyWay, ways } from './ways.ts'

/** All programs with MILLRACE_FLINK_ALL=1 (half a minute); otherwise another twentieth each day. */
const SHARES = process.env.MILLRACE_FLINK_ALL === '1' ? 1 : 20
const today = Math.floor(Date.now() / 86_400_000) % SHARES

const listed = new Set(differences().map(keyOf))
const chosen = programFiles()
  .flatMap((path) => {
    const { prelude, programs } = readPrograms(readFileSync(path, 'utf8'))
    return programs.map((program) => ({ file: nameOf(path), prelude, program }))
  })
  .filter(({ file, program: { sql } }) => goesAnyWay(sql) && !listed.has(keyOf({ file, sql })))
  .filter((_, index) => index % SHARES === today)

describe('a program leaves the rows that the real Flink leaves', () => {
  test.each(Object.entries(ways))('with %s', { timeout: 300_000 }, async (_, config) => {
    expect(chosen.length).toBeGreaterThan(20)
    for (const { file, prelude, program } of chosen) {
      const recorded = program.recorded && { ...program.recorded, order: false }
      const difference = await compareProgram(prelude, { ...program, recorded }, config)
      expect(difference, `${file}:${program.line}`).toBe(null)
    }
  })
})
