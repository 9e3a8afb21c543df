/** What was probed for at the furthest place, in the order of the probes, and what errors name of it. */
export class Expectations {
  #at = -1
  readonly #noted: (string | readonly string[])[] = []
  readonly #isLoud: boolean[] = []
  /** How many of them count: the arrays are used again at each place. */
  #count = 0

  note(at: number, what: string | readonly string[], loud: boolean): void {
    if (at !== this.#at) {
      this.#at = at
      this.#count = 0
    }
    this.#noted[this.#count] = what
    this.#isLoud[this.#count++] = loud
  }

  /** What was probed for at a place, and whether errors name it. */
  probed(at: number): ReadonlyMap<string, boolean> {
    const probed = new Map<string, boolean>()
    if (at !== this.#at) return probed
    this.#noted.slice(0, this.#count).forEach((noted, index) => {
      for (const what of typeof noted === 'string' ? [noted] : noted)
        probed.set(what, this.#isLoud[index]! || probed.get(what) === true)
    })
    return probed
  }
}

/** As errors name it. */
export function listed(expected: ReadonlyMap<string, boolean>): string {
  const loud = [...expected].filter(([, isLoud]) => isLoud).map(([what]) => what)
  const all = loud.length > 0 ? loud : [...expected.keys()]
  if (all.length === 0) return 'the end of the statement'
  const shown = all.slice(0, 12)
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}
