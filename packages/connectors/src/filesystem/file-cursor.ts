import type { FileHandle } from 'node:fs/promises'
import { fail } from '@millrace/kernel'
import { type RecordDecoder, RecordProblemError } from '../formats/record-decoder.ts'
import { type ByteFile, gzipFile, plainFile } from './byte-file.ts'
import { failFile } from './file-errors.ts'
import { compareContent, contentOf, FINGERPRINT_BYTES } from './file-identity.ts'
import { countLines } from './file-ranges.ts'
import { type FileSplit, isPacked } from './file-split.ts'

const CHUNK_BYTES = 1024 * 1024
/** Room in front of a chunk for the record that began in the one before. */
const ROOM_BEFORE = 16 * 1024
/** A record longer than this is taken for a damaged file. */
const LONGEST_RECORD = 64 * 1024 * 1024

export interface CursorSettings {
  readonly decoder: RecordDecoder
  readonly format: string
  /** False: the file is read to its end once. True: it is followed as it grows, and a line counts once it is ended. */
  readonly followed: boolean
  /** The file's path as messages show it. */
  shownPath(file: string): string
  bytesIn(bytes: number): void
  badRecords(count: number): void
  warn(fields: object, message: string): void
}

/** rows: the decoder holds rows of this file; dry: nothing now; end: nothing ever again. */
export type CursorState = 'rows' | 'dry' | 'end'

/** Bytes of the file, from `ROOM_BEFORE` on. */
interface Chunk {
  readonly buffer: Uint8Array
  readonly length: number
}

/** Reads one file from where its split stands. */
export class FileCursor {
  readonly #split: FileSplit
  readonly #handle: FileHandle
  readonly #bytes: ByteFile
  readonly #packed: boolean
  readonly #settings: CursorSettings
  #buffer: Uint8Array | null = null
  /** File position of the buffer's first byte; the buffer's stretch not yet decoded. */
  #base = 0
  #from = 0
  #to = 0
  #offset: number
  #line: number
  #size: number
  /** The file's first bytes, and the last ones before the position. */
  #head: Uint8Array
  #tail: Uint8Array
  #dry = false
  #ahead: Promise<Chunk> | null = null
  /** A chunk that nothing refers to any more. */
  #spare: Uint8Array | null = null

  constructor(
    split: FileSplit,
    handle: FileHandle,
    head: Uint8Array,
    tail: Uint8Array,
    settings: CursorSettings,
  ) {
    this.#split = split
    this.#handle = handle
    this.#packed = isPacked(split.file === '' ? settings.shownPath('') : split.file)
    this.#bytes = this.#packed ? gzipFile(handle) : plainFile(handle)
    this.#settings = settings
    this.#offset = split.offset
    this.#line = split.line
    this.#size = split.size
    this.#head = head
    this.#tail = tail
    this.#base = split.offset
  }

  get id(): string {
    return this.#split.id
  }

  get file(): string {
    return this.#split.file
  }

  stat() {
    return this.#handle.stat()
  }

