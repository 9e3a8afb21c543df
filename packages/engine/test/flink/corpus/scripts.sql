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
CREATE TABLE a (x INT) WITH ('connector' = 'datagen'); CREATE VIEW b AS SELECT x + 1 AS y FROM a; INSERT INTO hole SELECT y, CAST(y AS BIGINT) FROM b
---- accept
CREATE TABLE a (x INT) WITH ('connector' = 'datagen'); ALTER TABLE a ADD (y STRING); INSERT INTO printed SELECT x, CAST(x AS BIGINT), y FROM a
---- accept
CREATE TABLE a (x INT) WITH ('connector' = 'datagen'); ALTER TABLE a MODIFY x BIGINT; SELECT x + 1 FROM a
---- refuse validate 1:92-1:92
CREATE TABLE a (x INT, y INT) WITH ('connector' = 'datagen'); ALTER TABLE a DROP y; SELECT y FROM a
---- accept
CREATE TABLE a (x INT, y INT) WITH ('connector' = 'datagen'); ALTER TABLE a RENAME y TO z; SELECT z FROM a; SELECT x, z FROM a WHERE z > 3
---- accept
CREATE TABLE a (x INT, y TIMESTAMP(3)) WITH ('connector' = 'datagen'); ALTER TABLE a ADD WATERMARK FOR y AS y - INTERVAL '1' SECOND; SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(y), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- refuse plan
CREATE TABLE a (x INT, y TIMESTAMP(3), WATERMARK FOR y AS y) WITH ('connector' = 'datagen'); ALTER TABLE a DROP WATERMARK; SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(y), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end
---- accept
CREATE TABLE a LIKE t; SELECT i, rt FROM a
---- accept
CREATE TABLE a (extra INT) LIKE t; SELECT extra, i FROM a
---- refuse validate 1:74-1:74
CREATE TABLE a LIKE t (EXCLUDING GENERATED EXCLUDING WATERMARKS); SELECT p FROM a
---- accept
CREATE TABLE a WITH ('connector' = 'blackhole') AS SELECT i, n FROM t; INSERT INTO a SELECT n, n FROM t
---- refuse plan
CREATE TABLE a WITH ('connector' = 'blackhole') AS SELECT i, n FROM t; INSERT INTO a SELECT s, n FROM t
---- accept
CREATE DATABASE d1; CREATE TABLE d1.a (x INT) WITH ('connector' = 'datagen'); SELECT x FROM d1.a; SELECT d1.a.x FROM d1.a
---- refuse validate 1:93-1:93
CREATE DATABASE d1; CREATE TABLE d1.a (x INT) WITH ('connector' = 'datagen'); SELECT x FROM a
---- accept
CREATE CATALOG c1 WITH ('type' = 'generic_in_memory'); CREATE TABLE c1.`default`.a (x INT) WITH ('connector' = 'datagen'); SELECT x FROM c1.`default`.a
---- accept
CREATE CATALOG c1 WITH ('type' = 'generic_in_memory', 'default-database' = 'main'); CREATE TABLE c1.main.a (x INT) WITH ('connector' = 'datagen'); USE CATALOG c1; SELECT x FROM a
---- refuse validate 1:82-1:82
CREATE TEMPORARY VIEW b AS SELECT i FROM t; DROP TEMPORARY VIEW b; SELECT * FROM b
---- refuse execute
CREATE TEMPORARY VIEW b AS SELECT i FROM t; DROP VIEW b
---- refuse validate 2:6-2:45
CREATE VIEW b AS SELECT i FROM t; DROP TABLE t; SELECT i FROM b
---- refuse validate 1:67-1:67
CREATE VIEW b AS SELECT * FROM t; ALTER TABLE t ADD z INT; SELECT z FROM b
---- accept
CREATE VIEW b (a, c) AS SELECT customer, SUM(amount) FROM orders GROUP BY customer; INSERT INTO totals SELECT a, c FROM b
---- accept
SET 'sql-client.execution.result-mode' = 'tableau'; SELECT 1
---- accept
SET 'table.local-time-zone' = 'Asia/Shanghai'; SELECT CAST(ltz AS STRING) FROM t; RESET 'table.local-time-zone'
---- accept
SET 'table.exec.state.ttl' = '1 h'; SET 'table.exec.mini-batch.enabled' = 'true'; SET 'table.exec.mini-batch.allow-latency' = '1 s'; SET 'table.exec.mini-batch.size' = '100'; SELECT i, COUNT(*) FROM t GROUP BY i
---- accept
SET 'parallelism.default' = '4'; INSERT INTO hole SELECT i, l FROM t
---- accept
SET 'execution.checkpointing.interval' = '10s'; INSERT INTO hole SELECT i, l FROM t
---- accept
SHOW TABLES; DESCRIBE t; SHOW CREATE TABLE t; EXPLAIN SELECT i FROM t
---- accept
USE default_database; SHOW CURRENT DATABASE; SHOW CURRENT CATALOG
---- accept
BEGIN STATEMENT SET; INSERT INTO hole SELECT i, l FROM t; END
---- refuse execute
LOAD MODULE hive
---- accept
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai', 'task' = 'classification'); SHOW MODELS; DESCRIBE MODEL mo; DROP MODEL mo
---- refuse plan
CREATE FUNCTION f AS 'com.example.F'; SHOW USER FUNCTIONS; DESCRIBE FUNCTION f; DROP FUNCTION f
---- accept
CREATE TABLE a (
  id BIGINT,
  item ROW<sku STRING, price DECIMAL(10, 2)>,
  tags ARRAY<STRING>,
  props MAP<STRING, STRING>,
  at_ms BIGINT,
  at_time AS TO_TIMESTAMP_LTZ(at_ms, 3),
  WATERMARK FOR at_time AS at_time - INTERVAL '3' SECOND,
  PRIMARY KEY (id) NOT ENFORCED
) WITH ('connector' = 'datagen');
SELECT item.sku, SUM(item.price), COUNT(DISTINCT props['k'])
FROM a
WHERE CARDINALITY(tags) > 1
GROUP BY item.sku
---- accept
WITH hot AS (
  SELECT customer, SUM(amount) AS total FROM orders GROUP BY customer HAVING SUM(amount) > 100
), named AS (
  SELECT h.customer, h.total, p.name FROM hot h LEFT JOIN products p ON h.customer = p.id
)
SELECT name, MAX(total) FROM named GROUP BY name
---- refuse parse 2:25-2:25
SELECT customer, ordered, amount,
  SUM(amount) OVER w AS running,
  COUNT(*) OVER w AS so_far
