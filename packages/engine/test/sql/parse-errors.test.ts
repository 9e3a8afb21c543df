import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScript } from '../../src/sql/parse-script.ts'
import { reservedWords } from '../../src/sql/reserved-words.ts'
import { sqlStatement } from './sql-arbitrary.ts'

/** `line:column-endLine:endColumn code` of each diagnostic. */
function places(text: string): string[] {
  return parseScript(text).diagnostics.map(
    ({ code, span }) => `${span.line}:${span.column}-${span.endLine}:${span.endColumn} ${code}`,
  )
}

/** Time this thread has worked: the machine may be busy with other things. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

describe('errors of syntax', () => {
  it.each([
    ['SELECT', '1:7-1:8 SQL_SYNTAX'],
    ['SELECT a b c FROM t', '1:12-1:13 SQL_SYNTAX'],
    ['SELECT a\nFROM t\nGRUOP BY a', '3:7-3:9 SQL_SYNTAX'],
    ['SELEC 1', '1:1-1:6 SQL_SYNTAX'],
    ['SELECT a FROM', '1:14-1:15 SQL_SYNTAX'],
    ['SELECT a + * b FROM t', '1:10-1:11 SQL_SYNTAX'],
    ['SELECT a, FROM t', '1:11-1:15 SQL_SYNTAX'],
    ["CREATE TABLE t (a INT) WITH ('connector' 'kafka')", '1:49-1:50 SQL_SYNTAX'],
    ['CREATE TABLE t (a INT,)', '1:23-1:24 SQL_SYNTAX'],
    ['SELECT (1 + 2', '1:14-1:15 SQL_SYNTAX'],
    ['SELECT "a" FROM t', '1:8-1:9 SQL_DOUBLE_QUOTES'],
    ["SELECT 'abc FROM t", '1:8-1:9 SQL_UNTERMINATED'],
    ['SELECT `abc FROM t', '1:8-1:9 SQL_UNTERMINATED'],
    ['SELECT 1 /* open', '1:10-1:12 SQL_UNTERMINATED'],
    ["SELECT X'0G'", '1:8-1:13 SQL_BAD_BYTES'],
    ['SELECT a AS value FROM t', '1:13-1:18 SQL_RESERVED_WORD'],
    ['SELECT a § b', '1:10-1:11 SQL_BAD_CHARACTER'],
    ['SELECT * FROM t MATCH_RECOGNIZE (x)', '1:34-1:35 SQL_SYNTAX'],
    ['CREATE TABLE t (a INT, WATERMARK FOR a AS a, WATERMARK FOR a AS a)', '1:46-1:66 SQL_DUPLICATE_CLAUSE'],
    ['CREATE TABLE t (a TIMESTAMP WITH TIME ZONE)', '1:34-1:38 SQL_SYNTAX'],
  ])('%s → %s', (text, expected) => {
    expect(places(text)).toEqual([expected])
  })

  it('says what was found and what was expected', () => {
    const [first] = parseScript('SELECT a FROM t WHER a = 1').diagnostics
    expect(first!.message).toMatch(/^Syntax error at 'a': expected .*WHERE.*GROUP/)
    const [value] = parseScript("CREATE TABLE t (a INT) WITH ('a' = )").diagnostics
    expect(value!.message).toBe("Syntax error at ')': expected a string.")
  })

  it('never shows what stands in a string: it may be a password', () => {
    const [first] = parseScript("CREATE TABLE t (a INT) WITH ('password' 's3cret')").diagnostics
    expect(JSON.stringify(first)).not.toContain('s3cret')
  })

  it('goes on behind the next semicolon, inside statement sets too', () => {
    const text = `SELECT FROM;
SELECT 1;
EXECUTE STATEMENT SET BEGIN
  INSERT INTO a SELEC 1;
  INSERT INTO b SELECT 2;
  INSERT c SELECT 3;
END;
SELECT 2 3`
    expect(places(text)).toEqual([
      '1:8-1:12 SQL_SYNTAX',
      '1:11-1:13 SQL_SYNTAX',
      '4:17-4:22 SQL_SYNTAX',
      '6:10-6:11 SQL_SYNTAX',
      '8:10-8:11 SQL_SYNTAX',
    ])
    const { statements } = parseScript(text)
    expect(statements.map(({ kind }) => kind)).toEqual(['query-statement', 'statement-set'])
    expect(statements[1]).toMatchObject({ members: [{ table: { parts: [{ name: 'b' }] } }] })
  })

  it('refuses what is nested too deeply instead of overflowing the stack', () => {
    for (const text of [
      `SELECT ${'('.repeat(50_000)}`,
      `SELECT ${'NOT '.repeat(50_000)} a`,
      `SELECT ${'- '.repeat(50_000)} a`,
      `CREATE TABLE t (a ${'ARRAY<'.repeat(50_000)}`,
      `SELECT * FROM ${'('.repeat(50_000)}a`,
      `SELECT ${'f('.repeat(50_000)}`,
      `SELECT ${'CASE WHEN '.repeat(50_000)}`,
      `SELECT a${'[1'.repeat(50_000)}`,
      `SELECT a${'[1]'.repeat(50_000)}`,
      `SELECT a${' IS NULL'.repeat(50_000)}`,
    ]) {
      const codes = parseScript(text).diagnostics.map(({ code }) => code)
      expect(codes, text.slice(0, 40)).toEqual(['SQL_TOO_DEEP'])
    }
  })

  it('takes reserved words as names only in backticks', () => {
    for (const word of reservedWords) {
      if (word.includes('-')) continue
      expect(parseScript(`SELECT 1 AS ${word}`).diagnostics.length, word).toBeGreaterThan(0)
      expect(parseScript(`SELECT 1 AS \`${word}\``).diagnostics, word).toEqual([])
    }
  })
})

describe('any text', () => {
  const vocabulary = [
    ...'SELECT FROM WHERE GROUP BY HAVING INSERT INTO CREATE TABLE VIEW AS WITH VALUES JOIN ON UNION ALL'.split(
      ' ',
    ),
    ...'CASE WHEN THEN ELSE END CAST NOT AND OR IN BETWEEN LIKE IS NULL INTERVAL EXECUTE STATEMENT SET BEGIN'.split(
      ' ',
    ),
    ...'TUMBLE DESCRIPTOR WATERMARK FOR PRIMARY KEY ENFORCED OVER ROW ARRAY MAP INT STRING DECIMAL COUNT a b'.split(
      ' ',
    ),
    ..."( ) , ; . * + - / = <> [ ] => /*+ */ -- /* 1 1.5 ' ` \" x' \n".split(' '),
    "'s'",
    '`q`',
    ' ',
  ]
  const soup = fc.array(fc.constantFrom(...vocabulary), { maxLength: 60 }).map((words) => words.join(' '))
  const mutated = fc
    .tuple(sqlStatement, fc.nat(), fc.nat(5), fc.constantFrom(...vocabulary))
    .map(([text, at, cut, word]) => {
      const place = text.length === 0 ? 0 : at % text.length
      return `${text.slice(0, place)} ${word} ${text.slice(place + cut)}`
    })

  it('gives diagnostics with places in the text, never an exception, and quickly', () => {
    fc.assert(
      fc.property(fc.oneof(soup, mutated, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const began = cpuMs()
        const { diagnostics } = parseScript(text)
        expect(cpuMs() - began).toBeLessThan(1000)
        const lines = text.split('\n')
        for (const { span, code } of diagnostics) {
          expect(code).toMatch(/^SQL_/)
          expect(span.line).toBeGreaterThanOrEqual(1)
          expect(span.line).toBeLessThanOrEqual(lines.length)
          expect(span.column).toBeLessThanOrEqual(lines[span.line - 1]!.length + 1)
          expect(span.endLine > span.line || span.endColumn > span.column).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('reads a long script in little time', () => {
    const script = Array.from(
      { length: 3000 },
      (_, i) => `INSERT INTO t SELECT a, f(b, ${i}) FROM s WHERE c = 'x';`,
    )
    parseScript(script.join('\n'))
    const began = cpuMs()
    expect(parseScript(script.join('\n')).statements).toHaveLength(3000)
    expect(cpuMs() - began).toBeLessThan(1000)
  })
})
