-- Joins of two windowed tables, Top-N and deduplication in windows.
CREATE TABLE l (
  k STRING,
  v INT,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '60' SECOND
) WITH ('connector' = 'case', 'scan.parallelism' = '1', 'rows' = '
["a", 1, "2026-01-01 10:00:01"]
["a", 2, "2026-01-01 10:00:03"]
["b", 3, "2026-01-01 10:00:04"]
["a", 4, "2026-01-01 10:00:11"]
["c", 5, "2026-01-01 10:00:12"]
["b", 6, "2026-01-01 10:00:21"]
');
CREATE TABLE r (
  k STRING,
  v INT,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '60' SECOND
) WITH ('connector' = 'case', 'scan.parallelism' = '1', 'rows' = '
["a", 10, "2026-01-01 10:00:02"]
["b", 20, "2026-01-01 10:00:14"]
["a", 30, "2026-01-01 10:00:15"]
["b", 40, "2026-01-01 10:00:08"]
["d", 50, "2026-01-01 10:00:09"]
["b", 60, "2026-01-01 10:00:22"]
');

CREATE TABLE inner_rows (k STRING, l INT, r INT, window_start TIMESTAMP(3)) WITH ('connector' = 'case');
CREATE TABLE full_rows (l INT, r INT) WITH ('connector' = 'case');
CREATE TABLE met (l INT) WITH ('connector' = 'case');
CREATE TABLE alone (l INT) WITH ('connector' = 'case');
CREATE TABLE best (k STRING, v INT, r BIGINT) WITH ('connector' = 'case');
CREATE TABLE latest (k STRING, v INT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO inner_rows SELECT l.k, l.v, r.v, l.window_start FROM (SELECT * FROM TABLE(TUMBLE(TABLE l, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l
  JOIN (SELECT * FROM TABLE(TUMBLE(TABLE r, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.k = r.k AND l.window_start = r.window_start AND l.window_end = r.window_end;
INSERT INTO full_rows SELECT l.v, r.v FROM (SELECT * FROM TABLE(TUMBLE(TABLE l, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l
  FULL JOIN (SELECT * FROM TABLE(TUMBLE(TABLE r, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r ON l.k = r.k AND l.window_start = r.window_start AND l.window_end = r.window_end;
INSERT INTO met SELECT v FROM (SELECT * FROM TABLE(TUMBLE(TABLE l, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l WHERE k IN (
  SELECT k FROM (SELECT * FROM TABLE(TUMBLE(TABLE r, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r WHERE l.window_start = r.window_start AND l.window_end = r.window_end);
INSERT INTO alone SELECT v FROM (SELECT * FROM TABLE(TUMBLE(TABLE l, DESCRIPTOR(ts), INTERVAL '10' SECOND))) l WHERE NOT EXISTS (
  SELECT k FROM (SELECT * FROM TABLE(TUMBLE(TABLE r, DESCRIPTOR(ts), INTERVAL '10' SECOND))) r
  WHERE l.k = r.k AND l.window_start = r.window_start AND l.window_end = r.window_end);
INSERT INTO best SELECT k, v, n FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY v DESC) AS n FROM TABLE(TUMBLE(TABLE l, DESCRIPTOR(ts), INTERVAL '10' SECOND))) WHERE n <= 2;
INSERT INTO latest SELECT k, v FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, k ORDER BY ts DESC) AS n FROM TABLE(TUMBLE(TABLE l, DESCRIPTOR(ts), INTERVAL '10' SECOND))) WHERE n = 1;
END;
