import { writeFileSync } from 'node:fs'
import { formatScript } from '@millrace/engine/sql'
import { fail } from '@millrace/kernel'
import { reportFailure } from '../output/report-failure.ts'
import { readScript } from './read-script.ts'

export interface FormatOptions {
  readonly json?: boolean
  readonly write?: boolean
  readonly check?: boolean
}

/** `sql format FILE`: the script in Millrace's layout, comments kept. What cannot be read is left as it is. */
export function formatCommand(file: string, options: FormatOptions): void {
  if (options.write && file === '-')
    fail('CLI_OPTION_INVALID', { option: '--write', expected: 'a file', value: file })
  const sql = readScript(file)
  try {
    const formatted = formatScript(sql)
    const changed = formatted !== sql
    if (options.check && changed) process.exitCode = 1
    if (options.write && changed) writeFileSync(file, formatted)
    if (options.json) console.log(JSON.stringify({ file, changed, formatted }))
    else if (options.check) console.log(`${file}: ${changed ? 'not formatted' : 'ok'}`)
    else if (!options.write) process.stdout.write(formatted)
  } catch (thrown) {
    reportFailure(thrown, { file, sql })
  }
}
