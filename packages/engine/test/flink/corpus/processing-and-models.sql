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
---- refuse validate 1:41-1:42
SELECT * FROM ML_PREDICT(TABLE t, MODEL mo, DESCRIPTOR(s))
---- refuse validate 1:47-1:48
SELECT * FROM TABLE(ML_PREDICT(TABLE t, MODEL mo, DESCRIPTOR(s)))
---- refuse validate
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'nope'); SELECT * FROM ML_PREDICT(TABLE t, MODEL mo, DESCRIPTOR(s))
---- refuse validate
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'nope'); SELECT * FROM ML_PREDICT(TABLE t, MODEL mo, DESCRIPTOR(nope))
---- refuse validate
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'nope'); SELECT * FROM ML_PREDICT(TABLE t, MODEL mo, DESCRIPTOR(i))
---- refuse validate 1:94-1:122
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'nope'); SELECT * FROM ML_PREDICT(TABLE t, MODEL mo)
---- refuse validate 1:41-1:44
SELECT * FROM ML_PREDICT(TABLE t, MODEL nope, DESCRIPTOR(s))
---- refuse validate 1:35-1:36
SELECT * FROM ML_PREDICT(TABLE t, mo, DESCRIPTOR(s))
---- refuse validate 1:59-1:60
SELECT * FROM ML_PREDICT(INPUT => TABLE t, MODEL => MODEL mo, ARGS => DESCRIPTOR(s))
---- refuse validate
SELECT * FROM VECTOR_SEARCH(TABLE t, DESCRIPTOR(ai), ARRAY[1], 3)
---- refuse validate 1:35-1:38
SELECT * FROM VECTOR_SEARCH(TABLE nope, DESCRIPTOR(ai), ARRAY[1], 3)
---- refuse validate
SELECT * FROM nope(TABLE t)
---- refuse validate 1:15-1:42
SELECT * FROM nope(TABLE t PARTITION BY s)
---- refuse validate 1:15-1:59
SELECT * FROM nope(input => TABLE t PARTITION BY s, k => 1)
---- refuse validate 1:15-1:54
SELECT * FROM nope(TABLE t PARTITION BY s ORDER BY rt)
---- refuse validate 1:15-1:55
SELECT * FROM nope(TABLE t, DESCRIPTOR(rt), uid => 'a')
---- refuse parse 1:15-1:15
SELECT * FROM UPPER(TABLE t)
---- refuse validate 1:8-1:19
SELECT nope(a => 1) FROM t
---- refuse validate
SELECT UPPER(a => s) FROM t
---- refuse validate
SELECT UPPER(s => s) FROM t
---- refuse parse 1:14-1:14
SELECT UPPER(=> s) FROM t
---- refuse parse 1:8-1:8
SELECT TABLE t FROM t
---- refuse validate 1:19-1:19
SELECT DESCRIPTOR(i) FROM t
---- refuse validate 1:14-1:21
SELECT UPPER(DISTINCT s) FROM t
---- refuse validate 1:14-1:14
SELECT UPPER(*) FROM t
---- refuse parse 1:40-1:40
SELECT default_catalog.default_database.UPPER(s) FROM t
---- accept
SELECT `UPPER`(s) FROM t
---- accept
SELECT `upper`(s) FROM t
---- refuse parse 1:12-1:12
SELECT nope.UPPER(s) FROM t
---- accept
SELECT CURRENT_WATERMARK(rt) FROM t
---- refuse validate
SELECT CURRENT_WATERMARK(t3) FROM t
---- accept
SELECT * FROM t WHERE CURRENT_WATERMARK(rt) IS NULL OR rt > CURRENT_WATERMARK(rt)
---- accept
SELECT OBJECT_OF('com.x.Y', 'a', 1) FROM t
---- accept
SELECT OBJECT_OF('com.x.Y', 'a', 1).a FROM t
---- refuse validate 1:8-1:32
SELECT OBJECT_OF('com.x.Y', 'a') FROM t
---- refuse validate
SELECT OBJECT_OF(s, 'a', 1) FROM t
---- accept
SELECT OBJECT_UPDATE(OBJECT_OF('com.x.Y', 'a', 1), 'a', 2) FROM t
---- refuse validate 1:8-1:20
SELECT {fn UPPER(s)} FROM t
---- accept
SELECT {d '2024-01-01'} FROM t
---- refuse parse 1:19-1:19
SELECT CONVERT(i, VARCHAR) FROM t
---- refuse plan
SELECT CONVERT(s USING utf8) FROM t
---- refuse plan
SELECT TRANSLATE(s USING utf8) FROM t
---- refuse validate
SELECT SAFE_CAST(s AS INT) FROM t
---- refuse validate 1:8-1:26
SELECT DATE_TRUNC(rt, DAY) FROM t
---- refuse validate 1:8-1:31
SELECT TIMESTAMP_TRUNC(rt, DAY) FROM t
---- refuse validate 1:8-1:23
SELECT DATEDIFF(rt, t3) FROM t
---- refuse validate 1:8-1:22
SELECT DATE_ADD(da, 1) FROM t
---- refuse validate 1:8-1:16
SELECT NVL(i, 1) FROM t
---- refuse validate 1:8-1:30
SELECT CONTAINS_SUBSTR(s, 'a') FROM t
---- refuse validate 1:8-1:21
SELECT i MEMBER OF ai FROM t
---- refuse validate 1:8-1:25
SELECT s SUBMULTISET OF s FROM t
---- refuse plan
SELECT MULTISET[1, 2] FROM t
---- refuse plan
SELECT MULTISET(SELECT i FROM t) FROM t
---- refuse plan
SELECT ARRAY(SELECT i FROM orders) FROM t
---- refuse plan
SELECT MAP(SELECT i, s FROM t) FROM t
---- refuse parse 1:8-1:13
SELECT CURSOR(SELECT i FROM t) FROM t
---- refuse validate 1:23-1:23
SELECT NEXT VALUE FOR x FROM t
---- accept
SELECT PERIOD(rt, t3) FROM t
---- refuse validate 1:8-1:21
SELECT rt OVERLAPS t3 FROM t
---- accept
SELECT (rt, t3) OVERLAPS (t3, rt) FROM t
---- refuse validate 1:8-1:34
SELECT PERIOD (rt, t3) CONTAINS t3 FROM t
---- refuse parse 1:10-1:10
SELECT i NOT FROM t
---- refuse validate 1:8-1:12
SELECT NOT i FROM t
---- accept
SELECT NOT b FROM t
---- accept
SELECT NOT NOT b FROM t
---- refuse validate 1:8-1:14
SELECT i AND b FROM t
---- accept
SELECT b AND NOT b OR b FROM t
---- refuse parse 1:10-1:10
SELECT b AND OR b FROM t
---- accept
SELECT i = n = b FROM t
---- accept
SELECT i = n AND b FROM t
---- refuse validate 1:8-1:16
SELECT i < n < 3 FROM t
---- refuse plan
SELECT s = i FROM t
---- accept
SELECT s > i FROM t
---- accept
SELECT da = '2024-01-01' FROM t
---- accept
SELECT rt > '2024-01-01 00:00:00' FROM t
---- refuse validate 1:8-1:14
SELECT rt > da FROM t
---- accept
SELECT rt > ltz FROM t
---- accept
SELECT b = 'true' FROM t
---- refuse validate 1:8-1:12
SELECT b = 1 FROM t
---- accept
SELECT ai = ai, m = m, r = r FROM t
---- accept
SELECT ai > ai FROM t
---- accept
SELECT r > r FROM t
---- refuse validate 1:8-1:13
SELECT m = ai FROM t
---- accept
SELECT (1, 2) = (3, 4) FROM t
---- refuse validate
SELECT (1, 2) = (3, 4, 5) FROM t
---- accept
SELECT (1, 2) IN ((1, 2), (3, 4)) FROM t
---- refuse validate 1:13-1:20
SELECT i IN (1, 'a') FROM t
---- accept
SELECT s IN (1, 2) FROM t
---- refuse plan
SELECT i IN (SELECT s FROM t) FROM t
---- accept
SELECT i BETWEEN 'a' AND 'b' FROM t
---- accept
SELECT s BETWEEN 1 AND 2 FROM t
---- accept
SELECT b BETWEEN TRUE AND FALSE FROM t
---- refuse validate 1:8-1:11
SELECT NULL FROM t
---- refuse validate 1:8-1:11
SELECT NULL + 1 FROM t
---- accept
SELECT NULL = NULL FROM t
---- refuse validate 1:8-1:11
SELECT NULL || 'a' FROM t
---- accept
SELECT CAST(NULL AS INT) FROM t
---- refuse validate 1:17-1:20
SELECT COALESCE(NULL, NULL) FROM t
---- accept
SELECT CASE WHEN NULL THEN 1 END FROM t
---- refuse plan
SELECT 1 / 0 FROM t
---- accept
SELECT i / 0 FROM t
---- accept
SELECT CAST('abc' AS INT) FROM t
---- refuse plan
SELECT 5 = '5' FROM t
---- accept
SELECT SUM(i) + i FROM t GROUP BY i
---- accept
SELECT SUM(i) OVER (ORDER BY rt) + 1 FROM t
---- refuse plan
SELECT SUM(SUM(i)) OVER (ORDER BY rt) FROM t GROUP BY rt
---- accept
SELECT COUNT(*) FROM (SELECT COUNT(*) AS c FROM t GROUP BY i) GROUP BY c
---- accept
SELECT MAX(rt) FROM t GROUP BY s
---- accept
SELECT FIRST_VALUE(i), LAST_VALUE(i) FROM t GROUP BY s
---- accept
SELECT PERCENTILE(i, 0.5) FROM t GROUP BY s
---- refuse plan
SELECT APPROX_COUNT_DISTINCT(i) FROM t GROUP BY s
---- refuse validate 1:8-1:13
SELECT RANK() FROM t
---- accept
SELECT STDDEV_POP(d), VAR_SAMP(d) FROM t
---- accept
SELECT GROUP_ID() FROM t GROUP BY s
---- refuse parse 1:8-1:8
SELECT UNNEST(ai) FROM t
---- refuse validate 1:8-1:18
SELECT EXPLODE(ai) FROM t
---- refuse validate 1:8-1:8
SELECT t FROM t
---- refuse validate 1:8-1:13
SELECT orders FROM t
---- refuse validate 1:8-1:23
SELECT default_database FROM t
