CREATE TABLE one (i INT, r ROW<a INT, b STRING, q ROW<z INT>>, r2 ROW<c INT>, ar ARRAY<ROW<x INT>>, p AS PROCTIME())
WITH ('connector' = 'datagen');
CREATE TABLE two (i INT, r ROW<a INT>, w ROW<a INT, c INT>) WITH ('connector' = 'datagen');
CREATE TABLE sink (x INT, y STRING) WITH ('connector' = 'print');
----
SELECT a FROM one
----
SELECT one.a FROM one
----
SELECT z FROM one
----
SELECT q.z FROM one
----
SELECT r.q.z, q.z FROM one
----
SELECT a, c FROM two
----
SELECT w.c, c FROM two
----
SELECT c FROM two, one
----
SELECT x FROM one
----
SELECT a, COUNT(*) FROM one GROUP BY a
----
SELECT one.i FROM one JOIN two ON one.a = two.i
----
SELECT o.a FROM one AS o
----
SELECT a FROM (SELECT r FROM one)
----
SELECT a FROM (SELECT r AS k FROM one)
----
SELECT a FROM (SELECT r.a FROM one)
----
SELECT i AS a FROM one WHERE a > 1
----
SELECT A FROM one
----
SELECT i FROM one WHERE a > 1 AND z IS NOT NULL
----
SELECT i FROM one ORDER BY a LIMIT 3
----
SELECT a + z AS total FROM one
----
SELECT b || 'x' FROM one
----
SELECT SUM(a) FROM one GROUP BY i
----
SELECT SUM(z) OVER (PARTITION BY i ORDER BY p) FROM one
----
SELECT r.z FROM one
----
SELECT q.a FROM one
----
SELECT one.q.z FROM one
----
SELECT one.r.a, one.r.q.z FROM one
----
SELECT a.z FROM one
----
SELECT i FROM one WHERE EXISTS (SELECT 1 FROM two WHERE two.i = a)
----
SELECT i FROM one WHERE i IN (SELECT c FROM two)
----
CREATE VIEW w2 AS SELECT a, z FROM one
----
INSERT INTO sink SELECT a, b FROM one
