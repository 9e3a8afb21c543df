/**
 * Asks a real Flink about SQL:
 *
 *   node scripts/with-node.mjs packages/testkit/src/flink/ask.ts validate FILE.sql     each statement, in order
 *   … ask.ts parse 'SELECT 1' …                                                        the parser alone
 *   … ask.ts type 'CAST(i AS STRING)' …                                                types of expressions
 *   … ask.ts eval 'ABS(i)' …                                                          values, in each of the --rows
 *   … ask.ts changelog FILE.sql        changelog modes and upsert keys of the last statement, after the ones before
 *   … ask.ts try 'SELECT …'            validates and plans a statement over the tables of the file in --prelude
 *   … ask.ts run FILE.sql              runs a script on data: changes of queries, lines of `filesystem` sinks
 *
 * Relative paths of `run` are where the script is, or in `--folder`. `--prelude FILE.sql` is carried out before, `--batch` asks in batch mode, `--json` prints Flink's answer as it is.
 * `--rows FILE.json` holds the rows of table `t` for eval: a list of lists of SQL expressions.
 * Expressions see the columns of table `t` of the prelude when there is one.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Answer, PlanTree, Question, Refusal } from './flink-oracle.ts'
import { runScript } from './run-script.ts'
import { askShared } from './shared-oracle.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    prelude: { type: 'string' },
    folder: { type: 'string' },
    batch: { type: 'boolean' },
    json: { type: 'boolean' },
    rows: { type: 'string' },
  },
})
const [mode, ...rest] = positionals
const common = {
  prelude: values.prelude ? readFileSync(values.prelude, 'utf8') : '',
  batch: values.batch ?? false,
}

function questions(): Question[] {
  switch (mode) {
    case 'validate':
      return [{ ...common, mode, sql: readFileSync(rest[0] ?? '/dev/stdin', 'utf8') }]
    case 'parse':
      return rest.map((sql) => ({ ...common, mode, sql }))
    case 'try':
      return [{ ...common, mode: 'each', cases: rest }]
    case 'eval': {
      const rows = values.rows ? (JSON.parse(readFileSync(values.rows, 'utf8')) as string[][]) : []
      return [{ ...common, mode, cases: rest, rows }]
    }
    case 'type': {
      const from = /CREATE\s+(TEMPORARY\s+)?TABLE\s+t\b/i.test(common.prelude) ? ' FROM t' : ''
      return [{ ...common, mode, cases: rest.map((expression) => `SELECT ${expression}${from}`) }]
    }
    case 'changelog': {
      const script = readFileSync(rest[0] ?? '/dev/stdin', 'utf8').replace(/[;\s]+$/, '')
      const cut = script.lastIndexOf(';') + 1
      const prelude = `${common.prelude}\n${script.slice(0, cut)}`
      return [{ ...common, mode, prelude, cases: [script.slice(cut)] }]
    }
    default:
      throw new Error(
        'Say what to ask: parse, validate, try, type, changelog or run (see the head of this file).',
      )
  }
}

function refusal({ message, cause, at }: Partial<Refusal>): string {
  // The list of everything the parser would have taken is rarely of use.
  const short = (message ?? '').replace(/\nWas expecting (one )?of:[\s\S]*/, '')
  const place = at ? `${at.line}:${at.column}${at.endLine ? `-${at.endLine}:${at.endColumn}` : ''} ` : ''
  return `${place}${short}${cause ? `\n    cause: ${cause}` : ''}`
}

function tree(node: PlanTree, depth = 0): string {
  const keys = node.keys ? ` keys=${node.keys.map((key) => `(${key.join(', ')})`).join(' ')}` : ''
  const line = `${'  '.repeat(depth)}${node.node} [${node.mode ?? ''}]${keys} (${node.fields.join(', ')})`
  return [line, ...node.inputs.map((input) => tree(input, depth + 1))].join('\n')
}

function lines(answer: Answer): string[] {
  if (values.json) return [JSON.stringify(answer, null, 2)]
  if (answer.failure) return [`failed: ${refusal(answer.failure)}`]
  return (answer.statements ?? answer.cases ?? []).map((one) => {
    if ('plan' in one && one.plan) return tree(one.plan)
    if ('values' in one) return `${one.type}: ${JSON.stringify(one.values)}`
    if ('type' in one) return `${one.type}${one.error ? `   but: ${refusal(one)}` : ''}`
    if ('ok' in one && one.ok) return `ok ${one.kind ?? ''}`
    return `refused ${'stage' in one ? `(${one.stage}) ` : ''}${refusal(one as Refusal)}`
  })
}

async function run(file: string): Promise<void> {
  const sql = `${common.prelude}\n${readFileSync(file, 'utf8')}`
  const folder = values.folder ?? path.dirname(file)
  const outcome = await runScript(askShared, sql, folder)
  if (values.json) return console.log(JSON.stringify(outcome, null, 2))
  for (const result of outcome.results) {
    if ('sink' in result) for (const line of result.lines) console.log(`${result.sink}: ${line}`)
    else for (const [kind, ...cells] of result.changes) console.log(`${kind} (${cells.join(', ')})`)
  }
  const { failure } = outcome
  if (failure)
    console.log(
      `failed (${failure.stage}, statement ${failure.statement + 1}) ${failure.error}: ${refusal(failure)}`,
    )
}

if (mode === 'run') for (const file of rest) await run(file)
else for (const question of questions()) console.log(lines(await askShared(question)).join('\n'))
