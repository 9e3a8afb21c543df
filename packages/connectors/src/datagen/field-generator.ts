import type { ConnectorTable, LogicalType, RowValue } from '@millrace/engine/connect'
import { parseDecimal } from '../values/decimal-text.ts'
import { fieldOption, isSequence } from './datagen-declaration.ts'
import { randomUnit } from './random-bits.ts'

/** The value of one field at a row; `now` is the row's time. */
export type FieldGenerator = (index: number, now: number) => RowValue

interface FieldContext {
  readonly table: ConnectorTable
  readonly seed: number
  /** Gives each field and part of a field its own stream of numbers. */
  nextStream: number
}

export function createFieldGenerators(table: ConnectorTable, seed: number): FieldGenerator[] {
  const context: FieldContext = { table, seed, nextStream: 0 }
  return table.columns.map(({ name, type }) =>
    isSequence(table, name) ? sequenceOf(table, name, type) : randomOf(context, name, type),
  )
}

function sequenceOf(table: ConnectorTable, name: string, type: LogicalType): FieldGenerator {
  const start = Number(fieldOption(table, name, 'start'))
  switch (type.root) {
    case 'BIGINT':
      return (index) => BigInt(start + index)
    case 'DECIMAL':
      return (index) => parseDecimal(String(start + index), type.precision, type.scale) ?? null
    case 'CHAR':
    case 'VARCHAR':
      return (index) => String(start + index)
    default:
      return (index) => start + index
  }
}

function randomOf(context: FieldContext, path: string, type: LogicalType): FieldGenerator {
  const generate = randomValue(context, path, type)
  const rate = Number(fieldOption(context.table, path, 'null-rate') ?? 0)
  if (rate === 0) return generate
  const unit = unitOf(context)
  return (index, now) => (unit(index) < rate ? null : generate(index, now))
}

function unitOf(context: FieldContext): (index: number) => number {
  const stream = context.nextStream++
  return (index) => randomUnit(context.seed, stream, index)
}

const integerRanges = {
  TINYINT: [-128, 127],
  SMALLINT: [-32768, 32767],
  INTEGER: [-2147483648, 2147483647],
} as const

function randomValue(context: FieldContext, path: string, type: LogicalType): FieldGenerator {
  const option = (name: string) => fieldOption(context.table, path, name)
  const bound = (name: string, otherwise: number) => Number(option(name) ?? otherwise)
  switch (type.root) {
    case 'BOOLEAN': {
      const unit = unitOf(context)
      return (index) => unit(index) < 0.5
    }
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER': {
      const unit = unitOf(context)
      const [least, greatest] = integerRanges[type.root]
      const min = bound('min', least)
      const span = bound('max', greatest) - min + 1
      return (index) => min + Math.floor(unit(index) * span)
    }
    case 'BIGINT': {
      const unit = unitOf(context)
      const min = bound('min', Number.MIN_SAFE_INTEGER)
      const span = bound('max', Number.MAX_SAFE_INTEGER) - min + 1
      return (index) => BigInt(Math.min(min + Math.floor(unit(index) * span), Number.MAX_SAFE_INTEGER))
    }
    case 'FLOAT':
    case 'DOUBLE': {
      const unit = unitOf(context)
      const min = bound('min', 0)
      const span = bound('max', type.root === 'FLOAT' ? 3.4e38 : 1e300) - min
      return (index) => min + unit(index) * span
    }
    case 'DECIMAL': {
      const unit = unitOf(context)
      const limit = 10 ** (type.precision - type.scale) - 10 ** -type.scale
      const min = bound('min', -limit)
      const span = bound('max', limit) - min
      return (index) =>
        parseDecimal((min + unit(index) * span).toFixed(type.scale), type.precision, type.scale) ?? 0n
    }
    case 'CHAR':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      return randomText(context, path, type.root, type.length)
    case 'DATE':
      return (_, now) => Math.floor(now / 86_400_000)
    case 'TIME':
      return (_, now) => now % 86_400_000
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ': {
      const unit = unitOf(context)
      const past = Number(option('max-past') ?? 0)
      return (index, now) => now - Math.floor(unit(index) * past)
    }
    default:
      return randomCollection(context, path, type)
  }
}

const HEX = '0123456789abcdef'

function randomText(context: FieldContext, path: string, root: string, declared: number): FieldGenerator {
  const fixed = root === 'CHAR' || root === 'BINARY'
  const length = Math.min(
    Number(fieldOption(context.table, path, 'length') ?? (fixed ? declared : 100)),
    declared,
  )
  const varying = fieldOption(context.table, path, 'var-len') === true
  const stream = context.nextStream
  // Each word of the text has a stream of its own.
  context.nextStream += Math.ceil(length / 8) + 1
  const words = Math.ceil(length / 8)
  return (index) => {
    let text = ''
    for (let word = 0; word < words; word++) {
      let bits = Math.floor(randomUnit(context.seed, stream + word, index) * 2 ** 32)
      for (let i = 0; i < 8; i++, bits >>>= 4) text += HEX[bits & 15]
    }
    const size = varying ? 1 + Math.floor(randomUnit(context.seed, stream + words, index) * length) : length
    return root.endsWith('BINARY') ? new TextEncoder().encode(text.slice(0, size)) : text.slice(0, size)
  }
}

function randomCollection(context: FieldContext, path: string, type: LogicalType): FieldGenerator {
  const length = Number(fieldOption(context.table, path, 'length') ?? 3)
  const many = (part: string, element: LogicalType) =>
    Array.from({ length }, () => randomOf(context, `${path}.${part}`, element))
  switch (type.root) {
    case 'ARRAY': {
      const items = many('element', type.element)
      return (index, now) => items.map((item) => item(index, now))
    }
    case 'MULTISET': {
      const items = many('element', type.element)
      return (index, now) => items.map((item) => [item(index, now), 1])
    }
    case 'MAP': {
      const keys = many('key', type.key)
      const values = many('value', type.value)
      return (index, now) => keys.map((key, i) => [key(index, now), values[i]!(index, now)])
    }
    case 'ROW': {
      const fields = type.fields.map((field) => randomOf(context, `${path}.${field.name}`, field.type))
      return (index, now) => fields.map((field) => field(index, now))
    }
    default:
      return () => null
  }
}
