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
INSERT INTO hole SELECT i, l FROM t
---- accept
INSERT INTO hole (a, b) SELECT i, l FROM t
---- accept
INSERT INTO hole (b, a) SELECT l, i FROM t
---- accept
INSERT INTO hole (a) SELECT i FROM t
---- accept
INSERT INTO hole (b) SELECT i FROM t
---- refuse validate 1:22-1:22
INSERT INTO hole (a, a) SELECT i, i FROM t
---- refuse validate 1:22-1:25
INSERT INTO hole (a, nope) SELECT i, i FROM t
---- refuse validate 1:19-1:22
INSERT INTO hole (nope) SELECT i FROM t
---- refuse parse 1:19-1:19
INSERT INTO hole () SELECT i FROM t
---- refuse validate 1:25-1:39
INSERT INTO hole (a, b) SELECT i FROM t
---- refuse plan
INSERT INTO hole SELECT i FROM t
---- refuse plan
INSERT INTO hole SELECT i, l, s FROM t
---- refuse plan
INSERT INTO hole SELECT i, s FROM t
---- accept
INSERT INTO hole SELECT i, i FROM t
---- refuse plan
INSERT INTO hole SELECT l, l FROM t
---- refuse plan
INSERT INTO hole SELECT d10, l FROM t
---- refuse plan
INSERT INTO hole SELECT d, l FROM t
---- refuse plan
INSERT INTO hole SELECT '1', l FROM t
---- refuse validate 1:25-1:28
INSERT INTO hole SELECT NULL, l FROM t
---- refuse validate 1:25-1:28
INSERT INTO hole SELECT nope, l FROM t
---- refuse validate 1:32-1:35
INSERT INTO hole SELECT * FROM nope
---- refuse validate
INSERT INTO nope SELECT i FROM t
---- refuse validate
INSERT INTO nope.hole SELECT i, l FROM t
---- accept
INSERT INTO default_database.hole SELECT i, l FROM t
---- accept
INSERT INTO default_catalog.default_database.hole SELECT i, l FROM t
---- refuse plan
INSERT INTO big SELECT 1, 2, 3
---- refuse plan
INSERT INTO t SELECT * FROM t
---- accept
INSERT INTO customers SELECT 1, 'a', 'b'
---- accept
INSERT INTO hole VALUES (1, 2)
---- accept
INSERT INTO hole VALUES (1, 2), (3, 4)
---- refuse plan
INSERT INTO hole VALUES (1)
---- refuse plan
INSERT INTO hole VALUES (1, 2, 3)
---- refuse plan
INSERT INTO hole VALUES (1, 'a')
---- refuse validate 1:18-1:35
INSERT INTO hole VALUES (1, 2), (3)
---- refuse plan
INSERT INTO hole VALUES 1, 2
---- refuse parse 1:23-1:23
INSERT INTO hole VALUES
---- refuse validate 1:29-1:32
INSERT INTO hole VALUES (1, NULL)
---- refuse validate 1:29-1:35
INSERT INTO hole VALUES (1, DEFAULT)
---- accept
INSERT INTO hole (a, b) VALUES (1, 2)
---- accept
INSERT INTO hole (a) VALUES (1)
---- refuse parse 1:16-1:16
INSERT INTO hole
---- refuse parse 1:8-1:8
INSERT hole SELECT i, l FROM t
---- refuse parse 1:8-1:8
INSERT SELECT i, l FROM t
---- refuse parse 1:13-1:13
INSERT INTO SELECT i, l FROM t
---- refuse parse 1:13-1:13
INSERT INTO TABLE hole SELECT i, l FROM t
---- refuse parse 1:18-1:18
INSERT INTO hole AS h SELECT i, l FROM t
---- accept
INSERT INTO hole (SELECT i, l FROM t)
---- refuse validate
INSERT INTO hole TABLE hole
---- accept
INSERT INTO hole WITH q AS (SELECT i, l FROM t) SELECT * FROM q
---- refuse parse 1:32-1:32
WITH q AS (SELECT i, l FROM t) INSERT INTO hole SELECT * FROM q
---- accept
INSERT INTO hole SELECT i, l FROM t UNION ALL SELECT n, l FROM t
---- accept
INSERT INTO hole SELECT i, COUNT(*) FROM t GROUP BY i
---- accept
INSERT INTO hole SELECT i, l FROM t ORDER BY rt
---- accept
INSERT INTO hole SELECT i, l FROM t LIMIT 3
---- accept
INSERT INTO totals SELECT customer, SUM(amount) FROM orders GROUP BY customer
---- accept
INSERT INTO totals SELECT customer, amount FROM orders
---- refuse plan
INSERT INTO totals SELECT id, price FROM products
---- refuse plan
INSERT INTO parts SELECT customer, COUNT(*), 'a', 1 FROM orders GROUP BY customer
---- accept
INSERT INTO parts SELECT i, l, 'a', 1 FROM t
---- accept
INSERT INTO parts PARTITION (dd = 'a', hh = 1) SELECT i, l FROM t
---- accept
INSERT INTO parts PARTITION (dd = 'a') SELECT i, l, 1 FROM t
---- refuse plan
INSERT INTO parts PARTITION (dd = 'a') SELECT i, l FROM t
---- refuse validate 1:30-1:33
INSERT INTO parts PARTITION (nope = 'a') SELECT i, l FROM t
---- refuse parse 1:32-1:32
INSERT INTO parts PARTITION (dd) SELECT i, l, 'a', 1 FROM t
---- refuse parse 1:35-1:35
INSERT INTO parts PARTITION (dd = a) SELECT i, l, 1 FROM t
---- refuse parse 1:30-1:30
INSERT INTO parts PARTITION () SELECT i, l FROM t
---- accept
INSERT INTO parts PARTITION (dd = 'a', hh = 1) (b) SELECT l FROM t
---- refuse validate 1:49-1:52
INSERT INTO parts PARTITION (dd = 'a', hh = 1) (nope) SELECT l FROM t
---- refuse parse 1:26-1:26
INSERT INTO parts (a, b) PARTITION (dd = 'a', hh = 1) SELECT i, l FROM t
---- refuse plan
INSERT INTO hole PARTITION (a = 1) SELECT l FROM t
---- refuse plan
INSERT OVERWRITE parts SELECT i, l, 'a', 1 FROM t
---- refuse plan
INSERT OVERWRITE parts PARTITION (dd = 'a', hh = 1) SELECT i, l FROM t
---- refuse parse 1:18-1:18
INSERT OVERWRITE INTO parts SELECT i, l, 'a', 1 FROM t
---- refuse parse 1:18-1:18
INSERT OVERWRITE TABLE parts SELECT i, l, 'a', 1 FROM t
---- refuse plan
INSERT OVERWRITE hole SELECT i, l FROM t
---- refuse parse 1:37-1:37
INSERT INTO hole SELECT i, l FROM t ON CONFLICT DO NOTHING
---- refuse parse 1:56-1:56
INSERT INTO totals SELECT customer, amount FROM orders ON CONFLICT DO DEDUPLICATE
---- refuse validate
UPSERT INTO hole SELECT i, l FROM t
---- refuse plan
INSERT INTO printed SELECT id, 1, name FROM products
---- accept
INSERT INTO printed SELECT i, l, s FROM t
---- accept
INSERT INTO printed SELECT i, l, v FROM t
---- refuse plan
INSERT INTO printed SELECT i, l, r FROM t
---- accept
INSERT INTO rates SELECT s, d10, rt FROM t
---- refuse plan
INSERT INTO rates SELECT s, d10, rt, 1 FROM t
---- accept
INSERT INTO products SELECT l, s, d10, rt FROM t
---- refuse plan
UPDATE totals SET total = 1
---- refuse plan
UPDATE totals SET total = 1 WHERE customer = 2
---- refuse plan
UPDATE totals SET total = total + 1, customer = 3 WHERE customer = 2
---- refuse validate 1:19-1:22
UPDATE totals SET nope = 1
---- refuse validate 1:27-1:30
UPDATE totals SET total = nope
---- refuse validate 1:8-1:11
UPDATE nope SET total = 1
---- refuse parse 1:21-1:21
UPDATE totals total = 1
---- refuse parse 1:17-1:17
UPDATE totals SET
---- refuse parse 1:25-1:25
UPDATE totals SET total 1
---- refuse plan
UPDATE totals AS x SET total = 1 WHERE x.customer = 2
---- refuse validate 1:27-1:29
UPDATE totals SET total = 'a'
---- refuse parse 1:29-1:29
UPDATE totals SET total = 1 FROM t
---- refuse parse 1:8-1:8
UPDATE SET total = 1
---- refuse plan
DELETE FROM totals
---- refuse plan
DELETE FROM totals WHERE customer = 2
---- refuse validate 1:26-1:29
DELETE FROM totals WHERE nope = 2
---- refuse validate 1:13-1:16
DELETE FROM nope
---- refuse parse 1:8-1:8
DELETE totals
---- refuse plan
DELETE FROM totals AS x WHERE x.customer = 2
---- refuse parse 1:20-1:20
DELETE FROM totals USING t
---- refuse parse 1:11-1:11
DELETE FROM
---- refuse parse 1:8-1:8
DELETE * FROM totals
---- refuse validate
DELETE FROM hole WHERE a = 1
---- refuse validate
MERGE INTO totals USING t ON totals.customer = t.i WHEN MATCHED THEN UPDATE SET total = 1
---- refuse execute
TRUNCATE TABLE totals
---- refuse execute
TRUNCATE TABLE hole
---- refuse validate
TRUNCATE TABLE nope
---- refuse parse 1:1-1:1
TRUNCATE totals
---- refuse parse 1:14-1:14
TRUNCATE TABLE
---- accept
EXECUTE STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t; INSERT INTO printed SELECT i, l, s FROM t; END
---- accept
EXECUTE STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t; END;
---- refuse parse 1:29-1:29
EXECUTE STATEMENT SET BEGIN END
---- refuse parse 1:65-1:65
EXECUTE STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t END
---- refuse parse 1:29-1:29
EXECUTE STATEMENT SET BEGIN SELECT i FROM t; END
---- refuse validate 1:53-1:56
EXECUTE STATEMENT SET BEGIN INSERT INTO hole SELECT nope, l FROM t; END
---- refuse validate
EXECUTE STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t; INSERT INTO nope SELECT 1; END
---- refuse parse 1:23-1:23
EXECUTE STATEMENT SET INSERT INTO hole SELECT i, l FROM t
---- refuse parse 1:19-1:19
EXECUTE STATEMENT BEGIN INSERT INTO hole SELECT i, l FROM t; END
---- refuse parse 1:64-1:64
EXECUTE STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t;
---- refuse parse 1:1-1:1
STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t; END
---- accept
BEGIN STATEMENT SET
---- accept
END
---- accept
BEGIN STATEMENT SET; INSERT INTO hole SELECT i, l FROM t; INSERT INTO printed SELECT i, l, s FROM t; END
---- refuse parse 1:1-1:1
BEGIN
---- refuse parse 1:15-1:15
BEGIN STATEMENT
---- accept
EXECUTE INSERT INTO hole SELECT i, l FROM t
---- accept
EXECUTE SELECT i FROM t
---- refuse parse 1:1-1:1
EXECUTE
---- refuse parse 1:9-1:12
EXECUTE nope
---- accept
EXECUTE PLAN '/tmp/plan.json'
---- refuse parse 1:14-1:14
EXECUTE PLAN plan
---- refuse parse 1:12-1:12
EXECUTE PLAN
---- accept
COMPILE PLAN '/tmp/plan.json' FOR INSERT INTO hole SELECT i, l FROM t
---- accept
COMPILE PLAN '/tmp/plan.json' IF NOT EXISTS FOR INSERT INTO hole SELECT i, l FROM t
---- accept
COMPILE PLAN '/tmp/plan.json' FOR STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t; INSERT INTO printed SELECT i, l, s FROM t; END
---- refuse parse 1:35-1:35
COMPILE PLAN '/tmp/plan.json' FOR SELECT i FROM t
---- refuse parse 1:31-1:31
COMPILE PLAN '/tmp/plan.json' INSERT INTO hole SELECT i, l FROM t
---- refuse parse 1:14-1:14
COMPILE PLAN FOR INSERT INTO hole SELECT i, l FROM t
---- accept
COMPILE AND EXECUTE PLAN '/tmp/plan.json' FOR INSERT INTO hole SELECT i, l FROM t
---- accept
COMPILE AND EXECUTE PLAN '/tmp/plan.json' FOR STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t; END
---- accept
EXPLAIN SELECT i FROM t
---- accept
EXPLAIN PLAN FOR SELECT i FROM t
---- accept
EXPLAIN INSERT INTO hole SELECT i, l FROM t
---- accept
EXPLAIN CHANGELOG_MODE SELECT i FROM t
---- accept
EXPLAIN ESTIMATED_COST, CHANGELOG_MODE, JSON_EXECUTION_PLAN, PLAN_ADVICE SELECT i, COUNT(*) FROM t GROUP BY i
---- refuse parse 1:24-1:37
EXPLAIN ESTIMATED_COST CHANGELOG_MODE SELECT i FROM t
---- refuse parse 1:25-1:38
EXPLAIN CHANGELOG_MODE, CHANGELOG_MODE SELECT i FROM t
---- refuse parse 1:9-1:12
EXPLAIN NOPE SELECT i FROM t
---- refuse parse 1:9-1:12
EXPLAIN PLAN SELECT i FROM t
---- accept
EXPLAIN STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t; INSERT INTO printed SELECT i, l, s FROM t; END
---- accept
EXPLAIN EXECUTE STATEMENT SET BEGIN INSERT INTO hole SELECT i, l FROM t; END
---- refuse validate 1:16-1:19
EXPLAIN SELECT nope FROM t
---- refuse parse 1:30-1:30
EXPLAIN CREATE TABLE x (a INT)
---- accept
EXPLAIN CREATE TABLE x WITH ('connector' = 'print') AS SELECT i FROM t
---- refuse parse 1:7-1:7
EXPLAIN
---- refuse parse 1:16-1:16
EXPLAIN PLAN FOR
---- refuse parse 1:18-1:18
EXPLAIN PLAN FOR EXPLAIN SELECT 1
---- accept
EXPLAIN VALUES (1)
---- accept
EXPLAIN WITH q AS (SELECT i FROM t) SELECT * FROM q
---- refuse parse 1:9-1:9
EXPLAIN UPDATE totals SET total = 1
---- refuse parse 1:9-1:9
EXPLAIN SHOW TABLES
---- refuse parse 1:9-1:9
EXPLAIN t
---- accept
DESCRIBE EXTENDED t
---- accept
ANALYZE TABLE t COMPUTE STATISTICS
---- accept
ANALYZE TABLE t COMPUTE STATISTICS FOR COLUMNS i, s
---- accept
ANALYZE TABLE t COMPUTE STATISTICS FOR ALL COLUMNS
---- refuse validate
ANALYZE TABLE parts PARTITION (dd = 'a', hh) COMPUTE STATISTICS
---- accept
ANALYZE TABLE parts PARTITION (dd, hh) COMPUTE STATISTICS FOR ALL COLUMNS
---- refuse validate
ANALYZE TABLE nope COMPUTE STATISTICS
---- refuse validate
ANALYZE TABLE t COMPUTE STATISTICS FOR COLUMNS nope
---- refuse parse 1:15-1:15
ANALYZE TABLE t
---- refuse parse 1:1-1:7
ANALYZE t COMPUTE STATISTICS
---- refuse parse 1:23-1:23
ANALYZE TABLE t COMPUTE
