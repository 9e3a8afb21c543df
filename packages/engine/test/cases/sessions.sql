-- Sessions that a later row joins into one; touching sessions are one. Legacy group windows give the same.
CREATE TABLE events (
  k STRING,
  v INT,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '60' SECOND
) WITH ('connector' = 'case', 'scan.parallelism' = '1', 'rows' = '
["a", 1, "2026-01-01 10:00:01"]
["a", 2, "2026-01-01 10:00:04"]
["b", 3, "2026-01-01 10:00:02"]
["a", 4, "2026-01-01 10:00:20"]
["a", 5, "2026-01-01 10:00:12"]
["a", 6, "2026-01-01 10:00:16"]
["b", 7, "2026-01-01 10:00:30"]
["b", 8, "2026-01-01 10:00:08"]
');

CREATE TABLE by_session (k STRING, s TIMESTAMP(3), e TIMESTAMP(3), n BIGINT, total INT) WITH ('connector' = 'case');
CREATE TABLE legacy (k STRING, s TIMESTAMP(3), e TIMESTAMP(3), total INT) WITH ('connector' = 'case');
CREATE TABLE tumbled (k STRING, s TIMESTAMP(3), t TIMESTAMP(3), total INT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO by_session SELECT k, window_start, window_end, COUNT(*), SUM(v)
  FROM TABLE(SESSION(TABLE events PARTITION BY k, DESCRIPTOR(ts), INTERVAL '5' SECOND)) GROUP BY k, window_start, window_end;
INSERT INTO legacy SELECT k, SESSION_START(ts, INTERVAL '5' SECOND), SESSION_END(ts, INTERVAL '5' SECOND), SUM(v)
  FROM events GROUP BY k, SESSION(ts, INTERVAL '5' SECOND);
INSERT INTO tumbled SELECT k, TUMBLE_START(ts, INTERVAL '10' SECOND), TUMBLE_ROWTIME(ts, INTERVAL '10' SECOND), SUM(v)
  FROM events GROUP BY k, TUMBLE(ts, INTERVAL '10' SECOND);
END;
