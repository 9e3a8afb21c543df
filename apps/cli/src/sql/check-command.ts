import { connectorDeclarations } from '@millrace/connectors/declarations'
import type { Diagnostic } from '@millrace/engine'
import { refusedCall } from '@millrace/engine/refused-call'
import { type CheckOptions as CheckScriptOptions, checkScript } from '@millrace/engine/sql'
import { MillraceError } from '@millrace/kernel'
import { diagnosticText } from '../output/diagnostic-text.ts'
import { readScript } from './read-script.ts'
import { type VariableOptions, variablesOf } from './settings.ts'

export interface CheckOptions extends VariableOptions {
  readonly json?: boolean
  readonly syntax?: boolean
}

/** `sql check FILE…`: says what is wrong in each file; exits with 1 if anything is an error. */
export function checkCommand(files: readonly string[], options: CheckOptions): void {
  const variables = variablesOf(options)
  let wrong = 0
  for (const file of files) {
    const { sql, diagnostics } = check(file, { syntaxOnly: options.syntax ?? false, ...variables })
    const failed = diagnostics.some(({ severity }) => severity === 'error')
    if (failed) wrong++
    if (options.json) console.log(JSON.stringify({ file, diagnostics: diagnostics.map(flat) }))
    else if (diagnostics.length === 0) console.log(`${file}: ok`)
    else for (const diagnostic of diagnostics) console.log(`${diagnosticText(file, sql, diagnostic)}\n`)
  }
  if (wrong > 0) process.exitCode = 1
}

function check(file: string, how: CheckScriptOptions): { sql: string; diagnostics: readonly Diagnostic[] } {
  try {
    const sql = readScript(file)
    return { sql, diagnostics: checkScript(sql, { connectors: connectorDeclarations, refusedCall, ...how }) }
  } catch (thrown) {
    const { code, params, message, advice } = MillraceError.from(thrown)
    const span = { line: 1, column: 1, endLine: 1, endColumn: 1 }
    return { sql: '', diagnostics: [{ code, params, message, advice, span, severity: 'error' }] }
  }
}

/** The form that other programs read. */
function flat({ code, message, span, severity }: Diagnostic) {
  return { code, message, ...span, severity }
}
