/** The shortest text that reads back as the same 32-bit float. */
export function formatFloat(value: number): string {
  const single = Math.fround(value)
  for (let digits = 6; digits < 9; digits++) {
    const text = String(Number(single.toPrecision(digits)))
    if (Math.fround(Number(text)) === single) return text
  }
  return String(Number.isFinite(single) ? Number(single.toPrecision(9)) : single)
}
