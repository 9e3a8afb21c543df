import { connectorDeclarations } from '@millrace/connectors/declarations'
import type { SqlDiagnostic } from '@millrace/contracts/api/sql'
import { checkScript } from '@millrace/engine/sql'
import { fail } from '@millrace/kernel'

/** The names of the secrets a script refers to as `${secret_values.name}`. */
export function secretNames(sql: string): ReadonlySet<string> {
  return new Set(
    [...sql.matchAll(/\$\{secret_values\.([A-Za-z_][A-Za-z0-9_]*)\}/g)].map((match) => match[1]!),
  )
}

export function checkSql(sql: string): SqlDiagnostic[] {
  return checkScript(sql, { connectors: connectorDeclarations, syntaxOnly: false }).map((diagnostic) => ({
    ...diagnostic,
    params: { ...diagnostic.params },
  }))
}

/** Refuses to deploy what cannot run: the first error as the cause, all of them in the detail. */
export function requireRunnable(sql: string, secrets: ReadonlySet<string>): void {
  const errors = checkSql(sql).filter(({ severity }) => severity === 'error')
  const first = errors[0]
  if (first !== undefined) {
    const detail = errors.map(({ span, message }) => `${span.line}:${span.column} ${message}`).join('\n')
    fail('SQL_INVALID', { message: first.message, advice: first.advice }, { span: first.span, detail })
  }
  const missing = [...secretNames(sql)].filter((name) => !secrets.has(name))
  if (missing.length > 0) fail('SECRETS_MISSING', { names: missing.join(', ') })
}
