import { describe, expect, it } from 'vitest'
import { parseOptions } from '../../src/connect/parse-options.ts'
import type { ScanNode } from '../../src/plan/plan-node.ts'
import { checkScript, planScript } from '../../src/plan/plan-script.ts'
import { typeToString } from '../../src/types/logical-type.ts'
import { connectors } from './declared-connectors.ts'
import { nodesOf } from './plan-of.ts'

const check = (sql: string) =>
  checkScript(sql, { connectors }).map(({ span, code }) => `${span.line}:${span.column} ${code}`)
const scanOf = (sql: string, secrets?: Record<string, string>) =>
  nodesOf(planScript(sql, { connectors, mode: { kind: 'run' }, ...(secrets && { secrets }) })).find(
    ({ kind }) => kind === 'scan',
  ) as ScanNode

describe('CREATE TABLE', () => {
  it.each([
    ['CREATE TABLE t (a INT)', '1:14 SQL_MISSING_CONNECTOR'],
    ["CREATE TABLE t (a INT) WITH ('connector' = 'nope')", '1:30 SQL_UNKNOWN_CONNECTOR'],
    ["CREATE TABLE t (a INT) WITH ('connector' = 'gen', 'row-per-second' = '1')", '1:51 SQL_UNKNOWN_OPTION'],
    ["CREATE TABLE t (a INT) WITH ('connector' = 'gen', 'rows-per-second' = 'x')", '1:51 SQL_BAD_OPTION'],
    ["CREATE TABLE t (a INT) WITH ('connector' = 'gen', 'pause' = '1 0 s')", '1:51 SQL_BAD_OPTION'],
    ["CREATE TABLE t (a INT) WITH ('connector' = 'gen', 'strict' = 'yes')", '1:51 SQL_BAD_OPTION'],
    ["CREATE TABLE t (a INT) WITH ('connector' = 'gen', 'fields.a.kind' = 'odd')", '1:51 SQL_BAD_OPTION'],
    [
      "CREATE TABLE t (a INT) WITH ('connector' = 'gen', 'pause' = '1 s', 'pause' = '2 s')",
      '1:68 SQL_DUPLICATE_OPTION',
    ],
    ["CREATE TABLE t (a INT) WITH ('connector' = 'jdbc')", '1:14 SQL_MISSING_OPTION'],
    ["CREATE TABLE t (a INT, m INT METADATA) WITH ('connector' = 'gen')", '1:24 SQL_METADATA_COLUMN'],
    [
      "CREATE TABLE t (a INT, PRIMARY KEY (b) NOT ENFORCED) WITH ('connector' = 'gen')",
      '1:37 SQL_PRIMARY_KEY',
    ],
    ["CREATE TABLE t (a INT, PRIMARY KEY (a)) WITH ('connector' = 'gen')", '1:24 SQL_PRIMARY_KEY'],
    ["CREATE TABLE t (a INT, b AS x + 1) WITH ('connector' = 'gen')", '1:29 SQL_UNKNOWN_COLUMN'],
    ["CREATE TABLE t (a INT, b AS COUNT(a)) WITH ('connector' = 'gen')", '1:29 SQL_AGGREGATE_PLACE'],
    ["CREATE TABLE t (a INT, WATERMARK FOR a AS a) WITH ('connector' = 'gen')", '1:38 SQL_WATERMARK'],
    ["CREATE TABLE t (a INT, WATERMARK FOR b AS a) WITH ('connector' = 'gen')", '1:38 SQL_WATERMARK'],
    [
      "CREATE TABLE t (a TIMESTAMP(6), WATERMARK FOR a AS a) WITH ('connector' = 'gen')",
      '1:47 SQL_WATERMARK',
    ],
    [
      "CREATE TABLE t (a TIMESTAMP(3), WATERMARK FOR a AS 1) WITH ('connector' = 'gen')",
      '1:52 SQL_WATERMARK',
    ],
    ["CREATE TABLE t (a DECIMAL(5, 9)) WITH ('connector' = 'gen')", '1:19 SQL_BAD_TYPE'],
    ['CREATE TABLE t LIKE missing', '1:21 SQL_NO_TABLES'],
    ["SET 'parallelism.default' = 'many'", '1:29 SETTING_INVALID'],
  ])('%s → %s', (sql, expected) => {
    expect(check(sql)).toEqual([expected])
  })

  it('keeps the order of columns, computes after reading, and gives the watermark', () => {
    const scan = scanOf(`CREATE TABLE t (
  y AS x * 2, x INT, seen TIMESTAMP_LTZ(3) METADATA FROM 'timestamp', off INT METADATA FROM 'offset', z AS x + 1, WATERMARK FOR seen AS seen
) WITH ('connector' = 'gen'); SELECT * FROM t`)
    expect(scan.schema.fields.map(({ name, type }) => `${name} ${typeToString(type)}`)).toEqual([
      'y INT',
      'x INT',
      'seen TIMESTAMP_LTZ(3)',
      'off INT',
      'z INT',
    ])
    expect(
      scan.table.columns.map(({ name, type, metadataKey }) => [name, typeToString(type), metadataKey]),
    ).toEqual([
      ['x', 'INT', undefined],
      ['seen', 'TIMESTAMP_LTZ(3) NOT NULL', 'timestamp'],
      ['off', 'BIGINT', 'offset'],
    ])
    expect(scan.watermark).toMatchObject({ column: 2 })
    expect(scan.computed).toMatchObject([
      { name: '*' },
      { index: 0 },
      { index: 1 },
      { name: 'CAST' },
      { name: '+', args: [{ index: 0 }, {}] },
    ])
  })

  it('makes columns of the primary key NOT NULL', () => {
    const scan = scanOf(
      "CREATE TABLE t (a INT PRIMARY KEY NOT ENFORCED) WITH ('connector' = 'cdc'); SELECT * FROM t",
    )
    expect(typeToString(scan.schema.fields[0]!.type)).toBe('INT NOT NULL')
    expect(scan.upsertKeys).toEqual([[0]])
  })

  it('takes over what LIKE names, and options of hints over those of the table', () => {
    const scan =
      scanOf(`CREATE TABLE a (x INT, y AS x + 1) WITH ('connector' = 'gen', 'pause' = '1 s', 'strict' = 'true');
CREATE TABLE b (z INT) WITH ('pause' = '2 min') LIKE a (EXCLUDING GENERATED);
SELECT * FROM b /*+ OPTIONS('rows-per-second' = '7') */`)
    expect(scan.schema.fields.map(({ name }) => name)).toEqual(['x', 'z'])
    expect(scan.table.options).toMatchObject({
      connector: 'gen',
      pause: 120_000,
      strict: true,
      'rows-per-second': 7,
    })
  })

  it('fills in secrets only for planning, and refuses unknown ones', () => {
    const sql = `CREATE TABLE t (a INT) WITH ('connector' = 'jdbc', 'url' = 'x', 'password' = '\${secret_values.pw}', 'port' = '\${port}');
SELECT * FROM t`
    expect(check(sql)).toEqual([])
    expect(scanOf(sql, { pw: 'geheim' }).table.options).toMatchObject({ password: 'geheim' })
    expect(() => scanOf(sql, {})).toThrow(expect.objectContaining({ code: 'SQL_UNKNOWN_SECRET' }))
  })
})

