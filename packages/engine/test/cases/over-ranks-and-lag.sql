-- Ranks, LAG and frames by event time; a sum ordered by something that is no time, over rows that come and go.
CREATE TABLE events (u STRING, n INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '60' SECOND)
WITH ('connector' = 'case', 'scan.parallelism' = '1', 'rows' = '
["a", 1, "2026-01-01 10:00:01"]
["a", null, "2026-01-01 10:00:02"]
["b", 4, "2026-01-01 10:00:02"]
["a", 3, "2026-01-01 10:00:02"]
["b", 7, "2026-01-01 10:00:09"]
["a", 5, "2026-01-01 10:00:12"]
["b", 2, "2026-01-01 10:00:04"]
["a", 8, "2026-01-01 10:00:07"]
');
CREATE TABLE changes (id INT, k STRING, v INT) WITH ('connector' = 'case', 'changes' = 'true', 'rows' = '
+I[1, "a", 5]
+I[2, "b", 3]
+I[3, "a", 2]
-U[1, "a", 5]
+U[1, "a", 9]
+I[4, "b", 3]
+I[5, "a", 2]
-D[2, "b", 3]
+I[6, "a", 4]
-D[3, "a", 2]
');
CREATE TABLE numbered (u STRING, n INT, r BIGINT) WITH ('connector' = 'case');
CREATE TABLE ranked (u STRING, n INT, r BIGINT, before_ INT) WITH ('connector' = 'case');
CREATE TABLE near (u STRING, n INT, total INT, r BIGINT) WITH ('connector' = 'case');
CREATE TABLE sums (id INT, k STRING, v INT, total INT, r BIGINT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO numbered SELECT u, n, ROW_NUMBER() OVER (PARTITION BY u ORDER BY ts) FROM events;
INSERT INTO ranked SELECT u, n, RANK() OVER (PARTITION BY u ORDER BY ts), LAG(n, 2) OVER (PARTITION BY u ORDER BY ts)
  FROM events;
INSERT INTO near SELECT u, n, SUM(n) OVER w, COUNT(*) OVER w FROM events
  WINDOW w AS (PARTITION BY u ORDER BY ts RANGE BETWEEN INTERVAL '5' SECOND PRECEDING AND CURRENT ROW);
INSERT INTO sums SELECT id, k, v, SUM(v) OVER (PARTITION BY k ORDER BY v), RANK() OVER (PARTITION BY k ORDER BY v)
  FROM changes;
END;
