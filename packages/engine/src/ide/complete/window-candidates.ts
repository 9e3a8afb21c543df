// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the notation of snippets and of secrets
import type { Token } from '../../sql/token.ts'
import type { CompletionItem } from './completion-item.ts'

/** Named arguments of the window table functions, in their order. */
export const windowArguments: Readonly<Record<string, readonly (readonly [name: string, value: string])[]>> =
  {
    TUMBLE: [
      ['DATA', 'TABLE ${1:t}'],
      ['TIMECOL', 'DESCRIPTOR(${1:ts})'],
      ['SIZE', "INTERVAL '${1:1}' ${2:MINUTE}"],
      ['`OFFSET`', "INTERVAL '${1:0}' ${2:MINUTE}"],
    ],
    HOP: [
      ['DATA', 'TABLE ${1:t}'],
      ['TIMECOL', 'DESCRIPTOR(${1:ts})'],
      ['SLIDE', "INTERVAL '${1:1}' ${2:MINUTE}"],
      ['SIZE', "INTERVAL '${1:5}' ${2:MINUTE}"],
      ['`OFFSET`', "INTERVAL '${1:0}' ${2:MINUTE}"],
    ],
    CUMULATE: [
      ['DATA', 'TABLE ${1:t}'],
      ['TIMECOL', 'DESCRIPTOR(${1:ts})'],
      ['STEP', "INTERVAL '${1:1}' ${2:MINUTE}"],
      ['SIZE', "INTERVAL '${1:1}' ${2:HOUR}"],
      ['`OFFSET`', "INTERVAL '${1:0}' ${2:MINUTE}"],
    ],
    SESSION: [
      ['DATA', 'TABLE ${1:t} PARTITION BY ${2:key}'],
      ['TIMECOL', 'DESCRIPTOR(${1:ts})'],
      ['GAP', "INTERVAL '${1:10}' ${2:MINUTE}"],
    ],
  }

/** Inside the brackets of a window function, where an argument begins: what may come there. Null elsewhere. */
export function windowCandidates(before: readonly Token[]): CompletionItem[] | null {
  const call = openCall(before)
  const parameters = call && windowArguments[call.name]
  if (!call || !parameters || !['(', ','].includes(before.at(-1)!.text)) return null
  const positional = parameters[call.argument]
  const items = parameters.map(([name, value]): CompletionItem => {
    return { label: `${name} => …`, kind: 'snippet', insert: `${name} => ${value}`, isSnippet: true }
  })
  if (!positional) return items
  const [name, value] = positional
  const label = value.replaceAll(/\$\{\d:(\w+)\}/g, '$1')
  return [{ label, kind: 'snippet', detail: name, insert: value, isSnippet: true }, ...items]
}

export interface OpenCall {
  readonly name: string
  /** Which argument the place is in, from 0. */
  readonly argument: number
  /** Offset of the function's name among the tokens. */
  readonly at: number
}

/** The call whose brackets are open at the end of the tokens. */
export function openCall(before: readonly Token[]): OpenCall | null {
  let depth = 0
  let argument = 0
  for (let at = before.length - 1; at >= 0; at--) {
    const { text, kind } = before[at]!
    if (kind !== 'symbol') continue
    if (text === ')' || text === ']') depth++
    else if (text === ',' && depth === 0) argument++
    else if (text === '(' || text === '[') {
      if (depth > 0) {
        depth--
        continue
      }
      const name = before[at - 1]
      if (text === '(' && name?.kind === 'word') return { name: name.value, argument, at: at - 1 }
      if (text === '(' && name?.kind === 'name') return { name: name.value, argument, at: at - 1 }
      argument = 0
    } else if (text === ';') return null
  }
  return null
}
