import { connectors } from '@millrace/connectors'
import { compileScript } from '@millrace/engine'
import { silentLogger } from '@millrace/kernel'
import { reportFailure } from '../output/report-failure.ts'
import { localEnvironment } from './local-environment.ts'
import { readScript } from './read-script.ts'
import { type ScriptOptions, secretsOf, settingsOf } from './settings.ts'

/** `sql plan FILE`: how the script would run. */
export function planCommand(file: string, options: ScriptOptions & { readonly json?: boolean }): void {
  const sql = readScript(file)
  try {
    const { graph, explain, bounded, config } = compileScript(sql, {
      connectors,
      environment: localEnvironment(silentLogger),
      config: settingsOf(options),
      secrets: secretsOf(process.env),
      mode: { kind: 'run' },
    })
    if (!options.json) {
      console.log(explain)
      return
    }
    const nodes = graph.nodes.map(({ id, uid, kind, name, description, parallelism }) => {
      return { id, uid, kind, name, description, parallelism }
    })
    const edges = graph.edges.map(({ from, to, input, exchange }) => ({
      from,
      to,
      input,
      exchange: exchange.kind,
    }))
    console.log(JSON.stringify({ file, bounded, config, explain, nodes, edges }))
  } catch (thrown) {
    reportFailure(thrown, { file, sql })
  }
}
