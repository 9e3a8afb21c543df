import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import { millisOf, nanosOf } from '../../types/time-text.ts'
import { type Evaluator, strict } from './evaluator.ts'

const bytes = new DataView(new ArrayBuffer(8))

function hashOfText(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return hash
}

const hashOfLong = (value: bigint): number =>
  Number(BigInt.asIntN(32, value ^ (BigInt.asUintN(64, value) >> 32n)))

function hashOfFloat(value: number): number {
  bytes.setFloat32(0, value)
  return bytes.getInt32(0)
}

function hashOfDouble(value: number): number {
  bytes.setFloat64(0, value)
  return bytes.getInt32(0) ^ bytes.getInt32(4)
}

/** `java.math.BigDecimal`: the digits, then the scale. */
function hashOfDecimal(unscaled: bigint, scale: number): number {
  const hex = (unscaled < 0n ? -unscaled : unscaled).toString(16)
  const words = hex.padStart(Math.ceil(hex.length / 8) * 8, '0').match(/.{8}/g)!
  const magnitude = words.reduce((hash, word) => (Math.imul(hash, 31) + Number.parseInt(word, 16)) | 0, 0)
  return (Math.imul(unscaled < 0n ? -magnitude : magnitude, 31) + scale) | 0
}

/** The `hashCode` of Java's values. */
function hashOf(type: LogicalType): (value: RowValue) => number {
  switch (type.root) {
    case 'BOOLEAN':
      return (value) => (value ? 1231 : 1237)
    case 'BIGINT':
      return (value) => hashOfLong(value as bigint)
    case 'FLOAT':
      return (value) => hashOfFloat(value as number)
    case 'DOUBLE':
      return (value) => hashOfDouble(value as number)
    case 'DECIMAL':
      return (value) => hashOfDecimal(value as bigint, type.scale)
    case 'CHAR':
    case 'VARCHAR':
      return (value) => Math.abs(hashOfText(value as string)) | 0
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return (value) => (Math.imul(hashOfLong(BigInt(millisOf(value))), 31) + nanosOf(value)) | 0
    default:
      return (value) => value as number
  }
}

export const hashCodeEvaluators: { readonly HASH_CODE: Evaluator } = {
  HASH_CODE: strict((call) => hashOf(call.args[0]!.type)),
}
