import { fail } from '@millrace/kernel'
import type {
  ConnectorEnvironment,
  ConnectorFactory,
  ConnectorRegistry,
  ConnectorTable,
} from '../connect/connector.ts'
import type { Exchange } from '../dataflow/stream-graph.ts'
import { CalcOperator } from '../operators/calc-operator.ts'
import { DropUpdateBeforeOperator } from '../operators/drop-update-before-operator.ts'
import { GroupAggregateOperator } from '../operators/group-aggregate-operator.ts'
import { NotNullOperator } from '../operators/not-null-operator.ts'
import { SinkMaterializeOperator } from '../operators/sink-materialize-operator.ts'
import { WindowOperator } from '../operators/window-operator.ts'
import type { BoundExpression } from '../plan/bound-expression.ts'
import { describeNode } from '../plan/explain/describe-node.ts'
import type {
  FilterNode,
  GroupAggregateNode,
  PlanNode,
  ProjectNode,
  ScanNode,
  SinkPlanNode,
  WindowNode,
} from '../plan/plan-node.ts'
import type { RowType } from '../types/logical-type.ts'
import { isInsertOnly } from '../types/row-kind.ts'
import { compileBatch, isBatchNode } from './compile-batch.ts'
import { compileLookup } from './compile-lookup.ts'
import type { CompileSettings } from './compile-settings.ts'
import { compileStateful } from './compile-stateful.ts'
import { compileTimeJoin, compileUnnest } from './compile-time-join.ts'
import { asksForWatermark, compileWatermark } from './compile-watermark.ts'
import {
  compileGroupWindow,
  compileOver,
  compileSessionWindow,
  compileWindowAggregate,
  compileWindowRank,
  windowClock,
} from './compile-windowed.ts'
import { type Compiling, typesOf } from './compiling.ts'
import { GraphBuilder, type Stream } from './graph-builder.ts'
import { compileCalc } from './kernel/compile-calc.ts'
import { valuesSource } from './values-source.ts'

export interface CompileContext {
  readonly connectors: ConnectorRegistry
  readonly environment: ConnectorEnvironment
  readonly settings: CompileSettings
}

/** Turns a plan into one graph. A node that feeds several others is one operator with several outputs. */
export class PlanCompiler {
  readonly graph = new GraphBuilder()
  readonly #context: CompileContext
  readonly #streams = new Map<number, Stream>()
  #everyWatermark = false

  readonly #compiling: Compiling

