import { explainPlan } from '../../src/plan/explain-plan.ts'
import type { Plan, PlanNode } from '../../src/plan/plan-node.ts'
import { checkScript, planScript } from '../../src/plan/plan-script.ts'
import { typeToString } from '../../src/types/logical-type.ts'
import { connectors, TABLES } from './declared-connectors.ts'

export function planOf(sql: string): Plan {
  return planScript(TABLES + sql, { connectors, mode: { kind: 'run' } })
}

/** The types of a query's columns, as Flink prints them. */
export function typesOf(query: string): string[] {
  return planOf(query).sinks[0]!.input.schema.fields.map(({ type }) => typeToString(type))
}

/** EXPLAIN without its heading. */
export function explained(sql: string): string {
  return explainPlan(planOf(sql)).split('\n').slice(1).join('\n').trim()
}

/** `line:column code` of each diagnostic; lines count from 1 behind the tables. */
export function errorsOf(sql: string): string[] {
  const before = TABLES.split('\n').length - 1
  return checkScript(TABLES + sql, { connectors })
    .filter(({ code }) => !code.startsWith('ADVICE_'))
    .map(({ span, code }) => `${span.line - before}:${span.column} ${code}`)
}

export function messagesOf(sql: string): string[] {
  return checkScript(TABLES + sql, { connectors })
    .filter(({ code }) => !code.startsWith('ADVICE_'))
    .map(({ message }) => message)
}

export function nodesOf(plan: Plan): PlanNode[] {
  const nodes = new Set<PlanNode>()
  const visit = (node: PlanNode): void => {
    nodes.add(node)
    if ('input' in node) visit(node.input)
    if ('inputs' in node) for (const input of node.inputs) visit(input)
  }
  for (const sink of plan.sinks) visit(sink)
  return [...nodes]
}
