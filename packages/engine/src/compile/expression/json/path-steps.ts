/** One step of a path, or a condition on what it passes. */
export type Step =
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'places'; readonly places: readonly number[] }
  | { readonly kind: 'slice'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'all' }
  | { readonly kind: 'deep' }
  | { readonly kind: 'filter'; readonly condition: Condition }
  | { readonly kind: 'call'; readonly name: string }

export type Operand =
  | { readonly path: readonly Step[] }
  | { readonly literal: null | boolean | number | string }
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly inner: Condition }
  | { readonly kind: 'exists'; readonly path: readonly Step[] }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Operand; readonly right: Operand }

const FUNCTIONS = new Set(['length', 'size', 'min', 'max', 'avg', 'sum', 'keys', 'first', 'last'])

/** Reads the steps behind `$` or `@`; throws a `SyntaxError` for what is no path. Paths are those of Jayway's JsonPath. */
export class PathReader {
  readonly #text: string
  #at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.#at = at
  }

  /** All steps up to the end of the text. */
  readAll(): Step[] {
    const steps = this.steps(false)
    if (this.#at < this.#text.length) throw new SyntaxError(this.#text.slice(this.#at))
    return steps
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match) this.#at = pattern.lastIndex
    return match
  }

  #expect(pattern: RegExp): RegExpExecArray {
    return this.#match(pattern) ?? this.#refuse()
  }

  #refuse(): never {
    throw new SyntaxError(this.#text.slice(this.#at))
  }

  steps(inFilter: boolean): Step[] {
    const steps: Step[] = []
    while (this.#at < this.#text.length) {
      if (this.#match(/\.\./y)) {
        steps.push({ kind: 'deep' })
        if (this.#text[this.#at] !== '[') steps.push(this.#named())
      } else if (this.#match(/\./y)) steps.push(this.#named())
      else if (this.#text[this.#at] === '[') steps.push(this.#bracketed())
      else if (inFilter) break
      else this.#refuse()
    }
    return steps
  }

  #named(): Step {
    if (this.#match(/\*/y)) return { kind: 'all' }
    const [name] = this.#expect(/[^.[\]()\s=!<>&|*,?'"@$][^.[\]()=!<>&|]*/y)
    if (this.#match(/\(\s*\)/y)) return FUNCTIONS.has(name) ? { kind: 'call', name } : this.#refuse()
    return { kind: 'keys', keys: [name.trimEnd()] }
  }

  #bracketed(): Step {
    this.#expect(/\[\s*/y)
    const step = this.#inBrackets()
    this.#expect(/\s*\]/y)
    return step
  }

  #inBrackets(): Step {
    if (this.#match(/\*/y)) return { kind: 'all' }
    if (this.#match(/\?\s*\(/y)) {
      const condition = this.#or()
      this.#expect(/\s*\)/y)
      return { kind: 'filter', condition }
    }
    const keys = this.#list(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/y)
    if (keys.length > 0)
      return { kind: 'keys', keys: keys.map((match) => (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1')) }
    const slice = this.#match(/(-?\d+)?\s*:\s*(-?\d+)?/y)
    if (slice) {
      const bound = (text: string | undefined) => (text === undefined ? null : Number(text))
      return { kind: 'slice', from: bound(slice[1]), to: bound(slice[2]) }
    }
    const places = this.#list(/-?\d+/y)
    return places.length > 0 ? { kind: 'places', places: places.map(Number) } : this.#refuse()
  }

  #list(item: RegExp): RegExpExecArray[] {
    const found: RegExpExecArray[] = []
    do {
      const match = this.#match(item)
      if (!match) return found.length === 0 ? [] : this.#refuse()
      found.push(match)
    } while (this.#match(/\s*,\s*/y))
    return found
  }

  #or(): Condition {
    let left = this.#and()
    while (this.#match(/\s*\|\|\s*/y)) left = { kind: 'or', left, right: this.#and() }
    return left
  }

  #and(): Condition {
    let left = this.#not()
    while (this.#match(/\s*&&\s*/y)) left = { kind: 'and', left, right: this.#not() }
    return left
  }

  #not(): Condition {
    if (this.#match(/\s*!\s*(?!=)/y)) return { kind: 'not', inner: this.#not() }
    if (!this.#match(/\s*\(/y)) return this.#comparison()
    const inner = this.#or()
    this.#expect(/\s*\)/y)
    return inner
  }

  #comparison(): Condition {
    const left = this.#operand()
    const operator = this.#match(/\s*(==|!=|<=|>=|<|>)\s*/y)
    if (operator) return { kind: 'compare', operator: operator[1]!, left, right: this.#operand() }
    return 'path' in left ? { kind: 'exists', path: left.path } : this.#refuse()
  }

  #operand(): Operand {
    this.#match(/\s*/y)
    if (this.#match(/@/y)) return { path: this.steps(true) }
    const text = this.#match(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/y)
    if (text) return { literal: (text[1] ?? text[2] ?? '').replace(/\\(.)/g, '$1') }
    const word = this.#match(/true|false|null/y)
    if (word) return { literal: word[0] === 'null' ? null : word[0] === 'true' }
    return { literal: Number(this.#expect(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y)[0]) }
  }
}
