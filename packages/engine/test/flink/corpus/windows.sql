CREATE TABLE t (
  i INT, n INT NOT NULL, l BIGINT, d DOUBLE, d10 DECIMAL(10, 2), s STRING, v VARCHAR(10), b BOOLEAN, da DATE,
  t3 TIMESTAMP(3), ltz TIMESTAMP_LTZ(3), ai ARRAY<INT>, m MAP<STRING, INT>, r ROW<a INT, b STRING>,
  ar ARRAY<ROW<x INT, y STRING>>, rt TIMESTAMP(3), p AS PROCTIME(), WATERMARK FOR rt AS rt - INTERVAL '5' SECOND
) WITH ('connector' = 'datagen');
CREATE TABLE orders (
  id BIGINT, customer INT, amount DECIMAL(10, 2), state STRING, ordered TIMESTAMP(3), p AS PROCTIME(),
  WATERMARK FOR ordered AS ordered - INTERVAL '5' SECOND
) WITH ('connector' = 'datagen');
CREATE TABLE payments (
  order_id BIGINT, paid DECIMAL(10, 2), means STRING, paid_at TIMESTAMP(3),
  WATERMARK FOR paid_at AS paid_at - INTERVAL '5' SECOND
) WITH ('connector' = 'datagen');
CREATE TABLE products (
  id BIGINT, name STRING, price DECIMAL(10, 2), changed TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED,
  WATERMARK FOR changed AS changed
) WITH ('connector' = 'kafka', 'topic' = 'p', 'properties.bootstrap.servers' = 'x:1',
  'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE rates (
  currency STRING, rate DECIMAL(10, 4), valid TIMESTAMP(3), PRIMARY KEY (currency) NOT ENFORCED,
  WATERMARK FOR valid AS valid
) WITH ('connector' = 'upsert-kafka', 'topic' = 'r', 'properties.bootstrap.servers' = 'x:1', 'key.format' = 'json',
  'value.format' = 'json');
