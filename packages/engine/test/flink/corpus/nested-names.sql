CREATE TABLE uno (i INT, r ROW<a INT, b STRING, q ROW<z INT>>, r2 ROW<c INT>, ar ARRAY<ROW<x INT>>, p AS PROCTIME())
WITH ('connector' = 'datagen');
CREATE TABLE duo (i INT, r ROW<a INT>, w ROW<a INT, c INT>) WITH ('connector' = 'datagen');
CREATE TABLE sink (x INT, y STRING) WITH ('connector' = 'print');
---- accept
SELECT a FROM uno
---- accept
SELECT uno.a FROM uno
---- accept
SELECT z FROM uno
---- accept
SELECT q.z FROM uno
---- accept
SELECT r.q.z, q.z FROM uno
---- refuse validate 1:8-1:8
SELECT a, c FROM duo
---- accept
SELECT w.c, c FROM duo
---- refuse validate 1:8-1:8
SELECT c FROM duo, uno
---- refuse validate 1:8-1:8
SELECT x FROM uno
---- accept
SELECT a, COUNT(*) FROM uno GROUP BY a
---- accept
SELECT uno.i FROM uno JOIN duo ON uno.a = duo.i
---- accept
SELECT o.a FROM uno AS o
---- accept
SELECT a FROM (SELECT r FROM uno)
---- accept
SELECT a FROM (SELECT r AS k FROM uno)
---- accept
SELECT a FROM (SELECT r.a FROM uno)
---- accept
SELECT i AS a FROM uno WHERE a > 1
---- refuse validate 1:8-1:8
SELECT A FROM uno
---- accept
SELECT i FROM uno WHERE a > 1 AND z IS NOT NULL
---- accept
SELECT i FROM uno ORDER BY a LIMIT 3
---- accept
SELECT a + z AS total FROM uno
---- accept
SELECT b || 'x' FROM uno
---- accept
SELECT SUM(a) FROM uno GROUP BY i
---- accept
SELECT SUM(z) OVER (PARTITION BY i ORDER BY p) FROM uno
---- accept
SELECT r.z FROM uno
---- refuse validate
SELECT q.a FROM uno
---- accept
SELECT uno.q.z FROM uno
---- accept
SELECT uno.r.a, uno.r.q.z FROM uno
---- refuse validate
SELECT a.z FROM uno
---- refuse validate 1:65-1:65
SELECT i FROM uno WHERE EXISTS (SELECT 1 FROM duo WHERE duo.i = a)
---- accept
SELECT i FROM uno WHERE i IN (SELECT c FROM duo)
---- accept
CREATE VIEW w2 AS SELECT a, z FROM uno
---- accept
INSERT INTO sink SELECT a, b FROM uno
