import type { FileHandle } from 'node:fs/promises'
import { type FileSplit, freshSplit } from './file-split.ts'
import type { FoundFile } from './list-files.ts'

/** A range below this is not worth a split. */
const LEAST_RANGE_BYTES = 4 * 1024 * 1024
/** So that a subtask that is done early finds more to do. */
const RANGES_PER_SUBTASK = 4
const NEWLINE = 0x0a
const SCAN_BYTES = 64 * 1024

/**
 * The files as splits for so many subtasks: large ones are cut into ranges, in their order. A range is cut anywhere;
 * where its first line begins is found by whoever reads it (`alignRange`).
 */
export function rangesOf(
  files: readonly FoundFile[],
  parallelism: number,
  isPacked: (file: FoundFile) => boolean,
  least = LEAST_RANGE_BYTES,
): FileSplit[] {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const target = Math.max(least, Math.ceil(total / (parallelism * RANGES_PER_SUBTASK)))
  return files.flatMap((file, serial) => {
    const whole = freshSplit(serial, file)
    const count = parallelism === 1 || isPacked(file) ? 1 : Math.floor(file.size / target)
    if (count < 2) return [whole]
    const cut = (index: number) => Math.floor((file.size / count) * index)
    return Array.from({ length: count }, (_, index): FileSplit => {
      const begin = cut(index)
      const id = `${whole.id}-${index}`
      // The last one reads on to whatever the end of the file then is.
      if (index === count - 1) return { ...whole, id, offset: begin, begin, aligned: false }
      return { ...whole, id, offset: begin, begin, end: cut(index + 1), aligned: false }
    })
  })
}

/**
 * A line belongs to the range in which it begins: moves both ends to the next beginning of a line, by the same rule
 * for the end of one range and the beginning of the next.
 */
export async function alignRange(handle: FileHandle, split: FileSplit): Promise<FileSplit> {
  if (split.begin === undefined || split.aligned === true) return split
  const begin = await lineStart(handle, split.begin)
  const aligned = { ...split, begin, offset: begin, aligned: true }
  return split.end === undefined ? aligned : { ...aligned, end: await lineStart(handle, split.end) }
}

/** The first beginning of a line at or behind `position`; the file's end when there is none. */
async function lineStart(handle: FileHandle, position: number): Promise<number> {
  if (position === 0) return 0
  const buffer = new Uint8Array(SCAN_BYTES)
  for (let at = position - 1; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) return at
    const found = buffer.subarray(0, bytesRead).indexOf(NEWLINE)
    if (found !== -1) return at + found + 1
    at += bytesRead
  }
}

/** Lines that end before `position`. */
export async function countLines(handle: FileHandle, position: number): Promise<number> {
  const buffer = new Uint8Array(SCAN_BYTES)
  let lines = 0
  for (let at = 0; at < position; ) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, position - at), at)
    if (bytesRead === 0) break
    for (let index = 0; index < bytesRead; index++) if (buffer[index] === NEWLINE) lines++
    at += bytesRead
  }
  return lines
}
