/** Character sets that a string may name, as far as every Java has them. */
const CHARSETS =
  /^(?:US-?ASCII|ASCII|ISO-?(?:8859-?\d+|LATIN-?1)|LATIN1|UTF-?8|UTF-?16(?:BE|LE)?|UTF-?32(?:BE|LE)?|GBK|GB2312|GB18030|BIG5|SHIFT_JIS|EUC-(?:JP|KR)|WINDOWS-125\d|KOI8-[RU])$/i

export function isCharset(name: string): boolean {
  return CHARSETS.test(name)
}

/** The text of `U&'…'`; null where an escape is malformed. */
export function decodeUnicode(content: string, mark: string): string | null {
  let text = ''
  for (let at = 0; at < content.length; at++) {
    if (content[at] !== mark) text += content[at]
    else if (content[at + 1] === mark) {
      text += mark
      at++
    } else {
      const digits = content.slice(at + 1, at + 5)
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) return null
      text += String.fromCharCode(Number.parseInt(digits, 16))
      at += 4
    }
  }
  return text
}

const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/g

/** The text of `E'…'`; null where an escape is malformed. */
export function decodeEscapes(content: string): string | null {
  let isMalformed = false
  const text = content.replace(ESCAPE, (_, four, eight, hex, octal, char) => {
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8))
    const digits = four ?? eight ?? hex
    if (digits) {
      const code = Number.parseInt(digits, 16)
      if (code <= 0x10ffff) return String.fromCodePoint(code)
      isMalformed = true
    }
    if (char === 'u' || char === 'U' || char === 'x') isMalformed = true
    return SIMPLE[char] ?? char
  })
  return isMalformed ? null : text
}
