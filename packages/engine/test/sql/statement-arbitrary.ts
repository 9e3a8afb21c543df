import fc from 'fast-check'

const name = fc.constantFrom('a', 'b', '`select`', '`x y`', 'ts', '订单')
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'))
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the SQL
const text = fc.constantFrom("''", "'a'", "'it''s'", "'${v}'", "'--'")
const type = fc.constantFrom('INT', 'STRING NOT NULL', 'DECIMAL(10, 2)', 'ROW<a INT, b ARRAY<STRING>>')
const expression = fc.constantFrom(
  'a + 1',
  'UPPER(b)',
  "ts - INTERVAL '1' SECOND",
  'CAST(a AS BIGINT)',
  'NULL',
)
const query = fc.constantFrom(
  'SELECT * FROM t',
  'SELECT a, b FROM t WHERE a > 1',
  'WITH q AS (SELECT 1) SELECT * FROM q',
  "VALUES (1, 'a'), (2, 'b')",
  'SELECT 1 UNION ALL SELECT 2',
)
const opt = (part: fc.Arbitrary<string>) => fc.option(part, { nil: '' })
const line = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((each) => each.filter((part) => part !== '').join(' '))
const word = (...words: string[]) => fc.constantFrom(...words)
const list = (item: fc.Arbitrary<string>) =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => `(${items.join(', ')})`)

const options = fc
  .array(fc.tuple(text, text), { maxLength: 3 })
  .map((pairs) => `(${pairs.map(([key, value]) => `${key} = ${value}`).join(', ')})`)
const withOptions = opt(options.map((given) => `WITH ${given}`))
const comment = opt(text.map((given) => `COMMENT ${given}`))
const exists = opt(word('IF EXISTS'))
const notExists = opt(word('IF NOT EXISTS'))
const column = fc.oneof(
  line(name, type, comment),
  line(
    name,
    type,
    word('METADATA'),
    opt(text.map((given) => `FROM ${given}`)),
    opt(word('VIRTUAL')),
    comment,
  ),
  line(name, word('AS'), expression, comment),
)
const key = line(
  opt(name.map((given) => `CONSTRAINT ${given}`)),
  word('PRIMARY KEY'),
  list(name),
  word('NOT ENFORCED'),
)
const watermark = line(word('WATERMARK FOR'), name, word('AS'), expression)
const spread = fc.oneof(
  line(word('BY', 'BY HASH', 'BY RANGE'), list(name), opt(word('INTO 4 BUCKETS'))),
  word('INTO 2 BUCKETS'),
)
const partition = list(line(name, word('='), word("'x'", '1', '-2', "DATE '2026-01-31'"))).map(
  (values) => `PARTITION ${values}`,
)
const body = fc
  .tuple(fc.array(column, { minLength: 1, maxLength: 3 }), opt(key), opt(watermark))
  .map(([columns, ...rest]) => `(${[...columns, ...rest.filter((part) => part !== '')].join(', ')})`)
const head = line(
  comment,
  opt(spread.map((given) => `DISTRIBUTED ${given}`)),
  opt(list(name).map((given) => `PARTITIONED BY ${given}`)),
  withOptions,
)
const changes = list(
  fc.oneof(
    line(
      column,
      opt(
        fc.oneof(
          word('FIRST'),
          name.map((given) => `AFTER ${given}`),
        ),
      ),
    ),
    key,
    spread.map((given) => `DISTRIBUTION ${given}`),
  ),
)
const like = opt(word('LIKE t', 'LIKE a.t (INCLUDING ALL EXCLUDING OPTIONS OVERWRITING GENERATED)'))
const filter = opt(line(opt(word('NOT')), word('LIKE'), text))
const temporary = opt(word('TEMPORARY'))

/** Texts of all kinds of statements but queries. */
export const anyStatement = fc.oneof(
  line(word('CREATE', 'CREATE OR REPLACE'), temporary, word('TABLE'), notExists, path, body, head, like),
  line(word('CREATE TABLE', 'REPLACE TABLE'), path, opt(body), head, word('AS'), query),
  line(word('ALTER TABLE'), exists, path, word('ADD', 'MODIFY'), changes),
  line(word('ALTER TABLE'), path, word('ADD'), notExists, partition, withOptions),
  line(word('ALTER TABLE'), path, word('DROP'), exists, partition),
  line(word('ALTER TABLE'), path, word('DROP'), list(name)),
  line(word('ALTER TABLE', 'ALTER MODEL'), path, word('SET'), options),
  line(word('CREATE'), temporary, word('VIEW'), notExists, path, opt(list(name)), comment, word('AS'), query),
  line(word('CREATE DATABASE'), notExists, path, comment, withOptions),
  line(word('CREATE CATALOG'), notExists, name, comment, withOptions),
  line(
    word('CREATE'),
    temporary,
    word('FUNCTION'),
    notExists,
    path,
    word('AS'),
    text,
    opt(word('LANGUAGE JAVA', "LANGUAGE SCALA USING JAR 'a.jar'")),
  ),
  line(word('CREATE'), temporary, word('MODEL'), notExists, path, comment, withOptions),
  line(
    word('CREATE MATERIALIZED TABLE'),
    path,
    head,
    opt(word("FRESHNESS = INTERVAL '1' DAY")),
    opt(word('REFRESH_MODE = FULL')),
    word('AS'),
    query,
  ),
  line(word('DROP'), temporary, word('TABLE', 'VIEW', 'FUNCTION', 'MODEL'), exists, path),
  line(word('DROP DATABASE'), exists, path, opt(word('CASCADE'))),
  line(word('INSERT INTO', 'INSERT OVERWRITE'), path, opt(partition), opt(list(name)), query),
  line(word('UPDATE'), path, word('SET'), name, word('='), expression, opt(word('WHERE a = 1'))),
  line(word('DELETE FROM'), path, opt(word('WHERE a IN (SELECT 1)'))),
  line(
    word('SHOW TABLES', 'SHOW VIEWS', 'SHOW FUNCTIONS', 'SHOW MODELS'),
    opt(path.map((given) => `FROM ${given}`)),
    filter,
  ),
  line(
    word('DESCRIBE', 'DESC EXTENDED', 'DESCRIBE MODEL', 'SHOW CREATE TABLE', 'TRUNCATE TABLE', 'USE'),
    path,
  ),
  line(
    word('ANALYZE TABLE'),
    path,
    opt(partition),
    word('COMPUTE STATISTICS', 'COMPUTE STATISTICS FOR ALL COLUMNS', 'COMPUTE STATISTICS FOR COLUMNS a, b'),
  ),
  line(word('EXPLAIN', 'EXPLAIN CHANGELOG_MODE', 'EXPLAIN PLAN FOR', 'EXECUTE'), query),
  line(word('CALL'), path, list(expression)),
)
