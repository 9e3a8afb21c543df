import type { Snippet } from './snippet.ts'

/** Patterns of streaming SQL. */
export const queryPatterns: readonly Snippet[] = [
  {
    id: 'window-aggregate',
    title: 'SELECT … TUMBLE',
    body: `SELECT \${1:key}, window_start, window_end, COUNT(*) AS cnt
FROM TABLE(TUMBLE(TABLE \${2:t}, DESCRIPTOR(\${3:ts}), INTERVAL '\${4:1}' MINUTE))
GROUP BY \${1:key}, window_start, window_end;
$0`,
  },
  {
    id: 'window-hop',
    title: 'SELECT … HOP',
    body: `SELECT \${1:key}, window_start, window_end, COUNT(*) AS cnt
FROM TABLE(HOP(TABLE \${2:t}, DESCRIPTOR(\${3:ts}), INTERVAL '\${4:1}' MINUTE, INTERVAL '\${5:5}' MINUTE))
GROUP BY \${1:key}, window_start, window_end;
$0`,
  },
  {
    id: 'window-cumulate',
    title: 'SELECT … CUMULATE',
    body: `SELECT \${1:key}, window_start, window_end, COUNT(*) AS cnt
FROM TABLE(CUMULATE(TABLE \${2:t}, DESCRIPTOR(\${3:ts}), INTERVAL '\${4:1}' MINUTE, INTERVAL '\${5:1}' DAY))
GROUP BY \${1:key}, window_start, window_end;
$0`,
  },
  {
    id: 'window-session',
    title: 'SELECT … SESSION',
    body: `SELECT \${1:key}, window_start, window_end, COUNT(*) AS cnt
FROM TABLE(SESSION(TABLE \${2:t} PARTITION BY \${1:key}, DESCRIPTOR(\${3:ts}), INTERVAL '\${4:10}' MINUTE))
GROUP BY \${1:key}, window_start, window_end;
$0`,
  },
  {
    id: 'top-n',
    title: 'ROW_NUMBER … Top-N',
    body: `SELECT \${1:key}, \${2:amount}, row_num
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY \${1:key} ORDER BY \${2:amount} DESC) AS row_num
  FROM \${3:t}
)
WHERE row_num <= \${4:10};
$0`,
  },
  {
    id: 'deduplicate',
    title: 'ROW_NUMBER … = 1',
    body: `SELECT \${1:key}, \${2:ts}
FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY \${1:key} ORDER BY \${2:ts} \${3|ASC,DESC|}) AS row_num
  FROM \${4:t}
)
WHERE row_num = 1;
$0`,
  },
  {
    id: 'interval-join',
    title: 'JOIN … BETWEEN … INTERVAL',
    body: `SELECT a.\${1:id}, b.\${2:id}
FROM \${3:orders} AS a
JOIN \${4:shipments} AS b
  ON a.\${1:id} = b.\${2:id}
  AND b.\${5:ts} BETWEEN a.\${6:ts} AND a.\${6:ts} + INTERVAL '\${7:4}' HOUR;
$0`,
  },
  {
    id: 'temporal-join',
    title: 'JOIN … FOR SYSTEM_TIME AS OF',
    body: `SELECT o.\${1:id}, r.\${2:rate}
FROM \${3:orders} AS o
LEFT JOIN \${4:rates} FOR SYSTEM_TIME AS OF o.\${5:ts} AS r
  ON o.\${6:currency} = r.\${6:currency};
$0`,
  },
  {
    id: 'lookup-join',
    title: 'JOIN … FOR SYSTEM_TIME AS OF proctime',
    body: `SELECT o.\${1:id}, c.\${2:name}
FROM \${3:orders} AS o
LEFT JOIN \${4:customers} FOR SYSTEM_TIME AS OF o.\${5:proc_time} AS c
  ON o.\${6:customer_id} = c.\${7:id};
$0`,
  },
  {
    id: 'statement-set',
    title: 'EXECUTE STATEMENT SET',
    body: `EXECUTE STATEMENT SET
BEGIN
  INSERT INTO \${1:sink_a} SELECT \${2:*} FROM \${3:t};
  INSERT INTO \${4:sink_b} SELECT \${5:*} FROM \${3:t};
END;
$0`,
  },
  {
    id: 'match-recognize',
    title: 'MATCH_RECOGNIZE',
    body: `SELECT *
FROM \${1:t}
MATCH_RECOGNIZE (
  PARTITION BY \${2:key}
  ORDER BY \${3:ts}
  MEASURES
    FIRST(A.\${3:ts}) AS start_ts,
    LAST(B.\${3:ts}) AS end_ts
  ONE ROW PER MATCH
  AFTER MATCH SKIP PAST LAST ROW
  PATTERN (A B+)
  DEFINE
    A AS A.\${4:amount} > \${5:10},
    B AS B.\${4:amount} <= \${5:10}
);
$0`,
  },
]
