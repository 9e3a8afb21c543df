import { fail } from '@millrace/kernel'

export interface PatternField {
  readonly letter: string
  readonly count: number
}
/** A run of one letter, text as it is, or a part that may be missing. */
export type PatternPart =
  | PatternField
  | { readonly text: string }
  | { readonly optional: readonly PatternPart[] }

/** Refuses a pattern, with its reason. */
export function refusePattern(pattern: string, reason: string): never {
  return fail('DATE_PATTERN_INVALID', { pattern, reason })
}

/**
 * The parts of a Java date pattern: letters are fields, `'…'` and other characters are text, and with `optional`
 * `[…]` may be missing.
 */
export function patternParts(pattern: string, optional: boolean): PatternPart[] {
  const open: PatternPart[][] = [[]]
  for (let i = 0; i < pattern.length; ) {
    const here = pattern[i]!
    const parts = open[open.length - 1]!
    if (here === "'") {
      const [text, end] = quoted(pattern, i)
      parts.push({ text })
      i = end
    } else if (/[a-zA-Z]/.test(here)) {
      let end = i
      while (pattern[end] === here) end++
      parts.push({ letter: here, count: end - i })
      i = end
    } else {
      i++
      if (optional && here === '[') open.push([])
      else if (optional && here === ']') {
        if (open.length === 1) refusePattern(pattern, 'a bracket is closed that was not opened')
        open.pop()
        open[open.length - 1]!.push({ optional: parts })
      } else if (optional && '{}#'.includes(here)) refusePattern(pattern, `the character ${here} is reserved`)
      else parts.push({ text: here })
    }
  }
  // What is left open ends with the pattern.
  while (open.length > 1) {
    const parts = open.pop()!
    open[open.length - 1]!.push({ optional: parts })
  }
  return open[0]!
}

/** The text of a quotation, and where it ends; two quotes in it are one. */
function quoted(pattern: string, start: number): [string, number] {
  if (pattern[start + 1] === "'") return ["'", start + 2]
  let text = ''
  for (let i = start + 1; i < pattern.length; i++) {
    if (pattern[i] !== "'") text += pattern[i]
    else if (pattern[i + 1] === "'") {
      text += "'"
      i++
    } else return [text, i + 1]
  }
  return refusePattern(pattern, 'a quote is not closed')
}
