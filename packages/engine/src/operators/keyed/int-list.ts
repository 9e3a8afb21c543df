/** Growing 32-bit numbers, used again batch after batch. */
export class IntList {
  values = new Int32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = value
  }

  clear(): void {
    this.length = 0
  }
}
