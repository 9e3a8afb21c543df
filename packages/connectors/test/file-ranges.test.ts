import { statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { tempDir } from '@millrace/testkit/temp'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignRange, countLines, rangesOf } from '../src/filesystem/file-ranges.ts'

const found = (file: string, size: number) => ({ relative: path.basename(file), inode: 1, birth: 1, size })
const plain = () => false

describe('ranges of a file', () => {
  test('hold every line once, whole, wherever they are cut', async () => {
    const folder = tempDir()
    let serial = 0
    const line = fc.string({ unit: fc.constantFrom('a', 'é', '€', '\r', '{'), maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 60 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (lines, ended, least) => {
          const text = lines.join('\n') + (ended ? '\n' : '')
          const file = path.join(folder, `f${serial++}`)
          writeFileSync(file, text)
          const { size } = statSync(file)
          const handle = await open(file)
          try {
            const bytes = Buffer.from(text)
            const parts: string[] = []
            for (const range of rangesOf([found(file, size)], 2, plain, least)) {
              const { offset, end } = await alignRange(handle, range)
              const part = bytes.subarray(offset, end ?? size)
              expect(offset === 0 || offset === size || bytes[offset - 1] === 0x0a).toBe(true)
              expect(await countLines(handle, offset)).toBe(
                bytes.subarray(0, offset).toString().split('\n').length - 1,
              )
              parts.push(part.toString())
            }
            expect(parts.join('')).toBe(text)
          } finally {
            await handle.close()
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  test('are cut for several subtasks only, of large files only, in their order', () => {
    const files = [found('a', 100), found('b', 10), found('c', 60)]
    expect(rangesOf(files, 1, plain, 20).map(({ id }) => id)).toEqual(['file-0', 'file-1', 'file-2'])
    expect(rangesOf(files, 2, plain, 20).map(({ id, begin, end }) => [id, begin, end])).toEqual([
      ['file-0-0', 0, 25],
      ['file-0-1', 25, 50],
      ['file-0-2', 50, 75],
      ['file-0-3', 75, undefined],
      ['file-1', undefined, undefined],
      ['file-2-0', 0, 30],
      ['file-2-1', 30, undefined],
    ])
    expect(rangesOf(files, 2, () => true, 20)).toHaveLength(3)
  })
})