  constructor(context: CompileContext) {
    this.#context = context
    this.#compiling = {
      graph: this.graph,
      settings: context.settings,
      stream: (node) => this.#stream(node),
      named: (node, name, suffix) => this.#named(node, name, suffix),
    }
  }

  /** Adds a sink with all that feeds it; gives the sink's node id. */
  sink(node: SinkPlanNode): number {
    this.#everyWatermark ||= asksForWatermark(node)
    let input = this.#stream(node.input)
    const inputTypes = typesOf(node.input.schema)
    const { table } = node
    const common = {
      uid: node.uid,
      output: node.input.schema,
      changelogMode: node.changelogMode,
      sinkId: node.sinkId,
      inputTypes,
      kind: 'sink' as const,
    }
    if (table === null) {
      const name = `Collect: ${node.sinkId}`
      const create = () => fail('INTERNAL', { detail: 'a collector has no sink of its own' })
      return this.graph.add({ ...common, name, description: name, table, create }, input.parallelism, input)
        .from[0]!
    }
    input = this.#enforceNotNull(node, table, input)
    const factory = this.#factory(table)
    const parallelism = this.#parallelismOption(table, 'sink.parallelism', input.parallelism)
    const create = () =>
      factory.createSink?.(table, this.#context.environment) ??
      fail('INTERNAL', { detail: `${factory.identifier} has no sink` })
    const name = `Sink: ${shortName(table)}`
    const exchange = this.#sinkExchange(node, table, input.parallelism !== parallelism)
    return this.graph.add(
      {
        ...common,
        name,
        description: describeNode(node),
        table,
        create,
      },
      parallelism,
      input,
      exchange,
    ).from[0]!
  }

  #stream(node: PlanNode): Stream {
    const known = this.#streams.get(node.id)
    if (known !== undefined) return known
    const stream = this.#compile(node)
    this.#streams.set(node.id, stream)
    return stream
  }

  #compile(node: PlanNode): Stream {
    if (this.#context.settings.isBatch && isBatchNode(node)) return compileBatch(node, this.#compiling)
    switch (node.kind) {
      case 'scan':
        return this.#scan(node)
      case 'values':
        return this.graph.add(
          {
            ...this.#named(node, `Source: Values[${this.graph.nextId}]`),
            kind: 'source',
            table: valuesTable(node.schema),
            create: () => valuesSource(node.rows, node.schema),
            watermark: null,
            project: null,
          },
          1,
          null,
        )
      case 'project':
      case 'filter':
        return this.#calc(node)
      case 'window':
        return this.#window(node)
      case 'group-aggregate':
        return this.#groupAggregate(node)
      case 'window-aggregate':
        return compileWindowAggregate(node, this.#compiling)
      case 'union': {
        const inputs = node.inputs.map((input) => this.#stream(input))
        return {
          from: inputs.flatMap(({ from }) => from),
          parallelism: Math.max(...inputs.map(({ parallelism }) => parallelism)),
        }
      }
      case 'sink-materialize': {
        const options = { types: typesOf(node.schema), keys: node.keys }
        return this.#keyed(
          node,
          'SinkMaterializer',
          node.input,
          node.keys,
          () => new SinkMaterializeOperator(options),
        )
      }
      case 'group-window-aggregate':
        return compileGroupWindow(node, this.#compiling)
      case 'window-rank':
        return compileWindowRank(node, this.#compiling)
      case 'over':
        return compileOver(node, this.#compiling)
      case 'interval-join':
      case 'temporal-join':
      case 'window-join':
        return compileTimeJoin(node, this.#compiling)
      case 'lookup-join': {
        const { environment } = this.#context
        return compileLookup(node, this.#compiling, { factory: this.#factory(node.table), environment })
      }
      case 'correlate':
        return compileUnnest(node, this.#compiling)
      case 'changelog-normalize':
      case 'deduplicate':
      case 'expand':
      case 'join':
      case 'limit':
      case 'rank':
      case 'set-operation':
      case 'sort':
        return compileStateful(node, this.#compiling)
      case 'sink':
        return fail('INTERNAL', { detail: 'a sink feeds nothing' })
      default:
        return fail('INTERNAL', { detail: `${node.kind} has no operator; its limit must be met before` })
    }
  }

  #scan(node: ScanNode): Stream {
    const { environment, settings } = this.#context
    const factory = this.#factory(node.table)
    const { computed } = node
    const project = computed && compileCalc({ projections: computed, condition: null, upsertInput: false })
    const source = {
      ...this.#named(node, `Source: ${shortName(node.table)}`),
      kind: 'source' as const,
      table: node.table,
      create: () =>
        factory.createSource?.(node.table, environment) ??
        fail('INTERNAL', { detail: `${factory.identifier} has no source` }),
      watermark: compileWatermark(node, settings, this.#everyWatermark),
      project: project && (() => new CalcOperator(project, settings.timeZone)),
    }
    return this.graph.add(
      source,
      this.#parallelismOption(node.table, 'scan.parallelism', settings.parallelism),
      null,
    )
  }

  /**
   * A filter right below a projection runs in the same pass. Where the consumer goes by key and the input still sends
   * -U, they end here.
   */
  #calc(node: ProjectNode | FilterNode): Stream {
    const filter = node.kind === 'filter' ? node : node.input.kind === 'filter' ? node.input : null
    const source = filter?.input ?? (node as ProjectNode).input
    const input = this.#stream(source)
    const { updateBefore, updateAfter } = source.changelogMode
    const kernel = compileCalc({
      projections: node.kind === 'project' ? node.expressions : identity(node.schema),
      condition: filter?.condition ?? null,
      upsertInput: updateAfter && !updateBefore,
    })
    const { timeZone } = this.#context.settings
    const named = this.#named(node, `Calc[${this.graph.nextId}]`)
    const where = filter && filter !== node ? `${describeNode(filter)} → ` : ''
    const description = `${where}${named.description}`
    const calc = this.graph.add(
      { ...named, description, kind: 'operator', create: () => new CalcOperator(kernel, timeZone) },
      input.parallelism,
      input,
    )
    if (!updateBefore || node.changelogMode.updateBefore) return calc
    const drop = this.#named(node, `DropUpdateBefore[${this.graph.nextId}]`, '/drop-update-before')
    return this.graph.add(
      { ...drop, kind: 'operator', create: () => new DropUpdateBeforeOperator() },
      calc.parallelism,
      calc,
    )
  }

  #window(node: WindowNode): Stream {
    if (node.window.function === 'SESSION') return compileSessionWindow(node, this.#compiling)
    const input = this.#stream(node.input)
    const options = {
      window: node.window,
      ...windowClock(node.window, node.input.schema, this.#compiling),
    }
    const named = this.#named(node, `WindowTableFunction[${this.graph.nextId}]`)
    return this.graph.add(
      { ...named, kind: 'operator', create: () => new WindowOperator(options) },
      input.parallelism,
      input,
    )
  }

  #groupAggregate(node: GroupAggregateNode): Stream {
    const { settings } = this.#context
    const options = {
      inputTypes: typesOf(node.input.schema),
      outputTypes: typesOf(node.schema),
      keys: node.keys,
      aggregates: node.aggregates,
      inputRetracts: !isInsertOnly(node.input.changelogMode),
      updateBefore: node.changelogMode.updateBefore,
      stateTtlMs: settings.stateTtlMs,
      miniBatch: settings.miniBatch,
    }
    return this.#keyed(
      node,
      'GroupAggregate',
      node.input,
      node.keys,
      () => new GroupAggregateOperator(options),
    )
  }

  /** An operator with state by key; without keys there is one group and so one subtask. */
  #keyed(
    node: PlanNode,
    name: string,
    inputNode: PlanNode,
    keys: readonly number[],
    create: () => GroupAggregateOperator | SinkMaterializeOperator,
  ): Stream {
    const input = this.#stream(inputNode)
    const parallelism = keys.length === 0 ? 1 : this.#context.settings.parallelism
    const named = this.#named(node, `${name}[${this.graph.nextId}]`)
    return this.graph.add({ ...named, kind: 'operator', create }, parallelism, input, { kind: 'hash', keys })
  }

  #enforceNotNull(node: SinkPlanNode, table: ConnectorTable, input: Stream): Stream {
    const columns = table.columns
      .map((column, index) => ({ index, name: column.name, type: column.type }))
      .filter(({ index, type }) => !type.nullable && node.input.schema.fields[index]!.type.nullable)
    if (columns.length === 0) return input
    const options = { sink: table.name, columns, onNull: this.#context.settings.notNullEnforcer }
    const named = this.#named(node.input, `ConstraintEnforcer[${this.graph.nextId}]`, '/not-null')
    return this.graph.add(
      { ...named, kind: 'operator', create: () => new NotNullOperator(options) },
      input.parallelism,
      input,
    )
  }

  /** Changes of one key must stay in order: they go by the sink's key when the number of subtasks changes. */
  #sinkExchange(node: SinkPlanNode, table: ConnectorTable, differs: boolean): Exchange {
    if (!differs || isInsertOnly(node.input.changelogMode)) return { kind: 'forward' }
    const keys = table.primaryKey.map((name) => table.columns.findIndex((column) => column.name === name))
    return { kind: 'hash', keys }
  }

  #parallelismOption(table: ConnectorTable, key: string, absent: number): number {
    const value = table.options[key]
    if (value === undefined) return absent
    const { maxParallelism } = this.#context.settings
    const span = table.spans[key]
    if (typeof value === 'number' && value >= 1 && value <= maxParallelism) return value
    return fail(
      'SETTING_INVALID',
      { key, value: String(value), expected: `a whole number from 1 to ${maxParallelism}` },
      span ? { span } : {},
    )
  }

  #factory(table: ConnectorTable): ConnectorFactory {
    const identifier = String(table.options.connector)
    return (
      this.#context.connectors.get(identifier) ?? fail('INTERNAL', { detail: `no connector ${identifier}` })
    )
  }

  #named(node: PlanNode, name: string, suffix = '') {
    return {
      uid: `${node.uid}${suffix}`,
      name,
      description: suffix === '' ? describeNode(node) : name,
      output: node.schema,
      changelogMode: node.changelogMode,
    }
  }
}

function identity(row: RowType): BoundExpression[] {
  return row.fields.map((field, index) => ({ kind: 'column', index, type: field.type }))
}

function shortName(table: ConnectorTable): string {
  return table.name.split('.').at(-1)!
}

function valuesTable(schema: RowType): ConnectorTable {
  return {
    name: 'VALUES',
    columns: schema.fields.map(({ name, type }) => ({ name, type })),
    primaryKey: [],
    partitionKeys: [],
    options: {},
    spans: {},
  }
}
