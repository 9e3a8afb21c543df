import { isMillraceError } from '@millrace/kernel'
import type { EvaluationEnvironment } from '../../../operators/calc-kernel.ts'
import type { CallExpression } from '../../../plan/bound-expression.ts'
import { DAY_MS, floorDiv, floorMod } from '../../../types/calendar.ts'
import { type LogicalType, MAX_LENGTH, type RowField, typeToString } from '../../../types/logical-type.ts'
import type { RowValue } from '../../../types/row-value.ts'
import {
  millisOf,
  nanosOf,
  type Timestamp,
  timestampOf,
  truncateTimestamp,
} from '../../../types/time-text.ts'
import type { TimeZone } from '../../../types/time-zone.ts'
import { isInterval, isTime } from '../arithmetic-evaluators.ts'
import type { Evaluator, ScalarFunction } from '../evaluator.ts'
import { fitBytes, fitText } from './fit-text.ts'
import { castNumber, isNumeric, numberOf } from './numeric-cast.ts'
import { refuseCast } from './refuse-cast.ts'
import { castText } from './text-cast.ts'
import { textOf } from './text-of.ts'

type Convert = (value: RowValue) => RowValue

const isText = (type: LogicalType): boolean => type.root === 'CHAR' || type.root === 'VARCHAR'
const isBytes = (type: LogicalType): boolean => type.root === 'BINARY' || type.root === 'VARBINARY'

/** The conversion from the argument's type to the call's; refuses pairs that Flink refuses too. */
export function castTo(call: CallExpression, environment: EvaluationEnvironment): Convert {
  const source = call.args[0]!.type
  const target = call.type
  const zone = environment.timeZone
  if (source.root === 'NULL') return () => null
  if (isText(source)) {
    const read = castText(target, call, call.name === 'TRY_CAST', zone)
    return (value) => read(value as string)
  }
  if (isText(target)) return toText(source, target, zone)
  if (isNumeric(source) && isNumeric(target)) return castNumber(source, call)
  if (source.root === 'BOOLEAN' && isNumeric(target)) {
    const convert = castNumber({ root: 'INTEGER', nullable: true }, call)
    return (value) => convert(value ? 1 : 0)
  }
  if (target.root === 'BOOLEAN' && isNumeric(source)) {
    const number = numberOf(source)
    return (value) => number(value) !== 0
  }
  if (isNumeric(source) && source.root !== 'FLOAT' && source.root !== 'DOUBLE' && isInterval(target)) {
    const root = target.root === 'INTERVAL_YEAR_MONTH' ? 'INTEGER' : 'BIGINT'
    const convert = castNumber(source, { ...call, type: { root, nullable: true } })
    return (value) => Number(convert(value))
  }
  if (isTime(source) && isTime(target)) return castTime(call, source, target, zone)
  if (isBytes(source) && isBytes(target)) {
    const fit = fitBytes(target)
    return (value) => fit(value as Uint8Array)
  }
  if ('fields' in source && 'fields' in target)
    return castRow(call, source.fields, target.fields, environment)
  if ('element' in source && 'element' in target && source.root === 'ARRAY' && target.root === 'ARRAY') {
    const element = castPart(call, source.element, target.element, environment)
    return (value) => (value as readonly RowValue[]).map(element)
  }
  if (source.root === 'MAP' && target.root === 'MAP') {
    const key = castPart(call, source.key, target.key, environment)
    const item = castPart(call, source.value, target.value, environment)
    return (value) =>
      (value as readonly (readonly RowValue[])[]).map(([left = null, right = null]) => [
        key(left),
        item(right),
      ])
  }
  return source.root === target.root ? sameRoot(call, source, target) : refuseCast(call)
}

/** The conversion of a part of a nested value; NULL stays NULL. */
function castPart(
  call: CallExpression,
  source: LogicalType,
  target: LogicalType,
  environment: EvaluationEnvironment,
): Convert {
  const part = { kind: 'column', index: 0, type: source } as const
  const convert = castTo({ ...call, args: [part], type: target }, environment)
  return (value) => (value === null ? null : convert(value))
}

