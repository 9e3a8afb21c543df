import { describe, expect, it } from 'vitest'
import { formatScript } from '../../src/sql/format/format-script.ts'
import { saysTheSame } from '../../src/sql/format/format-statement.ts'
import { parseScript } from '../../src/sql/parse-script.ts'
import { tokenize } from '../../src/sql/tokenize.ts'
import { fuzzCorpus } from './fuzz-corpus.ts'
import { mutator, numbersFrom } from './mutate-sql.ts'
import { stripSpans } from './strip-spans.ts'

const UGLY = `-- what sells
create temporary table orders (id bigint not null comment 'the id', customer string, amount decimal(10,2), -- in euro
 tags array<row<k string, v string>>, ts timestamp(3), watermark for ts as ts - interval '5' second, primary key (id) not enforced)
 with ('connector'='kafka','properties.bootstrap.servers'='localhost:9092');
SET 'a' = 'b';
set table.x = 10 s;
insert into sink with big as (select * from orders where amount>100) select o.customer, count(*) filter (where o.amount > -1) as many, /* all */ sum(o.amount) as total, case when sum(o.amount) > 1000 then 'very good customer' else 'customer' end as kind from big as o left join names for system_time as of o.ts as n on o.customer=n.id and n.name is distinct from 'nobody' where o.id between 1 and 10 and (o.customer = 'a' or o.customer = 'b') group by o.customer;
select   from where;
select 1`

const NEAT = `-- what sells
CREATE TEMPORARY TABLE orders (
  id       BIGINT NOT NULL COMMENT 'the id',
  customer STRING,
  amount   DECIMAL(10, 2), -- in euro
  tags     ARRAY<ROW<k STRING, v STRING>>,
  ts       TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND,
  PRIMARY KEY (id) NOT ENFORCED
)
WITH (
  'connector'                    = 'kafka',
  'properties.bootstrap.servers' = 'localhost:9092'
);

SET 'a' = 'b';
set table.x = 10 s;

INSERT INTO sink
WITH big AS (
  SELECT *
  FROM orders
  WHERE amount > 100
)
SELECT
  o.customer,
  COUNT(*) FILTER (WHERE o.amount > -1) AS many, /* all */
  SUM(o.amount) AS total,
  CASE WHEN SUM(o.amount) > 1000 THEN 'very good customer' ELSE 'customer' END AS kind
FROM big AS o
LEFT JOIN names FOR SYSTEM_TIME AS OF o.ts AS n
  ON o.customer = n.id AND n.name IS DISTINCT FROM 'nobody'
WHERE o.id BETWEEN 1 AND 10 AND (o.customer = 'a' OR o.customer = 'b')
GROUP BY o.customer;

select   from where;
SELECT 1
`

describe('formatScript', () => {
  it('lays out statements, keeps comments, and leaves alone what it cannot read', () => {
    expect(formatScript(UGLY, { width: 90 })).toBe(NEAT)
  })

  it('obeys its options', () => {
    expect(formatScript('SELECT a FROM t', { keywordCase: 'lower' })).toBe('select a\nfrom t\n')
    expect(formatScript('Select a From t', { keywordCase: 'preserve' })).toBe('Select a\nFrom t\n')
    expect(formatScript('SELECT aaaa, bbbb', { width: 12, indent: 4 })).toBe('SELECT\n    aaaa,\n    bbbb\n')
    expect(formatScript('')).toBe('')
    expect(formatScript('\n-- nothing\n\n')).toBe('-- nothing\n')
  })

  it('moves no token that blanks part: names, signs and strings on lines of their own', () => {
    expect(formatScript('select - -a, - 1, a - -1, not a')).toBe('SELECT - -a, -1, a - -1, NOT a\n')
    expect(formatScript("select 'a'\n'b', f (x), `select` (1)")).toBe(
      "SELECT\n  'a'\n  'b',\n  f(x),\n  `select`(1)\n",
    )
  })

  const corpus = fuzzCorpus()

  it.each([30, 100])('changes blanks and nothing else, and once is enough (width %i)', (width) => {
    let changed = 0
    for (const text of corpus) {
      const set = formatScript(text, { width, keywordCase: 'preserve' })
      expect(saysTheSame(text, set), text).toBe(true)
      expect(formatScript(set, { width, keywordCase: 'preserve' }), text).toBe(set)
      const [before, after] = [text, set].map((each) =>
        JSON.stringify(stripSpans(parseScript(each).statements)),
      )
      expect(after, text).toBe(before)
      if (set.trim() !== text) changed++
    }
    expect(changed).toBeGreaterThan(corpus.length / 2)
  })

  it('keeps comments wherever they stand', { timeout: 120_000 }, () => {
    const number = numbersFrom(7)
    const comments = [
      '-- c\n',
      '/* c */',
      '\n-- own\n',
      '\n\n/* two\n   lines */\n',
      '// d\n',
      '\n',
      '\n\n',
      '  ',
    ]
    for (let run = 0; run < 3000; run++) {
      const text = corpus[number(corpus.length)]!
      const noted = withComments(text, () => (number(4) === 0 ? comments[number(comments.length)]! : ' '))
      const width = [20, 60, 100][number(3)]!
      const set = formatScript(noted, { width })
      expect(saysTheSame(noted, set), noted).toBe(true)
      expect(formatScript(set, { width }), noted).toBe(set)
    }
  })

  it('never fails, and says the same, whatever the text', { timeout: 120_000 }, () => {
    const next = mutator(corpus, numbersFrom(11))
    for (let run = 0; run < 3000; run++) {
      const text = `${next()};\n${next()}`
      const set = formatScript(text)
      expect(saysTheSame(text, set), text).toBe(true)
      expect(formatScript(set), text).toBe(set)
    }
  })
})

function withComments(text: string, gap: () => string): string {
  let noted = ''
  for (const { text: token } of tokenize(text)) noted += token + gap()
  return noted
}
