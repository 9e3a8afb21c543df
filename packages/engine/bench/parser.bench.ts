/**
 * How fast SQL is read: a script of about 700 lines, statement by statement different, against dt-sql-parser, the parser
 * that editors of Flink SQL use, in the same process. Each reads and validates the whole script; medians of warm runs, and
 * the first run of each, which is what somebody waits for who opens an editor.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { formatScript } from '../src/sql/format/format-script.ts'
import { parseScript } from '../src/sql/parse-script.ts'

interface Peer {
  validate(text: string): readonly unknown[]
}

/** The peer is written for bundlers: Node cannot import it as it is. */
async function loadPeer(folder: string): Promise<Peer> {
  const outfile = path.join(folder, 'peer.mjs')
  await build({
    stdin: {
      contents: "export { FlinkSQL } from 'dt-sql-parser'",
      resolveDir: import.meta.dirname,
      loader: 'js',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  })
  const { FlinkSQL } = (await import(pathToFileURL(outfile).href)) as { FlinkSQL: new () => Peer }
  return new FlinkSQL()
}

/** Statements that both parsers take: tables, views and inserts of a shop, each of them with names of its own. */
function script(): string {
  const parts: string[] = []
  for (let shop = 0; parts.join('\n').split('\n').length < 700; shop++) parts.push(shopOf(shop))
  return `${parts.join('\n')}\n`
}

function shopOf(n: number): string {
  return `-- Shop ${n}
CREATE TABLE orders_${n} (
  order_id BIGINT NOT NULL,
  customer_id BIGINT,
  amount DECIMAL(10, ${n % 5}),
  currency VARCHAR(3),
  note STRING COMMENT 'what was said',
  order_time TIMESTAMP(3),
  WATERMARK FOR order_time AS order_time - INTERVAL '${n + 1}' SECOND,
  PRIMARY KEY (order_id) NOT ENFORCED
) WITH (
  'connector' = 'kafka',
  'topic' = 'orders-${n}',
  'properties.bootstrap.servers' = 'localhost:9092',
  'format' = 'json'
);
CREATE TABLE report_${n} (
  day_start TIMESTAMP(3),
  currency STRING,
  total DECIMAL(20, 2),
  orders BIGINT
) WITH ('connector' = 'print');
CREATE VIEW large_${n} AS
SELECT o.order_id, o.customer_id, o.amount * ${n + 2} AS amount, UPPER(o.currency) AS currency, o.order_time
FROM orders_${n} AS o
WHERE o.amount > ${n * 10} AND o.currency IN ('EUR', 'USD', 'CNY') AND o.note IS NOT NULL;
INSERT INTO report_${n}
SELECT TUMBLE_START(order_time, INTERVAL '1' HOUR) AS day_start, currency, SUM(amount) AS total, COUNT(*) AS orders
FROM large_${n}
WHERE customer_id <> ${n}
GROUP BY TUMBLE(order_time, INTERVAL '1' HOUR), currency
HAVING COUNT(*) > ${n};
INSERT INTO report_${n}
SELECT a.order_time, a.currency, CASE WHEN a.amount > 100 THEN a.amount ELSE 0 END AS total, CAST(b.order_id AS BIGINT) AS orders
FROM orders_${n} AS a
LEFT JOIN large_${n} AS b ON a.order_id = b.order_id
WHERE a.amount BETWEEN 1 AND 1000 OR a.note LIKE 'x%';`
}

/** Time this thread has worked, in ms: the machine may be busy with other things. */
function time(work: () => unknown): number {
  const began = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}

/** Each run reads a text of its own: the peer remembers the last. */
let run = 0
const another = (text: string) => `-- ${run++}\n${text}`

/** The clock of a thread may tick in milliseconds: one sample is as many runs as take this long. */
const SAMPLE_MS = 100

/** What one warm run takes, in ms: the median of so many samples. */
function median(samples: number, work: (text: string) => unknown): number {
  const times = Array.from({ length: samples }, () => {
    let runs = 0
    let took = 0
    for (; took < SAMPLE_MS; runs += 10) {
      const texts = Array.from({ length: 10 }, () => another(text))
      took += time(() => readAll(texts, work))
    }
    return took / runs
  })
  return times.sort((a, b) => a - b)[samples >> 1]!
}

function readAll(texts: readonly string[], work: (text: string) => unknown): void {
  for (const text of texts) work(text)
}

/** How much longer a chain of twice the length takes. */
function growth(): number {
  const chain = (links: number) => `SELECT a FROM t WHERE a = 1${' AND a = 1'.repeat(links)}`
  const cost = (links: number) => {
    const texts = Array.from({ length: 20 }, () => another(chain(links)))
    return Math.min(...Array.from({ length: 5 }, () => time(() => readAll(texts, parseScript))))
  }
  return cost(10_000) / cost(5_000)
}

const text = script()
const folder = mkdtempSync(path.join(tmpdir(), 'millrace-bench-'))
try {
  const peer = await loadPeer(folder)
  const first = { ours: time(() => parseScript(text)), peer: time(() => peer.validate(text)) }
  const complaints = [parseScript(text).diagnostics.length, peer.validate(text).length]
  if (complaints.some((count) => count > 0))
    throw new Error(`Not read: ${complaints.join(' and ')} complaints.`)
  median(3, (each) => parseScript(each))
  median(1, (each) => peer.validate(each))
  const ours = median(11, (each) => parseScript(each))
  const theirs = median(5, (each) => peer.validate(each))
  const set = median(5, (each) => formatScript(each))
  const lines = text.split('\n').length - 1
  console.log(`script: ${lines} lines, ${(text.length / 1024).toFixed(0)} KiB`)
  console.log(`first run: ${first.ours.toFixed(1)} ms; dt-sql-parser ${first.peer.toFixed(0)} ms`)
  console.log(`warm:      ${ours.toFixed(2)} ms; dt-sql-parser ${theirs.toFixed(1)} ms`)
  console.log(
    `ratio:     ${(theirs / ours).toFixed(0)}x warm, ${(first.peer / first.ours).toFixed(0)}x first; goal 50x`,
  )
  console.log(`format:    ${set.toFixed(1)} ms`)
  console.log(`growth:    ${growth().toFixed(1)}x for twice the text; 2x is linear`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
