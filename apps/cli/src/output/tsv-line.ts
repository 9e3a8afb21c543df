const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A line of tab-separated values; tabs and line ends inside a cell are written as `\t`, `\n` and `\r`. */
export function tsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => cell.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found]!)).join('\t')}\n`
}
