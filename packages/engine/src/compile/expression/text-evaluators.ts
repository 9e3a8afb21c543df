import type { RowValue } from '../../types/row-value.ts'
import { type Evaluator, lenient, pure, strict } from './evaluator.ts'
import { wellFormed } from './java-text.ts'
import { memoised } from './memoised.ts'
import { characterLength } from './string-evaluators.ts'
import { compilePattern, type TextPattern } from './text-matcher.ts'

/** Words are runs of letters and digits. */
function initcap(text: string): string {
  return text.replace(/[A-Za-z0-9]+/g, (word) => word[0]!.toUpperCase() + word.slice(1).toLowerCase())
}

function overlay(text: string, replacement: string, start: number, length?: number): string {
  if (start <= 0 || start > text.length) return text
  const count = length ?? replacement.length
  const rest = start + count <= text.length && count > 0 ? text.slice(start - 1 + count) : ''
  return wellFormed(text.slice(0, start - 1) + replacement + rest)
}

/** Places count code points from 1; 0 is nowhere. */
function placeOf(text: string, search: string, from: number): number {
  const characters = Array.from(text)
  if (from > characters.length + 1) return 0
  const skipped = characters.slice(0, Math.max(0, from - 1)).join('').length
  const at = text.indexOf(search, skipped)
  return at < 0 ? 0 : characterLength(text.slice(0, at)) + 1
}

const reversed = (text: string): string => Array.from(text).reverse().join('')

/** The nth occurrence from a place on; a negative place counts and searches from the end. */
function instr(text: string, search: string, from = 1, occurrence = 1): number {
  if (from === 0 || occurrence < 1) return 0
  if (from < 0) {
    const at = instr(reversed(text), reversed(search), -from, occurrence)
    return at === 0 ? 0 : characterLength(text) + 2 - at - characterLength(search)
  }
  // Nothing is everywhere: where the search begins.
  if (search === '') return from <= characterLength(text) + 1 ? from : 0
  let found = 0
  for (let n = 0, next = from; n < occurrence; n++, next = found + 1) {
    found = placeOf(text, search, next)
    if (found === 0) return 0
  }
  return found
}

/** Characters of `from` become those at the same place of `to`, or go. */
const translate: Evaluator = lenient(() => {
  const tableOf = memoised((key: string) => {
    const [from, to] = JSON.parse(key) as [string, string]
    const replacements = Array.from(to)
    const table = new Map<string, string>()
    Array.from(from).forEach((character, i) => {
      if (!table.has(character)) table.set(character, replacements[i] ?? '')
    })
    return table
  })
  return (text = null, from = null, to = null) => {
    if (text === null || from === null || from === '') return text
    const table = tableOf(JSON.stringify([from, to ?? '']))
    return Array.from(text as string, (character) => table.get(character) ?? character).join('')
  }
})

function begins(value: string | Uint8Array, part: string | Uint8Array, atEnd: boolean): boolean {
  if (typeof value === 'string') {
    return atEnd ? value.endsWith(part as string) : value.startsWith(part as string)
  }
  const start = atEnd ? value.length - part.length : 0
  return start >= 0 && (part as Uint8Array).every((byte, i) => value[start + i] === byte)
}

/** One of the values by its number. */
const elt: Evaluator = lenient(() => (index = null, ...values) => {
  if (index === null) return null
  return values[Number(index) - 1] ?? null
})

/** Entries and their parts are cut by regular expressions, as Java's split does: without what is empty at the end. */
const strToMap: Evaluator = strict((call) => {
  const patternOf = memoised((pattern: string) => compilePattern(pattern, call))
  return (text: string, list = ',', pair = '=') => {
    if (text === '') return []
    const [byEntry, byPart] = [patternOf(list as string), patternOf(pair as string)]
    const entries = new Map<string, RowValue>()
    for (const part of splitBy(byEntry, text)) {
      const cut = byPart.matcher(part)
      if (!cut.find() || cut.end() === 0) entries.set(part, null)
      else entries.set(part.slice(0, cut.start()), part.slice(cut.end()))
    }
    return [...entries]
  }
})

function splitBy(pattern: TextPattern, text: string): string[] {
  const matcher = pattern.matcher(text)
  const parts: string[] = []
  let from = 0
  while (matcher.find()) {
    // Nothing is cut off before the first character.
    if (matcher.end() === 0) continue
    parts.push(text.slice(from, matcher.start()))
    from = matcher.end()
  }
  if (from === 0 && parts.length === 0) return [text]
  parts.push(text.slice(from))
  while (parts.at(-1) === '') parts.pop()
  return parts
}

const URL_PARTS = /^(https?|ftp|file|jar|mailto):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is

/** Parts as `java.net.URL` names them; NULL for what is no URL. */
function parseUrl(url: string, part: string, key?: string): RowValue {
  const match = URL_PARTS.exec(url)
  if (!match) return null
  const [, protocol, written, path = '', query = null, ref = null] = match
  if (key !== undefined && part !== 'QUERY') return null
  const authority = written ?? ''
  const at = authority.lastIndexOf('@')
  switch (part) {
    case 'HOST':
      return authority.slice(at + 1).replace(/:\d*$/, '')
    case 'PATH':
      return path
    case 'QUERY':
      return key === undefined ? query : queryValue(query, key)
    case 'REF':
      return ref
    case 'PROTOCOL':
      return protocol!.toLowerCase()
    case 'FILE':
      return query === null ? path : `${path}?${query}`
    case 'AUTHORITY':
      return written ?? null
    case 'USERINFO':
      return at < 0 ? null : authority.slice(0, at)
    default:
      return null
  }
}

function queryValue(query: string | null, key: string): RowValue {
  for (const pair of (query ?? '').split('&')) {
    if (pair.startsWith(`${key}=`)) return pair.slice(key.length + 1)
  }
  return null
}

function split(text: string, separator: string): RowValue {
  if (text === '') return []
  return separator === '' ? text.split('').map(wellFormed) : text.split(separator)
}

export const textEvaluators = {
  INITCAP: pure(initcap),
  OVERLAY: pure(overlay),
  INSTR: pure(instr),
  LOCATE: pure((search: string, text: string, from?: number) => placeOf(text, search, from ?? 1)),
  TRANSLATE: translate,
  STARTSWITH: pure((value: string, part: string) => begins(value, part, false)),
  ENDSWITH: pure((value: string, part: string) => begins(value, part, true)),
  ELT: elt,
  STR_TO_MAP: strToMap,
  PARSE_URL: pure(parseUrl),
  SPLIT: pure(split),
}
