import type { ConnectorTable, LogicalType, PhysicalColumn } from '@millrace/engine/connect'

/** Columns that stand in the files: neither metadata nor values of PARTITIONED BY, which are in the names of folders. */
export function fileColumns({ columns, partitionKeys }: ConnectorTable): PhysicalColumn[] {
  return columns.filter(({ metadataKey, name }) => metadataKey === undefined && !partitionKeys.includes(name))
}

/** The name that stands for NULL. */
export function defaultPartition({ options }: ConnectorTable): string {
  return String(options['partition.default-name'] ?? '__DEFAULT_PARTITION__')
}

const SCALARS = new Set([
  ...['CHAR', 'VARCHAR', 'BOOLEAN', 'TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'FLOAT', 'DOUBLE', 'DECIMAL'],
  ...['DATE', 'TIME', 'TIMESTAMP', 'TIMESTAMP_LTZ'],
])

/** Whether values of the type can be the name of a folder. */
export const suitsPartition = ({ root }: LogicalType): boolean => SCALARS.has(root)