FROM orders
WINDOW w AS (PARTITION BY customer ORDER BY ordered RANGE BETWEEN INTERVAL '1' DAY PRECEDING AND CURRENT ROW)
---- accept
SELECT o.id, o.amount * r.rate AS converted, c.city
FROM orders AS o
LEFT JOIN rates FOR SYSTEM_TIME AS OF o.ordered AS r ON r.currency = o.state
LEFT JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON c.id = o.customer
---- accept
SELECT window_start, window_end, state, SUM(amount) AS total
FROM TABLE(
  CUMULATE(TABLE orders, DESCRIPTOR(ordered), INTERVAL '1' HOUR, INTERVAL '1' DAY))
GROUP BY window_start, window_end, GROUPING SETS ((state), ())
---- accept
SELECT id, state, rn FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY state ORDER BY total DESC) AS rn
  FROM (SELECT state, MAX(id) AS id, SUM(amount) AS total FROM orders GROUP BY state)
) WHERE rn <= 10
---- accept
EXECUTE STATEMENT SET
BEGIN
  INSERT INTO hole SELECT customer, COUNT(*) FROM orders GROUP BY customer;
  INSERT INTO totals SELECT customer, SUM(amount) FROM orders GROUP BY customer;
  INSERT INTO printed SELECT i, l, s FROM t WHERE i > 3;
END
---- refuse validate 4:29-4:35
EXECUTE STATEMENT SET
BEGIN
  INSERT INTO hole SELECT customer, COUNT(*) FROM orders GROUP BY customer;
  INSERT INTO totals SELECT customr, SUM(amount) FROM orders GROUP BY customer;
END
---- refuse plan
INSERT INTO parts
SELECT i, l, DATE_FORMAT(rt, 'yyyy-MM-dd'), HOUR(rt)
FROM t
---- accept
SELECT u.*, v.n FROM (SELECT i, s FROM t) u JOIN (SELECT n, s FROM t) v ON u.s = v.s AND u.i BETWEEN v.n - 5 AND v.n + 5
---- accept
SELECT t.*, o.* FROM t JOIN orders o ON t.i = o.customer
---- accept
SELECT DISTINCT t.s, o.state FROM t JOIN orders o ON t.i = o.customer
---- accept
SELECT s, COUNT(*) AS c FROM t GROUP BY s ORDER BY c DESC LIMIT 5
---- refuse plan
SELECT s, COUNT(*) AS c FROM t GROUP BY s ORDER BY c DESC
---- refuse plan
SELECT s, COUNT(*) AS c, RANK() OVER (ORDER BY COUNT(*) DESC) FROM t GROUP BY s
---- accept
SELECT CASE WHEN GROUPING(s) = 1 THEN 'all' ELSE s END, COUNT(*) FROM t GROUP BY ROLLUP (s)
---- accept
SELECT COALESCE(CAST(i AS STRING), s, 'none') AS label FROM t
---- accept
SELECT IF(i IS NULL, 'none', IF(i > 10, 'many', 'few')) AS amount FROM t
---- accept
SELECT r.a + ai[1] + m['k'] + ar[1].x FROM t
---- accept
SELECT * FROM t WHERE (i, s) IN (SELECT customer, state FROM orders)
---- accept
SELECT * FROM t WHERE i IN (SELECT customer FROM orders WHERE state IN (SELECT name FROM products))
---- accept
SELECT * FROM orders o WHERE amount > (SELECT AVG(amount) FROM orders i WHERE i.customer = o.customer)
---- accept
SELECT * FROM orders o WHERE EXISTS (SELECT 1 FROM payments p WHERE p.order_id = o.id) AND NOT EXISTS (SELECT 1 FROM products q WHERE q.id = o.id)
---- accept
SELECT a.i FROM t a, t b, t c WHERE a.i = b.i AND b.n = c.n
---- accept
SELECT a.i FROM t a LEFT JOIN t b ON a.i = b.i LEFT JOIN t c ON b.n = c.n
---- accept
SELECT a.i FROM t a LEFT JOIN t b ON a.i = b.i RIGHT JOIN t c ON b.n = c.n FULL JOIN orders d ON c.l = d.id
