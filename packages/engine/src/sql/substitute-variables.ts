import type { SourceSpan } from '@millrace/kernel'
import type { Token } from './token.ts'
import { tokenize } from './tokenize.ts'

/** Values of `${name}`, by name. */
export type Variables = Readonly<Record<string, string>>

/** Comments and quoted text whole, and variables between them. */
const PIECE = /--[^\n]*|\/\/[^\n]*|\/\*(?!\+)[\s\S]*?\*\/|'(?:[^']|'')*'|`(?:[^`]|``)*`|\$\{[^}\n]*\}/g
const VARIABLE = /\$\{([^}\n]*)\}/g
/** References that are filled in when a table is connected, so that secrets stand in no statement. */
const SECRET = 'secret_values.'

/** A stretch of the text and what took its place. */
interface Replaced {
  readonly from: number
  readonly to: number
  readonly newFrom: number
  readonly newTo: number
}

/**
 * The tokens of a text with its variables filled in; each token's place is that in the text as written. Inside quotes
 * a value is text and cannot close them. An unknown variable is a bad token. Without `variables`, those inside quotes
 * stay as they are.
 */
export function tokenizeWith(text: string, variables: Variables | undefined): Token[] {
  if (!text.includes('${')) return tokenize(text)
  const { filled, replaced } = fill(text, variables ?? {})
  const place = placer(text, replaced)
  return tokenize(filled).map((token) => {
    const start = place.offset(token.start, false)
    const end = place.offset(token.end, true)
    const moved = { ...token, start, end, span: place.span(start, end) }
    return variables && token.kind === 'string' ? refuseUnknown(moved, text, place) : moved
  })
}

function fill(text: string, variables: Variables): { filled: string; replaced: Replaced[] } {
  const replaced: Replaced[] = []
  let filled = ''
  let last = 0
  const take = (from: number, name: string, quote: string) => {
    if (!Object.hasOwn(variables, name)) return
    filled += text.slice(last, from)
    const value = quote === '' ? variables[name]! : variables[name]!.replaceAll(quote, quote + quote)
    last = from + name.length + 3
    replaced.push({ from, to: last, newFrom: filled.length, newTo: filled.length + value.length })
    filled += value
  }
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const quote = piece[0] === "'" || piece[0] === '`' ? piece[0] : ''
    if (quote === '' && piece[0] !== '$') continue
    for (const match of piece.matchAll(VARIABLE)) take(index + match.index, match[1]!, quote)
  }
  return { filled: filled + text.slice(last), replaced }
}

/** A string that names a variable nobody gave becomes a bad token at the variable's place. */
function refuseUnknown(token: Token, text: string, place: ReturnType<typeof placer>): Token {
  for (const match of text.slice(token.start, token.end).matchAll(VARIABLE)) {
    const name = match[1]!
    if (name.startsWith(SECRET) || !token.value.includes(match[0])) continue
    const from = token.start + match.index
    const span = place.span(from, from + match[0].length)
    return { ...token, kind: 'bad', value: 'variable', text: match[0], span }
  }
  return token
}

/** From offsets in the filled text to places in the written one. Offsets are asked for in rising order. */
function placer(text: string, replaced: readonly Replaced[]) {
  const lines = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  const point = (offset: number) => {
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (lines[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - lines[low]! + 1 }
  }
  let next = 0
  let shift = 0
  return {
    offset(at: number, isEnd: boolean): number {
      while (next < replaced.length && replaced[next]!.newTo <= at) {
        const done = replaced[next]!
        shift = done.to - done.newTo
        // An end that touches the value belongs to it; the next start is behind it too.
        next++
      }
      const open = replaced[next]
      if (!open || at < open.newFrom || (at === open.newFrom && isEnd)) return at + shift
      return isEnd ? open.to : open.from
    },
    span(start: number, end: number): SourceSpan {
      const first = point(start)
      const last = point(end)
      return { ...first, endLine: last.line, endColumn: last.column }
    },
  }
}
