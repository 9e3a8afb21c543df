import type { Query } from '../../sql/ast/query-nodes.ts'
import type { CopyTable } from '../../sql/ast/table-nodes.ts'
import { parseScript } from '../../sql/parse-script.ts'

/** `SELECT *, expression AS name, … FROM source`: what AS TABLE … ADD COLUMN reads. */
export function copyQuery(copy: CopyTable): Query {
  const { body, ...query } = template(copy.added.length)
  if (body.kind !== 'select' || body.from?.kind !== 'table-name')
    throw new TypeError('SELECT without its table')
  const [star, ...items] = body.items
  const added = items.map((item, i) => {
    const { column } = copy.added[i]!
    if (item.kind !== 'select-item' || column.kind !== 'computed-column') return item
    return { ...item, expression: column.expression, alias: column.name, span: column.span }
  })
  const hints = copy.options.length === 0 ? [] : [hintOf(copy)]
  const from = { ...body.from, name: copy.source, hints, span: copy.source.span }
  const { span } = copy
  return { ...query, span, body: { ...body, items: [{ ...star!, span }, ...added], from, span } }
}

function hintOf({ options, span }: CopyTable) {
  return { kind: 'hint' as const, name: 'OPTIONS', options, words: [], span }
}

/** A query of the right form, whose parts are then put in the place of. */
function template(count: number): Query {
  const items = Array.from({ length: count }, (_, i) => `, 1 AS c${i}`)
  const [statement] = parseScript(`SELECT *${items.join('')} FROM t`).statements
  if (statement?.kind !== 'query-statement') throw new TypeError('not a query')
  return statement.query
}
