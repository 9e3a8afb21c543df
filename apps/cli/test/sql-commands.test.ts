import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tempDir } from '@millrace/testkit/temp'
import { beforeEach, describe, expect, test } from 'vitest'
import { millrace } from './millrace-bin.ts'

let cwd: string
const write = (name: string, text: string) => writeFileSync(path.join(cwd, name), text)
beforeEach(() => {
  cwd = tempDir()
})

const NUMBERS = `CREATE TABLE numbers (n BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '100000',
  'fields.n.kind' = 'sequence', 'fields.n.start' = '1', 'fields.n.end' = '10');\n`

describe('sql check', () => {
  test('--json: one line per file, 1 if any is wrong', async () => {
    write('good.sql', `${NUMBERS}SELECT n FROM numbers;`)
    write('bad.sql', `${NUMBERS}SELECT\n  missing FROM numbers;`)
    const { code, stdout } = await millrace(['sql', 'check', '--json', 'good.sql', 'bad.sql'], { cwd })
    expect(code).toBe(1)
    const [good, bad] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(good).toEqual({ file: 'good.sql', diagnostics: [] })
    expect(bad.file).toBe('bad.sql')
    expect(Object.keys(bad.diagnostics[0]).sort()).toEqual(
      ['code', 'column', 'endColumn', 'endLine', 'line', 'message', 'severity'].sort(),
    )
    expect(bad.diagnostics[0]).toMatchObject({ line: 4, column: 3, severity: 'error' })
  })

  test('all good: 0', async () => {
    write('good.sql', `${NUMBERS}SELECT n FROM numbers;`)
    expect(await millrace(['sql', 'check', 'good.sql'], { cwd })).toMatchObject({
      code: 0,
      stdout: 'good.sql: ok\n',
    })
  })

  test('--syntax resolves no names', async () => {
    write('a.sql', 'SELECT a FROM somewhere;')
    write('b.sql', 'SELEC a FROM somewhere;')
    expect((await millrace(['sql', 'check', '--syntax', 'a.sql'], { cwd })).code).toBe(0)
    expect((await millrace(['sql', 'check', 'a.sql'], { cwd })).code).toBe(1)
    expect((await millrace(['sql', 'check', '--syntax', 'b.sql'], { cwd })).code).toBe(1)
  })

  test('for people: the line, a mark under the place, and what to do', async () => {
    write('bad.sql', `${NUMBERS}SELECT missing FROM numbers;`)
    const { stdout } = await millrace(['sql', 'check', 'bad.sql'], { cwd })
    const lines = stdout.split('\n')
    const at = lines.findIndex((line) => line.includes('SELECT missing'))
    expect(lines[at - 1]).toMatch(/^bad\.sql:3:8 error [A-Z_]+$/)
    expect(lines[at + 1]!.indexOf('^^^^^^^')).toBe(lines[at]!.indexOf('missing'))
    expect(lines[at + 2]).toMatch(/^ {2}= \w/)
  })

  test('a file that is not there is a diagnostic, not a crash', async () => {
    const { code, stdout } = await millrace(['sql', 'check', '--json', 'none.sql'], { cwd })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'none.sql',
      diagnostics: [{ code: 'FILE_NOT_READABLE' }],
    })
  })

  test('reads the standard input', async () => {
    expect((await millrace(['sql', 'check', '--json', '-'], { cwd, input: 'SELECT 1;' })).code).toBe(0)
  })
})

