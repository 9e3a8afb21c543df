CREATE TABLE t (a INT, b INT, s STRING) WITH ('connector' = 'datagen');
CREATE TABLE u (a INT, b INT) WITH ('connector' = 'datagen');
CREATE TABLE hole (a INT) WITH ('connector' = 'blackhole');
---- refuse parse 1:9-1:9
SELECT t.ORDER FROM t
---- refuse parse 1:11-1:11
SELECT a.b.ORDER FROM t
---- refuse parse 1:19-1:19
SELECT ARRAY[a][1].ORDER FROM t
---- refuse parse 1:17-1:17
SELECT a FROM db.TABLE
---- refuse parse 1:17-1:17
SELECT a FROM db.ORDER x
---- refuse parse 1:9-1:9
SELECT t.COUNT(a) FROM t
---- refuse parse 1:9-1:9
SELECT t.SELECT FROM t
---- refuse parse 1:9-1:9
SELECT t. FROM t
---- refuse parse 1:15-1:15
INSERT INTO db.SELECT SELECT 1
---- refuse parse 1:16-1:16
CREATE TABLE db.ORDER (a INT)
---- refuse parse 1:15-1:15
CREATE VIEW db.GROUP AS SELECT 1
---- refuse parse 1:14-1:14
DROP TABLE db.ORDER
---- refuse parse 1:12-1:12
DESCRIBE db.ORDER
---- refuse parse 1:27-1:27
ALTER TABLE t RENAME TO db.ORDER
---- refuse parse 1:7-1:7
USE db.ORDER
---- refuse parse 1:8-1:8
CALL db.ORDER(1)
---- refuse parse 1:24-1:24
SELECT * FROM t JOIN db.ORDER ON TRUE
---- refuse parse 1:24-1:24
SELECT * FROM (SELCT a FROM t)
---- refuse parse 1:23-1:23
SELECT * FROM (SELCT a, b FROM t) AS x
---- refuse parse 1:22-1:22
SELECT * FROM (SELCT * FROM t)
---- refuse parse 1:24-1:24
SELECT * FROM (SELCT a AS b FROM t)
---- refuse parse 1:22-1:22
SELECT * FROM (SELCT COUNT(*) FROM t)
---- refuse parse 1:22-1:22
SELECT * FROM (SELCT UPPER(s) FROM t)
---- refuse parse 1:22-1:22
SELECT * FROM (SELCT 1 FROM t)
---- refuse parse 1:16-1:16
SELECT * FROM (t)
---- refuse parse 1:16-1:18
SELECT * FROM (t x)
---- refuse parse 1:31-1:31
SELECT * FROM t JOIN (SELCT a FROM u) v ON TRUE
---- refuse parse 1:20-1:20
WITH q AS (SELET a FROM t) SELECT * FROM q
---- refuse parse 1:18-1:18
WITH q AS (SELET * FROM t) SELECT * FROM q
---- refuse parse 1:19-1:19
WITH q AS (SELET a, b FROM t) SELECT * FROM q
---- refuse parse 1:20-1:20
WITH q AS (SELET a AS x FROM t) SELECT * FROM q
---- refuse parse 1:12-1:16
WITH q AS (SELET) SELECT * FROM q
---- refuse parse 1:37-1:37
SELECT a FROM t WHERE EXISTS (SELCT a FROM u)
---- refuse parse 1:37-1:37
SELECT a FROM t WHERE EXISTS (SELCT * FROM u)
---- refuse parse 1:35-1:35
SELECT a FROM t WHERE a IN (SELCT a FROM u)
---- refuse parse 1:15-1:15
SELECT (SELCT MAX(a) FROM u) FROM t
---- refuse parse 1:27-1:31
SELECT a FROM t UNION ALL SELCT a FROM u
---- refuse parse 1:28-1:32
SELECT a FROM t UNION ALL (SELCT a FROM u)
---- refuse parse 1:18-1:22
INSERT INTO hole SELCT a FROM t
---- refuse parse 1:18-1:22
INSERT INTO hole SELCT COUNT(*) FROM t
---- refuse parse 1:26-1:26
INSERT INTO hole VALES (1)
---- refuse parse 1:18-1:18
INSERT INTO hole a + 1
---- refuse parse 1:18-1:22
CREATE VIEW v AS SELCT a FROM t
---- refuse parse 1:17-1:17
EXPLAIN VAUES (1)
---- refuse parse 1:9-1:13
EXPLAIN SELCT a FROM t
---- refuse parse 1:9-1:13
EXECUTE SELCT 1
---- refuse parse 1:1-1:1
EXECUTE WHERE
---- refuse parse 1:1-1:1
EXECUTE . INSERT INTO hole SELECT a FROM t
---- refuse parse 1:23-1:23
SELECT 1 FROM t CROSS u
---- refuse parse 1:23-1:23
SELECT 1 FROM t CROSS JONI u
---- refuse parse 1:23-1:23
SELECT 1 FROM t CROSS OUTER JOIN u
---- refuse parse 1:17-1:17
SELECT 1 FROM t LEFT JONI u ON TRUE
---- refuse parse 1:17-1:17
SELECT 1 FROM t NATURAL INNER u
---- refuse parse 1:36-1:36
SELECT 1 FROM t NATURAL LEFT OUTER u
---- refuse parse 1:12-1:12
SELECT a + COUNT FROM t
---- refuse parse 1:10-1:10
SELECT a + CEIL FROM t
---- refuse parse 1:10-1:10
SELECT a + CAST FROM t
---- refuse parse 1:10-1:10
SELECT a + DATE FROM t
---- refuse parse 1:10-1:10
SELECT a + INTERVAL FROM t
---- refuse parse 1:10-1:10
SELECT a + NOT FROM t
---- refuse parse 1:27-1:27
SELECT a FROM t WHERE a > COALESCE
---- refuse parse 1:18-1:18
SELECT a BETWEEN COUNT AND 1 FROM t
---- refuse parse 1:15-1:15
SELECT s LIKE UPPER FROM t
---- refuse parse 1:29-1:29
SELECT a FROM t GROUP BY a, COUNT
---- refuse parse 1:29-1:29
SELECT a FROM t GROUP BY a, EXTRACT
---- refuse parse 1:29-1:34
SELECT a FROM t ORDER BY a, CURSOR
---- refuse parse 1:27-1:27
SELECT a FROM t ORDER BY a, FROM
---- refuse parse 1:10-1:10
SELECT (a ; SELECT 1
---- refuse parse 1:14-1:14
SELECT a FROM ; SELECT 1
---- refuse parse 1:60-1:60
EXECUTE STATEMENT SET BEGIN INSERT INTO hole SELECT a FROM ; END
---- refuse parse 1:8-1:8
SELECT 'never closed FROM t
---- refuse parse 1:32-1:32
SELECT a FROM t /* never closed
---- refuse parse 1:30-1:30
SELECT a FROM t `never closed
---- refuse parse 1:27-1:27
CREATE TABLE x (a INT NOT NLL, b INT) WITH ('connector' = 'datagen')
---- refuse parse 1:33-1:33
CREATE TABLE x (a ROW<x INT NOT y>) WITH ('connector' = 'datagen')
---- refuse parse 1:29-1:29
ALTER TABLE t ADD z INT NOT x
---- refuse parse 1:3-1:3
t.a FROM t
---- refuse parse 1:6-1:6
t.f(a) FROM t
---- refuse parse 1:4-1:4
f(a) + 1
---- refuse parse 1:6-1:6
UPSERT
---- refuse parse 1:17-1:17
SELECT a FROM t PIVOT BY a
---- refuse parse 1:17-1:17
SELECT a FROM t UNPIVOT BY a
---- refuse parse 1:39-1:39
SELECT a FROM t UNPIVOT INCLUDE NULLS x
---- refuse parse 1:29-1:29
SELECT a FROM t GROUP BY a, CAST
---- refuse parse 1:25-1:25
SELECT a FROM t WHERE b = ARRAY
---- refuse parse 1:13-1:13
SELECT f(a, COUNT) FROM t
---- refuse parse 1:22-1:22
SELECT CASE WHEN a > COUNT THEN 1 END FROM t
