import type { StringNode } from '../ast/name-nodes.ts'
import type {
  AlterMaterializedTable,
  AlterTable,
  ColumnChange,
  ColumnDefinition,
  CreateMaterializedTable,
  CreateTable,
  Distribution,
  PartitionValue,
  PrimaryKeyDefinition,
  TableBody,
  TableChange,
  TableHead,
  WatermarkDefinition,
} from '../ast/table-nodes.ts'
import { printExpression } from './print-expression.ts'
import {
  printIdentifier,
  printNames,
  printOption,
  printOptionList,
  printPath,
  printString,
  printWith,
} from './print-name.ts'
import { printQuery } from './print-query.ts'
import { printType } from './print-type.ts'

const expression = (node: Parameters<typeof printExpression>[0]) => printExpression(node, printQuery)

export function printCreateTable(table: CreateTable): string {
  const temporary = table.temporary ? 'TEMPORARY ' : ''
  const exists = table.ifNotExists ? 'IF NOT EXISTS ' : ''
  const head = `${table.verb} ${temporary}TABLE ${exists}${printPath(table.name)}`
  const query = table.query ? ` AS ${printQuery(table.query)}` : ''
  return `${head}${printBody(table)}${printHead(table)}${printLike(table.like)}${query}${printCopy(table.copy)}`
}

function printBody(body: TableBody): string {
  const parts = [...body.columnNames.map(printIdentifier), ...body.columns.map(printColumn)]
  if (body.watermark) parts.push(printWatermark(body.watermark))
  if (body.primaryKey) parts.push(printKey(body.primaryKey))
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}

function printHead({ comment, distribution, partitionedBy, options }: TableHead): string {
  const spread = distribution ? ` DISTRIBUTED${printSpread(distribution)}` : ''
  const partitioned = partitionedBy.length > 0 ? ` PARTITIONED BY ${printNames(partitionedBy)}` : ''
  return `${printComment(comment)}${spread}${partitioned}${printWith(options)}`
}

export function printComment(node: StringNode | null): string {
  return node ? ` COMMENT ${printString(node.value)}` : ''
}

function printWatermark(node: WatermarkDefinition): string {
  return `WATERMARK FOR ${printPath(node.column)} AS ${expression(node.expression)}`
}

function printKey({ constraint, columns, enforced }: PrimaryKeyDefinition): string {
  const name = constraint ? `CONSTRAINT ${printIdentifier(constraint)} ` : ''
  return `${name}PRIMARY KEY ${printNames(columns)} ${enforced ? 'ENFORCED' : 'NOT ENFORCED'}`
}

/** What follows DISTRIBUTED or DISTRIBUTION. */
function printSpread({ algorithm, columns, buckets }: Distribution): string {
  const by = columns.length > 0 ? ` BY ${algorithm ? `${algorithm} ` : ''}${printNames(columns)}` : ''
  return `${by}${buckets === null ? '' : ` INTO ${buckets} BUCKETS`}`
}

function printLike(like: CreateTable['like']): string {
  if (!like) return ''
  const options = like.options.map(({ strategy, feature }) => `${strategy} ${feature}`)
  return ` LIKE ${printPath(like.table)}${options.length > 0 ? ` (${options.join(' ')})` : ''}`
}

function printCopy(copy: CreateTable['copy']): string {
  if (!copy) return ''
  const added = copy.added.length > 0 ? ` ADD COLUMN (${copy.added.map(printChange).join(', ')})` : ''
  return ` AS TABLE ${printPath(copy.source)}${printHint(copy.options)}${added}`
}

export function printHint(options: CreateTable['options']): string {
  return options.length > 0 ? ` /*+ OPTIONS(${options.map(printOption).join(', ')}) */` : ''
}

export function printColumn(column: ColumnDefinition): string {
  const name = printIdentifier(column.name)
  switch (column.kind) {
    case 'computed-column':
      return `${name} AS ${expression(column.expression)}${printComment(column.comment)}`
    case 'metadata-column': {
      const from = column.from ? ` FROM ${printString(column.from.value)}` : ''
      const virtual = column.virtual ? ' VIRTUAL' : ''
      return `${name} ${printType(column.type)} METADATA${from}${virtual}${printComment(column.comment)}`
    }
    case 'physical-column':
      return `${name} ${printType(column.type)}${printComment(column.comment)}`
  }
}

