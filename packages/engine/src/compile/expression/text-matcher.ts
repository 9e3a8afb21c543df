import { fail, isMillraceError } from '@millrace/kernel'
import { RE2JS } from 're2js'
import type { CallExpression } from '../../plan/bound-expression.ts'
import { LONGEST_NATIVE, nativePattern } from './native-pattern.ts'

/** Goes through the matches in one text. */
export interface TextMatcher {
  /** The next match; false when there is none. */
  find(): boolean
  matches(): boolean
  group(index: number): string | null
  groupCount(): number
  start(): number
  end(): number
}

/** A compiled pattern. */
export interface TextPattern {
  matcher(text: string): TextMatcher
}

/**
 * RE2's engine: time linear in the text, whatever the pattern; backreferences and look-around are refused. Simple
 * patterns on texts that are not long go to JavaScript's own, which is some thirty times as fast.
 */
export function compilePattern(pattern: string, call: CallExpression): TextPattern {
  const linear = compileLinear(pattern, call)
  const native = nativePattern(pattern)
  if (native === null) return { matcher: (text) => linear.matcher(text) as TextMatcher }
  const groups = linear.groupCount()
  return {
    matcher: (text) =>
      text.length <= LONGEST_NATIVE
        ? new NativeMatcher(native, linear, groups, text)
        : (linear.matcher(text) as TextMatcher),
  }
}

/**
 * As `compilePattern`; null for what is no pattern in any language, which Flink's functions answer instead of failing.
 */
export function readPattern(pattern: string, call: CallExpression): TextPattern | null {
  try {
    return compilePattern(pattern, call)
  } catch (error) {
    if (!isMillraceError(error) || isPattern(pattern)) throw error
    return null
  }
}

/** Possessive quantifiers are Java's alone; classes within classes are also JavaScript's newer form. */
function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern.replace(/([*+?}])\+/g, '$1'), hasSetOperation(pattern) ? 'v' : 'u')
    return true
  } catch {
    return false
  }
}

const POSIX: Readonly<Record<string, string>> = {
  Lower: '[a-z]',
  Upper: '[A-Z]',
  ASCII: '[\\x00-\\x7F]',
  Alpha: '[A-Za-z]',
  Digit: '[0-9]',
  Alnum: '[A-Za-z0-9]',
  Punct: '[!-/:-@\\[-`{-~]',
  Graph: '[!-~]',
  Print: '[ -~]',
  Blank: '[ \\t]',
  Cntrl: '[\\x00-\\x1F\\x7F]',
  XDigit: '[0-9a-fA-F]',
  Space: '[ \\t\\n\\x0B\\f\\r]',
  IsAlphabetic: '\\p{L}',
  IsLetter: '\\p{L}',
  IsDigit: '\\p{Nd}',
}

/** Java's names of classes as RE2 has them; outside of brackets alone. */
function translated(pattern: string): string {
  return pattern.replace(/\\p\{(\w+)\}/g, (found, name: string) => POSIX[name] ?? found)
}

function compileLinear(pattern: string, call: CallExpression): RE2JS {
  const at = call.span && { span: call.span }
  if (hasSetOperation(pattern))
    fail('REGEX_UNSUPPORTED', { pattern, reason: 'a class within a class, or && in a class' }, at)
  try {
    return RE2JS.compile(translated(pattern))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return fail('REGEX_UNSUPPORTED', { pattern, reason }, { cause, ...at })
  }
}

/** In Java, classes are united and intersected within brackets; RE2 takes the same text for plain characters. */
function hasSetOperation(pattern: string): boolean {
  let start = -1
  for (let at = 0; at < pattern.length; at++) {
    const c = pattern[at]
    if (c === '\\') at++
    else if (start < 0) {
      if (c === '[') start = pattern[at + 1] === '^' ? at + 1 : at
    } else if (c === '[' || (c === '&' && pattern[at + 1] === '&')) return true
    else if (c === ']' && at > start + 1) start = -1
  }
  return false
}

/** One at a time a pattern: where it stands in its text is kept in the RegExp only while it looks. */
class NativeMatcher implements TextMatcher {
  readonly #pattern: RegExp
  readonly #linear: RE2JS
  readonly #groups: number
  readonly #text: string
  #next = 0
  #match: RegExpExecArray | null = null

  constructor(pattern: RegExp, linear: RE2JS, groups: number, text: string) {
    this.#pattern = pattern
    this.#linear = linear
    this.#groups = groups
    this.#text = text
  }

  find(): boolean {
    if (this.#next > this.#text.length) return false
    this.#pattern.lastIndex = this.#next
    const match = this.#pattern.exec(this.#text)
    this.#match = match
    if (match === null) {
      this.#next = this.#text.length + 1
      return false
    }
    const end = match.index + match[0].length
    this.#next = match[0] === '' ? end + ((this.#text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1) : end
    return true
  }

  /** The first match found need not be the longest one: whether the whole text can match is for the other engine. */
  matches(): boolean {
    return this.#linear.matcher(this.#text).matches()
  }

  group(index: number): string | null {
    return this.#match?.[index] ?? null
  }

  groupCount(): number {
    return this.#groups
  }

  start(): number {
    return this.#match!.index
  }

  end(): number {
    return this.#match!.index + this.#match![0].length
  }
}
