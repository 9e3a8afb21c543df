import { parseScript } from '../../sql/parse-script.ts'
import { resolveStatement } from '../names/resolve-statement.ts'
import { PROBE, type ProbedPlace, type Resolver } from '../names/resolver.ts'
import type { Document } from '../script/document.ts'
import type { Workspace } from '../workspace.ts'
import type { EditedPlace } from './edited-place.ts'

export interface ScopeAt {
  readonly place: ProbedPlace | null
  /** Tables and views known at the place, of other documents too. */
  readonly resolver: Resolver
}

/** What may be named at a place: the statement is parsed with a name put there, mended until it can be read. */
export function scopeAt(place: EditedPlace, document: Document, workspace: Workspace): ScopeAt {
  const resolver = workspace.namesBefore(place.piece, document)
  for (const text of mendedTexts(place)) {
    const { statements, diagnostics } = parseScript(text)
    if (diagnostics.length > 0) continue
    const trial = resolver.fork()
    for (const statement of statements) resolveStatement(statement, trial)
    if (trial.probed) return { place: trial.probed, resolver: trial }
  }
  return { place: null, resolver }
}

/** Ways to end what was begun, by what it may be. */
const ENDINGS = ['', ' AND 1', ' THEN 1 END', ' END', ' AS INT)', '(1)', ' FOR a IN (1))']

function mendedTexts(place: EditedPlace): string[] {
  const head = `${place.head}${PROBE}`
  const tail = place.tail.replace(/^[\p{L}\p{Nd}_$]*/u, '')
  const open = closers(place)
  const rest = selectBehind(tail)
  const texts = [`${head}${tail}`, `${head} = 1${tail}`]
  for (const ending of ENDINGS) {
    const closed = ending.endsWith(')') && ending !== '(1)' ? open.slice(1) : open
    if (rest) texts.push(`${head}${ending}${rest}`, `${head}${ending}${closed}${rest}`)
    texts.push(`${head}${ending}${closed}`, `${head}${ending}${closed} SELECT 1`)
  }
  return texts
}

/** The brackets that are open at the place. */
function closers(place: EditedPlace): string {
  let open = ''
  for (const { kind, text } of place.before) {
    if (kind !== 'symbol') continue
    if (text === '(') open = `)${open}`
    else if (text === '[') open = `]${open}`
    else if (text === ')' || text === ']') open = open.slice(1)
    else if (text === '/*+') open = ` */${open}`
  }
  return open
}

/** FROM and what follows it, when the clauses behind it cannot be read: up to the first of them. */
function selectBehind(tail: string): string | null {
  const found = /^[\s,]*(FROM\b[\s\S]*?)(?=\b(?:WHERE|GROUP|HAVING|ORDER|LIMIT|WINDOW|QUALIFY)\b|;|$)/i.exec(
    tail,
  )
  return found ? ` ${found[1]}` : null
}
