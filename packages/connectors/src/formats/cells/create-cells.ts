import { type LogicalType, physicalOf } from '@millrace/engine/connect'
import { BytesCells } from './bytes-cells.ts'
import type { CellBuilder } from './cell-builder.ts'
import { AnyCells, LongCells, NumberCells, TimestampCells, WideDecimalCells } from './fixed-cells.ts'

export function createCells(type: LogicalType, capacity: number): CellBuilder {
  const physical = physicalOf(type)
  switch (physical) {
    case 'i32':
    case 'bool':
    case 'f32':
    case 'f64':
      return new NumberCells(physical, capacity)
    case 'i64':
      return new LongCells(capacity)
    case 'i128':
      return new WideDecimalCells(capacity)
    case 'ts':
      return new TimestampCells(capacity)
    case 'dict':
      return new BytesCells(capacity)
    case 'any':
      return new AnyCells(capacity)
  }
}
