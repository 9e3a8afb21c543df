import { isMillraceError } from '@millrace/kernel'
import type { NamePath } from '../../sql/ast/name-nodes.ts'
import { intType } from '../../types/logical-type.ts'
import { call, literal, symbol } from '../bound.ts'
import type { BoundExpression } from '../bound-expression.ts'
import { digest, mapColumns } from '../expression-tree.ts'
import { resolveColumn, type Scope } from './scope.ts'

export type OuterNames = (path: NamePath) => BoundExpression | null

/**
 * What a subquery sees of the query around it. A name of the outer query is, inside, a call of `$OUTER` that tells the
 * frame and the slot; `slots` are what they stand for, over the outer rows. Decorrelation removes all such calls.
 */
export class SubqueryFrame {
  static #count = 0
  readonly id: number
  readonly slots: BoundExpression[] = []
  readonly #scope: Scope
  readonly #outer: OuterNames | undefined

  constructor(scope: Scope, outer: OuterNames | undefined) {
    this.id = SubqueryFrame.#count++
    this.#scope = scope
    this.#outer = outer
  }

  readonly resolve: OuterNames = (path) => {
    const found = findColumn(this.#scope, path)
    const name = path.parts.map((part) => part.name).join('.')
    return found ? this.refer(found, name) : (this.#outer?.(path) ?? null)
  }

  /** An expression over the outer rows, as seen inside. */
  refer(expression: BoundExpression, name: string): BoundExpression {
    const text = digest(expression)
    const known = this.slots.findIndex((each) => digest(each) === text)
    const slot = known >= 0 ? known : this.slots.push(expression) - 1
    const number = (value: number) => literal(value, { ...intType, nullable: false })
    return call(OUTER, [number(this.id), number(slot), symbol(name)], expression.type, expression.span)
  }
}

const OUTER = '$OUTER'

const UNKNOWN = new Set(['SQL_UNKNOWN_COLUMN', 'SQL_UNKNOWN_TABLE'])

/** The column, or null where the scope has none of that name. */
function findColumn(scope: Scope, path: NamePath): BoundExpression | null {
  try {
    return resolveColumn(scope, path)
  } catch (error) {
    // A column of a table that is here is nobody else's.
    const isElsewhere =
      path.parts.length === 1 || (isMillraceError(error) && error.code === 'SQL_UNKNOWN_TABLE')
    if (isMillraceError(error) && UNKNOWN.has(error.code) && isElsewhere) return null
    throw error
  }
}

/** The slot an expression stands for, if it is a reference to the frame. */
function slotOf(expression: BoundExpression, frame: number): number | null {
  if (expression.kind !== 'call' || expression.name !== OUTER) return null
  const [id, slot] = expression.args.map((arg) => (arg.kind === 'literal' ? arg.value : null))
  return id === frame ? (slot as number) : null
}

/** The name by which a reference to outer rows was written; null for any other expression. */
export function outerName(expression: BoundExpression): string | null {
  if (expression.kind !== 'call' || expression.name !== OUTER) return null
  const name = expression.args[2]
  return name?.kind === 'literal' ? String(name.value) : null
}

/** Whether the expression reads outer rows; of this frame, or of any. */
export function readsOuter(expression: BoundExpression, frame?: number): boolean {
  if (expression.kind !== 'call') return false
  if (expression.name === OUTER) return frame === undefined || slotOf(expression, frame) !== null
  return expression.args.some((arg) => readsOuter(arg, frame))
}

/** The expression with columns mapped and the frame's references replaced. */
export function replaceOuter(
  expression: BoundExpression,
  frame: number,
  replace: (slot: number) => BoundExpression,
): BoundExpression {
  if (expression.kind !== 'call') return expression
  const slot = slotOf(expression, frame)
  if (slot !== null) return replace(slot)
  const args = expression.args.map((arg) => replaceOuter(arg, frame, replace))
  return args.every((arg, i) => arg === expression.args[i])
    ? expression
    : Object.freeze({ ...expression, args })
}

/** The slots of the frame that an expression reads. */
export function slotsOf(expression: BoundExpression, frame: number, into = new Set<number>()): Set<number> {
  if (expression.kind !== 'call') return into
  const slot = slotOf(expression, frame)
  if (slot !== null) return into.add(slot)
  for (const arg of expression.args) slotsOf(arg, frame, into)
  return into
}

export function shifted(expression: BoundExpression, by: number): BoundExpression {
  return by === 0
    ? expression
    : mapColumns(expression, (column) => Object.freeze({ ...column, index: column.index + by }))
}
