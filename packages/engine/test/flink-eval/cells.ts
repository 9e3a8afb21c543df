import type { Cell } from '@millrace/testkit/flink/flink-oracle'
import type { LogicalType } from '../../src/types/logical-type.ts'
import type { RowValue } from '../../src/types/row-value.ts'
import { millisOf, nanosOf, timestampOf } from '../../src/types/time-text.ts'

/** A value of Flink's, as `CellText.java` writes it, as a value of ours. */
export function valueOfCell(cell: Cell, type: LogicalType): RowValue {
  if (cell === null) return null
  switch (type.root) {
    case 'BIGINT':
      return BigInt(cell as string)
    case 'DECIMAL':
      return BigInt((cell as string).replace('.', ''))
    case 'FLOAT':
      return Math.fround(Number(cell))
    case 'DOUBLE':
      return Number(cell)
    case 'BINARY':
    case 'VARBINARY':
      return new Uint8Array(Buffer.from((cell as string).slice(2, -1), 'hex'))
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ': {
      if (typeof cell === 'number') return cell
      const [ms, nanos] = (cell as string).split('+')
      return timestampOf(Number(ms), Number(nanos))
    }
    case 'ARRAY':
      return (cell as Cell[]).map((each) => valueOfCell(each, type.element))
    case 'ROW':
      return (cell as Cell[]).map((each, i) => valueOfCell(each, type.fields[i]!.type))
    case 'MAP':
    case 'MULTISET': {
      const [key, value] =
        type.root === 'MAP'
          ? [type.key, type.value]
          : [type.element, { root: 'INTEGER', nullable: false } as const]
      return (cell as [Cell, Cell][]).map(([k, v]) => [valueOfCell(k, key), valueOfCell(v, value)])
    }
    default:
      return cell as RowValue
  }
}

/** One text for values that are the same; maps have no order. */
export function comparable(value: RowValue, type: LogicalType): string {
  if (value === null) return 'NULL'
  switch (type.root) {
    case 'FLOAT':
    case 'DOUBLE':
      return Object.is(value, -0) ? '-0' : String(value)
    case 'BINARY':
    case 'VARBINARY':
      return Buffer.from(value as Uint8Array).toString('hex')
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return `${millisOf(value)}+${nanosOf(value)}`
    case 'ARRAY':
      return `[${(value as RowValue[]).map((each) => comparable(each, type.element)).join(', ')}]`
    case 'ROW':
      return `(${(value as RowValue[]).map((each, i) => comparable(each, type.fields[i]!.type)).join(', ')})`
    case 'MAP':
    case 'MULTISET': {
      const key = type.root === 'MAP' ? type.key : type.element
      const item = type.root === 'MAP' ? type.value : ({ root: 'INTEGER', nullable: false } as const)
      const entries = (value as [RowValue, RowValue][]).map(
        ([k, v]) => `${comparable(k, key)}=${comparable(v, item)}`,
      )
      return `{${entries.sort().join(', ')}}`
    }
    default:
      return typeof value === 'string' ? JSON.stringify(value) : String(value)
  }
}
