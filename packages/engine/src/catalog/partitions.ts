import { fail, type SourceSpan } from '@millrace/kernel'
import type { PartitionValue } from '../sql/ast/table-nodes.ts'
import type { CatalogTable } from './catalog-entry.ts'

/** Refuses values for what is no partition column. */
export function checkPartitions(
  table: CatalogTable,
  values: readonly PartitionValue[],
  fallback: SourceSpan,
): void {
  const known = table.partitionKeys.join(', ') || '–'
  for (const { name } of values) {
    if (table.partitionKeys.includes(name.name)) continue
    fail(
      'SQL_NOT_PARTITIONED',
      { name: name.name, table: table.name, known },
      { span: name.span ?? fallback },
    )
  }
}
