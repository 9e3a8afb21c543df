const QUOTE = 0x22
const BACKSLASH = 0x5c
/** As deep as Jackson allows by default. */
const MAX_DEPTH = 1000

/**
 * Walks JSON text in bytes, strictly (RFC 8259), without building values. Methods answer false at the first fault,
 * which `reason` and `at` then describe. It accepts exactly what `JSON.parse` accepts.
 */
export class JsonScanner {
  bytes: Uint8Array = new Uint8Array(0)
  view: DataView = new DataView(this.bytes.buffer)
  at = 0
  end = 0
  reason = ''
  /** After a string: where its content lies, and whether it has escapes. */
  contentStart = 0
  contentEnd = 0
  escaped = false

  open(bytes: Uint8Array, start: number, end: number): void {
    if (bytes !== this.bytes) {
      this.bytes = bytes
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    }
    this.at = start
    this.end = end
    this.reason = ''
  }

  skipSpace(): void {
    const { bytes, end } = this
    let at = this.at
    while (at < end) {
      const c = bytes[at]!
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) break
      at++
    }
    this.at = at
  }

  fault(reason: string): false {
    this.reason = this.at >= this.end ? 'the record ends too early' : reason
    return false
  }

  skipValue(depth = 0): boolean {
    if (this.at >= this.end) return this.fault('')
    const c = this.bytes[this.at]!
    if (c === QUOTE) return this.skipString()
    if (c === 0x7b) return this.#skipObject(depth)
    if (c === 0x5b) return this.#skipArray(depth)
    if (c === 0x2d || (c >= 0x30 && c <= 0x39)) return this.skipNumber()
    if (c === 0x74) return this.skipWord('true')
    if (c === 0x66) return this.skipWord('false')
    if (c === 0x6e) return this.skipWord('null')
    return this.fault('a value is expected')
  }

  skipWord(word: string): boolean {
    for (let i = 0; i < word.length; i++) {
      if (this.at + i >= this.end || this.bytes[this.at + i] !== word.charCodeAt(i)) {
        this.at = Math.min(this.at + i, this.end)
        return this.fault(`'${word}' is expected`)
      }
    }
    this.at += word.length
    return true
  }

  /** At the opening quote. */
  skipString(): boolean {
    const { bytes, end } = this
    let at = this.at + 1
    this.contentStart = at
    this.escaped = false
    for (;;) {
      at = plainEnd(bytes, at, end)
      if (at >= end) {
        this.at = end
        return this.fault('')
      }
      if (bytes[at] === QUOTE) {
        this.contentEnd = at
        this.at = at + 1
        return true
      }
      const length = bytes[at] === BACKSLASH ? escapeLength(bytes, at, end) : 0
      if (length === 0) {
        this.at = at
        return this.fault(
          bytes[at] === BACKSLASH
            ? 'a backslash is followed by no escape'
            : 'a control character stands in a string',
        )
      }
      this.escaped = true
      at += length
    }
  }

  skipNumber(): boolean {
    if (this.bytes[this.at] === 0x2d) this.at++
    const first = this.at
    if (!this.#skipDigits()) return false
    if (this.bytes[first] === 0x30 && this.at > first + 1) {
      this.at = first
      return this.fault('a number starts with 0')
    }
    if (this.at < this.end && this.bytes[this.at] === 0x2e) {
      this.at++
      if (!this.#skipDigits()) return false
    }
    if (this.at < this.end && (this.bytes[this.at]! | 0x20) === 0x65) {
      this.at++
      if (this.at < this.end && (this.bytes[this.at] === 0x2b || this.bytes[this.at] === 0x2d)) this.at++
      if (!this.#skipDigits()) return false
    }
    return true
  }

  #skipDigits(): boolean {
    const from = this.at
    while (this.at < this.end && this.bytes[this.at]! >= 0x30 && this.bytes[this.at]! <= 0x39) this.at++
    return this.at > from || this.fault('a digit is expected')
  }

  #skipObject(depth: number): boolean {
    if (depth >= MAX_DEPTH) return this.fault(`values are nested deeper than ${MAX_DEPTH}`)
    this.at++
    this.skipSpace()
    if (this.at < this.end && this.bytes[this.at] === 0x7d) {
      this.at++
      return true
    }
    for (;;) {
      if (!this.skipKey() || !this.skipValue(depth + 1)) return false
      const more = this.#skipSeparator(0x7d)
      if (more === null) return false
      if (!more) return true
    }
  }

  #skipArray(depth: number): boolean {
    if (depth >= MAX_DEPTH) return this.fault(`values are nested deeper than ${MAX_DEPTH}`)
    this.at++
    this.skipSpace()
    if (this.at < this.end && this.bytes[this.at] === 0x5d) {
      this.at++
      return true
    }
    for (;;) {
      if (!this.skipValue(depth + 1)) return false
      const more = this.#skipSeparator(0x5d)
      if (more === null) return false
      if (!more) return true
    }
  }

  /** A key with its colon, up to the value. The key's content is left in `contentStart`… */
  skipKey(): boolean {
    if (this.at >= this.end || this.bytes[this.at] !== QUOTE)
      return this.fault('a quoted field name is expected')
    if (!this.skipString()) return false
    return this.skipColon()
  }

  skipColon(): boolean {
    this.skipSpace()
    if (this.at >= this.end || this.bytes[this.at] !== 0x3a) return this.fault("':' is expected")
    this.at++
    this.skipSpace()
    return true
  }

  /** Behind a value: true after a comma, false after the closing bracket, null at anything else. */
  #skipSeparator(close: number): boolean | null {
    this.skipSpace()
    const c = this.at < this.end ? this.bytes[this.at] : -1
    if (c === 0x2c) {
      this.at++
      this.skipSpace()
      return true
    }
    if (c === close) {
      this.at++
      return false
    }
    this.fault(`',' or '${String.fromCharCode(close)}' is expected`)
    return null
  }
}

/** 1 for bytes that do not stand for themselves within a string: quote, backslash, control characters. */
export const SPECIAL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 || byte === QUOTE || byte === BACKSLASH ? 1 : 0,
)

/** Where the run of plain string bytes from `at` ends. */
export function plainEnd(bytes: Uint8Array, at: number, end: number): number {
  let next = at
  while (next < end && SPECIAL[bytes[next]!] === 0) next++
  return next
}

function escapeLength(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 >= end) return 0
  const c = bytes[at + 1]!
  if (c === 0x75) {
    if (at + 6 > end) return 0
    for (let i = 2; i < 6; i++) if (!isHex(bytes[at + i]!)) return 0
    return 6
  }
  return ESCAPES.has(c) ? 2 : 0
}

const ESCAPES = new Set([...'"\\/bfnrt'].map((c) => c.charCodeAt(0)))

function isHex(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x66)
}
