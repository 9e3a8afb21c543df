import { connectorDeclarations } from '@millrace/connectors/declarations'
import { checkSetting, explainGraph, explainPlan, planScript } from '@millrace/engine/sql'
import { reportFailure } from '../output/report-failure.ts'
import { readScript } from './read-script.ts'
import { type ScriptOptions, secretsOf, settingsOf, type VariableOptions, variablesOf } from './settings.ts'

export interface PlanOptions extends ScriptOptions, VariableOptions {
  readonly json?: boolean
}

/** `sql plan FILE`: how the script would run, whether or not the embedded engine runs all of it yet. */
export function planCommand(file: string, options: PlanOptions): void {
  const settings = settingsOf(options)
  const variables = variablesOf(options)
  const sql = readScript(file)
  try {
    for (const [key, value] of Object.entries(settings)) checkSetting(key, value, false)
    const plan = planScript(sql, {
      connectors: connectorDeclarations,
      config: settings,
      secrets: secretsOf(process.env),
      mode: { kind: 'run' },
      ...variables,
    })
    const explain = explainPlan(plan)
    if (!options.json) {
      console.log(explain)
      return
    }
    const config = { ...settings, ...plan.config }
    console.log(JSON.stringify({ file, config, explain, ...explainGraph(plan) }))
  } catch (thrown) {
    reportFailure(thrown, { file, sql })
  }
}
