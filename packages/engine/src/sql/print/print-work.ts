import type { Work } from '../ast/statement-nodes.ts'
import type { Analyze, Delete, Insert, SetMember, StatementSet, Update } from '../ast/write-nodes.ts'
import { printExpression } from './print-expression.ts'
import { printIdentifier, printNames, printPath, printString } from './print-name.ts'
import { printCreateDatabase } from './print-object.ts'
import { printQuery } from './print-query.ts'
import { printCreateTable, printHint, printPartition } from './print-table.ts'

export function printWork(work: Work): string {
  switch (work.kind) {
    case 'query-statement':
      return printQuery(work.query)
    case 'insert':
      return printInsert(work)
    case 'update':
      return printUpdate(work)
    case 'delete':
      return `DELETE FROM ${printPath(work.table)}${printTail(work)}`
    case 'truncate':
      return `TRUNCATE TABLE ${printPath(work.table)}`
    case 'analyze':
      return printAnalyze(work)
    case 'statement-set':
      return printSet(work)
    case 'execute':
      return `EXECUTE ${printWork(work.statement)}`
    case 'explain': {
      const details = work.details.length > 0 ? `${work.details.join(', ')} ` : ''
      const { statement } = work
      const text = statement.kind === 'create-table' ? printCreateTable(statement) : printWork(statement)
      return `EXPLAIN ${details}${text}`
    }
    case 'compile-plan': {
      const exists = work.ifNotExists ? ' IF NOT EXISTS' : ''
      const { statement } = work
      const text = statement.kind === 'insert' ? printInsert(statement) : printSetBody(statement)
      return `COMPILE ${work.execute ? 'AND EXECUTE ' : ''}PLAN ${printString(work.path.value)}${exists} FOR ${text}`
    }
    case 'execute-plan':
      return `EXECUTE PLAN ${printString(work.path.value)}`
  }
}

function printInsert(insert: Insert): string {
  const partition = insert.partition.length > 0 ? ` ${printPartition(insert.partition)}` : ''
  const columns = insert.columns ? ` ${printNames(insert.columns)}` : ''
  const conflict = insert.onConflict ? ` ON CONFLICT DO ${insert.onConflict}` : ''
  const head = `INSERT ${insert.overwrite ? 'OVERWRITE' : 'INTO'} ${printPath(insert.table)}`
  return `${head}${printHint(insert.options)}${partition}${columns} ${printQuery(insert.query)}${conflict}`
}

function printUpdate(update: Update): string {
  const assignments = update.assignments.map(
    ({ column, value }) => `${printIdentifier(column)} = ${printExpression(value, printQuery)}`,
  )
  const alias = update.alias ? ` AS ${printIdentifier(update.alias)}` : ''
  const where = update.where ? ` WHERE ${printExpression(update.where, printQuery)}` : ''
  return `UPDATE ${printPath(update.table)}${alias} SET ${assignments.join(', ')}${where}`
}

function printTail({ alias, where }: Delete): string {
  const name = alias ? ` AS ${printIdentifier(alias)}` : ''
  return `${name}${where ? ` WHERE ${printExpression(where, printQuery)}` : ''}`
}

function printAnalyze({ table, partition, columns }: Analyze): string {
  const some = partition.length > 0 ? ` ${printPartition(partition)}` : ''
  const named = columns === 'all' ? ' FOR ALL COLUMNS' : ''
  const list =
    columns && columns !== 'all' ? ` FOR COLUMNS ${columns.map(printIdentifier).join(', ')}` : named
  return `ANALYZE TABLE ${printPath(table)}${some} COMPUTE STATISTICS${list}`
}

/** A set with nothing in it can only be written as a session's. */
function printSet(set: StatementSet): string {
  return set.members.length > 0 ? `EXECUTE ${printSetBody(set)}` : 'BEGIN STATEMENT SET; END'
}

function printSetBody(set: StatementSet): string {
  return `STATEMENT SET BEGIN ${set.members.map((member) => `${printMember(member)};`).join(' ')} END`
}

function printMember(member: SetMember): string {
  if (member.kind === 'insert') return printInsert(member)
  return member.kind === 'create-table' ? printCreateTable(member) : printCreateDatabase(member)
}
