const CLASSES: Readonly<Record<string, string>> = {
  '[:ALPHA:]': '\\p{L}',
  '[:UPPER:]': '\\p{Lu}',
  '[:LOWER:]': '\\p{Ll}',
  '[:DIGIT:]': '\\d',
  '[:ALNUM:]': '\\p{L}\\d',
  '[:SPACE:]': ' ',
  '[:WHITESPACE:]': '\\s',
}

/**
 * A pattern of SIMILAR TO as a regular expression: `%` any text, `_` any character, `| * + ? {} () []` as in regular
 * expressions (and `.` and `^`, as Calcite has it), everything else itself.
 */
export function similarPattern(pattern: string, escapeWith: string | null): string {
  const characters = Array.from(pattern)
  let regex = ''
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!
    if (character === escapeWith) regex += quote(characters[++i] ?? '')
    else if (character === '%') regex += '(?s:.*)'
    else if (character === '_') regex += '(?s:.)'
    else if ('|*+?{}().^'.includes(character)) regex += character
    else if (character === '[') {
      const end = classEnd(characters, i)
      regex += characterClass(characters.slice(i + 1, end).join(''))
      i = end
    } else regex += quote(character)
  }
  return regex
}

const quote = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')

/** The bracket that closes a class, past those of named classes in it. */
function classEnd(characters: readonly string[], from: number): number {
  let depth = 0
  for (let i = from; i < characters.length; i++) {
    if (characters[i] === '[') depth++
    else if (characters[i] === ']' && --depth === 0) return i
  }
  return characters.length
}

function characterClass(body: string): string {
  const named = body.replace(/\[:\w+:\]/g, (name) => CLASSES[name.toUpperCase()] ?? quote(name))
  return `[${named}]`
}
