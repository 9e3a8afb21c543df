import type {
  Expression,
  HintNode,
  Query,
  QueryBody,
  Select,
  TableFunctionArgument,
  TableSource,
} from '../ast/query-nodes.ts'
import { printExpression, printOrderBy, printOver } from './print-expression.ts'
import { printIdentifier, printNames, printOption, printPath, printString } from './print-name.ts'

const print = (node: Expression): string => printExpression(node, printQuery)

export function printQuery(query: Query): string {
  const parts: string[] = []
  if (query.with.length > 0) {
    const tables = query.with.map(({ name, columns, query: inner }) => {
      const names = columns.length > 0 ? ` ${printNames(columns)}` : ''
      return `${printIdentifier(name)}${names} AS (${printQuery(inner)})`
    })
    parts.push(`WITH ${tables.join(', ')}`)
  }
  parts.push(printBody(query.body))
  if (query.orderBy.length > 0) parts.push(`ORDER BY ${printOrderBy(query.orderBy, printQuery)}`)
  if (query.limit) parts.push(`LIMIT ${print(query.limit)}`)
  if (query.offset) parts.push(`OFFSET ${print(query.offset)}`)
  return parts.join(' ')
}

function printBody(body: QueryBody): string {
  switch (body.kind) {
    case 'select':
      return printSelect(body)
    case 'values':
      return `VALUES ${body.rows.map(print).join(', ')}`
    case 'set-operation': {
      const all = body.all ? ' ALL' : ''
      return `${printBody(body.left)} ${body.operator}${all} ${printBody(body.right)}`
    }
    case 'query':
      return `(${printQuery(body)})`
  }
}

function printSelect(select: Select): string {
  const parts = [`SELECT${printHints(select.hints)}${select.distinct ? ' DISTINCT' : ''}`]
  const items = select.items.map((item) => {
    if (item.kind === 'star') return item.qualifier ? `${printPath(item.qualifier)}.*` : '*'
    return `${print(item.expression)}${item.alias ? ` AS ${printIdentifier(item.alias)}` : ''}`
  })
  parts.push(items.join(', '))
  if (select.from) parts.push(`FROM ${printSource(select.from)}`)
  if (select.where) parts.push(`WHERE ${print(select.where)}`)
  if (select.groupBy.length > 0) parts.push(`GROUP BY ${select.groupBy.map(printGroupItem).join(', ')}`)
  if (select.having) parts.push(`HAVING ${print(select.having)}`)
  if (select.windows.length > 0) {
    const windows = select.windows.map(
      ({ name, window }) => `${printIdentifier(name)} AS ${printOver(window, printQuery)}`,
    )
    parts.push(`WINDOW ${windows.join(', ')}`)
  }
  if (select.qualify) parts.push(`QUALIFY ${print(select.qualify)}`)
  return parts.join(' ')
}

function printGroupItem(item: Select['groupBy'][number]): string {
  if (item.kind !== 'grouping-sets') return print(item)
  const sets = item.sets.map((set) =>
    set.length === 1 ? print(set[0]!) : set.length === 0 ? '()' : `ROW(${set.map(print).join(', ')})`,
  )
  return `${item.operator} (${sets.join(', ')})`
}

function printHints(hints: readonly HintNode[]): string {
  if (hints.length === 0) return ''
  const each = hints.map(({ name, options, words }) => {
    const args = [...options.map(printOption), ...words.map(printString)]
    return args.length > 0 ? `${name}(${args.join(', ')})` : name
  })
  return ` /*+ ${each.join(', ')} */`
}

function printSource(source: TableSource): string {
  switch (source.kind) {
    case 'table-name': {
      const asOf = source.asOf ? ` FOR SYSTEM_TIME AS OF ${print(source.asOf)}` : ''
      return `${printPath(source.name)}${printHints(source.hints)}${asOf}${printAlias(source)}`
    }
    case 'derived-table':
      return `${source.lateral ? 'LATERAL ' : ''}(${printQuery(source.query)})${printAlias(source)}`
    case 'table-function': {
      const args = source.arguments.map(printArgument).join(', ')
      return `${source.lateral ? 'LATERAL ' : ''}TABLE(${printPath(source.name)}(${args}))${printAlias(source)}`
    }
    case 'unnest': {
      const ordinality = source.ordinality ? ' WITH ORDINALITY' : ''
      return `UNNEST(${print(source.operand)})${ordinality}${printAlias(source)}`
    }
    case 'join':
      return printJoin(source)
  }
}

function printJoin(join: Extract<TableSource, { kind: 'join' }>): string {
  const right = join.right.kind === 'join' ? `(${printSource(join.right)})` : printSource(join.right)
  // A comma binds looser than JOIN, so a comma on the left needs parentheses under a JOIN.
  const isCommaBelow = join.left.kind === 'join' && join.left.comma && !join.comma
  const left = isCommaBelow ? `(${printSource(join.left)})` : printSource(join.left)
  if (join.comma) return `${left}, ${right}`
  const condition = join.on
    ? ` ON ${print(join.on)}`
    : join.using.length > 0
      ? ` USING ${printNames(join.using)}`
      : ''
  return `${left} ${join.natural ? 'NATURAL ' : ''}${join.type} JOIN ${right}${condition}`
}

function printAlias(source: Exclude<TableSource, { kind: 'join' }>): string {
  if (!source.alias) return ''
  return ` AS ${printIdentifier(source.alias)}${source.aliasColumns.length > 0 ? printNames(source.aliasColumns) : ''}`
}

function printArgument({ name, value }: TableFunctionArgument): string {
  return name ? `${printIdentifierArgument(name.name)} => ${printValue(value)}` : printValue(value)
}

/** Argument names may be reserved words (`SIZE`, `OFFSET`). */
function printIdentifierArgument(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``
}

function printValue(value: TableFunctionArgument['value']): string {
  if (value.kind === 'descriptor') return `DESCRIPTOR${printNames(value.columns)}`
  if (value.kind !== 'table-argument') return print(value)
  const table =
    value.table.kind === 'query' ? `TABLE (${printQuery(value.table)})` : `TABLE ${printPath(value.table)}`
  const partition =
    value.partitionBy.length > 0 ? ` PARTITION BY (${value.partitionBy.map(print).join(', ')})` : ''
  const order = value.orderBy.length > 0 ? ` ORDER BY ${printOrderBy(value.orderBy, printQuery)}` : ''
  return `${table}${partition}${order}`
}
