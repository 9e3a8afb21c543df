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
CREATE CATALOG c WITH ('type' = 'generic_in_memory')
---- accept
CREATE CATALOG IF NOT EXISTS c WITH ('type' = 'generic_in_memory')
---- accept
CREATE CATALOG c COMMENT 'x' WITH ('type' = 'generic_in_memory')
---- accept
CREATE CATALOG IF NOT EXISTS c COMMENT 'x' WITH ('type' = 'generic_in_memory', 'default-database' = 'db')
---- refuse execute
CREATE CATALOG c WITH ('type' = 'nope')
---- refuse execute
CREATE CATALOG c WITH ()
---- refuse execute
CREATE CATALOG c
---- refuse parse 1:16-1:16
CREATE CATALOG WITH ('type' = 'generic_in_memory')
---- refuse parse 1:17-1:17
CREATE CATALOG c.d WITH ('type' = 'generic_in_memory')
---- refuse execute
CREATE CATALOG default_catalog WITH ('type' = 'generic_in_memory')
---- accept
CREATE CATALOG IF NOT EXISTS default_catalog WITH ('type' = 'generic_in_memory')
---- refuse execute
CREATE CATALOG c WITH ('nope' = 'generic_in_memory')
---- refuse parse 1:50-1:50
CREATE CATALOG c WITH ('type' 'generic_in_memory')
---- refuse parse 1:8-1:8
CREATE CATALOGS c WITH ('type' = 'generic_in_memory')
---- accept
CREATE DATABASE db
---- accept
CREATE DATABASE IF NOT EXISTS db
---- accept
CREATE DATABASE IF NOT EXISTS default_database
---- refuse execute
CREATE DATABASE default_database
---- accept
CREATE DATABASE default_catalog.db
---- refuse execute
CREATE DATABASE nope.db
---- refuse validate
CREATE DATABASE a.b.c
---- accept
CREATE DATABASE db COMMENT 'x' WITH ('k' = 'v')
---- accept
CREATE DATABASE db WITH ('k' = 'v')
---- refuse parse 1:29-1:29
CREATE DATABASE db WITH ('k')
---- accept
CREATE DATABASE db WITH ()
---- refuse parse 1:28-1:28
CREATE DATABASE db COMMENT x
---- refuse parse 1:15-1:15
CREATE DATABASE
---- refuse parse 1:20-1:20
CREATE DATABASE IF NOT EXIST db
---- refuse parse 1:20-1:20
CREATE DATABASE IF EXISTS db
---- refuse parse 1:8-1:8
CREATE SCHEMA db
---- accept
CREATE DATABASE db; USE db; CREATE TABLE x (a INT) WITH ('connector' = 'datagen'); SELECT * FROM x; SELECT * FROM db.x; SELECT * FROM default_catalog.db.x
---- refuse validate 1:43-1:43
CREATE DATABASE db; USE db; SELECT * FROM t
---- accept
CREATE DATABASE db; USE db; SELECT * FROM default_database.t
---- accept
CREATE CATALOG c WITH ('type' = 'generic_in_memory'); USE CATALOG c; SHOW DATABASES; SELECT * FROM default_catalog.default_database.t
---- refuse validate 1:84-1:84
CREATE CATALOG c WITH ('type' = 'generic_in_memory'); USE CATALOG c; SELECT * FROM t
---- accept
CREATE VIEW w AS SELECT i FROM t
---- accept
CREATE VIEW IF NOT EXISTS w AS SELECT i FROM t
---- accept
CREATE VIEW IF NOT EXISTS big AS SELECT i FROM t
---- refuse execute
CREATE VIEW big AS SELECT i FROM t
---- refuse execute
CREATE OR REPLACE VIEW big AS SELECT i FROM t
---- accept
CREATE TEMPORARY VIEW w AS SELECT i FROM t
---- accept
CREATE TEMPORARY VIEW big AS SELECT i FROM t
---- accept
CREATE TEMPORARY VIEW IF NOT EXISTS big AS SELECT i FROM t
---- accept
CREATE VIEW w (a) AS SELECT i FROM t
---- refuse validate
CREATE VIEW w (a, b) AS SELECT i FROM t
---- refuse validate 1:32-1:32
CREATE VIEW w (a, a) AS SELECT i, n FROM t
---- refuse parse 1:18-1:18
CREATE VIEW w (a INT) AS SELECT i FROM t
---- refuse parse 1:18-1:18
CREATE VIEW w (a COMMENT 'x') AS SELECT i FROM t
---- refuse parse 1:16-1:16
CREATE VIEW w () AS SELECT i FROM t
---- accept
CREATE VIEW w COMMENT 'x' AS SELECT i FROM t
---- accept
CREATE VIEW w (a) COMMENT 'x' AS SELECT i FROM t
---- refuse parse 1:23-1:23
CREATE VIEW w COMMENT x AS SELECT i FROM t
---- refuse validate 1:25-1:25
CREATE VIEW w AS SELECT i, i FROM t
---- accept
CREATE VIEW w AS SELECT i + 1 FROM t
---- refuse validate 1:25-1:28
CREATE VIEW w AS SELECT nope FROM t
---- refuse validate 1:32-1:35
CREATE VIEW w AS SELECT * FROM nope
---- refuse validate 1:32-1:32
CREATE VIEW w AS SELECT * FROM w
---- accept
CREATE VIEW w AS (SELECT i FROM t)
---- accept
CREATE VIEW w AS VALUES (1, 2)
---- accept
CREATE VIEW w AS TABLE t
---- accept
CREATE VIEW w AS SELECT i FROM t UNION ALL SELECT n FROM t
---- accept
CREATE VIEW w AS SELECT i FROM t ORDER BY rt
---- accept
CREATE VIEW w AS WITH q AS (SELECT i FROM t) SELECT i FROM q
---- refuse parse 1:18-1:18
CREATE VIEW w AS INSERT INTO hole SELECT 1, 2
---- refuse parse 1:15-1:15
CREATE VIEW w SELECT i FROM t
---- refuse parse 1:16-1:16
CREATE VIEW w AS
---- refuse parse 1:13-1:13
CREATE VIEW AS SELECT 1
---- accept
CREATE VIEW default_database.w AS SELECT i FROM t
---- refuse execute
CREATE VIEW nope.w AS SELECT i FROM t
---- refuse parse 1:34-1:34
CREATE VIEW w AS SELECT i FROM t WITH ('a' = 'b')
---- accept
CREATE VIEW w AS SELECT i AS a, s FROM t; SELECT a, s FROM w WHERE a > 1
---- refuse validate 1:50-1:50
CREATE VIEW w AS SELECT i AS a, s FROM t; SELECT i FROM w
---- accept
CREATE VIEW w (x, y) AS SELECT i AS a, s FROM t; SELECT x, y FROM w
---- accept
CREATE VIEW w AS SELECT i FROM t; CREATE VIEW w2 AS SELECT i + 1 AS j FROM w; SELECT j FROM w2
---- accept
CREATE FUNCTION f AS 'com.example.F'
---- accept
CREATE FUNCTION f AS 'com.example.F' LANGUAGE JAVA
---- accept
CREATE FUNCTION f AS 'com.example.F' LANGUAGE SCALA
---- accept
CREATE FUNCTION f AS 'com.example.F' LANGUAGE PYTHON
---- refuse validate
CREATE FUNCTION f AS 'com.example.F' LANGUAGE SQL
---- refuse parse 1:47-1:47
CREATE FUNCTION f AS 'com.example.F' LANGUAGE nope
---- accept
CREATE FUNCTION IF NOT EXISTS f AS 'com.example.F'
---- refuse execute
CREATE TEMPORARY FUNCTION f AS 'com.example.F'
---- refuse execute
CREATE TEMPORARY SYSTEM FUNCTION f AS 'com.example.F'
---- refuse execute
CREATE TEMPORARY FUNCTION IF NOT EXISTS f AS 'com.example.F'
---- refuse execute
CREATE TEMPORARY SYSTEM FUNCTION IF NOT EXISTS f AS 'com.example.F'
---- refuse parse 1:8-1:13
CREATE SYSTEM FUNCTION f AS 'com.example.F'
---- accept
CREATE FUNCTION default_database.f AS 'com.example.F'
---- accept
CREATE FUNCTION f AS 'com.example.F' USING JAR 'file:///tmp/a.jar'
---- accept
CREATE FUNCTION f AS 'com.example.F' USING JAR 'file:///tmp/a.jar', JAR 'file:///tmp/b.jar'
---- accept
CREATE FUNCTION f AS 'com.example.F' LANGUAGE JAVA USING JAR 'file:///tmp/a.jar'
---- refuse parse 1:68-1:68
CREATE FUNCTION f AS 'com.example.F' USING JAR 'file:///tmp/a.jar' JAR 'file:///tmp/b.jar'
---- refuse parse 1:44-1:44
CREATE FUNCTION f AS 'com.example.F' USING ARTIFACT 'file:///tmp/a.jar'
---- refuse parse 1:44-1:44
CREATE FUNCTION f AS 'com.example.F' USING FILE 'file:///tmp/a.jar'
---- accept
CREATE FUNCTION f AS 'com.example.F' WITH ('a' = 'b')
---- refuse parse 1:22-1:22
CREATE FUNCTION f AS com.example.F
---- refuse parse 1:19-1:19
CREATE FUNCTION f 'com.example.F'
---- refuse validate
CREATE FUNCTION f AS ''
---- refuse parse 1:17-1:17
CREATE FUNCTION AS 'com.example.F'
---- refuse parse 1:19-1:19
CREATE FUNCTION f (a INT) RETURNS INT AS 'x'
---- accept
CREATE OR REPLACE FUNCTION f AS 'com.example.F'
---- accept
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai')
---- accept
CREATE MODEL mo INPUT (a STRING, c INT) OUTPUT (b STRING COMMENT 'x') COMMENT 'y' WITH ('provider' = 'openai')
---- accept
CREATE MODEL IF NOT EXISTS mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai')
---- accept
CREATE TEMPORARY MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai')
---- accept
CREATE TEMPORARY MODEL IF NOT EXISTS mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai')
---- refuse validate
CREATE MODEL mo INPUT (a STRING) WITH ('provider' = 'openai')
---- refuse validate
CREATE MODEL mo OUTPUT (a STRING) WITH ('provider' = 'openai')
---- refuse parse 1:35-1:35
CREATE MODEL mo OUTPUT (b STRING) INPUT (a STRING) WITH ('provider' = 'openai')
---- accept
CREATE MODEL mo WITH ('provider' = 'openai')
---- refuse validate
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING)
---- refuse validate
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ()
---- refuse parse 1:24-1:24
CREATE MODEL mo INPUT () OUTPUT (b STRING) WITH ('provider' = 'openai')
---- refuse validate 1:26-1:29
CREATE MODEL mo INPUT (a NOPE) OUTPUT (b STRING) WITH ('provider' = 'openai')
---- refuse parse 1:23-1:23
CREATE MODEL mo INPUT a STRING OUTPUT b STRING WITH ('provider' = 'openai')
---- refuse validate
CREATE MODEL mo WITH ('provider' = 'openai') AS SELECT i, s FROM t
---- refuse validate
CREATE MODEL mo INPUT (a STRING, a INT) OUTPUT (b STRING) WITH ('provider' = 'openai')
---- accept
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE AS SELECT i, s FROM t
---- accept
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE REFRESH_MODE = FULL AS SELECT i, s FROM t
---- accept
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE REFRESH_MODE = CONTINUOUS AS SELECT i, s FROM t
---- refuse parse 1:77-1:77
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE REFRESH_MODE = NOPE AS SELECT i, s FROM t
---- accept
CREATE MATERIALIZED TABLE mt AS SELECT i, s FROM t
---- accept
CREATE MATERIALIZED TABLE mt REFRESH_MODE = FULL AS SELECT i, s FROM t
---- refuse parse 1:40-1:40
CREATE MATERIALIZED TABLE mt FRESHNESS INTERVAL '1' MINUTE AS SELECT i, s FROM t
---- refuse parse 1:42-1:44
CREATE MATERIALIZED TABLE mt FRESHNESS = '1' AS SELECT i, s FROM t
---- refuse validate
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MONTH AS SELECT i, s FROM t
---- refuse validate
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '-1' MINUTE AS SELECT i, s FROM t
---- refuse parse 1:58-1:58
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' HOUR
---- accept
CREATE MATERIALIZED TABLE mt (PRIMARY KEY (n) NOT ENFORCED) FRESHNESS = INTERVAL '1' MINUTE AS SELECT n, s FROM t
---- accept
CREATE MATERIALIZED TABLE mt (CONSTRAINT c PRIMARY KEY (n) NOT ENFORCED) COMMENT 'x' PARTITIONED BY (s) WITH ('format' = 'json') FRESHNESS = INTERVAL '1' HOUR REFRESH_MODE = FULL AS SELECT n, s FROM t
---- refuse parse 1:31-1:31
CREATE MATERIALIZED TABLE mt (a INT) FRESHNESS = INTERVAL '1' MINUTE AS SELECT n, s FROM t
---- refuse parse 1:31-1:31
CREATE MATERIALIZED TABLE mt (n, s) FRESHNESS = INTERVAL '1' MINUTE AS SELECT n, s FROM t
---- refuse validate
CREATE MATERIALIZED TABLE mt PARTITIONED BY (nope) FRESHNESS = INTERVAL '1' MINUTE AS SELECT n, s FROM t
---- accept
CREATE MATERIALIZED TABLE mt DISTRIBUTED BY HASH(n) INTO 4 BUCKETS FRESHNESS = INTERVAL '1' MINUTE AS SELECT n, s FROM t
---- refuse validate 1:72-1:75
CREATE MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE AS SELECT nope FROM t
---- refuse parse 1:30-1:30
CREATE MATERIALIZED TABLE IF NOT EXISTS mt FRESHNESS = INTERVAL '1' MINUTE AS SELECT i FROM t
---- refuse parse 1:11-1:11
CREATE OR ALTER MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE AS SELECT i FROM t
---- refuse parse 1:18-1:29
CREATE TEMPORARY MATERIALIZED TABLE mt FRESHNESS = INTERVAL '1' MINUTE AS SELECT i FROM t
---- refuse parse 1:21-1:21
CREATE MATERIALIZED VIEW mt AS SELECT i FROM t
---- refuse parse 1:8-1:8
CREATE CONNECTION cn WITH ('type' = 'x')
---- refuse parse 1:18-1:18
CREATE TEMPORARY CONNECTION cn WITH ('type' = 'x')
---- refuse parse 1:8-1:8
CREATE CONNECTION IF NOT EXISTS cn COMMENT 'x' WITH ('type' = 'x')
---- refuse parse 1:8-1:8
CREATE INDEX ix ON t (i)
---- refuse parse 1:8-1:8
CREATE SEQUENCE sq
---- refuse parse 1:8-1:8
CREATE USER u
---- refuse parse 1:6-1:6
CREATE
---- refuse parse 1:16-1:16
CREATE TEMPORARY
---- refuse parse 1:17-1:17
CREATE OR REPLACE
---- refuse parse 1:8-1:8
CREATE IF NOT EXISTS TABLE x (a INT)
---- accept
CREATE TEMPORARY DATABASE x
---- accept
CREATE TEMPORARY CATALOG x WITH ('type' = 'generic_in_memory')
