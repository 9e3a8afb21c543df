import { invariant } from '@millrace/kernel'

/**
 * What a parameter takes. `INTEGER`: any integer; `INT`: one that fits INT; `TEXT`: characters or bytes; `ELEMENT`: what
 * the array before holds; `SAME`: has a common type with the others; `WORD`: a word of the syntax; `PATH`: a string
 * literal.
 */
export const parameterKinds = [
  'STRING',
  'BYTES',
  'TEXT',
  'INTEGER',
  'INT',
  'NUMBER',
  'EXACT',
  'BOOLEAN',
  'TIMESTAMP',
  'DATETIME',
  'DATE',
  'TIME',
  'INTERVAL',
  'ANY',
  'ARRAY',
  'MAP',
  'MULTISET',
  'ELEMENT',
  'SAME',
  'WORD',
  'PATH',
] as const
export type ParameterKind = (typeof parameterKinds)[number]

/** One way to call a function. */
export interface Form {
  readonly kinds: readonly ParameterKind[]
  readonly least: number
  /** The last parameter may repeat. */
  readonly variadic: boolean
}

/**
 * A signature as documentation shows it is also what is checked: `STRING, start INTEGER [, length INTEGER]`, ways to call
 * apart by ` | `, `…` behind a parameter that repeats. The last word of a parameter is its kind.
 */
export function parseSignature(signature: string): readonly Form[] {
  return signature.split(' | ').map((text) => {
    const required = text.split('[')[0]!
    const parts = (part: string) =>
      part
        .replace(/[[\]…]/g, '')
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean)
    const kinds = parts(text).map((parameter) => {
      const kind = parameter.split(' ').at(-1) as ParameterKind
      invariant(parameterKinds.includes(kind), `a parameter kind: ${kind} in ${signature}`)
      return kind
    })
    return Object.freeze({ kinds, least: parts(required).length, variadic: text.includes('…') })
  })
}

/** The kind of the parameter at `index`. */
export function kindAt(form: Form, index: number): ParameterKind {
  return form.kinds[Math.min(index, form.kinds.length - 1)]!
}

export function takesCount(form: Form, count: number): boolean {
  return count >= form.least && (form.variadic || count <= form.kinds.length)
}
