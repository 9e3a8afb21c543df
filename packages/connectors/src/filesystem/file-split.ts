import type { SourceSplit } from '@millrace/engine/connect'
import type { FoundFile } from './list-files.ts'

/** One file, or a range of one, and how far it has been read. Who it is: its inode and birth; its name may change (rotation). */
export interface FileSplit extends SourceSplit {
  readonly file: string
  readonly inode: number
  readonly birth: number
  readonly offset: number
  /** Lines read; of a range, since it began. */
  readonly line: number
  /** Where a range begins; absent: the split is the whole file. */
  readonly begin?: number
  /** Where a range ends; absent: at the end of the file. */
  readonly end?: number
  /** Whether a range begins and ends where lines do; it is made so when it is opened. */
  readonly aligned?: boolean
  /** Bytes the file was known to have. */
  readonly size: number
  /** What was read, see `ReadContent`. */
  readonly headLength: number
  readonly headHash: string
  readonly tailLength: number
  readonly tailHash: string
}

export function freshSplit(serial: number, { relative, inode, birth, size }: FoundFile): FileSplit {
  return { id: `file-${serial}`, file: relative, inode, birth, size, ...NOTHING_READ }
}

export const NOTHING_READ = { offset: 0, line: 0, headLength: 0, headHash: '', tailLength: 0, tailHash: '' }

export function isPacked(file: string): boolean {
  return /\.gz$/i.test(file)
}
