import type { Relation, RelationOf } from '../relation.ts'
import { windowOf } from './window-of.ts'
import { windowRoles } from './window-roles.ts'

type Join = RelationOf<'join'>

/** A join on both bounds of windows that are alike on both sides: it is done window by window. */
export function windowJoin(join: Join): Relation | null {
  const [left, right] = join.inputs as readonly [Relation, Relation]
  const [leftWindow, rightWindow] = [windowOf(left), windowOf(right)]
  if (!leftWindow || !rightWindow || leftWindow.text !== rightWindow.text) return null
  const roles = [windowRoles(left), windowRoles(right)] as const
  const roleAt = (i: number) => {
    const role = roles[0].get(join.leftKeys[i]!)
    return role === roles[1].get(join.rightKeys[i]!) ? role : undefined
  }
  const places = join.leftKeys.map((_, i) => roleAt(i))
  const [start, end] = [places.indexOf('start'), places.indexOf('end')]
  if (start < 0 || end < 0) return null
  const others = join.leftKeys.map((_, i) => i).filter((i) => i !== start && i !== end)
  const { nullSafe: _, nullAware: __, stateTtl: ___, ...rest } = join
  return Object.freeze({
    ...rest,
    kind: 'window-join',
    attribute: leftWindow.attribute,
    leftKeys: Object.freeze(others.map((i) => join.leftKeys[i]!)),
    rightKeys: Object.freeze(others.map((i) => join.rightKeys[i]!)),
    leftWindow: { start: join.leftKeys[start]!, end: join.leftKeys[end]! },
    rightWindow: { start: join.rightKeys[start]!, end: join.rightKeys[end]! },
  })
}
