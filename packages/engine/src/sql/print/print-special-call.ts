import type { Expression, FunctionCall } from '../ast/query-nodes.ts'
import { printType } from './print-type.ts'

/** The arguments of a function with a syntax of its own; null for plain ones. */
export function printSpecialCall(
  node: FunctionCall,
  print: (child: Expression) => string,
  order: string,
): string | null {
  if (node.syntax !== 'special') return null
  const args = node.arguments.map((argument) => print(argument as Expression))
  const name = node.name.parts[0]!.name.toUpperCase()
  const returning = node.returning ? ` RETURNING ${printType(node.returning)}` : ''
  switch (name) {
    case 'EXTRACT':
      return `${args[0]} FROM ${args[1]}`
    case 'TRIM':
      return `${args[0]} ${args[1]} FROM ${args[2]}`
    case 'POSITION':
      return `${bare(node.arguments[0]!, args[0]!)} IN ${args[1]}${args[2] ? ` FROM ${args[2]}` : ''}`
    case 'OVERLAY':
      return `${args[0]} PLACING ${args[1]} FROM ${args[2]}${args[3] ? ` FOR ${args[3]}` : ''}`
    case 'CONVERT':
    case 'TRANSLATE':
      return `${args[0]} USING ${args[1]}`
    case 'JSON_VALUE': {
      const behaviour = (at: number) => (args[at] === 'DEFAULT' ? `DEFAULT ${args[at + 1]}` : args[at])
      return `${args[0]}, ${args[1]}${returning} ${behaviour(2)} ON EMPTY ${behaviour(4)} ON ERROR`
    }
    case 'JSON_QUERY':
      return `${args[0]}, ${args[1]}${returning} ${args[2]} WRAPPER ${args[3]} ON EMPTY ${args[4]} ON ERROR`
    case 'JSON_EXISTS':
      return `${args[0]}, ${args[1]} ${args[2]} ON ERROR`
    case 'JSON_OBJECT':
    case 'JSON_OBJECTAGG':
      return `${pairs(args.slice(1))} ${args[0]} ON NULL`
    case 'JSON_ARRAY':
      // Without a value, a clause would be read as one.
      return args.length > 1 ? `${args.slice(1).join(', ')} ${args[0]} ON NULL` : ''
    case 'JSON_ARRAYAGG':
      return `${args[1]}${order} ${args[0]} ON NULL`
    default:
      return `${args[0]} TO ${args[1]}`
  }
}

/** A sign needs no parentheses, and the needle may have none. */
function bare(node: FunctionCall['arguments'][number], text: string): string {
  return node.kind === 'unary' ? text.slice(1, -1) : text
}

function pairs(args: readonly string[]): string {
  const each: string[] = []
  for (let at = 0; at < args.length; at += 2) each.push(`KEY ${args[at]} VALUE ${args[at + 1]}`)
  return each.join(', ')
}
