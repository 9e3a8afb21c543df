import { fail } from '@millrace/kernel'
import { explainPlan } from '../plan/explain-plan.ts'
import { engineLimits } from '../plan/limits/engine-limits.ts'
import { planScript } from '../plan/plan-script.ts'
import { checkSetting } from '../settings/setting-catalogue.ts'
import { PlanCompiler } from './compile-plan.ts'
import { readCompileSettings } from './compile-settings.ts'
import type { CollectedResult, CompiledJob, CompileOptions } from './compiled-job.ts'

/** From SQL text to a job ready to run. Throws the first error, with its place in the text. */
export function compileScript(text: string, options: CompileOptions): CompiledJob {
  const { connectors, environment, mode, config: given = {}, secrets = {}, variables } = options
  for (const [key, value] of Object.entries(given)) checkSetting(key, value, false)
  const plan = planScript(text, { connectors, config: given, secrets, mode, ...(variables && { variables }) })
  const config = { ...given, ...plan.config }
  const settings = readCompileSettings(config)
  const compiler = new PlanCompiler({ connectors, environment, settings })
  const collected: CollectedResult[] = []
  const [limit] = plan.sinks.flatMap((sink) => engineLimits(sink, settings.isBatch))
  if (limit) fail('ENGINE_UNSUPPORTED', { feature: limit.feature }, limit.span ? { span: limit.span } : {})
  for (const sink of plan.sinks) {
    const nodeId = compiler.sink(sink)
    if (sink.table !== null) continue
    collected.push({
      nodeId,
      sink: sink.sinkId === 'collect' ? null : sink.sinkId,
      type: sink.input.schema,
      changelogMode: sink.changelogMode,
      upsertKey: sink.upsertKeys[0] ?? [],
    })
  }
  const graph = compiler.graph.finish(settings.maxParallelism)
  const bounded = graph.nodes.every(
    (node) =>
      node.kind !== 'source' ||
      node.table.name === 'VALUES' ||
      connectors.get(String(node.table.options.connector))?.isBounded?.(node.table) === true,
  )
  return { graph, config, collected, explain: explainPlan(plan), warnings: [], bounded }
}
