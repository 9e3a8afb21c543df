import type { FileHandle } from 'node:fs/promises'
import { fail } from '@millrace/kernel'
import { type RecordDecoder, RecordProblemError } from '../formats/record-decoder.ts'
import { type ByteFile, gzipFile, plainFile } from './byte-file.ts'
import { failFile } from './file-errors.ts'
import { compareContent, contentOf, FINGERPRINT_BYTES } from './file-identity.ts'
import { type FileSplit, isPacked } from './file-split.ts'

const CHUNK_BYTES = 512 * 1024
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
    if (this.#dry && !(await this.#hasGrown())) return (await this.#isDeleted()) ? 'end' : 'dry'
    for (;;) {
      if (this.#decode(false)) return 'rows'
      if ((await this.#fill()) > 0) continue
      if (this.#settings.followed && !this.#packed) return this.#rest()
      if (this.#decode(true)) return 'rows'
      return 'end'
    }
  }

  close(): Promise<void> {
    this.#buffer = null
    return this.#bytes.close()
  }

  /** Decodes what is buffered; true when there are rows. */
  #decode(final: boolean): boolean {
    const { decoder } = this.#settings
    while (this.#buffer !== null && this.#from < this.#to) {
      const next = this.#decodeFrom(this.#buffer, final)
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

  #decodeFrom(buffer: Uint8Array, final: boolean): number {
    try {
      return this.#settings.decoder.decode(buffer, this.#from, this.#to, final)
    } catch (error) {
      if (!(error instanceof RecordProblemError)) throw error
      const { at, lines, field, reason } = error.problem
      const { format } = this.#settings
      const place = { file: this.#settings.shownPath(this.#split.file), line: this.#line + lines + 1 }
      return fail('FILE_RECORD_INVALID', { ...place, byte: this.#base + at, field, reason, format })
    }
  }

  /** Reads on behind what is buffered; gives the number of bytes. */
  async #fill(): Promise<number> {
    const buffer = this.#makeRoom()
    const read = await this.#bytes
      .read(buffer, this.#to, buffer.length - this.#to, this.#base + this.#to)
      .catch((error) => failFile('read', this.#settings.shownPath(this.#split.file), error))
    const position = this.#base + this.#to
    if (!this.#packed && position < FINGERPRINT_BYTES && read > 0 && this.#head.length === position) {
      this.#head = Buffer.concat([
        this.#head,
        buffer.subarray(this.#to, this.#to + Math.min(read, FINGERPRINT_BYTES - position)),
      ])
    }
    this.#to += read
    this.#size = Math.max(this.#size, position + read)
    this.#settings.bytesIn(read)
    if (position === 0 && startsWithMark(buffer, this.#to)) this.#from = 3
    return read
  }

  #makeRoom(): Uint8Array {
    const kept = this.#to - this.#from
    if (this.#buffer === null) this.#buffer = new Uint8Array(CHUNK_BYTES)
    else if (kept > this.#buffer.length / 2) {
      if (kept >= LONGEST_RECORD) this.#failTooLong()
      const grown = new Uint8Array(this.#buffer.length * 2)
      grown.set(this.#buffer.subarray(this.#from, this.#to))
      this.#buffer = grown
    } else this.#buffer.copyWithin(0, this.#from, this.#to)
    this.#base += this.#from
    this.#from = 0
    this.#to = kept
    return this.#buffer
  }

  #failTooLong(): never {
    const place = {
      file: this.#settings.shownPath(this.#split.file),
      line: this.#line + 1,
      byte: this.#offset,
    }
    return fail('FILE_RECORD_TOO_LONG', { ...place, limit: LONGEST_RECORD })
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
function startsWithMark(buffer: Uint8Array, length: number): boolean {
  return length >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf
}
