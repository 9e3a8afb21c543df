import type { CellColumn } from '../cells/cell-builder.ts'
import type { JsonField } from './json-fields.ts'

/** What the n-th key of a line was last time: the same bytes again name the same field. */
export interface GuessedKey {
  readonly bytes: Uint8Array
  /** The same bytes four at a time, as far as that goes. */
  readonly words: readonly number[]
  readonly field: JsonMember | null
}

/** An object of which single fields are columns: the line itself, or an object inside. */
export interface JsonObject {
  readonly members: Map<string, JsonMember>
  readonly guessed: GuessedKey[]
}
export type JsonMember = JsonField | JsonObject

/** The columns as members of the line's object, and of the objects in which they stand. */
export function objectOf(columns: readonly CellColumn[], fields: readonly JsonField[]): JsonObject {
  const root: JsonObject = { members: new Map(), guessed: [] }
  columns.forEach(({ name, within }, index) => {
    const way = within ? [within.column, ...within.path] : [name]
    let object = root
    for (const step of way.slice(0, -1)) {
      const known = object.members.get(step)
      const inner: JsonObject = known && !('cells' in known) ? known : { members: new Map(), guessed: [] }
      object.members.set(step, inner)
      object = inner
    }
    object.members.set(way.at(-1)!, fields[index]!)
  })
  return root
}

export function guessedKey(bytes: Uint8Array, field: JsonMember | null): GuessedKey {
  const view = new DataView(bytes.buffer)
  const words = Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i))
  return { bytes, words, field }
}

export function startsWith(view: DataView, at: number, end: number, { bytes, words }: GuessedKey): boolean {
  const { length } = bytes
  if (at + length > end) return false
  for (let i = 0; i < words.length; i++) if (view.getUint32(at + 4 * i) !== words[i]) return false
  for (let i = words.length << 2; i < length; i++) if (view.getUint8(at + i) !== bytes[i]) return false
  return true
}
