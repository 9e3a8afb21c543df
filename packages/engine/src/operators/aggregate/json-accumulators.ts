import { fail } from '@millrace/kernel'
import type { ByteReader } from '../../state/byte-reader.ts'
import type { ByteWriter } from '../../state/byte-writer.ts'
import type { RowValue } from '../../types/row-value.ts'
import { ValueListAccumulator } from './value-list-accumulator.ts'

/** The values are JSON text already; the second argument says whether NULLs are left out. */
abstract class JsonAccumulator extends ValueListAccumulator {
  #absent = false

  override accumulate(slot: number, value: RowValue, onNull?: RowValue): boolean {
    if (onNull !== undefined) this.#absent = onNull === 'ABSENT'
    return super.accumulate(slot, value)
  }

  protected isLeftOut(value: RowValue): boolean {
    return value === null && this.#absent
  }

  override write(slot: number, writer: ByteWriter): void {
    writer.text(this.#absent ? 'ABSENT' : 'NULL')
    super.write(slot, writer)
  }

  override read(slot: number, reader: ByteReader): void {
    this.#absent = reader.text() === 'ABSENT'
    super.read(slot, reader)
  }
}

/** JSON_ARRAYAGG: the values in order of arrival. */
export class JsonArrayAccumulator extends JsonAccumulator {
  override readonly stored: string = 'json-array/1'

  value(slot: number): RowValue {
    const parts = this.values(slot).filter((value) => !this.isLeftOut(value))
    return `[${parts.map((value) => value ?? 'null').join(',')}]`
  }
}

/** JSON_OBJECTAGG: rows of key and value, in order of the keys, each of which comes once. */
export class JsonObjectAccumulator extends JsonAccumulator {
  override readonly stored: string = 'json-object/1'

  value(slot: number): RowValue {
    const fields = new Map<string, string>()
    for (const pair of this.values(slot)) {
      const [key = null, value = null] = pair as readonly RowValue[]
      if (key === null) return fail('JSON_KEY_NULL')
      if (fields.has(key as string)) return fail('JSON_KEY_TWICE', { key: String(key) })
      if (!this.isLeftOut(value)) fields.set(key as string, value === null ? 'null' : String(value))
    }
    const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${sorted.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`
  }
}
