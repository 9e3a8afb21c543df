import type { Statement } from '../ast/statement-nodes.ts'

/** What the syntax tree knows of a token that its text does not say, by where the token begins. */
export interface Roles {
  /** Names: their case is not changed. */
  readonly names: ReadonlySet<string>
  /** Names of what is called: their parenthesis follows at once. */
  readonly called: ReadonlySet<string>
  /** Stretches that are types, as first and last place. */
  readonly types: readonly (readonly [number, number])[]
}

/** A place as a key. */
export function placeKey({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line}:${column}`
}

/** A place as a number that grows along the text. */
export function placeRank(line: number, column: number): number {
  return line * 1_000_000 + column
}

const CALLS = new Set(['function-call', 'table-function', 'hint'])

export function rolesOf(statement: Statement): Roles {
  const names = new Set<string>()
  const called = new Set<string>()
  const types: [number, number][] = []
  const stack: object[] = [statement]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isNode(node)) {
      const { kind, span } = node
      if (kind === 'identifier') names.add(placeKey(span))
      else if (kind.endsWith('-type'))
        types.push([placeRank(span.line, span.column), placeRank(span.endLine, span.endColumn)])
      else if (CALLS.has(kind)) called.add(lastOf(node))
    }
    for (const child of Object.values(node)) {
      if (typeof child === 'object' && child !== null) stack.push(child)
    }
  }
  return { names, called, types }
}

interface Node {
  readonly kind: string
  readonly span: {
    readonly line: number
    readonly column: number
    readonly endLine: number
    readonly endColumn: number
  }
}

function isNode(node: object): node is Node {
  return 'kind' in node && typeof node.kind === 'string' && 'span' in node
}

/** Where the last part of the name of a call begins. */
function lastOf(node: Node): string {
  const { name } = node as Node & { readonly name?: unknown }
  if (typeof name !== 'object' || name === null || !('parts' in name)) return placeKey(node.span)
  const parts = name.parts as readonly Node[]
  return placeKey(parts.at(-1)!.span)
}
