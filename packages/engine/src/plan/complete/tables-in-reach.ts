import type { Statement } from '../../sql/ast/statement-nodes.ts'
import { parseScript } from '../../sql/parse-script.ts'
import type { Token } from '../../sql/token.ts'
import type { RowField } from '../../types/logical-type.ts'
import { Session, type SessionOptions } from '../session.ts'

/** A session in which the statements before the edited one have been run, errors and all. */
export function sessionBefore(earlier: readonly Statement[], options: SessionOptions): Session {
  const session = new Session(options)
  for (const statement of earlier) {
    if (statement.kind === 'create-table' || statement.kind === 'create-view' || statement.kind === 'drop') {
      session.apply(statement)
    }
  }
  return session
}

/** The columns of a table or view; none when it cannot be read. */
export function columnsOf(session: Session, name: string): readonly RowField[] {
  const { statements } = parseScript(`SELECT * FROM \`${name.replaceAll('`', '``')}\``)
  const [work] = session.apply(statements[0]!)
  return work?.kind === 'query' ? work.relation.schema.fields : []
}

export interface TableInReach {
  readonly name: string
  readonly alias: string
}

const BEFORE_TABLE = new Set(['FROM', 'JOIN', 'TABLE', 'INTO'])
const NO_ALIAS = new Set([
  'ON',
  'WHERE',
  'GROUP',
  'LEFT',
  'RIGHT',
  'FULL',
  'INNER',
  'CROSS',
  'JOIN',
  'UNION',
  'HAVING',
  'USING',
  'SELECT',
  'VALUES',
  'AS',
])

/** Tables that a statement names, with their aliases: read off its tokens, since it need not be sound yet. */
export function tablesIn(tokens: readonly Token[]): TableInReach[] {
  const tables: TableInReach[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'word' || !BEFORE_TABLE.has(tokens[i]!.value)) continue
    let at = i + 1
    let name = nameOf(tokens[at])
    while (name !== undefined && tokens[at + 1]?.text === '.') {
      at += 2
      name = nameOf(tokens[at])
    }
    if (name === undefined) continue
    const next = tokens[at + 1]
    const aliased = next?.kind === 'word' && next.value === 'AS' ? tokens[at + 2] : next
    const isAlias = aliased?.kind === 'name' || (aliased?.kind === 'word' && !NO_ALIAS.has(aliased.value))
    tables.push({ name, alias: (isAlias ? nameOf(aliased) : undefined) ?? name })
  }
  return tables
}

/** Names that WITH gives to queries in this statement. */
export function commonTablesIn(tokens: readonly Token[]): string[] {
  if (!tokens.some(({ kind, value }) => kind === 'word' && value === 'WITH')) return []
  return tokens.flatMap((token, i) => {
    const opens =
      tokens[i + 1]?.value === 'AS' && tokens[i + 2]?.text === '(' && tokens[i + 3]?.value === 'SELECT'
    const name = opens ? nameOf(token) : undefined
    return name === undefined ? [] : [name]
  })
}

function nameOf(token: Token | undefined): string | undefined {
  if (token?.kind === 'name') return token.value
  return token?.kind === 'word' ? token.text : undefined
}
