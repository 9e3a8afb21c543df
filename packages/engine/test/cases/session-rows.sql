-- SESSION on its own: rows go out with their session's bounds, also when a later row joins two; and aggregated by others.
CREATE TABLE events (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '60' SECOND)
WITH ('connector' = 'case', 'scan.parallelism' = '1', 'rows' = '
["a", 1, "2026-01-01 10:00:01"]
["a", 2, "2026-01-01 10:00:04"]
["b", 3, "2026-01-01 10:00:02"]
["a", 4, "2026-01-01 10:00:20"]
["a", 5, "2026-01-01 10:00:12"]
["a", 6, "2026-01-01 10:00:16"]
["b", 7, "2026-01-01 10:00:30"]
["b", 8, "2026-01-01 10:00:08"]
');
CREATE TABLE rows_ (k STRING, v INT, s TIMESTAMP(3), e TIMESTAMP(3)) WITH ('connector' = 'case');
CREATE TABLE parity (k STRING, odd BOOLEAN, s TIMESTAMP(3), n BIGINT) WITH ('connector' = 'case');
CREATE TABLE longest (s TIMESTAMP(3), e TIMESTAMP(3), n BIGINT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO rows_ SELECT k, v, window_start, window_end
  FROM TABLE(SESSION(TABLE events PARTITION BY k, DESCRIPTOR(ts), INTERVAL '5' SECOND));
INSERT INTO parity SELECT k, MOD(v, 2) = 1, window_start, COUNT(*)
  FROM TABLE(SESSION(TABLE events PARTITION BY k, DESCRIPTOR(ts), INTERVAL '5' SECOND))
  GROUP BY k, MOD(v, 2) = 1, window_start, window_end;
INSERT INTO longest SELECT window_start, window_end, MAX(n) FROM (
  SELECT k, window_start, window_end, COUNT(*) AS n
  FROM TABLE(SESSION(TABLE events PARTITION BY k, DESCRIPTOR(ts), INTERVAL '5' SECOND))
  GROUP BY k, window_start, window_end) GROUP BY window_start, window_end;
END;
