import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { NexmarkColumns, nexmarkConfig, nexmarkTypes } from '@millrace/connectors/nexmark'
import type { Batch, LogicalType, RowType, RowValue } from '@millrace/engine/connect'

const BATCH = 4096
const FILES = 2
const names = ['person', 'auction', 'bid'] as const

/** Batches of whole events, of every `step`-th from `first` on. */
export function* eventBatches(events: number, first = 0, step = 1): Generator<Batch> {
  const source = new NexmarkColumns(nexmarkConfig({ options: { 'events.num': events } }))
  const columns = Object.entries(nexmarkTypes).map(([name, type]) => ({ name, type }))
  for (let next = first; next < events; next += BATCH * step) {
    const count = Math.min(BATCH, Math.ceil((events - next) / step))
    yield { length: count, columns: source.make(columns, { first: next, step, count }), kinds: null }
  }
}

/** The batch's events as JSON lines: the kind of each and its one object. */
export function eventLines(batch: Batch): string {
  let text = ''
  for (let row = 0; row < batch.length; row++) {
    const kind = batch.columns[0]!.values[row] as number
    const name = names[kind]!
    const values = batch.columns[kind + 1]!.values[row] as readonly RowValue[]
    const { fields } = nexmarkTypes[name] as RowType
    let members = ''
    for (let i = 0; i < fields.length; i++) {
      const { name: field, type } = fields[i]!
      members += `${i === 0 ? '' : ','}"${field}":${jsonText(values[i]!, type)}`
    }
    text += `{"event_type":${kind},"${name}":{${members}}}\n`
  }
  return text
}

function jsonText(value: RowValue, type: LogicalType): string {
  if (type.root === 'BIGINT') return String(value)
  if (type.root !== 'TIMESTAMP') return JSON.stringify(value)
  return `"${new Date(value as number).toISOString().replace('T', ' ').slice(0, -1)}"`
}

/** A folder with the events as JSON lines, in two files that take turns; made once. */
export async function eventFiles(parent: string, events: number): Promise<string> {
  const folder = path.join(parent, `nexmark-${events}`)
  if ((await stat(folder).catch(() => null))?.isDirectory()) return folder
  const fresh = path.join(parent, `.nexmark-${events}-${process.pid}`)
  await mkdir(fresh, { recursive: true })
  for (let file = 0; file < FILES; file++) {
    const stream = createWriteStream(path.join(fresh, `events-${file}.json`))
    for (const batch of eventBatches(events, file, FILES))
      if (!stream.write(eventLines(batch))) await once(stream, 'drain')
    stream.end()
    await once(stream, 'close')
  }
  await rename(fresh, folder)
  return folder
}

export async function bytesOf(folder: string): Promise<number> {
  const files = await readdir(folder)
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
