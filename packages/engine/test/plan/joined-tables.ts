import { MillraceError } from '@millrace/kernel'
import { PlanBuilder } from '../../src/plan/changelog/plan-builder.ts'
import { UidGiver } from '../../src/plan/changelog/uid-giver.ts'
import { describeMode } from '../../src/plan/explain/describe-node.ts'
import type { PlanNode } from '../../src/plan/plan-node.ts'
import { planInsert } from '../../src/plan/plan-sink.ts'
import { optimize } from '../../src/plan/rewrite/optimize.ts'
import { type BoundWork, Session } from '../../src/plan/session.ts'
import { parseScript } from '../../src/sql/parse-script.ts'
import { connectors } from './declared-connectors.ts'

/**
 * Tables that stand for those a real Flink 2.2 was asked about: `a` and `b` only get rows, `ca` and `cb` are changed
 * with -U, `up` without; `ver`, `ver2`, `upver` and the view `dedup` have versions; `sk` takes upserts by key. The others are TPC-H's.
 */
const TABLES = `
CREATE TABLE a (id INT, x INT, name STRING, arr ARRAY<INT>, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'gen');
CREATE TABLE b (id INT, y BIGINT, name STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'gen');
CREATE TABLE ca (id INT NOT NULL, x INT, name STRING, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'cdc');
CREATE TABLE cb (id INT NOT NULL, aid INT, y BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'cdc');
CREATE TABLE up (id INT NOT NULL, aid INT, y BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'upsert-source');
CREATE TABLE ver (id INT NOT NULL, price DOUBLE, ts TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED, WATERMARK FOR ts AS ts) WITH ('connector' = 'cdc');
CREATE TABLE ver2 (id INT NOT NULL, id2 INT NOT NULL, price DOUBLE, ts TIMESTAMP(3), PRIMARY KEY (id, id2) NOT ENFORCED, WATERMARK FOR ts AS ts) WITH ('connector' = 'cdc');
CREATE TABLE upver (id INT NOT NULL, price DOUBLE, ts TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED, WATERMARK FOR ts AS ts) WITH ('connector' = 'upsert-source');
CREATE TABLE sk (id INT NOT NULL, v BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'x');
CREATE TABLE sb (id BIGINT NOT NULL, v BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'x');
CREATE TABLE ss (id STRING NOT NULL, v BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'jdbc', 'url' = 'x');
CREATE TABLE sp (id INT, v BIGINT) WITH ('connector' = 'print');
CREATE TABLE sf (id INT, v BIGINT) WITH ('connector' = 'files');
CREATE VIEW dedup AS SELECT id, y, ts FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) AS rn FROM b) WHERE rn = 1;
CREATE TABLE part (p_partkey BIGINT, p_name STRING, p_mfgr STRING, p_brand STRING, p_type STRING, p_size INT, p_container STRING, p_retailprice DOUBLE, p_comment STRING) WITH ('connector' = 'gen');
CREATE TABLE supplier (s_suppkey BIGINT, s_name STRING, s_address STRING, s_nationkey BIGINT, s_phone STRING, s_acctbal DOUBLE, s_comment STRING) WITH ('connector' = 'gen');
CREATE TABLE partsupp (ps_partkey BIGINT, ps_suppkey BIGINT, ps_availqty INT, ps_supplycost DOUBLE, ps_comment STRING) WITH ('connector' = 'gen');
CREATE TABLE customer (c_custkey BIGINT, c_name STRING, c_address STRING, c_nationkey BIGINT, c_phone STRING, c_acctbal DOUBLE, c_mktsegment STRING, c_comment STRING) WITH ('connector' = 'gen');
CREATE TABLE orders2 (o_orderkey BIGINT, o_custkey BIGINT, o_orderstatus STRING, o_totalprice DOUBLE, o_orderdate DATE, o_orderpriority STRING, o_clerk STRING, o_shippriority INT, o_comment STRING) WITH ('connector' = 'gen');
CREATE TABLE lineitem (l_orderkey BIGINT, l_partkey BIGINT, l_suppkey BIGINT, l_linenumber INT, l_quantity DOUBLE, l_extendedprice DOUBLE, l_discount DOUBLE, l_tax DOUBLE, l_returnflag STRING, l_linestatus STRING, l_shipdate DATE, l_commitdate DATE, l_receiptdate DATE, l_shipinstruct STRING, l_shipmode STRING, l_comment STRING) WITH ('connector' = 'gen');
CREATE TABLE nation (n_nationkey BIGINT, n_name STRING, n_regionkey BIGINT, n_comment STRING) WITH ('connector' = 'gen');
CREATE TABLE region (r_regionkey BIGINT, r_name STRING, r_comment STRING) WITH ('connector' = 'gen');
`

/** What a statement asks to run, over the tables above. */
function workOf(sql: string): BoundWork {
  const { statements, diagnostics } = parseScript(TABLES + sql)
  const [first] = diagnostics
  if (first) throw new MillraceError(first.code, first.params, { span: first.span })
  const session = new Session({ connectors })
  const work = statements.flatMap((statement) => session.apply(statement))
  if (session.errors[0]) throw session.errors[0]
  return work.at(-1)!
}

/** The node below the sink; of a query, as a reader that goes by key where it can has it. */
export function rootOf(sql: string): PlanNode {
  const work = workOf(sql)
  const uids = new UidGiver()
  const builder = new PlanBuilder(connectors, uids)
  if (work.kind === 'insert') {
    const { input } = planInsert(work.bound, work.statement.span, { builder, uids })
    return input.kind === 'sink-materialize' ? input.input : input
  }
  const relation = optimize(work.relation)
  return builder.build(relation, !builder.canOmitBefore(relation))
}

/** `[I,UA,D] (0) (0,1)`: the kinds of changes of the root, and its upsert keys by the places of their columns. */
export function rootModes(sql: string): string {
  const { changelogMode, upsertKeys } = rootOf(sql)
  const keys = upsertKeys.map((key) => `(${[...key].sort((a, b) => a - b).join(',')})`).sort()
  return [describeMode(changelogMode), ...keys].join(' ')
}

/** `line:column CODE` of why the statement is refused. */
export function refusalOf(sql: string): string {
  try {
    rootOf(sql)
  } catch (error) {
    if (!(error instanceof MillraceError)) throw error
    const { span, code } = error
    return span ? `${span.line - TABLES.split('\n').length + 1}:${span.column} ${code}` : code
  }
  return 'accepted'
}

/** The nodes of a plan, each before those it reads. */
function nodesOf(sql: string): PlanNode[] {
  const visit = (node: PlanNode): PlanNode[] => {
    const inputs = 'input' in node ? [node.input] : 'inputs' in node ? node.inputs : []
    return [node, ...inputs.flatMap(visit)]
  }
  return visit(rootOf(sql))
}

export function kindsOf(sql: string): string[] {
  return nodesOf(sql).map(({ kind }) => kind)
}

/** The uppermost join of a plan, of whatever kind. */
export function joinOf(sql: string): PlanNode | undefined {
  return nodesOf(sql).find(({ kind }) => kind.endsWith('join'))
}
