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
SET
---- accept
SET 'a' = 'b'
---- accept
SET 'table.exec.state.ttl' = '1 h'
---- accept
SET 'table.exec.mini-batch.enabled' = 'true'
---- accept
SET 'pipeline.name' = 'x'; SELECT i FROM t
---- accept
SET a = b
---- accept
SET a.b.c = d
---- refuse parse 1:11-1:11
SET 'a' = b
---- accept
SET a = 'b'
---- refuse parse 1:11-1:11
SET 'a' 'b'
---- refuse parse 1:9-1:9
SET 'a' =
---- refuse parse 1:7-1:7
SET 'a'
---- refuse parse 1:5-1:5
SET a
---- refuse parse 1:5-1:5
SET = 'b'
---- accept
SET 'a' = 'b' 'c'
---- accept
SET 'a' = 'it''s'
---- accept
SET execution.runtime-mode = streaming
---- accept
SET 'execution.runtime-mode' = 'streaming'
---- accept
SET table.exec.state.ttl=1h
---- refuse parse 1:5-1:5
SET TABLE 'a' = 'b'
---- accept
RESET
---- accept
RESET 'a'
---- accept
RESET a
---- accept
RESET a.b.c
---- refuse parse 1:10-1:10
RESET 'a', 'b'
---- accept
RESET ALL
---- refuse parse 1:11-1:11
RESET 'a' = 'b'
---- accept
USE default_database
---- accept
USE default_catalog.default_database
---- refuse execute
USE nope
---- refuse execute
USE nope.nope
---- refuse validate
USE a.b.c
---- refuse parse 1:1-1:1
USE
---- refuse parse 1:14-1:14
USE DATABASE default_database
---- accept
USE CATALOG default_catalog
---- refuse execute
USE CATALOG nope
---- refuse parse 1:11-1:11
USE CATALOG
---- refuse parse 1:14-1:14
USE CATALOG a.b
---- refuse parse 1:13-1:13
USE CATALOG 'default_catalog'
---- accept
USE MODULES core
---- refuse execute
USE MODULES nope
---- refuse execute
USE MODULES core, nope
---- refuse parse 1:18-1:18
USE MODULES core core
---- refuse parse 1:11-1:11
USE MODULES
---- refuse parse 1:1-1:1
USE MODULE core
---- refuse execute
LOAD MODULE core
---- refuse execute
LOAD MODULE nope
---- refuse execute
LOAD MODULE x WITH ('type' = 'core')
---- refuse execute
LOAD MODULE core WITH ('a' = 'b')
---- refuse parse 1:13-1:13
LOAD MODULE 'core'
---- refuse parse 1:11-1:11
LOAD MODULE
---- refuse parse 1:1-1:4
LOAD core
---- refuse parse 1:1-1:4
LOAD MODULES core
---- accept
UNLOAD MODULE core
---- refuse execute
UNLOAD MODULE nope
---- refuse parse 1:20-1:20
UNLOAD MODULE core WITH ('a' = 'b')
---- refuse parse 1:13-1:13
UNLOAD MODULE
---- refuse parse 1:1-1:6
UNLOAD core
---- accept
ADD JAR '/tmp/a.jar'
---- refuse parse 1:9-1:9
ADD JAR "/tmp/a.jar"
---- refuse parse 1:9-1:9
ADD JAR /tmp/a.jar
---- refuse parse 1:7-1:7
ADD JAR
---- refuse parse 1:1-1:3
ADD JARS '/tmp/a.jar'
---- refuse parse 1:1-1:3
ADD FILE '/tmp/a.jar'
---- accept
REMOVE JAR '/tmp/a.jar'
---- refuse parse 1:10-1:10
REMOVE JAR
---- refuse parse 1:1-1:6
REMOVE '/tmp/a.jar'
---- accept
SHOW JARS
---- refuse parse 1:1-1:1
SHOW JAR
---- accept
SHOW TABLES
---- accept
SHOW TABLES FROM default_database
---- accept
SHOW TABLES IN default_catalog.default_database
---- refuse plan
SHOW TABLES FROM nope
---- accept
SHOW TABLES LIKE 't%'
---- accept
SHOW TABLES NOT LIKE 't%'
---- accept
SHOW TABLES FROM default_database LIKE 't%'
---- accept
SHOW TABLES IN default_database NOT LIKE 't%'
---- refuse parse 1:13-1:13
SHOW TABLES ILIKE 't%'
---- refuse parse 1:18-1:18
SHOW TABLES LIKE t
---- refuse parse 1:16-1:16
SHOW TABLES LIKE
---- refuse parse 1:13-1:13
SHOW TABLES t
---- refuse parse 1:16-1:16
SHOW TABLES FROM
---- refuse parse 1:1-1:1
SHOW TABLE
---- refuse parse 1:13-1:13
SHOW TABLES WHERE a = 1
---- accept
SHOW VIEWS
---- accept
SHOW VIEWS FROM default_database
---- accept
SHOW VIEWS LIKE 'b%'
---- accept
SHOW VIEWS NOT LIKE 'b%'
---- accept
SHOW VIEWS IN default_catalog.default_database LIKE 'x'
---- refuse parse 1:1-1:1
SHOW VIEW
---- accept
SHOW MATERIALIZED TABLES
---- accept
SHOW MATERIALIZED TABLES FROM default_database LIKE 'x'
---- refuse parse 1:19-1:19
SHOW MATERIALIZED VIEWS
---- accept
SHOW DATABASES
---- accept
SHOW DATABASES LIKE 'd%'
---- accept
SHOW DATABASES NOT LIKE 'd%'
---- accept
SHOW DATABASES ILIKE 'd%'
---- accept
SHOW DATABASES FROM default_catalog
---- accept
SHOW DATABASES IN default_catalog LIKE 'd%'
---- refuse plan
SHOW DATABASES FROM nope
---- refuse parse 1:1-1:1
SHOW DATABASE
---- refuse parse 1:1-1:1
SHOW SCHEMAS
---- accept
SHOW CATALOGS
---- accept
SHOW CATALOGS LIKE 'd%'
---- accept
SHOW CATALOGS NOT LIKE 'd%'
---- accept
SHOW CATALOGS ILIKE 'd%'
---- refuse parse 1:15-1:15
SHOW CATALOGS FROM x
---- refuse parse 1:1-1:1
SHOW CATALOG
---- accept
SHOW CURRENT CATALOG
---- accept
SHOW CURRENT DATABASE
---- refuse parse 1:14-1:14
SHOW CURRENT TABLE
---- refuse parse 1:12-1:12
SHOW CURRENT
---- accept
SHOW FUNCTIONS
---- accept
SHOW USER FUNCTIONS
---- accept
SHOW FUNCTIONS LIKE 'a%'
---- accept
SHOW FUNCTIONS FROM default_database
---- accept
SHOW FUNCTIONS FROM default_catalog.default_database LIKE 'a%'
---- accept
SHOW FUNCTIONS NOT ILIKE 'a%'
---- accept
SHOW USER FUNCTIONS LIKE 'a%'
---- refuse parse 1:1-1:1
SHOW SYSTEM FUNCTIONS
---- refuse parse 1:1-1:1
SHOW FUNCTION
---- refuse plan
SHOW PROCEDURES
---- refuse plan
SHOW PROCEDURES LIKE 'a%'
---- refuse plan
SHOW PROCEDURES FROM default_database
---- refuse plan
SHOW PROCEDURES FROM default_catalog.default_database NOT ILIKE 'a%'
---- accept
SHOW MODULES
---- accept
SHOW FULL MODULES
---- refuse parse 1:1-1:1
SHOW ALL MODULES
---- refuse parse 1:14-1:14
SHOW MODULES LIKE 'x'
---- accept
SHOW MODELS
---- accept
SHOW MODELS FROM default_database
---- accept
SHOW MODELS LIKE 'x'
---- accept
SHOW MODELS NOT LIKE 'x'
---- refuse parse 1:1-1:1
SHOW CONNECTIONS
---- accept
SHOW COLUMNS FROM t
---- accept
SHOW COLUMNS IN t
---- accept
SHOW COLUMNS FROM t LIKE 'i%'
---- accept
SHOW COLUMNS FROM t NOT LIKE 'i%'
---- refuse plan
SHOW COLUMNS FROM nope
---- refuse parse 1:14-1:14
SHOW COLUMNS t
---- refuse parse 1:12-1:12
SHOW COLUMNS
---- refuse parse 1:1-1:1
SHOW COLUMN FROM t
---- accept
SHOW CREATE TABLE t
---- refuse plan
SHOW CREATE TABLE nope
---- refuse plan
SHOW CREATE TABLE big
---- refuse parse 1:17-1:17
SHOW CREATE TABLE
---- accept
SHOW CREATE VIEW big
---- refuse plan
SHOW CREATE VIEW t
---- refuse plan
SHOW CREATE VIEW nope
---- refuse plan
SHOW CREATE CATALOG default_catalog
---- refuse plan
SHOW CREATE CATALOG nope
---- refuse parse 1:13-1:13
SHOW CREATE DATABASE default_database
---- refuse validate
SHOW CREATE MODEL mo
---- refuse parse 1:13-1:13
SHOW CREATE FUNCTION f
---- refuse plan
SHOW CREATE MATERIALIZED TABLE mt
---- refuse parse 1:13-1:13
SHOW CREATE t
---- refuse parse 1:11-1:11
SHOW CREATE
---- accept
SHOW PARTITIONS parts
---- accept
SHOW PARTITIONS parts PARTITION (dd = 'a')
---- refuse plan
SHOW PARTITIONS t
---- refuse plan
SHOW PARTITIONS nope
---- refuse parse 1:15-1:15
SHOW PARTITIONS
---- accept
SHOW JOBS
---- refuse parse 1:1-1:1
SHOW JOB
---- refuse parse 1:1-1:1
SHOW INDEXES
---- refuse parse 1:1-1:1
SHOW NOPE
---- refuse parse 1:1-1:1
SHOW
---- accept
SHOW TABLES;
---- accept
DESCRIBE t
---- accept
DESC t
---- accept
DESCRIBE default_database.t
---- refuse plan
DESCRIBE nope
---- accept
DESCRIBE big
---- refuse validate 1:16-1:16
DESCRIBE TABLE t
---- refuse parse 1:12-1:12
DESCRIBE t i
---- refuse parse 1:8-1:8
DESCRIBE
---- accept
DESC EXTENDED t
---- refuse plan
DESCRIBE EXTENDED nope
---- refuse plan
DESCRIBE CATALOG default_catalog
---- refuse plan
DESCRIBE CATALOG EXTENDED default_catalog
---- refuse plan
DESC CATALOG default_catalog
---- refuse plan
DESCRIBE CATALOG nope
---- refuse validate 1:19-1:34
DESCRIBE DATABASE default_database
---- refuse validate 1:28-1:43
DESCRIBE DATABASE EXTENDED default_database
---- refuse validate 1:19-1:22
DESCRIBE DATABASE nope
---- refuse parse 1:19-1:19
DESCRIBE FUNCTION UPPER
---- accept
DESCRIBE FUNCTION EXTENDED `SUM`
---- refuse parse 1:19-1:19
DESCRIBE FUNCTION SUM
---- refuse plan
DESCRIBE FUNCTION nope
---- refuse parse 1:22-1:22
DESCRIBE FUNCTION abc.UPPER
---- refuse plan
DESCRIBE MODEL nope
---- refuse plan
DESCRIBE MODEL EXTENDED nope
---- accept
DESCRIBE JOB 'abc'
---- refuse parse 1:14-1:14
DESCRIBE JOB abc
---- refuse parse 1:12-1:12
DESCRIBE JOB
---- refuse validate
DESCRIBE (SELECT i FROM t)
---- refuse validate
DESCRIBE SELECT i FROM t
---- accept
DROP TABLE t
---- accept
DROP TABLE IF EXISTS t
---- accept
DROP TABLE IF EXISTS nope
---- refuse execute
DROP TABLE nope
---- accept
DROP TABLE default_database.t
---- refuse execute
DROP TABLE nope.t
---- accept
DROP TABLE IF EXISTS nope.t
---- refuse parse 1:13-1:13
DROP TABLE t, orders
---- refuse parse 1:10-1:10
DROP TABLE
---- refuse parse 1:15-1:15
DROP TABLE IF NOT EXISTS t
---- refuse parse 1:14-1:14
DROP TABLE t CASCADE
---- refuse execute
DROP TABLE big
---- refuse execute
DROP TEMPORARY TABLE t
---- accept
DROP TEMPORARY TABLE IF EXISTS t
---- refuse validate 1:29-1:29
DROP TABLE t; SELECT i FROM t
---- refuse execute
CREATE TEMPORARY TABLE x (a INT) WITH ('connector' = 'datagen'); DROP TABLE x
---- refuse validate 1:104-1:104
CREATE TEMPORARY TABLE x (a INT) WITH ('connector' = 'datagen'); DROP TEMPORARY TABLE x; SELECT a FROM x
---- accept
CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen'); SELECT a FROM t
---- refuse validate 1:73-1:73
CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen'); SELECT i FROM t
---- refuse execute
CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen'); DROP TABLE t
---- accept
DROP VIEW big
---- accept
DROP VIEW IF EXISTS big
---- accept
DROP VIEW IF EXISTS nope
---- refuse execute
DROP VIEW nope
---- refuse execute
DROP VIEW t
---- refuse execute
DROP TEMPORARY VIEW big
---- refuse parse 1:15-1:15
DROP VIEW big CASCADE
---- refuse validate 1:31-1:33
DROP VIEW big; SELECT id FROM big
---- refuse execute
DROP DATABASE default_database
---- refuse execute
DROP DATABASE nope
---- accept
DROP DATABASE IF EXISTS nope
---- accept
DROP DATABASE IF EXISTS nope CASCADE
---- refuse execute
DROP DATABASE default_database CASCADE
---- refuse execute
DROP DATABASE default_database RESTRICT
---- accept
CREATE DATABASE db; DROP DATABASE db
---- accept
CREATE DATABASE db; DROP DATABASE db RESTRICT
---- refuse execute
CREATE DATABASE db; USE db; DROP DATABASE db
---- refuse execute
CREATE DATABASE db; CREATE TABLE db.x (a INT) WITH ('connector' = 'datagen'); DROP DATABASE db
---- refuse execute
CREATE DATABASE db; CREATE TABLE db.x (a INT) WITH ('connector' = 'datagen'); DROP DATABASE db RESTRICT
---- refuse validate 1:119-1:122
CREATE DATABASE db; CREATE TABLE db.x (a INT) WITH ('connector' = 'datagen'); DROP DATABASE db CASCADE; SELECT * FROM db.x
---- refuse parse 1:13-1:13
DROP DATABASE
---- refuse parse 1:6-1:6
DROP SCHEMA x
---- refuse execute
DROP CATALOG default_catalog
---- refuse execute
DROP CATALOG nope
---- accept
DROP CATALOG IF EXISTS nope
---- refuse parse 1:29-1:29
DROP CATALOG IF EXISTS nope CASCADE
---- accept
CREATE CATALOG c WITH ('type' = 'generic_in_memory'); DROP CATALOG c
---- refuse execute
CREATE CATALOG c WITH ('type' = 'generic_in_memory'); USE CATALOG c; DROP CATALOG c
---- refuse execute
DROP FUNCTION f
---- accept
DROP FUNCTION IF EXISTS f
---- refuse execute
DROP TEMPORARY FUNCTION f
---- accept
DROP TEMPORARY FUNCTION IF EXISTS f
---- refuse execute
DROP TEMPORARY SYSTEM FUNCTION f
---- accept
DROP TEMPORARY SYSTEM FUNCTION IF EXISTS f
---- refuse execute
DROP SYSTEM FUNCTION f
---- refuse parse 1:15-1:15
DROP FUNCTION UPPER
---- accept
CREATE FUNCTION f AS 'com.example.F'; DROP FUNCTION f
---- refuse execute
CREATE FUNCTION f AS 'com.example.F'; CREATE FUNCTION f AS 'com.example.F'
---- refuse execute
CREATE FUNCTION f AS 'com.example.F'; DROP FUNCTION f; DROP FUNCTION f
---- refuse execute
DROP MODEL nope
---- accept
DROP MODEL IF EXISTS nope
---- refuse execute
DROP TEMPORARY MODEL nope
---- accept
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai'); DROP MODEL mo
---- accept
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai'); SHOW CREATE MODEL mo
---- accept
CREATE MODEL mo INPUT (a STRING) OUTPUT (b STRING) WITH ('provider' = 'openai'); DESCRIBE MODEL mo
---- accept
DROP MATERIALIZED TABLE mt
---- accept
DROP MATERIALIZED TABLE IF EXISTS mt
---- refuse parse 1:19-1:19
DROP MATERIALIZED VIEW mt
---- refuse parse 1:16-1:27
DROP TEMPORARY MATERIALIZED TABLE mt
---- refuse parse 1:6-1:6
DROP CONNECTION cn
---- refuse parse 1:6-1:6
DROP INDEX ix
---- refuse parse 1:6-1:6
DROP nope
---- refuse parse 1:4-1:4
DROP
---- refuse parse 1:6-1:6
DROP t
---- refuse validate
CALL sys.nope()
---- refuse validate
CALL nope(1)
---- refuse parse 1:9-1:9
CALL nope
---- refuse parse 1:4-1:4
CALL
---- refuse validate
CALL `sys`.nope(a => 1)
---- accept
STOP JOB 'abc'
---- accept
STOP JOB 'abc' WITH SAVEPOINT
---- refuse parse 1:16-1:25
STOP JOB 'abc' WITH DRAIN
---- accept
STOP JOB 'abc' WITH SAVEPOINT WITH DRAIN
---- refuse parse 1:16-1:25
STOP JOB 'abc' WITH DRAIN WITH SAVEPOINT
---- refuse parse 1:10-1:10
STOP JOB abc
---- refuse parse 1:8-1:8
STOP JOB
---- refuse parse 1:1-1:4
STOP 'abc'
---- refuse parse 1:1-1:6
CANCEL JOB 'abc'
---- accept
HELP
---- accept
CLEAR
---- accept
QUIT
---- accept
EXIT
---- refuse parse 1:1-1:1
GRANT SELECT ON t TO u
---- refuse parse 1:1-1:1
COMMIT
---- refuse parse 1:1-1:1
ROLLBACK
---- refuse parse 1:1-1:1
START TRANSACTION
---- refuse parse 1:1-1:4
KILL 'x'
---- refuse parse 1:1-1:1
DECLARE x INT
---- refuse parse 1:1-1:1
RETURN 1
---- refuse parse 1:1-1:2
IF TRUE THEN SELECT 1 END IF
