/** The elements of a one-dimensional array as PostgreSQL prints it; undefined for anything else. */
export function parseArrayText(text: string): (string | null)[] | undefined {
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined
  const items: (string | null)[] = []
  let at = 1
  while (at < text.length - 1) {
    const item = text[at] === '"' ? quotedItem(text, at) : plainItem(text, at)
    if (item === undefined) return undefined
    items.push(item.value)
    at = item.next
    if (text[at] === ',') at++
  }
  return items
}

function plainItem(text: string, start: number): { value: string | null; next: number } | undefined {
  let end = start
  while (end < text.length - 1 && text[end] !== ',') end++
  const value = text.slice(start, end)
  if (value.startsWith('{')) return undefined
  return { value: value === 'NULL' ? null : value, next: end }
}

function quotedItem(text: string, start: number): { value: string; next: number } | undefined {
  let value = ''
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return { value, next: at + 1 }
    if (text[at] === '\\') at++
    value += text[at]
  }
  return undefined
}
