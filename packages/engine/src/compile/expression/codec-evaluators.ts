import { fail } from '@millrace/kernel'
import { type TypeRoot, typeToString } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import { bytesOf } from './digest-evaluators.ts'
import { type Evaluator, lenient, pure } from './evaluator.ts'

const decoder = new TextDecoder()

/** JavaScript's base64 works on strings of bytes. */
const binary = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

function fromBase64(value: string | Uint8Array): RowValue {
  const text = typeof value === 'string' ? value : decoder.decode(value)
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return fail('CODEC_FAILED', { codec: 'Base64' })
  if (text.replace(/=+$/, '').length % 4 === 1) return fail('CODEC_FAILED', { codec: 'Base64' })
  const bytes = Uint8Array.from(globalThis.atob(text.replace(/=+$/, '')), (character) =>
    character.charCodeAt(0),
  )
  return decoder.decode(bytes)
}

type Charset = readonly [encode: (text: string) => Uint8Array, decode: (bytes: Uint8Array) => string]

function narrow(limit: number): Charset {
  const encode = (text: string) =>
    Uint8Array.from(Array.from(text), (character) => {
      const code = character.codePointAt(0)!
      return code < limit ? code : 0x3f
    })
  const decode = (bytes: Uint8Array) =>
    Array.from(bytes, (byte) => (byte < limit ? String.fromCharCode(byte) : '\ufffd')).join('')
  return [encode, decode]
}

function wide(littleEndian: boolean, mark: boolean): Charset {
  const encode = (text: string) => {
    if (text === '') return new Uint8Array(0)
    const start = mark ? 2 : 0
    const bytes = new Uint8Array(start + text.length * 2)
    const view = new DataView(bytes.buffer)
    if (mark) view.setUint16(0, 0xfeff, littleEndian)
    for (let i = 0; i < text.length; i++) view.setUint16(start + 2 * i, text.charCodeAt(i), littleEndian)
    return bytes
  }
  const decode = (bytes: Uint8Array) => {
    const swapped = mark && bytes[0] === 0xff && bytes[1] === 0xfe
    return new TextDecoder(littleEndian || swapped ? 'utf-16le' : 'utf-16be').decode(bytes)
  }
  return [encode, decode]
}

const CHARSETS: Readonly<Record<string, Charset>> = {
  'UTF-8': [bytesOf, (bytes) => decoder.decode(bytes)],
  'US-ASCII': narrow(128),
  'ISO-8859-1': narrow(256),
  'UTF-16BE': wide(false, false),
  'UTF-16LE': wide(true, false),
  'UTF-16': wide(false, true),
}

const ALIASES: Readonly<Record<string, string>> = {
  UTF8: 'UTF-8',
  ASCII: 'US-ASCII',
  LATIN1: 'ISO-8859-1',
  ISO8859_1: 'ISO-8859-1',
  UTF_16: 'UTF-16',
  UTF_16BE: 'UTF-16BE',
  UTF_16LE: 'UTF-16LE',
}

function charset(name: string): Charset {
  const upper = name.toUpperCase()
  return CHARSETS[ALIASES[upper] ?? upper] ?? fail('CODEC_FAILED', { codec: name })
}

/** As `application/x-www-form-urlencoded` has it: a blank is a plus. */
function urlEncode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
}

function urlDecode(text: string): RowValue {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'))
  } catch {
    return null
  }
}

const hexOf = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0')

const hex: Evaluator = pure((value: bigint | string): string =>
  typeof value === 'string'
    ? Array.from(bytesOf(value), hexOf).join('')
    : BigInt.asUintN(64, value).toString(16).toUpperCase(),
)

/** Of an odd number of digits the first becomes a zero byte, whatever it is: so Flink reads them. */
function unhex(text: string): RowValue {
  if (!/^[0-9a-fA-F]*$/.test(text)) return null
  const digits = text.length % 2 === 0 ? text : `00${text.slice(1)}`
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

const WHOLE: ReadonlySet<string> = new Set(['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT'])
const NUMBER = /^[\0- ]*[+-]?(NaN|Infinity|(\p{Nd}+\.?\p{Nd}*|\.\p{Nd}+)([eE][+-]?\p{Nd}+)?[fFdD]?)[\0- ]*$/u

/** Whether a text, or a number, is of a kind; never NULL. */
const isKind = (text: (value: string) => boolean, number: (root: TypeRoot) => boolean): Evaluator =>
  lenient((call) => {
    const { root } = call.args[0]!.type
    const isNumeric = root !== 'CHAR' && root !== 'VARCHAR'
    return (value = null) => {
      // A number may be there or not: its type decides.
      if (value === null) return isNumeric && number(root)
      return typeof value === 'string' ? text(value) : number(root)
    }
  })

export const codecEvaluators = {
  PRINT: lenient(
    () =>
      (_label, value = null) =>
        value,
  ),
  TO_BASE64: pure((value: string | Uint8Array) => globalThis.btoa(binary(bytesOf(value)))),
  FROM_BASE64: pure(fromBase64),
  ENCODE: pure((text: string, name: string) => charset(name)[0](text)),
  DECODE: pure((bytes: Uint8Array, name: string) => charset(name)[1](bytes)),
  URL_ENCODE: pure(urlEncode),
  URL_DECODE: pure(urlDecode),
  BIN: pure((value: bigint) => BigInt.asUintN(64, value).toString(2)),
  HEX: hex,
  UNHEX: pure(unhex),
  IS_DECIMAL: isKind(
    (text) => NUMBER.test(text),
    // Flink does not take its own DECIMALs for numbers.
    (root) => root !== 'DECIMAL',
  ),
  IS_DIGIT: isKind(
    (text) => /^\p{Nd}+$/u.test(text),
    (root) => WHOLE.has(root),
  ),
  IS_ALPHA: isKind(
    (text) => /^\p{L}+$/u.test(text),
    () => false,
  ),
  ASCII: pure((text: string) => {
    const first = bytesOf(text)[0]
    return first === undefined ? 0 : (first << 24) >> 24
  }),
  CHR: pure((code: bigint) => (code < 0n ? '' : String.fromCharCode(Number(code & 0xffn)))),
  TYPEOF: lenient((call) => {
    const text = typeToString(call.args[0]!.type)
    return () => text
  }),
}
