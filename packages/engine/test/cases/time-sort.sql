-- ORDER BY event time: rows that come out of order go out in order; late ones are dropped.
CREATE TABLE events (
  k STRING,
  v INT,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '60' SECOND
) WITH ('connector' = 'case', 'scan.parallelism' = '1', 'rows' = '
["a", 1, "2026-01-01 10:00:05"]
["b", 2, "2026-01-01 10:00:03"]
["c", 3, "2026-01-01 10:00:09"]
["d", 4, "2026-01-01 10:00:03"]
');

CREATE TABLE sorted (k STRING, v INT, s INT) WITH ('connector' = 'case');
INSERT INTO sorted SELECT k, v, CAST(EXTRACT(SECOND FROM ts) AS INT) FROM (SELECT * FROM events ORDER BY ts, v DESC);
