import { describe, expect, it } from 'vitest'
import { joinOf, refusalOf, rootModes } from './joined-tables.ts'

/** Statements with the changes and keys that a real Flink gives the node below the sink (the root, of a query). */
const PLANNED: readonly (readonly [sql: string, modes: string])[] = [
  ["SELECT /*+ STATE_TTL('a'='1d', 'b'='2h') */ a.x FROM a JOIN b ON a.id = b.id", '[I]'],
  ["SELECT /*+ STATE_TTL('a'='1d') */ x, COUNT(*) FROM a GROUP BY x", '[I,UA] (0)'],
  ['SELECT /*+ BROADCAST(a) */ a.x FROM a JOIN b ON a.id = b.id', '[I]'],
  ['SELECT /*+ SHUFFLE_HASH(a, b) */ a.x FROM a JOIN b ON a.id = b.id', '[I]'],
  ["SELECT /*+ NEST_LOOP('a') */ a.x FROM a JOIN b ON a.id = b.id", '[I]'],
  ["SELECT /*+ OPTIONS('k'='v') */ x FROM a", '[I]'],
  ["SELECT x FROM a /*+ OPTIONS('rows-per-second'='3') */", '[I]'],
  ["SELECT x FROM a /*+ STATE_TTL('a'='1d') */", '[I]'],
  ["SELECT /*+ LOOKUP('table'='b') */ a.x FROM a JOIN b ON a.id = b.id", '[I]'],
  ["SELECT /*+ LOOKUP('table'='b', 'zz'='1') */ a.x FROM a JOIN b ON a.id = b.id", '[I]'],
  [
    "SELECT /*+ LOOKUP('table'='b', 'retry-predicate'='lookup_miss', 'retry-strategy'='fixed_delay', 'fixed-delay'='1s', 'max-attempts'='3') */ a.x FROM a JOIN b ON a.id = b.id",
    '[I]',
  ],
  ["SELECT /*+ LOOKUP('table'='b', 'shuffle'='true') */ a.x FROM a JOIN b ON a.id = b.id", '[I]'],
  ["SELECT /*+ STATE_TTL('a'='1d', 'a'='2d') */ a.x FROM a JOIN b ON a.id = b.id", '[I]'],
  ["SELECT /*+ STATE_TTL('a'='1') */ a.x FROM a JOIN b ON a.id = b.id", '[I]'],
  ["SELECT /*+ state_ttl('a'='1d') */ a.x FROM a JOIN b ON a.id = b.id", '[I]'],
  ["SELECT /*+ STATE_TTL('a'='1d'), BROADCAST(a) */ a.x FROM a JOIN b ON a.id = b.id", '[I]'],
  ['SELECT /*+ SHUFFLE_MERGE(a), SHUFFLE_MERGE(b) */ a.x FROM a JOIN b ON a.id = b.id', '[I]'],
  ["SELECT /*+ STATE_TTL('aa'='1d') */ aa.x FROM a AS aa JOIN b ON aa.id = b.id", '[I]'],
]

