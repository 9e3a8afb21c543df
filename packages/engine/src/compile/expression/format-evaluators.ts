import type { LogicalType } from '../../types/logical-type.ts'
import type { RowValue } from '../../types/row-value.ts'
import { formatTimestamp, millisOf, nanosOf, type Timestamp, timestampOf } from '../../types/time-text.ts'
import { type TimeZone, timeZone } from '../../types/time-zone.ts'
import { textOf } from './cast/text-of.ts'
import { type Evaluator, lenient } from './evaluator.ts'
import { type FormatArgument, javaFormat } from './java-format.ts'

const utc = timeZone('UTC')!
const BITS: Readonly<Record<string, number>> = { TINYINT: 8, SMALLINT: 16, BIGINT: 64 }
const WHOLE = new Set([
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'DATE',
  'TIME',
  'INTERVAL_YEAR_MONTH',
  'INTERVAL_DAY_TIME',
])

/** Flink hands PRINTF its own values: dates are numbers of days, times of milliseconds. */
function argumentOf(type: LogicalType, zone: TimeZone): (value: RowValue) => FormatArgument {
  if (type.root === 'BOOLEAN' || type.root === 'NULL') return (value) => value as boolean | null
  const convert = converter(type, zone)
  return (value) => (value === null ? null : convert(value))
}

function converter(type: LogicalType, zone: TimeZone): (value: RowValue) => FormatArgument {
  if (WHOLE.has(type.root)) {
    const bits = type.root === 'INTERVAL_DAY_TIME' ? 64 : (BITS[type.root] ?? 32)
    return (value) => ({ whole: BigInt(value as number | bigint), bits })
  }
  const text = textOf(type, zone)
  if (type.root === 'FLOAT' || type.root === 'DOUBLE')
    return (value) => ({ real: value as number, text: text(value) })
  if (type.root === 'TIMESTAMP' || type.root === 'TIMESTAMP_LTZ') return (value) => ({ text: isoText(value) })
  return (value) => ({ text: text(value) })
}

/** `2024-01-31T10:00:00.120`, seconds and the fraction (in groups of three) only where they are not zero. */
function isoText(value: RowValue): string {
  const time: Timestamp = timestampOf(millisOf(value), nanosOf(value))
  const [date, clock = ''] = formatTimestamp(time, 9).split(' ')
  const [hms = '', fraction = ''] = clock.split('.')
  const shown = fraction.replace(/(000){0,3}$/, '')
  if (shown !== '') return `${date}T${hms}.${shown}`
  return `${date}T${hms.endsWith(':00') ? hms.slice(0, -3) : hms}`
}

export const formatEvaluators: { readonly PRINTF: Evaluator } = {
  PRINTF: lenient((call) => {
    const convert = call.args.slice(1).map(({ type }) => argumentOf(type, utc))
    return (format = null, ...values) =>
      format === null
        ? null
        : javaFormat(
            format as string,
            values.map((value, i) => convert[i]!(value)),
          )
  }),
}
