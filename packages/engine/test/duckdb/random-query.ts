import type { Random } from './random.ts'
import { ExpressionMaker } from './random-expression.ts'
import type { Column, RandomTable, ValueType } from './random-tables.ts'

interface Source {
  readonly text: string
  readonly columns: readonly Column[]
}

const TYPES: readonly ValueType[] = ['INT', 'INT', 'STRING', 'BOOLEAN', 'BIGINT', 'DECIMAL(8, 2)']

/**
 * Queries in the part of SQL that Flink and DuckDB share and mean alike: joins, grouping, sets, subqueries, limits in
 * a total order. Each has the name of its kind, for reports.
 */
export class QueryMaker {
  readonly #random: Random
  readonly #tables: readonly RandomTable[]
  #names = 0

  constructor(random: Random, tables: readonly RandomTable[]) {
    this.#random = random
    this.#tables = tables
  }

  query(): string {
    const random = this.#random
    const kind = random.below(10)
    if (kind < 4) return this.#plain(this.source(2))
    if (kind < 7) return this.#grouped(this.source(2))
    if (kind < 8) return this.#set()
    if (kind < 9) return this.#limited()
    return this.#groupingSets(this.source(1))
  }

  /** A table, a subquery or a join. */
  source(depth: number): Source {
    const random = this.#random
    if (depth <= 0 || random.chance(35)) return this.#table()
    return random.chance(70) ? this.#join(depth) : this.#derived(depth)
  }

