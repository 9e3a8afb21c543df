/**
 * A layout with choices, after Wadler's "A prettier printer": a group is set on one line where it fits, else each of its
 * own lines breaks.
 */
export type Doc =
  | string
  | { readonly kind: 'concat'; readonly parts: readonly Doc[]; readonly hard: boolean }
  | { readonly kind: 'indent'; readonly doc: Doc; readonly hard: boolean }
  | { readonly kind: 'group'; readonly doc: Doc; readonly hard: boolean }
  | { readonly kind: 'line'; readonly flat: string | null }
  /** A comment to the end of the line: what follows begins on the next. */
  | { readonly kind: 'comment'; readonly text: string }

/** A blank, or a new line where the group breaks. */
export const line: Doc = { kind: 'line', flat: ' ' }
/** Nothing, or a new line where the group breaks. */
export const softLine: Doc = { kind: 'line', flat: '' }
/** Always a new line: every group around it breaks. */
export const hardLine: Doc = { kind: 'line', flat: null }

export function concat(...parts: readonly Doc[]): Doc {
  return { kind: 'concat', parts, hard: parts.some(isHard) }
}

export function indent(...parts: readonly Doc[]): Doc {
  const doc = concat(...parts)
  return { kind: 'indent', doc, hard: isHard(doc) }
}

export function group(...parts: readonly Doc[]): Doc {
  const doc = concat(...parts)
  return { kind: 'group', doc, hard: isHard(doc) }
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return concat(...docs.flatMap((doc, at) => (at === 0 ? [doc] : [separator, doc])))
}

/** Whether it cannot be set on one line. */
export function isHard(doc: Doc): boolean {
  if (typeof doc === 'string') return doc.includes('\n')
  if (doc.kind === 'line') return doc.flat === null
  return doc.kind === 'comment' || doc.hard
}
