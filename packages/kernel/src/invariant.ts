/** States what must hold whatever the user does. A failure is a defect of Millrace, never of its input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`)
}

/** The end of an exhaustive switch: a new variant makes the caller fail to compile. */
export function unreachable(value: never): never {
  throw new Error(`invariant broken: unexpected ${JSON.stringify(value)}`)
}
