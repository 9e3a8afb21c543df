import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nexmarkCommand } from '../src/bench/nexmark-command.ts'

/**
 * All queries of Nexmark: events made on the way, then read from JSON lines. `EVENTS` and `RUNS` make it longer,
 * `SOURCES=files` leaves the first out.
 */
const sources = (process.env.SOURCES ?? 'generator,files').split(',')
const events = process.env.EVENTS ?? '1000000'
const runs = process.env.RUNS ?? '5'
const files = mkdtempSync(path.join(tmpdir(), 'millrace-nexmark-files-'))
try {
  if (sources.includes('generator')) await nexmarkCommand({ events, runs })
  if (sources.includes('files')) await nexmarkCommand({ events, runs, files })
} finally {
  rmSync(files, { recursive: true, force: true })
}
