import { type Doc, isHard } from './doc.ts'

interface Frame {
  readonly doc: Doc
  readonly indent: number
  readonly flat: boolean
}

/** Sets a layout in lines of at most `width` columns where it can. */
export function printDoc(doc: Doc, width: number, step: number): string {
  const printer = new Printer(width, step)
  printer.print(doc)
  return printer.text()
}

class Printer {
  readonly #width: number
  readonly #step: number
  readonly #lines: string[] = []
  #line = ''
  /** Set behind a comment that runs to the end of its line. */
  #mustBreak = false

  constructor(width: number, step: number) {
    this.#width = width
    this.#step = step
  }

  print(root: Doc): void {
    const stack: Frame[] = [{ doc: root, indent: 0, flat: false }]
    for (let frame = stack.pop(); frame; frame = stack.pop()) {
      const { doc, indent, flat } = frame
      if (typeof doc === 'string') this.#write(doc, indent)
      else if (doc.kind === 'comment') {
        this.#write(doc.text, indent)
        this.#mustBreak = true
      } else if (doc.kind === 'line') {
        if (flat && doc.flat !== null && !this.#mustBreak) this.#write(doc.flat, indent)
        else this.#break(indent)
      } else if (doc.kind === 'indent') stack.push({ doc: doc.doc, indent: indent + this.#step, flat })
      else if (doc.kind === 'group') {
        const fits = flat || (!isHard(doc) && this.#fits(doc.doc, stack))
        stack.push({ doc: doc.doc, indent, flat: fits })
      } else for (const part of doc.parts.toReversed()) stack.push({ doc: part, indent, flat })
    }
  }

  text(): string {
    return [...this.#lines, this.#line.trimEnd()].join('\n')
  }

  #write(text: string, indent: number): void {
    if (text === '') return
    if (this.#mustBreak) {
      if (text.trim() === '') return
      this.#break(indent)
    }
    this.#line += text
  }

  #break(indent: number): void {
    this.#mustBreak = false
    this.#lines.push(this.#line.trimEnd())
    this.#line = ' '.repeat(indent)
  }

  /** Whether the document and what stands behind it up to the next line break fits in the rest of the line. */
  #fits(doc: Doc, behind: readonly Frame[]): boolean {
    let room = this.#width - this.#line.slice(this.#line.lastIndexOf('\n') + 1).length
    const stack: { readonly doc: Doc; readonly flat: boolean }[] = [{ doc, flat: true }]
    let next = behind.length
    while (room >= 0) {
      const top = stack.pop() ?? (next > 0 ? behind[--next] : undefined)
      if (!top) return true
      const { doc: each, flat } = top
      if (typeof each === 'string') room -= each.length
      else if (each.kind === 'comment') return true
      else if (each.kind === 'line') {
        if (!flat || each.flat === null) return true
        room -= each.flat.length
      } else if (each.kind === 'concat')
        for (const part of each.parts.toReversed()) stack.push({ doc: part, flat })
      else stack.push({ doc: each.doc, flat: each.kind === 'group' ? flat && true : flat })
    }
    return false
  }
}
