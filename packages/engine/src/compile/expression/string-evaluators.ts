import { fail } from '@millrace/kernel'
import type { RowValue } from '../../types/row-value.ts'
import { type Evaluator, lenient, literalOf, pure, strict, symbolOf } from './evaluator.ts'
import { wellFormed } from './java-text.ts'
import { likeMatcher } from './like-matcher.ts'
import { memoised } from './memoised.ts'

/** Positions and lengths count code points, as Flink's BinaryStringData does. */

const surrogates = /[\ud800-\udfff]/

export function characterLength(text: string): number {
  if (!surrogates.test(text)) return text.length
  let length = 0
  for (const _ of text) length++
  return length
}

/** Cuts by code points. */
export function cut(text: string, from: number, to: number): string {
  return surrogates.test(text) ? Array.from(text).slice(from, to).join('') : text.slice(from, to)
}

function substring(text: string, start: number, length?: number): RowValue {
  if (length !== undefined && length <= 0) return length < 0 ? null : ''
  const size = characterLength(text)
  const from = start > 0 ? start - 1 : start === 0 ? 0 : size + start
  const to = length === undefined ? size : Math.min(size, from + length)
  return from < 0 || to <= from ? '' : cut(text, from, to)
}

function trimmer(leading: boolean, trailing: boolean) {
  return (text: string, characters: string): string => {
    const all = Array.from(text)
    const set = new Set(characters)
    let from = 0
    let to = all.length
    while (leading && from < to && set.has(all[from]!)) from++
    while (trailing && to > from && set.has(all[to - 1]!)) to--
    return all.slice(from, to).join('')
  }
}

function plainTrim(leading: boolean, trailing: boolean): Evaluator {
  const trim = trimmer(leading, trailing)
  return pure((text: string, characters?: string) => trim(text, characters ?? ' '))
}

const trim: Evaluator = strict((call) => {
  const side = symbolOf(call, 0)
  const apply = trimmer(side !== 'TRAILING', side !== 'LEADING')
  return (_: RowValue, characters: string, text: string) => apply(text, characters)
})

/** What JavaScript's strings hold, about. */
const LONGEST_TEXT = 500_000_000

function refuseLength(length: number): void {
  if (length > LONGEST_TEXT) fail('TEXT_TOO_LONG', { length: String(length), most: String(LONGEST_TEXT) })
}

function pad(left: boolean): Evaluator {
  return pure((text: string, length: number, padding: string) => {
    // Here Flink counts UTF-16 units.
    if (length < 0 || padding === '') return null
    const size = text.length
    if (size >= length) return wellFormed(text.slice(0, length))
    refuseLength(length)
    const fill = padding.repeat(Math.ceil((length - size) / padding.length)).slice(0, length - size)
    return wellFormed(left ? fill + text : text + fill)
  })
}

const like: Evaluator = strict((call) => {
  const [pattern, escapeWith] = [literalOf(call, 1), literalOf(call, 2)]
  // A constant empty pattern matches every text, in Flink.
  if (pattern === '' && call.args.length === 2) return () => true
  if (typeof pattern === 'string' && (call.args.length === 2 || typeof escapeWith === 'string')) {
    const matches = likeMatcher(pattern, (escapeWith as string | undefined) ?? null)
    return (text: string) => matches(text)
  }
  const matcherOf = memoised((key: string) => {
    const [text, character] = JSON.parse(key) as [string, string | null]
    return likeMatcher(text, character)
  })
  return (text: string, written: string, character?: string) =>
    matcherOf(JSON.stringify([written, character ?? null]))(text)
})

const concat: Evaluator = strict(() => (...parts: (string | Uint8Array)[]) => {
  if (typeof parts[0] === 'string') return parts.join('')
  const bytes = parts as Uint8Array[]
  const all = new Uint8Array(bytes.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of bytes) {
    all.set(part, at)
    at += part.length
  }
  return all
})

const concatWithSeparator: Evaluator = lenient(() => (separator = null, ...parts) => {
  if (separator === null) return null
  return parts.filter((part) => part !== null).join(separator as string)
})

/** The part before the separator's occurrence number `index`, after the one before it. */
function splitIndex(text: string, separator: string | number, index: number): RowValue {
  // A separator that is a number is a character of Latin-1.
  if (typeof separator === 'number' && (separator < 1 || separator > 255)) return null
  const by = typeof separator === 'number' ? String.fromCodePoint(separator) : separator
  if (index < 0 || by === '' || text === '') return null
  let from = 0
  for (let skipped = 0; skipped < index; skipped++) {
    const at = text.indexOf(by, from)
    if (at < 0) return null
    from = at + by.length
  }
  const to = text.indexOf(by, from)
  return to < 0 ? text.slice(from) : text.slice(from, to)
}

function replaceAll(text: string, search: string, replacement: string): string {
  if (search !== '') return text.split(search).join(replacement)
  // Nothing is found between all UTF-16 units.
  return wellFormed(
    `${replacement}${text
      .split('')
      .map((unit) => unit + replacement)
      .join('')}`,
  )
}

/** Where a part first stands at or behind a place, counted from 1 in code points or bytes; 0 is nowhere. */
function position(needle: string | Uint8Array, value: string | Uint8Array, from = 1): number {
  if (typeof value !== 'string') return positionInBytes(needle as Uint8Array, value, from)
  const skipped = cut(value, 0, Math.max(0, from - 1)).length
  const at = value.indexOf(needle as string, skipped)
  return at < 0 ? 0 : characterLength(value.slice(0, at)) + 1
}

function positionInBytes(needle: Uint8Array, value: Uint8Array, from: number): number {
  for (let at = Math.max(0, from - 1); at + needle.length <= value.length; at++) {
    if (needle.every((byte, i) => value[at + i] === byte)) return at + 1
  }
  return 0
}

export const stringEvaluators = {
  LIKE: like,
  '||': concat,
  CONCAT_WS: concatWithSeparator,
  UPPER: pure((text: string) => text.toUpperCase()),
  LOWER: pure((text: string) => text.toLowerCase()),
  TRIM: trim,
  LTRIM: plainTrim(true, false),
  RTRIM: plainTrim(false, true),
  BTRIM: plainTrim(true, true),
  SUBSTRING: pure(substring),
  CHAR_LENGTH: pure(characterLength),
  REPLACE: pure(replaceAll),
  POSITION: pure(position),
  LPAD: pad(true),
  RPAD: pad(false),
  SPLIT_INDEX: pure(splitIndex),
  REVERSE: pure((text: string) => Array.from(text).reverse().join('')),
  REPEAT: pure((text: string, times: number) => {
    if (times <= 0) return ''
    refuseLength(text.length * times)
    return text.repeat(times)
  }),
  LEFT: pure((text: string, length: number) => (length <= 0 ? '' : cut(text, 0, length))),
  RIGHT: pure((text: string, length: number) =>
    length <= 0 ? '' : cut(text, Math.max(0, characterLength(text) - length), Number.POSITIVE_INFINITY),
  ),
}
