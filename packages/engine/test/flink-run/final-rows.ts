const CHANGE = /^([+-][IUD]) (\(.*\))$/s
const DEBEZIUM = /^(\w+: .*?)\{"before":(null|\{.*\}),"after":(null|\{.*\}),"op(?:_type)?":"[cdurIUD]"\}$/s
const ENVELOPE = /^(\w+: .*?)\{"data":\[?(\{.*\})\]?,"type":"(INSERT|DELETE)"\}$/is

/**
 * What remains once all changes of a result, or of a sink's file, are applied: a sorted list of rows. Where Flink sends
 * no -U (a query may be answered so) the rows of the same `key` replace each other.
 */
export function finalRows(lines: readonly string[], key: readonly number[] = []): string[] {
  return rowsLeft(withBefore(lines, key))
}

function withBefore(lines: readonly string[], key: readonly number[]): readonly string[] {
  const has = (kind: string) => lines.some((line) => line.startsWith(`${kind} (`))
  if (key.length === 0 || !has('+U') || has('-U')) return lines
  const last = new Map<string, string>()
  return lines.flatMap((line) => {
    const [, kind, row] = CHANGE.exec(line) ?? []
    if (row === undefined) return [line]
    const cells = splitCells(row.slice(1, -1))
    const of = key.map((index) => cells[index]).join(', ')
    const before = last.get(of)
    if (kind === '-D') last.delete(of)
    else last.set(of, row)
    return kind === '+U' && before !== undefined ? [`-U ${before}`, line] : [line]
  })
}

function rowsLeft(lines: readonly string[]): string[] {
  const counts = new Map<string, number>()
  const count = (row: string, by: number) => counts.set(row, (counts.get(row) ?? 0) + by)
  for (const line of lines) {
    const change = CHANGE.exec(line)
    const debezium = DEBEZIUM.exec(line)
    const envelope = ENVELOPE.exec(line)
    if (change) count(change[2]!, change[1]!.startsWith('+') ? 1 : -1)
    else if (debezium) {
      if (debezium[2] !== 'null') count(`${debezium[1]}${debezium[2]}`, -1)
      if (debezium[3] !== 'null') count(`${debezium[1]}${debezium[3]}`, 1)
    } else if (envelope)
      count(`${envelope[1]}${envelope[2]}`, envelope[3]!.toUpperCase() === 'INSERT' ? 1 : -1)
    else count(line, 1)
  }
  return [...counts]
    .flatMap(([row, times]) =>
      Array.from({ length: Math.abs(times) }, () => (times < 0 ? `taken back: ${row}` : row)),
    )
    .sort()
}

/** The changes of each key, in order. Where rows have no key, the changes in any order. */
export function changesByKey(lines: readonly string[], key: readonly number[]): string[] {
  const groups = Map.groupBy(lines, (line) => {
    const change = key.length === 0 ? null : CHANGE.exec(line)
    if (!change) return line
    const cells = splitCells(change[2]!.slice(1, -1))
    return key.map((index) => cells[index]).join(', ')
  })
  return [...groups].map(([of, changes]) => `${of}: ${changes.join(' ')}`).sort()
}

/** Cuts at commas outside of quotes and brackets. */
function splitCells(text: string): string[] {
  const cells: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const here = text[at]!
    if (here === '"') {
      for (at++; text[at] !== '"'; at++) if (text[at] === '\\') at++
    } else if ('([{'.includes(here)) depth++
    else if (')]}'.includes(here)) depth--
    else if (here === ',' && depth === 0) {
      cells.push(text.slice(start, at).trim())
      start = at + 1
    }
  }
  return [...cells, text.slice(start).trim()]
}
