import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Decided, Difference } from '../flink/differences.ts'

export const OPEN_FILE = path.join(import.meta.dirname, 'open-differences.json')
export const DECIDED_FILE = path.join(import.meta.dirname, 'differences.json')

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T[]

/** Nobody has decided these yet. */
export const open = () => read<Difference>(OPEN_FILE)
/** These stay, for their reason. */
export const decided = () => read<Decided>(DECIDED_FILE)

export const keyOf = ({ file, sql }: { file: string; sql: string }) => `${file}\n${sql}`
