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
CREATE TABLE x (a INT) WITH ('connector' = 'datagen')
---- accept
create table x (a int) with ('connector' = 'datagen')
---- accept
CREATE TABLE IF NOT EXISTS x (a INT) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE IF NOT EXISTS t (a INT) WITH ('connector' = 'datagen')
---- refuse execute
CREATE TABLE t (a INT) WITH ('connector' = 'datagen')
---- accept
CREATE TEMPORARY TABLE x (a INT) WITH ('connector' = 'datagen')
---- accept
CREATE TEMPORARY TABLE IF NOT EXISTS x (a INT) WITH ('connector' = 'datagen')
---- accept
CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:25-1:25
CREATE TEMPORARY SYSTEM TABLE x (a INT) WITH ('connector' = 'datagen')
---- accept
CREATE OR REPLACE TABLE x (a INT) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE default_database.x (a INT) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE default_catalog.default_database.x (a INT) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE a.b.c.d (a INT) WITH ('connector' = 'datagen')
---- refuse execute
CREATE TABLE nope.x (a INT) WITH ('connector' = 'datagen')
---- refuse execute
CREATE TABLE nope.nope.x (a INT) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE `x y` (`a b` INT) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE `x``y` (a INT) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, A STRING) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT, a STRING) WITH ('connector' = 'datagen')
---- refuse parse 1:17-1:17
CREATE TABLE x () WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT)
---- accept
CREATE TABLE x (a INT) WITH ()
---- accept
CREATE TABLE x (a INT) COMMENT 'hello' WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT COMMENT 'hello') WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT COMMENT 'it''s', b STRING) COMMENT 'it''s' WITH ('connector' = 'datagen')
---- refuse parse 1:31-1:31
CREATE TABLE x (a INT COMMENT hello) WITH ('connector' = 'datagen')
---- refuse parse 1:32-1:32
CREATE TABLE x (a INT) COMMENT hello WITH ('connector' = 'datagen')
---- refuse parse 1:23-1:23
CREATE TABLE x (a INT,) WITH ('connector' = 'datagen')
---- refuse parse 1:23-1:23
CREATE TABLE x (a INT b INT) WITH ('connector' = 'datagen')
---- refuse parse 1:16-1:17
CREATE TABLE x (a) WITH ('connector' = 'datagen')
---- refuse parse 1:17-1:17
CREATE TABLE x (INT a) WITH ('connector' = 'datagen')
---- refuse parse 1:23-1:23
CREATE TABLE x (a INT WITH ('connector' = 'datagen')
---- refuse parse 1:16-1:16
CREATE TABLE x a INT WITH ('connector' = 'datagen')
---- refuse parse 1:14-1:14
CREATE TABLE (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:8-1:8
CREATE x (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:29-1:29
CREATE TABLE x (a INT) WITH 'connector' = 'datagen'
---- refuse parse 1:51-1:51
CREATE TABLE x (a INT) WITH ('connector' 'datagen')
---- refuse parse 1:44-1:44
CREATE TABLE x (a INT) WITH ('connector' = datagen)
---- refuse parse 1:30-1:30
CREATE TABLE x (a INT) WITH (connector = 'datagen')
---- refuse parse 1:54-1:54
CREATE TABLE x (a INT) WITH ('connector' = 'datagen',)
---- refuse parse 1:75-1:75
CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = 5)
---- accept
CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'connector' = 'print')
---- refuse parse 1:55-1:55
CREATE TABLE x (a INT) WITH ('connector' = 'datagen') extra
---- accept
CREATE TABLE x (a INT) PARTITIONED BY (a) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, b STRING) PARTITIONED BY (a, b) WITH ('connector' = 'filesystem', 'path' = '/tmp/y', 'format' = 'csv')
---- refuse validate
CREATE TABLE x (a INT) PARTITIONED BY (nope) WITH ('connector' = 'filesystem', 'path' = '/tmp/y', 'format' = 'csv')
---- refuse parse 1:39-1:39
CREATE TABLE x (a INT) PARTITIONED BY a WITH ('connector' = 'datagen')
---- refuse parse 1:40-1:40
CREATE TABLE x (a INT) PARTITIONED BY () WITH ('connector' = 'datagen')
---- refuse parse 1:24-1:24
CREATE TABLE x (a INT) PARTITION BY (a) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT PRIMARY KEY NOT ENFORCED) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT PRIMARY KEY NOT ENFORCED COMMENT 'k', b INT) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT CONSTRAINT pk PRIMARY KEY NOT ENFORCED) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, CONSTRAINT pk PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, b INT, CONSTRAINT pk PRIMARY KEY (a, b) NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT, PRIMARY KEY (a)) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT, PRIMARY KEY (a) ENFORCED) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT PRIMARY KEY) WITH ('connector' = 'datagen')
---- refuse validate 1:37-1:37
CREATE TABLE x (a INT, PRIMARY KEY (nope) NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT, PRIMARY KEY (a, a) NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse parse 1:37-1:37
CREATE TABLE x (a INT, PRIMARY KEY () NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse parse 1:36-1:36
CREATE TABLE x (a INT, PRIMARY KEY a NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT, PRIMARY KEY (a) NOT ENFORCED, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT PRIMARY KEY NOT ENFORCED, b INT PRIMARY KEY NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT, UNIQUE (a) NOT ENFORCED) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT UNIQUE) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT, UNIQUE (a)) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT NULL) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT NOT NULL) WITH ('connector' = 'datagen')
---- refuse parse 1:32-1:32
CREATE TABLE x (a INT NOT NULL NOT NULL) WITH ('connector' = 'datagen')
---- refuse parse 1:23-1:23
CREATE TABLE x (a INT DEFAULT 1) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT NULL PRIMARY KEY NOT ENFORCED) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, b AS a + 1) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, b AS a + 1 COMMENT 'more') WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, b AS (a + 1)) WITH ('connector' = 'datagen')
---- refuse validate 1:29-1:36
CREATE TABLE x (a INT, b AS UPPER(a)) WITH ('connector' = 'datagen')
---- refuse validate 1:29-1:32
CREATE TABLE x (a INT, b AS nope + 1) WITH ('connector' = 'datagen')
---- refuse validate 1:29-1:35
CREATE TABLE x (a INT, b AS nope(a)) WITH ('connector' = 'datagen')
---- refuse validate 1:29-1:29
CREATE TABLE x (a INT, b AS c, c AS a) WITH ('connector' = 'datagen')
---- refuse validate 1:37-1:37
CREATE TABLE x (a INT, b AS a, c AS b) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, b AS SUM(a)) WITH ('connector' = 'datagen')
---- refuse parse 1:29-1:29
CREATE TABLE x (a INT, b AS (SELECT 1)) WITH ('connector' = 'datagen')
---- refuse parse 1:30-1:30
CREATE TABLE x (a INT, b INT AS a) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (b AS 1) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, p AS PROCTIME()) WITH ('connector' = 'datagen')
---- refuse validate 1:54-1:54
CREATE TABLE x (a INT, p AS PROCTIME(), PRIMARY KEY (p) NOT ENFORCED) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT METADATA) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp') WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- accept
CREATE TABLE x (a INT, `offset` BIGINT METADATA VIRTUAL) WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- accept
CREATE TABLE x (a INT, `offset` BIGINT METADATA VIRTUAL COMMENT 'c') WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- accept
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL) WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:61-1:61
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) METADATA VIRTUAL FROM 'timestamp') WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:58-1:58
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) METADATA FROM timestamp) WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:57-1:57
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) METADATA FROM) WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- refuse parse 1:53-1:53
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) METADATA NOT NULL) WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- accept
CREATE TABLE x (a INT, ts TIMESTAMP_LTZ(3) NOT NULL METADATA FROM 'timestamp') WITH ('connector' = 'kafka', 'topic' = 'a', 'properties.bootstrap.servers' = 'x:1', 'format' = 'json')
---- accept
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (ts TIMESTAMP(2), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (ts TIMESTAMP(6), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (ts TIMESTAMP, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (ts BIGINT, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (ts STRING, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (ts DATE, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- refuse validate 1:48-1:48
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK FOR nope AS ts) WITH ('connector' = 'datagen')
---- refuse validate 1:54-1:57
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK FOR ts AS nope) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK FOR ts AS 1) WITH ('connector' = 'datagen')
---- refuse validate 1:54-1:59
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK FOR ts AS ts - 5) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK FOR ts AS SOURCE_WATERMARK()) WITH ('connector' = 'datagen')
---- refuse parse 1:74-1:82
CREATE TABLE x (ts TIMESTAMP(3), u TIMESTAMP(3), WATERMARK FOR ts AS ts, WATERMARK FOR u AS u) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (l BIGINT, ts AS TO_TIMESTAMP_LTZ(l, 3), WATERMARK FOR ts AS ts - INTERVAL '1' MINUTE) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (s STRING, ts AS TO_TIMESTAMP(s), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (r ROW<ts TIMESTAMP(3)>, WATERMARK FOR r.ts AS r.ts) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (p AS PROCTIME(), WATERMARK FOR p AS p) WITH ('connector' = 'datagen')
---- refuse parse 1:44-1:44
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK ts AS ts) WITH ('connector' = 'datagen')
---- refuse parse 1:50-1:50
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK FOR ts) WITH ('connector' = 'datagen')
---- refuse parse 1:51-1:51
CREATE TABLE x (ts TIMESTAMP(3), WATERMARK FOR ts ts) WITH ('connector' = 'datagen')
---- refuse parse 1:33-1:33
CREATE TABLE x (ts TIMESTAMP(3) WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (WATERMARK FOR ts AS ts, ts TIMESTAMP(3)) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT) DISTRIBUTED BY (a) INTO 4 BUCKETS WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT) DISTRIBUTED BY HASH(a) INTO 4 BUCKETS WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT) DISTRIBUTED BY RANGE(a) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT) DISTRIBUTED BY HASH(a) WITH ('connector' = 'datagen')
---- refuse parse 1:39-1:39
CREATE TABLE x (a INT) DISTRIBUTED BY NOPE(a) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT) DISTRIBUTED INTO 4 BUCKETS WITH ('connector' = 'datagen')
---- refuse parse 1:48-1:48
CREATE TABLE x (a INT) DISTRIBUTED BY (a) INTO BUCKETS WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT) DISTRIBUTED BY (a) INTO 0 BUCKETS WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a INT) DISTRIBUTED BY (nope) INTO 4 BUCKETS WITH ('connector' = 'datagen')
---- refuse parse 1:40-1:40
CREATE TABLE x (a INT) DISTRIBUTED BY () INTO 4 BUCKETS WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, b STRING) DISTRIBUTED BY (a) INTO 4 BUCKETS PARTITIONED BY (b) WITH ('connector' = 'datagen')
---- refuse parse 1:53-1:53
CREATE TABLE x (a INT, b STRING) PARTITIONED BY (b) DISTRIBUTED BY (a) INTO 4 BUCKETS WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x LIKE t
---- accept
CREATE TABLE x (z INT) LIKE t
---- accept
CREATE TABLE x (z INT) WITH ('rows-per-second' = '5') LIKE t
---- accept
CREATE TABLE x WITH ('rows-per-second' = '5') LIKE t
---- accept
CREATE TABLE x LIKE t (INCLUDING ALL)
---- accept
CREATE TABLE x LIKE t (EXCLUDING ALL)
---- accept
CREATE TABLE x (z INT) WITH ('connector' = 'print') LIKE t (EXCLUDING ALL)
---- accept
CREATE TABLE x (z INT) WITH ('connector' = 'print') LIKE t (EXCLUDING OPTIONS)
---- accept
CREATE TABLE x (z INT) LIKE t (INCLUDING OPTIONS EXCLUDING GENERATED)
---- accept
CREATE TABLE x (z INT) LIKE t (OVERWRITING WATERMARKS)
---- accept
CREATE TABLE x (WATERMARK FOR rt AS rt) LIKE t (OVERWRITING WATERMARKS)
---- refuse validate
CREATE TABLE x (WATERMARK FOR rt AS rt) LIKE t
---- accept
CREATE TABLE x (WATERMARK FOR rt AS rt) LIKE t (EXCLUDING WATERMARKS)
---- accept
CREATE TABLE x (p AS PROCTIME()) LIKE t (OVERWRITING GENERATED)
---- refuse validate
CREATE TABLE x (p AS PROCTIME()) LIKE t
---- refuse validate
CREATE TABLE x (i INT) LIKE t
---- accept
CREATE TABLE x LIKE t (INCLUDING CONSTRAINTS INCLUDING METADATA)
---- accept
CREATE TABLE x LIKE t (INCLUDING ALL OVERWRITING OPTIONS)
---- refuse validate
CREATE TABLE x LIKE t (OVERWRITING CONSTRAINTS)
---- refuse validate
CREATE TABLE x LIKE t (OVERWRITING PARTITIONS)
---- refuse parse 1:34-1:34
CREATE TABLE x LIKE t (INCLUDING NOPE)
---- refuse parse 1:41-1:41
CREATE TABLE x LIKE t (INCLUDING OPTIONS, EXCLUDING GENERATED)
---- refuse parse 1:23-1:23
CREATE TABLE x LIKE t INCLUDING ALL
---- refuse parse 1:24-1:24
CREATE TABLE x LIKE t ()
---- refuse validate 1:21-1:21
CREATE TABLE x LIKE nope
---- refuse parse 1:19-1:19
CREATE TABLE x LIKE
---- refuse validate 1:21-1:21
CREATE TABLE x LIKE big
---- refuse validate
CREATE TABLE x LIKE t (INCLUDING OPTIONS EXCLUDING OPTIONS)
---- accept
CREATE TABLE x (PRIMARY KEY (n) NOT ENFORCED) LIKE t
---- accept
CREATE TABLE x LIKE t (EXCLUDING DISTRIBUTION INCLUDING PARTITIONS)
---- accept
CREATE TABLE x WITH ('connector' = 'print') AS SELECT i, s FROM t
---- accept
CREATE TABLE x WITH ('connector' = 'print') AS SELECT i, s FROM t WHERE i > 1
---- refuse validate 1:55-1:58
CREATE TABLE x WITH ('connector' = 'print') AS SELECT nope FROM t
---- accept
CREATE TABLE x WITH ('connector' = 'print') AS SELECT i, i FROM t
---- accept
CREATE TABLE x WITH ('connector' = 'print') AS SELECT i + 1 FROM t
---- accept
CREATE TABLE x WITH ('connector' = 'print') AS (SELECT i, s FROM t)
---- accept
CREATE TABLE x WITH ('connector' = 'print') AS VALUES (1, 'a')
---- accept
CREATE TABLE x WITH ('connector' = 'print') AS TABLE t
---- accept
CREATE TABLE x (i, s) WITH ('connector' = 'print') AS SELECT i, s FROM t
---- accept
CREATE TABLE x (s, i) WITH ('connector' = 'print') AS SELECT i, s FROM t
---- refuse validate
CREATE TABLE x (z, i) WITH ('connector' = 'print') AS SELECT i, s FROM t
---- accept
CREATE TABLE x (z INT) WITH ('connector' = 'print') AS SELECT i, s FROM t
---- accept
CREATE TABLE x (i BIGINT) WITH ('connector' = 'print') AS SELECT i, s FROM t
---- accept
CREATE TABLE x (PRIMARY KEY (n) NOT ENFORCED) WITH ('connector' = 'print') AS SELECT n, s FROM t
---- refuse validate 1:30-1:30
CREATE TABLE x (PRIMARY KEY (nope) NOT ENFORCED) WITH ('connector' = 'print') AS SELECT n, s FROM t
---- refuse parse 1:48-1:48
CREATE TABLE x WITH ('connector' = 'print') AS INSERT INTO y SELECT 1
---- accept
CREATE TABLE x WITH ('connector' = 'print') AS WITH q AS (SELECT i FROM t) SELECT * FROM q
---- refuse execute
CREATE TABLE x AS SELECT i FROM t
---- accept
CREATE TABLE IF NOT EXISTS x WITH ('connector' = 'print') AS SELECT i FROM t
---- accept
CREATE TABLE x PARTITIONED BY (s) WITH ('connector' = 'filesystem', 'path' = '/tmp/z', 'format' = 'csv') AS SELECT i, s FROM t
---- accept
CREATE OR REPLACE TABLE x WITH ('connector' = 'print') AS SELECT i FROM t
---- accept
REPLACE TABLE x WITH ('connector' = 'print') AS SELECT i FROM t
---- refuse parse 1:25-1:25
CREATE OR REPLACE TABLE AS x WITH ('connector' = 'print') SELECT i FROM t
---- refuse parse 1:43-1:43
CREATE TABLE x (a INT) AS SELECT i FROM t LIKE t
---- refuse parse 1:8-1:8
CREATE EXTERNAL TABLE x (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:14-1:14
CREATE TABLE TABLE (a INT) WITH ('connector' = 'datagen')
---- refuse parse 1:17-1:17
CREATE TABLE x (select INT) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (`select` INT) WITH ('connector' = 'datagen')
---- refuse parse 1:17-1:17
CREATE TABLE x (value INT) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (name STRING, type STRING, version INT, key STRING) WITH ('connector' = 'datagen')
---- refuse parse 1:17-1:17
CREATE TABLE x (timestamp TIMESTAMP(3)) WITH ('connector' = 'datagen')
---- refuse parse 1:17-1:17
CREATE TABLE x (date DATE) WITH ('connector' = 'datagen')
---- refuse parse 1:17-1:17
CREATE TABLE x (user STRING) WITH ('connector' = 'datagen')
---- refuse parse 1:24-1:24
CREATE TABLE x (a INT, 1b INT) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a INT, _b INT, c$d INT) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a TINYINT, b SMALLINT, c INTEGER, d BIGINT, e FLOAT, f DOUBLE, g DOUBLE PRECISION, h REAL) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a DECIMAL, b DECIMAL(5), c DECIMAL(5, 2), d DEC(3), e NUMERIC(4, 1)) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a DECIMAL(39, 2)) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a DECIMAL(5, 6)) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a DECIMAL(0)) WITH ('connector' = 'datagen')
---- refuse parse 1:27-1:27
CREATE TABLE x (a DECIMAL()) WITH ('connector' = 'datagen')
---- refuse parse 1:31-1:31
CREATE TABLE x (a DECIMAL(5, 2, 1)) WITH ('connector' = 'datagen')
---- refuse parse 1:27-1:27
CREATE TABLE x (a DECIMAL(a)) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a CHAR, b CHAR(3), c VARCHAR, d VARCHAR(3), e STRING, f CHARACTER(2), g CHARACTER VARYING(3), h CHAR VARYING(5)) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a CHAR(0)) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a VARCHAR(0)) WITH ('connector' = 'datagen')
---- refuse parse 1:27-1:27
CREATE TABLE x (a VARCHAR(-1)) WITH ('connector' = 'datagen')
---- refuse parse 1:27-1:36
CREATE TABLE x (a VARCHAR(2147483648)) WITH ('connector' = 'datagen')
---- refuse parse 1:25-1:25
CREATE TABLE x (a STRING(5)) WITH ('connector' = 'datagen')
---- refuse validate 1:19-1:22
CREATE TABLE x (a TEXT) WITH ('connector' = 'datagen')
---- refuse parse 1:22-1:22
CREATE TABLE x (a INT(11)) WITH ('connector' = 'datagen')
---- refuse parse 1:23-1:23
CREATE TABLE x (a INT UNSIGNED) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a BINARY, b BINARY(3), c VARBINARY, d VARBINARY(4), e BYTES, f BINARY VARYING(3)) WITH ('connector' = 'datagen')
---- refuse validate 1:30-1:33
CREATE TABLE x (a BOOLEAN, b BOOL) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a DATE, b TIME, c TIME(3), d TIME WITHOUT TIME ZONE, e TIME(9) WITHOUT TIME ZONE) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a TIME(10)) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a TIMESTAMP, b TIMESTAMP(9), c TIMESTAMP(3) WITHOUT TIME ZONE, d TIMESTAMP WITH LOCAL TIME ZONE, e TIMESTAMP(0) WITH LOCAL TIME ZONE, f TIMESTAMP_LTZ, g TIMESTAMP_LTZ(9)) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a TIMESTAMP(10)) WITH ('connector' = 'datagen')
---- refuse parse 1:29-1:29
CREATE TABLE x (a TIMESTAMP(-1)) WITH ('connector' = 'datagen')
---- refuse parse 1:34-1:34
CREATE TABLE x (a TIMESTAMP WITH TIME ZONE) WITH ('connector' = 'datagen')
---- refuse parse 1:34-1:34
CREATE TABLE x (a TIMESTAMP WITH ZONE) WITH ('connector' = 'datagen')
---- refuse parse 1:36-1:36
CREATE TABLE x (a TIMESTAMP_LTZ(3) WITHOUT TIME ZONE) WITH ('connector' = 'datagen')
---- refuse parse 1:19-1:19
CREATE TABLE x (a DATETIME) WITH ('connector' = 'datagen')
---- refuse parse 1:19-1:19
CREATE TABLE x (a INTERVAL DAY) WITH ('connector' = 'datagen')
---- refuse parse 1:19-1:19
CREATE TABLE x (a INTERVAL YEAR TO MONTH, b INTERVAL DAY(3) TO SECOND(3)) WITH ('connector' = 'datagen')
---- refuse parse 1:19-1:19
CREATE TABLE x (a INTERVAL) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a ARRAY<INT>, b INT ARRAY, c ARRAY<INT NOT NULL> NOT NULL, d ARRAY<ARRAY<STRING>>) WITH ('connector' = 'datagen')
---- refuse parse 1:19-1:19
CREATE TABLE x (a ARRAY) WITH ('connector' = 'datagen')
---- refuse parse 1:19-1:19
CREATE TABLE x (a ARRAY<>) WITH ('connector' = 'datagen')
---- refuse parse 1:28-1:28
CREATE TABLE x (a ARRAY<INT) WITH ('connector' = 'datagen')
---- refuse parse 1:19-1:19
CREATE TABLE x (a ARRAY(INT)) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a MAP<STRING, INT>, b MAP<INT, ARRAY<STRING>>) WITH ('connector' = 'datagen')
---- refuse parse 1:29-1:29
CREATE TABLE x (a MAP<STRING>) WITH ('connector' = 'datagen')
---- refuse parse 1:34-1:34
CREATE TABLE x (a MAP<STRING, INT, INT>) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a MULTISET<STRING>, b STRING MULTISET) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a ROW<x INT, y STRING>, b ROW<x INT 'comment', y STRING NOT NULL>, c ROW(x INT, y STRING)) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a ROW<x ROW<y ROW<z INT>>>) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a ROW<>) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a ROW()) WITH ('connector' = 'datagen')
---- refuse parse 1:23-1:23
CREATE TABLE x (a ROW<INT>) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a ROW<x INT, x STRING>) WITH ('connector' = 'datagen')
---- refuse parse 1:24-1:24
CREATE TABLE x (a ROW<x: INT>) WITH ('connector' = 'datagen')
---- refuse parse 1:25-1:25
CREATE TABLE x (a STRUCT<x INT>) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a STRUCTURED<'com.x.Y', x INT>) WITH ('connector' = 'datagen')
---- refuse validate
CREATE TABLE x (a RAW('java.lang.Object', 'x')) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (a VARIANT) WITH ('connector' = 'datagen')
---- refuse parse 1:19-1:19
CREATE TABLE x (a NULL) WITH ('connector' = 'datagen')
---- refuse validate 1:19-1:22
CREATE TABLE x (a NOPE) WITH ('connector' = 'datagen')
---- refuse validate 1:19-1:25
CREATE TABLE x (a my.type) WITH ('connector' = 'datagen')
---- refuse validate 1:19-1:22
CREATE TABLE x (a JSON) WITH ('connector' = 'datagen')
---- refuse validate 1:19-1:22
CREATE TABLE x (a UUID) WITH ('connector' = 'datagen')
---- refuse validate 3:5-3:9
CREATE TABLE x (
  a INT,
  b STRIN
) WITH ('connector' = 'datagen')
---- refuse parse 3:3-3:3
CREATE TABLE x (
  a INT
  b STRING
) WITH ('connector' = 'datagen')
---- refuse validate 4:17-4:17
CREATE TABLE x (
  a INT,
  ts TIMESTAMP(3),
  WATERMARK FOR tss AS ts
) WITH ('connector' = 'datagen')
---- accept
CREATE TABLE x (
  -- the key
  a INT, /* and
 more */
  b STRING
) WITH (
  'connector' = 'datagen' -- of rows
)
