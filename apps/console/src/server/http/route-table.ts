import { API_PREFIX } from '@millrace/contracts/api/routes'
import type { Route } from '@millrace/contracts/route'

interface RouteMatch {
  readonly route: Route
  /** Raw values of the `:places`. */
  readonly params: Readonly<Record<string, string>>
}

export type Lookup =
  | { readonly kind: 'match'; readonly match: RouteMatch }
  | { readonly kind: 'method'; readonly allowed: readonly string[] }
  | { readonly kind: 'none' }

/** No value of ours needs an escape, so a path with one, or with any other trick in it, is nobody's. */
const PLAIN = /^[A-Za-z0-9._/-]+$/

/** Finds the one route a raw path means. Exact: no decoding, no case folding, no suffixes, no empty segments. */
export class RouteTable {
  private readonly patterns: readonly { readonly route: Route; readonly segments: readonly string[] }[]

  constructor(routes: readonly Route[]) {
    this.patterns = routes.map((route) => ({ route, segments: `${API_PREFIX}${route.path}`.split('/') }))
  }

  find(method: string, rawPath: string): Lookup {
    if (!PLAIN.test(rawPath) || rawPath.includes('//') || rawPath.includes('/.')) return { kind: 'none' }
    const given = rawPath.split('/')
    const matches = this.patterns
      .map(({ route, segments }) => ({ route, params: match(segments, given) }))
      .filter((found): found is RouteMatch => found.params !== null)
    // A literal segment wins over a place: `/invitations/look` is not an invitation called look.
    matches.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)
    const exact = matches.find(({ route }) => route.method === method)
    if (exact) return { kind: 'match', match: exact }
    if (matches.length === 0) return { kind: 'none' }
    return { kind: 'method', allowed: matches.map(({ route }) => route.method) }
  }
}

function match(pattern: readonly string[], given: readonly string[]): Record<string, string> | null {
  if (pattern.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, segment] of pattern.entries()) {
    const value = given[index]!
    if (segment.startsWith(':')) {
      if (value === '') return null
      params[segment.slice(1)] = value
    } else if (segment !== value) return null
  }
  return params
}
