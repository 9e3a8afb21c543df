import type { ParsedOptions } from '@millrace/engine/connect'

/** How a CSV file is written; characters as their byte, -1 for none. */
export interface CsvDialect {
  readonly delimiter: number
  readonly quote: number
  readonly escapeWith: number
  readonly comments: boolean
  readonly nullLiteral: string | null
  readonly elementDelimiter: string
}

export function csvDialect(options: ParsedOptions): CsvDialect {
  const quoted = options['csv.disable-quote-character'] !== true
  return {
    delimiter: byteOf(options['csv.field-delimiter'] ?? ','),
    quote: quoted ? byteOf(options['csv.quote-character'] ?? '"') : -1,
    escapeWith: byteOf(options['csv.escape-character'] ?? ''),
    comments: options['csv.allow-comments'] === true,
    nullLiteral: (options['csv.null-literal'] as string | undefined) ?? null,
    elementDelimiter: unescaped(String(options['csv.array-element-delimiter'] ?? ';')),
  }
}

/** Flink lets tabs and the like be written as `\t` or `\u0001`. */
export function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\t/g, '\t')
}

/** True when the option's text is one character of one byte, which a delimiter must be. */
export function isSingleByte(text: string): boolean {
  const character = unescaped(text)
  return character.length === 1 && character.charCodeAt(0) < 0x80 && character !== '\n' && character !== '\r'
}

function byteOf(text: unknown): number {
  const character = unescaped(String(text))
  return character === '' ? -1 : character.charCodeAt(0)
}
