import { formatDecimal } from '../../types/decimal.ts'
import { doubleToText } from '../../types/number-text.ts'

/**
 * JSON text as the text of a VARIANT, which is how one is held here: keys sorted, decimals without zeros at their end,
 * numbers with an exponent or too many digits as doubles. Null for text that is no JSON, or where a key comes twice and
 * that is not allowed.
 */
export function variantText(json: string, allowDuplicates: boolean): string | null {
  const reader = new VariantReader(json, allowDuplicates)
  return reader.read()
}

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON text may not hold them as they are
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const BLANK = /[ \t\n\r]*/y
const MOST_DIGITS = 38

class VariantReader {
  readonly #json: string
  readonly #allowDuplicates: boolean
  #at = 0

  constructor(json: string, allowDuplicates: boolean) {
    this.#json = json
    this.#allowDuplicates = allowDuplicates
  }

  read(): string | null {
    const text = this.#value()
    if (text === null) return null
    this.#take(BLANK)
    return this.#at === this.#json.length ? text : null
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#json)
    if (match) this.#at = pattern.lastIndex
    return match
  }

  #punctuation(mark: string): boolean {
    this.#take(BLANK)
    if (this.#json[this.#at] !== mark) return false
    this.#at++
    return true
  }

  #value(): string | null {
    if (this.#punctuation('{')) return this.#object()
    if (this.#punctuation('[')) return this.#array()
    const word = this.#take(/(?:true|false|null)(?![a-zA-Z0-9_])/y)
    if (word) return word[0]
    const text = this.#take(TEXT)
    if (text) return JSON.stringify(JSON.parse(text[0]))
    const number = this.#take(NUMBER)
    if (!number || /[\w.]/.test(this.#json[this.#at] ?? '')) return null
    return numberText(number[0], number[2] !== undefined)
  }

  #array(): string | null {
    const items: string[] = []
    if (this.#punctuation(']')) return '[]'
    do {
      const item = this.#value()
      if (item === null) return null
      items.push(item)
    } while (this.#punctuation(','))
    return this.#punctuation(']') ? `[${items.join(',')}]` : null
  }

  #object(): string | null {
    const fields = new Map<string, string>()
    if (this.#punctuation('}')) return '{}'
    do {
      this.#take(BLANK)
      const key = this.#take(TEXT)
      if (!key || !this.#punctuation(':')) return null
      const name = JSON.parse(key[0]) as string
      const value = this.#value()
      if (value === null || (fields.has(name) && !this.#allowDuplicates)) return null
      fields.set(name, value)
    } while (this.#punctuation(','))
    if (!this.#punctuation('}')) return null
    const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${sorted.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`
  }
}

function numberText(text: string, hasExponent: boolean): string {
  const [whole = '', fraction = ''] = text.split('.')
  const digits = `${whole}${fraction}`.replace('-', '').replace(/^0+/, '')
  if (hasExponent || digits.length > MOST_DIGITS) return doubleToText(Number(text))
  return formatDecimal(BigInt(`${whole}${fraction}`), fraction.length)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
}
