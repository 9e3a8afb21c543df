import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'

const worker = path.join(import.meta.dirname, '../src/editor/sql-worker.ts')
const KB = 1024

/** The chunks of the language worker as a browser gets them: their sizes by name. */
async function chunkSizes(): Promise<Map<string, number>> {
  const bundle = await rolldown({
    input: worker,
    platform: 'browser',
    resolve: { conditionNames: ['browser', 'import', 'default'] },
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  return new Map(
    output.flatMap((chunk) =>
      chunk.type === 'chunk' ? [[chunk.name, gzipSync(chunk.code, { level: 9 }).length / KB]] : [],
    ),
  )
}

describe('the language worker', () => {
  it('starts with at most 80 KB; what plans and what formats comes after it', async () => {
    const sizes = await chunkSizes()
    const shown = [...sizes].map(([name, size]) => `${name} ${size.toFixed(1)} KB`).join(', ')
    expect(sizes.get('sql-worker'), shown).toBeLessThanOrEqual(80)
    expect([...sizes.keys()].sort(), shown).toEqual(['format-script', 'ide-planner', 'sql-worker'])
    // Not part of the budget, but not without one.
    expect(sizes.get('ide-planner'), shown).toBeLessThanOrEqual(96)
    console.log(`language worker, gzipped: ${shown}`)
  })
})
