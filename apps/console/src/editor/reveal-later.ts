interface Reveal {
  readonly line: number
  readonly column: number
}
const reveals = new Map<string, Reveal>()

/** Where the cursor shall be when the draft is shown next. */
export function revealLater(draft: string, at: Reveal): void {
  reveals.set(draft, at)
}

export function takeReveal(draft: string): Reveal | undefined {
  const at = reveals.get(draft)
  reveals.delete(draft)
  return at
}
