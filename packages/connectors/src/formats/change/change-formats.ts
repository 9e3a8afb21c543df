import {
  arrayType,
  isRetraction,
  type LogicalType,
  type Row,
  RowKind,
  stringType,
} from '@millrace/engine/connect'
import { type Change, type ChangeFormat, fault } from './change-format.ts'

const upsert = (kind: number) => (isRetraction(kind) ? 'delete' : 'insert')

/** What a partial row before left out has not changed. */
function completed(before: Row, after: Row, absent: ReadonlySet<number>): Row {
  return before.map((value, column) => (absent.has(column) ? after[column]! : value))
}

const debezium: ChangeFormat = {
  partialBefore: null,
  envelope: (row) => [
    { name: 'before', type: row },
    { name: 'after', type: row },
    { name: 'op', type: stringType },
  ],
  changes([before, after, op]) {
    const [was, is] = [before as Row | null, after as Row | null]
    switch (op) {
      case 'c':
      case 'r':
        return is === null ? fault("'after' is missing in an insert") : [{ kind: RowKind.INSERT, row: is }]
      case 'u':
        if (is === null) return fault("'after' is missing in an update")
        if (was === null)
          return fault(
            "'before' is missing in an update: the source must tell old rows (PostgreSQL: REPLICA IDENTITY FULL)",
          )
        return [
          { kind: RowKind.UPDATE_BEFORE, row: was },
          { kind: RowKind.UPDATE_AFTER, row: is },
        ]
      case 'd':
        return was === null
          ? fault("'before' is missing in a delete: the source must tell old rows")
          : [{ kind: RowKind.DELETE, row: was }]
      default:
        return fault(`'op' is ${JSON.stringify(op)}, not c, r, u or d`)
    }
  },
  line: (kind, row) =>
    isRetraction(kind)
      ? `{"before":${row},"after":null,"op":"d"}`
      : `{"before":null,"after":${row},"op":"c"}`,
}

const ogg: ChangeFormat = {
  partialBefore: null,
  envelope: (row) => [
    { name: 'before', type: row },
    { name: 'after', type: row },
    { name: 'op_type', type: stringType },
  ],
  changes([before, after, op], absent) {
    const names: Readonly<Record<string, string>> = { I: 'c', U: 'u', D: 'd' }
    const known = names[String(op)]
    return known === undefined
      ? fault(`'op_type' is ${JSON.stringify(op)}, not I, U or D`)
      : debezium.changes([before!, after!, known], absent)
  },
  line: (kind, row) =>
    isRetraction(kind)
      ? `{"before":${row},"after":null,"op_type":"D"}`
      : `{"before":null,"after":${row},"op_type":"I"}`,
}

const maxwell: ChangeFormat = {
  partialBefore: 'old',
  envelope: (row) => [
    { name: 'data', type: row },
    { name: 'old', type: row },
    { name: 'type', type: stringType },
  ],
  changes([data, old, type], absent) {
    const [is, was] = [data as Row | null, old as Row | null]
    if (is === null) return fault("'data' is missing")
    switch (type) {
      case 'insert':
        return [{ kind: RowKind.INSERT, row: is }]
      case 'delete':
        return [{ kind: RowKind.DELETE, row: is }]
      case 'update':
        if (was === null) return fault("'old' is missing in an update")
        return [
          { kind: RowKind.UPDATE_BEFORE, row: completed(was, is, absent(0)) },
          { kind: RowKind.UPDATE_AFTER, row: is },
        ]
      default:
        return fault(`'type' is ${JSON.stringify(type)}, not insert, update or delete`)
    }
  },
  line: (kind, row) => `{"data":${row},"type":"${upsert(kind)}"}`,
}

const canal: ChangeFormat = {
  partialBefore: 'old',
  envelope: (row: LogicalType) => [
    { name: 'data', type: arrayType(row) },
    { name: 'old', type: arrayType(row) },
    { name: 'type', type: stringType },
  ],
  changes([data, old, type], absent) {
    // A statement that changed the table and not its rows.
    if (type === 'CREATE') return []
    const [rows, before] = [data as readonly Row[] | null, old as readonly (Row | null)[] | null]
    if (rows === null) return fault("'data' is missing")
    switch (type) {
      case 'INSERT':
        return rows.map((row) => ({ kind: RowKind.INSERT, row }))
      case 'DELETE':
        return rows.map((row) => ({ kind: RowKind.DELETE, row }))
      case 'UPDATE': {
        if (before === null || before.length !== rows.length)
          return fault("'old' does not hold a row for each row of 'data'")
        return rows.flatMap((row, nth): Change[] => [
          { kind: RowKind.UPDATE_BEFORE, row: completed(before[nth] ?? row, row, absent(nth)) },
          { kind: RowKind.UPDATE_AFTER, row },
        ])
      }
      default:
        return fault(`'type' is ${JSON.stringify(type)}, not INSERT, UPDATE or DELETE`)
    }
  },
  line: (kind, row) => `{"data":[${row}],"type":"${upsert(kind).toUpperCase()}"}`,
}

/** By the name of the format. */
export const changeFormats: Readonly<Record<string, ChangeFormat>> = {
  'debezium-json': debezium,
  'canal-json': canal,
  'maxwell-json': maxwell,
  'ogg-json': ogg,
}
