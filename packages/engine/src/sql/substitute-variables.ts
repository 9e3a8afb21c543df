import { scan } from './scan.ts'
import { TokenStream } from './token-stream.ts'
import { BAD_REASONS, CODE } from './vocabulary.ts'

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
export function tokenizeWith(text: string, variables: Variables | undefined): TokenStream {
  if (!text.includes('${')) return scan(text)
  const { filled, replaced } = fill(text, variables ?? {})
  const read = scan(filled)
  const offset = placer(replaced)
  const starts = read.starts.slice()
  const ends = read.ends.slice()
  for (let index = 0; index < read.length; index++) {
    starts[index] = offset(read.starts[index]!, false)
    ends[index] = offset(read.ends[index]!, true)
  }
  const written = { text, starts, ends }
  if (variables) refuseUnknown(read, written)
  return new TokenStream(read, written)
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

/** A string that names a variable nobody gave becomes a bad token: the variable alone. */
function refuseUnknown(read: TokenStream, written: Pick<TokenStream, 'text' | 'starts' | 'ends'>): void {
  for (let index = 0; index < read.length; index++) {
    if (read.kind(index) !== 'string') continue
    const start = written.starts[index]!
    for (const match of written.text.slice(start, written.ends[index]).matchAll(VARIABLE)) {
      if (match[1]!.startsWith(SECRET) || !read.textOf(index).includes(match[0])) continue
      read.codes[index] = CODE.firstBad + BAD_REASONS.indexOf('variable')
      read.starts[index] = read.text.indexOf(match[0], read.starts[index])
      read.ends[index] = read.starts[index]! + match[0].length
      written.starts[index] = start + match.index
      written.ends[index] = start + match.index + match[0].length
      break
    }
  }
}

/** From offsets in the filled text to those in the written one. Offsets are asked for in rising order. */
function placer(replaced: readonly Replaced[]): (at: number, isEnd: boolean) => number {
  let next = 0
  let shift = 0
  return (at, isEnd) => {
    while (next < replaced.length && replaced[next]!.newTo <= at) {
      const done = replaced[next]!
      shift = done.to - done.newTo
      // An end that touches the value belongs to it; the next start is behind it too.
      next++
    }
    const open = replaced[next]
    if (!open || at < open.newFrom || (at === open.newFrom && isEnd)) return at + shift
    return isEnd ? open.to : open.from
  }
}
