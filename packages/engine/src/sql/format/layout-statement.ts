import type { Token } from '../token.ts'
import { concat, type Doc, group, hardLine, indent, join } from './doc.ts'
import { isWindow, setMatch, setWindow } from './layout-clauses.ts'
import { setCreate } from './layout-create.ts'
import { setCase, setExpression, setList } from './layout-expression.ts'
import { isQuery, setQuery, setSubquery } from './layout-query.ts'
import { setRaw } from './layout-raw.ts'
import { type KeywordCase, type Layout, setInline, setPiece, spaceBefore } from './layout-tokens.ts'
import type { Roles } from './roles.ts'
import { atWords, type Bracket, isSymbol, lastPiece, splitAtCommas, type Tree } from './token-tree.ts'

export function layoutOf(roles: Roles, keywordCase: KeywordCase): Layout {
  const layout: Layout = {
    roles,
    keywordCase,
    bracket: (tree, before) => setBracket(tree, before, layout),
  }
  return layout
}

function setBracket(bracket: Bracket, before: Token | undefined, layout: Layout): Doc {
  const { value } = bracket.open.token
  if (value === 'CASE') return setCase(bracket, layout)
  if (value === '/*+') return setTight(bracket, layout, ' ')
  if (value === '<') return setTight(bracket, layout, '')
  if (value === '(') {
    const word = before?.kind === 'word' ? before.value : ''
    if (word === 'PATTERN') return setRaw(bracket, layout)
    if (word === 'MATCH_RECOGNIZE') return setMatch(bracket, layout)
    if (isQuery(bracket.inner)) return setSubquery(bracket, layout)
    if (isWindow(bracket)) return setWindow(bracket, layout)
  }
  return setList(bracket, layout)
}

/** A bracket that does not break but for comments. */
function setTight({ open, inner, close }: Bracket, layout: Layout, blank: string): Doc {
  const isApart = (trees: readonly Tree[]) => spaceBefore(trees) !== ' '
  return concat(
    setPiece(open, layout),
    isApart(inner) ? hardLine : open.after.length > 0 ? ' ' : blank,
    setInline(inner, layout),
    isApart([close]) ? hardLine : inner.length > 0 && lastPiece(inner.at(-1)!).after.length > 0 ? ' ' : blank,
    setPiece(close, layout),
  )
}

/** A statement, by how it begins. */
export function setStatement(trees: readonly Tree[], layout: Layout): Doc {
  const begins = (...words: string[]) => atWords(trees, 0, ...words)
  if (isQuery(trees)) return setQuery(trees, layout, hardLine)
  if (begins('CREATE') || begins('REPLACE')) return setCreate(trees, layout)
  if (begins('INSERT')) return setHeaded(trees, layout)
  if (begins('EXECUTE', 'STATEMENT', 'SET') || begins('BEGIN')) return setStatementSet(trees, layout)
  if (begins('UPDATE') || begins('DELETE')) return setChange(trees, layout)
  if (begins('EXPLAIN')) return setExplain(trees, layout)
  return setInline(trees, layout)
}

/** Words, then a query on lines of its own. */
function setHeaded(trees: readonly Tree[], layout: Layout): Doc {
  const at = trees.findIndex((_, index) => isQuery(trees, index))
  if (at <= 0) return setInline(trees, layout)
  const head = setInline(trees.slice(0, at), layout)
  return concat(head, hardLine, setQuery(trees.slice(at), layout, hardLine))
}

function setExplain(trees: readonly Tree[], layout: Layout): Doc {
  const starts = ['SELECT', 'WITH', 'VALUES', 'INSERT', 'EXECUTE', 'STATEMENT', 'CREATE', 'UPDATE', 'DELETE']
  const at = trees.findIndex((_, index) => index > 0 && starts.some((word) => atWords(trees, index, word)))
  if (at <= 0) return setInline(trees, layout)
  return concat(setInline(trees.slice(0, at), layout), hardLine, setStatement(trees.slice(at), layout))
}

/** UPDATE and DELETE: SET and WHERE on lines of their own. */
function setChange(trees: readonly Tree[], layout: Layout): Doc {
  const parts: Tree[][] = [[]]
  trees.forEach((tree, at) => {
    if (at > 0 && (atWords(trees, at, 'SET') || atWords(trees, at, 'WHERE'))) parts.push([])
    parts.at(-1)!.push(tree)
  })
  const set = parts.map((part, at) => {
    const [word, ...rest] = part
    if (at === 0) return setInline(part, layout)
    const keyword = setInline([word!], layout)
    if (atWords(part, 0, 'WHERE'))
      return group(keyword, indent(spaceBefore(rest), setExpression(rest, layout)))
    const items = splitAtCommas(rest).map((item) => setExpression(item, layout))
    return concat(keyword, indent(spaceBefore(rest), join(hardLine, items)))
  })
  return join(hardLine, set)
}

/** `EXECUTE STATEMENT SET BEGIN …; END`: each statement on its lines, indented. */
function setStatementSet(trees: readonly Tree[], layout: Layout): Doc {
  const isOld = atWords(trees, 0, 'BEGIN')
  const begin = isOld
    ? trees.findIndex((tree) => isSymbol(tree, ';'))
    : trees.findIndex((_, at) => atWords(trees, at, 'BEGIN'))
  const end = trees.length - 1
  if (begin < 0 || !atWords(trees, end, 'END')) return setInline(trees, layout)
  const members: Tree[][] = [[]]
  for (const tree of trees.slice(begin + 1, end)) {
    members.at(-1)!.push(tree)
    if (isSymbol(tree, ';')) members.push([])
  }
  const set = members.filter((member) => member.length > 0).map((member) => setMember(member, layout))
  const words = trees.slice(0, begin)
  const head = isOld
    ? setInline(trees.slice(0, begin + 1), layout)
    : concat(setInline(words, layout), hardLine, setInline([trees[begin]!], layout))
  return concat(
    head,
    indent(hardLine, join(concat(hardLine, hardLine), set)),
    hardLine,
    setInline([trees[end]!], layout),
  )
}

/** A statement of a set with its semicolon. */
function setMember(member: readonly Tree[], layout: Layout): Doc {
  if (!isSymbol(member.at(-1), ';') || member.length === 1) return setStatement(member, layout)
  const semicolon = member.at(-1)!
  const alone = setInline([semicolon], layout)
  return concat(
    setStatement(member.slice(0, -1), layout),
    spaceBefore([semicolon]) === ' ' ? '' : hardLine,
    alone,
  )
}
