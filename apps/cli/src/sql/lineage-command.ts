import path from 'node:path'
import { connectorDeclarations } from '@millrace/connectors/declarations'
import { jobEventOf, lineageOf, type ScriptLineage } from '@millrace/engine/lineage'
import { lineageText } from '../output/lineage-text.ts'
import { reportFailure } from '../output/report-failure.ts'
import { readScript } from './read-script.ts'
import { type ScriptOptions, settingsOf, type VariableOptions, variablesOf } from './settings.ts'

export interface LineageCommandOptions extends ScriptOptions, VariableOptions {
  readonly json?: boolean
  readonly openlineage?: boolean
  readonly namespace?: string
}

/** `sql lineage FILE`: where each column that the script writes comes from. Secrets are never filled in. */
export function lineageCommand(file: string, options: LineageCommandOptions): void {
  const config = settingsOf(options)
  const variables = variablesOf(options)
  const sql = readScript(file)
  try {
    const lineage = lineageOf(sql, { connectors: connectorDeclarations, config, ...variables })
    console.log(written(lineage, sql, file, options))
  } catch (thrown) {
    reportFailure(thrown, { file, sql })
  }
}

function written(
  lineage: ScriptLineage,
  sql: string,
  file: string,
  { json, openlineage, namespace = 'millrace' }: LineageCommandOptions,
): string {
  if (openlineage) {
    const name = path.basename(file).replace(/\.sql$/i, '')
    return JSON.stringify(jobEventOf(lineage, { namespace, name, sql, eventTime: new Date() }))
  }
  return json ? JSON.stringify({ file, ...lineage }) : lineageText(lineage)
}
