import { fail } from '@millrace/kernel'

/** One step of a LIKE pattern: text to match as it is, any one character, or any run of characters. */
type Step = { readonly text: string } | 'one' | 'run'

/**
 * SQL LIKE in time linear in the text times the longest literal: between two `%` the leftmost match is always right,
 * so nothing is tried twice (greedy segment matching).
 */
export function likeMatcher(pattern: string, escapeWith: string | null): (text: string) => boolean {
  const segments = segmentsOf(stepsOf(pattern, escapeWith))
  if (segments.length === 1) {
    const [only] = segments
    return (text) => matchAt(Array.from(text), 0, only!) === Array.from(text).length
  }
  const first = segments[0]!
  const last = segments[segments.length - 1]!
  const middle = segments.slice(1, -1).filter((segment) => segment.length > 0)
  const lastLength = last.length
  return (text) => {
    const characters = Array.from(text)
    let at = matchAt(characters, 0, first)
    if (at < 0) return false
    for (const segment of middle) {
      at = find(characters, at, segment)
      if (at < 0) return false
    }
    const tail = characters.length - lastLength
    return tail >= at && matchAt(characters, tail, last) === characters.length
  }
}

function stepsOf(pattern: string, escapeWith: string | null): Step[] {
  const steps: Step[] = []
  const characters = Array.from(pattern)
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!
    if (character === escapeWith) {
      const next = characters[++i]
      if (next !== '%' && next !== '_' && next !== escapeWith) fail('LIKE_ESCAPE_INVALID', { pattern })
      steps.push({ text: next })
    } else if (character === '%') steps.push('run')
    else if (character === '_') steps.push('one')
    else steps.push({ text: character })
  }
  return steps
}

type Segment = readonly (string | null)[]

/** The stretches between runs; null stands for any one character. */
function segmentsOf(steps: readonly Step[]): Segment[] {
  const segments: (string | null)[][] = [[]]
  for (const step of steps) {
    if (step === 'run') segments.push([])
    else segments[segments.length - 1]!.push(step === 'one' ? null : step.text)
  }
  return segments
}

function matchAt(characters: readonly string[], at: number, segment: Segment): number {
  if (at + segment.length > characters.length) return -1
  for (let i = 0; i < segment.length; i++) {
    const wanted = segment[i]
    if (wanted !== null && wanted !== characters[at + i]) return -1
  }
  return at + segment.length
}

function find(characters: readonly string[], from: number, segment: Segment): number {
  for (let at = from; at + segment.length <= characters.length; at++) {
    const end = matchAt(characters, at, segment)
    if (end >= 0) return end
  }
  return -1
}