CREATE TABLE customers (id INT, name STRING, city STRING, PRIMARY KEY (id) NOT ENFORCED)
WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://x/y', 'table-name' = 'c');
CREATE TABLE printed (a INT, b BIGINT, c STRING) WITH ('connector' = 'print');
CREATE TABLE hole (a INT, b BIGINT) WITH ('connector' = 'blackhole');
CREATE TABLE totals (customer INT, total DECIMAL(38, 2), PRIMARY KEY (customer) NOT ENFORCED)
WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://x/y', 'table-name' = 't');
CREATE TABLE parts (a INT, b BIGINT, dd STRING, hh INT) PARTITIONED BY (dd, hh)
WITH ('connector' = 'filesystem', 'path' = '/tmp/x', 'format' = 'csv');
CREATE VIEW big AS SELECT id, customer, amount FROM orders WHERE amount > 100;
---- accept
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTES))
---- accept
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- accept
SELECT * FROM TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)
---- accept
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE, INTERVAL '1' MINUTE))
---- accept
SELECT * FROM TABLE(TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(rt), SIZE => INTERVAL '10' MINUTE))
---- accept
SELECT * FROM TABLE(TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(rt), SIZE => INTERVAL '10' MINUTE, `OFFSET` => INTERVAL '1' MINUTE))
---- refuse parse 1:102-1:102
SELECT * FROM TABLE(TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(rt), SIZE => INTERVAL '10' MINUTE, OFFSET => INTERVAL '1' MINUTE))
---- refuse validate
SELECT * FROM TABLE(TUMBLE(TIMECOL => DESCRIPTOR(rt), DATA => TABLE t, SIZE => INTERVAL '10' MINUTE))
---- refuse validate 1:21-1:100
SELECT * FROM TABLE(TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(rt), NOPE => INTERVAL '10' MINUTE))
---- refuse validate
SELECT * FROM TABLE(TUMBLE(DATA => TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- accept
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT window_start, window_end, s, SUM(i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, s
---- accept
SELECT window_start, window_end, window_time, SUM(i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, window_time
---- accept
SELECT window_start, SUM(i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start
---- refuse validate 1:8-1:17
SELECT window_end, SUM(i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start
---- accept
SELECT window_start, window_end, s, SUM(i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(p), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, GROUPING SETS ((s), ())
---- accept
SELECT window_start, window_end, s, n, SUM(i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, CUBE (s, n)
---- accept
SELECT window_start, window_end, s, n, SUM(i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, ROLLUP (s, n)
---- accept
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE products, DESCRIPTOR(changed), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse validate 1:34-1:37
SELECT * FROM TABLE(TUMBLE(TABLE nope, DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- refuse validate 1:48-1:51
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(nope), INTERVAL '10' MINUTE))
---- refuse validate
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(i), INTERVAL '10' MINUTE))
---- refuse plan
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(t3), INTERVAL '10' MINUTE))
---- accept
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt, p), INTERVAL '10' MINUTE))
---- refuse validate
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(), INTERVAL '10' MINUTE))
---- refuse validate 1:37-1:38
SELECT * FROM TABLE(TUMBLE(TABLE t, rt, INTERVAL '10' MINUTE))
---- refuse validate 1:21-1:57
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), '10'))
---- refuse validate 1:21-1:55
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), 10))
---- refuse plan
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '1' MONTH))
---- refuse plan
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '0' MINUTE))
---- refuse plan
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '-1' MINUTE))
---- refuse validate 1:21-1:51
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt)))
---- refuse validate 1:21-1:35
SELECT * FROM TABLE(TUMBLE(TABLE t))
---- refuse validate
SELECT * FROM TABLE(TUMBLE())
---- refuse validate 1:28-1:28
SELECT * FROM TABLE(TUMBLE(t, DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- accept
SELECT * FROM TABLE(TUMBLE((SELECT i, rt FROM t), DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- refuse parse 1:34-1:34
SELECT * FROM TABLE(TUMBLE(TABLE (SELECT i, rt FROM t), DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- refuse validate 1:21-1:97
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE, INTERVAL '1' MINUTE, 3))
---- refuse parse 1:73-1:73
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)
---- refuse parse 1:21-1:21
SELECT * FROM TABLE TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)
---- refuse validate
SELECT * FROM TABLE(TUMBL(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- refuse parse 1:36-1:36
SELECT * FROM TABLE(TUMBLE(TABLE t DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- refuse parse 1:52-1:52
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt) INTERVAL '10' MINUTE))
---- accept
SELECT * FROM TABLE(HOP(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE))
---- accept
SELECT window_start, window_end, COUNT(*) FROM TABLE(HOP(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
SELECT window_start, window_end, COUNT(*) FROM TABLE(HOP(TABLE t, DESCRIPTOR(rt), INTERVAL '3' MINUTE, INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT window_start, window_end, COUNT(*) FROM TABLE(HOP(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE, INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT window_start, window_end, COUNT(*) FROM TABLE(HOP(DATA => TABLE t, TIMECOL => DESCRIPTOR(rt), SLIDE => INTERVAL '5' MINUTE, SIZE => INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse validate 1:21-1:69
SELECT * FROM TABLE(HOP(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE))
---- accept
SELECT window_start, window_end, COUNT(*) FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(rt), INTERVAL '2' MINUTE, INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
SELECT window_start, window_end, COUNT(*) FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(rt), INTERVAL '3' MINUTE, INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT window_start, window_end, COUNT(*) FROM TABLE(CUMULATE(DATA => TABLE t, TIMECOL => DESCRIPTOR(rt), STEP => INTERVAL '2' MINUTE, SIZE => INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse validate 1:54-1:108
SELECT window_start, window_end, COUNT(*) FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT window_start, window_end, COUNT(*) FROM TABLE(SESSION(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE)) GROUP BY window_start, window_end
---- accept
SELECT s, window_start, window_end, COUNT(*) FROM TABLE(SESSION(TABLE t PARTITION BY s, DESCRIPTOR(rt), INTERVAL '5' MINUTE)) GROUP BY s, window_start, window_end
---- accept
SELECT s, window_start, window_end, COUNT(*) FROM TABLE(SESSION(TABLE t PARTITION BY (s, n), DESCRIPTOR(rt), INTERVAL '5' MINUTE)) GROUP BY s, n, window_start, window_end
---- accept
SELECT s, window_start, window_end, COUNT(*) FROM TABLE(SESSION(DATA => TABLE t PARTITION BY s, TIMECOL => DESCRIPTOR(rt), GAP => INTERVAL '5' MINUTE)) GROUP BY s, window_start, window_end
---- refuse plan
SELECT * FROM TABLE(SESSION(TABLE t PARTITION BY nope, DESCRIPTOR(rt), INTERVAL '5' MINUTE))
---- refuse parse 1:47-1:47
SELECT * FROM TABLE(SESSION(TABLE t PARTITION s, DESCRIPTOR(rt), INTERVAL '5' MINUTE))
---- refuse validate 1:21-1:52
SELECT * FROM TABLE(SESSION(TABLE t, DESCRIPTOR(rt)))
---- accept
SELECT s, COUNT(*), TUMBLE_START(rt, INTERVAL '1' HOUR) FROM t GROUP BY s, TUMBLE(rt, INTERVAL '1' HOUR)
---- accept
SELECT s, COUNT(*), TUMBLE_END(rt, INTERVAL '1' HOUR), TUMBLE_ROWTIME(rt, INTERVAL '1' HOUR) FROM t GROUP BY s, TUMBLE(rt, INTERVAL '1' HOUR)
---- accept
SELECT s, COUNT(*), TUMBLE_PROCTIME(p, INTERVAL '1' HOUR) FROM t GROUP BY s, TUMBLE(p, INTERVAL '1' HOUR)
---- accept
SELECT s, HOP_START(rt, INTERVAL '1' MINUTE, INTERVAL '1' HOUR), COUNT(*) FROM t GROUP BY s, HOP(rt, INTERVAL '1' MINUTE, INTERVAL '1' HOUR)
---- accept
SELECT s, SESSION_START(rt, INTERVAL '1' HOUR), COUNT(*) FROM t GROUP BY s, SESSION(rt, INTERVAL '1' HOUR)
---- accept
SELECT s, SESSION_END(p, INTERVAL '1' HOUR), COUNT(*) FROM t GROUP BY s, SESSION(p, INTERVAL '1' HOUR)
---- refuse validate 1:8-1:42
SELECT TUMBLE_START(rt, INTERVAL '2' HOUR) FROM t GROUP BY TUMBLE(rt, INTERVAL '1' HOUR)
---- refuse plan
SELECT TUMBLE_START(rt, INTERVAL '1' HOUR) FROM t
---- refuse validate 1:8-1:36
SELECT TUMBLE(rt, INTERVAL '1' HOUR) FROM t
---- refuse validate 1:33-1:60
SELECT COUNT(*) FROM t GROUP BY TUMBLE(i, INTERVAL '1' HOUR)
---- refuse plan
SELECT COUNT(*) FROM t GROUP BY TUMBLE(t3, INTERVAL '1' HOUR)
---- refuse validate 1:33-1:45
SELECT COUNT(*) FROM t GROUP BY TUMBLE(rt, 1)
---- refuse validate 1:33-1:42
SELECT COUNT(*) FROM t GROUP BY TUMBLE(rt)
---- refuse plan
SELECT COUNT(*) FROM t GROUP BY TUMBLE(rt, INTERVAL '1' HOUR, TIME '00:30:00')
---- refuse plan
SELECT COUNT(*) FROM t GROUP BY TUMBLE(rt, INTERVAL '1' HOUR), TUMBLE(rt, INTERVAL '2' HOUR)
---- refuse plan
SELECT COUNT(*) FROM t GROUP BY TUMBLE(rt, INTERVAL '1' MONTH)
---- accept
SELECT COUNT(*) FROM products GROUP BY TUMBLE(changed, INTERVAL '1' HOUR)
---- refuse validate 1:229-1:240
SELECT window_start, window_end, SUM(c) FROM (SELECT window_start AS ws, window_time AS wt, COUNT(*) AS c FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, window_time) GROUP BY window_start, window_end
---- accept
WITH w AS (SELECT window_time AS wt, COUNT(*) AS c FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end, window_time) SELECT window_start, window_end, SUM(c) FROM TABLE(TUMBLE(TABLE w, DESCRIPTOR(wt), INTERVAL '1' HOUR)) GROUP BY window_start, window_end
---- accept
SELECT window_start, window_end, s, COUNT(DISTINCT i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, s HAVING COUNT(*) > 1
---- accept
SELECT L.i, R.id FROM (SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE))) L JOIN (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered), INTERVAL '5' MINUTE))) R ON L.i = R.customer AND L.window_start = R.window_start AND L.window_end = R.window_end
---- accept
SELECT L.i, R.id FROM (SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE))) L FULL JOIN (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered), INTERVAL '5' MINUTE))) R ON L.i = R.customer AND L.window_start = R.window_start AND L.window_end = R.window_end
---- accept
SELECT L.i, R.id FROM (SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE))) L JOIN (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered), INTERVAL '6' MINUTE))) R ON L.i = R.customer AND L.window_start = R.window_start AND L.window_end = R.window_end
---- accept
SELECT L.i, R.id FROM (SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE))) L JOIN (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered), INTERVAL '5' MINUTE))) R ON L.i = R.customer AND L.window_start = R.window_start
---- accept
SELECT L.i FROM (SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE))) L WHERE L.i IN (SELECT customer FROM (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered), INTERVAL '5' MINUTE))) R WHERE L.window_start = R.window_start AND L.window_end = R.window_end)
---- accept
SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY i DESC) AS rn FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE))) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, s ORDER BY rt DESC) AS rn FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE))) WHERE rn = 1
---- accept
SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start ORDER BY i DESC) AS rn FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE))) WHERE rn <= 3
---- refuse plan
SET 'table.exec.emit.early-fire.enabled' = 'true'; SET 'table.exec.emit.early-fire.delay' = '1 s'; SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- accept
SET 'table.exec.emit.early-fire.enabled' = 'true'; SET 'table.exec.emit.early-fire.delay' = '1 s'; SELECT COUNT(*) FROM t GROUP BY TUMBLE(rt, INTERVAL '10' MINUTE)
---- accept
SELECT i, COUNT(*) OVER (PARTITION BY s ORDER BY rt) FROM t
---- accept
SELECT i, COUNT(*) OVER (PARTITION BY s ORDER BY p) FROM t
---- accept
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM t
---- accept
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt ROWS 2 PRECEDING) FROM t
---- accept
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW) FROM t
---- accept
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM t
---- refuse plan
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM t
---- refuse plan
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt ROWS BETWEEN CURRENT ROW AND 2 FOLLOWING) FROM t
---- refuse validate 1:65-1:65
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt RANGE BETWEEN 5 PRECEDING AND CURRENT ROW) FROM t
---- accept
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt ROWS BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW) FROM t
---- refuse validate 1:80-1:90
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt ROWS BETWEEN CURRENT ROW AND 2 PRECEDING) FROM t
---- refuse parse 1:66-1:66
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt ROWS BETWEEN 2 AND CURRENT ROW) FROM t
---- refuse plan
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt DESC) FROM t
---- accept
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY i) FROM t
---- refuse plan
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt, i) FROM t
---- refuse plan
SELECT i, SUM(i) OVER (PARTITION BY s) FROM t
---- accept
SELECT i, SUM(i) OVER (ORDER BY rt) FROM t
---- refuse plan
SELECT i, SUM(i) OVER () FROM t
---- refuse parse 1:34-1:34
SELECT i, SUM(i) OVER (PARTITION s ORDER BY rt) FROM t
---- refuse parse 1:45-1:45
SELECT i, SUM(i) OVER (PARTITION BY s ORDER rt) FROM t
---- refuse parse 1:23-1:23
SELECT i, SUM(i) OVER PARTITION BY s FROM t
---- refuse parse 1:36-1:36
SELECT i, SUM(i) OVER (ORDER BY rt PARTITION BY s) FROM t
---- accept
SELECT i, SUM(i) OVER w FROM t WINDOW w AS (PARTITION BY s ORDER BY rt)
---- accept
SELECT i, SUM(i) OVER w, COUNT(*) OVER w FROM t WINDOW w AS (PARTITION BY s ORDER BY rt ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)
---- accept
SELECT i, SUM(i) OVER (w ORDER BY rt) FROM t WINDOW w AS (PARTITION BY s)
---- refuse validate 1:23-1:23
SELECT i, SUM(i) OVER w FROM t
---- refuse parse 1:41-1:41
SELECT i, SUM(i) OVER w FROM t WINDOW w (PARTITION BY s)
---- refuse parse 1:44-1:44
SELECT i, SUM(i) OVER w FROM t WINDOW w AS PARTITION BY s ORDER BY rt
---- refuse validate 1:74-1:74
SELECT i, SUM(i) OVER w FROM t WINDOW w AS (PARTITION BY s ORDER BY rt), w AS (ORDER BY rt)
---- refuse plan
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt), COUNT(*) OVER (PARTITION BY n ORDER BY rt) FROM t
---- accept
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt), AVG(i) OVER (PARTITION BY s ORDER BY rt) FROM t
---- refuse plan
SELECT i, LAG(i) OVER (PARTITION BY s ORDER BY rt), LEAD(i, 2) OVER (PARTITION BY s ORDER BY rt) FROM t
---- accept
SELECT i, LAG(i) OVER (PARTITION BY s ORDER BY rt) FROM t
---- accept
SELECT i, RANK() OVER (PARTITION BY s ORDER BY rt) FROM t
---- accept
SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i) FROM t
---- accept
SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY rt) FROM t
---- refuse plan
SELECT i, ROW_NUMBER() OVER (PARTITION BY s) FROM t
---- refuse validate 1:11-1:22
SELECT i, ROW_NUMBER() FROM t
---- refuse validate 1:11-1:18
SELECT i, UPPER(s) OVER (ORDER BY rt) FROM t
---- accept
SELECT i, COUNT(DISTINCT i) OVER (PARTITION BY s ORDER BY rt) FROM t
---- refuse validate 1:11-1:33
SELECT i, SUM(i) FILTER (WHERE b) OVER (PARTITION BY s ORDER BY rt) FROM t
---- refuse validate 1:8-1:8
SELECT i, COUNT(*) OVER (PARTITION BY id ORDER BY changed) FROM products
---- refuse plan
SELECT id, COUNT(*) OVER (PARTITION BY id ORDER BY changed) FROM products
---- refuse validate 1:11-1:24
SELECT i, FIRST_VALUE(i) IGNORE NULLS OVER (ORDER BY rt) FROM t
---- accept
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT i, s FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn = 1
---- accept
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (ORDER BY i DESC) AS rn FROM t) WHERE rn < 10
---- accept
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i DESC, n ASC) AS rn FROM t) WHERE rn BETWEEN 2 AND 4
---- refuse plan
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn > 2
---- accept
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn >= 2 AND rn <= 4 AND i > 1
---- refuse plan
SELECT * FROM (SELECT i, s, RANK() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, s, DENSE_RANK() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, s, RANK() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn <= i
---- refuse validate 1:106-1:106
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn <= n
---- accept
SELECT * FROM (SELECT i, n, s, ROW_NUMBER() OVER (PARTITION BY s, n ORDER BY i DESC) AS rn FROM t) WHERE rn <= n
---- accept
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY rt) AS rn FROM t) WHERE rn = 1
---- accept
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY p DESC) AS rn FROM t) WHERE rn = 1
---- refuse plan
SELECT * FROM (SELECT i, s, NTILE(4) OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT id, price, ROW_NUMBER() OVER (ORDER BY price DESC) AS rn FROM products) WHERE rn <= 3
---- refuse validate 1:61-1:64
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY nope ORDER BY i DESC) AS rn FROM t) WHERE rn <= 3
