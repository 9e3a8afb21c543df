import type { WindowSpec } from '../plan-node.ts'
import { inputsOf, type Relation } from '../relation.ts'

export interface WindowKind {
  /** The same for windows that are alike. */
  readonly text: string
  readonly attribute: WindowSpec['attribute']
}

/** The windows that a relation's rows are in; null when they are in none. */
export function windowOf(relation: Relation): WindowKind | null {
  switch (relation.kind) {
    case 'window':
    case 'window-aggregate': {
      const { function: name, size, step, offset, attribute } = relation.window
      return { text: [name, size, step, offset, attribute].join(), attribute }
    }
    case 'project':
    case 'filter':
    case 'window-rank':
    case 'window-join':
      return windowOf(inputsOf(relation)[0]!)
    default:
      return null
  }
}