  #table(): Source {
    const table = this.#random.pick(this.#tables)
    const alias = this.#name('t')
    const columns = table.columns.map(({ name, type }) => ({ name: `${alias}.${name}`, type }))
    return { text: `${table.name} AS ${alias}`, columns }
  }

  #join(depth: number): Source {
    const random = this.#random
    const [left, right] = [this.source(depth - 1), this.#table()]
    const kind = random.pick(['INNER JOIN', 'LEFT JOIN', 'RIGHT JOIN', 'FULL JOIN'])
    const type = random.pick<ValueType>(['INT', 'INT', 'STRING', 'BIGINT'])
    const key = ({ columns }: Source) => random.pick(columns.filter((column) => column.type === type)).name
    const columns = [...left.columns, ...right.columns]
    const more = random.chance(40) ? ` AND ${new ExpressionMaker(random, columns).condition(1)}` : ''
    return { text: `${left.text} ${kind} ${right.text} ON ${key(left)} = ${key(right)}${more}`, columns }
  }

  #derived(depth: number): Source {
    const inner = this.source(depth - 1)
    const alias = this.#name('q')
    const make = new ExpressionMaker(this.#random, inner.columns)
    const types: ValueType[] = [
      'INT',
      'STRING',
      'BIGINT',
      ...this.#random.list(0, 2, () => this.#random.pick(TYPES)),
    ]
    const isGrouped = this.#random.chance(40)
    if (isGrouped) {
      const [key, text, wide] = (['INT', 'STRING', 'BIGINT'] as const).map((type) =>
        this.#column(inner, type),
      )
      const columns = [
        { name: `${alias}.x0`, type: 'INT' as const },
        { name: `${alias}.x1`, type: 'STRING' as const },
        { name: `${alias}.x2`, type: 'BIGINT' as const },
      ]
      const select = `SELECT ${key} AS x0, MAX(${text}) AS x1, MIN(${wide}) AS x2 FROM ${inner.text} GROUP BY ${key}`
      return { text: `(${select}) AS ${alias}`, columns }
    }
    const items = types.map((type, index) => `${make.of(type)} AS x${index}`)
    const distinct = this.#random.chance(30) ? 'DISTINCT ' : ''
    return {
      text: `(SELECT ${distinct}${items.join(', ')} FROM ${inner.text}${this.#where(inner)}) AS ${alias}`,
      columns: types.map((type, index) => ({ name: `${alias}.x${index}`, type })),
    }
  }

  #plain(source: Source): string {
    const make = new ExpressionMaker(this.#random, source.columns)
    const items = this.#random.list(1, 4, (index) => `${make.of(this.#random.pick(TYPES))} AS c${index}`)
    const distinct = this.#random.chance(20) ? 'DISTINCT ' : ''
    return `SELECT ${distinct}${items.join(', ')} FROM ${source.text}${this.#where(source)}`
  }

  #grouped(source: Source): string {
    const random = this.#random
    const keys = random.list(0, 2, () => random.pick(source.columns).name)
    const distinctKeys = [...new Set(keys)]
    const calls = random.list(1, 4, () => this.#aggregate(source))
    const items = [...distinctKeys, ...calls].map((text, index) => `${text} AS c${index}`)
    const by = distinctKeys.length > 0 ? ` GROUP BY ${distinctKeys.join(', ')}` : ''
    // A stream says nothing of a group that never had a row.
    const having = ` HAVING COUNT(*) > ${distinctKeys.length > 0 && random.chance(60) ? -1 : random.below(2)}`
    return `SELECT ${items.join(', ')} FROM ${source.text}${this.#where(source)}${by}${having}`
  }

  #groupingSets(source: Source): string {
    const [first, second] = [this.#column(source, 'INT'), this.#column(source, 'STRING')]
    const form = this.#random.pick([
      `ROLLUP (${first}, ${second})`,
      `CUBE (${first}, ${second})`,
      `GROUPING SETS ((${first}), (${second}))`,
    ])
    return `SELECT ${first} AS c0, ${second} AS c1, ${this.#aggregate(source)} AS c2 FROM ${source.text}${this.#where(source)} GROUP BY ${form} HAVING COUNT(*) > 0`
  }

  #set(): string {
    const random = this.#random
    const types = random.list(1, 3, () => random.pick(TYPES))
    const operator = random.pick(['UNION', 'UNION ALL', 'INTERSECT', 'INTERSECT ALL', 'EXCEPT', 'EXCEPT ALL'])
    const side = () => {
      const source = this.source(1)
      const make = new ExpressionMaker(random, source.columns)
      return `SELECT ${types.map((type, index) => `${make.of(type, 1)} AS c${index}`).join(', ')} FROM ${source.text}${this.#where(source)}`
    }
    return `${side()} ${operator} ${side()}`
  }

  #limited(): string {
    const random = this.#random
    const source = this.source(1)
    const names = source.columns.slice(0, 7).map(({ name }) => name)
    const order = names.map((name) => `${name} ${random.pick(['ASC NULLS FIRST', 'DESC NULLS LAST'])}`)
    return `SELECT ${names.map((name, index) => `${name} AS c${index}`).join(', ')} FROM ${source.text}${this.#where(source)} ORDER BY ${order.join(', ')} LIMIT ${random.below(5) + 1}`
  }

  #aggregate(source: Source): string {
    const random = this.#random
    const make = new ExpressionMaker(random, source.columns)
    const filter = random.chance(20) ? ` FILTER (WHERE ${make.condition(1)})` : ''
    const call = random.pick([
      () => 'COUNT(*)',
      () => `COUNT(${make.of(random.pick(TYPES), 1)})`,
      () => `COUNT(DISTINCT ${make.of(random.pick<ValueType>(['INT', 'STRING', 'BIGINT']), 1)})`,
      () => `SUM(${make.of('INT', 1)})`,
      () => `SUM(${this.#column(source, 'BIGINT')})`,
      () => `SUM(DISTINCT ${make.of('INT', 1)})`,
      () =>
        `${random.pick(['MIN', 'MAX'])}(${make.of(random.pick<ValueType>(['INT', 'STRING', 'BIGINT']), 1)})`,
    ])()
    return `${call}${filter}`
  }

  #where(source: Source): string {
    const random = this.#random
    if (random.chance(40)) return ''
    const make = new ExpressionMaker(random, source.columns)
    if (random.chance(65)) return ` WHERE ${make.condition()}`
    return ` WHERE ${this.#subquery(source)}${random.chance(30) ? ` AND ${make.condition(1)}` : ''}`
  }

  #subquery(source: Source): string {
    const random = this.#random
    const inner = this.#table()
    const make = new ExpressionMaker(random, inner.columns)
    const outer = this.#column(source, 'INT')
    const own = this.#column(inner, 'INT')
    switch (random.below(4)) {
      case 0:
        return `${outer} IN (SELECT ${own} FROM ${inner.text} WHERE ${make.condition(1)})`
      case 1:
        return `${random.chance(40) ? 'NOT ' : ''}EXISTS (SELECT 1 FROM ${inner.text} WHERE ${own} = ${outer} AND ${make.condition(0)})`
      case 2:
        return `${outer} ${random.pick(['=', '<', '>='])} (SELECT ${random.pick(['MAX', 'MIN'])}(${own}) FROM ${inner.text})`
      default:
        return `${outer} IN (SELECT ${own} FROM ${inner.text} WHERE ${this.#column(inner, 'STRING')} = ${this.#column(source, 'STRING')})`
    }
  }

  #column({ columns }: Source, type: ValueType): string {
    return this.#random.pick(columns.filter((column) => column.type === type)).name
  }

  #name(prefix: string): string {
    return `${prefix}${++this.#names}`
  }
}