describe('parseOptions', () => {
  const specs = [
    { key: 'n', type: 'int', description: '' },
    { key: 'd', type: 'duration', default: '5 s', description: '' },
    { key: 'm', type: 'memory', description: '' },
    { key: 'e', type: 'enum', values: ['one', 'two'], description: '' },
    { key: 'l', type: 'list', description: '' },
    { key: 'x', type: 'double', description: '' },
  ] as const
  const parse = (values: Record<string, string>) => parseOptions(specs, { values, spans: {} })

  it('parses by the declared type and fills in defaults', () => {
    expect(parse({})).toEqual({ d: 5000 })
    expect(parse({ n: '-3', d: '2 min', m: '64 kb', e: 'TWO', l: 'a;b', x: '1.5' })).toEqual({
      n: -3,
      d: 120_000,
      m: 65_536,
      e: 'two',
      l: ['a', 'b'],
      x: 1.5,
    })
    for (const [text, ms] of [
      ['10ms', 10],
      ['7', 7],
      ['1 d', 86_400_000],
      ['3 hours', 10_800_000],
    ] as const) {
      expect(parse({ d: text })).toEqual({ d: ms })
    }
  })

  it.each([{ n: '1.5' }, { n: '9999999999' }, { d: 'soon' }, { m: '1 xb' }, { e: 'three' }, { x: '' }])(
    'refuses %j',
    (values) => {
      expect(() => parse(values as Record<string, string>)).toThrow(
        expect.objectContaining({ code: 'SQL_BAD_OPTION' }),
      )
    },
  )
})
