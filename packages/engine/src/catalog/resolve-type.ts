import { fail } from '@millrace/kernel'
import type { NamedTypeNode, TypeNode } from '../sql/ast/type-nodes.ts'
import {
  decimalType,
  type LogicalType,
  lengthType,
  MAX_LENGTH,
  rowType,
  type SimpleRoot,
  simpleType,
  timestampLtzType,
  timestampType,
  timeType,
} from '../types/logical-type.ts'

/** A written type as a logical type; refuses parameters out of range. */
export function resolveType(node: TypeNode): LogicalType {
  const nullable = !node.notNull
  switch (node.kind) {
    case 'collection-type':
      return Object.freeze({ root: node.name, element: resolveType(node.element), nullable })
    case 'map-type':
      return Object.freeze({
        root: 'MAP' as const,
        key: resolveType(node.key),
        value: resolveType(node.value),
        nullable,
      })
    case 'row-type':
      return rowType(
        node.fields.map((field) => ({ name: field.name.name, type: resolveType(field.type) })),
        nullable,
      )
    case 'named-type':
      return resolveNamed(node, nullable)
  }
}

function resolveNamed(node: NamedTypeNode, nullable: boolean): LogicalType {
  const { name, parameters } = node
  const ranged = (value: number | undefined, standard: number, least: number, most: number, what: string) => {
    const given = value ?? standard
    if (given >= least && given <= most) return given
    const type = `${name}(${parameters.join(', ')})`
    return fail('SQL_BAD_TYPE', { type, reason: `${what} ${least}…${most}` }, { span: node.span })
  }
  const [first, second] = parameters
  switch (name) {
    case 'STRING':
      return lengthType('VARCHAR', MAX_LENGTH, nullable)
    case 'BYTES':
      return lengthType('VARBINARY', MAX_LENGTH, nullable)
    case 'CHAR':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      return lengthType(name, ranged(first, 1, 1, MAX_LENGTH, 'length'), nullable)
    case 'DECIMAL': {
      const precision = ranged(first, 10, 1, 38, 'precision')
      return decimalType(precision, ranged(second, 0, 0, precision, 'scale'), nullable)
    }
    case 'TIME':
      return timeType(ranged(first, 0, 0, 3, 'precision'), nullable)
    case 'TIMESTAMP':
      return timestampType(ranged(first, 6, 0, 9, 'precision'), nullable)
    case 'TIMESTAMP_LTZ':
      return timestampLtzType(ranged(first, 6, 0, 9, 'precision'), nullable)
    case 'INTERVAL_YEAR_MONTH':
    case 'INTERVAL_DAY_TIME':
      return Object.freeze({ root: name, nullable })
    case 'VARIANT':
    case 'NULL':
      return fail('SQL_UNSUPPORTED_TYPE', { type: name }, { span: node.span })
    default:
      return simpleType(name as SimpleRoot, nullable)
  }
}
