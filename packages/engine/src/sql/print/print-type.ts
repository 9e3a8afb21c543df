import type { IntervalQualifier, RowFieldNode, TypeNode } from '../ast/type-nodes.ts'
import { printIdentifier, printPath, printString } from './print-name.ts'

const NAMES: Readonly<Record<string, string>> = { INTEGER: 'INT' }

export function printType(type: TypeNode): string {
  return type.notNull ? `${printBare(type)} NOT NULL` : printBare(type)
}

function printBare(type: TypeNode): string {
  switch (type.kind) {
    case 'named-type': {
      if (type.interval) return `INTERVAL ${printQualifier(type.interval)}`
      const parameters = type.parameters.length > 0 ? `(${type.parameters.join(', ')})` : ''
      return `${NAMES[type.name] ?? type.name}${parameters}`
    }
    case 'collection-type':
      return `${type.name}<${printType(type.element)}>`
    case 'map-type':
      return `MAP<${printType(type.key)}, ${printType(type.value)}>`
    case 'row-type':
      return `ROW<${printFields(type.fields)}>`
    case 'raw-type':
      return `RAW(${printString(type.className)}, ${printString(type.serializer)})`
    case 'structured-type': {
      const fields = type.fields.length > 0 ? `, ${printFields(type.fields)}` : ''
      return `STRUCTURED<${printString(type.className)}${fields}>`
    }
    case 'user-type':
      return printPath(type.name)
  }
}

function printFields(fields: readonly RowFieldNode[]): string {
  return fields
    .map(({ name, type, comment }) => {
      const note = comment ? ` ${printString(comment.value)}` : ''
      return `${printIdentifier(name)} ${printType(type)}${note}`
    })
    .join(', ')
}

/** `DAY(3) TO SECOND(6)` */
export function printQualifier({
  from,
  to,
  precision,
  fraction,
}: Pick<IntervalQualifier, 'from' | 'to' | 'precision' | 'fraction'>): string {
  const inner = to === null && fraction !== null ? `, ${fraction}` : ''
  const start = precision === null ? '' : `(${precision}${inner})`
  const end = to === null ? '' : ` TO ${to}${fraction === null ? '' : `(${fraction})`}`
  return `${from}${start}${end}`
}
