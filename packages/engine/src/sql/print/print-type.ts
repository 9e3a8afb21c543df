import type { TypeNode } from '../ast/type-nodes.ts'
import { printIdentifier } from './print-name.ts'

const NAMES: Readonly<Record<string, string>> = {
  INTEGER: 'INT',
  INTERVAL_YEAR_MONTH: 'INTERVAL YEAR TO MONTH',
  INTERVAL_DAY_TIME: 'INTERVAL DAY TO SECOND',
}

export function printType(type: TypeNode): string {
  return type.notNull ? `${printBare(type)} NOT NULL` : printBare(type)
}

function printBare(type: TypeNode): string {
  switch (type.kind) {
    case 'named-type': {
      const parameters = type.parameters.length > 0 ? `(${type.parameters.join(', ')})` : ''
      return `${NAMES[type.name] ?? type.name}${parameters}`
    }
    case 'collection-type':
      return `${type.name}<${printType(type.element)}>`
    case 'map-type':
      return `MAP<${printType(type.key)}, ${printType(type.value)}>`
    case 'row-type':
      return `ROW<${type.fields.map((field) => `${printIdentifier(field.name)} ${printType(field.type)}`).join(', ')}>`
  }
}
