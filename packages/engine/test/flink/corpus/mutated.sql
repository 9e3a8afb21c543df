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
---- refuse validate 1:15-1:16
SELECT PERIOD(tr, t3) FROM t
---- refuse parse 1:18-1:18
CREATE TABLE x ( TIMESTAMP, b TIMESTAMP(9), c TIMESTAMP(3) WITHOUT TIME ZONE, d TIMESTAMP WITH LOCAL TIME ZONE, e TIMESTAMP(0) WITH LOCAL TIME ZONE, f TIMESTAMP_LTZ, g TIMESTAMP_LTZ(9)) WITH ('connector' = 'datagen')
---- refuse parse 1:16-1:16
CREATE CATALOG 1 IF NOT EXISTS default_catalog WITH ('type' = 'generic_in_memory')
---- refuse parse 1:1-1:3
'a' STOP JOB 'abc'
---- refuse parse 1:22-1:22
INSERT INTO hole (b, , a) SELECT l, i FROM t
---- refuse parse 1:32-1:32
CREATE OR REPLACE TABLE x (a a INT) WITH ('connector' = 'datagen')
---- refuse validate 1:8-1:10
SELECT iAS , x FROM t, UNNEST(ai) AS u (x)
---- refuse parse 1:35-1:35
SELECT CURRENT_WATERMARK(rt) FROM SELECT
---- refuse parse 1:19-1:19
CREATE FUNCTION f 'com.example.F' AS USING JAR 'file:///tmp/a.jar'
---- refuse parse 1:13-1:13
SHOW CREATE < TABLE t
---- refuse parse 1:31-1:31
INSERT INTO printed SELECT i, >, s FROM t
---- refuse parse 1:33-1:33
SELECT i FROM t WHERE i NOT IN (1
---- refuse parse 1:21-1:21
SELECT t.i, o.id  t FULL JOIN orders AS o ON t.i = o.customer
---- refuse parse 1:72-1:72
EXPLAIN EXECUTE STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t;
---- refuse parse 1:9-1:9
SHOW USER
---- refuse parse 1:25-1:25
SELECT i FROM t WHERE i i BETWEEN ASYMMETRIC 2 AND 1
---- refuse parse 1:7-1:7
EXPLAIN
---- refuse parse 1:30-1:30
CREATE TABLE x (a ROW<x ROW< <y ROW<z INT>>>) WITH ('connector' = 'datagen')
---- refuse validate
INSERT INTO prited SELECT i, l, v FROM t
---- refuse parse 1:76-1:76
SELECT /*+ STATE_TTL('x' = '1d') */ customer, COUNT(*) FROM orders x GROUP customer BY
---- refuse parse 1:22-1:22
SELECT `UPPER`(s) FROM
---- refuse parse 1:31-1:31
CREATE OR REPLACE FUNCTION f AS
---- refuse parse 1:16-1:16
SHOW VIEWS NOT NOT LIKE 'b%'
---- refuse parse 1:1-1:5
CREAE TABLE x (WATERMARK FOR rt AS rt) LIKE t (EXCLUDING WATERMARKS)
---- refuse parse 1:40-1:40
CREATE MATERIALIZED TABLE mt DISTRIBUTED
---- refuse parse 1:39-1:39
SELECT i FROM t WHERE i > ALL (SELECT SELECT customer FROM orders)
---- refuse parse 1:93-1:93
SELECT i, x FROM t CROSS JOIN LATERAL (SELECT MAX(amount) AS x FROM orders WHERE customer = t
---- refuse parse 1:13-1:13
SEELCT (i, s) FROM t
---- refuse parse 1:19-1:19
SELECT * FROM t  (PARTITION BY s ORDER BY rt MEASURES MATCH_ROWTIME() AS mr, MATCH_PROCTIME() AS mp PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:47-1:47
CREATE TABLE x LIKE t (INCLUDING CONSTRAINTS  METADATA)
---- refuse parse 1:3-1:3
( i FROM t)
---- refuse parse 1:1-1:5
SLECT r.* FROM t
---- refuse parse 1:21-1:21
COMPILE AND EXECUTE PAN '/tmp/plan.json' FOR INSERT INTO hole SELECT i, l FROM t
---- refuse parse 1:141-1:141
SELECT window_start, window_end, window_time, SUM(i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, , window_end, window_time
---- accept
SELECT PERCENTILE(i, 0.5) FROM t
---- refuse parse 1:38-1:38
CREATE TABLE x (a INT, b AS (a + 1)) WIITH ('connector' = 'datagen')
---- refuse parse 1:58-1:58
CREATE DATABASE db; USE db; CREATE TABLE x (a INT) WITH (] = 'datagen'); SELECT * FROM x; SELECT * FROM db.x; SELECT * FROM default_catalog.db.x
---- refuse parse 1:1-1:1
SHOW  LIKE 'd%'
---- refuse parse 1:68-1:68
CREATE TABLE x (a INT, `offset` BIGINT METADATA VIRTUAL COMMENT 'c'] WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:1-1:1
INTO printed SELECT i, l, s FROM t
---- refuse parse 1:75-1:75
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES COUNT(;) AS x PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:105-1:105
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES i AS x PATTERN (A B) DEFINE A AS i > ORDER 1)
---- refuse parse 1:25-1:25
SELECT i FROM t WHERE i BETWEN SYMMETRIC 2 AND 1
---- refuse parse 1:31-1:31
CREATE TABLE x (a INT) WITH ( = 'datagen', 'connector' = 'print')
---- refuse parse 1:8-1:8
SELECT ORDER.a, r.b FROM t
---- refuse parse 1:8-1:8
SELECT SELECT /*+ JSON_AGGREGATE_WRAPPED */ i FROM t
---- refuse parse 1:33-1:33
INSERT INTO parts PARTITION (dd dd = 'a', hh = 1) (b) SELECT l FROM t
---- refuse validate 1:16-1:16
SELECT NOT NOT b
---- refuse validate
INSERT INTO parts PARTITION (dd = 'a' 'a', hh = 1) SELECT i, l FROM t
---- refuse parse 1:1-1:5
WWITH q (a) AS (SELECT i FROM t) SELECT a FROM q
---- refuse parse 1:1-1:7
SELECCT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY rt) FROM t
---- refuse parse 1:7-1:7
ALTER TABL t SET ('rows-per-second' = '5')
---- refuse parse 1:16-1:18
SELECT i, x, o 'a' FROM t CROSS JOIN UNNEST(ai) WITH ORDINALITY AS u (x, o)
---- refuse parse 1:52-1:52
CREATE TABLE x (a INT) DISTRIBUTED BY HASH(a) WITH (
---- refuse parse 1:32-1:32
INSERT INTO hole (b, aSELECT ) l, i FROM t
---- accept
CREATE MODEL om WITH ('provider' = 'openai')
---- refuse parse 1:52-1:52
CREATE TABLE x (a INT) DISTRIBUTED BY HASH(a) WITH SELECT ('connector' = 'datagen')
---- refuse parse 1:27-1:27
SELECT i FROM t WHERE d10 > SELECT( AVG(amount) FROM orders)
---- refuse parse 1:80-1:80
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR]rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse parse 1:54-1:54
SELECT o.id, p.paid FROM orders o JOIN payments ON p o.id = p.order_id AND p.paid_at >= o.ordered - INTERVAL '10' MINUTE AND p.paid_at < o.ordered + INTERVAL '1' HOUR
---- refuse parse 1:17-1:17
SHOW VIEWS NOT  'b%'
---- refuse parse 1:77-1:77
SELECT * FROM TABLE(TUMBLE(DATA => TABLE t, TIMECOL => DESCRIPTOR(rt), SIZE INTERVAL => '10' MINUTE, `OFFSET` => INTERVAL '1' MINUTE))
---- refuse parse 1:61-1:61
SELECT COUNT(*) FROM t JOIN orders ON t.i = orders.customer 1 GROUP BY t.s
---- refuse parse 1:32-1:32
CREATE TABLE IF NOT EXISTS x ( (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:32-1:32
SELECT COUNT(*) FROM t WHERE i IIN (SELECT customer FROM orders GROUP BY customer HAVING COUNT(*) > 2)
---- refuse parse 1:1-1:1
> PLAN '/tmp/plan.json' FOR INSERT INTO hole SELECT i, l FROM t
---- refuse parse 1:4-1:4
DROP
---- refuse validate 1:68-1:68
SELECT /*+ STATE_TTL('x' = '1d') */ customer, COUNT(*) orders FROM x GROUP BY customer
---- refuse parse 1:9-1:9
SELECT  FROM UNNEST(ARRAY[1, 2]) AS u (x)
---- accept
SELECT CURRENT_TIMESTAMP()  t
---- refuse parse 1:48-1:48
SELECT INTERVAL '1' DAY, INTERVAL '1-2' YEAR , MONTH FROM t
---- refuse parse 1:11-1:11
STOP JOB  WITH SAVEPOINT
---- refuse parse 1:67-1:67
ANALYZE TABLE parts PARTITION (dd, hh) COMPUTE STATISTICS FOR ALL ALL COLUMNS
---- refuse parse 1:6-1:6
CREATE
---- refuse parse 1:11-1:11
WITH q AS AS (VALUES (1)) SELECT * FROM q
---- refuse parse 1:1-1:6
REMOVE
---- refuse parse 1:81-1:81
SELECT /*+ STATE_TTL('o' = '1d', 'p' = '2d') */ * FROM orders o JOIN payments p o ON.id = p.order_id
---- refuse parse 1:15-1:15
CREATE VIEW big
---- refuse parse 1:46-1:46
CREATE TABLE IF NOT EXISTS x WITH ('connector'
---- refuse parse 1:32-1:32
CREATE VIEW w AS SELECT i FROM AS t ORDER BY rt
---- refuse validate 1:69-1:69
INSERT INTO printed /*+ OPTIONS('print-identifier' = 'b') */ SELECT i, l, s
---- refuse parse 1:7-1:7
TABLE ALTER IF EXISTS t SET ('rows-per-second' = '5')
---- refuse parse 1:13-1:13
ALTER TABLE 'a' t DROP i
---- refuse parse 1:1-1:6
SLEECT t.i, o.id FROM t, orders AS o WHERE t.i = o.customer
---- refuse validate 1:25-1:37
INSERT INTO hole (a, b) SELECT (1, 2)
---- refuse parse 1:176-1:176
CREATE MATERIALIZED TABLE mt (CONSTRAINT c PRIMARY KEY (n) NOT ENFORCED) COMMENT 'x' PARTITIONED BY (s) WITH ('format' = 'json') FRESHNESS = INTERVAL '1' HOUR REFRESH_MODE =  AS SELECT n, s FROM t
---- refuse execute
USE defalut_catalog.default_database
---- refuse parse 1:108-1:108
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE REFRESH_MODE = CONTINUOUS AS SELECT i, s FROM FROM t
---- refuse parse 1:50-1:50
SELECT SUBSTRING(s FROM 1 FOR 2), SUBSTRING(s, 1 1, 2) FROM t
---- refuse parse 1:1-1:1
SHOW CURRNET DATABASE
---- refuse parse 1:25-1:25
SELECT t.i FROM t JOIIN orders ON CAST(t.i AS BIGINT) = orders.id
---- refuse parse 1:48-1:48
SELECT t.i, o.id FROM t RIGHT JOIN orders AS o NO t.i = o.customer
---- refuse parse 1:1-1:5
SELEC i FROM t ORDER BY rt, i
---- refuse validate 1:115-1:116
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES LAST(A.i, 1) AS x PATTERN (A+ B) DEFINE A AS Ai > LAST(A.i, 1))
---- refuse parse 1:14-1:14
CREATE VIEW  AS TABLE t
---- refuse validate 1:8-1:8
SELECT i = t LIMIT 10
---- refuse parse 1:99-1:99
SELECT o.id, r.rate FROM orders o LEFT JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS r ON o.state ) = r.currency
---- refuse parse 1:1-1:1
IN CREATE FUNCTION f AS 'com.example.F' LANGUAGE JAVA USING JAR 'file:///tmp/a.jar'
---- refuse parse 1:13-1:13
SHOW CREATE CREATE TABLE t
---- refuse parse 1:37-1:37
SHOW TABLES IN default_database NOT IKE 't%'
---- refuse parse 1:26-1:26
ALTER TABLE hole ADD (ts [(3), WATERMARK FOR ts AS ts)
---- refuse parse 1:74-1:74
CREATE TABLE x WITH ('connector' = 'print') AS SELECT i, s FROM t WHERRE i > 1
---- refuse parse 1:30-1:30
SELECT i FROM t ORDER BY ASC rt
---- refuse parse 1:67-1:67
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt ROWS BETWEEN 2  AND CURRENT ROW) FROM t
---- refuse parse 1:18-1:18
CREATE TABLE x  ('connector' = 'print') AS SELECT i, s FROM t WHERE i > 1
---- refuse parse 1:42-1:42
CREATE TEMPORARY VIEW IF NOT EXISTS big AS
---- refuse parse 1:16-1:16
CREATE TABLE x a( DECIMAL(39, 2)) WITH ('connector' = 'datagen')
---- refuse parse 1:50-1:50
ALTER TABLE t ADD (z INT FIRST, y STRING AFTER z z)
---- refuse parse 1:29-1:29
CREATE TABLE `x``y` (a INT) WTH ('connector' = 'datagen')
---- refuse parse 1:35-1:35
SELECT i FROM t WHERE i IN (1, 2, )
---- refuse parse 1:40-1:40
SELECT t.i FROM t JOIN orders ON UPPER(.s) = orders.state
---- refuse parse 1:1-1:7
ANALYZE TABE parts PARTITION (dd, hh) COMPUTE STATISTICS FOR ALL COLUMNS
---- refuse parse 1:40-1:40
INSERT INTO parts PARTITION (dd = 'a', JOIN hh = 1) SELECT i, l FROM t
---- refuse parse 1:1-1:6
SELETC b AND NOT b OR b FROM t
---- refuse parse 1:62-1:62
EXPLAIN ESTIMATED_COST, CHANGELOG_MODE, JSON_EXECUTION_PLAN, IN SELECT i, COUNT(*) FROM t GROUP BY i
---- refuse parse 1:33-1:33
CREATE TABLE x (a VARIANT) WITH 'connector' = 'datagen')
---- refuse parse 1:17-1:17
BEGIN STATEMENT SETAND ; INSERT INTO hole SELECT i, l FROM t; INSERT INTO printed SELECT i, l, s FROM t; END
---- refuse parse 1:1-1:1
SHOW parts PARTITIONS PARTITION (dd = 'a')
---- refuse parse 1:1-1:6
SEELCT i FROM t WHERE i = SOME (SELECT customer FROM orders)
---- refuse parse 1:39-1:39
INSERT INTO hole SELECT i, COUNT(*) , FROM t GROUP BY i
---- refuse parse 1:49-1:49
INSERT INTO default_catalog.default_database.hole
---- refuse parse 1:70-1:70
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VITRUAL) WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:10-1:10
SELECT * *, i AS j FROM t
---- refuse parse 1:25-1:25
SELECT o.id, p.paid FOM orders o JOIN payments p ON o.id = p.order_id AND p.paid_at = o.ordered
---- refuse validate 1:35-1:41
SELECT i IN (SELECT customer FROM ordders) FROM t
---- refuse parse 1:74-1:74
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i IN) AS rn FROM t) WHERE rn >= 2 AND rn <= 4 AND i > 1
---- refuse validate 1:17-1:17
SELECT i, k, x, o FROM t CROSS JOIN UNNEST(m) WITH ORDINALITY AS u (k, x, oNULL )
---- refuse parse 1:16-1:16
SELECT i FROM t, BY
---- refuse parse 1:1-1:5
CREAT TABLE x (a ROW<x ROW<y ROW<z INT>>>) WITH ('connector' = 'datagen')
---- refuse parse 1:29-1:29
SELECT * FROM (SELECT i, s, ROW_NUMBER)( OVER (PARTITION BY s ORDER BY p DESC) AS rn FROM t) WHERE rn = 1
---- refuse parse 1:83-1:83
INSERT INTO printed /*+ OPTIONS('print-identifier' = 'b') */ SELECT i, l, s FROMM t
---- refuse parse 1:17-1:17
SELECT (rt, t3) OVERLAPS (,t3 rt) FROM t
---- refuse parse 1:8-1:8
CREATE . mo WITH ('provider' = 'openai')
---- refuse parse 1:32-1:32
SELECT x.i FROM (SELECT i FRMO t) x
---- refuse parse 1:27-1:27
SELECT DATE '2024-01-01', > '01:02:03', TIMESTAMP '2024-01-01 00:00:00' FROM t
---- refuse parse 1:78-1:78
SELECT i, s, GROUPING(i), GROUPING_ID(i, s), GROUP_ID() FROM t GROUP BY CUBE CUBE (i, s)
---- refuse parse 1:45-1:45
CREATE TABLE x WITH ('connector' = 'datagen'1 )
---- refuse parse 1:57-1:57
SELECT * FROM t /*+ OPTIONS('rows-per-second' = '5') */ /*+ OPTIONS('rows-per-second' = '5') */
---- refuse parse 1:26-1:26
SELECT CAST(i AS INTERVAL) FROM t
---- refuse parse 1:29-1:29
INSERT INTO hole ( VALUES1, 2)
---- refuse parse 1:1-1:6
ESLECT i FROM t UNION ALL SELECT n FROM t LIMIT 3
---- refuse parse 1:22-1:22
SELECT ROW(i, s) FOM t
---- refuse parse 1:10-1:10
SELECT a JOIN (SELECT i FROM t) AS x (a)
---- refuse parse 1:72-1:72
SELECT o.id, c.name FROM orders AS o JOIN customers AS c ON o.customer = [ c.id
---- refuse parse 1:89-1:89
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES MATCH_ROWTIME() AS IN mr, MATCH_PROCTIME() AS mp PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:1-1:7
SELEECT CURRENT_DATE() FROM t
---- refuse parse 1:37-1:37
SHOW PARTITIONS parts PARTITION (dd 'a' =)
---- refuse parse 1:45-1:45
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY
---- refuse parse 1:31-1:31
CREATE TEMPORARY TABLE x (a INT
---- refuse parse 1:24-1:24
SELECT b IS TRUE, b SI NOT FALSE, b IS UNKNOWN FROM t
---- refuse parse 1:1-1:1
ON FUNCTION IF NOT EXISTS f AS 'com.example.F'
---- refuse parse 1:40-1:40
CREATE TABLE x (p AS PROCTIME()) LIKE  (OVERWRITING GENERATED)
---- accept
INSERT INTO parts PARTITION (dd = 'a') SELECT i, l l, 1 FROM t
---- refuse parse 1:41-1:41
SELECT i, s, COUNT(*) FROM t GROUP BY i i, s HAVING COUNT(*) > 1
---- refuse parse 1:16-1:16
(SELECT i FROM IN)
---- refuse parse 1:56-1:56
CREATE TABLE x LIKE t (INCLUDING CONSTRAINTS INCLUDING INCLUDING METADATA)
---- refuse parse 1:32-1:32
INSERT INTO parts SELECT i, l, , 1 FROM t
---- refuse parse 1:26-1:26
SELECT i, s FROM t WHREE NOT EXISTS (SELECT 1 FROM orders WHERE customer = t.i)
---- refuse parse 1:27-1:27
CREATE DATABASE db; DROP  db
---- refuse parse 1:12-1:12
CREATE TABLE
---- refuse validate 1:30-1:30
CREATE TABLE x (PRIMARY KEY (nTABLE ) NOT ENFORCED) LIKE t
---- refuse validate 1:45-1:47
SELECT * FROM TABLE(HOP(TABLE t, DESCRIPTOR(rrt), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE))
---- refuse parse 1:11-1:11
SELECT t t.i, o.id FROM t LEFT JOIN orders AS o ON t.i = o.customer
---- refuse validate 1:8-1:10
SELECT txr.a FROM t
---- refuse validate 1:53-1:53
SELECT /*+ STATE_TTL('x' = '1d') */ customer, COUNT(x) FROM orders x GROUP BY customer
---- refuse validate 1:8-1:11
SELECT NULL customer, COUNT(*) FROM orders GROUP BY customer
---- refuse parse 1:71-1:71
CREATE TABLE x (l BIGINT, ts AS TO_TIMESTAMP_LTZ(l, 3), WATERMARK FOR 1 ts AS ts - INTERVAL '1' MINUTE) WITH ('connector' = 'datagen')
---- refuse parse 1:25-1:25
CREATE TABLE x (a CHAR(0)
---- refuse parse 1:113-1:113
SELECT window_start, window_end, s, n, SUM(i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) 'a' GROUP BY window_start, window_end, CUBE (s, n)
---- refuse parse 1:7-1:7
ALTER IN t RENAME i TO j; SELECT j FROM t
---- refuse parse 1:113-1:113
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x PATTERN (A{2,} B) DEFINE A AS A.i > AND)
---- refuse parse 1:17-1:17
SELECT DISTINCT SET * FROM products
---- refuse parse 1:1-1:1
SHOW
---- refuse parse 1:1-1:6
ALTTER TABLE t RESET ('a', 'b')
---- refuse parse 1:8-1:8
SELECT FROM i `t`
---- refuse parse 1:13-1:13
SELECT iSET COUNT(*) OVER (PARTITION BY s ORDER BY rt) FROM t
---- refuse parse 1:28-1:28
SELECT i AS j FROM t ORDER j BY LIMIT 10
---- accept
ALTER TABLE t ADD z AS i + + 1
---- refuse parse 1:18-1:18
CREATE VIEW VIEW w COMMENT 'x' AS SELECT i FROM t
---- refuse parse 1:16-1:16
ALTER MODEL IF EXSTS mo RESET ('a')
---- refuse parse 1:241-1:241
SELECT /*+ LOOKUP('table' = 'c', 'retry-predicate' = 'lookup_miss', 'retry-strategy' = 'fixed_delay', 'fixed-delay' = '10s', 'max-attempts' = '3') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer =
---- refuse parse 1:14-1:14
INSERT INTO  SELECT customer, amount FROM orders
---- refuse parse 1:29-1:29
SELECT EXTRACT(DAY FROM rt) ) FROM t
---- refuse parse 1:33-1:33
SHOW PARTITIONS parts PARTITION AND (dd = 'a')
---- refuse parse 1:58-1:58
SELECT i FROM t WHERE i > ALL (SELECT customer FROM orders
---- refuse parse 1:72-1:72
SELECT i, k, x, o FROM t CROSS JOIN UNNEST(m) WITH ORDINALITY AS u (k, x
---- refuse parse 1:8-1:8
CREATE CREATE FUNCTION f AS 'com.example.F' USING JAR 'file:///tmp/a.jar'
---- refuse parse 1:42-1:42
CREATE TABLE x (z INT) WITH ('connector' =
---- refuse parse 1:63-1:63
SELECT * FROM TABLE(HOP(TABLE t, DESCRIPTOR(rt), INTERVAL '5' INTERVAL MINUTE, INTERVAL '10' MINUTE))
---- refuse parse 1:21-1:21
DROP VIEW IF EXISTS EXISTS big
---- refuse parse 1:5-1:5
SET execution.runtime
---- refuse parse 1:7-1:7
ALTER products TABLE MODIFY PRIMARY KEY (id, name) NOT ENFORCED
---- refuse parse 1:23-1:23
CREATE TABLE x (a INT INT) DISTRIBUTED BY HASH(a) WITH ('connector' = 'datagen')
---- refuse parse 1:11-1:11
SELECT i, TABLE s FROM t WHERE (i, l) IN (SELECT customer, id FROM orders)
---- refuse parse 1:62-1:66
INSERT INTO printed /*+ OPTIONS('print-identifier' = 'b') */ SLECT i, l, s FROM t
---- refuse parse 1:34-1:34
SELECT i FROM t WHERE i BETWEEN 2 SYMMETRIC AND 1
---- refuse parse 1:42-1:42
(SELECT i FROM t UNION ALL SELECT n FROM )t EXCEPT SELECT n FROM t
---- refuse parse 1:12-1:12
SELECT ai[1) ] FROM t
---- refuse parse 1:1-1:1
VIEWS LIKE 'b%'
---- refuse parse 1:46-1:46
CREATE TABLE x (a INT, CONSTRAINT pk PRIMARY PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse validate 1:26-1:31
CREATE MODEL mo INPUT (a STRIGN) OUTPUT (b STRING) WITH ('provider' = 'openai'); DESCRIBE MODEL mo
---- refuse parse 1:44-1:44
SELECT POSITION('a' IN s), OVERLAY(s PLACING
---- refuse parse 1:162-1:162
SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY i DESC) AS rn FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '5' )MINUTE)) WHERE rn <= 3
---- refuse parse 1:34-1:34
ALTER VIEW big AS SELECT i FROOM t; SELECT i FROM big
---- refuse parse 1:7-1:7
ALTER ALTER TABLE IF EXISTS nope RENAME TO x
---- refuse parse 1:43-1:43
SELECT i, LISTAGG(s, ',') FROM t GROUP BY WHERE i
---- refuse parse 1:39-1:39
SELECT COUNT(*) FROM t HAVING COUNT(* *) > 1
---- refuse parse 1:70-1:70
SELECT i, x FROM t LEFT JOIN LATERAL (SELECT amount AS x FROM orders * WHERE customer = t.i) ON TRUE
---- accept
DROP MATERIALIZED TABLE mtt
---- refuse parse 1:15-1:15
ALTER TABLE t DD PRIMARY KEY (n) NOT ENFORCED
---- refuse parse 1:9-1:9
SELECT o.,id c.name FROM orders AS o LEFT JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id AND c.city = 'x'
---- refuse parse 1:13-1:13
SELECT *i , AS j FROM t
---- refuse parse 1:58-1:58
SELECT s, window_start, window_end, COUNT(*) FROM TABLE( (SESSION(TABLE t PARTITION BY (s, n), DESCRIPTOR(rt), INTERVAL '5' MINUTE)) GROUP BY s, n, window_start, window_end
---- refuse parse 1:1-1:1
SHOW TABLE CREATE t
---- refuse parse 1:62-1:62
COMPILE PLAN '/tmp/plan.json' FOR STATEMENT SET BEGIN INSERT BY INTO hole SELECT i, l FROM t; INSERT INTO printed SELECT i, l, s FROM t; END
---- refuse parse 1:8-1:8
INSERT INTTO hole (b) SELECT i FROM t
---- accept
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES  LAST(A.i) AS c PATTERN (A+ B) DEFINE A AS A.i > 1)
---- refuse parse 1:6-1:6
SELECT
---- refuse parse 1:33-1:33
CREATE CATALOG c WITH ('type' = = 'generic_in_memory'); DROP CATALOG c
---- refuse parse 1:16-1:16
SELECT i FROM  FETCH FIRST 3 ROWS ONLY
---- refuse parse 1:17-1:17
SELECT PERIOD(rt,
---- refuse parse 1:36-1:36
SELECT i, SUM(i) OVER (ORDER BY NOT) FROM t
---- refuse parse 1:81-1:81
SELECT o.id, p.paid FROM orders o JOIN payments p ON p.paid_at BETWEEN o.ordered TABLE AND o.ordered + INTERVAL '1' HOUR
---- refuse parse 1:42-1:42
SELECT JSON_VALUE(s, '$.a' RETURNING INT NUL ON EMPTY) FROM t
---- refuse parse 1:32-1:32
ALTER TABLE t ADD DISTRIBUTION 4 INTO BUCKETS
---- refuse parse 1:1-1:4
SOHW TABLES NOT LIKE 't%'
---- refuse parse 1:56-1:56
ALTER TABLE parts DROP IF EXISTS PARTITION (dd = '1'), ARTITION (dd = '2')
---- refuse parse 1:9-1:9
TABLE x (a INT)
---- refuse validate 1:29-1:33
ALTER TABLE t ADD (z INT, y TRING)
---- refuse parse 1:81-1:81
CREATE TEMPORARY MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = )'openai'
---- refuse validate 1:8-1:8
SELECT i a
---- refuse parse 1:188-1:188
SELECT /*+ LOOKUP('table' = 'c', 'async' = 'true', 'output-mode' = 'allow_unordered', 'capacity' = '10', 'timeout' = '5s') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME SA OF o.p AS c ON o.customer = c.id
---- accept
SELECT MAX(rt) FROM t
---- refuse parse 1:56-1:56
SELECT i, COUNT(DISTINCT i) OVER (PARTITION BY s ORDER BBY rt) FROM t
---- refuse parse 1:63-1:63
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS
---- refuse parse 1:13-1:13
VALUES 1, 2 2, 3
---- refuse parse 1:49-1:49
CREATE TABLE x (a INT CONSTRAINT pk PRIMARY KEY GROUP ENFORCED) WITH ('connector' = 'datagen')
---- refuse parse 1:134-1:134
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x PATTERN (A B) WITHIN INTERVAL '1' HOUR DEFINE A AS A.i > )1
---- refuse parse 1:1-1:1
[ COLUMNS IN t
---- refuse parse 1:32-1:32
INSERT INTO hole (SEELECT i, l FROM t)
---- refuse parse 1:1-1:1
m['a'] FROM t
---- refuse parse 1:1-1:1
* SELECT FROM t MATCH_RECOGNIZE (ORDER BY p MEASURES A.i AS x PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:28-1:28
ALTER FUNCTION IF EXISTS f ORDER AS 'com.example.F'
---- refuse parse 1:22-1:22
ALTER TABLE products DROOP PRIMARY KEY
---- refuse parse 1:19-1:19
( (SELECT i FROM t)
---- refuse parse 1:55-1:55
SELECT s, SESSION_START(rt, INTERVAL '1' HOUR), COUNT(. *) FROM t GROUP BY s, SESSION(rt, INTERVAL '1' HOUR)
---- refuse parse 1:43-1:43
ALTER TABLE t MODIFY (i BIGINT, s VARCHAR()5)
---- refuse parse 1:1-1:4
NULL /*+ STATE_TTL('o' = '1d', 'p' = '2d') */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- refuse validate 1:8-1:17
SELECT RROW(i, s) FROM t
---- refuse parse 1:17-1:17
SELECT i FROM t >/ no comment
---- refuse parse 1:8-1:8
SELECT .i, o.id FROM t LEFT JOIN orders AS o ON t.i = o.customer
---- refuse parse 1:37-1:37
CREATE VIEW w COMMENT 'x' AS SELECT AND FROM t
---- refuse parse 1:23-1:23
SELECT COUNT(*) FRROM t HAVING COUNT(*) > 1
---- refuse parse 1:1-1:5
ATLER TABLE t ADD z INT FIRST
---- refuse parse 1:1-1:5
CRETE FUNCTION f AS 'com.example.F'; ALTER FUNCTION f AS 'com.example.G' LANGUAGE JAVA
---- refuse parse 1:12-1:12
SELECT i s 1 t
---- refuse parse 1:27-1:27
WITH q AS (SELECT i t FROM), q AS (SELECT 1) SELECT * FROM q
---- refuse parse 1:1-1:6
CRETAE MODEL mo WITH ('provider' = 'openai')
---- refuse parse 1:36-1:36
CREATE TABLE x (a INTDISTRIBUTED ) INTO 4 BUCKETS WITH ('connector' = 'datagen')
---- refuse parse 1:15-1:15
SELECT * FROM MATCH_RECOGNIZE t (PARTITION BY s ORDER BY rt MEASURES A.i AS x PATTERN (A? B) DEFINE A AS A.i > 1)
---- refuse parse 1:42-1:42
SELECT i FROM t WHERE i = SOME (customer SELECT FROM orders)
---- refuse parse 1:85-1:85
SELECT i, s, GROUPING(i), GROUPING_ID(i, s), GROUP_ID() FROM t GROUP BY CUBE (i, s) )
---- refuse parse 1:39-1:39
SELECT i, (SELECT COUNT(*) FROM orders[ ) FROM t
---- refuse parse 1:6-1:6
DROP DROP TABLE IF EXISTS nope
---- refuse validate 1:30-1:30
CREATE TABLE x (PRIMARY KEY (n) NOT ENFORCED)
---- accept
SELECT t.i, o.id id FROM t JOIN orders AS o ON t.i > o.customer
---- refuse parse 1:170-1:170
SELECT window_start, window_end, s, COUNT(DISTINCT i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, s HAVING COUNT(
---- refuse plan
DESCRIBE default_database
---- refuse parse 1:31-1:31
COMPILE PLAN '/tmp/plan.json' FI NOT EXISTS FOR INSERT INTO hole SELECT i, l FROM t
---- refuse parse 1:29-1:29
SELECT (1, 2) = (3, 4) FRMO t
---- refuse parse 1:7-1:7
TABLE ALTER parts DROP IF EXISTS PARTITION (dd = '1'), PARTITION (dd = '2')
---- refuse parse 1:29-1:29
INSERT INTO rates SELECT s, ], rt FROM t
---- accept
CREATE VIEW w AS SELECT i FROM t; ; CREATE VIEW w2 AS SELECT i + 1 AS j FROM w; SELECT j FROM w2
---- refuse parse 1:1-1:1
) b BETWEEN TRUE AND FALSE FROM t
---- refuse parse 1:1-1:31
'table.exec.mini-batch.enabled' SET = 'true'
---- refuse parse 1:24-1:24
SHOW CATALOGS NOT LIKE LIKE 'd%'
---- refuse validate 1:21-1:25
SELECT i AS domain, NOT i AS key, i AS action, i AS message FROM t
---- refuse parse 1:1-1:1
* EXPLAIN WITH q AS (SELECT i FROM t) SELECT * FROM q
---- refuse parse 1:16-1:16
STOP JOB 'abc' WITH SAVEPONT
---- refuse parse 1:31-1:31
SELECT /*+ SHUFFLE_HASH(o) */ FROM * orders o JOIN payments p ON o.id = p.order_id
---- refuse parse 1:17-1:17
CREATE TABLE IF [ EXISTS t (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:1-1:1
[ TABLE products DROP CONSTRAINT PK_id
---- refuse validate 1:40-1:45
SELECT t.i FROM t JOIN orders ON t.i = orders,id
---- refuse parse 1:15-1:15
ALTER TABLE t t SET ()
---- refuse parse 1:47-1:47
SELECT JSON_VALUE(s, '$.a' RETURNING INT NULL NULL EMPTY) FROM t
---- refuse parse 1:24-1:24
CREATE TABLE x (a INT) ITH ('connector' = 'datagen')
---- refuse parse 1:8-1:8
CREATE ATBLE x (a INT, b AS a + 1) WITH ('connector' = 'datagen')
---- refuse parse 1:26-1:26
CREATE OR REPLACE FUNCTION
---- refuse validate 1:8-1:8
SELECT i IN (SELECT customer FROM ordersFROM ) t
---- refuse parse 1:1-1:1
] SHOW DATABASES LIKE 'd%'
---- refuse parse 1:20-1:20
SELECT s > i FFROM t
---- refuse parse 1:17-1:17
CREATE TEMPORARY ; x
---- refuse parse 1:1-1:6
SELCET * FROM t JOIN orders ON t.i = orders.customer
---- refuse parse 1:17-1:17
SHOW VIEWS FROM FROM default_database
---- refuse parse 1:19-1:19
CREATE TABLE x (a NULL INT CONSTRAINT pk PRIMARY KEY NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse parse 1:19-1:19
SELECT i, s FROMM t WHERE EXISTS (SELECT * FROM orders)
---- refuse parse 1:12-1:12
DESCRIBE JOB
---- accept
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' 'provider' = 'openai')
---- refuse parse 1:15-1:15
CREATE TABLE  (z INT) LIKE t (OVERWRITING WATERMARKS)
---- refuse parse 1:8-1:8
SELECT > FROM t, orders
---- refuse parse 1:5-1:5
ALTER
---- accept
SELECT t.i, 1.id FROM t JOIN orders AS o ON i = customer
---- refuse parse 1:154-1:154
SELECT s, window_start, window_end, COUNT(*) FROM TABLE(SESSION(DATA => TABLE t PARTITION BY s, TIMECOL => DESCRIPTOR(rt), GAP => INTERVAL '5' MINUTE))  BY s, window_start, window_end
---- refuse parse 1:122-1:122
SELECT s, window_start, window_end, COUNT(*) FROM TABLE(SESSION(DATA => TABLE t PARTITION BY s, TIMECOL => DESCRIPTOR(rt)( , GAP => INTERVAL '5' MINUTE)) GROUP BY s, window_start, window_end
---- refuse parse 1:19-1:19
SELECT * FROM ( i FROM t) AS x
---- refuse parse 1:13-1:13
SELECT CAST(> AS INT) FROM t
---- refuse parse 1:12-1:12
SELECT (i, ) FROM t
---- refuse parse 1:1-1:9
TEMPORARY CREATE DATABASE x
---- refuse validate 1:8-1:8
SELECT i, ARRAY_AGG(s ORDER BY n) FROM t ; GROUP BY i
---- refuse parse 1:7-1:7
ALTER ALTER TABLE t DROP i
---- refuse parse 1:142-1:142
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x AFTER MATCH SKIP TO LAST A PATTERN (A+ B) DEFINE A AS A.i > 1) )
---- refuse validate 1:8-1:16
SELECT `upper`() FROM t
---- refuse parse 1:8-1:8
SELECT FROM['a'] FROM t
---- refuse parse 1:23-1:23
CREATE CATALOG c WITH 'type'( = 'generic_in_memory')
---- refuse parse 1:6-1:6
DROP DROP VIEW IF EXISTS nope
---- refuse parse 1:22-1:22
EXPLAIN CREATE TABLE x WIHT ('connector' = 'print') AS SELECT i FROM t
---- refuse parse 1:12-1:12
SELECT (r)a. FROM t
---- refuse parse 1:31-1:31
SELECT i + 1, COUNT(*) FROM t ) BY i
---- refuse parse 1:19-1:23
ALTER VIEW big AS SELET i FROM t
---- refuse validate 1:24-1:26
ALTER TABLE t MODIFY i ITN AFTER i
---- refuse validate
CREATE TABLE x (a INT) DISTRIBUTED BY HASH(aAS ) INTO 4 BUCKETS WITH ('connector' = 'datagen')
---- refuse parse 1:17-1:17
SELECT * FROM t INNER orders JOIN o ON t.i = o.customer
---- refuse validate 1:46-1:46
SELECT window_start, window_end, COUNTORDER (*) FROM TABLE(HOP(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE, INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse parse 1:64-1:64
SELECT /*+ SHUFFLE_MERGE(o) */ * FROM orders o JOIN payments p ONN o.id = p.order_id
---- refuse parse 1:56-1:56
CREATE TABLE default_catalog.default_database.x (a INT WITH ('connector' = 'datagen')
---- refuse parse 1:24-1:24
SELECT * FROM (SLECT i FROM t)
---- refuse validate 1:8-1:14
SELECT iSELECT , (SELECT amount FROM orders) FROM t
---- accept
SET 'table.exec.mini-batch.enabled' = 'true' 'true'
---- refuse parse 1:16-1:16
ALTER TABLE t  z INT
---- refuse parse 1:1-1:1
SHOW CAATLOGS ILIKE 'd%'
---- refuse parse 1:19-1:19
SHOW COLUMNS FROM FROM t
---- refuse parse 1:1-1:1
* SELECT i FROM t ORDER BY rt
---- refuse parse 1:153-1:153
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp') WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1',
---- refuse parse 1:65-1:65
CREATE TEMPORARY MODEL IF NOT EXISTS mo INPUT (a STRING) OUTPUT ORDERb STRING) WITH ('provider' = 'openai')
---- refuse parse 1:48-1:48
CREATE VIEW IF NOT EXISTS big AS SELECT i FROM 1 t
---- refuse parse 1:1-1:1
SHOW FROM DATABASES default_catalog
---- refuse parse 1:17-1:17
CREATE FUNCTION < f AS 'com.example.F' LANGUAGE PYTHON
---- refuse parse 1:21-1:21
CREATE TABLE `x``y` (
---- refuse parse 1:13-1:13
DESC EXTENDED
---- refuse parse 1:23-1:23
CREATE VIEW w AS WITH ) q AS (SELECT i FROM t) SELECT i FROM q
---- refuse validate 1:8-1:8
SELECT i, (SELECT amount FROM orders)
---- accept
SELECT EXPR$0 EXPR$0 FROM (VALUES (1, 'a'))
---- refuse validate 1:15-1:17
SELECT t.i, o.idd FROM t JOIN orders AS o ON t.i > o.customer
---- refuse parse 1:48-1:48
SELECT default_database.t.i [ default_database.t
---- refuse validate 1:38-1:38
SELECT /*+ SHUFFLE_HASH(o) */ * FROM o orders JOIN payments p ON o.id = p.order_id
---- refuse parse 1:38-1:38
CREATE TABLE x LIKE t (INCLUDING ALL OVERWITING OPTIONS)
---- refuse parse 1:43-1:43
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3 METADATA FROM 'timestamp') WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:33-1:33
SELECT i FROM t UNION ALL TABLE (SELECT n FROM t LIMIT 3)
---- refuse parse 1:8-1:8
CREATE JOIN FUNCTION default_database.f AS 'com.example.F'
---- refuse validate 1:12-1:14
SELECT i - AS1 FROM t
---- refuse validate 1:133-1:137
SELECT /*+ LOOKUP('table' = 'c', 'async' = 'true', 'output-mode' = 'allow_unordered', 'capacity' = '10', 'timeout' = '5s') */ o.id, cname FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- refuse parse 1:17-1:17
SELECT i FROM t * BY 1 LIMIT 10
---- refuse parse 1:38-1:38
SELECT ARRAY[1, 2], MAP['a', 1] FROM FROM t
---- refuse parse 1:30-1:30
SELECT i FROM t WHERE d10 > (AVG SELECT(amount) FROM orders)
---- accept
CREATE TABLE x (a INT, `offset` BIGINT METADATA VIRTUAL COMMENT 'c') WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json' 'json')
---- refuse parse 1:110-1:110
SELECT o.id, r.rate FROM orders AS o JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS r ON r.currency = o.state ADN o.amount > 10
---- refuse parse 1:80-1:80
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) NOT NULL METADATA FROM 'timestamp') IWTH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:63-1:63
CREATE TABLE x (a INT) PARTITIONED BY (a) WITH ('connector' = )
---- refuse parse 1:20-1:20
ALTER TABLE t MODIFY
---- refuse parse 1:17-1:17
CREATE TABLE x (INT a CONSTRAINT pk PRIMARY KEY NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse parse 1:20-1:20
ALTER MATERIALIZED TALE mt REFRESH
---- refuse parse 1:7-1:7
ALTER VEW big AS SELECT i FROM t; SELECT i FROM big
---- refuse parse 1:19-1:19
SHOW FUNCTIONS FROM
---- refuse parse 1:34-1:34
ALTER TABLE t MODIFY i INT AFTER )
---- refuse parse 1:53-1:53
create table x (a int) with ('connector' = 'datagen'x
---- refuse parse 1:1-1:7
CREATTE TABLE x (a INT) WITH ()
---- refuse parse 1:65-1:65
SELECT o.id, v.name FROM orders o JOIN products FOR SYSTEM_TIME SA OF o.ordered AS v ON o.id = v.id
---- refuse parse 1:134-1:134
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x AFTER MATCH SKIP TO FIRST B PATTERN (A+ B) DEFINE A AS ORDER A.i > 1)
---- refuse parse 1:20-1:20
CREATE DATABASE IF NOT 'a' db
---- refuse parse 1:120-1:120
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES MATCH_ROWTIME(rt) AS mr PATTERN (A B) DEFINE A AS AS A.i > 1)
---- refuse parse 1:13-1:13
INSERT INTO ( holea, b) SELECT i, l FROM t
---- refuse parse 1:32-1:32
CREATE CATALOG IF NOT EXISTS c ) ('type' = 'generic_in_memory')
---- refuse parse 1:38-1:38
CREATE TABLE x (a INT COMMENT 'it''s'WITH b STRING) COMMENT 'it''s' WITH ('connector' = 'datagen')
---- refuse parse 1:14-1:14
SELECT SUM( (ALL i) FROM t
---- refuse execute
DROP VIEW IF
---- refuse parse 1:8-1:8
SELECT SELECT i FROM t EXCEPT SELECT n FROM t
---- refuse parse 1:19-1:19
((SELECT i FROM t)NOT
---- refuse execute
CREATE CATALOG c WITH ('type' 'type' = 'generic_in_memory')
---- refuse parse 1:50-1:50
SELECT OBJECT_UPDATE(OBJECT_OF('com.x.Y', 'a', 1,) 'a', 2) FROM t
---- refuse parse 1:15-1:15
SELECT * FROM SELECT i FROM t)
---- refuse parse 1:137-1:137
SELECT s, window_start, window_end, COUNT(*) FROM TABLE(SESSION(TABLE t PARTITION BY s, DESCRIPTOR(rt), INTERVAL '5' MINUTE)) GROUP BY s, [ window_start, window_end
---- refuse parse 1:46-1:46
ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (WHERE) NOT ENFORCED
---- refuse parse 1:128-1:128
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE products, DESCRIPTOR(changed), INTERVAL '10' MINUTE)) GROUP  window_start, window_end
---- refuse parse 1:21-1:21
SHOW VIEWS NOT LIKE (
---- refuse validate 1:30-1:32
SELECT SUM(i) OVER (ORDER BY rtt) + 1 FROM t
---- refuse parse 1:52-1:52
CREATE MATERIALIZED TABLE mt (CONSTRAINT c PRIMARY ORDER (n) NOT ENFORCED) COMMENT 'x' PARTITIONED BY (s) WITH ('format' = 'json') FRESHNESS = INTERVAL '1' HOUR REFRESH_MODE = FULL AS SELECT n, s FROM t
---- refuse parse 1:24-1:24
CREATE TABLE x (a INT) DISTRIBBUTED BY RANGE(a) WITH ('connector' = 'datagen')
---- refuse parse 1:89-1:89
SELECT o.id, p.paid FROM orders o JOIN payments p ON o.id = p.order_id AND p.paid_at > o. .ordered
---- refuse parse 1:91-1:91
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x PATTERN (A* * B) DEFINE A AS A.i > 1)
---- refuse parse 1:8-1:8
INSERT NITO hole (SELECT i, l FROM t)
---- refuse parse 1:21-1:21
SELECT i FROM t WHERE
---- refuse parse 1:77-1:77
CREATE TABLE default_catalog.default_database.x (a INT) WITH ('connector' = GROUP)
---- accept
SELECT OBJECT_OF('com.x.Y', 'a', 1).a a FROM t
---- refuse validate 1:23-1:29
CREATE TABLE x (a MAP<STTRING, INT>, b MAP<INT, ARRAY<STRING>>) WITH ('connector' = 'datagen')
---- refuse parse 1:97-1:97
SELECT s, COUNT(*), TUMBLE_PROCTIME(p, INTERVAL '1' HOUR) FROM t GROUP BY s, TUMBLE(p, INTEVRAL '1' HOUR)
---- refuse parse 1:55-1:55
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) METADATA , FROM 'timestamp' VIRTUAL) WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:36-1:36
INSERT INTO hole (SELECT i, l FROM NOT)
---- refuse parse 1:67-1:67
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE1)
---- refuse parse 1:91-1:91
SELECT * FROM TABLE(HOP(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE)
---- refuse parse 1:27-1:27
CREATE TABLE x (a INT, b AS
---- refuse parse 1:32-1:32
CREATE TABLE x (a ROW<x INT, y TABLE STRING>, b ROW<x INT 'comment', y STRING NOT NULL>, c ROW(x INT, y STRING)) WITH ('connector' = 'datagen')
---- accept
SELECT o.id, p.paid FROM orders o FULL JOIN payments p ON o.id = p.order_id AND p.paid_at BETWEEN o.ordered AND o.ordered
---- refuse parse 1:69-1:69
SELECT o.id, p.paid, o.ordered FROM orders o JOIN payments payments p ON o.id = p.order_id
---- refuse parse 1:58-1:58
SELECT o.id, pr.name FROM orders o LEFT JOIN products pr pr ON o.id = pr.id
---- refuse parse 1:19-1:19
SELECT * FROM t x /*+ OPTIONS('rows-per-second' = '5', 'number-of-rows' = '7') */
---- accept
INSERT INTO printed SELECT i i, l, s FROM t
---- refuse parse 1:1-1:1
MATERIALIZED SHOW TABLES
---- refuse parse 1:61-1:61
SELECT /*+ STATE_TTL('orders' = '1d') */ customer, COUNT(*) BY orders GROUP BY customer
---- refuse validate 1:72-1:72
SELECT s, HOP_START(rt, INTERVAL '1' MINUTE, INTERVAL '1' HOUR), CONUT(*) FROM t GROUP BY s, HOP(rt, INTERVAL '1' MINUTE, INTERVAL '1' HOUR)
---- refuse parse 1:20-1:20
SHOW DATABASES NOT 'd%' LIKE
---- refuse validate 1:8-1:8
SELECT t.i, o
---- refuse validate 1:8-1:8
SELECT i, JSON_OBJECTAGG(KEY s VALUE n)
---- refuse validate 1:35-1:40
CREATE TABLE x (name STRING, type STRIGN, version INT, key STRING) WITH ('connector' = 'datagen')
---- refuse parse 1:27-1:27
(SELECT i FROM t) LIMIT 3 3
---- refuse parse 1:28-1:28
SELECT * FROM TABLE(TUMBLE TUMBLE((SELECT i, rt FROM t), DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- refuse parse 1:1-1:4
SETT 'a' = 'b'
---- accept
RESET a.bc
---- refuse validate
INSERT INTO default_database.hoe SELECT i, l FROM t
---- refuse parse 1:71-1:71
EXPLAIN EXECUTE STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM ; END
---- refuse parse 1:13-1:13
SHOW CREATE ( VIEW big
---- refuse parse 1:56-1:56
ALTER TABLE parts DROP IF EXISTS PARTITION (dd = '1'), PATRITION (dd = '2')
---- refuse parse 1:40-1:40
CREATE TABLE x (WATERMARK FOR rt AS rt rt) LIKE t (EXCLUDING WATERMARKS)
---- refuse parse 1:18-1:18
DROP DATABASE IF nope EXISTS CASCADE
---- refuse parse 1:22-1:22
SELECT i, k, x FROOM t CROSS JOIN UNNEST(m) AS u (k, x)
---- refuse parse 1:16-1:16
SHOW DATABASES 'd%' ILIKE
---- refuse parse 1:41-1:41
SELECT window_start, window_end, COUNTIN*) FROM TABLE(HOP(DATA => TABLE t, TIMECOL => DESCRIPTOR(rt), SLIDE => INTERVAL '5' MINUTE, SIZE => INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse parse 1:27-1:27
ALTER TABLE products DROP * PRIMARY KEY
---- refuse parse 1:15-1:15
SHOW CATALOGS CATALOGS LIKE 'd%'
---- refuse parse 1:40-1:40
ALTER TABLE hole ADD (ts TIMESTAMP(3), , WATERMARK FOR ts AS ts)
---- refuse validate 1:54-1:61
CREATE TEMPORARY MODEL mo INPUT (a STRING) OUTPUT (b STRINGAS ) WITH ('provider' = 'openai')
---- refuse parse 1:45-1:45
CREATE FUNCTION f AS 'com.example.F'; ALTER ALTER FUNCTION f AS 'com.example.G' LANGUAGE JAVA
---- refuse parse 1:42-1:42
ALTER TABLE t RENAME TO x; SELECT i x FROM
---- refuse parse 1:1-1:1
i, x FROM t INNER JOIN UNNEST(ai) AS u (x) ON TRUE
---- refuse parse 1:36-1:36
SELECT OBJECT_OF('com.x.Y', 'a', 1 FROM t
---- refuse parse 1:67-1:67
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt . A.i AS x AFTER MATCH SKIP TO LAST A PATTERN (A+ B) DEFINE A AS A.i > 1)
---- refuse parse 1:25-1:25
SHOW COLUMNS FROM t NOT LLIKE 'i%'
---- refuse validate 1:85-1:91
SELECT * FROM (SELECT id, price, ROW_NUMBER() OVER (ORDER BY price DESC) AS rn FROM proucts) WHERE rn <= 3
---- refuse validate 1:8-1:16
SELECT DISTINNCT i FROM t
---- refuse parse 1:30-1:30
INSERT INTO hole SELECT il , FROM t UNION ALL SELECT n, l FROM t
---- refuse parse 1:59-1:59
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK FOR ts AS ts)  ('connector' = 'datagen')
---- refuse validate 1:8-1:8
SELECT s, COUNT(*)
---- refuse parse 1:24-1:24
CREATE MODEL mo WITH ( ('provider' = 'openai')
---- refuse validate 1:51-1:66
SELECT * FROM orders JOIN payments ON orders.id = paymentsorder_id JOIN products ON products.id = orders.id
---- refuse parse 1:19-1:19
CREATE FUNCTION x f AS 'com.example.F'; ALTER FUNCTION f AS 'com.example.G' LANGUAGE JAVA
---- refuse parse 1:11-1:11
INSERT INTO
---- refuse parse 1:41-1:41
CREATE MODEL mo INPUT (a STRING, c INT) OTUPUT (b STRING COMMENT 'x') COMMENT 'y' WITH ('provider' = 'openai')
---- refuse parse 1:53-1:53
CREATE VIEW w AS WITH q AS (SELECT i FROM tSELECT ) i FROM q
---- refuse parse 1:34-1:34
CREATE TABLE x (a INT, b AS a + 1WITH ) ('connector' = 'datagen')
---- refuse parse 1:1-1:4
PLAN '/tmp/plan.json'
---- refuse parse 1:5-1:5
SET a
---- refuse parse 1:15-1:15
SELECT i FROM ] WHERE i IN (1, 2, 3)
---- refuse parse 1:21-1:21
SHOW USER FUNCTIONS ORDER 'a%'
---- refuse parse 1:51-1:51
INSERT INTO default_database.hole SELECT i, l FRM t
---- refuse parse 1:15-1:15
SELECT SUM(i) + FROM i t GROUP BY i
---- refuse parse 1:28-1:28
ALTER VIEW big AS SELECT ( FROM t; SELECT i FROM big
---- accept
CREATE TABLE x (a STRUCTURED<'com.x.Y', x INT>)
---- refuse parse 1:19-1:19
SELECT x.* t FROM AS x
---- refuse parse 1:8-1:8
CREATE CREATE DATABASE db
---- refuse validate 1:41-1:44
SELECT i, x, y FROM t CROSS JOIN UNNEST(arAS ) u (x, y)
---- refuse parse 1:8-1:8
SELECT BY + INTERVAL '1' DAY FROM t
---- refuse parse 1:1-1:1
SHOW VIEWSS FROM default_database
---- refuse parse 1:30-1:30
SELECT COUNT(*) FROM (ESLECT COUNT(*) AS c FROM t GROUP BY i) GROUP BY c
---- refuse parse 1:8-1:8
CREATE TABEL x WITH ('rows-per-second' = '5') LIKE t
---- refuse parse 1:24-1:24
SELECT i, ROW_NUMBER() ( OVERPARTITION BY s ORDER BY i) FROM t
---- refuse parse 1:74-1:74
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY p p DESC) AS rn FROM t) WHERE rn = 1
---- refuse parse 1:17-1:17
SELECT FLOOR(rt TTO DAY), CEIL(rt TO HOUR) FROM t
---- refuse parse 1:8-1:8
CREATE TTABLE x (a INT, b AS SUM(a)) WITH ('connector' = 'datagen')
---- refuse parse 1:66-1:66
SELECT COUNT(*) FROM products GROUP BY TUMBLE(changed, INTERVVAL '1' HOUR)
---- accept
SELECT 1, (SELECT amount FROM orders) FROM t
---- refuse parse 1:8-1:8
CREATE TABL x (p AS PROCTIME()) LIKE t (OVERWRITING GENERATED)
---- refuse parse 1:81-1:81
SELECT o.id, r.rate FROM orders AS o JOIN rates FOR SYSTEM_TIME AS OF o.ordered SELECT AS r ON r.currency = o.state AND o.amount > 10
---- refuse validate 1:85-1:86
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (ORDER BY i DESC) AS nr FROM t) WHERE rn < 10
---- refuse parse 1:21-1:21
REPLACE TABLE x WITH ; ('connector' = 'print') AS SELECT i FROM t
---- refuse parse 1:27-1:27
SELECT i, COUNT(*) FROM t BY GROUP ALL i
---- refuse parse 1:9-1:9
SELECT (i
---- refuse parse 1:44-1:44
REPLACE TABLE x WITH ('connector' = 'print'AS ) SELECT i FROM t
---- refuse parse 1:13-1:13
SELECT i a, , s b FROM t
---- refuse parse 1:27-1:27
SELECT * FROM (VALUES (1, , 'a'), (2, 'b')) AS v (x, y)
---- refuse parse 1:62-1:62
SELECT i, s FROM t WHERE EXISTS (SELECT 1 FROM orders WHEREE customer = i)
---- refuse parse 1:24-1:24
SELECT i IN ( customer FROM orders) FROM t
---- refuse parse 1:10-1:10
SELECT s IS JSNO NOPE FROM t
---- refuse parse 1:8-1:8
SELECT SET % 2, MOD(i, 2), i / 2 FROM t
---- refuse parse 1:20-1:20
ALTER MATERIALIZED ON TABLE mt RESUME
---- refuse plan
SHOW TABLES FROM x
---- refuse parse 1:38-1:38
SELECT i + 1, COUNT(*) FROM t GROUP BY
---- refuse parse 1:8-1:8
CREATE x TABLE (WATERMARK FOR rt AS rt) LIKE t (EXCLUDING WATERMARKS)
---- refuse parse 1:16-1:16
CREATE TABLE x SETa ROW<x ROW<y ROW<z INT>>>) WITH ('connector' = 'datagen')
---- refuse parse 1:111-1:111
SELECT T.x FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x PATTERN (A B) DEFINE B AS B.i A >.i) AS T
---- refuse parse 1:18-1:18
DROP FUNCTION IF IF EXISTS f
---- refuse validate 1:8-1:8
SELECT t.i
---- refuse parse 1:39-1:39
CREATE FUNCTION f AS 'com.example.F'; FUNCTION ALTER f AS 'com.example.G' LANGUAGE JAVA
---- refuse parse 1:27-1:27
SELECT i, COUNT(*) FILTER WHERE s = 'a') FROM t GROUP BY i
---- refuse parse 1:24-1:24
SELECT * FROM (VALUES (AS, 'a'), (2, 'b')) AS v (x, y)
---- refuse validate 1:16-1:16
SELECT `upper`(s)  t
---- refuse parse 1:13-1:13
SELECT i FROM
---- refuse parse 1:9-1:9
SELECT  FROM t WHERE i > 1
---- refuse parse 1:15-1:15
SELECT * FROM BY t WHERE CURRENT_WATERMARK(rt) IS NULL OR rt > CURRENT_WATERMARK(rt)
---- refuse parse 1:17-1:17
SELECT CASE HEN i > 1 THEN 'a' ELSE 'b' END FROM t
---- refuse parse 1:28-1:28
SELECT CAST(i AS STRING) x t
---- refuse parse 1:46-1:46
CREATE TABLE x WITH ('rows-per-second' = '5' LIKE t
---- refuse parse 1:8-1:8
INSERT INSERT INTO rates SELECT s, d10, rt FROM t
---- refuse parse 1:8-1:8
SELECT =, COUNT(*) FROM t GROUP BY i
---- refuse parse 1:8-1:8
CREATE TBALE x WITH ('connector' = 'print') AS WITH q AS (SELECT i FROM t) SELECT * FROM q
---- refuse parse 1:13-1:13
SHOW MODELS FORM default_database
---- refuse parse 1:61-1:61
SELECT i, s FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION > s ORDER BY i DESC) AS rn FROM t) WHERE rn <= 3
---- refuse validate 1:54-1:56
SELECT * FROM t MATCH_RECOGNIZE (ORDER BY p MEASURES AIN .i AS x PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:15-1:15
SELECT a FROM SELECT( i FROM t) AS x (a)
---- accept
SELECT id, amount amount, paid FROM orders JOIN (SELECT order_id AS id, paid FROM payments) AS p2 USING (id)
---- refuse parse 1:25-1:25
ALTER DATABASE DATABASE default_database SET ('a' = 'b')
---- refuse parse 1:45-1:45
CREATE TABLE x WITH ('connector' = 'print') AAS VALUES (1, 'a')
---- refuse parse 1:24-1:24
CREATE TABLE x (a INT) ) WITH ('connector' = 'datagen', 'connector' = 'print')
---- refuse parse 1:8-1:8
SELECT SELECT DISTINCT * FROM products
---- refuse parse 1:34-1:34
EXPLAIN WITH q AS (SELECT i FROM t
---- refuse parse 1:56-1:56
CREATE FUNCTION f AS 'com.example.F'; ALTER FUNCTION f ] 'com.example.G' LANGUAGE JAVA
---- refuse parse 1:54-1:54
ALTER TABLE products MODIFY PRIMARY KEY (id, name) NOT
---- refuse parse 1:17-1:17
SELECT i FROM t / // no comment
---- refuse parse 1:19-1:19
CREATE OR REPLACE TAABLE x (a INT) WITH ('connector' = 'datagen')
---- refuse validate 1:139-1:141
SET 'table.exec.emit.early-fire.enabled' = 'true'; SET 'table.exec.emit.early-fire.delay' = '1 s'; SELECT COUNT(*) FROM t GROUP BY TUMBLE(rrt, INTERVAL '10' MINUTE)
---- refuse parse 1:12-1:12
SHOW CURRENT
---- refuse parse 1:19-1:19
SELECT s BETWEEN 1 AD 2 FROM t
---- refuse parse 1:1-1:2
AD JAR '/tmp/a.jar'
---- refuse parse 1:45-1:45
CREATE TABLE x (a INT) COMMENT 'hello' WITH 'connector'( = 'datagen')
---- refuse parse 1:1-1:1
SHOW ODELS FROM default_database
---- refuse execute
USE  default_catalog
---- refuse parse 1:84-1:84
SELECT /*+ STATE_TTL('o' = '1d', 'p' = '2d') */ * FROM orders o JOIN payments p ON .id = p.order_id
---- refuse parse 1:33-1:33
ALTER DATABASE default_database ET ()
---- refuse parse 1:8-1:8
CREATE TALE x (a INT, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL) WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:7-1:7
DROP  IF EXISTS nope
---- refuse parse 1:1-1:3
'a' = 'b'
---- refuse validate 1:45-1:47
SELECT t.i, o.id FROM t JOIN orders AS o ON t.i
---- refuse parse 1:9-1:9
INSERT  parts PARTITION (dd = 'a', hh = 1) (b) SELECT l FROM t
---- refuse parse 1:13-1:13
SHOW TABLES TABLES LIKE 't%'
---- refuse parse 1:15-1:15
ALTER TABLE t z ADD INT NOT NULL
---- refuse parse 1:14-1:14
CREATE TABLE WITH x ('connector' = 'print') AS SELECT i, i FROM t
---- accept
CREATE VIEW w (aBY ) COMMENT 'x' AS SELECT i FROM t
---- refuse parse 1:59-1:59
WITH q AS (SELECT i FROM t), q AS (SELECT 1) SELECT * FOM q
---- refuse parse 1:15-1:15
SELECT * FROM GROUP TABLE(HOP(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE))
---- refuse parse 1:33-1:33
CREATE TABLE default_database.x ]a INT) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a TIME(10))
---- accept
CREATE TABLE x (z INT) WITH ('connector' = 'print') AS SELECT i, s s FROM t
---- refuse parse 1:1-1:6
UNLOAD ON MODULE core
---- refuse parse 1:16-1:16
CREATE TEMPORARY
---- refuse parse 1:48-1:48
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v v (x, y)
---- refuse parse 1:58-1:58
CREATE TABLE x WITH ('connector' = 'print') AS SELECT i, , s FROM t
---- refuse parse 1:22-1:22
SELECT {d '2024-01-01'
---- refuse parse 1:21-1:21
SELECT i - -1 FROMM t
---- refuse parse 1:20-1:20
SELECT i FROM t  s LIKE 'a!%' ESCAPE '!'
---- refuse parse 1:39-1:39
INSERT INTO parts SELECT i, l, 'a', 1 TABLE FROM t
---- refuse parse 1:83-1:83
SELECT o.id, r.rate FROM orders AS o JOIN rates FOR SYSTEM_TIME AS OF o.x ordered AS r ON r.currency = o.state AND o.amount > 10
---- refuse validate 1:8-1:14
SELECT rORDERa, r.b FROM t
---- refuse parse 1:67-1:67
CREATE TABLE x WITH ('connector' = 'print') AS SELECT i + 1 FROMM t
---- refuse parse 1:52-1:52
SELECT window_start, window_end, s, (COUNTDISTINCT i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, s HAVING COUNT(*) > 1
---- refuse parse 1:44-1:44
SELECT COUNT(*) FROM (SELECT COUNT(*) AS c FRM t GROUP BY i) GROUP BY c
---- refuse parse 1:19-1:19
CREATE TABLE x (a (CHAR0)) WITH ('connector' = 'datagen')
---- refuse parse 1:1-1:5
SLECT /*+ ALIAS('x') */ i FROM t
---- refuse parse 1:81-1:81
SELECT s, window_start, window_end, COUNT(*) FROM TABLE(SESSION(TABLE t PARTITION
---- refuse parse 1:1-1:1
< SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x PATTERN (A B) DEFINE A AS SUM(A.i) > 10)
---- refuse parse 1:21-1:21
CREATE MATERIALIZED GROUP TABLE mt FRESHNESS = INTERVAL '1' MINUTE REFRESH_MODE = CONTINUOUS AS SELECT i, s FROM t
---- refuse parse 1:51-1:51
SELECT /*+ STATE_TTL(o = '1d') */ * FROM orders o JOINN payments p ON o.id = p.order_id
---- refuse parse 1:1-1:7
CRREATE FUNCTION f AS 'com.example.F'
---- refuse parse 1:57-1:57
CREATE TABLE default_catalog.default_database.x (a INT) WTIH ('connector' = 'datagen')
---- refuse parse 1:1-1:1
SHOW 'a' FROM default_database
---- refuse parse 1:54-1:54
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) NOT NULL  FROM 'timestamp') WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:100-1:100
SELECT /*+ LOOKUP('table' = 'c', 'nope' = 'x') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TMIE AS OF o.p AS c ON o.customer = c.id
---- refuse parse 1:14-1:14
EXECUTE PLAN PLAN '/tmp/plan.json'
---- refuse parse 1:8-1:8
SELECT SELECT * FROM (WITH q AS (SELECT i FROM t) SELECT i FROM q)
---- refuse parse 1:1-1:1
SHOW [ FULL MODULES
---- refuse parse 1:32-1:32
CREATE DATABASE db; USE dbWITH SELECT * FROM default_database.t
---- refuse parse 1:10-1:10
DESCRIBE .default_databaset
---- refuse parse 1:1-1:4
NULL TABLE t ADD CONSTRAINT pk PRIMARY KEY (n) NOT ENFORCED
---- accept
CREATE TABLE x (name STRING, type STRING, version INT, eky STRING) WITH ('connector' = 'datagen')
---- refuse validate 1:68-1:68
SELECT window_start, window_end, COUNT(*) FROM TABLE(SESSIONTABLE( t, DESCRIPTOR(rt), INTERVAL '5' MINUTE)) GROUP BY window_start, window_end
---- accept
RESET a..bc
---- accept
SELECT o.id> p.paid, o.ordered FROM orders o JOIN payments p ON o.id = p.order_id
---- refuse parse 1:65-1:65
SELECT x, COUNT(*) FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BYY rt MEASURES A.i AS x PATTERN (A B) DEFINE A AS A.i > 1) GROUP BY x
---- refuse parse 1:20-1:20
DROP MATERIALIZED  mt
---- refuse validate 1:63-1:71
SELECT o.id, p.paid FROM orders o JOIN payments p ON o.id = p.order__id AND p.paid_at = o.ordered
---- refuse parse 1:5-1:5
SET i, JSON_OBJECTAGG(KEY s VALUE n) FROM t GROUP BY i
---- refuse parse 1:44-1:44
WITH q AS (SELECT i FROM t), q AS (SELECT 1)
---- refuse parse 1:17-1:17
CREATE TABLE x (> ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- refuse parse 1:9-1:9
SELECT  > r FROM t
---- refuse parse 1:13-1:13
SELLECT ((i)) FROM t
---- refuse parse 1:1-1:3
STE 'table.exec.mini-batch.enabled' = 'true'
---- accept
CREATE TABLE x
---- refuse parse 1:17-1:17
CREATE TABLE IF NOT t EXISTS (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:15-1:15
CREATE FUNCTION
---- refuse validate 1:14-1:14
SELECT o.id, c>name FROM orders AS o LEFT JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id AND c.city = 'x'
---- refuse validate
INSERT INTO partts PARTITION (dd = 'a') SELECT i, l, 1 FROM t
---- refuse validate 1:100-1:106
SELECT * FROM (SELECT i, s< ROW_NUMBER() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn >= 2 AND rn <= 4 AND i > 1
---- refuse parse 1:54-1:54
SELECT i, s, COUNT(*) FROM t GROUP BY GROUPING SETS (i
---- refuse parse 1:49-1:49
SELECT i, COUNT(*) FILTER (WHERE s = 'a') FROM  GROUP BY i
---- refuse parse 1:47-1:47
CREATE VIEW w AS SELECT i FROM t; CREATE VIEW 2w AS SELECT i + 1 AS j FROM w; SELECT j FROM w2
---- refuse parse 1:17-1:17
CREATE DATABASE >.db
---- refuse parse 1:34-1:34
CREATE TABLE x LIKE t (EXCLUDING EXCLUDING ALL)
---- refuse parse 1:164-1:164
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS ai2, B.i AS bi ONE ROW PER MATCH AFTER MATCH SKIP PAST LAST ROW PATTERN (A B) DEFINE B ( AS B.i > A.i)
---- refuse parse 1:45-1:45
CREATE TABLE x WITH ('connector' = 'print') AAS SELECT i, s FROM t
---- refuse parse 1:7-1:7
ALTER FUNCTON IF EXISTS f AS 'com.example.F'
---- refuse parse 1:34-1:34
SELECT i FROM t WHERE s SIMILAR TO
---- refuse parse 1:53-1:53
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER
---- accept
INSERT INTO printed /*+ OPTIONS('print-identifier' = 'b') */ SELECT i, l l, s FROM t
---- refuse parse 1:32-1:32
CREATE OR REPLACE TABLE x WITH 'connector'( = 'print') AS SELECT i FROM t
---- accept
SELECT i, x FROM t LEFT JOIN UNNEST(ai)  u (x) ON x > 1
---- refuse parse 1:8-1:8
INSERT EXPLAIN INTO hole SELECT i, l FROM t
---- refuse parse 1:37-1:37
SHOW PARTITIONS parts PARTITION (dd AND 'a')
---- refuse parse 1:22-1:22
ALTER TABLE t MODIFY MODIFY i BIGINT FIRST
---- refuse parse 1:41-1:41
SELECT s, COUNT(*), TUMBLE_START(rtNULL INTERVAL '1' HOUR) FROM t GROUP BY s, TUMBLE(rt, INTERVAL '1' HOUR)
---- refuse parse 1:19-1:19
SELECT i, COUNT(* *) FROM t GROUP BY i
---- refuse parse 1:1-1:1
ORDER SELECT ai[1] FROM t
---- refuse parse 1:18-1:18
CREATE TEMPORARY > x
---- refuse parse 1:8-1:8
CREATE TALE `x``y` (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:55-1:55
COMPILE PLAN '/tmp/plan.json' FOR STATEMENT SET BEGIN INSETR INTO hole SELECT i, l FROM t; INSERT INTO printed SELECT i, l, s FROM t; END
---- refuse parse 1:51-1:51
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt),
---- accept
SELECT  i FROM t
---- refuse parse 1:18-1:18
INSERT INTO hole (
---- refuse parse 1:43-1:43
CREATE MODEL mo INPUT (a STRING) OUTPUT ( STRING) WITH ('provider' = 'openai'); ALTER MODEL mo SET ('x' = 'y'); ALTER MODEL mo RESET ('x'); ALTER MODEL mo RENAME TO mp; DESCRIBE MODEL mp
---- refuse validate 1:31-1:35
SELECT i AS domain, i AS key, NOT i AS action, i AS message FROM t
---- refuse parse 1:8-1:8
INSERT INT hole VALUES (1, 2)
---- refuse parse 1:35-1:35
ALTER TABLE t MODIFY (i BIGINT, s (VARCHAR5))
---- refuse parse 1:8-1:8
SELECT ORDER, SUM(i) OVER (w ORDER BY rt) FROM t WINDOW w AS (PARTITION BY s)
---- refuse parse 1:58-1:58
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY [ MEASURES COUNT(*) AS x PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:40-1:40
SELECT * FROM (SELECT i, sROW_NUMBER ,() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM t) WHERE rn <= 3
---- refuse parse 1:34-1:34
CREATE TABLE x (ts TIMESTAMP(2) ), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- refuse parse 1:21-1:21
SELECT i + 1, COUNT(,) FROM t GROUP BY i
---- refuse parse 1:25-1:25
SELECT i FROM t WHERE i IS FROM NOT NULL
---- refuse parse 1:21-1:21
SELECT r.a, r.b FRM t
---- refuse parse 1:15-1:15
ALTER TABLE t MDIFY i BIGINT
---- refuse parse 1:9-1:9
SELECT (*) FROM t HAVING COUNT(*) > 1
---- refuse parse 1:17-1:17
CREATE TABLE IF NTO EXISTS x WITH ('connector' = 'print') AS SELECT i FROM t
---- refuse parse 1:41-1:41
CREATE TABLE x (a INT, b AS a + 1 COMMENT
---- refuse parse 1:31-1:31
INSERT INTO hole VALUES (1, 2)( ,3, 4)
---- refuse parse 1:8-1:8
SELECT WHERE AS level FROM t
---- refuse parse 1:131-1:131
SELECT * FROM orders /*+ OPTIONS('rows-per-second' = '5') */ o, payments /*+ OPTIONS('rows-per-second' = '5') */ p WHERE o.id = p p.order_id
---- refuse parse 1:44-1:44
SELECT * FROM orders NATURAL JOIN (SELECT  AS id, paid FROM payments) AS p2
---- refuse parse 1:28-1:28
CREATE MODEL mo INPUT (a a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai')
---- refuse parse 1:1-1:1
AND SELECT i, (SELECT amount FROM orders) FROM t
---- refuse parse 1:16-1:16
SELECT i FROMM t UNION ALL SELECT n FROM t LIMIT 3
---- refuse parse 1:1-1:1
SHOW , FROM default_database
---- refuse parse 1:8-1:8
CREATE TTABLE x (a MULTISET<STRING>, b STRING MULTISET) WITH ('connector' = 'datagen')
---- refuse parse 1:8-1:8
DESCRIBE
---- refuse parse 1:1-1:8
COMPILEE AND EXECUTE PLAN '/tmp/plan.json' FOR INSERT INTO hole SELECT i, l FROM t
---- refuse parse 1:57-1:57
CREATE TABLE x (a CHAR(0)) WITH ('connector' 'datagen' =)
---- refuse parse 1:14-1:14
CREATE TABLE ) x WITH ('rows-per-second' = '5') LIKE t
---- refuse parse 1:35-1:35
CREATE DATABASE db; DROP DATABASE * RESTRICT
---- refuse parse 1:21-1:21
SELECT * FROM TABLE(SET TUMBLE((SELECT i, rt FROM t), DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- refuse parse 1:19-1:19
CREATE TABLE x (a (0)) WITH ('connector' = 'datagen')
---- refuse parse 1:36-1:36
INSERT INTO hole (b) SELECT i t FROM
---- refuse parse 1:1-1:1
AND SELECT i FROM t UNION ALL SELECT d10 FROM t
---- refuse parse 1:47-1:47
SELECT i FROM t WHERE i > 1 AND EXISTS (SEECT 1 FROM orders o WHERE o.customer = t.i AND o.amount > t.d10)
---- refuse parse 1:17-1:28
SELECT TIMESTMP '2024-01-01' FROM t
---- refuse parse 1:1-1:1
* SELECT FROM t
---- refuse parse 1:38-1:38
ALTER TABLE t MODIFY p AS PROCTIME() SELECT FIRST
---- refuse parse 1:1-1:1
x SHOW COLUMNS IN t
---- refuse parse 1:34-1:34
CREATE VIEW w AS SELECT i + 1 FROM
---- refuse parse 1:91-1:91
CREATE TABLE x (a INT) DISTRIBUTED BY HASH(a) INTO 4 BUCKETS WITH ('connector' 'datagen' =)
---- refuse validate 1:35-1:36
SELECT i, SUM(i) OVER (w ORDER BY tr) FROM t WINDOW w AS (PARTITION BY s)
---- refuse parse 1:13-1:13
ALTER TABLE GROUP t MODIFY i BIGINT FIRST
---- refuse parse 1:41-1:41
INSERT INTO hole SELECT i, i FROM TABLE t
---- refuse parse 1:20-1:20
CREATE DATABASE db db WITH ()
---- refuse parse 1:73-1:73
COMPILE PLAN '/tmp/plan.json' IF NOT EXISTS FOR INSERT INTO hole SELECT , l FROM t
---- refuse parse 1:63-1:63
CREATE TABLE x (a INT CONSTRAINT pk PRIMARY KEY NOT ENFORCED) NULL ('connector' = 'datagen')
---- refuse parse 1:21-1:21
ALTER TABLE t ADD z > METADATA FROM 'x' VIRTUAL
---- accept
EXPLAIN CREATE TABLE x WITH ('connector' = 'print') AS SELECT i FROM t t
---- refuse parse 1:19-1:19
SELECT i, s FROM  WHERE i IN (SELECT customer FROM orders)
---- refuse parse 1:1-1:1
) CREATE TABLE t
---- refuse parse 1:32-1:32
ALTER TABLE t ADD PRIMARY KEY ()i NOT ENFORCED
---- refuse validate 1:8-1:8
SELECT x.i, x.s FROM t
---- refuse parse 1:16-1:16
SELECT i FRROM t
---- refuse parse 1:11-1:11
SELECT i( ,SELECT amount FROM orders) FROM t
---- refuse parse 1:17-1:17
CREATE CATALOG  WITH ('type' = 'generic_in_memory'); ALTER CATALOG c COMMENT 'hi'
---- accept
CREATE TABLE x (a INT, b AS (a + 1))
---- refuse parse 1:33-1:33
SELECT i FROM t WHERE i NOT IN (SET, 2)
---- refuse parse 1:36-1:36
CREATE TABLE x (a VARCHAR(0)) WITH WITH ('connector' = 'datagen')
---- refuse parse 1:1-1:5
SEECT i, * FROM t
---- refuse parse 1:27-1:27
CREATE TABLE x (a INT, pk CONSTRAINT PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE db COMMENT 'x' WITH ('k' = 'v')
---- refuse parse 1:26-1:26
CREATE VIEW w AS WITH q AS
---- refuse parse 1:37-1:37
SELECT s, window_start, window_end, COUNT*() FROM TABLE(SESSION(DATA => TABLE t PARTITION BY s, TIMECOL => DESCRIPTOR(rt), GAP => INTERVAL '5' MINUTE)) GROUP BY s, window_start, window_end
---- refuse parse 1:113-1:113
SELECT x, COUNT(*) FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x PATTERN (A B) DEFINE A  A.i > 1) GROUP BY x
---- refuse parse 1:70-1:70
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES BY MATCH_ROWTIME(rt) AS mr PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:53-1:53
SELECT CURRENT_TIMESTAMP, CURRENT_DATE, LOCALTIME, () FROM t
---- refuse validate 1:25-1:25
CREATE VIEW w AS SELECT i
---- refuse parse 1:36-1:36
INSERT INTO hole (a, b) VALUES (1, , 2)
---- refuse parse 1:96-1:96
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE products, DESCRIPTOR(changed)WITH , INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse validate 1:31-1:31
SELECT * FROM TABLE(HOPTABLE( t, DESCRIPTOR(rt), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE))
---- refuse parse 1:21-1:21
DESCRIBE EXTENDED t t
---- refuse validate 1:54-1:60
INSERT INTO totals SELECT customer, SUM(amount) FROM orderrs GROUP BY customer
---- refuse parse 1:1-1:7
SELLECT i = n AND b FROM t
---- refuse parse 1:31-1:31
CREATE MATERIALIZED TABLE mt (KEY PRIMARY (n) NOT ENFORCED) FRESHNESS = INTERVAL '1' MINUTE AS SELECT n, s FROM t
---- refuse parse 1:67-1:67
CREATE CATALOG c WITH ('type' = 'generic_in_memory'); ALTER CATALOG
---- refuse parse 1:8-1:8
CREATE TABE x (a INT, b AS (a + 1)) WITH ('connector' = 'datagen')
---- refuse parse 1:27-1:27
CREATE TABLE x (i BIGINT) ) WITH ('connector' = 'print') AS SELECT i, s FROM t
---- refuse parse 1:40-1:40
SELECT o.id, r.rate FROM orders orders o JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS r ON o.state = r.currency
---- refuse validate 1:8-1:21
SELECT window_startBY window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse parse 1:44-1:44
CREATE TABLE x (name STRING, type STRING,  INT, key STRING) WITH ('connector' = 'datagen')
---- refuse parse 1:30-1:35
CREATE TEMPORARY VIEW big AS SELCET i FROM t
---- refuse parse 1:1-1:6
ESLECT o.id, p.paid FROM orders o LEFT JOIN payments p ON o.id = p.order_id AND p.paid_at BETWEEN o.ordered AND o.ordered + INTERVAL '1' HOUR
---- refuse parse 1:6-1:6
WITH SELECT i AS level FROM t
---- refuse parse 1:86-1:86
SELECT /*+ SHUFFLE_HASH(o), BROADCAST(p) */ * FROM orders o JOIN payments p ON o.id  p.order_id
---- refuse parse 1:30-1:30
CREATE TABLE IF NOT EXISTS t ORDERa INT) WITH ('connector' = 'datagen')
---- refuse parse 1:8-1:8
SELECT TABLE CAST(NULL AS INT) FROM t
---- refuse parse 1:51-1:51
ANALYZE TABLE t COMPUTE STATISTICS FOR COLUMNS i, = s
---- refuse parse 1:11-1:11
SELECT s, TABLE window_start, window_end, COUNT(*) FROM TABLE(SESSION(TABLE t PARTITION BY (s, n), DESCRIPTOR(rt), INTERVAL '5' MINUTE)) GROUP BY s, n, window_start, window_end
---- refuse parse 1:46-1:46
SELECT POSITION('a' IN s), OVERLAY(s PLACING FROM 'x' FROM 2) FROM t
---- refuse parse 1:31-1:31
ANALYZE TABLE parts PARTITION *dd, hh) COMPUTE STATISTICS FOR ALL COLUMNS
---- refuse parse 1:1-1:4
ALER TABLE t RESET ('rows-per-second')
---- refuse parse 1:20-1:20
USE default_catalog.ORDER
---- refuse parse 1:36-1:36
CREATE TABLE IF NOT EXISTS x WITH (= 'connector' 'print') AS SELECT i FROM t
---- refuse parse 1:5-1:5
SET table.
---- refuse parse 1:61-1:61
CREATE TABLE x (ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts - INTERVAL
---- refuse parse 1:57-1:57
SELECT /*+ LOOKUP('table' = 'c', 'nope' = 'x') */ o.id, , c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- refuse parse 1:110-1:110
SELECT s, window_start, window_end, COUNT(*) FROM TABLE(SESSION(TABLE t PARTITION BY (s, n), DESCRIPTOR(rt), INTERVAL ) '5' MINUTE)) GROUP BY s, n, window_start, window_end
---- refuse parse 1:58-1:58
SELECT CURRENT_TIMESTAMP, CURRENT_DATE, LOCALTIME, NOW() GROUP t
---- refuse parse 1:1-1:1
SHOW FROM COLUMNS t
---- refuse parse 1:24-1:24
SELECT t.i, o.id FFROM t, orders AS o WHERE t.i = o.customer
---- refuse parse 1:8-1:8
CREATE INTERVAL DATABASE db
---- refuse parse 1:100-1:100
EXPLAIN ESTIMATED_COST, CHANGELOG_MODE, JSON_EXECUTION_PLAN, PLAN_ADVICE SELECT i, COUNT(*) FROM t NULL BY i
---- refuse parse 1:14-1:14
CREATE TABLE > IF NOT EXISTS x WITH ('connector' = 'print') AS SELECT i FROM t
---- refuse parse 1:48-1:48
SELECT i, k, x FROM t CROSS JOIN UNNEST(m) AAS u (k, x)
---- refuse parse 1:29-1:29
CREATE VIEW w AS SELECT i , FROM t; CREATE VIEW w2 AS SELECT i + 1 AS j FROM w; SELECT j FROM w2
---- refuse parse 1:26-1:26
SELECT i, COUNT(*) FROM  GROUP BY DISTINCT i
---- refuse parse 1:37-1:37
ALTER DATABASE default_database SET SET ()
---- refuse parse 1:43-1:43
CREATE TEMPORARY VIEW w AS SELECT i FFROM t
---- refuse parse 1:33-1:33
CREATE TABLE x (a INT, CONSTRAINT
---- accept
SELECT i FROM t UNION ALL SELECT n n FROM t INTERSECT SELECT n FROM t
---- accept
SET execution.-mode = streaming
---- refuse parse 1:57-1:57
SHOW VIEWS IN default_catalog.default_database LIKE 'x' 'x'
---- refuse parse 1:25-1:25
SELECT t.i, o.id t FROM FULL OUTER JOIN orders AS o ON t.i = o.customer AND o.amount > 3
---- refuse parse 1:105-1:105
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x PATTERN (A B) DEFINE A AS SUM SUM(A.i) > 10)
---- refuse parse 1:44-1:44
SELECT i, s, COUNT(*) FROM t GROUP BY i, s HAING COUNT(*) > 1
---- refuse validate 1:8-1:8
SELECT b IS TRUE, b IS NOT FALSE, b IS UNKNOWN  t
---- accept
RESET a..c
---- refuse parse 1:48-1:48
SELECT CASE WHEN EXISTS (SELECT 1 FROM orders) WITH THEN 1 END FROM t
---- refuse parse 1:25-1:25
SELECT i FROM t WHERE i IS NT NULL
---- refuse parse 1:16-1:16
SELECT `UPPER`s() FROM t
---- refuse parse 1:29-1:29
SELECT OBJECT_OF('com.x.Y', ,, 1).a FROM t
---- refuse parse 1:44-1:44
SELECT * FROM t ( MATCH_RECOGNIZEPARTITION BY s ORDER BY rt MEASURES MATCH_ROWTIME() AS mr, MATCH_PROCTIME() AS mp PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:20-1:20
ALTER MATERIALIZED mt TABLE SUSPEND
---- refuse parse 1:8-1:8
SELECT FROM i t WHERE i BETWEEN SYMMETRIC 2 AND 1
---- refuse parse 1:1-1:1
BEGIN BEGIN STATEMENT SET
---- refuse parse 1:31-1:31
CREATE TABLE x (a VARCHAR(0) )) WITH ('connector' = 'datagen')
---- refuse parse 1:17-1:17
SELECT o.id, v, .name FROM orders o JOIN products FOR SYSTEM_TIME AS OF o.ordered AS v ON o.id = v.id
---- refuse parse 1:1-1:4
USEE MODULES core
---- refuse parse 1:31-1:31
CREATE TABLE x (a TIMESTAMP10)) WITH ('connector' = 'datagen')
---- refuse parse 1:8-1:8
SELECT SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x PATTERN (A B) DEFINE A AS SUM(A.i) > 10)
---- refuse parse 1:32-1:32
SELECT i FROM t EXCEPT SELECT  FROM t
---- refuse parse 1:1-1:6
RCEATE TABLE x (a INT) PARTITIONED BY (a) WITH ('connector' = 'datagen')
---- refuse validate 1:22-1:25
SELECT * FROM orders JOIN (SELECT order_id AS id, paid FROM payments)
---- refuse validate 1:101-1:102
SELECT * FROM (SELECT id, price, ROW_NUMBER() OVER (ORDER BY price DESC) AS rn FROM products) WHERE rn
---- refuse parse 1:1-1:1
AND TABLE x WITH ('connector' = 'print') AS SELECT i, s FROM t
---- refuse parse 1:1-1:1
< CREATE MODEL mo WITH ('provider' = 'openai')
---- refuse parse 1:2-1:7
(SELETC i FROM t)
---- refuse parse 1:26-1:33
CREATE DATABASE dbDROP ; DATABASE db
---- refuse validate 1:97-1:102
SELECT o.id, c.name FROM orders o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = cANDid
---- refuse parse 1:24-1:24
SELECT i = n = b FROMM t
---- refuse parse 1:8-1:8
CREATE TALE x (b AS 1) WITH ('connector' = 'datagen')
---- refuse parse 1:1-1:1
> TABLE default_catalog.default_database.x (a INT) WITH ('connector' = 'datagen')
---- refuse validate 1:8-1:8
SELECT i BETWEEN 'a' AND 'b'  t
---- refuse parse 1:24-1:24
CREATE TABLE x LIKE t (= INCLUDING ALL OVERWRITING OPTIONS)
---- refuse parse 1:22-1:22
CREATE FUNCTION f AS JOIN 'com.example.F'
---- refuse parse 1:8-1:8
SELECT ,window_start window_end, COUNT(*) FROM TABLE(HOP(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse parse 1:68-1:68
CREATE MATERIALIZED TABLE mt REFRESH_MODE = FULL AS SELECT i, s FROM
---- refuse parse 1:1-1:5
SELEC s IN (1, 2) FROM t
---- refuse validate 1:24-1:24
SELECT SUM(i) + i FROM x t GROUP BY i
---- refuse parse 1:89-1:89
SELECT * FROM (SELECT i, n, s, ROW_NUMBER() OVER (PARTITION BY s, n ORDER BY i DESC) AS FROM rn t) WHERE rn <= n
---- refuse parse 1:10-1:10
SELECT i - = -1 FROM t
---- refuse parse 1:99-1:99
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE REFRESH_MODE = CONTINUOUS AS SELECT i,
---- refuse parse 1:76-1:76
SELECT i, x FROM t LEFT JOIN LATERAL (SELECT amount AS x FROM orders HWERE customer = t.i) ON TRUE
---- refuse parse 1:29-1:29
SELECT i FROM t s WHERE NOT LIKE 'a%'
---- refuse parse 1:42-1:42
SELECT OBJECT_OF('com.x.Y', 'a', 1) RFOM t
---- refuse parse 1:20-1:20
ALTER TABLE t SET (, )
---- refuse parse 1:11-1:11
ALTER TABLE
---- refuse parse 1:7-1:7
TABLE ALTER products DROP PRIMARY KEY
---- refuse parse 1:9-1:9
SELECT U&GROUP '\0041', _UTF8'a', N'b' FROM t
---- refuse parse 1:1-1:1
ORDER TEMPORARY FUNCTION IF EXISTS f
---- refuse parse 1:35-1:35
SHOW TABLES FROM default_database LIIKE 't%'
---- refuse parse 1:1-1:1
SHOW ( NOT LIKE 'd%'
---- refuse parse 1:18-1:20
SHOW DATABASES ; NOT LIKE 'd%'
---- refuse validate 1:43-1:44
CREATE TEMPORARY TABLE IF NOT EXISTS x (a NT) WITH ('connector' = 'datagen')
---- refuse parse 1:69-1:69
CREATE TABLE x (a INT COMMENT 'hello') WITH ('connector' = 'datagen'= )
---- refuse parse 1:42-1:42
SELECT s, SESSION_START(rt, INTERVAL '1' .), COUNT(*) FROM t GROUP BY s, SESSION(rt, INTERVAL '1' HOUR)
---- refuse parse 1:44-1:44
SELECT * FROM t MATCH_RECOGNIZE (PARTITION 1 BY s ORDER BY rt MEASURES AVG(B.d10) AS x PATTERN (A B+ C) DEFINE B AS SUM(B.i) < 10 AND COUNT(B.i) < 5)
---- refuse validate
CREATE MODEL mo
---- refuse parse 1:7-1:7
TABLE CREATE x (a INT NOT NULL) WITH ('connector' = 'datagen')
---- refuse validate 1:59-1:64
SELECT t.i FROM t JOIN orders ON t.i IS NOT DISTINCT FROM orders
---- refuse parse 1:57-1:57
SELECT L.i, R.id FROM (SELECT * FROM TABLE(TUMBLE(TABLE TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE))) L JOIN (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered), INTERVAL '5' MINUTE))) R ON L.i = R.customer AND L.window_start = R.window_start
---- refuse parse 1:29-1:29
CREATE TABLE x (z INT) WITH 'connector' = 'print') AS SELECT i, s FROM t
---- refuse parse 1:20-1:20
ALTER TABLE t ADD z ;INT SELECT z FROM t
---- refuse parse 1:1-1:6
SEELCT NOT b FROM t
---- refuse parse 1:15-1:15
SELECT i FROM [ t WHERE s LIKE 'a%'
---- refuse parse 1:1-1:4
SETT a.b.c = d
---- refuse parse 1:24-1:24
SELECT s IS JSON, s SI NOT JSON OBJECT FROM t
---- refuse parse 1:29-1:29
CREATE TABLE x (z INT) WITH 'rows-per-second'( = '5') LIKE t
---- refuse parse 1:83-1:83
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY p DESC) SA rn FROM t) WHERE rn = 1
---- refuse parse 1:25-1:25
INSERT INTO hole SELECT ,i i FROM t
---- refuse validate 1:37-1:43
SELECT FLOOR(rt TO DAY), CEIL(rt TO HOURSET ) FROM t
---- refuse parse 1:16-1:16
CREATE TABLE x a INT) WITH ()
---- refuse parse 1:90-1:90
CREATE TABLE x (a INT, b STRING) PARTITIONED BY (a, b) WITH ('connector' = 'filesystem', = 'path' '/tmp/y', 'format' = 'csv')
---- refuse parse 1:13-1:13
SHOW TABLES INN default_catalog.default_database
---- refuse parse 1:17-1:17
CREATE FUNCTION AS f 'com.example.F' LANGUAGE JAVA
---- refuse parse 1:20-1:20
EXECUTE STATEMENT  BEGIN INSERT INTO hole SELECT i, l FROM t; INSERT INTO printed SELECT i, l, s FROM t; END
---- refuse parse 1:16-1:16
SHOW DATABASES LIEK 'd%'
---- refuse parse 1:42-1:42
SELECT i FROM t OFFSET 5 ROWS FETCH NEXT TABLE ROWS ONLY
---- refuse parse 1:1-1:1
INTO hole (b) SELECT i FROM t
---- refuse parse 1:1-1:1
DATABASES NOT LIKE 'd%'
---- refuse parse 1:91-1:91
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i DESC) AS rn FROM )t WHERE rn <= 3
---- refuse validate 1:48-1:48
CREATE TABLE x (st TIMESTAMP(3), WATERMARK FOR ts AS SOURCE_WATERMARK()) WITH ('connector' = 'datagen')
---- refuse parse 1:8-1:8
CREATE = TABLE x (a VARCHAR(0)) WITH ('connector' = 'datagen')
---- refuse parse 1:14-1:14
CREATE TABLE WITH IF NOT EXISTS x (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:12-1:12
SELECT o.id,
---- refuse parse 1:17-1:17
ALTER TABLE ADD t DISTRIBUTION INTO 4 BUCKETS
---- refuse parse 1:33-1:33
SELECT * FROM ( (SELECT i FROM t)
---- accept
CREATE TABLE x (a ROW()) WITH ('connector' 'connector' = 'datagen')
---- refuse parse 1:13-1:13
CREATE VIEW w
---- refuse parse 1:42-1:42
SELECT window_start, window_end, COUNT(* FROM TABLE(SESSION(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
SHOW VIEWS IN default_catalogAND .default_database LIKE 'x'
---- refuse parse 1:50-1:50
CREATE TABLE IF NOT EXISTS x WITH ('connector' = = 'print') AS SELECT i FROM t
---- accept
CREATE DATABASE IF
---- refuse parse 1:32-1:32
ALTER DATABASE default_catalog default_catalog.default_database SET ('a' = 'b')
---- refuse parse 1:14-1:14
SELECT 'a' i a, s b FROM t
---- refuse parse 1:193-1:193
SELECT L.i, R.id FROM (SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE))) L JOIN (SELECT * FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered), INTERVAL '5' MINUTE)) R ON L.i = R.customer AND L.window_start = R.window_start
---- accept
SELECT * FROM t WHERE i IS NULL
---- refuse parse 1:9-1:9
EXECUTE INTERVAL SELECT i FROM t
---- refuse parse 1:114-1:114
SELECT * FROM (SELECT s, i, rt FROM t WHERE i > 1) MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x ( PATTERNA B) DEFINE A AS A.i > 1)
---- refuse validate 1:96-1:103
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF ordered AS r ON o.state = r.currnecy
---- refuse parse 1:34-1:34
CREATE MODEL mo INPUT (a STRING) OUTPTU (b STRING) WITH ('provider' = 'openai'); DROP MODEL mo
---- refuse parse 1:67-1:67
CREATE TABLE x PARTITIONED BY (s) WITH ('connector' = 'filesystem',
---- refuse parse 1:10-1:10
SELECT i = ] n = b FROM t
---- refuse parse 1:42-1:42
SELECT /*+ STATE_TTL(o = '1d') */ * FORM orders o JOIN payments p ON o.id = p.order_id
---- refuse parse 1:24-1:24
CREATE TEMPORARY VIEW IF
---- refuse parse 1:134-1:134
COMPILE PLAN '/tmp/plan.json' FOR STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t; INSERT INTO printed SELECT i, l, s FROM t END
---- refuse parse 1:118-1:118
CREATE TABLE x (a INT, b STRING) PARTITIONED BY (a, b) WITH ('connector' = 'filesystem', 'path' = '/tmp/y', 'format' =
---- accept
SELECT  * FROM orders o JOIN payments p ON o.id = p.order_id
---- accept
CREATE TABLE x (a INT METADATA) WITH ('connector' 'connector' = 'datagen')
---- refuse parse 1:12-1:12
DROP TABLE EXISTS IF nope
---- refuse parse 1:36-1:36
SELECT i AS domain, i AS key, i AS ,action i AS message FROM t
---- refuse parse 1:10-1:10
DESCRIBE AS 'abc'
---- refuse parse 1:8-1:8
SELECT WITH i FROM t ORDER BY 1 LIMIT 10
---- refuse validate
CREATE TABLE x (a INT) DISTRIBUTED BY (HASHa) INTO 4 BUCKETS WITH ('connector' = 'datagen')
---- refuse parse 1:34-1:34
EXECUTE INSERT INTO hole SELECT i,
---- refuse parse 1:8-1:8
SELECT .ti FROM t JOIN orders ON UPPER(t.s) = orders.state
---- refuse parse 1:94-1:94
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY rt) AS rn FROM t)  rn = 1
---- refuse parse 1:17-1:17
CREATE FUNCTION JOIN f AS 'com.example.F'; DROP FUNCTION f
---- refuse parse 1:8-1:8
CREATE DDATABASE IF NOT EXISTS default_database
---- refuse parse 1:44-1:44
SELECT * FROM t MATCH_RECOGNIZE (PARTITION YB s ORDER BY rt MEASURES MATCH_ROWTIME(rt) AS mr PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:1-1:1
FROM SHOW CREATE VIEW big
---- refuse parse 1:18-1:18
CREATE VIEW VIEW w (x, y) AS SELECT i AS a, s FROM t; SELECT x, y FROM w
---- refuse parse 1:43-1:43
INSERT INTO hole (b, a) SELECT l, i FRROM t
---- accept
SELECT i AS a, s < b FROM t
---- refuse parse 1:44-1:44
CREATE TABLE x (a INT) WITH ('connector' = = 'datagen')
---- refuse parse 1:23-1:23
CREATE TABLE x (a INT PRIMAARY KEY NOT ENFORCED COMMENT 'k', b INT) WITH ('connector' = 'datagen')
---- refuse parse 1:58-1:58
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY TABLE MEASURES A.i AS x AFTER MATCH SKIP TO NEXT ROW PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:74-1:74
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i i AS x PATTERN ((A B) C) DEFINE A AS A.i > 1)
---- refuse parse 1:1-1:1
AND TEMPORARY VIEW w AS SELECT i FROM t
---- refuse parse 1:8-1:8
ALTER  big RENAME TO small
---- refuse parse 1:8-1:8
SELECT GROUP
  i /* of */ FROM t -- here
