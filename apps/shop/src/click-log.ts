import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { SeededRandom } from './seeded-random.ts'
import { devices, pages } from './vocabulary.ts'

export interface ClickLogOptions {
  readonly folder: string
  readonly seed: number
  /** A file is closed and the next begun beyond this size. */
  readonly fileBytes: number
  /** At least so many files are kept, and none younger than `keepMs` is removed. */
  readonly keepFiles: number
  readonly keepMs: number
}

/** One click. `clickId` counts from 1 without gaps, so that a reader can tell whether it has seen all. */
export interface Click {
  readonly click_id: number
  readonly visitor_id: number
  readonly page: string
  readonly device: string
  readonly duration_ms: number
  readonly event_time: string
}

export function clickOf(seed: number, id: number, at: number): Click {
  const random = new SeededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(id, 0x85ebca6b))
  random.next()
  return {
    click_id: id,
    visitor_id: random.between(1, 500),
    page: random.pick(pages),
    device: random.pick(devices),
    duration_ms: random.between(5, 9000),
    // A little out of order, as clicks from many devices are.
    event_time: new Date(at - random.between(0, 2000)).toISOString().replace('T', ' ').slice(0, -1),
  }
}

/** Appends clicks to `clicks-000001.jsonl`, `clicks-000002.jsonl`, … and goes on where the last run stopped. */
export class ClickLog {
  readonly #options: ClickLogOptions
  #file = 0
  #fileNumber = 0
  #size = 0
  #clicks = 0

  constructor(options: ClickLogOptions) {
    this.#options = options
    mkdirSync(options.folder, { recursive: true, mode: 0o755 })
    this.#resume()
  }

  get written(): number {
    return this.#clicks
  }

  append(count: number, at: number): void {
    let lines = ''
    for (let i = 0; i < count; i++)
      lines += `${JSON.stringify(clickOf(this.#options.seed, ++this.#clicks, at))}\n`
    this.#size += writeSync(this.#file, lines)
    if (this.#size >= this.#options.fileBytes) this.#rotate()
  }

  close(): void {
    closeSync(this.#file)
  }

  #path(number: number): string {
    return path.join(this.#options.folder, `clicks-${String(number).padStart(6, '0')}.jsonl`)
  }

  #files(): number[] {
    return readdirSync(this.#options.folder)
      .map((name) => Number(/^clicks-(\d{6,})\.jsonl$/.exec(name)?.[1] ?? 0))
      .filter((number) => number > 0)
      .sort((a, b) => a - b)
  }

  /** A line cut short by a crash is removed: the click it began is written again. */
  #resume(): void {
    const files = this.#files()
    for (const number of files.toReversed()) {
      const text = readFileSync(this.#path(number), 'utf8')
      const whole = text.slice(0, text.lastIndexOf('\n') + 1)
      if (whole.length < text.length) truncateSync(this.#path(number), Buffer.byteLength(whole))
      if (whole === '') continue
      this.#clicks = (JSON.parse(whole.trimEnd().split('\n').at(-1)!) as Click).click_id
      break
    }
    this.#open(files.at(-1) ?? 1)
  }

  #open(number: number): void {
    this.#fileNumber = number
    this.#file = openSync(this.#path(number), 'a', 0o644)
    this.#size = fstatSync(this.#file).size
  }

  #rotate(): void {
    this.close()
    this.#open(this.#fileNumber + 1)
    const old = this.#files().slice(0, -this.#options.keepFiles)
    for (const number of old) {
      const file = this.#path(number)
      if (existsSync(file) && Date.now() - statSync(file).mtimeMs > this.#options.keepMs) unlinkSync(file)
    }
  }
}
