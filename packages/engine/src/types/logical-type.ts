/**
 * SQL types as Flink's `LogicalType`: frozen data, compared by structure. Lengths count characters or bytes;
 * `MAX_LENGTH` is what STRING and BYTES have.
 */
export const MAX_LENGTH = 2147483647

interface Nullable {
  readonly nullable: boolean
}
export type SimpleRoot =
  | 'BOOLEAN'
  | 'TINYINT'
  | 'SMALLINT'
  | 'INTEGER'
  | 'BIGINT'
  | 'FLOAT'
  | 'DOUBLE'
  | 'DATE'
  | 'VARIANT'
  | 'NULL'
  | 'UNKNOWN'
export type LengthRoot = 'CHAR' | 'VARCHAR' | 'BINARY' | 'VARBINARY'
export type TimeRoot = 'TIME' | 'TIMESTAMP' | 'TIMESTAMP_LTZ'

export interface SimpleType extends Nullable {
  readonly root: SimpleRoot
}
export interface LengthType extends Nullable {
  readonly root: LengthRoot
  readonly length: number
}
export interface DecimalType extends Nullable {
  readonly root: 'DECIMAL'
  readonly precision: number
  readonly scale: number
}
export interface TimeType extends Nullable {
  readonly root: TimeRoot
  readonly precision: number
  /** Set on time attributes: the column drives event time or reads the clock. */
  readonly attribute?: 'rowtime' | 'proctime'
}
export interface IntervalType extends Nullable {
  /** Months, or milliseconds: Flink keeps no qualifier. */
  readonly root: 'INTERVAL_YEAR_MONTH' | 'INTERVAL_DAY_TIME'
}
export interface ArrayType extends Nullable {
  readonly root: 'ARRAY' | 'MULTISET'
  readonly element: LogicalType
}
export interface MapType extends Nullable {
  readonly root: 'MAP'
  readonly key: LogicalType
  readonly value: LogicalType
}
export interface RowField {
  readonly name: string
  readonly comment?: string
  readonly type: LogicalType
}
export interface RowType extends Nullable {
  readonly root: 'ROW'
  readonly fields: readonly RowField[]
}
/** A value that only its serializer understands. */
export interface RawType extends Nullable {
  readonly root: 'RAW'
  readonly className: string
  readonly serializer: string
}
/** An object of a class, with named fields (`OBJECT_OF`). */
export interface StructuredType extends Nullable {
  readonly root: 'STRUCTURED'
  readonly className: string
  readonly fields: readonly RowField[]
}
export type LogicalType =
  | SimpleType
  | LengthType
  | DecimalType
  | TimeType
  | IntervalType
  | ArrayType
  | MapType
  | RowType
  | RawType
  | StructuredType
export type TypeRoot = LogicalType['root']

const freeze = Object.freeze

export const simpleType = (root: SimpleRoot, nullable = true): SimpleType => freeze({ root, nullable })
export const booleanType = simpleType('BOOLEAN')
export const intType = simpleType('INTEGER')
export const bigintType = simpleType('BIGINT')
export const doubleType = simpleType('DOUBLE')
export const nullType = simpleType('NULL')
export const variantType = simpleType('VARIANT')
/** What a function of the user gives: nobody knows before it runs, so it goes with everything. */
export const unknownType = simpleType('UNKNOWN')
export const yearMonthType: IntervalType = freeze({ root: 'INTERVAL_YEAR_MONTH', nullable: true })
export const dayTimeType: IntervalType = freeze({ root: 'INTERVAL_DAY_TIME', nullable: true })
export const lengthType = (root: LengthRoot, length: number, nullable = true): LengthType =>
  freeze({ root, length, nullable })
export const stringType = lengthType('VARCHAR', MAX_LENGTH)
export const bytesType = lengthType('VARBINARY', MAX_LENGTH)
export const decimalType = (precision: number, scale: number, nullable = true): DecimalType =>
  freeze({ root: 'DECIMAL', precision, scale, nullable })
export const timestampType = (precision: number, nullable = true): TimeType =>
  freeze({ root: 'TIMESTAMP', precision, nullable })
export const timestampLtzType = (precision: number, nullable = true): TimeType =>
  freeze({ root: 'TIMESTAMP_LTZ', precision, nullable })
export const timeType = (precision: number, nullable = true): TimeType =>
  freeze({ root: 'TIME', precision, nullable })
export const arrayType = (element: LogicalType, nullable = true): ArrayType =>
  freeze({ root: 'ARRAY', element, nullable })
export const multisetType = (element: LogicalType, nullable = true): ArrayType =>
  freeze({ root: 'MULTISET', element, nullable })
export const mapType = (key: LogicalType, value: LogicalType, nullable = true): MapType =>
  freeze({ root: 'MAP', key, value, nullable })
export const rowType = (fields: readonly RowField[], nullable = false): RowType =>
  freeze({ root: 'ROW', fields: freeze(fields.map((field) => freeze({ ...field }))), nullable })

export function withNullable<T extends LogicalType>(type: T, nullable: boolean): T {
  return type.nullable === nullable ? type : (freeze({ ...type, nullable }) as unknown as T)
}

/** The type without its time attribute, as it leaves an operator that materialises it. */
export function withoutAttribute(type: LogicalType): LogicalType {
  if (!('attribute' in type)) return type
  const { attribute: _, ...rest } = type
  return freeze(rest)
}

/** The type as Flink prints it: `DECIMAL(10, 2) NOT NULL`. */
export function typeToString(type: LogicalType): string {
  return type.nullable || type.root === 'NULL' ? bareTypeToString(type) : `${bareTypeToString(type)} NOT NULL`
}

function bareTypeToString(type: LogicalType): string {
  switch (type.root) {
    case 'INTEGER':
      return 'INT'
    case 'VARCHAR':
      return type.length === MAX_LENGTH ? 'STRING' : `VARCHAR(${type.length})`
    case 'VARBINARY':
      return type.length === MAX_LENGTH ? 'BYTES' : `VARBINARY(${type.length})`
    case 'CHAR':
    case 'BINARY':
      return `${type.root}(${type.length})`
    case 'DECIMAL':
      return `DECIMAL(${type.precision}, ${type.scale})`
    case 'TIME':
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return `${type.root}(${type.precision})`
    case 'INTERVAL_YEAR_MONTH':
      return 'INTERVAL MONTH'
    case 'INTERVAL_DAY_TIME':
      return 'INTERVAL SECOND(3)'
    case 'ARRAY':
    case 'MULTISET':
      return `${type.root}<${typeToString(type.element)}>`
    case 'MAP':
      return `MAP<${typeToString(type.key)}, ${typeToString(type.value)}>`
    case 'ROW':
      return `ROW<${type.fields.map(fieldToString).join(', ')}>`
    case 'STRUCTURED':
      return `STRUCTURED<${[`'${type.className}'`, ...type.fields.map(fieldToString)].join(', ')}>`
    case 'RAW':
      return `RAW('${type.className}', '…')`
    default:
      return type.root
  }
}

function fieldToString({ name, type, comment }: RowField): string {
  const note = comment === undefined ? '' : ` '${comment.replaceAll("'", "''")}'`
  return `\`${name.replaceAll('`', '``')}\` ${typeToString(type)}${note}`
}
