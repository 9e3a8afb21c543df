import { fail, type SourceSpan } from '@millrace/kernel'
import { nearestName } from '../connect/nearest-name.ts'
import type { Identifier } from '../sql/ast/name-nodes.ts'
import type { ColumnDefinition, Distribution, PrimaryKeyDefinition } from '../sql/ast/table-nodes.ts'
import type { TypeNode } from '../sql/ast/type-nodes.ts'
import { type LogicalType, withNullable } from '../types/logical-type.ts'
import type { CatalogColumn } from './catalog-entry.ts'
import { resolveType } from './resolve-type.ts'

export function columnName(column: CatalogColumn): string {
  return column.kind === 'computed' ? column.name.name : column.column.name
}

/** A written column with its type settled. */
export function defineColumn(definition: ColumnDefinition): CatalogColumn {
  const { name, span } = definition.name
  const comment = definition.comment ? { comment: definition.comment.value } : {}
  switch (definition.kind) {
    case 'computed-column':
      return { kind: 'computed', name: definition.name, expression: definition.expression, ...comment }
    case 'metadata-column': {
      const declared = columnType(definition.type)
      const metadataKey = definition.from?.value ?? name
      const column = { name, type: declared, metadataKey, span: definition.span }
      return { kind: 'metadata', column, virtual: definition.virtual, declared, ...comment }
    }
    case 'physical-column':
      return { kind: 'physical', column: { name, type: columnType(definition.type), span }, ...comment }
  }
}

function columnType(node: TypeNode): LogicalType {
  refuseRepeatedFields(node)
  return resolveType(node)
}

/** Fields of a row must differ; only columns are looked at so closely. */
function refuseRepeatedFields(node: TypeNode): void {
  if (node.kind === 'collection-type') refuseRepeatedFields(node.element)
  if (node.kind === 'map-type') for (const part of [node.key, node.value]) refuseRepeatedFields(part)
  if (node.kind !== 'row-type') return
  node.fields.forEach(({ name: { name, span }, type }, i) => {
    if (node.fields.findIndex((other) => other.name.name === name) < i)
      fail('SQL_DUPLICATE_COLUMN', { name }, { span })
    refuseRepeatedFields(type)
  })
}

export function renamed(column: CatalogColumn, to: Identifier): CatalogColumn {
  if (column.kind === 'computed') return { ...column, name: to }
  if (column.kind === 'physical') return { ...column, column: { ...column.column, name: to.name } }
  // Metadata is still read under the key it had.
  return { ...column, column: { ...column.column, name: to.name } }
}

/** Columns of the primary key are NOT NULL, whatever was written. */
export function keyNotNull(columns: readonly CatalogColumn[], key: readonly string[]): CatalogColumn[] {
  return columns.map((column) =>
    column.kind === 'physical' && key.includes(column.column.name)
      ? { ...column, column: { ...column.column, type: withNullable(column.column.type, false) } }
      : column,
  )
}

/** The names of a written key; refuses what a key may not name. */
export function checkKey(key: PrimaryKeyDefinition, columns: readonly CatalogColumn[]): string[] {
  if (key.enforced) fail('SQL_PRIMARY_KEY', { reason: 'NOT ENFORCED' }, { span: key.span })
  const names = key.columns.map(({ name }) => name)
  key.columns.forEach(({ name, span }, i) => {
    const known = columns.filter(({ kind }) => kind === 'physical').map(columnName)
    if (!known.includes(name)) {
      fail('SQL_PRIMARY_KEY', { reason: `${name} ∉ {${known.join(', ')}}` }, { span })
    }
    if (names.indexOf(name) < i) fail('SQL_DUPLICATE_COLUMN', { name }, { span })
  })
  return names
}

/** Columns that PARTITIONED BY and DISTRIBUTED BY name must be physical. */
export function checkPhysical(
  clause: string,
  names: readonly Identifier[],
  columns: readonly CatalogColumn[],
): string[] {
  const known = columns.filter(({ kind }) => kind === 'physical').map(columnName)
  return names.map(({ name, span }) =>
    known.includes(name) ? name : fail('SQL_KEY_COLUMN', { clause, name, known: known.join(', ') }, { span }),
  )
}

export function checkDistribution(
  distribution: Distribution | null,
  columns: readonly CatalogColumn[],
): Distribution | null {
  if (!distribution) return null
  if (distribution.buckets === 0) fail('SQL_BUCKETS', {}, { span: distribution.span })
  checkPhysical('DISTRIBUTED BY', distribution.columns, columns)
  return distribution
}

export function refuseUnknownColumn(
  name: string,
  columns: readonly CatalogColumn[],
  span: SourceSpan,
): never {
  const suggestion = nearestName(name, columns.map(columnName))
  return fail('SQL_UNKNOWN_COLUMN', { name, suggestion }, { span })
}
