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
SELECT 1
---- accept
SELECT i FROM t
---- accept
SELECT * FROM t
---- accept
SELECT t.* FROM t
---- refuse validate 1:8-1:8
SELECT T.i FROM t
---- accept
SELECT x.* FROM t AS x
---- accept
SELECT x.i, x.s FROM t x
---- refuse validate 1:8-1:8
SELECT t.i FROM t AS x
---- refuse validate 1:8-1:8
SELECT x.* FROM t
---- accept
SELECT i, * FROM t
---- accept
SELECT *, i AS j FROM t
---- accept
SELECT DISTINCT i FROM t
---- accept
SELECT ALL i FROM t
---- accept
SELECT DISTINCT i, s FROM t
---- accept
SELECT DISTINCT * FROM products
---- refuse parse 1:17-1:17
SELECT DISTINCT ON (i) i FROM t
---- refuse validate 1:22-1:22
SELECT STREAM i FROM t
---- accept
SELECT i AS a, s AS b FROM t
---- accept
SELECT i a, s b FROM t
---- accept
SELECT i AS `a b` FROM t
---- refuse parse 1:13-1:15
SELECT i AS 'a' FROM t
---- refuse parse 1:13-1:13
SELECT i AS "a" FROM t
---- refuse parse 1:13-1:13
SELECT i AS FROM t
---- refuse parse 1:11-1:11
SELECT i, FROM t
---- refuse parse 1:8-1:8
SELECT , i FROM t
---- accept
SELECT i s FROM t
---- refuse parse 1:12-1:12
SELECT i s d FROM t
---- refuse parse 1:8-1:8
SELECT FROM t
---- refuse parse 1:6-1:6
SELECT
---- refuse validate 1:8-1:8
SELECT i
---- refuse parse 1:13-1:13
SELECT i FROM
---- refuse parse 1:21-1:21
SELECT i FROM t WHERE
---- accept
SELECT i FROM t WHERE i > 1
---- accept
SELECT i FROM t WHERE b
---- refuse validate 1:23-1:23
SELECT i FROM t WHERE i
---- refuse validate 1:23-1:23
SELECT i FROM t WHERE s
---- accept
SELECT i FROM t WHERE i = 1 AND s = 'a' OR NOT b
---- refuse parse 1:29-1:29
SELECT i FROM t WHERE i = 1 AND
---- refuse parse 1:28-1:28
SELECT i FROM t WHERE (i = 1
---- refuse parse 1:28-1:28
SELECT i FROM t WHERE i = 1)
---- refuse parse 1:25-1:25
SELECT i FROM t WHERE i == 1
---- refuse parse 1:25-1:26
SELECT i FROM t WHERE i != 1
---- accept
SELECT i FROM t WHERE i <> 1
---- accept
SELECT i FROM t WHERE i = NULL
---- accept
SELECT i FROM t WHERE i IS NULL
---- accept
SELECT i FROM t WHERE i IS NOT NULL
---- refuse parse 1:25-1:25
SELECT i FROM t WHERE i ISNULL
---- refuse parse 1:25-1:25
SELECT i FROM t WHERE i NOT NULL
---- accept
SELECT i FROM t WHERE i IN (1, 2, 3)
---- accept
SELECT i FROM t WHERE i NOT IN (1, 2)
---- refuse parse 1:29-1:29
SELECT i FROM t WHERE i IN ()
---- refuse parse 1:25-1:25
SELECT i FROM t WHERE i IN 1
---- accept
SELECT i FROM t WHERE i BETWEEN 1 AND 2
---- accept
SELECT i FROM t WHERE i NOT BETWEEN 1 AND 2
---- accept
SELECT i FROM t WHERE i BETWEEN SYMMETRIC 2 AND 1
---- accept
SELECT i FROM t WHERE i BETWEEN ASYMMETRIC 2 AND 1
---- refuse parse 1:34-1:34
SELECT i FROM t WHERE i BETWEEN 1
---- refuse parse 1:34-1:34
SELECT i FROM t WHERE i BETWEEN 1, 2
---- accept
SELECT i FROM t WHERE s LIKE 'a%'
---- accept
SELECT i FROM t WHERE s NOT LIKE 'a%'
---- accept
SELECT i FROM t WHERE s LIKE 'a!%' ESCAPE '!'
---- refuse parse 1:35-1:35
SELECT i FROM t WHERE s LIKE 'a%' ESCAPE
---- refuse validate 1:23-1:34
SELECT i FROM t WHERE s ILIKE 'a%'
---- refuse validate 1:23-1:35
SELECT i FROM t WHERE s RLIKE 'a.*'
---- accept
SELECT i FROM t WHERE s SIMILAR TO 'a%'
---- refuse validate 1:23-1:30
SELECT i FROM t WHERE i LIKE 1
---- refuse validate 1:23-1:26
SELECT i FROM t WHERE nope = 1
---- refuse validate 1:25-1:28
SELECT i FROM t WHERE t.nope = 1
---- refuse validate 1:23-1:26
SELECT i FROM t WHERE nope.i = 1
---- refuse validate 1:23-1:28
SELECT i FROM t WHERE SUM(i) > 1
---- accept
SELECT i AS a FROM t WHERE a > 1
---- accept
SELECT i FROM t WHERE i > ANY (SELECT customer FROM orders)
---- accept
SELECT i FROM t WHERE i > ALL (SELECT customer FROM orders)
---- accept
SELECT i FROM t WHERE i = SOME (SELECT customer FROM orders)
---- refuse validate 1:8-1:11
SELECT nope FROM t
---- refuse validate 1:10-1:13
SELECT t.nope FROM t
---- refuse validate 1:8-1:11
SELECT nope.i FROM t
---- refuse validate 1:15-1:18
SELECT i FROM nope
---- refuse validate 1:15-1:20
SELECT i FROM nope.t
---- refuse validate 1:15-1:25
SELECT i FROM nope.nope.t
---- refuse validate 1:15-1:21
SELECT i FROM a.b.c.d
---- accept
SELECT i FROM default_database.t
---- accept
SELECT i FROM default_catalog.default_database.t
---- accept
SELECT default_database.t.i FROM default_database.t
---- refuse validate 1:8-1:8
SELECT I FROM t
---- refuse validate 1:15-1:15
SELECT i FROM T
---- accept
SELECT i FROM `t`
---- accept
SELECT `i` FROM `t`
---- refuse validate 1:8-1:10
SELECT `I` FROM t
---- refuse validate 1:8-1:14
SELECT nope(i) FROM t
---- refuse validate 1:8-1:14
SELECT UPPER() FROM t
---- refuse validate 1:8-1:18
SELECT UPPER(s, s) FROM t
---- refuse validate 1:8-1:15
SELECT UPPER(i) FROM t
---- accept
SELECT upper(s), Upper(s) FROM t
---- refuse validate 1:8-1:12
SELECT i + s FROM t
---- refuse validate 1:8-1:12
SELECT i + b FROM t
---- refuse validate 1:8-1:9
SELECT -s FROM t
---- refuse validate 1:8-1:15
SELECT i || 'a' FROM t
---- accept
SELECT s || 'a' || s FROM t
---- refuse parse 1:10-1:10
SELECT i + FROM t
---- refuse parse 1:10-1:10
SELECT i + * FROM t
---- refuse parse 1:10-1:10
SELECT + FROM t
---- accept
SELECT i + + 1 FROM t
---- accept
SELECT i - -1 FROM t
---- refuse validate 1:8-1:8
SELECT i --1 FROM t
---- refuse parse 1:11-1:11
SELECT (i FROM t
---- refuse parse 1:9-1:9
SELECT i) FROM t
---- accept
SELECT ((i)) FROM t
---- refuse parse 1:9-1:9
SELECT () FROM t
---- accept
SELECT (i, s) FROM t
---- accept
SELECT ROW(i, s) FROM t
---- refuse parse 1:12-1:12
SELECT ROW() FROM t
---- accept
SELECT r.a, r.b FROM t
---- refuse validate 1:8-1:13
SELECT r.nope FROM t
---- accept
SELECT t.r.a FROM t
---- accept
SELECT (r).a FROM t
---- accept
SELECT r.* FROM t
---- accept
SELECT t.r.* FROM t
---- refuse validate 1:8-1:8
SELECT i.a FROM t
---- accept
SELECT ai[1] FROM t
---- refuse parse 1:11-1:11
SELECT ai[] FROM t
---- refuse parse 1:13-1:13
SELECT ai[1 FROM t
---- refuse validate 1:8-1:12
SELECT ai[s] FROM t
---- accept
SELECT m['a'] FROM t
---- refuse validate 1:8-1:11
SELECT m[1] FROM t
---- accept
SELECT ar[1].x FROM t
---- refuse validate 1:14-1:17
SELECT ar[1].nope FROM t
---- refuse validate 1:8-1:11
SELECT i[1] FROM t
---- accept
SELECT CASE WHEN i > 1 THEN 'a' ELSE 'b' END FROM t
---- accept
SELECT CASE i WHEN 1 THEN 'a' WHEN 2 THEN 'b' END FROM t
---- refuse parse 1:33-1:33
SELECT CASE WHEN i > 1 THEN 'a' FROM t
---- refuse parse 1:24-1:24
SELECT CASE WHEN i > 1 'a' END FROM t
---- refuse parse 1:15-1:15
SELECT CASE i THEN 1 END FROM t
---- refuse parse 1:13-1:13
SELECT CASE END FROM t
---- refuse parse 1:13-1:13
SELECT CASE ELSE 1 END FROM t
---- refuse validate 1:8-1:29
SELECT CASE WHEN i THEN 1 END FROM t
---- refuse validate 1:8-1:42
SELECT CASE WHEN i > 1 THEN 1 ELSE 'a' END FROM t
---- accept
SELECT CAST(i AS STRING) FROM t
---- refuse parse 1:15-1:15
SELECT CAST(i STRING) FROM t
---- refuse parse 1:17-1:17
SELECT CAST(i AS) FROM t
---- refuse validate 1:18-1:21
SELECT CAST(i AS NOPE) FROM t
---- refuse validate 1:8-1:22
SELECT CAST(ai AS INT) FROM t
---- refuse validate 1:8-1:28
SELECT CAST(i AS ARRAY<INT>) FROM t
---- accept
SELECT TRY_CAST(s AS INT) FROM t
---- refuse parse 1:9-1:9
SELECT i::STRING FROM t
---- refuse parse 1:9-1:9
SELECT i::BIGINT + 1 FROM t
---- accept
SELECT EXTRACT(DAY FROM rt) FROM t
---- refuse validate 1:16-1:19
SELECT EXTRACT(NOPE FROM rt) FROM t
---- refuse parse 1:20-1:20
SELECT EXTRACT(DAY rt) FROM t
---- refuse parse 1:16-1:16
SELECT EXTRACT('DAY' FROM rt) FROM t
---- accept
SELECT TRIM(BOTH 'x' FROM s), TRIM(s), TRIM(LEADING FROM s) FROM t
---- refuse parse 1:18-1:18
SELECT TRIM(NOPE 'x' FROM s) FROM t
---- accept
SELECT SUBSTRING(s FROM 1 FOR 2), SUBSTRING(s, 1, 2) FROM t
---- accept
SELECT POSITION('a' IN s), OVERLAY(s PLACING 'x' FROM 2) FROM t
---- refuse parse 1:20-1:20
SELECT POSITION('a', s) FROM t
---- accept
SELECT FLOOR(rt TO DAY), CEIL(rt TO HOUR) FROM t
---- refuse validate 1:20-1:23
SELECT FLOOR(rt TO NOPE) FROM t
---- refuse validate 1:8-1:22
SELECT FLOOR(s TO DAY) FROM t
---- accept
SELECT TIMESTAMPADD(DAY, 1, rt), TIMESTAMPDIFF(HOUR, rt, t3) FROM t
---- refuse validate 1:21-1:24
SELECT TIMESTAMPADD(NOPE, 1, rt) FROM t
---- refuse parse 1:29-1:29
SELECT TIMESTAMPDIFF(DAY, rt) FROM t
---- accept
SELECT CURRENT_TIMESTAMP, CURRENT_DATE, LOCALTIME, NOW() FROM t
---- accept
SELECT CURRENT_TIMESTAMP() FROM t
---- accept
SELECT CURRENT_DATE() FROM t
---- refuse validate 1:8-1:10
SELECT NOW FROM t
---- accept
SELECT PROCTIME() FROM t
---- accept
SELECT IF(b, 1, 2), COALESCE(i, 0), NULLIF(i, 1) FROM t
---- refuse validate 1:8-1:18
SELECT IF(i, 1, 2) FROM t
---- accept
SELECT JSON_VALUE(s, '$.a' RETURNING INT NULL ON EMPTY) FROM t
---- refuse parse 1:21-1:21
SELECT JSON_VALUE(s '$.a') FROM t
---- accept
SELECT s IS JSON, s IS NOT JSON OBJECT FROM t
---- accept
SELECT s IS JSON NOPE FROM t
---- accept
SELECT b IS TRUE, b IS NOT FALSE, b IS UNKNOWN FROM t
---- refuse validate 1:8-1:16
SELECT i IS TRUE FROM t
---- refuse parse 1:10-1:10
SELECT i IS FROM t
---- accept
SELECT i IS DISTINCT FROM n FROM t
---- accept
SELECT ARRAY[1, 2], MAP['a', 1] FROM t
---- refuse parse 1:19-1:19
SELECT ARRAY[1, 2 FROM t
---- refuse validate 1:8-1:18
SELECT ARRAY(1, 2) FROM t
---- refuse validate 1:8-1:15
SELECT MAP['a'] FROM t
---- refuse validate 1:8-1:18
SELECT MAP('a', 1) FROM t
---- accept
SELECT DATE '2024-01-01', TIME '01:02:03', TIMESTAMP '2024-01-01 00:00:00' FROM t
---- refuse validate 1:8-1:24
SELECT DATE '2024-13-01' FROM t
---- refuse validate 1:8-1:18
SELECT DATE 'nope' FROM t
---- refuse parse 1:8-1:8
SELECT DATE 2024 FROM t
---- accept
SELECT TIMESTAMP '2024-01-01' FROM t
---- accept
SELECT INTERVAL '1' DAY, INTERVAL '1-2' YEAR TO MONTH FROM t
---- refuse parse 1:21-1:21
SELECT INTERVAL '1' NOPE FROM t
---- refuse validate 1:8-1:23
SELECT INTERVAL 'x' DAY FROM t
---- accept
SELECT INTERVAL 1 DAY FROM t
---- refuse validate 1:8-1:25
SELECT INTERVAL '1 2' DAY FROM t
---- accept
SELECT rt + INTERVAL '1' DAY FROM t
---- refuse validate 1:8-1:13
SELECT rt + 1 FROM t
---- refuse validate 1:8-1:14
SELECT rt - t3 FROM t
---- refuse validate 1:21-1:23
SELECT 'it''s', 'a' 'b' FROM t
---- refuse parse 1:8-1:8
SELECT 'open FROM t
---- refuse parse 1:8-1:8
SELECT "double" FROM t
---- refuse parse 1:20-1:20
SELECT `open FROM t
---- accept
SELECT 1.5, 1e3, .5, 5., 0x1F FROM t
---- refuse parse 1:11-1:11
SELECT 1.5.5 FROM t
---- accept
SELECT 1a FROM t
---- refuse validate 1:8-1:27
SELECT 99999999999999999999 FROM t
---- refuse validate 1:8-1:12
SELECT 1e999 FROM t
---- refuse validate 1:15-1:18
SELECT X'0f', x'0' FROM t
---- refuse parse 1:8-1:12
SELECT X'0g' FROM t
---- accept
SELECT U&'\0041', _UTF8'a', N'b' FROM t
---- refuse parse 1:8-1:8
SELECT @a FROM t
---- refuse parse 1:8-1:8
SELECT #a FROM t
---- refuse validate 1:8-1:9
SELECT a$ FROM t
---- refuse validate 1:8-1:8
SELECT ? FROM t
---- refuse parse 1:8-1:8
SELECT :a FROM t
---- refuse parse 1:11-1:11
SELECT i ! FROM t
---- refuse parse 1:10-1:10
SELECT i & 1 FROM t
---- refuse parse 1:10-1:10
SELECT i | 1 FROM t
---- refuse parse 1:10-1:10
SELECT i ^ 1 FROM t
---- refuse parse 1:8-1:8
SELECT ~i FROM t
---- refuse parse 1:10-1:10
SELECT i << 1 FROM t
---- accept
SELECT i % 2, MOD(i, 2), i / 2 FROM t
---- refuse parse 1:14-1:14
SELECT i DIV 2 FROM t
---- refuse validate 1:8-1:12
SELECT d % 2 FROM t
---- accept
SELECT i, COUNT(*) FROM t GROUP BY i
---- accept
SELECT COUNT(*) FROM t
---- accept
SELECT COUNT(*), SUM(i), AVG(d10), MIN(s), MAX(rt) FROM t
---- refuse plan
SELECT COUNT(DISTINCT i), COUNT(i, s), COUNT(DISTINCT i, s) FROM t
---- refuse validate 1:8-1:14
SELECT COUNT() FROM t
---- accept
SELECT COUNT(* ) FROM t
---- refuse validate 1:12-1:12
SELECT SUM(*) FROM t
---- refuse validate 1:8-1:13
SELECT SUM(s) FROM t
---- refuse parse 1:20-1:20
SELECT SUM(DISTINCT) FROM t
---- accept
SELECT SUM(ALL i) FROM t
---- refuse validate 1:8-1:8
SELECT i, COUNT(*) FROM t
---- refuse validate 1:8-1:8
SELECT s, COUNT(*) FROM t GROUP BY i
---- accept
SELECT i + 1, COUNT(*) FROM t GROUP BY i + 1
---- accept
SELECT i + 1, COUNT(*) FROM t GROUP BY i
---- refuse validate 1:8-1:8
SELECT i + 2, COUNT(*) FROM t GROUP BY i + 1
---- refuse validate 1:41-1:41
SELECT i AS j, COUNT(*) FROM t GROUP BY j
---- refuse validate 1:8-1:8
SELECT i, COUNT(*) FROM t GROUP BY 1
---- refuse validate 1:8-1:8
SELECT i, COUNT(*) FROM t GROUP BY 3
---- refuse validate 1:8-1:8
SELECT * FROM t GROUP BY i
---- accept
SELECT COUNT(*) FROM t GROUP BY ()
---- refuse validate 1:33-1:36
SELECT COUNT(*) FROM t GROUP BY nope
---- refuse parse 1:31-1:31
SELECT COUNT(*) FROM t GROUP BY
---- refuse parse 1:30-1:30
SELECT COUNT(*) FROM t GROUP i
---- refuse validate 1:33-1:38
SELECT COUNT(*) FROM t GROUP BY SUM(i)
---- refuse parse 1:33-1:33
SELECT COUNT(*) FROM t GROUP BY *
---- refuse validate 1:11-1:21
SELECT i, SUM(SUM(i)) FROM t GROUP BY i
---- accept
SELECT i, COUNT(*) FROM t GROUP BY ALL i
---- accept
SELECT i, COUNT(*) FROM t GROUP BY DISTINCT i
---- accept
SELECT i, COUNT(*) FROM t GROUP BY (i)
---- accept
SELECT i, s, COUNT(*) FROM t GROUP BY (i, s)
---- accept
SELECT i, s, COUNT(*) FROM t GROUP BY i, s HAVING COUNT(*) > 1
---- refuse validate 1:24-1:24
SELECT i FROM t HAVING i > 1
---- accept
SELECT COUNT(*) FROM t HAVING COUNT(*) > 1
---- refuse validate 1:50-1:50
SELECT i, COUNT(*) AS c FROM t GROUP BY i HAVING c > 1
---- refuse validate 1:45-1:45
SELECT i, COUNT(*) FROM t GROUP BY i HAVING s = 'a'
---- refuse validate 1:45-1:45
SELECT i, COUNT(*) FROM t GROUP BY i HAVING i
---- refuse parse 1:47-1:47
SELECT i, COUNT(*) FROM t HAVING COUNT(*) > 1 GROUP BY i
---- accept
SELECT i, s, COUNT(*) FROM t GROUP BY GROUPING SETS ((i, s), (i), ())
---- accept
SELECT i, s, COUNT(*) FROM t GROUP BY GROUPING SETS (i, s)
---- accept
SELECT i, s, COUNT(*) FROM t GROUP BY ROLLUP (i, s)
---- accept
SELECT i, s, COUNT(*) FROM t GROUP BY CUBE (i, s)
---- accept
SELECT i, s, COUNT(*) FROM t GROUP BY i, ROLLUP (s)
---- accept
SELECT i, s, COUNT(*) FROM t GROUP BY CUBE (i), ROLLUP (s)
---- accept
SELECT i, s, COUNT(*) FROM t GROUP BY ROLLUP ((i, s), n)
---- accept
SELECT i, s, GROUPING(i), GROUPING_ID(i, s), GROUP_ID() FROM t GROUP BY CUBE (i, s)
---- refuse validate 1:20-1:20
SELECT i, GROUPING(s) FROM t GROUP BY i
---- refuse validate 1:8-1:18
SELECT GROUPING(i) FROM t
---- refuse parse 1:53-1:53
SELECT i, s, COUNT(*) FROM t GROUP BY GROUPING SETS i, s
---- refuse parse 1:54-1:54
SELECT i, s, COUNT(*) FROM t GROUP BY GROUPING SETS ()
---- refuse parse 1:46-1:46
SELECT i, s, COUNT(*) FROM t GROUP BY ROLLUP i, s
---- refuse parse 1:44-1:44
SELECT i, s, COUNT(*) FROM t GROUP BY i, s WITH ROLLUP
---- accept
SELECT i, COUNT(*) FILTER (WHERE s = 'a') FROM t GROUP BY i
---- refuse parse 1:28-1:28
SELECT i, COUNT(*) FILTER (s = 'a') FROM t GROUP BY i
---- refuse validate 1:34-1:34
SELECT i, COUNT(*) FILTER (WHERE n) FROM t GROUP BY i
---- refuse validate 1:11-1:18
SELECT i, UPPER(s) FILTER (WHERE b) FROM t
---- accept
SELECT i, LISTAGG(s, ',') FROM t GROUP BY i
---- refuse validate 1:11-1:20
SELECT i, LISTAGG(s) WITHIN GROUP (ORDER BY n) FROM t GROUP BY i
---- accept
SELECT i, ARRAY_AGG(s ORDER BY n) FROM t GROUP BY i
---- accept
SELECT i, COLLECT(s), ARRAY_AGG(DISTINCT s) FROM t GROUP BY i
---- accept
SELECT i, JSON_OBJECTAGG(KEY s VALUE n) FROM t GROUP BY i
---- accept
SELECT i FROM t ORDER BY rt
---- accept
SELECT i FROM t ORDER BY rt ASC
---- refuse plan
SELECT i FROM t ORDER BY rt DESC
---- accept
SELECT i FROM t ORDER BY p
---- refuse plan
SELECT i FROM t ORDER BY i
---- accept
SELECT i FROM t ORDER BY rt, i
---- refuse plan
SELECT i FROM t ORDER BY i, rt
---- accept
SELECT i FROM t ORDER BY i LIMIT 10
---- accept
SELECT i FROM t ORDER BY i DESC NULLS LAST, s NULLS FIRST LIMIT 10
---- accept
SELECT i FROM t ORDER BY 1 LIMIT 10
---- refuse validate 1:26-1:26
SELECT i FROM t ORDER BY 2 LIMIT 10
---- accept
SELECT i AS j FROM t ORDER BY j LIMIT 10
---- refuse validate 1:26-1:29
SELECT i FROM t ORDER BY nope LIMIT 10
---- accept
SELECT i FROM t ORDER BY s LIMIT 10
---- refuse validate 1:35-1:35
SELECT DISTINCT i FROM t ORDER BY s LIMIT 10
---- refuse parse 1:23-1:23
SELECT i FROM t ORDER i
---- refuse parse 1:24-1:24
SELECT i FROM t ORDER BY
---- refuse parse 1:34-1:34
SELECT i FROM t ORDER BY i NULLS LIMIT 1
---- refuse parse 1:32-1:32
SELECT i FROM t ORDER BY i ASC DESC LIMIT 1
---- accept
SELECT i FROM t LIMIT 10
---- accept
SELECT i FROM t LIMIT 10 OFFSET 5
---- refuse parse 1:17-1:33
SELECT i FROM t OFFSET 5 LIMIT 10
---- refuse parse 1:17-1:27
SELECT i FROM t LIMIT 5, 10
---- accept
SELECT i FROM t LIMIT ALL
---- refuse parse 1:23-1:23
SELECT i FROM t LIMIT -1
---- refuse parse 1:23-1:23
SELECT i FROM t LIMIT 'a'
---- refuse parse 1:23-1:23
SELECT i FROM t LIMIT i
---- refuse parse 1:21-1:21
SELECT i FROM t LIMIT
---- refuse plan
SELECT i FROM t OFFSET 5
---- refuse plan
SELECT i FROM t OFFSET 5 ROWS
---- accept
SELECT i FROM t OFFSET 5 ROWS FETCH NEXT 3 ROWS ONLY
---- accept
SELECT i FROM t FETCH FIRST 3 ROWS ONLY
---- refuse parse 1:29-1:29
SELECT i FROM t FETCH FIRST ROW ONLY
---- refuse parse 1:34-1:34
SELECT i FROM t FETCH FIRST 3 ROWS
---- refuse parse 1:26-1:26
SELECT i FROM t LIMIT 10 WHERE i > 1
---- refuse parse 1:29-1:29
SELECT i FROM t ORDER BY rt WHERE i > 1
---- refuse parse 1:10-1:10
SELECT i WHERE i > 1 FROM t
---- refuse parse 1:1-1:1
FROM t SELECT i
---- refuse parse 1:1-1:1
FROM t
---- accept
VALUES 1
---- accept
VALUES (1, 'a'), (2, 'b')
---- refuse validate 1:1-1:20
VALUES (1, 'a'), (2)
---- refuse validate 1:1-1:17
VALUES (1), ('a')
---- refuse parse 1:9-1:9
VALUES ()
---- refuse parse 1:6-1:6
VALUES
---- accept
VALUES 1, 2, 3
---- refuse parse 1:17-1:17
VALUES (1, 'a') AS v (x, y)
---- accept
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v (x, y)
---- accept
SELECT x FROM (VALUES (1, 'a')) AS v (x, y)
---- refuse validate 1:8-1:8
SELECT z FROM (VALUES (1, 'a')) AS v (x, y)
---- refuse validate 1:39-1:39
SELECT * FROM (VALUES (1, 'a')) AS v (x)
---- refuse validate 1:42-1:42
SELECT * FROM (VALUES (1, 'a')) AS v (x, x)
---- accept
SELECT * FROM (VALUES (1, 'a'))
---- refuse parse 1:15-1:15
SELECT * FROM VALUES (1, 'a')
---- accept
SELECT EXPR$0 FROM (VALUES (1, 'a'))
---- accept
SELECT * FROM (SELECT i FROM t)
---- accept
SELECT * FROM (SELECT i FROM t) AS x
---- accept
SELECT x.i FROM (SELECT i FROM t) x
---- refuse validate 1:10-1:10
SELECT x.s FROM (SELECT i FROM t) x
---- accept
SELECT * FROM (SELECT i FROM t) AS x (a)
---- accept
SELECT a FROM (SELECT i FROM t) AS x (a)
---- refuse validate 1:8-1:8
SELECT i FROM (SELECT i FROM t) AS x (a)
---- refuse validate 1:39-1:42
SELECT * FROM (SELECT i FROM t) AS x (a, b)
---- refuse parse 1:35-1:35
SELECT * FROM (SELECT i FROM t AS x
---- refuse parse 1:16-1:16
SELECT * FROM (t)
---- refuse parse 1:16-1:16
SELECT * FROM (t) AS x
---- refuse parse 1:21-1:21
SELECT * FROM TABLE t
---- refuse parse 1:22-1:22
SELECT * FROM TABLE(t)
---- accept
TABLE t
---- refuse validate 1:7-1:10
TABLE nope
---- accept
(SELECT i FROM t)
---- accept
((SELECT i FROM t))
---- accept
(SELECT i FROM t) LIMIT 3
---- accept
WITH q AS (SELECT i FROM t) SELECT * FROM q
---- accept
WITH q AS (SELECT i FROM t), w AS (SELECT i + 1 AS j FROM q) SELECT * FROM w
---- accept
WITH q AS (SELECT i FROM t), q AS (SELECT 1) SELECT * FROM q
---- accept
WITH q (a) AS (SELECT i FROM t) SELECT a FROM q
---- refuse validate 1:40-1:40
WITH q (a) AS (SELECT i FROM t) SELECT i FROM q
---- refuse validate 1:8-1:13
WITH q (a, b) AS (SELECT i FROM t) SELECT a FROM q
---- refuse validate 1:26-1:26
WITH w AS (SELECT i FROM q), q AS (SELECT 1 AS i) SELECT * FROM w
---- refuse parse 1:11-1:11
WITH q AS SELECT i FROM t SELECT * FROM q
---- refuse parse 1:9-1:9
WITH q (SELECT i FROM t) SELECT * FROM q
---- refuse parse 1:27-1:27
WITH q AS (SELECT i FROM t)
---- refuse parse 1:30-1:30
WITH q AS (SELECT i FROM t), SELECT * FROM q
---- refuse parse 1:24-1:24
WITH t AS (SELECT 1 AS one) SELECT one FROM t
---- accept
WITH q AS (SELECT i FROM t) SELECT * FROM t
---- refuse validate 1:19-1:22
WITH q AS (SELECT nope FROM t) SELECT * FROM q
---- refuse validate 1:19-1:22
WITH q AS (SELECT nope FROM t) SELECT 1
---- refuse plan
WITH RECURSIVE q AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM q) SELECT * FROM q
---- accept
WITH q AS (VALUES (1)) SELECT * FROM q
---- accept
SELECT * FROM (WITH q AS (SELECT i FROM t) SELECT i FROM q)
---- accept
SELECT i FROM t UNION SELECT n FROM t
---- accept
SELECT i FROM t UNION ALL SELECT n FROM t
---- accept
SELECT i FROM t UNION DISTINCT SELECT n FROM t
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT s FROM t
---- refuse validate 1:34-1:37
SELECT i FROM t UNION ALL SELECT i, s FROM t
---- accept
SELECT i FROM t UNION ALL SELECT d10 FROM t
---- refuse parse 1:21-1:21
SELECT i FROM t UNION
---- refuse parse 1:27-1:27
SELECT i FROM t UNION ALL t
---- refuse validate
SELECT i FROM t UNION ALL TABLE hole
---- accept
SELECT i FROM t UNION ALL (SELECT n FROM t LIMIT 3)
---- refuse parse 1:25-1:25
SELECT i FROM t LIMIT 3 UNION ALL SELECT n FROM t
---- accept
SELECT i FROM t UNION ALL SELECT n FROM t LIMIT 3
---- accept
SELECT i FROM t UNION ALL SELECT n FROM t ORDER BY i LIMIT 3
---- accept
SELECT i FROM t INTERSECT SELECT n FROM t
---- accept
SELECT i FROM t INTERSECT ALL SELECT n FROM t
---- accept
SELECT i FROM t EXCEPT SELECT n FROM t
---- accept
SELECT i FROM t EXCEPT ALL SELECT n FROM t
---- refuse parse 1:17-1:21
SELECT i FROM t MINUS SELECT n FROM t
---- refuse validate 1:8-1:8
SELECT i FROM t EXCEPT SELECT s FROM t
---- refuse validate 1:34-1:37
SELECT i FROM t INTERSECT SELECT i, n FROM t
---- accept
SELECT i FROM t UNION ALL SELECT n FROM t INTERSECT SELECT n FROM t
---- accept
(SELECT i FROM t UNION ALL SELECT n FROM t) EXCEPT SELECT n FROM t
---- accept
SELECT i, s FROM t WHERE i IN (SELECT customer FROM orders)
---- accept
SELECT i, s FROM t WHERE i NOT IN (SELECT customer FROM orders)
---- refuse validate 1:26-1:62
SELECT i, s FROM t WHERE i IN (SELECT customer, id FROM orders)
---- accept
SELECT i, s FROM t WHERE (i, l) IN (SELECT customer, id FROM orders)
---- refuse plan
SELECT i, s FROM t WHERE i IN (SELECT state FROM orders)
---- accept
SELECT i, s FROM t WHERE EXISTS (SELECT 1 FROM orders WHERE customer = i)
---- accept
SELECT i, s FROM t WHERE NOT EXISTS (SELECT 1 FROM orders WHERE customer = t.i)
---- accept
SELECT i, s FROM t WHERE EXISTS (SELECT * FROM orders)
---- refuse validate 1:33-1:38
SELECT i, s FROM t WHERE EXISTS orders
---- refuse parse 1:34-1:34
SELECT i, s FROM t WHERE EXISTS ()
---- accept
SELECT i, (SELECT COUNT(*) FROM orders) FROM t
---- accept
SELECT i, (SELECT MAX(amount) FROM orders WHERE customer = t.i) FROM t
---- accept
SELECT i, (SELECT amount FROM orders) FROM t
---- refuse validate 1:12-1:40
SELECT i, (SELECT amount, id FROM orders) FROM t
---- accept
SELECT i FROM t WHERE d10 > (SELECT AVG(amount) FROM orders)
---- refuse validate 1:80-1:83
SELECT i FROM t WHERE d10 > (SELECT AVG(amount) FROM orders WHERE customer = t.nope)
---- accept
SELECT i FROM t WHERE i > 1 AND EXISTS (SELECT 1 FROM orders o WHERE o.customer = t.i AND o.amount > t.d10)
---- accept
SELECT i FROM t WHERE i > 1 OR EXISTS (SELECT 1 FROM orders o WHERE o.customer = t.i)
---- accept
SELECT CASE WHEN EXISTS (SELECT 1 FROM orders) THEN 1 END FROM t
---- accept
SELECT i IN (SELECT customer FROM orders) FROM t
---- accept
SELECT COUNT(*) FROM t WHERE i IN (SELECT customer FROM orders GROUP BY customer HAVING COUNT(*) > 2)
---- refuse plan
SELECT * FROM t TABLESAMPLE BERNOULLI (10)
---- refuse plan
SELECT * FROM t TABLESAMPLE SYSTEM (10)
---- refuse parse 1:29-1:29
SELECT * FROM t TABLESAMPLE (10)
---- refuse plan
SELECT * FROM t TABLESAMPLE BERNOULLI (10) REPEATABLE (1)
---- accept
SELECT i FROM t QUALIFY ROW_NUMBER() OVER (PARTITION BY i ORDER BY p) = 1
---- accept
SELECT i, ROW_NUMBER() OVER (PARTITION BY i ORDER BY rt DESC) AS rn FROM t QUALIFY rn <= 3
---- refuse validate 1:8-1:29
SELECT i FROM t QUALIFY i > 1
---- refuse validate 1:23-1:67
SELECT i FROM t WHERE ROW_NUMBER() OVER (PARTITION BY i ORDER BY p) = 1
---- refuse validate
SELECT * FROM t PIVOT (SUM(i) FOR s IN ('a', 'b'))
---- refuse validate
SELECT * FROM (SELECT n, s FROM t) PIVOT (COUNT(*) FOR s IN ('a', 'b'))
---- refuse plan
SELECT * FROM (SELECT n, i FROM t) UNPIVOT (v FOR k IN (n, i))
---- refuse parse 1:21-1:21
SELECT i FROM t FOR UPDATE
---- refuse parse 1:12-1:12
SELECT TOP 10 i FROM t
---- refuse parse 1:10-1:10
SELECT i INTO x FROM t
---- accept
SELECT i FROM t, orders
---- accept
SELECT i FROM t WHERE i = 1;
---- accept
SELECT i FROM t;;
---- refuse parse 1:1-1:1
;
---- refuse parse 1:17-1:17
SELECT i FROM t SELECT 1
---- refuse parse 1:1-1:5
SELEC i FROM t
---- refuse parse 1:1-1:5
SELCT * FROM t
---- refuse parse 1:15-1:15
SELECT i FORM t
---- refuse parse 1:22-1:22
SELECT i FROM t WHER i > 1
---- refuse parse 1:23-1:23
SELECT i FROM t GROUP BU i
---- refuse parse 1:23-1:23
SELECT i FROM t ORDER BT i
---- refuse validate 3:7-3:10
SELECT i
FROM t
WHERE nope > 1
---- refuse parse 3:7-3:7
SELECT i,
  s,
  d10 +
FROM t
---- accept
SELECT -- what
  i /* of */ FROM t -- here
---- refuse parse 1:32-1:32
SELECT i /* never closed FROM t
---- accept
SELECT /* nested /* comment */ i FROM t
---- accept
SELECT i FROM t // no comment
---- refuse parse 1:17-1:17
SELECT i FROM t # no comment
---- refuse parse 1:8-1:8
SELECT time, date FROM t
---- refuse parse 1:13-1:13
SELECT i AS value FROM t
---- refuse parse 1:13-1:13
SELECT i AS time FROM t
---- refuse parse 1:13-1:13
SELECT i AS timestamp FROM t
---- refuse parse 1:13-1:13
SELECT i AS row FROM t
---- refuse parse 1:13-1:13
SELECT i AS rows FROM t
---- accept
SELECT i AS type, i AS name, i AS id, i AS status, i AS count_, i AS data FROM t
---- refuse parse 1:13-1:13
SELECT i AS user FROM t
---- refuse parse 1:13-1:13
SELECT i AS result FROM t
---- refuse parse 1:13-1:13
SELECT i AS start FROM t
---- accept
SELECT i AS `end` FROM t
---- accept
SELECT i AS level FROM t
---- refuse parse 1:13-1:13
SELECT i AS year FROM t
---- refuse parse 1:13-1:13
SELECT i AS hour FROM t
---- refuse parse 1:13-1:13
SELECT i AS window FROM t
---- accept
SELECT i AS model FROM t
---- refuse parse 1:13-1:13
SELECT i AS method FROM t
---- refuse parse 1:13-1:13
SELECT i AS percent FROM t
---- refuse parse 1:13-1:13
SELECT i AS language FROM t
---- refuse parse 1:13-1:13
SELECT i AS position FROM t
---- accept
SELECT i AS domain, i AS key, i AS action, i AS message FROM t
