import type { CatalogColumn } from '../../catalog/catalog-entry.ts'
import { type RowField, withoutAttribute } from '../../types/logical-type.ts'

/** The columns of a query as those of a table. A name that comes twice gets a number, as in Flink. */
export function physicalColumns(fields: readonly RowField[]): CatalogColumn[] {
  const taken = new Set<string>()
  return fields.map(({ name, type }) => {
    let own = name
    for (let n = 0; taken.has(own); n++) own = `${name}${n}`
    taken.add(own)
    return { kind: 'physical', column: { name: own, type: withoutAttribute(type) } }
  })
}
