/** Writes docs/connectors.md from what the connectors declare. `--check` fails where it is out of date. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { connectorDeclarations } from '@millrace/connectors/declarations'

const notes: Record<string, string> = {
  filesystem:
    'Reads files or folders of JSON lines or CSV: bounded, or followed as files appear, grow and rotate (`source.monitor-interval`). Writes a folder of part files, exactly once: a part shows when its checkpoint is complete. `PARTITIONED BY (day, hour)` reads and writes folders `day=1/hour=2/` as Flink does, and finds new ones while it watches; a partition is complete with its checkpoints, so nothing more is done when one ends (`sink.partition-commit.…`), and parts are not merged (`auto-compaction`): those options are refused. A malformed row fails the job with file, line and byte, unless it is to be skipped and counted.',
  jdbc: 'PostgreSQL. Scans a table, or writes it exactly once: upserts and deletes by the primary key, inserts without one. Each checkpoint is one transaction, fenced in the table `millrace_sink_fence`.',
  'postgres-cdc':
    'A consistent snapshot of a table, then every change from the write-ahead log (`pgoutput`). Exact over restarts of either side. The table needs `REPLICA IDENTITY FULL` and a publication.',
  datagen: 'Made-up rows, repeatable with `seed`.',
  nexmark:
    'The events of the Nexmark benchmark, the same in each run: columns `event_type`, `person`, `auction` and `bid` as the suite for Flink has them.',
  print: 'Writes rows with their change kinds to the log, or to the terminal on the command line.',
  blackhole: 'Takes rows and forgets them.',
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const sections = [...connectorDeclarations.values()].map(({ identifier, options }) => {
  const rows = options.map(
    ({ key, type, required, default: standard, values, description }) =>
      `| \`${key}\` | ${values ? values.map((value) => `\`${value}\``).join(', ') : type} | ${required ? 'required' : standard === undefined ? '' : `\`${standard}\``} | ${cell(description)} |`,
  )
  return `## \`${identifier}\`\n\n${notes[identifier] ?? ''}\n\n| option | type | default | |\n|---|---|---|---|\n${rows.join('\n')}\n`
})
const text = `# Connectors\n\nOptions have Flink's names; an option that nothing reads is refused. This page is made from the declarations by \`npm run docs\`.\n\n${sections.join('\n')}`
const file = path.join(import.meta.dirname, '../../docs/connectors.md')
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('docs/connectors.md is out of date: run npm run docs')
    process.exitCode = 1
  }
} else writeFileSync(file, text)
