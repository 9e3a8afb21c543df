import { MIN_WATERMARK } from '../dataflow/operator.ts'
import type { BoundExpression } from '../plan/bound-expression.ts'
import { columnsOf } from '../plan/expression-tree.ts'
import type { PlanNode } from '../plan/plan-node.ts'
import type { LogicalType, RowType } from '../types/logical-type.ts'
import type { CompileSettings } from './compile-settings.ts'
import type { GraphBuilder, NewNode, Stream } from './graph-builder.ts'
import { compileCalc } from './kernel/compile-calc.ts'

/** What the compilers of single nodes need of the whole. */
export interface Compiling {
  readonly graph: GraphBuilder
  readonly settings: CompileSettings
  stream(node: PlanNode): Stream
  /** Identity, name and output of a node's operator. */
  named(
    node: PlanNode,
    name: string,
    suffix?: string,
  ): Omit<NewNode & { kind: 'operator' }, 'kind' | 'create'>
}

export const typesOf = (row: RowType): LogicalType[] => row.fields.map((field) => field.type)

type Create = Extract<NewNode, { kind: 'operator' }>['create']

/** One input by key; without keys one subtask. */
export function compileKeyed(
  node: PlanNode & { readonly input: PlanNode },
  name: string,
  keys: readonly number[],
  create: Create,
  { graph, settings, stream, named }: Compiling,
): Stream {
  const input = stream(node.input)
  const parallelism = keys.length === 0 ? 1 : settings.parallelism
  const operator = { ...named(node, `${name}[${graph.nextId}]`), kind: 'operator' as const, create }
  return graph.add(operator, parallelism, input, { kind: 'hash', keys })
}

/** The rest of a join's condition, over pairs of rows. */
export function pairCondition(condition: BoundExpression, { timeZone }: CompileSettings) {
  const kernel = compileCalc({ projections: [condition], condition: null, upsertInput: false })
  return { kernel, columns: [...columnsOf(condition)], timeZone }
}

/** Between instants and the wall clock on which windows stand: the session's zone for local time, else the same. */
export interface WallClock {
  readonly toWall: (at: number) => number
  readonly toInstant: (at: number) => number
}

export function wallClock(local: boolean, { timeZone }: CompileSettings): WallClock {
  const same = (at: number) => at
  if (!local) return { toWall: same, toInstant: same }
  return {
    toWall: (at) => (Math.abs(at) === -MIN_WATERMARK ? at : timeZone.toLocal(at)),
    toInstant: (at) => timeZone.toInstant(at),
  }
}
