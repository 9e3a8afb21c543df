import { unreachable } from '@millrace/kernel'
import { inputsOf, type Relation } from '../relation.ts'
import { foldAggregate } from './fold-aggregates.ts'
import { foldCorrelate, foldJoin, foldProcessFunction, foldTableFunction } from './fold-joins.ts'
import {
  foldExpand,
  foldMatch,
  foldOver,
  foldProject,
  foldRank,
  foldSetOperation,
  foldThrough,
  foldUnion,
  foldWindow,
} from './fold-rows.ts'
import { foldLookup, foldScan, foldValues, type Qualify } from './fold-sources.ts'
import { type Folded, isGenerated } from './folded.ts'
import { withStep } from './origins.ts'

export type RelationNames = Pick<WeakMap<Relation, string>, 'get'>

/** Folds relations from the sources up; one that is used twice (a view) is folded once. */
export class LineageFold {
  readonly #known = new Map<Relation, Folded>()
  readonly #qualify: Qualify
  /** Views and common tables, by the relation that stands for them. */
  readonly #names: RelationNames

  constructor(qualify: Qualify, names: RelationNames = new Map<Relation, string>()) {
    this.#qualify = qualify
    this.#names = names
  }

  fold(relation: Relation): Folded {
    const known = this.#known.get(relation)
    if (known) return known
    const inputs = inputsOf(relation).map((input) => this.fold(input))
    const folded = this.#named(relation, this.#foldNode(relation, inputs))
    this.#known.set(relation, folded)
    return folded
  }

  /** A view is a step of its own. */
  #named(relation: Relation, folded: Folded): Folded {
    const view = this.#names.get(relation)
    if (view === undefined) return folded
    const columns = folded.columns.map((column, i) => {
      const { name } = relation.schema.fields[i]!
      if (isGenerated(name)) return column
      const step = { operation: 'view' as const, column: name, expression: name, relation: view, span: null }
      return { ...column, origins: withStep(column.origins, step) }
    })
    return { ...folded, columns }
  }

  #foldNode(relation: Relation, inputs: readonly Folded[]): Folded {
    const [input] = inputs as [Folded]
    switch (relation.kind) {
      case 'scan':
        return foldScan(relation, this.#qualify)
      case 'values':
        return foldValues(relation)
      case 'project':
        return foldProject(relation, input)
      case 'filter':
      case 'sort':
      case 'limit':
        return foldThrough(relation, input)
      case 'window':
        return foldWindow(relation, input)
      case 'group-aggregate':
      case 'window-aggregate':
      case 'group-window-aggregate':
        return foldAggregate(relation, input)
      case 'union':
        return foldUnion(relation, inputs)
      case 'set-operation':
        return foldSetOperation(relation, inputs)
      case 'expand':
        return foldExpand(relation, input)
      case 'over':
        return foldOver(relation, input)
      case 'rank':
      case 'window-rank':
      case 'deduplicate':
        return foldRank(relation, input)
      case 'join':
      case 'interval-join':
      case 'temporal-join':
      case 'window-join':
        return foldJoin(relation, inputs)
      case 'lookup-join':
        return foldLookup(relation, input, this.#qualify)
      case 'correlate':
        return foldCorrelate(relation, input)
      case 'table-function':
        return foldTableFunction(relation)
      case 'process-function':
        return foldProcessFunction(relation, inputs)
      case 'match':
        return foldMatch(relation, input)
      default:
        return unreachable(relation)
    }
  }
}
