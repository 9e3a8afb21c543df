import { invariant } from '@millrace/kernel'
import type { AggregateCall } from '../../plan/bound-expression.ts'
import { bigintType, type LogicalType } from '../../types/logical-type.ts'
import type { Accumulator } from './accumulator.ts'
import { CollectAccumulator } from './collect-accumulator.ts'
import { CountAccumulator } from './count-accumulator.ts'
import { DistinctAccumulator } from './distinct-accumulator.ts'
import { ExtremeAccumulator, RetractableExtreme } from './extreme-accumulator.ts'
import { JsonArrayAccumulator, JsonObjectAccumulator } from './json-accumulators.ts'
import { ListAccumulator } from './list-accumulator.ts'
import { type MomentArithmetic, momentArithmetic } from './moment-arithmetic.ts'
import { MomentsAccumulator } from './moments-accumulator.ts'
import { PercentileAccumulator } from './percentile-accumulator.ts'
import { DecimalSum, decimalMean, LongSum, NumberSum, withinPrecision, wrapTo } from './sum-accumulator.ts'
import { ArrayAccumulator, SingleValueAccumulator } from './value-list-accumulator.ts'

/** The accumulator of a call. `retracts`: whether rows may be taken back. */
export function createAccumulator(
  call: AggregateCall,
  inputTypes: readonly LogicalType[],
  retracts: boolean,
): Accumulator {
  const argument = call.args[0] === undefined ? bigintType : inputTypes[call.args[0]]!
  const inner = plainAccumulator(call, argument, retracts)
  return call.distinct && call.name !== 'MIN' && call.name !== 'MAX'
    ? new DistinctAccumulator(inner, argument)
    : inner
}

function plainAccumulator(call: AggregateCall, argument: LogicalType, retracts: boolean): Accumulator {
  switch (call.name) {
    case 'COUNT':
      return new CountAccumulator(call.args.length === 0)
    case 'SUM':
      return sumOf(call.type)
    case 'AVG':
      return meanOf(argument, call.type)
    case 'MIN':
    case 'MAX': {
      const sign = call.name === 'MIN' ? 1 : -1
      return retracts ? new RetractableExtreme(sign) : new ExtremeAccumulator(argument, sign)
    }
    case 'FIRST_VALUE':
      return new ListAccumulator('first', retracts)
    case 'LAST_VALUE':
      return new ListAccumulator('last', retracts)
    case 'COLLECT':
      return new CollectAccumulator()
    case 'ARRAY_AGG':
      return new ArrayAccumulator()
    case 'STDDEV':
    case 'STDDEV_SAMP':
    case 'STDDEV_POP':
    case 'VARIANCE':
    case 'VAR_SAMP':
    case 'VAR_POP':
      return momentsOf(call, argument)
    case 'PERCENTILE':
      return new PercentileAccumulator()
    case 'JSON_ARRAYAGG':
      return new JsonArrayAccumulator()
    case 'JSON_OBJECTAGG':
      return new JsonObjectAccumulator()
    case 'SINGLE_VALUE':
      return new SingleValueAccumulator()
    default:
      invariant(call.name === 'LISTAGG', `aggregate ${call.name} has an accumulator`)
      return new ListAccumulator('join', retracts)
  }
}

function momentsOf({ name, type }: AggregateCall, argument: LogicalType): Accumulator {
  const arithmetic = momentArithmetic(
    { sample: !name.endsWith('_POP'), root: name.startsWith('STDDEV') },
    argument,
    type,
  )
  return new MomentsAccumulator(arithmetic as MomentArithmetic<number>)
}

function sumOf(type: LogicalType): Accumulator {
  if (type.root === 'BIGINT') return new LongSum((sum) => sum)
  if (type.root === 'DECIMAL') return new DecimalSum(withinPrecision(type.precision))
  return new NumberSum(wrapTo(type))
}

/** Flink's: integers truncate toward zero, decimals keep at least six digits after the point. */
function meanOf(argument: LogicalType, result: LogicalType): Accumulator {
  if (argument.root === 'BIGINT') return new LongSum((sum, count) => sum / BigInt(count))
  if (argument.root === 'DECIMAL') {
    invariant(result.root === 'DECIMAL', 'the mean of decimals is a decimal')
    return new DecimalSum(decimalMean(result.scale - argument.scale, result.precision))
  }
  const whole = argument.root === 'INTEGER' || argument.root === 'SMALLINT' || argument.root === 'TINYINT'
  if (whole) return new NumberSum((sum, count) => Math.trunc(sum / count))
  return new NumberSum(
    argument.root === 'FLOAT' ? (sum, count) => Math.fround(sum / count) : (sum, count) => sum / count,
  )
}
