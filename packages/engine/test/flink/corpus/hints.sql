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
SELECT * FROM t /*+ OPTIONS('rows-per-second' = '5') */
---- accept
SELECT * FROM t /*+ OPTIONS('rows-per-second' = '5', 'number-of-rows' = '7') */
---- accept
SELECT * FROM t /*+ OPTIONS('rows-per-second' = '5') */ AS x
---- refuse parse 1:22-1:22
SELECT * FROM t AS x /*+ OPTIONS('rows-per-second' = '5') */
---- refuse validate
SELECT * FROM t /*+ OPTIONS('nope' = '5') */
---- refuse validate
SELECT * FROM t /*+ OPTIONS() */
---- refuse validate
SELECT * FROM t /*+ OPTIONS('a') */
---- refuse validate
SELECT * FROM t /*+ OPTIONS(a = 'b') */
---- refuse parse 1:29-1:29
SELECT * FROM t /*+ OPTIONS('a' = b) */
---- refuse validate
SELECT * FROM t /*+ OPTIONS */
---- refuse validate
SELECT * FROM t /*+ NOPE('a') */
---- refuse validate
SELECT * FROM t /*+ OPTIONS('rows-per-second' = '5'), NOPE */
---- refuse parse 1:21-1:21
SELECT * FROM t /*+ */
---- refuse parse 1:52-1:52
SELECT * FROM t /*+ OPTIONS('rows-per-second' = '5')
---- accept
SELECT * FROM t /* OPTIONS('rows-per-second' = '5') */
---- refuse parse 1:33-1:33
SELECT * FROM (SELECT * FROM t) /*+ OPTIONS('a' = 'b') */
---- refuse validate
SELECT * FROM big /*+ OPTIONS('a' = 'b') */
---- refuse plan
INSERT INTO hole /*+ OPTIONS('a' = 'b') */ SELECT i, l FROM t
---- accept
INSERT INTO printed /*+ OPTIONS('print-identifier' = 'b') */ SELECT i, l, s FROM t
---- accept
INSERT INTO printed /*+ OPTIONS('print-identifier' = 'b') */ (a) SELECT i FROM t
---- refuse parse 1:13-1:13
INSERT INTO /*+ OPTIONS('a' = 'b') */ hole SELECT i, l FROM t
---- accept
SELECT /*+ STATE_TTL('o' = '1d', 'p' = '2d') */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- refuse plan
SELECT /*+ STATE_TTL('nope' = '1d') */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- refuse validate
SELECT /*+ STATE_TTL('o' = 'nope') */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- accept
SELECT /*+ STATE_TTL(o = '1d') */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- refuse validate
SELECT /*+ STATE_TTL() */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- accept
SELECT /*+ STATE_TTL('orders' = '1d') */ customer, COUNT(*) FROM orders GROUP BY customer
---- accept
SELECT /*+ STATE_TTL('x' = '1d') */ customer, COUNT(*) FROM orders x GROUP BY customer
---- accept
SELECT /*+ LOOKUP('table' = 'c') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- accept
SELECT /*+ LOOKUP('table' = 'c', 'async' = 'true', 'output-mode' = 'allow_unordered', 'capacity' = '10', 'timeout' = '5s') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- accept
SELECT /*+ LOOKUP('table' = 'c', 'retry-predicate' = 'lookup_miss', 'retry-strategy' = 'fixed_delay', 'fixed-delay' = '10s', 'max-attempts' = '3') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- refuse validate
SELECT /*+ LOOKUP('table' = 'c', 'retry-predicate' = 'lookup_miss') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- refuse plan
SELECT /*+ LOOKUP('table' = 'nope') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- refuse validate
SELECT /*+ LOOKUP('async' = 'true') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- refuse validate
SELECT /*+ LOOKUP('table' = 'c', 'async' = 'maybe') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- accept
SELECT /*+ LOOKUP('table' = 'c', 'nope' = 'x') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- accept
SELECT /*+ LOOKUP('table' = 'c', 'shuffle' = 'true') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- refuse validate
SELECT /*+ LOOKUP('c') */ o.id, c.name FROM orders AS o JOIN customers FOR SYSTEM_TIME AS OF o.p AS c ON o.customer = c.id
---- accept
SELECT /*+ BROADCAST(o) */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- refuse plan
SELECT /*+ BROADCAST(nope) */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- refuse validate
SELECT /*+ BROADCAST */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- refuse validate
SELECT /*+ BROADCAST() */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- accept
SELECT /*+ SHUFFLE_HASH(o) */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- accept
SELECT /*+ SHUFFLE_HASH(o), BROADCAST(p) */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- accept
SELECT /*+ SHUFFLE_MERGE(o) */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- accept
SELECT /*+ NEST_LOOP(o) */ * FROM orders o JOIN payments p ON o.id = p.order_id
---- refuse validate
SELECT /*+ MULTI_JOIN(o, p, pr) */ * FROM orders o JOIN payments p ON o.id = p.order_id JOIN products pr ON pr.id = o.id
---- accept
SELECT /*+ JSON_AGGREGATE_WRAPPED */ i FROM t
---- refuse validate
SELECT /*+ NOPE */ i FROM t
---- refuse validate
SELECT /*+ NOPE(a) */ i FROM t
---- refuse parse 1:12-1:12
SELECT /*+ 1 */ i FROM t
---- refuse parse 1:22-1:22
SELECT /*+ BROADCAST(o */ i FROM t
---- refuse parse 1:22-1:22
SELECT /*+ BROADCAST o */ i FROM t
---- refuse parse 1:10-1:10
SELECT i /*+ BROADCAST(o) */ FROM t
---- refuse parse 1:15-1:15
SELECT i FROM /*+ OPTIONS('a' = 'b') */ t
---- refuse parse 1:1-1:1
/*+ OPTIONS('a' = 'b') */ SELECT i FROM t
---- refuse validate
SELECT /*+ EARLY_FIRE('delay' = '1s') */ i FROM t
---- accept
SELECT /*+ ALIAS('x') */ i FROM t
---- refuse parse 1:36-1:36
SELECT * FROM TABLE(TUMBLE(TABLE t /*+ OPTIONS('rows-per-second' = '5') */, DESCRIPTOR(rt), INTERVAL '10' MINUTE))
---- accept
SELECT * FROM orders /*+ OPTIONS('rows-per-second' = '5') */ o, payments /*+ OPTIONS('rows-per-second' = '5') */ p WHERE o.id = p.order_id
