import { connectorDeclarations } from '@millrace/connectors/declarations'
import type { SqlDiagnostic } from '@millrace/contracts/api/sql'
import { refusedCall } from '@millrace/engine/refused-call'
import { checkScript, parseScript, REFUSED_TO_RUN } from '@millrace/engine/sql'
import { fail } from '@millrace/kernel'

/** The names of the secrets a script refers to as `${secret_values.name}`. */
export function secretNames(sql: string): ReadonlySet<string> {
  return new Set(
    [...sql.matchAll(/\$\{secret_values\.([A-Za-z_][A-Za-z0-9_]*)\}/g)].map((match) => match[1]!),
  )
}

export function checkSql(sql: string): SqlDiagnostic[] {
  return checkScript(sql, { connectors: connectorDeclarations, refusedCall }).map(({ fixes, ...rest }) => ({
    ...rest,
    params: { ...rest.params },
    ...(fixes && { fixes: fixes.map(({ title, edits }) => ({ title, edits: [...edits] })) }),
  }))
}

/** Whether the script writes to a table: otherwise there is nothing for a job to do. */
export function writesSomewhere(sql: string): boolean {
  return parseScript(sql).statements.some((statement) => {
    if (statement.kind === 'execute') return statement.statement.kind === 'insert'
    if (statement.kind === 'create-table') return (statement.query ?? statement.copy) !== null
    return statement.kind === 'insert' || statement.kind === 'statement-set'
  })
}

/** Refuses to deploy what cannot run: the first error as the cause, all of them in the detail. */
export function requireRunnable(sql: string, secrets: ReadonlySet<string>): void {
  const errors = checkSql(sql).filter(
    ({ severity, code }) => severity === 'error' || REFUSED_TO_RUN.includes(code),
  )
  const first = errors[0]
  if (first !== undefined) {
    const detail = errors.map(({ span, message }) => `${span.line}:${span.column} ${message}`).join('\n')
    fail('SQL_INVALID', { message: first.message, advice: first.advice }, { span: first.span, detail })
  }
  if (!writesSomewhere(sql)) fail('SQL_WRITES_NOTHING')
  const missing = [...secretNames(sql)].filter((name) => !secrets.has(name))
  if (missing.length > 0) fail('SECRETS_MISSING', { names: missing.join(', ') })
}
