import type { LogicalType } from '../../types/logical-type.ts'
import { isApproximate, isInteger } from '../typing/type-families.ts'

/** `certain`: every value of the kind loses something; `possible`: large or fine ones do. */
export type CastLoss = 'certain' | 'possible'

const DIGITS: Partial<Record<LogicalType['root'], number>> = {
  TINYINT: 3,
  SMALLINT: 5,
  INTEGER: 10,
  BIGINT: 19,
}

/** Whether a conversion that Flink makes by itself loses anything of a value. */
export function castLoss(from: LogicalType, to: LogicalType): CastLoss | null {
  if (from.root === 'DECIMAL' && to.root === 'DECIMAL') {
    if (to.scale < from.scale) return 'certain'
    return to.precision - to.scale < from.precision - from.scale ? 'possible' : null
  }
  if (to.root === 'DECIMAL') {
    if (isApproximate(from)) return 'certain'
    return isInteger(from) && DIGITS[from.root]! > to.precision - to.scale ? 'possible' : null
  }
  return isApproximate(to) ? toApproximate(from, to) : timeLoss(from, to)
}

function toApproximate(from: LogicalType, to: LogicalType): CastLoss | null {
  if (from.root === 'DOUBLE' && to.root === 'FLOAT') return 'certain'
  const digits = from.root === 'DECIMAL' ? from.precision : DIGITS[from.root]
  const kept = to.root === 'FLOAT' ? 7 : 15
  return digits !== undefined && digits > kept ? 'possible' : null
}

function timeLoss(from: LogicalType, to: LogicalType): CastLoss | null {
  const isMoment = from.root === 'TIMESTAMP' || from.root === 'TIMESTAMP_LTZ'
  if (isMoment && (to.root === 'DATE' || to.root === 'TIME')) return 'certain'
  if (!('precision' in from) || !('precision' in to)) return null
  if (from.root === 'DECIMAL' || to.root === 'DECIMAL') return null
  return to.precision < from.precision ? 'possible' : null
}
