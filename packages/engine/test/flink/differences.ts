import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A case on which we differ from Flink. `sql` is the case's text, or the expression. */
export interface Difference {
  readonly file: string
  readonly sql: string
  /** What differs, as the comparison words it. */
  readonly found: string
}

/** Why a difference stays. */
export interface Decided {
  readonly file: string
  readonly sql: string
  readonly kind: 'extension' | 'flink-bug' | 'place'
  readonly reason: string
}

export const OPEN_FILE = path.join(import.meta.dirname, 'open-differences.json')
export const DECIDED_FILE = path.join(import.meta.dirname, 'differences.json')

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T[]

export const openDifferences = () => read<Difference>(OPEN_FILE)
export const decidedDifferences = () => read<Decided>(DECIDED_FILE)

export const keyOf = ({ file, sql }: { file: string; sql: string }) => `${file}\n${sql}`
