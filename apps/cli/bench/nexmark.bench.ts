import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nexmarkCommand } from '../src/bench/nexmark-command.ts'

/** All queries of Nexmark: events made on the way, then read from JSON lines. `EVENTS` and `RUNS` make it longer. */
const events = process.env.EVENTS ?? '1000000'
const runs = process.env.RUNS ?? '5'
const files = mkdtempSync(path.join(tmpdir(), 'millrace-nexmark-files-'))
try {
  await nexmarkCommand({ events, runs })
  console.log()
  await nexmarkCommand({ events, runs, files })
} finally {
  rmSync(files, { recursive: true, force: true })
}
