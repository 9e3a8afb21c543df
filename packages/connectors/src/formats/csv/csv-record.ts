import type { CsvDialect } from './csv-dialect.ts'

const NEWLINE = 0x0a
const RETURN = 0x0d

/** What `CsvRecordScanner.next` found. */
export type CsvFound = 'record' | 'blank' | 'incomplete' | 'fault'

/**
 * Finds the fields of one record (RFC 4180, with the dialect's characters). A field is a stretch of the bytes, unless
 * it was quoted with doubled quotes or has escapes; `text` then gives it unfolded.
 */
export class CsvRecordScanner {
  readonly #dialect: CsvDialect
  fields = 0
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** 0 plain, 1 quoted, 2 with quotes or escapes to unfold. */
  forms = new Uint8Array(64)
  /** Behind the record's line end. */
  at = 0
  /** Newlines passed, also inside quotes. */
  lines = 0
  reason = ''

  constructor(dialect: CsvDialect) {
    this.#dialect = dialect
  }

  next(bytes: Uint8Array, start: number, end: number, final: boolean): CsvFound {
    this.fields = 0
    this.lines = 0
    this.at = start
    const first = bytes[start]
    if (first === NEWLINE || (first === RETURN && bytes[start + 1] === NEWLINE && start + 1 < end)) {
      this.at = start + (first === NEWLINE ? 1 : 2)
      this.lines = 1
      return 'blank'
    }
    if (this.#dialect.comments && first === 0x23) return this.#skipLine(bytes, end, final)
    for (;;) {
      const found = this.#field(bytes, end, final)
      if (found !== null) return found
    }
  }

  text(bytes: Uint8Array, field: number): string {
    const start = this.starts[field]!
    const end = this.ends[field]!
    if (this.forms[field] !== 2) return decoder.decode(bytes.subarray(start, end))
    const { quote, escapeWith } = this.#dialect
    const out = new Uint8Array(end - start)
    let length = 0
    for (let at = start; at < end; at++) {
      if ((bytes[at] === escapeWith || (bytes[at] === quote && bytes[at + 1] === quote)) && at + 1 < end) at++
      out[length++] = bytes[at]!
    }
    return decoder.decode(out.subarray(0, length))
  }

  /** One field from `at`; null when another follows. */
  #field(bytes: Uint8Array, end: number, final: boolean): CsvFound | null {
    if (this.at < end && bytes[this.at] === this.#dialect.quote) return this.#quoted(bytes, end, final)
    const { delimiter, escapeWith } = this.#dialect
    const start = this.at
    let form = 0
    for (let at = start; at < end; at++) {
      const c = bytes[at]!
      if (c === delimiter) {
        this.#add(start, at, form)
        this.at = at + 1
        return null
      }
      if (c === NEWLINE)
        return this.#endRecord(start, at > start && bytes[at - 1] === RETURN ? at - 1 : at, form, at + 1)
      if (c === escapeWith) {
        form = 2
        at++
      }
    }
    if (!final) return 'incomplete'
    this.#add(start, end > start && bytes[end - 1] === RETURN ? end - 1 : end, form)
    this.at = end
    return 'record'
  }

  #quoted(bytes: Uint8Array, end: number, final: boolean): CsvFound | null {
    const { quote, escapeWith } = this.#dialect
    const start = this.at + 1
    let form = 1
    for (let at = start; at < end; at++) {
      const c = bytes[at]!
      if (c === NEWLINE) this.lines++
      else if (c === escapeWith && c !== quote) {
        form = 2
        at++
      } else if (c === quote) {
        if (at + 1 < end && bytes[at + 1] === quote) {
          form = 2
          at++
        } else if (at + 1 === end && !final) return 'incomplete'
        else return this.#afterQuote(bytes, start, at, end, form, final)
      }
    }
    if (!final) return 'incomplete'
    this.reason = 'a quote is not closed'
    this.at = end
    return 'fault'
  }

  #afterQuote(
    bytes: Uint8Array,
    start: number,
    close: number,
    end: number,
    form: number,
    final: boolean,
  ): CsvFound | null {
    let at = close + 1
    if (at < end && bytes[at] === this.#dialect.delimiter) {
      this.#add(start, close, form)
      this.at = at + 1
      return null
    }
    if (at < end && bytes[at] === RETURN) at++
    if (at < end && bytes[at] === NEWLINE) return this.#endRecord(start, close, form, at + 1)
    if (at >= end) {
      if (!final) return 'incomplete'
      this.#add(start, close, form)
      this.at = end
      return 'record'
    }
    this.at = close + 1
    this.reason = 'something follows the closing quote'
    const skipped = this.#skipLine(bytes, end, final)
    return skipped === 'incomplete' ? skipped : 'fault'
  }

  #endRecord(start: number, end: number, form: number, next: number): CsvFound {
    this.#add(start, end, form)
    this.lines++
    this.at = next
    return 'record'
  }

  #skipLine(bytes: Uint8Array, end: number, final: boolean): CsvFound {
    const newline = bytes.indexOf(NEWLINE, this.at)
    const found = newline >= 0 && newline < end
    if (!found && !final) return 'incomplete'
    if (found) this.lines++
    this.at = found ? newline + 1 : end
    return 'blank'
  }

  #add(start: number, end: number, form: number): void {
    if (this.fields === this.starts.length) this.#grow()
    this.starts[this.fields] = start
    this.ends[this.fields] = end
    this.forms[this.fields++] = form
  }

  #grow(): void {
    const size = this.fields * 2
    const grow = <T extends Int32Array | Uint8Array>(old: T, next: T): T => {
      next.set(old)
      return next
    }
    this.starts = grow(this.starts, new Int32Array(size))
    this.ends = grow(this.ends, new Int32Array(size))
    this.forms = grow(this.forms, new Uint8Array(size))
  }
}

const decoder = new TextDecoder()
