import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A program on which we differ from Flink, and why it is so. `open`: nobody has decided yet, or it is to be mended. */
export interface Difference {
  readonly file: string
  readonly sql: string
  readonly kind: 'open' | 'extension' | 'flink-bug' | 'undefined-order' | 'not-supported'
  readonly reason: string
}

export const DIFFERENCES_FILE = path.join(import.meta.dirname, 'differences.json')

export const differences = () => JSON.parse(readFileSync(DIFFERENCES_FILE, 'utf8')) as Difference[]

export const keyOf = ({ file, sql }: { file: string; sql: string }) => `${file}\n${sql}`