/** Statements that a real Flink refuses, with the place where it tells one. */
const REFUSED: readonly (readonly [sql: string, refusal: string])[] = [
  ["SELECT /*+ STATE_TTL('q'='1d') */ a.x FROM a JOIN b ON a.id = b.id", '1:22 PLAN_HINT'],
  ["SELECT /*+ STATE_TTL('a'='1 dayy') */ a.x FROM a JOIN b ON a.id = b.id", '1:26 PLAN_HINT'],
  ['SELECT /*+ STATE_TTL(a) */ a.x FROM a JOIN b ON a.id = b.id', '1:12 PLAN_HINT'],
  ['SELECT /*+ BROADCAST(zz) */ a.x FROM a JOIN b ON a.id = b.id', '1:12 PLAN_HINT'],
  ['SELECT /*+ BROADCAST() */ a.x FROM a JOIN b ON a.id = b.id', '1:12 PLAN_HINT'],
  ['SELECT /*+ BROADCAST */ a.x FROM a JOIN b ON a.id = b.id', '1:12 PLAN_HINT'],
  ['SELECT /*+ MULTI_JOIN(a, b) */ a.x FROM a JOIN b ON a.id = b.id', '1:12 PLAN_HINT'],
  ['SELECT /*+ FOO(a) */ a.x FROM a JOIN b ON a.id = b.id', '1:12 PLAN_HINT'],
  ['SELECT /*+ FOO */ x FROM a', '1:12 PLAN_HINT'],
  ["SELECT x FROM a /*+ OPTIONS('nope'='3') */", '1:29 SQL_UNKNOWN_OPTION'],
  ["SELECT x FROM a /*+ FOO('a'='1d') */", '1:21 PLAN_HINT'],
  [
    "SELECT /*+ LOOKUP('table'='ver', 'retry-predicate'='lookup_miss') */ a.x FROM a JOIN ver FOR SYSTEM_TIME AS OF a.pt ON a.id = ver.id",
    '1:86 PLAN_TEMPORAL_JOIN',
  ],
  ["SELECT /*+ LOOKUP('async'='true') */ a.x FROM a JOIN b ON a.id = b.id", '1:12 PLAN_HINT'],
  ["SELECT /*+ LOOKUP('table'='b', 'async'='maybe') */ a.x FROM a JOIN b ON a.id = b.id", '1:40 PLAN_HINT'],
  ["SELECT /*+ LOOKUP('table'='b', 'capacity'='x') */ a.x FROM a JOIN b ON a.id = b.id", '1:43 PLAN_HINT'],
  ["SELECT /*+ LOOKUP('table'='b', 'output-mode'='x') */ a.x FROM a JOIN b ON a.id = b.id", '1:46 PLAN_HINT'],
  [
    "SELECT /*+ LOOKUP('table'='b', 'retry-strategy'='fixed_delay') */ a.x FROM a JOIN b ON a.id = b.id",
    '1:12 PLAN_HINT',
  ],
  ['SELECT /*+ LOOKUP(b) */ a.x FROM a JOIN b ON a.id = b.id', '1:12 PLAN_HINT'],
  ["SELECT /*+ LOOKUP('table'='zz') */ a.x FROM a JOIN b ON a.id = b.id", '1:27 PLAN_HINT'],
  ["SELECT /*+ STATE_TTL('a'='-1d') */ a.x FROM a JOIN b ON a.id = b.id", '1:26 PLAN_HINT'],
  ['SELECT /*+ STATE_TTL() */ a.x FROM a JOIN b ON a.id = b.id', '1:12 PLAN_HINT'],
  ['SELECT /*+ STATE_TTL */ a.x FROM a JOIN b ON a.id = b.id', '1:12 PLAN_HINT'],
  ["SELECT /*+ STATE_TTL('a'='1d') BROADCAST(a) */ a.x FROM a JOIN b ON a.id = b.id", '1:32 SQL_SYNTAX'],
  ["SELECT /*+ STATE_TTL('a'='1d') */ aa.x FROM a AS aa JOIN b ON aa.id = b.id", '1:22 PLAN_HINT'],
]

describe('hints of joins', () => {
  it.each(PLANNED)('%s', (sql, modes) => {
    expect(rootModes(sql)).toBe(modes)
  })

  it.each(REFUSED)('refuses %s', (sql, refusal) => {
    expect(refusalOf(sql)).toBe(refusal)
  })

  it('STATE_TTL reaches the side it names', () => {
    const ttl = (hint: string) =>
      joinOf(`SELECT /*+ STATE_TTL(${hint}) */ a.id, q.id FROM a JOIN b AS q ON a.id = q.id`)
    expect(ttl("'a' = '1 d', 'q' = '2 h'")).toMatchObject({ stateTtl: [86_400_000, 7_200_000] })
    expect(ttl("'q' = '10 s'")).toMatchObject({ stateTtl: [null, 10_000] })
  })
})
