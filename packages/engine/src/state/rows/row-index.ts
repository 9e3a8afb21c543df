/**
 * From hashes to rows, for one key group: open addressing with linear probing and deletion by shifting back. It grows
 * alone, so growing never stops the job for long. Cells are pairs side by side: the hash, and the row plus one.
 */
export class RowIndex {
  #cells = new Int32Array(16)
  #mask = 7
  #shift = 29
  count = 0

  get bytes(): number {
    return this.#cells.byteLength
  }

  /** The first cell with this hash, or -1. */
  first(hash: number): number {
    return this.#seek(hash, Math.imul(hash, 0x9e3779b1) >>> this.#shift)
  }

  /** The row of the first cell with this hash, or -1. */
  firstRow(hash: number): number {
    const cells = this.#cells
    const mask = this.#mask
    for (let cell = Math.imul(hash, 0x9e3779b1) >>> this.#shift; ; cell = (cell + 1) & mask) {
      const row = cells[2 * cell + 1]!
      if (row === 0) return -1
      if (cells[2 * cell] === hash) return row - 1
    }
  }

  /** The next cell with this hash after one that was found. */
  next(hash: number, cell: number): number {
    return this.#seek(hash, (cell + 1) & this.#mask)
  }

  row(cell: number): number {
    return this.#cells[2 * cell + 1]! - 1
  }

  /** The cell is another row's from now on. */
  replace(cell: number, row: number): void {
    this.#cells[2 * cell + 1] = row + 1
  }

  /** The cell of a row that is there. */
  cellOf(hash: number, row: number): number {
    let cell = Math.imul(hash, 0x9e3779b1) >>> this.#shift
    while (this.#cells[2 * cell + 1] !== row + 1) cell = (cell + 1) & this.#mask
    return cell
  }

  add(hash: number, row: number): void {
    if ((this.count + 1) * 3 > (this.#mask + 1) * 2) this.#grow()
    this.#place(hash, row + 1)
    this.count++
  }

  remove(cell: number): void {
    const cells = this.#cells
    const mask = this.#mask
    let hole = cell
    for (let at = (hole + 1) & mask; cells[2 * at + 1] !== 0; at = (at + 1) & mask) {
      const home = Math.imul(cells[2 * at]!, 0x9e3779b1) >>> this.#shift
      // Moves back what may not stand behind a hole on its way from home.
      if (((at - home) & mask) < ((at - hole) & mask)) continue
      cells[2 * hole] = cells[2 * at]!
      cells[2 * hole + 1] = cells[2 * at + 1]!
      hole = at
    }
    cells[2 * hole + 1] = 0
    this.count--
  }

  /** All rows in it; it must not change meanwhile. */
  *rows(): Generator<number> {
    const cells = this.#cells
    for (let at = 1; at < cells.length; at += 2) if (cells[at] !== 0) yield cells[at]! - 1
  }

  #seek(hash: number, from: number): number {
    const cells = this.#cells
    const mask = this.#mask
    for (let cell = from; ; cell = (cell + 1) & mask) {
      if (cells[2 * cell + 1] === 0) return -1
      if (cells[2 * cell] === hash) return cell
    }
  }

  #place(hash: number, value: number): void {
    const cells = this.#cells
    let cell = Math.imul(hash, 0x9e3779b1) >>> this.#shift
    while (cells[2 * cell + 1] !== 0) cell = (cell + 1) & this.#mask
    cells[2 * cell] = hash
    cells[2 * cell + 1] = value
  }

  #grow(): void {
    const cells = this.#cells
    this.#cells = new Int32Array(cells.length * 2)
    this.#mask = this.#mask * 2 + 1
    this.#shift--
    for (let at = 0; at < cells.length; at += 2)
      if (cells[at + 1] !== 0) this.#place(cells[at]!, cells[at + 1]!)
  }
}