function castRow(
  call: CallExpression,
  from: readonly RowField[],
  to: readonly RowField[],
  environment: EvaluationEnvironment,
): Convert {
  const fields = from.map(({ type }, i) => castPart(call, type, to[i]!.type, environment))
  return (value) => (value as readonly RowValue[]).map((each, i) => fields[i]!(each))
}

/** Intervals, booleans and nested types to themselves; lengths and nullability may differ. */
function sameRoot(call: CallExpression, source: LogicalType, target: LogicalType): Convert {
  const bare = (type: LogicalType): string => typeToString(type).replaceAll(' NOT NULL', '')
  return bare(source) === bare(target) ? (value) => value : refuseCast(call)
}

function toText(source: LogicalType, target: LogicalType, zone: TimeZone): Convert {
  const write = textOf(source, zone)
  if (!isBytes(source)) {
    const fit = fitText(target)
    return (value) => fit(write(value))
  }
  // Of text from bytes Flink counts UTF-16 units.
  const limit = 'length' in target ? target.length : MAX_LENGTH
  const filled = target.root === 'CHAR' ? limit : 0
  return (value) => write(value).slice(0, limit).padEnd(filled)
}

/** Through the wall clock: TIMESTAMP_LTZ is an instant, the others are what a clock on the wall shows. */
function castTime(call: CallExpression, source: LogicalType, target: LogicalType, zone: TimeZone): Convert {
  const toWall = wallOf(source, zone)
  const precision = 'precision' in target ? target.precision : 0
  switch (target.root) {
    case 'DATE':
      if (source.root === 'TIME') return refuseCast(call)
      if (source.root === 'DATE') return (value) => value
      if (source.root === 'TIMESTAMP') return (value) => Math.trunc(millisOf(value) / DAY_MS) + 0
      return (value) => floorDiv(millisOf(toWall(value)), DAY_MS)
    case 'TIME':
      if (source.root === 'DATE') return refuseCast(call)
      if (source.root === 'TIME') return (value) => value
      // TIME has whole seconds; before 1970 Flink counts a TIMESTAMP's clock backwards.
      if (source.root === 'TIMESTAMP') return (value) => wholeSeconds(millisOf(value) % DAY_MS)
      return (value) => wholeSeconds(floorMod(millisOf(toWall(value)), DAY_MS))
    case 'TIMESTAMP':
      return (value) => truncateTimestamp(toWall(value), precision)
    default: {
      if (source.root === 'TIMESTAMP_LTZ') return (value) => truncateTimestamp(value as Timestamp, precision)
      return (value) => {
        const wall = truncateTimestamp(toWall(value), precision)
        return timestampOf(zone.toInstant(millisOf(wall)), nanosOf(wall))
      }
    }
  }
}

const wholeSeconds = (ms: number): number => Math.trunc(ms / 1000) * 1000 + 0

function wallOf(source: LogicalType, zone: TimeZone): (value: RowValue) => Timestamp {
  switch (source.root) {
    case 'DATE':
      return (value) => (value as number) * DAY_MS
    case 'TIMESTAMP_LTZ':
      return (value) => timestampOf(zone.toLocal(millisOf(value)), nanosOf(value))
    default:
      return (value) => value as Timestamp
  }
}

const cast: Evaluator = {
  strict: true,
  deterministic: true,
  bind: (call, environment) => castTo(call, environment) as ScalarFunction,
}

const isNested = ({ root }: LogicalType): boolean => root === 'ARRAY' || root === 'MAP' || root === 'ROW'

/** Of a nested value one part that cannot be converted makes the whole NULL. */
const tryCast: Evaluator = {
  ...cast,
  bind: (call, environment) => {
    if (!isNested(call.type)) return castTo(call, environment) as ScalarFunction
    const convert = castTo({ ...call, name: 'CAST' }, environment)
    return (value = null) => {
      try {
        return convert(value)
      } catch (error) {
        if (isMillraceError(error) && error.code === 'CAST_FAILED') return null
        throw error
      }
    }
  },
}

export const castEvaluators = { CAST: cast, TRY_CAST: tryCast }
