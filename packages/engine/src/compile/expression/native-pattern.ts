/** Longer texts go to the engine whose time is linear: with one repetition, JavaScript's may take the square. */
export const LONGEST_NATIVE = 2048

/**
 * The pattern as a JavaScript regular expression, where that finds exactly what RE2 and Java find and cannot blow up:
 * ASCII literals, classes of plain characters, `^`, groups, alternatives, and at most one repetition, of a single
 * character or class. Null for all else.
 */
export function nativePattern(pattern: string): RegExp | null {
  // In Java '&&' within a class is an intersection.
  if (!/^[\x20-\x7e]*$/.test(pattern) || pattern.includes('&&')) return null
  const reader = new PatternReader(pattern)
  return reader.isPlain() ? new RegExp(pattern, 'gu') : null
}

/** Characters that stand for themselves in Java, RE2 and JavaScript alike. */
const LITERAL = /[A-Za-z0-9 _=&:;,<>@#%~!"'`/-]/
const CLASS_MEMBER = /[A-Za-z0-9 _=&:;,<>@#%~!"'`/.+*?()|$]/
const ESCAPED = /[.+*?()[\]{}|^$/\\]/

class PatternReader {
  readonly #pattern: string
  #at = 0
  #repetitions = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  isPlain(): boolean {
    return this.#alternatives(0) && this.#at === this.#pattern.length && this.#repetitions <= 1
  }

  /** Up to the closing parenthesis or the end. */
  #alternatives(depth: number): boolean {
    for (;;) {
      while (this.#at < this.#pattern.length && !this.#sees('|') && !this.#sees(')'))
        if (!this.#item(depth)) return false
      if (!this.#sees('|')) return true
      this.#at++
    }
  }

  #item(depth: number): boolean {
    const c = this.#pattern[this.#at]!
    if (c === '(') return this.#group(depth)
    if (c === '^') return this.#anchor()
    if (c === '[' ? !this.#class() : !this.#single(c)) return false
    if (!this.#sees('*') && !this.#sees('+') && !this.#sees('?')) return !this.#sees('{')
    this.#at++
    this.#repetitions++
    // Reluctant and possessive forms are left to the other engine.
    return !this.#sees('?') && !this.#sees('+') && !this.#sees('*')
  }

  #group(depth: number): boolean {
    this.#at++
    if (this.#sees('?') || depth > 10 || !this.#alternatives(depth + 1) || !this.#sees(')')) return false
    this.#at++
    return !/[*+?{]/.test(this.#pattern[this.#at] ?? '')
  }

  #anchor(): boolean {
    this.#at++
    return !/[*+?{]/.test(this.#pattern[this.#at] ?? '')
  }

  #single(c: string): boolean {
    if (c === '\\') {
      const next = this.#pattern[this.#at + 1] ?? ''
      this.#at += 2
      return ESCAPED.test(next)
    }
    this.#at++
    return LITERAL.test(c)
  }

  #class(): boolean {
    this.#at++
    if (this.#sees('^')) this.#at++
    const first = this.#at
    for (; this.#at < this.#pattern.length && !this.#sees(']'); this.#at++) {
      const c = this.#pattern[this.#at]!
      const range = c === '-' && this.#at > first && /[A-Za-z0-9]/.test(this.#pattern[this.#at + 1] ?? '')
      if (!CLASS_MEMBER.test(c) && !range) return false
    }
    if (this.#at === first || !this.#sees(']')) return false
    this.#at++
    return true
  }

  #sees(c: string): boolean {
    return this.#pattern[this.#at] === c
  }
}
