import type { HintNode } from '../ast/query-nodes.ts'
import { printIdentifier, printOption, printString } from './print-name.ts'

/** Hints with a blank before them, or nothing. */
export function printHints(hints: readonly HintNode[]): string {
  if (hints.length === 0) return ''
  const each = hints.map(({ name, span, options, words }) => {
    const args = [...options.map(printOption), ...words.map(printString)]
    const id = printIdentifier({ kind: 'identifier', name, span })
    return args.length > 0 ? `${id}(${args.join(', ')})` : id
  })
  return ` /*+ ${each.join(', ')} */`
}
