import type { ConnectorEnvironment, ConnectorFactory, ConnectorTable } from '../connect/connector.ts'
import { inputsOfNode } from '../plan/plan-inputs.ts'
import type { PlanNode } from '../plan/plan-node.ts'
import { type PlanScriptOptions, planScript } from '../plan/plan-script.ts'

export interface HoldingScript {
  readonly sql: string
  readonly config: Readonly<Record<string, string>>
}
export interface ReleaseOptions extends Pick<PlanScriptOptions, 'connectors' | 'secrets'> {
  readonly environment: ConnectorEnvironment
}

interface Holder {
  readonly factory: ConnectorFactory
  readonly table: ConnectorTable
  readonly holdings: readonly string[]
}

/**
 * Gives back what the scripts of a deleted deployment hold at their sources, except what `others` still read with.
 * Returns the names given back. A script that cannot be planned throws: what it holds is not known.
 */
export async function releaseHoldings(
  scripts: readonly HoldingScript[],
  others: readonly HoldingScript[],
  options: ReleaseOptions,
): Promise<string[]> {
  const kept = new Set(
    others.flatMap((script) => holders(script, options)).flatMap(({ holdings }) => holdings),
  )
  const released: string[] = []
  for (const { factory, table, holdings } of scripts.flatMap((script) => holders(script, options))) {
    if (holdings.some((holding) => kept.has(holding))) continue
    await factory.release?.(table, options.environment)
    for (const holding of holdings) kept.add(holding)
    released.push(...holdings)
  }
  return released
}

function holders({ sql, config }: HoldingScript, { connectors, secrets }: ReleaseOptions): Holder[] {
  const plan = planScript(sql, { connectors, config, ...(secrets && { secrets }), mode: { kind: 'run' } })
  const seen = new Set<PlanNode>()
  const visit = (node: PlanNode): Holder[] => {
    if (seen.has(node)) return []
    seen.add(node)
    if (node.kind !== 'scan') return inputsOfNode(node).flatMap(visit)
    const factory = connectors.get(String(node.table.options.connector))
    const holdings = factory?.holdings?.(node.table) ?? []
    return factory && holdings.length > 0 ? [{ factory, table: node.table, holdings }] : []
  }
  return plan.sinks.flatMap(visit)
}
