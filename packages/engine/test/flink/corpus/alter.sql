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
ALTER TABLE t RENAME TO x
---- accept
ALTER TABLE IF EXISTS t RENAME TO x
---- refuse validate
ALTER TABLE nope RENAME TO x
---- accept
ALTER TABLE IF EXISTS nope RENAME TO x
---- refuse execute
ALTER TABLE t RENAME TO orders
---- refuse parse 1:22-1:22
ALTER TABLE t RENAME x
---- refuse parse 1:23-1:23
ALTER TABLE t RENAME TO
---- accept
ALTER TABLE t RENAME i TO j
---- refuse validate
ALTER TABLE t RENAME nope TO j
---- refuse validate
ALTER TABLE t RENAME i TO n
---- refuse validate
ALTER TABLE t RENAME rt TO j
---- refuse validate
ALTER TABLE t RENAME r.a TO j
---- refuse parse 1:22-1:22
ALTER TABLE t RENAME COLUMN i TO j
---- accept
ALTER TABLE t RENAME TO x; SELECT i FROM x
---- refuse validate 1:42-1:42
ALTER TABLE t RENAME TO x; SELECT i FROM t
---- accept
ALTER TABLE t RENAME i TO j; SELECT j FROM t
---- refuse validate 1:37-1:37
ALTER TABLE t RENAME i TO j; SELECT i FROM t
---- accept
ALTER TABLE t SET ('rows-per-second' = '5')
---- accept
ALTER TABLE IF EXISTS t SET ('rows-per-second' = '5')
---- accept
ALTER TABLE IF EXISTS nope SET ('rows-per-second' = '5')
---- refuse validate
ALTER TABLE nope SET ('rows-per-second' = '5')
---- accept
ALTER TABLE t SET ()
---- refuse parse 1:23-1:23
ALTER TABLE t SET ('a')
---- refuse parse 1:19-1:19
ALTER TABLE t SET 'a' = 'b'
---- accept
ALTER TABLE t RESET ('rows-per-second')
---- refuse validate
ALTER TABLE t RESET ('connector')
---- refuse validate
ALTER TABLE t RESET ()
---- refuse parse 1:21-1:21
ALTER TABLE t RESET 'a'
---- accept
ALTER TABLE t RESET ('a', 'b')
---- refuse parse 1:26-1:26
ALTER TABLE t RESET ('a' = 'b')
---- accept
ALTER TABLE t ADD z INT
---- refuse parse 1:19-1:19
ALTER TABLE t ADD COLUMN z INT
---- accept
ALTER TABLE t ADD (z INT, y STRING)
---- accept
ALTER TABLE t ADD z INT FIRST
---- accept
ALTER TABLE t ADD z INT AFTER i
---- refuse validate
ALTER TABLE t ADD z INT AFTER nope
---- accept
ALTER TABLE t ADD (z INT FIRST, y STRING AFTER z)
---- accept
ALTER TABLE t ADD z INT COMMENT 'x' AFTER i
---- accept
ALTER TABLE t ADD z INT NOT NULL
---- refuse validate
ALTER TABLE t ADD i INT
---- accept
ALTER TABLE t ADD z AS i + 1
---- refuse validate 1:1-1:6
ALTER TABLE t ADD z AS nope + 1
---- refuse validate 1:1-1:3
ALTER TABLE t ADD z AS p
---- accept
ALTER TABLE t ADD z INT METADATA
---- accept
ALTER TABLE t ADD z INT METADATA FROM 'x' VIRTUAL
---- refuse parse 1:19-1:19
ALTER TABLE t ADD z
---- refuse parse 1:20-1:20
ALTER TABLE t ADD ()
---- refuse parse 1:24-1:24
ALTER TABLE t ADD z INT, y INT
---- accept
ALTER TABLE t ADD PRIMARY KEY (n) NOT ENFORCED
---- accept
ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (n) NOT ENFORCED
---- accept
ALTER TABLE t ADD PRIMARY KEY (i) NOT ENFORCED
---- refuse validate
ALTER TABLE t ADD PRIMARY KEY (nope) NOT ENFORCED
---- refuse validate
ALTER TABLE t ADD PRIMARY KEY (n)
---- refuse validate
ALTER TABLE products ADD PRIMARY KEY (id) NOT ENFORCED
---- refuse validate
ALTER TABLE t ADD UNIQUE (n) NOT ENFORCED
---- refuse validate
ALTER TABLE t ADD WATERMARK FOR t3 AS t3
---- accept
ALTER TABLE hole ADD (ts TIMESTAMP(3), WATERMARK FOR ts AS ts)
---- refuse validate
ALTER TABLE hole ADD WATERMARK FOR b AS b
---- accept
ALTER TABLE t ADD DISTRIBUTION BY (i) INTO 4 BUCKETS
---- accept
ALTER TABLE t ADD DISTRIBUTION BY HASH(i) INTO 4 BUCKETS
---- accept
ALTER TABLE t ADD DISTRIBUTION INTO 4 BUCKETS
---- refuse validate
ALTER TABLE t MODIFY DISTRIBUTION BY (i)
---- refuse validate
ALTER TABLE t DROP DISTRIBUTION
---- accept
ALTER TABLE t MODIFY i BIGINT
---- refuse parse 1:22-1:22
ALTER TABLE t MODIFY COLUMN i BIGINT
---- accept
ALTER TABLE t MODIFY (i BIGINT, s VARCHAR(5))
---- accept
ALTER TABLE t MODIFY i BIGINT FIRST
---- accept
ALTER TABLE t MODIFY i INT AFTER s
---- accept
ALTER TABLE t MODIFY i INT AFTER i
---- refuse validate
ALTER TABLE t MODIFY nope BIGINT
---- accept
ALTER TABLE t MODIFY p AS PROCTIME() FIRST
---- accept
ALTER TABLE t MODIFY WATERMARK FOR rt AS rt
---- refuse validate
ALTER TABLE t MODIFY WATERMARK FOR nope AS rt
---- refuse validate
ALTER TABLE t MODIFY rt STRING
---- accept
ALTER TABLE products MODIFY PRIMARY KEY (id, name) NOT ENFORCED
---- accept
ALTER TABLE products MODIFY CONSTRAINT pk PRIMARY KEY (name) NOT ENFORCED
---- refuse validate
ALTER TABLE t MODIFY PRIMARY KEY (n) NOT ENFORCED
---- refuse validate
ALTER TABLE hole MODIFY WATERMARK FOR b AS b
---- accept
ALTER TABLE t DROP i
---- refuse parse 1:20-1:20
ALTER TABLE t DROP COLUMN i
---- accept
ALTER TABLE t DROP (i, s)
---- refuse validate
ALTER TABLE t DROP nope
---- refuse validate
ALTER TABLE t DROP (i, i)
---- refuse validate
ALTER TABLE t DROP rt
---- refuse parse 1:21-1:21
ALTER TABLE t DROP ()
---- refuse validate
ALTER TABLE products DROP id
---- accept
ALTER TABLE products DROP PRIMARY KEY
---- refuse validate
ALTER TABLE products DROP CONSTRAINT pk
---- accept
ALTER TABLE products DROP CONSTRAINT PK_id
---- refuse validate
ALTER TABLE t DROP PRIMARY KEY
---- accept
ALTER TABLE t DROP WATERMARK
---- refuse validate
ALTER TABLE hole DROP WATERMARK
---- refuse parse 1:30-1:30
ALTER TABLE t DROP WATERMARK FOR rt
---- refuse validate 1:30-1:30
ALTER TABLE t DROP i; SELECT i FROM t
---- accept
ALTER TABLE t ADD z INT; SELECT z FROM t
---- accept
ALTER TABLE parts ADD PARTITION (dd = '1', hh = 2)
---- accept
ALTER TABLE parts ADD IF NOT EXISTS PARTITION (dd = '1', hh = 2) WITH ('a' = 'b')
---- refuse execute
ALTER TABLE parts ADD PARTITION (dd = '1') PARTITION (dd = '2')
---- refuse execute
ALTER TABLE parts ADD PARTITION (nope = '1')
---- refuse execute
ALTER TABLE parts DROP PARTITION (dd = '1', hh = 2)
---- accept
ALTER TABLE parts DROP IF EXISTS PARTITION (dd = '1'), PARTITION (dd = '2')
---- refuse parse 1:19-1:19
ALTER TABLE parts PARTITION (dd = '1') SET ('a' = 'b')
---- refuse parse 1:19-1:19
ALTER TABLE parts PARTITION (dd = '1') RENAME TO PARTITION (dd = '2')
---- refuse parse 1:15-1:15
ALTER TABLE t COMPACT
---- refuse parse 1:19-1:19
ALTER TABLE parts PARTITION (dd = '1') COMPACT
---- refuse parse 1:13-1:13
ALTER TABLE t
---- refuse parse 1:15-1:15
ALTER TABLE t NOPE
---- refuse parse 1:11-1:11
ALTER TABLE
---- refuse parse 1:7-1:7
ALTER t ADD z INT
---- refuse validate
ALTER TABLE big ADD z INT
---- accept
ALTER VIEW big RENAME TO small
---- accept
ALTER VIEW big AS SELECT i FROM t
---- refuse validate 1:26-1:29
ALTER VIEW big AS SELECT nope FROM t
---- accept
ALTER VIEW big AS SELECT i FROM t; SELECT i FROM big
---- refuse validate 1:43-1:44
ALTER VIEW big AS SELECT i FROM t; SELECT id FROM big
---- refuse validate
ALTER VIEW nope RENAME TO small
---- refuse validate
ALTER VIEW nope AS SELECT 1
---- refuse validate
ALTER VIEW t AS SELECT 1
---- refuse parse 1:16-1:16
ALTER VIEW big SET ('a' = 'b')
---- refuse parse 1:14-1:14
ALTER VIEW big
---- refuse parse 1:15-1:15
ALTER VIEW IF EXISTS big RENAME TO small
---- refuse parse 1:23-1:23
ALTER VIEW big RENAME small
---- accept
ALTER DATABASE default_database SET ('a' = 'b')
---- accept
ALTER DATABASE default_catalog.default_database SET ('a' = 'b')
---- refuse validate
ALTER DATABASE nope SET ('a' = 'b')
---- accept
ALTER DATABASE default_database SET ()
---- refuse parse 1:33-1:33
ALTER DATABASE default_database RESET ('a')
---- refuse parse 1:33-1:33
ALTER DATABASE default_database RENAME TO x
---- refuse execute
ALTER CATALOG default_catalog SET ('a' = 'b')
---- refuse execute
ALTER CATALOG default_catalog RESET ('a')
---- refuse execute
ALTER CATALOG default_catalog COMMENT 'x'
---- refuse execute
ALTER CATALOG nope SET ('a' = 'b')
---- refuse execute
ALTER CATALOG default_catalog SET ()
---- refuse validate
ALTER CATALOG default_catalog RESET ()
---- refuse parse 1:39-1:39
ALTER CATALOG default_catalog COMMENT x
---- accept
CREATE CATALOG c WITH ('type' = 'generic_in_memory'); ALTER CATALOG c COMMENT 'hi'
---- accept
CREATE CATALOG c WITH ('type' = 'generic_in_memory'); ALTER CATALOG c SET ('default-database' = 'x')
---- refuse validate
CREATE CATALOG c WITH ('type' = 'generic_in_memory'); ALTER CATALOG c RESET ('type')
---- refuse execute
ALTER FUNCTION f AS 'com.example.F'
---- accept
ALTER FUNCTION IF EXISTS f AS 'com.example.F'
---- accept
CREATE FUNCTION f AS 'com.example.F'; ALTER FUNCTION f AS 'com.example.G' LANGUAGE JAVA
---- refuse execute
ALTER TEMPORARY FUNCTION f AS 'com.example.F'
---- refuse validate
ALTER TEMPORARY SYSTEM FUNCTION f AS 'com.example.F'
---- refuse parse 1:18-1:18
ALTER FUNCTION f RENAME TO g
---- refuse validate
ALTER MODEL mo RENAME TO mp
---- accept
ALTER MODEL IF EXISTS mo RENAME TO mp
---- refuse validate
ALTER MODEL mo SET ('a' = 'b')
---- accept
ALTER MODEL IF EXISTS mo SET ('a' = 'b')
---- accept
ALTER MODEL IF EXISTS mo RESET ('a')
---- refuse validate
ALTER MODEL mo SET ()
---- accept
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai'); ALTER MODEL mo SET ('x' = 'y'); ALTER MODEL mo RESET ('x'); ALTER MODEL mo RENAME TO mp; DESCRIBE MODEL mp
---- accept
ALTER MATERIALIZED TABLE mt SUSPEND
---- accept
ALTER MATERIALIZED TABLE mt RESUME
---- accept
ALTER MATERIALIZED TABLE mt RESUME WITH ('a' = 'b')
---- accept
ALTER MATERIALIZED TABLE mt REFRESH
---- accept
ALTER MATERIALIZED TABLE mt REFRESH PARTITION (dd = '1')
---- refuse validate
ALTER MATERIALIZED TABLE mt SET FRESHNESS = INTERVAL '1' MINUTE
---- refuse validate
ALTER MATERIALIZED TABLE mt SET REFRESH_MODE = FULL
---- refuse validate
ALTER MATERIALIZED TABLE mt AS SELECT i FROM t
---- refuse validate
ALTER MATERIALIZED TABLE mt SET ('a' = 'b')
---- refuse validate
ALTER MATERIALIZED TABLE mt RESET ('a')
---- refuse parse 1:29-1:29
ALTER MATERIALIZED TABLE mt NOPE
---- refuse parse 1:24-1:24
ALTER MATERIALIZED TABLE
---- refuse parse 1:7-1:7
ALTER CONNECTION cn SET ('a' = 'b')
---- refuse parse 1:5-1:5
ALTER