export function printPartition(values: readonly PartitionValue[]): string {
  const parts = values.map(({ name, value }) =>
    value ? `${printIdentifier(name)} = ${expression(value)}` : printIdentifier(name),
  )
  return `PARTITION (${parts.join(', ')})`
}

function printChange(change: TableChange | ColumnChange): string {
  switch (change.kind) {
    case 'watermark':
      return printWatermark(change)
    case 'primary-key':
      return printKey(change)
    case 'distribution':
      return `DISTRIBUTION${printSpread(change)}`
    case 'column-change': {
      const after = change.after ? ` AFTER ${printIdentifier(change.after)}` : ''
      return `${printColumn(change.column)}${change.first ? ' FIRST' : after}`
    }
  }
}

export function printAlterTable({ name, ifExists, action }: AlterTable): string {
  return `ALTER TABLE ${ifExists ? 'IF EXISTS ' : ''}${printPath(name)} ${printAction(action)}`
}

function printAction(action: AlterTable['action']): string {
  switch (action.kind) {
    case 'rename-table':
      return `RENAME TO ${printPath(action.to)}`
    case 'rename-column':
      return `RENAME ${printIdentifier(action.from)} TO ${printIdentifier(action.to)}`
    case 'set-options':
      return `SET ${printOptionList(action.options)}`
    case 'reset-options':
      return `RESET ${printKeys(action.keys)}`
    case 'add':
    case 'modify':
      return `${action.kind.toUpperCase()} (${action.changes.map(printChange).join(', ')})`
    case 'drop-columns':
      return `DROP ${printNames(action.columns)}`
    case 'drop-constraint':
      return `DROP CONSTRAINT ${printIdentifier(action.constraint)}`
    case 'drop-primary-key':
      return 'DROP PRIMARY KEY'
    case 'drop-distribution':
      return 'DROP DISTRIBUTION'
    case 'drop-watermark':
      return 'DROP WATERMARK'
    case 'add-partitions': {
      const parts = action.partitions.map(
        ({ values, options }) => `${printPartition(values)}${printWith(options)}`,
      )
      return `ADD ${action.ifNotExists ? 'IF NOT EXISTS ' : ''}${parts.join(' ')}`
    }
    case 'drop-partitions':
      return `DROP ${action.ifExists ? 'IF EXISTS ' : ''}${action.partitions.map(printPartition).join(', ')}`
  }
}

export function printKeys(keys: readonly StringNode[]): string {
  return `(${keys.map(({ value }) => printString(value)).join(', ')})`
}

export function printMaterializedTable(table: CreateMaterializedTable): string {
  const key = table.primaryKey ? ` (${printKey(table.primaryKey)})` : ''
  const fresh = table.freshness ? ` FRESHNESS = ${expression(table.freshness)}` : ''
  const mode = table.refreshMode ? ` REFRESH_MODE = ${table.refreshMode}` : ''
  const head = `CREATE MATERIALIZED TABLE ${printPath(table.name)}`
  return `${head}${key}${printHead(table)}${fresh}${mode} AS ${printQuery(table.query)}`
}

export function printAlterMaterializedTable({ name, action }: AlterMaterializedTable): string {
  return `ALTER MATERIALIZED TABLE ${printPath(name)} ${printMaterializedAction(action)}`
}

function printMaterializedAction(action: AlterMaterializedTable['action']): string {
  switch (action.kind) {
    case 'suspend':
      return 'SUSPEND'
    case 'resume':
      return `RESUME${printWith(action.options)}`
    case 'refresh':
      return action.partition.length > 0 ? `REFRESH ${printPartition(action.partition)}` : 'REFRESH'
    case 'set-freshness':
      return `SET FRESHNESS = ${expression(action.freshness)}`
    case 'set-refresh-mode':
      return `SET REFRESH_MODE = ${action.refreshMode}`
    case 'set-options':
      return `SET ${printOptionList(action.options)}`
    case 'reset-options':
      return `RESET ${printKeys(action.keys)}`
    case 'as':
      return `AS ${printQuery(action.query)}`
    case 'add':
    case 'modify':
      return `${action.kind.toUpperCase()} DISTRIBUTION${printSpread(action.distribution)}`
    case 'drop-distribution':
      return 'DROP DISTRIBUTION'
  }
}
