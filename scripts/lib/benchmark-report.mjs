import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'

const START = /^## `(.+)`$/m

const HEAD = `# Benchmarks

Written by \`npm run bench\`; \`npm run bench -- NAME\` runs those whose file has NAME in its name, and leaves the other
sections as they are. Every figure is a ratio to a peer that was measured in the same run on the same machine, since
absolute rates say more about the machine, and what else it does, than about the engine: the load that stands with each
section was there besides the benchmark.
`

/** The sections of the report by benchmark. */
export function benchmarkReport(file) {
  const sections = existsSync(file) ? readSections(readFileSync(file, 'utf8')) : new Map()
  return {
    put(name, output) {
      const load = os.loadavg()[0].toFixed(1)
      const date = new Date().toISOString().slice(0, 10)
      const notes = sections.get(name)?.notes ?? ''
      const set = ['EVENTS', 'RUNS', 'SOURCES'].flatMap((key) =>
        process.env[key] ? [`${key}=${process.env[key]} `] : [],
      )
      const about = `\`${set.join('')}npm run bench -- ${name}\`, ${date}, load ${load}`
      sections.set(name, { notes, about, output })
    },
    write(node) {
      const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
      const machine = `${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, Node ${version}.`
      const parts = [...sections.keys()].sort().map((name) => {
        const { notes, about, output } = sections.get(name)
        return `## \`${name}\`\n\n${about}\n\n\`\`\`\n${output.trim()}\n\`\`\`\n${notes === '' ? '' : `\n${notes}\n`}`
      })
      writeFileSync(file, `${HEAD}\nThe machine of the last run: ${machine}\n\n${parts.join('\n')}`)
    },
  }
}

/** What follows a section's figures is written by hand and kept. */
function readSections(text) {
  const sections = new Map()
  for (const part of text.split(/^(?=## `)/m)) {
    const name = START.exec(part)?.[1]
    if (name === undefined) continue
    const [, about = '', output = '', notes = ''] =
      /^## .+\n\n(.*)\n\n```\n([\s\S]*?)\n```\n?([\s\S]*)$/.exec(part) ?? []
    sections.set(name, { about, output, notes: notes.trim() })
  }
  return sections
}
