// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the notation of snippets and of secrets
import type { Token } from '../../sql/token.ts'
import type { CompletionItem } from './completion-item.ts'

const HINTS: readonly [name: string, insert: string, detail: string][] = [
  ['OPTIONS', "OPTIONS('$1' = '$2')", 'Options of this table, for this query alone'],
  ['STATE_TTL', "STATE_TTL('${1:t}' = '${2:1d}')", 'How long the state of a table or join side is kept'],
  ['LOOKUP', "LOOKUP('table' = '${1:t}', '${2:async}' = '${3:true}')", 'How a lookup join asks'],
  ['BROADCAST', 'BROADCAST(${1:t})', 'Join hint'],
  ['SHUFFLE_HASH', 'SHUFFLE_HASH(${1:t})', 'Join hint'],
  ['SHUFFLE_MERGE', 'SHUFFLE_MERGE(${1:t})', 'Join hint'],
  ['NEST_LOOP', 'NEST_LOOP(${1:t})', 'Join hint'],
]

/** Hints behind `/*+` and behind a comma between them; null elsewhere. */
export function hintCandidates(before: readonly Token[]): CompletionItem[] | null {
  const last = before.at(-1)
  if (last?.text === '/*+' || (last?.text === ',' && isInHint(before))) {
    return HINTS.map(([label, insert, detail]) => ({
      label,
      kind: 'snippet',
      detail,
      insert,
      isSnippet: true,
    }))
  }
  return null
}

function isInHint(before: readonly Token[]): boolean {
  let depth = 0
  for (let at = before.length - 1; at >= 0; at--) {
    const { text, kind } = before[at]!
    if (kind !== 'symbol') continue
    if (text === ')') depth++
    if (text === '(') depth--
    if (depth < 0 || text === '*/') return false
    if (text === '/*+') return true
  }
  return false
}
