import { unreachable } from '@millrace/kernel'
import { isInsertOnly } from '../../types/row-kind.ts'
import type { PlanNode } from '../plan-node.ts'

/**
 * What an operator remembers. `position`: how far a source was read. `group`: a result a key. `window`: a result a
 * key and open window. `rows`: the rows of its inputs, for as long as the TTL says. `recent-rows`: those that may still
 * matter by their time. `versions`: what a key meant when. `ranking`: the rows that rank. `row`: one row a key.
 * `pattern`: begun matches. `pending`: what is written and not yet committed.
 */
export type StateKind =
  | 'none'
  | 'position'
  | 'group'
  | 'window'
  | 'rows'
  | 'recent-rows'
  | 'versions'
  | 'ranking'
  | 'row'
  | 'pattern'
  | 'pending'

export interface NodeState {
  readonly kind: StateKind
  /** Columns of the first input by which the state is kept apart; empty: one state. */
  readonly keys: readonly number[]
}

const state = (kind: StateKind, keys: readonly number[] = []): NodeState => ({ kind, keys })

/** The state that a node keeps, in words for people: what a restart must bring back. */
export function nodeState(node: PlanNode): NodeState {
  switch (node.kind) {
    case 'scan':
      return state('position')
    case 'values':
    case 'table-function':
      return state('position')
    case 'project':
    case 'window':
    case 'union':
    case 'expand':
    case 'lookup-join':
    case 'correlate':
      return state('none')
    case 'filter':
      return state('none')
    case 'group-aggregate':
      return state('group', node.keys)
    case 'window-aggregate':
    case 'group-window-aggregate':
      return state('window', node.keys)
    case 'set-operation':
      return state('rows')
    case 'over':
      return state(node.frame.preceding === null ? 'group' : 'recent-rows', node.partitionKeys)
    case 'rank':
      return state(isInsertOnly(node.input.changelogMode) ? 'ranking' : 'rows', node.partitionKeys)
    case 'window-rank':
      return state('window', node.partitionKeys)
    case 'deduplicate':
      return state('row', node.keys)
    case 'sort':
      return state('recent-rows')
    case 'limit':
      return state('ranking')
    case 'join':
      return state('rows', node.leftKeys)
    case 'interval-join':
      return state('recent-rows', node.leftKeys)
    case 'window-join':
      return state('window', node.leftKeys)
    case 'temporal-join':
      return state('versions', node.leftKeys)
    case 'process-function':
      return state('group', node.partitionKeys[0] ?? [])
    case 'match':
      return state('pattern', node.partitionKeys)
    case 'changelog-normalize':
      return state('row', node.keys)
    case 'final-rows':
      return state('rows')
    case 'sink-materialize':
      return state('rows', node.keys)
    case 'sink':
      return state(node.table ? 'pending' : 'none')
    default:
      return unreachable(node)
  }
}