describe('sql plan', () => {
  test('explains', async () => {
    write('a.sql', `${NUMBERS}SELECT n FROM numbers;`)
    const { code, stdout } = await millrace(['sql', 'plan', 'a.sql'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('numbers')
    const json = JSON.parse((await millrace(['sql', 'plan', '--json', 'a.sql'], { cwd })).stdout)
    expect(json).toMatchObject({ file: 'a.sql', bounded: true })
    expect(json.nodes.length).toBeGreaterThan(1)
    expect(json.edges.length).toBe(json.nodes.length - 1)
  })
})

describe('sql run', () => {
  test('prints the rows of a SELECT with their kinds', async () => {
    write('a.sql', `${NUMBERS}SELECT n, n * 2 AS twice FROM numbers WHERE n > 8;`)
    const { code, stdout } = await millrace(['sql', 'run', 'a.sql'], { cwd })
    expect(stdout).toBe('+I[9, 18]\n+I[10, 20]\n')
    expect(code).toBe(0)
  })

  test('--json', async () => {
    write('a.sql', `${NUMBERS}SELECT n FROM numbers WHERE n = 3;`)
    const { stdout } = await millrace(['sql', 'run', '--json', 'a.sql'], { cwd })
    expect(JSON.parse(stdout)).toEqual({ kind: '+I', row: { n: '3' } })
  })

  test('answers SHOW and runs queries in their order', async () => {
    write(
      'a.sql',
      `${NUMBERS}SHOW TABLES; SHOW VIEWS; SELECT n FROM numbers WHERE n = 3; SHOW CREATE TABLE numbers;`,
    )
    const { code, stdout, stderr } = await millrace(['sql', 'run', 'a.sql'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const table = ['+------------+', '| table name |', '+------------+', '|    numbers |', '+------------+']
    expect(stdout.split('\n').slice(0, 7)).toEqual([...table, '1 row in set', 'Empty set'])
    expect(stdout.split('\n')[7]).toBe('+I[3]')
    expect(stdout).toMatch(
      /\n\+I\[3\]\n[\s\S]*CREATE TABLE `default_catalog`\.`default_database`\.`numbers` \(\n/,
    )
  })

  test('a script that only asks is answered', async () => {
    write('a.sql', `${NUMBERS}DESCRIBE numbers;`)
    const tsv = await millrace(['sql', 'run', '--output', 'tsv', 'a.sql'], { cwd })
    expect(tsv).toMatchObject({ code: 0, stdout: expect.stringContaining('\nn\tBIGINT\tTRUE\t\t\t\n') })
    const json = await millrace(['sql', 'run', '--json', 'a.sql'], { cwd })
    const row = { name: 'n', type: 'BIGINT', null: true, key: null, extras: null, watermark: null }
    expect(JSON.parse(json.stdout)).toEqual({ statement: 'DESCRIBE numbers', row })
  })

  test('--var, and --output that is none', async () => {
    write('a.sql', `${NUMBERS}SELECT n, '\${name}' AS v FROM numbers WHERE n = 3;`)
    const { stdout } = await millrace(['sql', 'run', '--output', 'tsv', '--var', 'name=a\tb', 'a.sql'], {
      cwd,
    })
    expect(stdout).toBe('+I\t3\ta\\tb\n')
    const wrong = await millrace(['sql', 'run', '--output', 'xml', 'a.sql'], { cwd })
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('--output') })
  })

  test('what is only understood is refused before anything runs', async () => {
    write('a.sql', `${NUMBERS}ADD JAR 'x.jar'; SHOW TABLES;`)
    const { code, stdout, stderr } = await millrace(['sql', 'run', 'a.sql'], { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('ENGINE_UNSUPPORTED')
  })

  test('writes files, with paths relative to where the person stands', async () => {
    mkdirSync(path.join(cwd, 'in'))
    write('in/rows.csv', '1,a\n2,b\n3,c\n')
    write(
      'a.sql',
      `CREATE TABLE source (id INT, name STRING) WITH ('connector' = 'filesystem', 'path' = 'in', 'format' = 'csv');
       CREATE TABLE target (name STRING, id INT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
       INSERT INTO target SELECT UPPER(name), id FROM source WHERE id <> 2;`,
    )
    const { code, stderr } = await millrace(['sql', 'run', 'a.sql'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = readdirSync(path.join(cwd, 'out'), { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.split('/').some((part) => /^[._]/.test(part)))
      .flatMap((name) =>
        readFileSync(path.join(cwd, 'out', name), 'utf8')
          .trim()
          .split('\n'),
      )
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { name: 'A', id: 1 },
      { name: 'C', id: 3 },
    ])
  })

  test('statements run one after the other: what one writes the next reads', async () => {
    write(
      'a.sql',
      `CREATE TABLE kept (id INT, name STRING) WITH ('connector' = 'filesystem', 'path' = 'kept', 'format' = 'json');
       INSERT INTO kept VALUES (1, 'a'), (2, 'b');
       SHOW TABLES;
       SELECT name FROM kept;
       INSERT INTO kept SELECT id + 10, UPPER(name) FROM kept;
       SELECT MAX(id) AS most FROM kept;`,
    )
    const { code, stdout, stderr } = await millrace(['sql', 'run', '--output', 'tsv', 'a.sql'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.trim().split('\n')
    expect(lines.slice(0, 4)).toEqual(['table name', 'kept', '+I\ta', '+I\tb'])
    expect(lines.at(-1)).toMatch(/^\+[IU]\t12$/)
  })

  test('print goes to the output', async () => {
    write(
      'a.sql',
      `${NUMBERS}CREATE TABLE p (n BIGINT) WITH ('connector' = 'print');
      INSERT INTO p SELECT n FROM numbers WHERE n <= 2;`,
    )
    expect((await millrace(['sql', 'run', 'a.sql'], { cwd })).stdout).toBe('+I[1]\n+I[2]\n')
  })

  test('secrets come from the environment and are not shown', async () => {
    write(
      'a.sql',
      `${NUMBERS}CREATE TABLE p (n INT) WITH ('connector' = 'print', 'print-identifier' = '\${secret_values.tag}');
      INSERT INTO p SELECT CAST(n AS INT) FROM numbers WHERE n = 1;`,
    )
    const env = { MILLRACE_SECRET_tag: 'hush' }
    expect(await millrace(['sql', 'run', 'a.sql'], { cwd, env })).toMatchObject({
      code: 0,
      stdout: 'hush> +I[1]\n',
    })
    expect((await millrace(['sql', 'plan', '--json', 'a.sql'], { cwd, env })).stdout).not.toContain('hush')
    expect((await millrace(['sql', 'run', 'a.sql'], { cwd })).code).toBe(1)
  })

  test('wrong SQL: code, place and advice on stderr, 1', async () => {
    write('a.sql', `${NUMBERS}SELECT missing FROM numbers;`)
    const { code, stdout, stderr } = await millrace(['sql', 'run', 'a.sql'], { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/a\.sql:3:8 error [A-Z_]+/)
  })

  const ENDLESS = `CREATE TABLE t (n BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '200');
    SELECT n FROM t;`

  test('--timeout stops cleanly', async () => {
    write('a.sql', ENDLESS)
    const started = performance.now()
    const { code, stdout } = await millrace(['sql', 'run', '--timeout', '1.5', 'a.sql'], { cwd })
    expect(code).toBe(0)
    expect(performance.now() - started).toBeGreaterThan(1_500)
    expect(stdout.split('\n').length).toBeGreaterThan(10)
  })

  test('Ctrl-C stops cleanly, and what was read is written', async () => {
    write(
      'a.sql',
      `CREATE TABLE t (n BIGINT) WITH ('connector' = 'datagen', 'rows-per-second' = '500');
       CREATE TABLE f (n BIGINT) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
       CREATE TABLE p (n BIGINT) WITH ('connector' = 'print');
       EXECUTE STATEMENT SET BEGIN
         INSERT INTO f SELECT n FROM t;
         INSERT INTO p SELECT n FROM t;
       END;`,
    )
    let sent = false
    const { code, stdout } = await millrace(
      ['sql', 'run', 'a.sql', '--set', 'execution.checkpointing.interval=1 h'],
      {
        cwd,
        during: (text, kill) => {
          if (sent || text.split('\n').length < 50) return
          sent = true
          kill('SIGINT')
        },
      },
    )
    expect(code).toBe(0)
    expect(stdout.split('\n').length).toBeGreaterThanOrEqual(50)
    const files = readdirSync(path.join(cwd, 'out'), { recursive: true, encoding: 'utf8' })
    expect(files.some((name) => !name.split('/').some((part) => /^[._]/.test(part)))).toBe(true)
  })

  test('options that make no sense are refused', async () => {
    write('a.sql', ENDLESS)
    for (const args of [
      ['--timeout', 'soon'],
      ['--parallelism', '0'],
      ['--set', 'nothing'],
      ['--nonsense'],
    ]) {
      expect((await millrace(['sql', 'run', 'a.sql', ...args], { cwd })).code).toBe(1)
    }
  })
})
