import type { LogicalType } from '../../types/logical-type.ts'

/** The columns by which two rows of a key differ: processing time has no value until somebody asks. */
export function comparedColumns(types: readonly LogicalType[]): number[] {
  return types.flatMap((type, column) =>
    'attribute' in type && type.attribute === 'proctime' ? [] : [column],
  )
}
