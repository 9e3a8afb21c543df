import type { Catalog } from '../../catalog/catalog.ts'
import type { ObjectPath } from '../../catalog/catalog-entry.ts'
import { unknownType } from '../../types/logical-type.ts'
import type { ExpressionContext } from './expression-context.ts'

export type UserFunctions = Required<Pick<ExpressionContext, 'userFunction'>>

/**
 * Calls of functions that CREATE FUNCTION made: their classes are not here, so their types are not known. In columns
 * of a table, `home` is the table: its database is looked into too.
 */
export function userFunctions(catalog: Catalog, home?: ObjectPath): UserFunctions {
  const own = home && catalog.having({ current: home })
  return {
    userFunction: (name) => ((catalog.findFunction(name) ?? own?.findFunction(name)) ? unknownType : null),
  }
}
