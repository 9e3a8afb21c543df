import type { ColumnDefinition, CreateTable, Insert, Statement } from '../ast/statement-nodes.ts'
import { printExpression } from './print-expression.ts'
import { printIdentifier, printNames, printOption, printPath, printString } from './print-name.ts'
import { printQuery } from './print-query.ts'
import { printType } from './print-type.ts'

/** A statement as SQL that reads back as the same tree. */
export function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'create-table':
      return printCreateTable(statement)
    case 'create-view': {
      const head = `CREATE ${statement.temporary ? 'TEMPORARY ' : ''}VIEW ${ifNot(statement.ifNotExists)}${printPath(statement.name)}`
      const columns = statement.columns.length > 0 ? ` ${printNames(statement.columns)}` : ''
      return `${head}${columns}${comment(statement.comment)} AS ${printQuery(statement.query)}`
    }
    case 'drop': {
      const exists = statement.ifExists ? 'IF EXISTS ' : ''
      const temporary = statement.temporary ? 'TEMPORARY ' : ''
      return `DROP ${temporary}${statement.object} ${exists}${printPath(statement.name)}`
    }
    case 'insert':
      return printInsert(statement)
    case 'statement-set':
      return `EXECUTE STATEMENT SET BEGIN ${statement.inserts.map((insert) => `${printInsert(insert)};`).join(' ')} END`
    case 'set':
      return statement.option ? `SET ${printOption(statement.option)}` : 'SET'
    case 'reset':
      return statement.key ? `RESET ${printString(statement.key.value)}` : 'RESET'
    case 'explain': {
      const details = statement.details.length > 0 ? `${statement.details.join(', ')} ` : ''
      return `EXPLAIN ${details}${printStatement(statement.statement)}`
    }
    case 'query-statement':
      return printQuery(statement.query)
  }
}

function ifNot(given: boolean): string {
  return given ? 'IF NOT EXISTS ' : ''
}

function comment(node: CreateTable['comment']): string {
  return node ? ` COMMENT ${printString(node.value)}` : ''
}

function printInsert(insert: Insert): string {
  const hint =
    insert.options.length > 0 ? ` /*+ OPTIONS(${insert.options.map(printOption).join(', ')}) */` : ''
  const columns = insert.columns ? ` ${printNames(insert.columns)}` : ''
  return `INSERT INTO ${printPath(insert.table)}${hint}${columns} ${printQuery(insert.query)}`
}

function printCreateTable(table: CreateTable): string {
  const head = `CREATE ${table.temporary ? 'TEMPORARY ' : ''}TABLE ${ifNot(table.ifNotExists)}${printPath(table.name)}`
  const parts = table.columns.map(printColumn)
  if (table.watermark) {
    const { column, expression } = table.watermark
    parts.push(`WATERMARK FOR ${printPath(column)} AS ${printExpression(expression, printQuery)}`)
  }
  if (table.primaryKey) {
    const { constraint, columns, enforced } = table.primaryKey
    const name = constraint ? `CONSTRAINT ${printIdentifier(constraint)} ` : ''
    parts.push(`${name}PRIMARY KEY ${printNames(columns)} ${enforced ? 'ENFORCED' : 'NOT ENFORCED'}`)
  }
  const body = parts.length > 0 ? ` (${parts.join(', ')})` : ''
  const partitioned =
    table.partitionedBy.length > 0 ? ` PARTITIONED BY ${printNames(table.partitionedBy)}` : ''
  const options = table.options.length > 0 ? ` WITH (${table.options.map(printOption).join(', ')})` : ''
  return `${head}${body}${comment(table.comment)}${partitioned}${options}${printLike(table.like)}`
}

function printLike(like: CreateTable['like']): string {
  if (!like) return ''
  const options = like.options.map(({ strategy, feature }) => `${strategy} ${feature}`)
  return ` LIKE ${printPath(like.table)}${options.length > 0 ? ` (${options.join(' ')})` : ''}`
}

function printColumn(column: ColumnDefinition): string {
  const name = printIdentifier(column.name)
  switch (column.kind) {
    case 'computed-column':
      return `${name} AS ${printExpression(column.expression, printQuery)}${comment(column.comment)}`
    case 'metadata-column': {
      const from = column.from ? ` FROM ${printString(column.from.value)}` : ''
      const virtual = column.virtual ? ' VIRTUAL' : ''
      return `${name} ${printType(column.type)} METADATA${from}${virtual}${comment(column.comment)}`
    }
    case 'physical-column':
      return `${name} ${printType(column.type)}${comment(column.comment)}`
  }
}