  snapshot(): FileSplit {
    return { ...this.#split, line: this.#line, size: this.#size, ...this.#content() }
  }

  async read(): Promise<CursorState> {
    try {
      return await this.#read()
    } catch (error) {
      if (error instanceof RecordProblemError) return this.#failRecord(error)
      throw error
    }
  }

  async #read(): Promise<CursorState> {
    if (this.#dry && !(await this.#hasGrown())) return (await this.#isDeleted()) ? 'end' : 'dry'
    for (;;) {
      if (this.#decode(false)) return 'rows'
      if ((await this.#fill()) > 0) continue
      if (this.#settings.followed && !this.#packed) return this.#rest()
      if (this.#decode(true)) return 'rows'
      return 'end'
    }
  }

  async close(): Promise<void> {
    this.#buffer = null
    // A file is not closed under a read.
    await this.#ahead?.catch(() => undefined)
    return this.#bytes.close()
  }

  /** Decodes what is buffered; true when there are rows. */
  #decode(final: boolean): boolean {
    const { decoder } = this.#settings
    while (this.#buffer !== null && this.#from < this.#to) {
      const next = decoder.decode(this.#buffer, this.#from, this.#to, final)
      if (next === this.#from) break
      this.#keepTail(this.#buffer, this.#from, next)
      this.#from = next
      this.#offset = this.#base + next
      this.#line += decoder.lines
      if (decoder.badRecords > 0) this.#settings.badRecords(decoder.badRecords)
      if (decoder.rows > 0) return true
    }
    return false
  }

  async #failRecord({ problem }: RecordProblemError): Promise<never> {
    const { at, lines, field, reason } = problem
    const { format } = this.#settings
    const place = { ...(await this.#place(lines)), byte: this.#base + at }
    return fail('FILE_RECORD_INVALID', { ...place, field, reason, format })
  }

  /** The line so many behind the position; a range counts those before it only when somebody wants to know. */
  async #place(lines: number): Promise<{ readonly file: string; readonly line: number }> {
    const before = await countLines(this.#handle, this.#split.begin ?? 0)
    return { file: this.#settings.shownPath(this.#split.file), line: before + this.#line + lines + 1 }
  }

  /** Reads on behind what is buffered; gives the number of bytes. */
  async #fill(): Promise<number> {
    const position = this.#base + this.#to
    const chunk = await (this.#ahead ?? this.#readChunk(position))
    // The next chunk comes while this one is decoded; a file that may still grow is read when it is looked at.
    const more = chunk.length > 0 && !this.#settings.followed
    this.#ahead = more ? this.#readChunk(position + chunk.length) : null
    // Whoever awaits it later hears of the failure; until then it is nobody's.
    this.#ahead?.catch(() => undefined)
    await this.#append(chunk)
    const { length } = chunk
    if (!this.#packed && position < FINGERPRINT_BYTES && length > 0 && this.#head.length === position) {
      const more = this.#buffer!.subarray(this.#to - length, this.#to).subarray(
        0,
        FINGERPRINT_BYTES - position,
      )
      this.#head = Buffer.concat([this.#head, more])
    }
    this.#size = Math.max(this.#size, position + length)
    this.#settings.bytesIn(length)
    if (position === 0 && startsWithMark(this.#buffer!, this.#from, this.#to)) this.#from += 3
    return length
  }

  async #readChunk(position: number): Promise<Chunk> {
    // Not zeroed: only what is read is looked at.
    const buffer = this.#spare ?? Buffer.allocUnsafeSlow(ROOM_BEFORE + CHUNK_BYTES)
    this.#spare = null
    const wanted = Math.min(CHUNK_BYTES, (this.#split.end ?? Number.POSITIVE_INFINITY) - position)
    if (wanted <= 0) return { buffer, length: 0 }
    const length = await this.#bytes
      .read(buffer, ROOM_BEFORE, wanted, position)
      .catch((error) => failFile('read', this.#settings.shownPath(this.#split.file), error))
    return { buffer, length }
  }

  /** Puts what is left before the chunk. Columns may still refer to the buffer before: nothing is written over. */
  async #append({ buffer, length }: Chunk): Promise<void> {
    const left = this.#buffer === null ? null : this.#buffer.subarray(this.#from, this.#to)
    const kept = left === null ? 0 : left.length
    if (kept >= LONGEST_RECORD) {
      const place = { ...(await this.#place(0)), byte: this.#offset }
      fail('FILE_RECORD_TOO_LONG', { ...place, limit: LONGEST_RECORD })
    }
    const start = this.#base + this.#from
    if (kept <= ROOM_BEFORE) {
      this.#from = ROOM_BEFORE - kept
      this.#buffer = buffer
    } else {
      this.#from = 0
      this.#buffer = Buffer.allocUnsafeSlow(kept + length)
      this.#buffer.set(buffer.subarray(ROOM_BEFORE, ROOM_BEFORE + length), kept)
    }
    if (left !== null) {
      this.#buffer.set(left, this.#from)
      const { decoder } = this.#settings
      const whole = left.buffer.byteLength === ROOM_BEFORE + CHUNK_BYTES
      if (whole && !decoder.bytesKept) this.#spare = new Uint8Array(left.buffer)
      decoder.bytesKept = false
    }
    this.#to = this.#from + kept + length
    this.#base = start - this.#from
  }

  /** At the end of what is written so far: lets go of the buffer; a line without its end is read again later. */
  async #rest(): Promise<CursorState> {
    this.#size = this.#base + this.#to
    this.#buffer = null
    this.#base = this.#offset
    this.#from = 0
    this.#to = 0
    this.#dry = true
    return (await this.#isDeleted()) ? 'end' : 'dry'
  }

  #content() {
    return contentOf(this.#offset, this.#head, this.#tail)
  }

  #keepTail(buffer: Uint8Array, from: number, to: number): void {
    if (this.#packed) return
    const fresh = buffer.subarray(Math.max(from, to - FINGERPRINT_BYTES), to)
    const kept = this.#tail.subarray(Math.max(0, this.#tail.length + fresh.length - FINGERPRINT_BYTES))
    const tail = new Uint8Array(kept.length + fresh.length)
    tail.set(kept)
    tail.set(fresh, kept.length)
    this.#tail = tail
  }

  async #isDeleted(): Promise<boolean> {
    const { nlink } = await this.#handle.stat()
    if (nlink > 0) return false
    if (this.#size > this.#offset) {
      const unread = this.#size - this.#offset
      this.#settings.warn({ file: this.#split.file, unread }, 'a deleted file ended without a newline')
    }
    return true
  }

  /** Looks again after a rest; starts over when the file was emptied and written anew. */
  async #hasGrown(): Promise<boolean> {
    const { size } = await this.#handle.stat()
    if (size === this.#size) return false
    const content = await compareContent(this.#handle, this.#content())
    if (content === 'edited') {
      fail('FILE_EDITED', { path: this.#settings.shownPath(this.#split.file), offset: this.#offset })
    }
    if (content === 'anew') {
      this.#settings.warn(
        { file: this.#split.file },
        'the file was written anew and is read from its beginning',
      )
      this.#offset = 0
      this.#line = 0
      this.#base = 0
      this.#head = new Uint8Array(0)
      this.#tail = new Uint8Array(0)
    }
    this.#size = size
    this.#dry = false
    return true
  }
}

/** The UTF-8 byte order mark. */
function startsWithMark(buffer: Uint8Array, from: number, to: number): boolean {
  return to - from >= 3 && buffer[from] === 0xef && buffer[from + 1] === 0xbb && buffer[from + 2] === 0xbf
}
