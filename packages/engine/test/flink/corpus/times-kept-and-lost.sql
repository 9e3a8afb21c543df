CREATE TABLE t (i INT, b BIGINT, s STRING, ts TIMESTAMP(3), rt TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR rt AS rt - INTERVAL '5' SECOND) WITH ('connector' = 'datagen');
CREATE TABLE u (i INT, b BIGINT, s STRING, rt2 TIMESTAMP(3), rt TIMESTAMP(3), WATERMARK FOR rt AS rt) WITH ('connector' = 'datagen');
---- accept
SELECT window_start, COUNT(*) FROM TABLE(TUMBLE((SELECT rt FROM t UNION SELECT rt FROM u), DESCRIPTOR(rt), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT * FROM TABLE(TUMBLE((SELECT rt FROM t UNION SELECT rt FROM u), DESCRIPTOR(rt), INTERVAL '1' MINUTE))
---- refuse plan
SELECT window_start, COUNT(*) FROM TABLE(TUMBLE((SELECT ts FROM t GROUP BY ts), DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
SELECT window_start, COUNT(*) FROM TABLE(TUMBLE((SELECT ts FROM t), DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
SELECT window_start FROM TABLE(TUMBLE((SELECT ts FROM t), DESCRIPTOR(ts), INTERVAL '1' MINUTE))
---- refuse plan
SELECT * FROM TABLE(TUMBLE((SELECT ts FROM t), DESCRIPTOR(ts), INTERVAL '1' MINUTE))
---- refuse plan
SELECT * FROM TABLE(TUMBLE((SELECT ts FROM t GROUP BY ts), DESCRIPTOR(ts), INTERVAL '1' MINUTE))
---- refuse plan
SELECT * FROM TABLE(TUMBLE((SELECT rt FROM t GROUP BY rt), DESCRIPTOR(rt), INTERVAL '1' MINUTE))
---- refuse plan
SELECT * FROM TABLE(TUMBLE((SELECT rt, i FROM t GROUP BY rt, i), DESCRIPTOR(rt), INTERVAL '1' MINUTE))
---- refuse plan
SELECT * FROM TABLE(TUMBLE((SELECT DISTINCT rt, i FROM t), DESCRIPTOR(rt), INTERVAL '1' MINUTE))
---- accept
SELECT rt FROM t UNION ALL SELECT ts FROM t ORDER BY rt
---- accept
WITH x AS (SELECT rt FROM t UNION ALL SELECT ts FROM t) SELECT * FROM x ORDER BY rt
---- accept
WITH x AS (SELECT rt FROM t UNION ALL SELECT ts FROM t) SELECT *, COUNT(*) OVER (ORDER BY rt) FROM x
---- accept
WITH x AS (SELECT rt FROM t UNION ALL SELECT ts FROM t) SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE x, DESCRIPTOR(rt), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
WITH x AS (SELECT ts FROM t UNION ALL SELECT rt FROM t) SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE x, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
SELECT * FROM t WHERE NULL IN (SELECT i FROM u)
---- accept
SELECT * FROM t WHERE NULL IN (SELECT s FROM u)
---- accept
SELECT * FROM t WHERE NULL NOT IN (SELECT i FROM u)
---- accept
SELECT NULL IN (SELECT i FROM u) FROM t
---- accept
SELECT * FROM t WHERE NOT (NULL IN (SELECT i FROM u))
---- accept
SELECT * FROM t WHERE i = 1 OR NULL IN (SELECT i FROM u)
---- refuse plan
SELECT * FROM t WHERE (i, NULL) IN (SELECT i, b FROM u)
---- accept
SELECT * FROM t WHERE (i, NULL) NOT IN (SELECT i, b FROM u)
---- accept
SELECT * FROM t WHERE NULL = (SELECT i FROM u)
---- refuse plan
SELECT * FROM t WHERE NULL = ANY (SELECT i FROM u)
---- refuse plan
SELECT i FROM t GROUP BY i HAVING NULL IN (SELECT i FROM u)
---- accept
SELECT * FROM t JOIN u ON NULL IN (SELECT i FROM u)
---- refuse plan
SELECT SUM(SUM(i)) OVER (ORDER BY rt) FROM t GROUP BY rt
---- refuse plan
SELECT SUM(SUM(i)) OVER (ORDER BY pt) FROM t GROUP BY pt
---- accept
SELECT SUM(SUM(i)) OVER (ORDER BY ts) FROM t GROUP BY ts
---- refuse plan
SELECT SUM(c) OVER (ORDER BY rt) FROM (SELECT rt, COUNT(*) AS c FROM t GROUP BY rt) x
---- refuse plan
SELECT COUNT(*) OVER (ORDER BY rt) FROM (SELECT DISTINCT rt FROM t) x
---- refuse plan
SELECT COUNT(*) OVER (PARTITION BY i ORDER BY rt) FROM (SELECT DISTINCT rt, i FROM t) x
---- accept
SELECT COUNT(*) OVER (ORDER BY window_time) FROM (SELECT window_start, window_end, window_time, COUNT(*) c FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, window_time) x
---- refuse plan
SELECT rt, COUNT(*) FROM t GROUP BY rt ORDER BY rt
---- accept
SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY i ORDER BY rt) rn FROM (SELECT DISTINCT rt, i FROM t)) WHERE rn = 1
---- accept
SELECT * FROM (SELECT DISTINCT rt, i FROM t) x JOIN u ON x.i = u.i AND x.rt BETWEEN u.rt - INTERVAL '1' MINUTE AND u.rt
---- refuse plan
SELECT * FROM (SELECT DISTINCT rt, i FROM t) MATCH_RECOGNIZE (PARTITION BY i ORDER BY rt MEASURES A.rt AS art PATTERN (A) DEFINE A AS TRUE)
---- accept
SELECT TUMBLE_START(rt, INTERVAL '1' MINUTE), COUNT(*) FROM (SELECT DISTINCT rt, i FROM t) GROUP BY TUMBLE(rt, INTERVAL '1' MINUTE)
---- accept
SELECT pt, COUNT(*) FROM t GROUP BY pt
---- refuse plan
SELECT COUNT(*) OVER (ORDER BY pt) FROM (SELECT DISTINCT pt FROM t) x
---- refuse plan
SELECT * FROM (SELECT COUNT(*) c, rt FROM t GROUP BY rt) x ORDER BY rt
---- refuse plan
SELECT * FROM (SELECT rt FROM t INTERSECT SELECT rt FROM u) x ORDER BY rt
---- refuse plan
SELECT COUNT(*) OVER (ORDER BY rt) FROM (SELECT rt FROM t INTERSECT SELECT rt FROM u) x
---- refuse plan
SELECT * FROM (SELECT DISTINCT rt, i FROM t) x LEFT JOIN u FOR SYSTEM_TIME AS OF x.rt ON x.i = u.i
---- refuse plan
WITH x AS (SELECT rt FROM t UNION SELECT rt FROM u) SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE x, DESCRIPTOR(rt), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
WITH x AS (SELECT rt FROM t UNION SELECT rt FROM u) SELECT * FROM TABLE(TUMBLE(TABLE x, DESCRIPTOR(rt), INTERVAL '1' MINUTE))
---- accept
SELECT * FROM TABLE(TUMBLE((SELECT rt FROM t UNION SELECT rt FROM t), DESCRIPTOR(rt), INTERVAL '1' MINUTE))
---- accept
SELECT * FROM TABLE(TUMBLE((SELECT rt, i FROM t UNION SELECT rt, i FROM u), DESCRIPTOR(rt), INTERVAL '1' MINUTE))
---- refuse plan
SELECT * FROM TABLE(TUMBLE((SELECT DISTINCT * FROM (SELECT rt, i FROM t UNION ALL SELECT rt, i FROM u)), DESCRIPTOR(rt), INTERVAL '1' MINUTE))
---- refuse plan
SELECT * FROM TABLE(TUMBLE((SELECT ts FROM t UNION SELECT ts FROM t), DESCRIPTOR(ts), INTERVAL '1' MINUTE))
---- refuse plan
SELECT * FROM TABLE(TUMBLE((SELECT DISTINCT ts FROM t), DESCRIPTOR(ts), INTERVAL '1' MINUTE))
---- refuse plan
SELECT * FROM (SELECT rt FROM t UNION SELECT rt FROM u) x ORDER BY rt
---- refuse plan
SELECT COUNT(*) OVER (ORDER BY rt) FROM (SELECT rt FROM t UNION SELECT rt FROM u)
---- refuse plan
SELECT * FROM (SELECT x.rt, x.i FROM t x JOIN u ON x.i = u.i UNION ALL SELECT rt, i FROM u) ORDER BY rt
---- refuse plan
SELECT * FROM (SELECT rt, i FROM u UNION ALL SELECT x.rt, x.i FROM t x JOIN u ON x.i = u.i) ORDER BY rt
---- accept
SELECT * FROM (SELECT rt, i FROM u UNION ALL SELECT TO_TIMESTAMP(s), i FROM t x) ORDER BY rt
---- accept
SELECT * FROM (SELECT rt, i FROM u UNION ALL SELECT pt, i FROM t x) ORDER BY rt
---- accept
SELECT * FROM (SELECT pt, i FROM t UNION ALL SELECT rt, i FROM t x) ORDER BY pt
---- refuse plan
SELECT * FROM (SELECT rt FROM u UNION ALL SELECT TIMESTAMP '2020-01-01 00:00:00' ) ORDER BY rt
---- accept
SELECT rt FROM u UNION ALL SELECT CAST(NULL AS TIMESTAMP(3)) ORDER BY rt
---- accept
SELECT rt FROM u EXCEPT SELECT ts FROM t
---- accept
CREATE VIEW vv AS SELECT rt, COUNT(*) c FROM t GROUP BY rt
---- accept
SELECT TUMBLE_START(rt, INTERVAL '1' MINUTE), COUNT(*) FROM (SELECT rt, COUNT(*) c FROM t GROUP BY rt) GROUP BY TUMBLE(rt, INTERVAL '1' MINUTE)
---- accept
SELECT TUMBLE_START(rt, INTERVAL '1' MINUTE), COUNT(*) FROM (SELECT x.rt FROM t x JOIN u ON x.i = u.i) GROUP BY TUMBLE(rt, INTERVAL '1' MINUTE)
---- refuse plan
SELECT TUMBLE_START(rt, INTERVAL '1' MINUTE), COUNT(*) FROM (SELECT ts AS rt FROM t) GROUP BY TUMBLE(rt, INTERVAL '1' MINUTE)
---- accept
SELECT TUMBLE_ROWTIME(rt, INTERVAL '1' MINUTE), COUNT(*) FROM (SELECT DISTINCT rt, i FROM t) GROUP BY TUMBLE(rt, INTERVAL '1' MINUTE)
---- accept
SELECT * FROM (SELECT DISTINCT rt, i FROM t) x JOIN u ON x.i = u.i AND x.rt = u.rt
---- refuse plan
SELECT * FROM t JOIN u ON t.i = u.i AND t.b IN (SELECT b FROM u)
---- refuse plan
SELECT * FROM t LEFT JOIN u ON t.i = u.i AND t.b IN (SELECT b FROM u)
---- accept
SELECT * FROM t JOIN u ON t.i = u.i AND EXISTS (SELECT b FROM u)
---- accept
SELECT * FROM t JOIN u ON t.i = u.i AND t.b = (SELECT MAX(b) FROM u)
---- refuse plan
SELECT * FROM t JOIN u ON t.i IN (SELECT i FROM u WHERE b = t.b)
---- refuse plan
SELECT * FROM t JOIN u ON t.i NOT IN (SELECT i FROM u)
---- refuse plan
SELECT * FROM t FULL JOIN u ON t.i = u.i AND t.b IN (SELECT b FROM u)
---- refuse plan
SET 'table.exec.emit.late-fire.enabled' = 'true'; SET 'table.exec.emit.late-fire.delay' = '1 s'; SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- accept
SET 'table.exec.emit.early-fire.enabled' = 'true'; SET 'table.exec.emit.early-fire.delay' = '1 s'; SELECT COUNT(*) FROM t GROUP BY TUMBLE(rt, INTERVAL '10' MINUTE)
---- accept
SET 'table.exec.emit.early-fire.enabled' = 'true'; SET 'table.exec.emit.early-fire.delay' = '1 s'; SELECT i FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- refuse plan
SET 'table.exec.emit.early-fire.enabled' = 'true'; SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- accept
SET 'table.exec.emit.early-fire.delay' = '1 s'; SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- accept
SET 'table.exec.emit.allow-lateness' = '1 h'; SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- accept
SET 'table.exec.emit.early-fire.enabled' = 'true'; SET 'table.exec.emit.early-fire.delay' = '1 s'; SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY i) rn FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE))) WHERE rn <= 3
