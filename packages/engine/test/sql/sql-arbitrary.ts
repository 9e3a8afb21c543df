import fc from 'fast-check'

const name = fc.constantFrom('a', 'b', 'ts', '`select`', '`x y`', '`ba``ck`', 'x', 'value1', '订单')
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the SQL
const text = fc.constantFrom("''", "'a'", "'it''s'", "'${v}'", "'--'", "'/*'")
const type = fc.constantFrom(
  'INT',
  'STRING',
  'DECIMAL(10, 2)',
  'ARRAY<INT NOT NULL>',
  'MAP<STRING, ROW<a INT>>',
  'TIMESTAMP(3)',
)

/** SQL texts of all kinds of expressions and queries; the grammar of the language as a generator. */
const { expression, query } = fc.letrec<{
  expression: string
  query: string
  source: string
  select: string
}>((tie) => {
  const e = tie('expression')
  const binary = fc.constantFrom(
    '+',
    '-',
    '*',
    '/',
    '%',
    '||',
    '=',
    '<>',
    '<',
    '>=',
    'AND',
    'OR',
    'IS DISTINCT FROM',
  )
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'sql' },
      name,
      fc.constantFrom(
        '1',
        '1.5',
        '1e3',
        '.5',
        'NULL',
        'TRUE',
        'UNKNOWN',
        "X'00ff'",
        "DATE '2024-01-01'",
        "INTERVAL '1' DAY",
      ),
      text,
      fc.tuple(name, name).map(([t, c]) => `${t}.${c}`),
      fc.tuple(e, binary, e).map((parts) => parts.join(' ')),
      fc.tuple(e, binary, e).map((parts) => `(${parts.join(' ')})`),
      e.map((x) => `NOT ${x}`),
      e.map((x) => `- ${x}`),
      fc
        .tuple(e, fc.constantFrom('NULL', 'NOT NULL', 'TRUE', 'NOT FALSE'))
        .map(([x, test]) => `(${x}) IS ${test}`),
      fc.tuple(e, e, e).map(([x, l, h]) => `(${x}) NOT BETWEEN (${l}) AND (${h})`),
      fc.tuple(e, fc.array(e, { minLength: 1, maxLength: 3 })).map(([x, o]) => `(${x}) IN (${o.join(', ')})`),
      fc.tuple(e, text).map(([x, p]) => `(${x}) LIKE ${p} ESCAPE '!'`),
      fc.tuple(e, e, e).map(([c, t, o]) => `CASE WHEN ${c} THEN ${t} ELSE ${o} END`),
      fc.tuple(e, type).map(([x, t]) => `CAST(${x} AS ${t})`),
      fc
        .tuple(fc.constantFrom('f', 'COUNT', 'LEFT', '`g h`'), fc.array(e, { maxLength: 3 }))
        .map(([f, a]) => `${f}(${a.join(', ')})`),
      fc.tuple(e, e).map(([x, y]) => `SUM(DISTINCT ${x}) FILTER (WHERE ${y})`),
      e.map((x) => `EXTRACT(HOUR FROM ${x})`),
      e.map((x) => `TRIM(BOTH 'x' FROM ${x})`),
      e.map((x) => `FLOOR(${x} TO DAY)`),
      fc.tuple(e, e).map(([x, y]) => `ARRAY[${x}, ${y}][1]`),
      tie('query').map((q) => `EXISTS (${q})`),
      tie('query').map((q) => `(${q})`),
    ),
    source: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'sql' },
      name,
      fc.tuple(name, name).map(([t, alias]) => `${t} AS ${alias}`),
      fc.tuple(tie('query'), name).map(([q, alias]) => `(${q}) AS ${alias} (${alias})`),
      fc
        .tuple(name, name)
        .map(([t, c]) => `TABLE(TUMBLE(TABLE ${t}, DESCRIPTOR(${c}), INTERVAL '1' MINUTE))`),
      fc.tuple(tie('source'), name, e).map(([l, r, on]) => `${l} LEFT JOIN ${r} ON ${on}`),
      fc.tuple(tie('source'), name).map(([l, r]) => `${l}, ${r}`),
    ),
    select: fc
      .record({
        distinct: fc.constantFrom('', 'DISTINCT '),
        items: fc.array(
          fc.oneof(
            e,
            fc.constant('*'),
            fc.tuple(e, name).map(([x, a]) => `${x} AS ${a}`),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        source: tie('source'),
        where: fc.option(e),
        group: fc.option(fc.array(e, { minLength: 1, maxLength: 2 })),
        having: fc.option(e),
      })
      .map(({ distinct, items, source, where, group, having }) =>
        [
          `SELECT ${distinct}${items.join(', ')} FROM ${source}`,
          where === null ? '' : ` WHERE ${where}`,
          group === null ? '' : ` GROUP BY ${group.join(', ')}`,
          having === null ? '' : ` HAVING ${having}`,
        ].join(''),
      ),
    query: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'sql' },
      tie('select'),
      fc
        .tuple(tie('select'), fc.constantFrom('UNION ALL', 'UNION', 'INTERSECT', 'EXCEPT'), tie('select'))
        .map((parts) => parts.join(' ')),
      fc.tuple(tie('query'), tie('query')).map(([l, r]) => `(${l}) UNION ALL (${r})`),
      fc.tuple(name, tie('query'), tie('select')).map(([n, q, s]) => `WITH ${n} AS (${q}) ${s}`),
      fc.array(e, { minLength: 1, maxLength: 3 }).map((values) => `VALUES (${values.join(', ')})`),
    ),
  }
})

export const sqlStatement = fc.oneof(
  query,
  query.map((q) => `INSERT INTO t ${q}`),
  fc.tuple(name, query).map(([n, q]) => `CREATE VIEW ${n} AS ${q}`),
  fc
    .tuple(name, type, expression)
    .map(([n, t, e]) => `CREATE TABLE ${n} (a ${t}, c AS ${e}) WITH ('k' = 'v')`),
)
