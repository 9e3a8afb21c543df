import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import type { Logger } from '@millrace/kernel'

const LINE_LIMIT = 4_096
const LINES_PER_SECOND = 200
const TAIL_BYTES = 16_384

/** Passes a job process's output to the log, line by line, within bounds that a chatty job cannot break. */
export class JobOutput {
  /** The last words, for finding out why a process died. */
  tail = ''
  readonly #logger: Logger
  #allowed = LINES_PER_SECOND
  #windowFrom = 0
  #dropped = 0

  constructor(logger: Logger) {
    this.#logger = logger
  }

  read(stream: Readable, name: 'stdout' | 'stderr'): void {
    const decoder = new StringDecoder('utf8')
    let rest = ''
    stream.on('data', (chunk: Buffer) => {
      const text = decoder.write(chunk)
      if (name === 'stderr') this.tail = (this.tail + text).slice(-TAIL_BYTES)
      const lines = (rest + text).split('\n')
      rest = lines.pop()!.slice(0, LINE_LIMIT)
      for (const line of lines) this.#line(name, line)
    })
    stream.on('end', () => rest && this.#line(name, rest))
    stream.on('error', () => undefined)
  }

  #line(stream: string, line: string): void {
    const now = Math.floor(performance.now() / 1000)
    if (now !== this.#windowFrom) {
      if (this.#dropped > 0) this.#logger.warn({ dropped: this.#dropped }, 'lines of the job left out')
      this.#windowFrom = now
      this.#allowed = LINES_PER_SECOND
      this.#dropped = 0
    }
    if (this.#allowed-- > 0) this.#logger.info({ stream }, line.slice(0, LINE_LIMIT))
    else this.#dropped++
  }
}
