import type { Random } from './random.ts'

export type ValueType = 'INT' | 'BIGINT' | 'STRING' | 'BOOLEAN' | 'DECIMAL(8, 2)'
export interface Column {
  readonly name: string
  readonly type: ValueType
}
type Cell = number | string | boolean | null
type Row = readonly Cell[]

/** A table as a changelog, and as what is left of it. */
export interface RandomTable {
  readonly name: string
  readonly columns: readonly Column[]
  readonly changes: readonly (readonly [kind: string, row: Row])[]
  readonly rows: readonly Row[]
}

const COLUMNS: readonly Column[] = [
  { name: 'i', type: 'INT' },
  { name: 'j', type: 'INT' },
  { name: 'w', type: 'BIGINT' },
  { name: 's', type: 'STRING' },
  { name: 'z', type: 'STRING' },
  { name: 'f', type: 'BOOLEAN' },
  { name: 'd', type: 'DECIMAL(8, 2)' },
]

/** `changing`: rows are also updated and deleted. */
export function randomTables(random: Random, changing: boolean): RandomTable[] {
  return ['ta', 'tb', 'tc'].map((name) => randomTable(name, random, changing))
}

function randomTable(name: string, random: Random, changing: boolean): RandomTable {
  const columns = COLUMNS.map((column) => ({ ...column, name: `${name}_${column.name}` }))
  const row = (): Row => columns.map(({ type }) => randomCell(type, random))
  const rows: Row[] = []
  const changes: [string, Row][] = []
  for (let n = random.below(14); n > 0; n--) {
    const at = random.below(rows.length)
    const kind = changing && rows.length > 0 ? random.below(4) : 3
    if (kind === 0) {
      changes.push(['-D', rows[at]!])
      rows.splice(at, 1)
    } else if (kind === 1) {
      const after = row()
      changes.push(['-U', rows[at]!], ['+U', after])
      rows[at] = after
    } else {
      const made = row()
      changes.push(['+I', made])
      rows.push(made)
    }
  }
  return { name, columns, changes, rows }
}

function randomCell(type: ValueType, random: Random): Cell {
  if (random.chance(20)) return null
  switch (type) {
    case 'INT':
      return random.below(7) - 2
    case 'BIGINT':
      return random.below(5) * 10_000_000_000
    case 'STRING':
      return random.pick(['', 'a', 'b', 'ab', 'Ba', 'é', '10'])
    case 'BOOLEAN':
      return random.chance(50)
    case 'DECIMAL(8, 2)':
      return ((random.below(1_000) - 300) / 100).toFixed(2)
  }
}

/** For Flink SQL: the connector `case` tells the changes. */
export function ourDefinition({ name, columns, changes }: RandomTable): string {
  const lines = changes.map(([kind, row]) => `${kind} ${JSON.stringify(row)}`.replaceAll("'", "''"))
  const hasChanges = changes.some(([kind]) => kind !== '+I')
  return `CREATE TABLE ${name} (${columns.map((column) => `${column.name} ${column.type}`).join(', ')}) WITH (
    'connector' = 'case', 'changes' = '${hasChanges}', 'rows' = '\n${lines.join('\n')}\n');`
}

export function duckDefinition({ name, columns, rows }: RandomTable): string {
  const types = columns.map(
    (column) => `${column.name} ${column.type === 'STRING' ? 'VARCHAR' : column.type}`,
  )
  const table = `CREATE OR REPLACE TABLE ${name} (${types.join(', ')});`
  if (rows.length === 0) return table
  const literal = (cell: Cell) => (typeof cell === 'string' ? `'${cell}'` : String(cell))
  return `${table} INSERT INTO ${name} VALUES ${rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ')};`
}
