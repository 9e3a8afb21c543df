import type { Expression, FunctionCall } from '../ast/query-nodes.ts'
import { printType } from './print-type.ts'

/** The arguments of a function with a syntax of its own; null for plain ones. */
export function printSpecialCall(node: FunctionCall, print: (child: Expression) => string): string | null {
  if (node.syntax !== 'special') return null
  const args = node.arguments.map((argument) => print(argument as Expression))
  switch (node.name.parts[0]!.name.toUpperCase()) {
    case 'EXTRACT':
      return `${args[0]} FROM ${args[1]}`
    case 'TRIM':
      return `${args[0]} ${args[1]} FROM ${args[2]}`
    case 'POSITION':
      return `${args[0]} IN ${args[1]}`
    case 'OVERLAY':
      return `${args[0]} PLACING ${args[1]} FROM ${args[2]}${args[3] ? ` FOR ${args[3]}` : ''}`
    case 'JSON_VALUE': {
      const returning = node.returning ? ` RETURNING ${printType(node.returning)}` : ''
      const behaviour = (at: number) => (args[at] === 'DEFAULT' ? `DEFAULT ${args[at + 1]}` : args[at])
      return `${args[0]}, ${args[1]}${returning} ${behaviour(2)} ON EMPTY ${behaviour(4)} ON ERROR`
    }
    default:
      return `${args[0]} TO ${args[1]}`
  }
}
