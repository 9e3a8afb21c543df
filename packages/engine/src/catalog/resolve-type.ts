import { fail } from '@millrace/kernel'
import type { NamedTypeNode, RowFieldNode, TypeNode } from '../sql/ast/type-nodes.ts'
import {
  arrayType,
  decimalType,
  type LogicalType,
  lengthType,
  MAX_LENGTH,
  mapType,
  multisetType,
  type RowField,
  rowType,
  type SimpleRoot,
  simpleType,
  timestampLtzType,
  timestampType,
  timeType,
} from '../types/logical-type.ts'

/** Where a type is written: CAST gives TIME without a precision. */
export type TypePlace = 'column' | 'cast'

/** A written type as a logical type; refuses parameters out of range. */
export function resolveType(node: TypeNode, place: TypePlace = 'column'): LogicalType {
  const nullable = !node.notNull
  const inside = (type: TypeNode) => resolveType(type, place)
  switch (node.kind) {
    case 'collection-type': {
      const element = inside(node.element)
      return node.name === 'ARRAY' ? arrayType(element, nullable) : multisetType(element, nullable)
    }
    case 'map-type':
      return mapType(inside(node.key), inside(node.value), nullable)
    case 'row-type':
      return rowType(fieldsOf(node.fields, place), nullable)
    case 'structured-type': {
      const { fields } = rowType(fieldsOf(node.fields, place))
      return Object.freeze({ root: 'STRUCTURED', className: node.className, fields, nullable })
    }
    case 'raw-type': {
      const { className, serializer } = node
      return Object.freeze({ root: 'RAW', className, serializer, nullable })
    }
    case 'user-type': {
      const type = node.name.parts.map((part) => part.name).join('.')
      return fail('SQL_UNSUPPORTED_TYPE', { type }, { span: node.span })
    }
    case 'named-type':
      return resolveNamed(node, nullable, place)
  }
}

function fieldsOf(fields: readonly RowFieldNode[], place: TypePlace): RowField[] {
  return fields.map(({ name, type, comment }) => ({
    name: name.name,
    type: resolveType(type, place),
    ...(comment && { comment: comment.value }),
  }))
}

function resolveNamed(node: NamedTypeNode, nullable: boolean, place: TypePlace): LogicalType {
  const { name, parameters } = node
  const ranged = (value: number | undefined, standard: number, least: number, most: number, what: string) => {
    const given = value ?? standard
    if (given >= least && given <= most) return given
    const type = `${name}(${parameters.join(', ')})`
    return fail('SQL_BAD_TYPE', { type, reason: `${what} ${least}…${most}` }, { span: node.span })
  }
  /** A precision that Calcite cuts to the largest there is. */
  const cut = (value: number | undefined, standard: number, least: number, most: number) =>
    ranged(value === undefined ? value : Math.min(value, most), standard, least, most, 'precision')
  const [first, second] = parameters
  switch (name) {
    case 'STRING':
      return lengthType('VARCHAR', MAX_LENGTH, nullable)
    case 'BYTES':
      return lengthType('VARBINARY', MAX_LENGTH, nullable)
    case 'CHAR':
    case 'BINARY':
      return lengthType(name, ranged(first, 1, 0, MAX_LENGTH, 'length'), nullable)
    case 'VARCHAR':
    case 'VARBINARY':
      return lengthType(name, ranged(first, MAX_LENGTH, 0, MAX_LENGTH, 'length'), nullable)
    case 'DECIMAL': {
      const precision = cut(first, 10, 1, 38)
      return decimalType(precision, ranged(second, 0, 0, precision, 'scale'), nullable)
    }
    case 'TIME':
      return timeType(place === 'cast' ? 0 : cut(first, 0, 0, 3), nullable)
    case 'TIMESTAMP':
      return timestampType(cut(first, 6, 0, 9), nullable)
    case 'TIMESTAMP_LTZ':
      return timestampLtzType(cut(first, 6, 0, 9), nullable)
    case 'INTERVAL_YEAR_MONTH':
    case 'INTERVAL_DAY_TIME':
      return Object.freeze({ root: name, nullable })
    case 'NULL':
      return fail('SQL_UNSUPPORTED_TYPE', { type: name }, { span: node.span })
    default:
      return resolveSimple(name, node, nullable)
  }
}

const SIMPLE = new Set('BOOLEAN TINYINT SMALLINT INTEGER BIGINT FLOAT DOUBLE DATE VARIANT'.split(' '))

function resolveSimple(name: string, node: NamedTypeNode, nullable: boolean): LogicalType {
  if (!SIMPLE.has(name)) fail('SQL_UNSUPPORTED_TYPE', { type: name }, { span: node.span })
  return simpleType(name as SimpleRoot, nullable)
}
