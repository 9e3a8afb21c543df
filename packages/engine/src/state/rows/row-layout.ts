import { type Column, type Physical, physicalOf } from '../../types/column.ts'
import type { LogicalType } from '../../types/logical-type.ts'

/** Where a column stands in a row, in 32-bit words from the start of the row's values. */
export interface ColumnSlot {
  readonly column: number
  /** Its index among the layout's `slots`. */
  readonly place: number
  readonly physical: Physical
  readonly at: number
  readonly width: number
  /** The word and the bit that say that it is null. */
  readonly nullAt: number
  readonly nullBit: number
  readonly isKey: boolean
  /** Text, bytes and nested values: a reference into the arena and a length. */
  readonly isText: boolean
  /** A timestamp with nanoseconds in its third word. */
  readonly hasNanos: boolean
}

/**
 * Rows as 32-bit words: values of fixed width lie in the row, text is referred to. First the key: nulls, values of fixed
 * width, text; so that keys are equal when a stretch of words is, and their texts are. Then the other columns. A column
 * that is a key twice stands there twice. Words under nulls are zero. Part of the savepoint format.
 */
export class RowLayout {
  readonly types: readonly LogicalType[]
  readonly keys: readonly ColumnSlot[]
  /** By column. */
  readonly columns: readonly ColumnSlot[]
  /** Each place that is written, once. */
  readonly slots: readonly ColumnSlot[]
  readonly texts: readonly ColumnSlot[]
  readonly keyTexts: readonly ColumnSlot[]
  /** Words of the key that are compared as they are. */
  readonly plainKeyWords: number
  readonly keyWords: number
  /** All words but references to text. */
  readonly plainWords: Int32Array
  readonly words: number

  constructor(types: readonly LogicalType[], keys: readonly number[]) {
    this.types = types
    const keyNulls = (keys.length + 31) >> 5
    const order = keys.map((_, index) => index)
    const isText = (key: number) => isTextual(physicalOf(types[keys[key]!]!))
    order.sort((a, b) => Number(isText(a)) - Number(isText(b)) || a - b)
    const placed: ColumnSlot[] = []
    let at = keyNulls
    for (const key of order) {
      const slot = slotOf(types, keys[key]!, key, at, key >> 5, 1 << (key & 31), true)
      placed[key] = slot
      at += slot.width
    }
    this.keys = placed
    this.keyTexts = placed.filter((slot) => slot.isText)
    this.keyWords = at
    this.plainKeyWords = at - 2 * this.keyTexts.length
    const others = types.map((_, column) => column).filter((column) => !keys.includes(column))
    const nullsAt = at
    at += (others.length + 31) >> 5
    const rest = others.map((column, index) => {
      const place = keys.length + index
      const slot = slotOf(types, column, place, at, nullsAt + (index >> 5), 1 << (index & 31), false)
      at += slot.width
      return slot
    })
    this.words = at
    this.slots = [...placed, ...rest]
    this.texts = this.slots.filter((slot) => slot.isText)
    const references = new Set(this.texts.map((slot) => slot.at))
    this.plainWords = Int32Array.from({ length: at }, (_, word) => word).filter(
      (word) => !references.has(word),
    )
    this.columns = types.map((_, column) => this.slots.find((slot) => slot.column === column)!)
  }
}

function slotOf(
  types: readonly LogicalType[],
  column: number,
  place: number,
  at: number,
  nullAt: number,
  nullBit: number,
  isKey: boolean,
): ColumnSlot {
  const type = types[column]!
  const physical = physicalOf(type)
  // The other side of a join may have more digits: keys always have room for nanoseconds.
  const hasNanos = physical === 'ts' && (isKey || ('precision' in type && type.precision > 3))
  const width = hasNanos ? 3 : widths[physical]
  return { column, place, physical, at, width, nullAt, nullBit, isKey, isText: isTextual(physical), hasNanos }
}

const widths: Record<Column['physical'], number> = {
  bool: 1,
  i32: 1,
  f32: 1,
  i64: 2,
  f64: 2,
  ts: 2,
  dict: 2,
  any: 2,
  i128: 4,
}

function isTextual(physical: Physical): boolean {
  return physical === 'dict' || physical === 'any'
}