---- refuse parse 1:20-1:20
SELECT * FROM TABLE(
---- accept
SELECT i i FROM t, orders
---- refuse parse 1:13-1:13
SELECT m['a'FROM ] t
---- refuse parse 1:38-1:38
ALTER TABLE products DROP CONSTRAINT * PK_id
---- refuse parse 1:67-1:67
SELECT window_start, window_end, COUNT(*) FROM TABLE(SESSION(TABE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE)) GROUP BY window_start, window_end
---- refuse validate 1:45-1:51
SELECT o.id, p.paid FROM orders o LEFT JOIN paymens p ON o.id = p.order_id AND p.paid_at BETWEEN o.ordered AND o.ordered + INTERVAL '1' HOUR
---- refuse parse 1:35-1:35
DROP MATERIALIZED TABLE IF EXISTS AND mt
---- refuse parse 1:15-1:15
CREATE TABLE  LIKE t (EXCLUDING DISTRIBUTION INCLUDING PARTITIONS)
---- refuse parse 1:30-1:30
INSERT INTO hole SELECT i, i WHERE FROM t
---- refuse validate 1:30-1:48
SELECT * FROM TABBLE(TUMBLE((SELECT i, rt FROM t), DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- refuse parse 1:47-1:47
SELECT i, x FROM t CROSS JOIN LATERAL (SELECT MAX
---- refuse parse 1:65-1:65
SELECT /*+ STATE_TTL(o = '1d') */ * FROM orders o JOIN payments NOT p ON o.id = p.order_id
---- refuse parse 1:26-1:26
WITH q AS (SELECT i FROM ) SELECT * FROM q
---- refuse parse 1:66-1:66
CREATE CATALOG IF NOT EXISTS c WITH ('type' = 'generic_in_memory'.
---- refuse parse 1:56-1:56
SELECT i, s, COUNT(*) FROM t GROUP BY CUBE (i), ROLLUP s)
---- accept
EXPLAIN INSERT INTO hole SELECT i, l l FROM t
---- refuse parse 1:15-1:15
CREATE VIEW w SA WITH q AS (SELECT i FROM t) SELECT i FROM q
---- refuse parse 1:1-1:1
GROUP DATABASE IF NOT EXISTS default_database
---- refuse parse 1:8-1:8
INSERT INSERT INTO printed /*+ OPTIONS('print-identifier' = 'b') */ SELECT i, l, s FROM t
---- refuse parse 1:1-1:7
SELLECT IF(b, 1, 2), COALESCE(i, 0), NULLIF(i, 1) FROM t
---- refuse parse 1:58-1:58
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY MEASURES rt A.i AS x PATTERN (A{2,} B) DEFINE A AS A.i > 1)
---- refuse parse 1:59-1:59
SELECT CURRENT_TIMESTAMP, CURRENT_DATE, LOCALTIME, NOW NOW() FROM t
---- refuse parse 1:23-1:23
CREATE MODEL mo WITH ([ 'provider' = 'openai')
---- refuse parse 1:1-1:1
ORDER CREATE TABLE x PARTITIONED BY (s) WITH ('connector' = 'filesystem', 'path' = '/tmp/z', 'format' = 'csv') AS SELECT i, s FROM t
---- refuse parse 1:81-1:81
SELECT /*+ STATE_TTL('o' = '1d', 'p' = '2d') */ * FROM orders o JOIN payments p OON o.id = p.order_id
---- refuse parse 1:65-1:65
SELECT * FROM TABLE(TUMBLE((SELECT i, rt FROM t), DESCRIPTOR(rt,) INTERVAL '10' MINUTE))
---- refuse validate 1:39-1:45
SELECT i FROM t WHERE i > ANY (SELECT cutomer FROM orders)
---- refuse parse 1:79-1:79
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt, p), INTERVAL '10' MINUTE)) )
---- accept
INSERT INTO default_catalog.default_database.hole SELECT i, l FROM t t
---- accept
SELECT i FROM t EXCEPT  SELECT n FROM t
---- refuse parse 1:1-1:1
SHOW ON NOT LIKE 'd%'
---- refuse parse 1:9-1:9
VALUES (, 'a'), (2, 'b')
---- refuse parse 1:9-1:9
CREATE  x (b AS 1) WITH ('connector' = 'datagen')
---- refuse parse 1:15-1:15
SELECT * FROM (SET WITH q AS (SELECT i FROM t) SELECT i FROM q)
---- refuse parse 1:32-1:32
EXPLAIN PLAN FOR SELECT i FROM ORDER
---- refuse parse 1:1-1:1
i SELECT, s FROM t WHERE EXISTS (SELECT 1 FROM orders WHERE customer = i)
---- refuse parse 1:7-1:7
TABLE ALTER t MODIFY WATERMARK FOR rt AS rt
---- refuse parse 1:1-1:9
TEMPORARY VIEW IF NOT EXISTS big AS SELECT i FROM t
---- refuse validate 1:72-1:82
SELECT window_start, window_end, s, SUM(i) FROM TABLE(TUMBLE(TABLE t, (DESCRIPTORp), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, GROUPING SETS ((s), ())
---- refuse parse 1:36-1:36
CREATE TABLE x (a INT, b AS a + 1) WIHT ('connector' = 'datagen')
---- refuse parse 1:102-1:102
SELECT s, SESSION_START(rt, INTERVAL '1' HOUR), COUNT(*) FROM t GROUP BY s, SESSION(rt, INTERVAL '1' )
---- refuse parse 1:15-1:15
SELECT (1, 2) IN =(1, 2), (3, 4)) FROM t
---- refuse parse 1:62-1:62
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE TABLE REFRESH_MODE = FULL AS SELECT i, s FROM t
---- refuse parse 1:36-1:36
ALTER TABLE t ADD DISTRIBUTION BY (i
---- refuse execute
CREATE TABLE IF NOT EXISTS x WITH ('connector' = 'print' 'print') AS SELECT i FROM t
---- refuse parse 1:1-1:6
ISNERT INTO hole SELECT i, l FROM t
---- accept
ALTER MODEL IF EXISTS mo RENAME TO pm
---- refuse validate 1:97-1:99
SELECT * FROM orders JOIN (payments JOIN products ON products.id = payments.order_id) ON orders.iid = payments.order_id
---- refuse parse 1:29-1:29
CREATE TABLE x (z INT) LIKE [ (INCLUDING OPTIONS EXCLUDING GENERATED)
---- refuse parse 1:15-1:15
SHOW CATALOGS NT LIKE 'd%'
---- refuse parse 1:24-1:24
SELECT i, SUM(i) OVER (. BY s ORDER BY rt ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM t
---- refuse parse 1:22-1:22
ALTER TABLE t RESET (( 'a', 'b')
---- refuse parse 1:35-1:35
SELECT t.i FROM t JOIN orders t ON.i = orders.customer OR t.n = orders.customer
---- refuse parse 1:80-1:80
SELECT * FROM orders JOIN (SELECT order_id AS id, paid FROM paymentsNULL AS p2 USING (id)
---- refuse parse 1:1-1:6
SELETC /*+ ALIAS('x') */ i FROM t
---- refuse parse 1:23-1:23
CREATE TABLE x LIKE t ASINCLUDING CONSTRAINTS INCLUDING METADATA)
---- refuse parse 1:106-1:106
SELECT * FROM orders JOIN payments ON orders.id = payments.order_id JOIN products ON products.id = orders.)
---- refuse parse 1:8-1:8
SELECT AND i = n = b FROM t
---- refuse parse 1:116-1:116
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) NOT NULL METADATA FROM 'timestamp') WITH ('connector' = 'kafka' 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:43-1:43
CREATE VIEW w AS SELECT i AS a, s FROM t; a SELECT, s FROM w WHERE a > 1
---- refuse parse 1:30-1:30
CREATE TEMPORARY VIEW big AS GROUP i FROM t
---- refuse parse 1:27-1:27
SELECT * FROM (VALUES (1, , 'a'))
---- accept
CREATE TABLE `y``x` (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:38-1:38
SELECT i, ROW_NUMBER() OVER (PARTITION
---- refuse parse 1:60-1:60
CREATE TABLE x (a INT) COMMENT 'hello' WITH ('connector' = = 'datagen')
---- refuse parse 1:45-1:45
SELECT i FROM t INTERSECT ALL SELECT n FROM . t
---- refuse parse 1:7-1:7
TABLE ALTER t SET ('rows-per-second' = '5')
---- refuse parse 1:1-1:5
WITHH q AS (SELECT i FROM t) SELECT * FROM q
---- refuse parse 1:1-1:7
CREEATE TABLE x WITH ('connector' = 'print') AS SELECT i, s FROM t WHERE i > 1
---- refuse validate 1:39-1:46
SELECT i FROM t WHERE i > ANY (SELECT custoemr FROM orders)
---- refuse parse 1:62-1:62
SELECT window_start, window_end, COUNT(*) FROM TABEL(CUMULATE(DATA => TABLE t, TIMECOL => DESCRIPTOR(rt), STEP => INTERVAL '2' MINUTE, SIZE => INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse validate
SELECT window_start, window_end, COUNT(*) FROM TABLE(HOP(DATA => TABLE t, TIMECOL => DESCRIPTOR(), SLIDE => INTERVAL '5' MINUTE, SIZE => INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse parse 1:42-1:42
SELECT i, s, GROUPING(i), GROUPING_IDi, s), GROUP_ID() FROM t GROUP BY CUBE (i, s)
---- refuse parse 1:35-1:35
SELECT * FROM t MATCH_RECOGNIZE ( (ORDER BY p MEASURES A.i AS x PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:8-1:8
CREATE TALBE x WITH ('connector' = 'datagen')
---- refuse parse 1:21-1:21
SELECT t.i, o.id FROM
---- refuse parse 1:32-1:32
CREATE VIEW w AS SELECT i RFOM t; CREATE VIEW w2 AS SELECT i + 1 AS j FROM w; SELECT j FROM w2
---- refuse parse 1:46-1:46
SELECT i, x FROM t LEFT JOIN LATERAL (SELECT ) AS x FROM orders WHERE customer = t.i) ON TRUE
---- refuse parse 1:1-1:1
/*+ LOOKUP('table' = 'c', 'shuffle' = 'true') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- refuse parse 1:61-1:61
SELECT i FROM t WHERE i > ALL (SELECT customer FROM orders) )
---- refuse parse 1:17-1:17
CREATE FUNCTION f
---- refuse parse 1:36-1:36
SELECT i, COUNT(*) OVER (PARTITION BBY s ORDER BY p) FROM t
---- refuse validate 1:8-1:11
SELECT NULL i FROM t WHERE s SIMILAR TO 'a%'
---- refuse parse 1:29-1:29
SELECT x FROM UNNEST(ARRAY1[, 2]) AS u (x)
---- accept
ALTER MATERIALIZED TABLE tm REFRESH PARTITION (dd = '1')
---- refuse parse 1:23-1:23
CREATE FUNCTION f AS  WITH ('a' = 'b')
---- refuse parse 1:10-1:10
SELECT (1GROUP , 2) = (3, 4) FROM t
---- refuse parse 1:1-1:1
BEGIN  SET; INSERT INTO hole SELECT i, l FROM t; INSERT INTO printed SELECT i, l, s FROM t; END
---- refuse parse 1:51-1:51
SELECT POSITION('a' IN s), OVERLAY(s PLACING 'x'  2) FROM t
---- refuse parse 1:63-1:63
SELECT /*+ BROADCAST(o) */ * FROM orders o JOIN payments p ON * o.id = p.order_id
---- refuse parse 1:24-1:24
SELECT PROCTIME() t FROM
---- refuse parse 1:1-1:6
RCEATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE REFRESH_MODE = CONTINUOUS AS SELECT i, s FROM t
---- refuse parse 1:33-1:33
CREATE TABLE x (a DATE, b TIME, c
---- refuse parse 1:30-1:30
INSERT INTO hole (a, bSELECT VALUES (1, 2)
---- refuse parse 1:16-1:16
SELECT i FROOM t WHERE i = NULL
---- accept
SELECT t.r.a FROM t t
---- refuse parse 1:30-1:30
DROP DATABASE IF EXISTS nope 1 CASCADE
---- refuse validate 1:48-1:50
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rrt), INTERVAL '10' MINUTES))
---- refuse parse 1:49-1:49
BEGIN STATEMENT SET; INSERT INTO hole SELECT i, FROM l t; INSERT INTO printed SELECT i, l, s FROM t; END
---- refuse parse 1:41-1:41
CREATE TABLE x (a INT, b AS a + 1) WITH 'connector'( = 'datagen')
---- refuse parse 1:19-1:19
SELECT CAST('abc' INT AS) FROM t
---- refuse parse 1:32-1:32
CREATE TABLE x (a TIMESTAMP(10 10)) WITH ('connector' = 'datagen')
---- refuse parse 1:9-1:23
EXPLAIN CCHANGELOG_MODE SELECT i FROM t
---- refuse parse 1:1-1:1
AND SELECT PERIOD(rt, t3) FROM t
---- refuse parse 1:24-1:24
SELECT t.i, o.id FRROM t CROSS JOIN orders AS o
---- refuse parse 1:85-1:85
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt RANGE BETWEEN UNBOUNDED PRECEDING ANND CURRENT ROW) FROM t
---- refuse parse 1:25-1:25
SELECT t.i, o.id FROM t JOIN JOIN orders AS o ON TRUE
---- refuse parse 1:24-1:24
CREATE TABLE x (a INT) IWTH ()
---- refuse parse 1:57-1:57
CREATE TABLE x (a VARIANT) WITH ('connector' 'datagen' =)
---- refuse parse 1:14-1:14
CREATE TABLE TABLE x (a MULTISET<STRING>, b STRING MULTISET) WITH ('connector' = 'datagen')
---- refuse parse 1:34-1:34
SELECT t.i FROM t JOIN orders ON CAST'a't.i AS BIGINT) = orders.id
---- refuse parse 1:20-1:20
SHOW DATABASES IN  LIKE 'd%'
---- refuse parse 1:24-1:24
ANALYZE TABLE  COMPUTE STATISTICS FOR COLUMNS i, s
---- refuse parse 1:65-1:65
CREATE TABLE x (PRIMARY KEY (n) NOT ENFORCED) WITH ('connector' BY = 'print') AS SELECT n, s FROM t
---- refuse parse 1:1-1:7
CCREATE TABLE x WITH ('connector' = 'print') AS SELECT i, s FROM t
---- refuse parse 1:13-1:13
REPLACE TABLE
---- refuse parse 1:54-1:74
SELECT DATE '2024-01-01', TIME '01:02:03', TIMESTAPM '2024-01-01 00:00:00' FROM t
---- refuse parse 1:50-1:50
SELECT i, COUNT(DISTINCT i) OVER (PARTITION BY s ORDEER BY rt) FROM t
---- refuse parse 1:22-1:22
SELECT * FROM TUMBLE(TABLE ], DESCRIPTOR(rt), INTERVAL '10' MINUTE)
---- refuse parse 1:31-1:31
EXPLAIN WITH q AS (SELECT NOT FROM t) SELECT * FROM q
---- refuse parse 1:12-1:23
SELECT DAT '2024-01-01', TIME '01:02:03', TIMESTAMP '2024-01-01 00:00:00' FROM t
---- refuse parse 1:45-1:45
CREATE TABLE x (a INT COMMENT 'hello') WITH GROUP ('connector' = 'datagen')
---- refuse parse 1:16-1:16
CREATE TABLE x WWITH ('rows-per-second' = '5') LIKE t
---- refuse parse 1:13-1:13
ALTER TABLE t
---- refuse parse 1:90-1:90
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE REFRESH_MODE = FULL AS SELECT
---- refuse parse 1:1-1:7
SELECCT x.i, x.s FROM t x
---- refuse parse 1:63-1:63
INSERT INTO hole WITH q AS (SELECT i, l FROM t) SELECT * RFOM q
---- refuse parse 1:8-1:8
CREATE WHERE x LIKE t (INCLUDING ALL)
---- refuse parse 1:8-1:8
INSERT printed INTO /*+ OPTIONS('print-identifier' = 'b') */ (a) SELECT i FROM t
---- refuse parse 1:61-1:61
INSERT INTO totals SELECT customer, SUM(amount) FROM orders BY GROUP customer
---- refuse parse 1:8-1:8
CREATE x TABLE (a INT) WITH ()
---- refuse parse 1:53-1:53
CREATE TABLE x (a INT NOT NULL) WITH ('connector' = ))
---- refuse parse 1:28-1:28
INSERT INTO hole SELECT i, ORDER FROM t ORDER BY rt
---- refuse parse 1:36-1:36
SELECT i, s, COUNT(*) FROM t GROUP YB i, s HAVING COUNT(*) > 1
---- refuse parse 1:23-1:23
SELECT i, SUM(i) OVER ) (PARTITION BY s ORDER BY rt ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM t
---- refuse parse 1:10-1:10
SELECT i TABLE FROM t UNION DISTINCT SELECT n FROM t
---- refuse parse 1:22-1:22
DROP TEMPORARY TABLE TABLE IF EXISTS t
---- refuse parse 1:64-1:64
SELECT /*+ NEST_LOOP(o) */ * FROM orders o JOIN payments p ON o.GROUP id = p.order_id
---- refuse parse 1:50-1:50
CREATE VIEW default_database.w AS SELECT i FROOM t
---- refuse parse 1:1-1:7
CREATTE TABLE x (a INT, b AS SUM(a)) WITH ('connector' = 'datagen')
---- refuse parse 1:8-1:8
CREATE x x (z INT) LIKE t
---- refuse parse 1:1-1:1
BEGIN GROUP STATEMENT SET
---- accept
SELECT CASE i WHEN 1 THEN 'a' WHEN 2 THEN 'b' END FROM t t
---- refuse parse 1:20-1:20
SELECT ar[1].x FRM t
---- refuse validate 1:19-1:20
CREATE TABLE x (a NT, b AS (a + 1)) WITH ('connector' = 'datagen')
---- refuse parse 1:1-1:1
* FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE, INTERVAL '1' MINUTE))
---- refuse parse 1:16-1:20
CREATE TABLE x (s, i) WIT ('connector' = 'print') AS SELECT i, s FROM t
---- refuse parse 1:1-1:5
STTOP JOB 'abc'
---- refuse parse 1:1-1:4
USER FUNCTIONS
---- refuse parse 1:1-1:5
INERT INTO default_catalog.default_database.hole SELECT i, l FROM t
---- refuse parse 1:17-1:17
EXPLAIN VALUES ()1
---- refuse parse 1:1-1:1
* SELECT FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES i AS x PATTERN (A B) DEFINE A AS i > 1)
---- refuse parse 1:10-1:10
WITH q  (SELECT i FROM t) SELECT * FROM q
---- refuse parse 1:12-1:12
SELECT i,  FROM t WHERE (i, l) IN (SELECT customer, id FROM orders)
---- refuse parse 1:8-1:8
CREATE > FUNCTION f AS 'com.example.F' LANGUAGE PYTHON
---- refuse parse 1:73-1:73
SELECT t.i, o.id FROM t FULL OUTER JOIN orders AS o ON t.i = o.customer AND AND o.amount > 3
---- refuse parse 1:45-1:45
INSERT INTO default_database.hole SELECT i, AND l FROM t
---- refuse parse 1:16-1:16
SET 'a'  'it''s'
---- refuse parse 1:19-1:19
SELECT i, * FROMM t
---- refuse parse 1:76-1:76
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE AS SELECT i,  FROM t
---- refuse validate 1:16-1:20
SELECT `upper`(sFROM ) t
---- refuse parse 1:97-1:97
EXPLAIN ESTIMATED_COST, CHANGELOG_MODE, JSON_EXECUTION_PLAN, PLAN_ADVICE SELECT i, COUNT(*) FRO t GROUP BY i
---- refuse parse 1:8-1:8
CREATE ] w AS SELECT i FROM t
---- refuse parse 1:82-1:82
SELECT o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS  ON o.state = r.currency
---- refuse parse 1:8-1:8
SELECT upper; (s), Upper(s) FROM t
---- refuse parse 1:1-1:1
SHOW CURRRENT CATALOG
---- refuse parse 1:14-1:14
SELECT t.i, o.FROM id t, orders AS o
---- refuse parse 1:8-1:8
SELECT is ,, COUNT(*) FROM t GROUP BY CUBE (i), ROLLUP (s)
---- refuse parse 1:3-1:4
o.id, p.paid FROM orders o FULL JOIN payments p ON o.id = p.order_id AND p.paid_at BETWEEN o.ordered AND o.ordered + INTERVAL '1' HOUR
---- refuse validate 1:8-1:8
SELECT s, HOP_START(rt, INTERVAL '1' MINUTE, INTERVAL '1' HOUR)
---- refuse parse 1:34-1:34
CREATE MODEL mo INPUT (a STRING) OUTPT (b STRING) WITH ('provider' = 'openai')
---- refuse parse 1:94-1:96
BEGIN STATEMENT SET; INSERT INTO hole SELECT i, l FROM t; INSERT INTO printed SELECT i, l, s 'a' t; END
---- refuse parse 1:1-1:1
ON PARTITIONS parts PARTITION (dd = 'a')
---- accept
EXPLAIN WITH q AS (SELECT i FROM t t) SELECT * FROM q
---- refuse parse 1:10-1:10
SELECT s BETWEEN BETWEEN 1 AND 2 FROM t
---- refuse parse 1:136-1:136
CREATE TABLE x (a CHAR, b CHAR(3), c VARCHAR, d VARCHAR(3), e STRING, f CHARACTER(2), g CHARACTER VARYING(3), h CHAR VARYING(5)) WITH (x 'connector' = 'datagen')
---- refuse validate 1:42-1:50
SELECT OBJECT_UPDATE(OBJECT_OF('com.x.Y' 'com.x.Y', 'a', 1), 'a', 2) FROM t
---- accept
SELECT i, x FROM t LEEFT JOIN UNNEST(ai) AS u (x) ON TRUE
---- refuse parse 1:43-1:43
SELECT COUNT(*) FROM t JOIN orders ON t.i i = orders.customer GROUP BY t.s
---- refuse parse 1:31-1:31
SHOW TABLES IN default_catalog* .default_database
---- refuse validate 1:47-1:53
SELECT t.i FROM t JOIN orders ON UPPER(t.s) = oorders.state
---- accept
CREATE VIEW w (aIN ) COMMENT 'x' AS SELECT i FROM t
---- refuse parse 1:1-1:3
NOT TABLE IF EXISTS nope
---- refuse parse 1:44-1:44
CREATE TABLE x WITH ('connector' = 'print' AS (SELECT i, s FROM t)
---- refuse parse 1:61-1:61
SELECT COUNT(*) FROM t JOIN orders ON t.i = orders.customer NOT GROUP BY t.s
---- refuse parse 1:28-1:28
ALTER TABLE t ADD PRIMARY  (i) NOT ENFORCED
---- refuse parse 1:1-1:1
i, SUM(i) OVER (ORDER BY rt) FROM t
---- refuse parse 1:19-1:19
ALTER TABLE t ADD GROUP z INT; SELECT z FROM t
---- refuse parse 1:31-1:31
CREATE TABLE x (a VARIANT) WITH
---- refuse parse 1:18-1:18
ALTER TABLE  ADD z INT
---- refuse parse 1:17-1:17
ANALYZE TABLE t STATISTICS COMPUTE
---- refuse parse 1:24-1:24
ALTER TABLE t RENAME TO ;x SELECT i FROM x
---- refuse parse 1:23-1:23
SELECT ROW(i, s) t FROM
---- refuse parse 1:1-1:6
SEELCT i FROM t LIMIT ALL
---- refuse plan
INSERT INTO default_catalog.default_database.hole SELECT i l FROM t
---- refuse parse 1:18-1:20
CREATE VIEW w AS ITH q AS (SELECT i FROM t) SELECT i FROM q
---- refuse validate 1:53-1:53
SELECT o.id, p.paid FROM orders o, payments p WHERE o
---- refuse parse 1:1-1:1
JOIN MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai'); DESCRIBE MODEL mo
---- refuse parse 1:17-1:17
SELECT i a, s b FROMM t
---- refuse parse 1:24-1:24
CREATE TABLE x LIKE t (INCLUDIG CONSTRAINTS INCLUDING METADATA)
---- refuse parse 1:14-1:14
CREATE TABLE SET x LIKE t (EXCLUDING ALL)
---- refuse parse 1:8-1:8
SELECT FIRST_VALUE FIRST_VALUE(i), LAST_VALUE(i) FROM t GROUP BY s
---- refuse validate 1:8-1:8
SELECT i
---- refuse parse 1:24-1:24
CREATE DATABASE db; DROP
---- refuse parse 1:26-1:31
ALTER TABLE t ADD z INT; ESLECT z FROM t
---- refuse parse 1:25-1:25
CREATE TABLE x LIKE t ( ALL)
---- refuse parse 1:3-1:3
( CREATE FUNCTION default_database.f AS 'com.example.F'
---- refuse parse 1:14-1:14
CREATE TABLE TABLE x PARTITIONED BY (s) WITH ('connector' = 'filesystem', 'path' = '/tmp/z', 'format' = 'csv') AS SELECT i, s FROM t
---- refuse parse 1:24-1:24
CREATE TABLE x (a INT) )
---- refuse parse 1:17-1:17
SHOW VIEWS FROM =
---- refuse parse 1:56-1:56
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt, p), INTERVAL INTERVAL '10' MINUTE))
---- refuse parse 1:14-1:14
SELECT r > r ) t
---- refuse parse 1:46-1:46
ALTER DATABASE default_database SET ('a' = 'b'
---- refuse parse 1:1-1:1
ORDER DROP MODEL IF EXISTS nope
---- refuse parse 2:20-2:20
SELECT -- what
  i /* of */ FROMM t -- here
---- refuse parse 1:15-1:15
SELECT * FROM FROM (SELECT i, n, s, ROW_NUMBER() OVER (PARTITION BY s, n ORDER BY i DESC) AS rn FROM t) WHERE rn <= n
---- refuse parse 1:11-1:11
SELECT ai = ,ai m = m, r = r FROM t
---- refuse parse 1:23-1:23
SHOW PARTITIONS parts ( PARTITIONdd = 'a')
---- refuse plan
INSERT INTO products SELECT l s, d10, rt FROM t
---- refuse parse 1:1-1:7
SELECCT default_database.t.i FROM default_database.t
---- refuse parse 1:89-1:89
SELECT i, x FROM t LEFT JOIN LATERAL (SELECT amount AS x FROM orders WHERE customer = t t.i) ON TRUE
---- refuse parse 1:30-1:35
ALTER TABLE t RENAME i TO j; SLEECT j FROM t
---- refuse parse 1:16-1:16
SHOW TABLES LIKE
---- refuse parse 1:26-1:26
SELECT i AS a, s AS b FROM
---- refuse parse 1:10-1:10
SELECT s IS BY, s IS NOT JSON OBJECT FROM t
---- refuse validate 1:16-1:16
SELECT NOT NOT b  t
---- refuse parse 1:85-1:85
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) WITH (
---- refuse parse 1:1-1:1
AS CREATE TABLE x LIKE t (INCLUDING CONSTRAINTS INCLUDING METADATA)
---- refuse parse 1:66-1:66
EXECUTE STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t( ; END;
---- refuse parse 1:20-1:20
INSERT INTO hole a() VALUES (1)
---- refuse parse 1:8-1:8
SELECT , window_end, window_time, SUM(i) FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, window_time
---- refuse parse 1:26-1:26
ALTER FUNCTION IF EXISTS EXISTS f AS 'com.example.F'
---- refuse parse 1:55-1:55
SELECT OBJECT_UPDATE(OBJECT_OF('com.x.Y', 'a', 1), 'a',
---- refuse parse 1:30-1:30
SELECT upper(sWITH, Upper(s) FROM t
---- accept
SELECT OBJECT_OF('com.x.Y', 'a', 1)BYa FROM t
---- refuse parse 1:8-1:8
CREATE < x (a INT, b AS (a + 1)) WITH ('connector' = 'datagen')
---- accept
SET WHERE = 'it''s'
---- refuse parse 1:31-1:31
SELECT i, COUNT(*) FROM t GROUP
---- refuse parse 1:26-1:26
DROP TABLE IF EXISTS nope. .t
---- refuse parse 1:42-1:42
CREATE TEMPORARY VIEW w AS SELECT i FROM > t
---- refuse validate 1:8-1:41
SELECT iAND (SELECT COUNT(*) FROM orders) FROM t
---- accept
SELECT i i FROM t;;
---- refuse parse 1:82-1:82
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES COUNT(*) AS AND x PATTERN (A B) DEFINE A AS A.i > 1)
---- refuse parse 1:48-1:48
SELECT CASE WHEN i > 1 THEN 'a' ELSE 'b' END [ FROM t
---- refuse parse 1:41-1:41
WITH q (a) AS (SELECT i FROM t) SELECT  FROM q
---- refuse parse 1:19-1:19
SELECT i, RANK()  (PARTITION BY s ORDER BY rt) FROM t
---- refuse parse 1:13-1:13
SELECT t.r r.a FROM t
---- refuse parse 1:14-1:14
DROP CATALOG AND EXISTS nope
---- refuse parse 1:25-1:25
CREATE TABLE x (a ROWAS ()) WITH ('connector' = 'datagen')
---- refuse parse 1:86-1:86
SELECT window_start, window_end, COUNT(*) FROM TABLE(HOP(DATA => TABLE t, TIMECOL => WITH(rt), SLIDE => INTERVAL '5' MINUTE, SIZE => INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse parse 1:21-1:21
CREATE TABLE x (a a VARCHAR(0)) WITH ('connector' = 'datagen')
---- refuse parse 1:16-1:16
CREATE TABLE x x (z INT) WITH ('connector' = 'print') LIKE t (EXCLUDING ALL)
---- refuse parse 1:29-1:29
SELECT t.i, o.id FROM t CROSS
---- refuse parse 1:11-1:11
SELECT rt +
---- refuse parse 1:28-1:28
ALTER TABLE t ADD (z FIRST INT, y STRING AFTER z)
---- accept
SELECT TIMESTAMP '2024-01-01'
---- refuse parse 1:87-1:87
SELECT i FROM t WHERE i > 1 AND EXISTS (SELECT 1 FROM orders o WHERE o.customer = t.i AND .oamount > t.d10)
---- refuse parse 1:79-1:79
SELECT DATE '2024-01-01', TIME '01:02:03', TIMESTAMP '2024-01-01 00:00:00' FROM
---- refuse parse 1:28-1:28
SELECT i % 2, MOD(i, 2), i /  FROM t
---- refuse parse 1:6-1:6
DROP DROP MODEL IF EXISTS nope
---- refuse parse 1:28-1:28
SELECT * FROM t JOIN TABLE orders ON t.i = orders.customer
---- refuse parse 1:13-1:13
SHOW CREATE t TABLE
---- refuse plan
SHOW VIEWS IN default_catalog.deault_database LIKE 'x'
---- refuse parse 1:64-1:64
INSERT INTO parts PARTITION (dd = 'a', hh = 1) (b) SELECT l FROM
---- refuse parse 1:95-1:95
CREATE TABLE x (a INT, `offset` BIGINT METADATA VIRTUAL) WITH ('connector' = 'kafka', 'topic' ON = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:36-1:36
CREATE TABLE x (a INT, _b INT, c$d IN) WITH ('connector' = 'datagen')
---- refuse parse 1:18-1:18
SELECT i, SUM(i) JOIN (PARTITION BY s ORDER BY i) FROM t
---- refuse parse 1:61-1:61
CREATE TABLE x (a TIMESTAMP, b TIMESTAMP(9), c TIMESTAMP(3) WITHOUT TIME ,ZONE d TIMESTAMP WITH LOCAL TIME ZONE, e TIMESTAMP(0) WITH LOCAL TIME ZONE, f TIMESTAMP_LTZ, g TIMESTAMP_LTZ(9)) WITH ('connector' = 'datagen')
---- refuse parse 1:15-1:15
SELECT * FROM ORDER WHERE CURRENT_WATERMARK(rt) IS NULL OR rt > CURRENT_WATERMARK(rt)
---- refuse parse 1:64-1:64
INSERT INTO hole SELECT i, l FROM t UNION ALL SELECT n, l FROM GROUP t
---- refuse parse 1:11-1:11
ARRAY[1, 2], MAP['a', 1] FROM t
---- refuse parse 1:11-1:11
SELECT da INTERVAL '2024-01-01' FROM t
---- accept
CREATE TABLE x (a INT, b AS SUM(a)) WITH ('connector' 'connector' = 'datagen')
---- refuse parse 1:9-1:9
SELECT r*. FROM t
---- refuse parse 1:11-1:11
SELECT( i FROM t)
---- refuse parse 1:69-1:69
SELECT window_start, window_end, COUNT(*) FROM TABLE(TUMBLE(TABLE t DESCRIPTOR(rt), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
---- refuse parse 1:74-1:74
COMPILE AND EXECUTE PLAN '/tmp/plan.json' FOR STATEMENT SET BEGIN INSERT INTTO hole SELECT i, l FROM t; END
---- refuse parse 1:65-1:65
SELECT i FROM t ORDER BY i DESC NULLS LAST, s NULLS FIRST LIMIT WITH 10
---- refuse parse 1:23-1:23
SELECT * FROM (SELECT TABLE i, s, ROW_NUMBER() OVER (ORDER BY i DESC) AS rn FROM t) WHERE rn < 10
---- refuse parse 1:1-1:1
) FUNCTION f AS 'com.example.F'
---- refuse parse 1:27-1:27
SELECT rt + INTERVAL '1'  FROM t
---- refuse parse 1:48-1:48
CREATE TABLE x (a INT) DISTRIBUTED BY RANGE(a) IWTH ('connector' = 'datagen')
---- refuse parse 1:33-1:33
SELECT CASE WHEN EXISTS (SELECT SELECT 1 FROM orders) THEN 1 END FROM t
---- refuse parse 1:8-1:8
SELECT FROM i t ORDER BY 1 LIMIT 10
---- refuse parse 1:8-1:8
SELECT AND FROM t ORDER BY rt, i
---- refuse parse 1:19-1:19
DESCRIBE EXTENDED EXTENDED t
---- refuse validate 1:37-1:50
SELECT * FROM TABLE(TUMBLE(TABLE t, DESCRIPTORrt(), INTERVAL '10' MINUTE))
---- refuse parse 1:35-1:35
SELECT * FROM t MATCH_RECOGNIZE ( (PARTITION BY s ORDER BY rt MEASURES i AS x PATTERN (A B) DEFINE A AS i > 1)
---- refuse parse 1:36-1:36
WITH q AS (SELECT i FROM t) SELECT WITH FROM q
---- refuse parse 1:24-1:24
SELECT i FROM t WHEERE i = 1 AND s = 'a' OR NOT b
---- refuse parse 1:63-1:63
SELECT CURRENT_TIMESTAMP, CURRENT_DATE, LOCALTIME, NOW() FROM >
---- refuse parse 1:44-1:44
SELECT DATE '2024-01-01', TIME '01:02:03', SET TIMESTAMP '2024-01-01 00:00:00' FROM t
---- refuse parse 1:51-1:51
CREATE CATALOG c WITH ('type' = 'generic_in_memory'
---- refuse parse 1:33-1:33
SELECT * FROM t MATCH_RECOGNIZE (
---- refuse parse 1:30-1:31
CREATE TABLE IF NOT EXISTS t (a )INT WITH ('connector' = 'datagen')
---- refuse parse 1:35-1:35
CREATE CATALOG IF NOT EXISTS c WITH
---- refuse parse 1:34-1:34
SELECT SUM(i) OVER (ORDER BY rt) + FROM 1 t
---- refuse parse 1:21-1:21
CREATE MATERIALIZED MATERIALIZED TABLE mt AS SELECT i, s FROM t
---- refuse parse 1:6-1:6
DROP IF VIEW EXISTS big
---- refuse parse 1:13-1:13
SHOW TABLES MATERIALIZED
---- refuse parse 1:17-1:17
CREATE TABLE x (1 INT) LIKE t (OVERWRITING WATERMARKS)
---- refuse parse 1:17-1:17
SELECT i t FROM UNION ALL SELECT n FROM t LIMIT 3
---- refuse parse 1:16-1:89
SELECT * FROM (TUMBLE(TABLE t, DESCRIPTOR(rt), INTERVAL '10' MINUTE, INTERVAL '1' MINUTE))
---- refuse parse 1:15-1:15
SELECT i FROM AND WHERE s LIKE 'a%'
---- refuse parse 1:61-1:61
SELECT COUNT(*) FROM t JOIN orders ON t.i = orders.customer customer GROUP BY t.s
---- refuse parse 1:18-1:18
SELECT CASE WHEN BY EXISTS (SELECT 1 FROM orders) THEN 1 END FROM t
---- refuse parse 1:8-1:8
CREATE TALE x (z INT) LIKE t
---- refuse parse 1:16-1:16
ALTER TABLE IF IF EXISTS t SET ('rows-per-second' = '5')
---- refuse parse 1:35-1:35
SELECT o.id, p.paid FROM orders o JOIN ) p ON o.id = p.order_id AND p.paid_at = o.ordered
---- refuse parse 1:24-1:25
(SELECT i FROM t UNION AL SELECT n FROM t) EXCEPT SELECT n FROM t
---- refuse parse 1:9-1:9
SELECT t. .r.* FROM t
---- accept
CREATE TEMPORARY VIEW ig AS SELECT i FROM t
---- refuse parse 1:15-1:15
ALTER TABLE t < ADD z INT COMMENT 'x' AFTER i
---- refuse parse 1:1-1:1
i SELECT FROM t WHERE s LIKE 'a%'
---- refuse parse 1:35-1:35
CREATE TABLE x (a INT PRIMARY KEY AND NOT ENFORCED) WITH ('connector' = 'datagen')
---- accept
SELECT t.i, o.id FROM t t RIGHT JOIN orders AS o ON t.i = o.customer
---- refuse validate 1:20-1:20
SELECT COUNT(* ) * t
---- refuse validate 1:47-1:51
SELECT t.i FROM t JOIN orders ON UPPER(t.s) = rders.state
---- refuse parse 1:86-1:86
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i DESC) AS rn x t) WHERE rn = 1
---- refuse parse 1:21-1:21
SHOW COLUMNS FROM t t LIKE 'i%'
---- refuse parse 1:34-1:34
ALTER MODEL IF EXISTS mo RENAME TO
---- refuse parse 1:33-1:33
ALTER DATABASE default_database SETT ('a' = 'b')
---- refuse parse 1:13-1:13
ALTER TABLE RENAME t i TO j
---- refuse parse 1:10-1:25
EXECUTE  '/tmp/plan.json'
---- refuse parse 1:28-1:28
SELECT i FROM t UNION SELECT
---- refuse parse 1:19-1:19
SELECT i, x FROM  LEFT JOIN UNNEST(ai) AS u (x) ON TRUE
---- refuse parse 1:1-1:1
SHOW BY TABLES;
---- refuse parse 1:16-1:16
CREATE TABLE x (
---- refuse parse 1:109-1:109
SELECT o.id, p.paid FROM orders o JOIN payments p ON o.id = p.order_id AND p.paid_at BETWEEN o.ordered AND o.INTERVAL + INTERVAL '1' HOUR
---- refuse parse 1:128-1:128
SELECT /*+ LOOKUP('table' = 'c', 'nope' = 'x') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p ORDER AS c ON o.customer = c.id
---- refuse parse 1:20-1:20
DESCRIBE JOB 'abc' 'abc'
---- refuse parse 1:26-1:26
SELECT o.id, p.paid FROM = o JOIN payments p ON o.id = p.order_id AND p.paid_at > o.ordered
---- refuse validate 1:19-1:22
CREATE TABLE x (a INNT) DISTRIBUTED BY RANGE(a) WITH ('connector' = 'datagen')
---- refuse parse 1:41-1:41
CREATE MODEL mo INPUT (a STRING) OUTPUT (
---- refuse parse 1:67-1:67
CREATE TABLE IF NOT EXISTS t (a INT) WITH ('connector' = 'datagen'FROM )
---- refuse parse 1:47-1:47
SELECT i, COUNT(*) OVER (PARTITION BY s ORDER ORDER BY rt) FROM t
---- refuse parse 1:61-1:61
CREATE TABLE x (a TIMESTAMP, b TIMESTAMP(9), c TIMESTAMP(3) WITHOUT TIME ZOONE, d TIMESTAMP WITH LOCAL TIME ZONE, e TIMESTAMP(0) WITH LOCAL TIME ZONE, f TIMESTAMP_LTZ, g TIMESTAMP_LTZ(9)) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (z INT)
---- refuse parse 1:1-1:1
SHOW 1 TABLES IN default_catalog.default_database
---- refuse parse 1:31-1:31
SELECT s BETWEEN 1 AND 2 FROM NULL
---- refuse parse 1:8-1:8
CREATE ATBLE x (a INT, b INT, CONSTRAINT pk PRIMARY KEY (a, b) NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse parse 1:74-1:74
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i DDESC) AS rn FROM t) WHERE rn = 1
---- refuse parse 1:6-1:6
DROP IF MODEL EXISTS nope
---- refuse parse 1:7-1:7
ALTER FUNCTOIN IF EXISTS f AS 'com.example.F'
---- refuse parse 1:36-1:36
EXECUTE INSERT INTO hole SELECT i, FROM l t
---- refuse parse 1:17-1:17
SELECT TRY_CAST(s
---- refuse parse 1:39-1:39
ALTER TABLE t ADD DISTRIBUTION BY (i) ) INTO 4 BUCKETS
---- refuse parse 1:20-1:20
ALTER MATERIALIZED ) mt REFRESH PARTITION (dd = '1')
---- refuse parse 1:54-1:54
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v (x, y y)
---- refuse parse 1:54-1:54
CREATE OR REPLACE TABLE x WITH ('connector' = 'print'FROM AS SELECT i FROM t
---- refuse parse 1:41-1:41
CREATE MATERIALIZED TABLE mt FRESHNESS  INTERVAL '1' MINUTE REFRESH_MODE = FULL AS SELECT i, s FROM t
---- refuse parse 1:60-1:60
SELECT JSON_VALUE(s, '$.a' RETURNING INT NULL ON EMPTY) FROM
---- refuse parse 1:35-1:35
CREATE VIEW w AS SELECT i + 1 FOM t
---- refuse parse 1:107-1:107
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x PATTERN (A B*?) DEFINE A AS A
---- refuse parse 1:1-1:1
1 SELECT * FROM (WITH q AS (SELECT i FROM t) SELECT i FROM q)
---- refuse parse 1:13-1:13
SELECT iSET JSON_OBJECTAGG(KEY s VALUE n) FROM t GROUP BY i
---- refuse validate 1:23-1:24
SELECT * FROM (SELECT i1 s, ROW_NUMBER() OVER (PARTITION BY s ORDER BY p DESC) AS rn FROM t) WHERE rn = 1
---- accept
SET 'a' = 'b' 'b'
---- refuse validate 1:25-1:25
INSERT INTO hole SELECT i, l  t
---- refuse parse 1:60-1:60
CREATE TABLE `x y` (`a b` INT) WITH ('connector'  'datagen')
---- refuse parse 1:34-1:34
CREATE TABLE x LIKE t (INCLUDING INCLUDING CONSTRAINTS INCLUDING METADATA)
---- refuse parse 1:5-1:5
SET execution.runtime runtime-mode = streaming
---- refuse parse 1:20-1:20
SELECT CURRENT_DATE) FROM t
---- refuse parse 1:15-1:15
SELECT i % 2, , MOD(i, 2), i / 2 FROM t
---- refuse parse 1:51-1:51
SELECT /*+ STATE_TTL(o = '1d') */ * FROM orders o x payments p ON o.id = p.order_id
---- refuse parse 1:27-1:27
SELECT i, s, COUNT(*) FRO t GROUP BY CUBE (i, s)
---- refuse parse 1:19-1:19
CREATE TABLE x (a WITH NULL PRIMARY KEY NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse parse 1:31-1:31
INSERT INTO hole (SELCET i, l FROM t)
---- refuse parse 1:17-1:17
SELECT i FROM t 'a' // no comment
---- refuse parse 1:1-1:3
NOT ADD JAR '/tmp/a.jar'
---- refuse parse 1:52-1:52
CREATE TABLE x (a BINARY, b BINARY(3), c VARBINARY VARBINARY, d VARBINARY(4), e BYTES, f BINARY VARYING(3)) WITH ('connector' = 'datagen')
---- refuse parse 1:34-1:34
SELECT window_start, window_end, COUNT*) FROM TABLE(SESSION(TABLE t, DESCRIPTOR(rt), INTERVAL '5' MINUTE)) GROUP BY window_start, window_end
---- refuse parse 1:63-1:63
SELECT * FROM (SELECT i, s, ROW_NUMBER() OVER (PARTITION BY s AND ORDER BY i DESC) AS rn FROM t) WHERE rn >= 2 AND rn <= 4 AND i > 1
---- refuse validate 1:29-1:39
SELECT * FROM (SELECT i, s, RW_NUMBER() OVER (PARTITION BY s ORDER BY p DESC) AS rn FROM t) WHERE rn = 1
---- refuse parse 1:71-1:71
CREATE MODEL mo INPUT (a STRING, c INT) OUTPUT (b STRING COMMENT 'x') OMMENT 'y' WITH ('provider' = 'openai')
---- refuse validate 1:61-1:66
SELECT /*+ STATE_TTL('x' = '1d') */ customer, COUNT(*) FROM odrers x GROUP BY customer
---- refuse parse 1:29-1:29
SELECT ARRAY[1, 2], MMAP['a', 1] FROM t
---- accept
SELECT s || 'a' || s FROM t t
---- refuse parse 1:40-1:40
ALTER TABLE products MODIFY CONSTRAINT CONSTRAINT pk PRIMARY KEY (name) NOT ENFORCED
---- refuse parse 1:17-1:17
CREATE DATABASE WITH db ()
---- refuse parse 1:7-1:7
ALTER ALTER DATABASE default_database SET ()
---- refuse parse 1:1-1:5
CREAE TEMPORARY CATALOG x WITH ('type' = 'generic_in_memory')
---- refuse validate 1:68-1:70
SELECT x, COUNT(*) FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rtt MEASURES A.i AS x PATTERN (A B) DEFINE A AS A.i > 1) GROUP BY x
---- refuse parse 1:1-1:1
) SELECT i FROM default_catalog.default_database.t
---- refuse parse 1:7-1:7
TABLE CREATE x (a INT, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL) WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:33-1:33
CREATE TABLE x (a INT, b STRING DISTRIBUTED BY (a) INTO 4 BUCKETS PARTITIONED BY (b) WITH ('connector' = 'datagen')
---- refuse parse 1:9-1:9
SELECT  FROM t WHERE i > ANY (SELECT customer FROM orders)
---- refuse parse 1:106-1:106
SELECT * FROM t MATCH_RECOGNIZE (PARTITION BY s ORDER BY rt MEASURES A.i AS x PATTERN (A B) DEFINE C AS C.
---- refuse validate 1:53-1:57
SELECT i, s FROM t WHERE i IN (SELECT customer FROM ordes)
---- refuse parse 1:1-1:4
SOHW CURRENT DATABASE
---- refuse parse 1:22-1:22
CREATE TABLE x (a INT,
---- refuse parse 1:53-1:53
SELECT i FROM t WHERE i > ALL (SELECT customer RFOM orders)
---- refuse parse 1:8-1:8
CREATE FUNCTINO f AS 'com.example.F'
---- refuse parse 1:24-1:30
WITH q AS (VALUES (1)) SELECCT * FROM q
---- refuse parse 1:17-1:17
SELECT NOT b FROM
---- refuse parse 1:50-1:50
SELECT /*+ STATE_TTL('orders' = '1d') */ customer,
---- refuse parse 1:84-1:87
COMPILE AND EXECUTE PLAN '/tmp/plan.json' FOR STATEMENT SET BEGIN INSERT INTO hole hole SELECT i, l FROM t; END
---- refuse parse 1:49-1:49
SELECT t.i, o.id FROM t JOIN orders AS o ON t.i > > o.customer
---- refuse parse 1:53-1:53
CREATE TEMPORARY TABLE IF NOT EXISTS x (a INT) WITH (
---- refuse parse 1:1-1:1
> ALTER MODEL IF EXISTS mo SET ('a' = 'b')
---- refuse parse 1:123-1:123
CREATE TABLE x (l BIGINT, ts AS TO_TIMESTAMP_LTZ(l, 3), WATERMARK FOR ts AS ts - INTERVAL '1' MINUTE) WITH ('connector' = )'datagen'
---- refuse parse 1:27-1:27
ALTER TABLE t ADD z INT;  z FROM t
---- refuse parse 1:11-1:11
SELECT o o.id, r.rate FROM orders o JOIN rates FOR SYSTEM_TIME AS OF ordered AS r ON o.state = r.currency
---- refuse validate 1:21-1:21
SELECT i, s, COUNTT(*) FROM t GROUP BY i, ROLLUP (s)
---- refuse parse 1:14-1:14
CREATE TABLE ORDER x (z INT) LIKE t (OVERWRITING WATERMARKS)
---- refuse parse 1:19-1:19
SELECT i AS level NULL t
---- refuse parse 1:52-1:52
SELECT OBJECT_UPDATE(OBJECT_OF('com.x.Y', 'a', 1), ., 2) FROM t
---- refuse parse 1:20-1:20
CREATE DATABASE IF EXISTS NOT db
---- refuse parse 1:13-1:13
INSERT INTO .default_catalogdefault_database.hole SELECT i, l FROM t
---- refuse validate 1:39-1:40
SELECT * FROM TABLE(TUMBLE((SELECT i, tr FROM t), DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- refuse parse 1:1-1:1
SHOW LIKE TABLES 't%'
---- refuse parse 1:1-1:7
SSELECT i FROM t WHERE i NOT BETWEEN 1 AND 2
---- refuse parse 1:38-1:38
CREATE TABLE x (a ARRAY<INT>, b INT ,ARRAY c ARRAY<INT NOT NULL> NOT NULL, d ARRAY<ARRAY<STRING>>) WITH ('connector' = 'datagen')
---- refuse parse 1:16-1:16
STOP JOB 'abc' WITH [ SAVEPOINT WITH DRAIN
---- accept
SET execution.rnutime-mode = streaming
---- refuse parse 1:25-1:25
DROP MATERIALIZED TABLE TABLE IF EXISTS mt
---- refuse parse 1:28-1:28
SELECT i FROM t ORDER BY i i DESC NULLS LAST, s NULLS FIRST LIMIT 10
---- refuse parse 1:81-1:81
CREATE TABLE x (s STRING, ts AS TO_TIMESTAMP(s), WATERMARK FOR ts AS ts) WITH ( ('connector' = 'datagen')
---- refuse parse 1:8-1:8
CREATE TTEMPORARY TABLE x (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:45-1:45
CREATE TABLE x (a INT, b INT, CONSTRAINT pk pk PRIMARY KEY (a, b) NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse parse 1:13-1:13
SELECT i AS = FROM t
---- refuse parse 1:13-1:13
ALTER TABLE AS DROP (i, s)
---- refuse validate 1:39-1:41
SELECT i, s, COUNT(*) FROM t GROUP BY iIN , ROLLUP (s)
---- refuse parse 1:33-1:33
CREATE FUNCTION default_database.AS f 'com.example.F'
---- refuse parse 1:43-1:43
CREATE VIEW w AS SELECT i FROM t; CREATE  w2 AS SELECT i + 1 AS j FROM w; SELECT j FROM w2
---- refuse parse 1:31-1:31
SELECT i FROM default_database. .t
---- refuse validate
INSERT INTO customeers SELECT 1, 'a', 'b'
---- refuse parse 1:13-1:13
INSERT INTO . hole SELECT i, l FROM t
---- refuse parse 1:80-1:80
INSERT INTO printed /*+ OPTIONS('print-identifier' = 'b') */ SELECT i, l, s FROM
---- refuse parse 1:18-1:18
SELECT t.i, o.id * FROM t LEFT OUTER JOIN orders AS o ON t.i = o.customer
---- refuse parse 1:23-1:23
SELECT i, s, COUNT(*) ) FROM t GROUP BY CUBE (i), ROLLUP (s)
---- refuse parse 1:1-1:7
SELECTT b = 'true' FROM t
---- refuse parse 1:10-1:10
DESCRIBE DESCRIBE JOB 'abc'
---- refuse parse 1:41-1:41
CREATE TABLE x (a INT, _b INT, c$d INT) WTIH ('connector' = 'datagen')
---- refuse parse 1:77-1:77
SELECT i, SUM(i) OVER (PARTITION BY s ORDER BY rt), AVG(i) OVER (PARTITION  s ORDER BY rt) FROM t
---- refuse parse 1:40-1:40
CREATE TEMPORARY TABLE IF NOT EXISTS x (
---- refuse validate 1:72-1:72
SELECT o.id, c.name FROM orders o JOIN customers FOR SYSTEM_TIME AS OF o
---- refuse validate 1:46-1:51
SELECT i, x FROM t LEFT JOIN LATERAL (SELECT maount AS x FROM orders WHERE customer = t.i) ON TRUE
---- refuse parse 1:37-1:37
EXPLAIN WITH q AS (SELECT i FROM t) ) SELECT * FROM q
---- refuse parse 1:1-1:6
ESLECT -- what
  i /* of */ FROM t -- here
---- refuse parse 1:41-1:41
CREATE TABLE x (s, i) WITH ('connector' AND = 'print') AS SELECT i, s FROM t
---- accept
COMPILE PLAN '/tmp/plan.json' FOR INSERT INTO hole SELECT i, l l FROM t
---- refuse parse 1:54-1:54
ALTER DATABASE default_catalog.default_database SET (FROM 'a' = 'b')
---- refuse parse 1:20-1:20
SELECT DISTINCT i[ , s FROM t
---- refuse parse 1:26-1:26
CREATE TABLE x (a CHAR(0 0)) WITH ('connector' = 'datagen')
