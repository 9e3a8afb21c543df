-- OVER by event time: rows without an end, a range of 5 seconds (rows of equal time see each other), the last two rows.
CREATE TABLE events (
  k STRING,
  v INT,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '10' SECOND
) WITH ('connector' = 'case', 'rows' = '
["a", 1, "2026-01-01 10:00:01"]
["b", 2, "2026-01-01 10:00:03"]
["a", 3, "2026-01-01 10:00:02"]
["a", 4, "2026-01-01 10:00:06"]
["b", 5, "2026-01-01 10:00:04"]
["a", 6, "2026-01-01 10:00:06"]
["c", null, "2026-01-01 10:00:08"]
["b", 7, "2026-01-01 10:00:12"]
["a", 8, "2026-01-01 10:00:15"]
');

CREATE TABLE so_far (k STRING, v INT, total INT, n BIGINT) WITH ('connector' = 'case');
CREATE TABLE near (k STRING, v INT, total INT, n BIGINT) WITH ('connector' = 'case');
CREATE TABLE last_two (k STRING, v INT, most INT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO so_far SELECT k, v, SUM(v) OVER w, COUNT(*) OVER w FROM events
  WINDOW w AS (PARTITION BY k ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW);
INSERT INTO near SELECT k, v, SUM(v) OVER w, COUNT(*) OVER w FROM events
  WINDOW w AS (PARTITION BY k ORDER BY ts RANGE BETWEEN INTERVAL '5' SECOND PRECEDING AND CURRENT ROW);
INSERT INTO last_two SELECT k, v, MAX(v) OVER (PARTITION BY k ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM events;
END;
