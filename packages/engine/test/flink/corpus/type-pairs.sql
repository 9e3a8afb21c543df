CREATE TABLE t (
  ti TINYINT,
  i INT,
  n INT NOT NULL,
  l BIGINT,
  f FLOAT,
  d DOUBLE,
  d10 DECIMAL(10, 2),
  d38 DECIMAL(38, 18),
  s STRING,
  c CHAR(3),
  v VARCHAR(5),
  b BOOLEAN,
  bin BYTES,
  b4 BINARY(4),
  da DATE,
  tm TIME,
  t3 TIMESTAMP(3),
  t6 TIMESTAMP(6),
  ltz TIMESTAMP_LTZ(3),
  ai ARRAY<INT>,
  al ARRAY<BIGINT>,
  m MAP<STRING, INT>,
  r ROW<a INT, b STRING>,
  r2 ROW<x BIGINT, y STRING>,
  r1 ROW<a INT>,
  ms MULTISET<INT>,
  p AS PROCTIME()
) WITH ('connector' = 'datagen');
CREATE TABLE u (
  ti TINYINT,
  i INT,
  n INT NOT NULL,
  l BIGINT,
  f FLOAT,
  d DOUBLE,
  d10 DECIMAL(10, 2),
  d38 DECIMAL(38, 18),
  s STRING,
  c CHAR(3),
  v VARCHAR(5),
  b BOOLEAN,
  bin BYTES,
  b4 BINARY(4),
  da DATE,
  tm TIME,
  t3 TIMESTAMP(3),
  t6 TIMESTAMP(6),
  ltz TIMESTAMP_LTZ(3),
  ai ARRAY<INT>,
  al ARRAY<BIGINT>,
  m MAP<STRING, INT>,
  r ROW<a INT, b STRING>,
  r2 ROW<x BIGINT, y STRING>,
  r1 ROW<a INT>,
  ms MULTISET<INT>
) WITH ('connector' = 'datagen');
---- accept
SELECT ti FROM t UNION ALL SELECT ti FROM u
---- accept
SELECT ti FROM t UNION ALL SELECT i FROM u
---- accept
SELECT ti FROM t UNION ALL SELECT n FROM u
---- accept
SELECT ti FROM t UNION ALL SELECT l FROM u
---- accept
SELECT ti FROM t UNION ALL SELECT f FROM u
---- accept
SELECT ti FROM t UNION ALL SELECT d FROM u
---- accept
SELECT ti FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:9
SELECT ti FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:9
SELECT ti FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:9
SELECT ti FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:9
SELECT ti FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:9
SELECT ti FROM t UNION ALL SELECT bin FROM u
---- refuse plan
SELECT ti FROM t UNION ALL SELECT da FROM u
---- refuse plan
SELECT ti FROM t UNION ALL SELECT tm FROM u
---- refuse plan
SELECT ti FROM t UNION ALL SELECT t3 FROM u
---- refuse plan
SELECT ti FROM t UNION ALL SELECT t6 FROM u
---- refuse plan
SELECT ti FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:9
SELECT ti FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:9
SELECT ti FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:9
SELECT ti FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:9
SELECT ti FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:9
SELECT ti FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:9
SELECT ti FROM t UNION ALL SELECT r1 FROM u
---- accept
SELECT i FROM t UNION ALL SELECT ti FROM u
---- accept
SELECT i FROM t UNION ALL SELECT i FROM u
---- accept
SELECT i FROM t UNION ALL SELECT n FROM u
---- accept
SELECT i FROM t UNION ALL SELECT l FROM u
---- accept
SELECT i FROM t UNION ALL SELECT f FROM u
---- accept
SELECT i FROM t UNION ALL SELECT d FROM u
---- accept
SELECT i FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT bin FROM u
---- refuse plan
SELECT i FROM t UNION ALL SELECT da FROM u
---- refuse plan
SELECT i FROM t UNION ALL SELECT tm FROM u
---- refuse plan
SELECT i FROM t UNION ALL SELECT t3 FROM u
---- refuse plan
SELECT i FROM t UNION ALL SELECT t6 FROM u
---- refuse plan
SELECT i FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:8
SELECT i FROM t UNION ALL SELECT r1 FROM u
---- accept
SELECT n FROM t UNION ALL SELECT ti FROM u
---- accept
SELECT n FROM t UNION ALL SELECT i FROM u
---- accept
SELECT n FROM t UNION ALL SELECT n FROM u
---- accept
SELECT n FROM t UNION ALL SELECT l FROM u
---- accept
SELECT n FROM t UNION ALL SELECT f FROM u
---- accept
SELECT n FROM t UNION ALL SELECT d FROM u
---- accept
SELECT n FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:8
SELECT n FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:8
SELECT n FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:8
SELECT n FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:8
SELECT n FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:8
SELECT n FROM t UNION ALL SELECT bin FROM u
---- refuse plan
SELECT n FROM t UNION ALL SELECT da FROM u
---- refuse plan
SELECT n FROM t UNION ALL SELECT tm FROM u
---- refuse plan
SELECT n FROM t UNION ALL SELECT t3 FROM u
---- refuse plan
SELECT n FROM t UNION ALL SELECT t6 FROM u
---- refuse plan
SELECT n FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:8
SELECT n FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:8
SELECT n FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:8
SELECT n FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:8
SELECT n FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:8
SELECT n FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:8
SELECT n FROM t UNION ALL SELECT r1 FROM u
---- accept
SELECT l FROM t UNION ALL SELECT ti FROM u
---- accept
SELECT l FROM t UNION ALL SELECT i FROM u
---- accept
SELECT l FROM t UNION ALL SELECT n FROM u
---- accept
SELECT l FROM t UNION ALL SELECT l FROM u
---- accept
SELECT l FROM t UNION ALL SELECT f FROM u
---- accept
SELECT l FROM t UNION ALL SELECT d FROM u
---- accept
SELECT l FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:8
SELECT l FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:8
SELECT l FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:8
SELECT l FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:8
SELECT l FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:8
SELECT l FROM t UNION ALL SELECT bin FROM u
---- refuse plan
SELECT l FROM t UNION ALL SELECT da FROM u
---- refuse plan
SELECT l FROM t UNION ALL SELECT tm FROM u
---- refuse plan
SELECT l FROM t UNION ALL SELECT t3 FROM u
---- refuse plan
SELECT l FROM t UNION ALL SELECT t6 FROM u
---- refuse plan
SELECT l FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:8
SELECT l FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:8
SELECT l FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:8
SELECT l FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:8
SELECT l FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:8
SELECT l FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:8
SELECT l FROM t UNION ALL SELECT r1 FROM u
---- accept
SELECT f FROM t UNION ALL SELECT ti FROM u
---- accept
SELECT f FROM t UNION ALL SELECT i FROM u
---- accept
SELECT f FROM t UNION ALL SELECT n FROM u
---- accept
SELECT f FROM t UNION ALL SELECT l FROM u
---- accept
SELECT f FROM t UNION ALL SELECT f FROM u
---- accept
SELECT f FROM t UNION ALL SELECT d FROM u
---- accept
SELECT f FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:8
SELECT f FROM t UNION ALL SELECT r1 FROM u
---- accept
SELECT d FROM t UNION ALL SELECT ti FROM u
---- accept
SELECT d FROM t UNION ALL SELECT i FROM u
---- accept
SELECT d FROM t UNION ALL SELECT n FROM u
---- accept
SELECT d FROM t UNION ALL SELECT l FROM u
---- accept
SELECT d FROM t UNION ALL SELECT f FROM u
---- accept
SELECT d FROM t UNION ALL SELECT d FROM u
---- accept
SELECT d FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:8
SELECT d FROM t UNION ALL SELECT r1 FROM u
---- accept
SELECT d10 FROM t UNION ALL SELECT ti FROM u
---- accept
SELECT d10 FROM t UNION ALL SELECT i FROM u
---- accept
SELECT d10 FROM t UNION ALL SELECT n FROM u
---- accept
SELECT d10 FROM t UNION ALL SELECT l FROM u
---- accept
SELECT d10 FROM t UNION ALL SELECT f FROM u
---- accept
SELECT d10 FROM t UNION ALL SELECT d FROM u
---- accept
SELECT d10 FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:10
SELECT d10 FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:10
SELECT d10 FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:10
SELECT d10 FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:10
SELECT d10 FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:10
SELECT d10 FROM t UNION ALL SELECT bin FROM u
---- refuse plan
SELECT d10 FROM t UNION ALL SELECT da FROM u
---- refuse plan
SELECT d10 FROM t UNION ALL SELECT tm FROM u
---- refuse plan
SELECT d10 FROM t UNION ALL SELECT t3 FROM u
---- refuse plan
SELECT d10 FROM t UNION ALL SELECT t6 FROM u
---- refuse plan
SELECT d10 FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:10
SELECT d10 FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:10
SELECT d10 FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:10
SELECT d10 FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:10
SELECT d10 FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:10
SELECT d10 FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:10
SELECT d10 FROM t UNION ALL SELECT r1 FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT ti FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT i FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT n FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT d10 FROM u
---- accept
SELECT s FROM t UNION ALL SELECT s FROM u
---- accept
SELECT s FROM t UNION ALL SELECT c FROM u
---- accept
SELECT s FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:8
SELECT s FROM t UNION ALL SELECT r1 FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT ti FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT i FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT n FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT d10 FROM u
---- accept
SELECT c FROM t UNION ALL SELECT s FROM u
---- accept
SELECT c FROM t UNION ALL SELECT c FROM u
---- accept
SELECT c FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:8
SELECT c FROM t UNION ALL SELECT r1 FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT ti FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT i FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT n FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT d10 FROM u
---- accept
SELECT v FROM t UNION ALL SELECT s FROM u
---- accept
SELECT v FROM t UNION ALL SELECT c FROM u
---- accept
SELECT v FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:8
SELECT v FROM t UNION ALL SELECT r1 FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT ti FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT i FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT n FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT v FROM u
---- accept
SELECT b FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:8
SELECT b FROM t UNION ALL SELECT r1 FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT ti FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT i FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT n FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT b FROM u
---- accept
SELECT bin FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:10
SELECT bin FROM t UNION ALL SELECT r1 FROM u
---- refuse plan
SELECT da FROM t UNION ALL SELECT ti FROM u
---- refuse plan
SELECT da FROM t UNION ALL SELECT i FROM u
---- refuse plan
SELECT da FROM t UNION ALL SELECT n FROM u
---- refuse plan
SELECT da FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT bin FROM u
---- accept
SELECT da FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:9
SELECT da FROM t UNION ALL SELECT r1 FROM u
---- refuse plan
SELECT tm FROM t UNION ALL SELECT ti FROM u
---- refuse plan
SELECT tm FROM t UNION ALL SELECT i FROM u
---- refuse plan
SELECT tm FROM t UNION ALL SELECT n FROM u
---- refuse plan
SELECT tm FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT da FROM u
---- accept
SELECT tm FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:9
SELECT tm FROM t UNION ALL SELECT r1 FROM u
---- refuse plan
SELECT t3 FROM t UNION ALL SELECT ti FROM u
---- refuse plan
SELECT t3 FROM t UNION ALL SELECT i FROM u
---- refuse plan
SELECT t3 FROM t UNION ALL SELECT n FROM u
---- refuse plan
SELECT t3 FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT tm FROM u
---- accept
SELECT t3 FROM t UNION ALL SELECT t3 FROM u
---- accept
SELECT t3 FROM t UNION ALL SELECT t6 FROM u
---- accept
SELECT t3 FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:9
SELECT t3 FROM t UNION ALL SELECT r1 FROM u
---- refuse plan
SELECT t6 FROM t UNION ALL SELECT ti FROM u
---- refuse plan
SELECT t6 FROM t UNION ALL SELECT i FROM u
---- refuse plan
SELECT t6 FROM t UNION ALL SELECT n FROM u
---- refuse plan
SELECT t6 FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT tm FROM u
---- accept
SELECT t6 FROM t UNION ALL SELECT t3 FROM u
---- accept
SELECT t6 FROM t UNION ALL SELECT t6 FROM u
---- accept
SELECT t6 FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:9
SELECT t6 FROM t UNION ALL SELECT r1 FROM u
---- refuse plan
SELECT ltz FROM t UNION ALL SELECT ti FROM u
---- refuse plan
SELECT ltz FROM t UNION ALL SELECT i FROM u
---- refuse plan
SELECT ltz FROM t UNION ALL SELECT n FROM u
---- refuse plan
SELECT ltz FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT tm FROM u
---- accept
SELECT ltz FROM t UNION ALL SELECT t3 FROM u
---- accept
SELECT ltz FROM t UNION ALL SELECT t6 FROM u
---- accept
SELECT ltz FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:10
SELECT ltz FROM t UNION ALL SELECT r1 FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT ti FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT i FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT n FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT ltz FROM u
---- accept
SELECT ai FROM t UNION ALL SELECT ai FROM u
---- accept
SELECT ai FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:9
SELECT ai FROM t UNION ALL SELECT r1 FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT ti FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT i FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT n FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT ltz FROM u
---- accept
SELECT al FROM t UNION ALL SELECT ai FROM u
---- accept
SELECT al FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:9
SELECT al FROM t UNION ALL SELECT r1 FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT ti FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT i FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT n FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT al FROM u
---- accept
SELECT m FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:8
SELECT m FROM t UNION ALL SELECT r1 FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT ti FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT i FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT n FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT m FROM u
---- accept
SELECT r FROM t UNION ALL SELECT r FROM u
---- accept
SELECT r FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:8
SELECT r FROM t UNION ALL SELECT r1 FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT ti FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT i FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT n FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT m FROM u
---- accept
SELECT r2 FROM t UNION ALL SELECT r FROM u
---- accept
SELECT r2 FROM t UNION ALL SELECT r2 FROM u
---- refuse validate 1:8-1:9
SELECT r2 FROM t UNION ALL SELECT r1 FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT ti FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT i FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT n FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT l FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT f FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT d FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT d10 FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT s FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT c FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT v FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT b FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT bin FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT da FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT tm FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT t3 FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT t6 FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT ltz FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT ai FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT al FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT m FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT r FROM u
---- refuse validate 1:8-1:9
SELECT r1 FROM t UNION ALL SELECT r2 FROM u
---- accept
SELECT r1 FROM t UNION ALL SELECT r1 FROM u
---- accept
SELECT t.i FROM t JOIN u ON t.ti = u.ti
---- accept
SELECT t.i FROM t JOIN u ON t.ti = u.i
---- accept
SELECT t.i FROM t JOIN u ON t.ti = u.n
---- accept
SELECT t.i FROM t JOIN u ON t.ti = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.ti = u.f
---- accept
SELECT t.i FROM t JOIN u ON t.ti = u.d
---- accept
SELECT t.i FROM t JOIN u ON t.ti = u.d10
---- refuse plan
SELECT t.i FROM t JOIN u ON t.ti = u.s
---- refuse plan
SELECT t.i FROM t JOIN u ON t.ti = u.c
---- refuse plan
SELECT t.i FROM t JOIN u ON t.ti = u.v
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.ti = u.b
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.ti = u.bin
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ti = u.da
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ti = u.tm
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ti = u.t3
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ti = u.t6
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.ti = u.ltz
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ti = u.ai
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ti = u.al
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.ti = u.m
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.ti = u.r
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ti = u.r2
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ti = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.i = u.i
---- accept
SELECT t.i FROM t JOIN u ON t.i = u.n
---- accept
SELECT t.i FROM t JOIN u ON t.i = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.i = u.f
---- accept
SELECT t.i FROM t JOIN u ON t.i = u.d
---- accept
SELECT t.i FROM t JOIN u ON t.i = u.d10
---- refuse plan
SELECT t.i FROM t JOIN u ON t.i = u.s
---- refuse plan
SELECT t.i FROM t JOIN u ON t.i = u.c
---- refuse plan
SELECT t.i FROM t JOIN u ON t.i = u.v
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.i = u.b
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.i = u.bin
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.i = u.da
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.i = u.tm
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.i = u.t3
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.i = u.t6
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.i = u.ltz
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.i = u.ai
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.i = u.al
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.i = u.m
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.i = u.r
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.i = u.r2
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.i = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.n = u.n
---- accept
SELECT t.i FROM t JOIN u ON t.n = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.n = u.f
---- accept
SELECT t.i FROM t JOIN u ON t.n = u.d
---- accept
SELECT t.i FROM t JOIN u ON t.n = u.d10
---- refuse plan
SELECT t.i FROM t JOIN u ON t.n = u.s
---- refuse plan
SELECT t.i FROM t JOIN u ON t.n = u.c
---- refuse plan
SELECT t.i FROM t JOIN u ON t.n = u.v
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.n = u.b
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.n = u.bin
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.n = u.da
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.n = u.tm
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.n = u.t3
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.n = u.t6
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.n = u.ltz
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.n = u.ai
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.n = u.al
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.n = u.m
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.n = u.r
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.n = u.r2
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.n = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.l = u.f
---- accept
SELECT t.i FROM t JOIN u ON t.l = u.d
---- accept
SELECT t.i FROM t JOIN u ON t.l = u.d10
---- refuse plan
SELECT t.i FROM t JOIN u ON t.l = u.s
---- refuse plan
SELECT t.i FROM t JOIN u ON t.l = u.c
---- refuse plan
SELECT t.i FROM t JOIN u ON t.l = u.v
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.l = u.b
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.l = u.bin
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.l = u.da
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.l = u.tm
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.l = u.t3
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.l = u.t6
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.l = u.ltz
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.l = u.ai
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.l = u.al
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.l = u.m
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.l = u.r
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.l = u.r2
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.l = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.f = u.f
---- accept
SELECT t.i FROM t JOIN u ON t.f = u.d
---- accept
SELECT t.i FROM t JOIN u ON t.f = u.d10
---- refuse plan
SELECT t.i FROM t JOIN u ON t.f = u.s
---- refuse plan
SELECT t.i FROM t JOIN u ON t.f = u.c
---- refuse plan
SELECT t.i FROM t JOIN u ON t.f = u.v
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.f = u.b
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.f = u.bin
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.f = u.da
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.f = u.tm
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.f = u.t3
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.f = u.t6
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.f = u.ltz
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.f = u.ai
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.f = u.al
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.f = u.m
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.f = u.r
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.f = u.r2
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.f = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.d = u.d
---- accept
SELECT t.i FROM t JOIN u ON t.d = u.d10
---- refuse plan
SELECT t.i FROM t JOIN u ON t.d = u.s
---- refuse plan
SELECT t.i FROM t JOIN u ON t.d = u.c
---- refuse plan
SELECT t.i FROM t JOIN u ON t.d = u.v
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.d = u.b
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.d = u.bin
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.d = u.da
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.d = u.tm
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.d = u.t3
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.d = u.t6
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.d = u.ltz
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.d = u.ai
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.d = u.al
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.d = u.m
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.d = u.r
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.d = u.r2
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.d = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.d10 = u.d10
---- refuse plan
SELECT t.i FROM t JOIN u ON t.d10 = u.s
---- refuse plan
SELECT t.i FROM t JOIN u ON t.d10 = u.c
---- refuse plan
SELECT t.i FROM t JOIN u ON t.d10 = u.v
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.d10 = u.b
---- refuse validate 1:29-1:41
SELECT t.i FROM t JOIN u ON t.d10 = u.bin
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.d10 = u.da
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.d10 = u.tm
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.d10 = u.t3
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.d10 = u.t6
---- refuse validate 1:29-1:41
SELECT t.i FROM t JOIN u ON t.d10 = u.ltz
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.d10 = u.ai
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.d10 = u.al
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.d10 = u.m
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.d10 = u.r
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.d10 = u.r2
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.d10 = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.s = u.s
---- accept
SELECT t.i FROM t JOIN u ON t.s = u.c
---- accept
SELECT t.i FROM t JOIN u ON t.s = u.v
---- refuse plan
SELECT t.i FROM t JOIN u ON t.s = u.b
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.s = u.bin
---- refuse plan
SELECT t.i FROM t JOIN u ON t.s = u.da
---- refuse plan
SELECT t.i FROM t JOIN u ON t.s = u.tm
---- refuse plan
SELECT t.i FROM t JOIN u ON t.s = u.t3
---- refuse plan
SELECT t.i FROM t JOIN u ON t.s = u.t6
---- refuse plan
SELECT t.i FROM t JOIN u ON t.s = u.ltz
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.s = u.ai
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.s = u.al
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.s = u.m
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.s = u.r
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.s = u.r2
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.s = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.c = u.c
---- accept
SELECT t.i FROM t JOIN u ON t.c = u.v
---- refuse plan
SELECT t.i FROM t JOIN u ON t.c = u.b
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.c = u.bin
---- refuse plan
SELECT t.i FROM t JOIN u ON t.c = u.da
---- refuse plan
SELECT t.i FROM t JOIN u ON t.c = u.tm
---- refuse plan
SELECT t.i FROM t JOIN u ON t.c = u.t3
---- refuse plan
SELECT t.i FROM t JOIN u ON t.c = u.t6
---- refuse plan
SELECT t.i FROM t JOIN u ON t.c = u.ltz
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.c = u.ai
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.c = u.al
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.c = u.m
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.c = u.r
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.c = u.r2
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.c = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.v = u.v
---- refuse plan
SELECT t.i FROM t JOIN u ON t.v = u.b
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.v = u.bin
---- refuse plan
SELECT t.i FROM t JOIN u ON t.v = u.da
---- refuse plan
SELECT t.i FROM t JOIN u ON t.v = u.tm
---- refuse plan
SELECT t.i FROM t JOIN u ON t.v = u.t3
---- refuse plan
SELECT t.i FROM t JOIN u ON t.v = u.t6
---- refuse plan
SELECT t.i FROM t JOIN u ON t.v = u.ltz
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.v = u.ai
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.v = u.al
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.v = u.m
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.v = u.r
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.v = u.r2
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.v = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.b = u.b
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.b = u.bin
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.b = u.da
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.b = u.tm
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.b = u.t3
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.b = u.t6
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.b = u.ltz
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.b = u.ai
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.b = u.al
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.b = u.m
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.b = u.r
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.b = u.r2
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.b = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.bin = u.bin
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.bin = u.da
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.bin = u.tm
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.bin = u.t3
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.bin = u.t6
---- refuse validate 1:29-1:41
SELECT t.i FROM t JOIN u ON t.bin = u.ltz
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.bin = u.ai
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.bin = u.al
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.bin = u.m
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.bin = u.r
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.bin = u.r2
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.bin = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.da = u.da
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.da = u.tm
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.da = u.t3
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.da = u.t6
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.da = u.ltz
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.da = u.ai
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.da = u.al
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.da = u.m
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.da = u.r
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.da = u.r2
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.da = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.tm = u.tm
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.tm = u.t3
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.tm = u.t6
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.tm = u.ltz
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.tm = u.ai
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.tm = u.al
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.tm = u.m
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.tm = u.r
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.tm = u.r2
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.tm = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.t3 = u.t3
---- accept
SELECT t.i FROM t JOIN u ON t.t3 = u.t6
---- accept
SELECT t.i FROM t JOIN u ON t.t3 = u.ltz
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.t3 = u.ai
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.t3 = u.al
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.t3 = u.m
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.t3 = u.r
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.t3 = u.r2
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.t3 = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.t6 = u.t6
---- accept
SELECT t.i FROM t JOIN u ON t.t6 = u.ltz
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.t6 = u.ai
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.t6 = u.al
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.t6 = u.m
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.t6 = u.r
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.t6 = u.r2
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.t6 = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.ltz = u.ltz
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.ltz = u.ai
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.ltz = u.al
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ltz = u.m
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ltz = u.r
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.ltz = u.r2
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.ltz = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.ai = u.ai
---- accept
SELECT t.i FROM t JOIN u ON t.ai = u.al
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.ai = u.m
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.ai = u.r
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ai = u.r2
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.ai = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.al = u.al
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.al = u.m
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.al = u.r
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.al = u.r2
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.al = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.m = u.m
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.m = u.r
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.m = u.r2
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.m = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.r = u.r
---- accept
SELECT t.i FROM t JOIN u ON t.r = u.r2
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.r = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.r2 = u.r2
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.r2 = u.r1
---- accept
SELECT t.i FROM t JOIN u ON t.r1 = u.r1
---- accept
SELECT i FROM t WHERE i IN (SELECT ti FROM u)
---- accept
SELECT i FROM t WHERE i IN (SELECT i FROM u)
---- accept
SELECT i FROM t WHERE i IN (SELECT d FROM u)
---- refuse plan
SELECT i FROM t WHERE i IN (SELECT s FROM u)
---- refuse plan
SELECT i FROM t WHERE i IN (SELECT c FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE i IN (SELECT da FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE i IN (SELECT t6 FROM u)
---- refuse validate 1:23-1:45
SELECT i FROM t WHERE i IN (SELECT ltz FROM u)
---- refuse validate 1:23-1:43
SELECT i FROM t WHERE i IN (SELECT b FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE i IN (SELECT r2 FROM u)
---- accept
SELECT i FROM t WHERE l IN (SELECT ti FROM u)
---- accept
SELECT i FROM t WHERE l IN (SELECT i FROM u)
---- accept
SELECT i FROM t WHERE l IN (SELECT d FROM u)
---- refuse plan
SELECT i FROM t WHERE l IN (SELECT s FROM u)
---- refuse plan
SELECT i FROM t WHERE l IN (SELECT c FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE l IN (SELECT da FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE l IN (SELECT t6 FROM u)
---- refuse validate 1:23-1:45
SELECT i FROM t WHERE l IN (SELECT ltz FROM u)
---- refuse validate 1:23-1:43
SELECT i FROM t WHERE l IN (SELECT b FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE l IN (SELECT r2 FROM u)
---- accept
SELECT i FROM t WHERE d10 IN (SELECT ti FROM u)
---- accept
SELECT i FROM t WHERE d10 IN (SELECT i FROM u)
---- accept
SELECT i FROM t WHERE d10 IN (SELECT d FROM u)
---- refuse plan
SELECT i FROM t WHERE d10 IN (SELECT s FROM u)
---- refuse plan
SELECT i FROM t WHERE d10 IN (SELECT c FROM u)
---- refuse validate 1:23-1:46
SELECT i FROM t WHERE d10 IN (SELECT da FROM u)
---- refuse validate 1:23-1:46
SELECT i FROM t WHERE d10 IN (SELECT t6 FROM u)
---- refuse validate 1:23-1:47
SELECT i FROM t WHERE d10 IN (SELECT ltz FROM u)
---- refuse validate 1:23-1:45
SELECT i FROM t WHERE d10 IN (SELECT b FROM u)
---- refuse validate 1:23-1:46
SELECT i FROM t WHERE d10 IN (SELECT r2 FROM u)
---- refuse plan
SELECT i FROM t WHERE s IN (SELECT ti FROM u)
---- refuse plan
SELECT i FROM t WHERE s IN (SELECT i FROM u)
---- refuse plan
SELECT i FROM t WHERE s IN (SELECT d FROM u)
---- accept
SELECT i FROM t WHERE s IN (SELECT s FROM u)
---- accept
SELECT i FROM t WHERE s IN (SELECT c FROM u)
---- refuse plan
SELECT i FROM t WHERE s IN (SELECT da FROM u)
---- refuse plan
SELECT i FROM t WHERE s IN (SELECT t6 FROM u)
---- refuse plan
SELECT i FROM t WHERE s IN (SELECT ltz FROM u)
---- refuse plan
SELECT i FROM t WHERE s IN (SELECT b FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE s IN (SELECT r2 FROM u)
---- refuse plan
SELECT i FROM t WHERE v IN (SELECT ti FROM u)
---- refuse plan
SELECT i FROM t WHERE v IN (SELECT i FROM u)
---- refuse plan
SELECT i FROM t WHERE v IN (SELECT d FROM u)
---- accept
SELECT i FROM t WHERE v IN (SELECT s FROM u)
---- accept
SELECT i FROM t WHERE v IN (SELECT c FROM u)
---- refuse plan
SELECT i FROM t WHERE v IN (SELECT da FROM u)
---- refuse plan
SELECT i FROM t WHERE v IN (SELECT t6 FROM u)
---- refuse plan
SELECT i FROM t WHERE v IN (SELECT ltz FROM u)
---- refuse plan
SELECT i FROM t WHERE v IN (SELECT b FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE v IN (SELECT r2 FROM u)
---- refuse validate 1:23-1:45
SELECT i FROM t WHERE da IN (SELECT ti FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE da IN (SELECT i FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE da IN (SELECT d FROM u)
---- refuse plan
SELECT i FROM t WHERE da IN (SELECT s FROM u)
---- refuse plan
SELECT i FROM t WHERE da IN (SELECT c FROM u)
---- accept
SELECT i FROM t WHERE da IN (SELECT da FROM u)
---- refuse validate 1:23-1:45
SELECT i FROM t WHERE da IN (SELECT t6 FROM u)
---- refuse validate 1:23-1:46
SELECT i FROM t WHERE da IN (SELECT ltz FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE da IN (SELECT b FROM u)
---- refuse validate 1:23-1:45
SELECT i FROM t WHERE da IN (SELECT r2 FROM u)
---- refuse validate 1:23-1:45
SELECT i FROM t WHERE t3 IN (SELECT ti FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE t3 IN (SELECT i FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE t3 IN (SELECT d FROM u)
---- refuse plan
SELECT i FROM t WHERE t3 IN (SELECT s FROM u)
---- refuse plan
SELECT i FROM t WHERE t3 IN (SELECT c FROM u)
---- refuse validate 1:23-1:45
SELECT i FROM t WHERE t3 IN (SELECT da FROM u)
---- accept
SELECT i FROM t WHERE t3 IN (SELECT t6 FROM u)
---- accept
SELECT i FROM t WHERE t3 IN (SELECT ltz FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE t3 IN (SELECT b FROM u)
---- refuse validate 1:23-1:45
SELECT i FROM t WHERE t3 IN (SELECT r2 FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE b IN (SELECT ti FROM u)
---- refuse validate 1:23-1:43
SELECT i FROM t WHERE b IN (SELECT i FROM u)
---- refuse validate 1:23-1:43
SELECT i FROM t WHERE b IN (SELECT d FROM u)
---- refuse plan
SELECT i FROM t WHERE b IN (SELECT s FROM u)
---- refuse plan
SELECT i FROM t WHERE b IN (SELECT c FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE b IN (SELECT da FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE b IN (SELECT t6 FROM u)
---- refuse validate 1:23-1:45
SELECT i FROM t WHERE b IN (SELECT ltz FROM u)
---- accept
SELECT i FROM t WHERE b IN (SELECT b FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE b IN (SELECT r2 FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE r IN (SELECT ti FROM u)
---- refuse validate 1:23-1:43
SELECT i FROM t WHERE r IN (SELECT i FROM u)
---- refuse validate 1:23-1:43
SELECT i FROM t WHERE r IN (SELECT d FROM u)
---- refuse validate 1:23-1:43
SELECT i FROM t WHERE r IN (SELECT s FROM u)
---- refuse validate 1:23-1:43
SELECT i FROM t WHERE r IN (SELECT c FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE r IN (SELECT da FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE r IN (SELECT t6 FROM u)
---- refuse validate 1:23-1:45
SELECT i FROM t WHERE r IN (SELECT ltz FROM u)
---- refuse validate 1:23-1:43
SELECT i FROM t WHERE r IN (SELECT b FROM u)
---- refuse validate 1:23-1:44
SELECT i FROM t WHERE r IN (SELECT r2 FROM u)
---- accept
SELECT i FROM t WHERE i = (SELECT MAX(i) FROM u)
---- accept
SELECT i FROM t WHERE i = (SELECT MAX(d) FROM u)
---- refuse plan
SELECT i FROM t WHERE i = (SELECT MAX(s) FROM u)
---- refuse validate 1:23-1:48
SELECT i FROM t WHERE i = (SELECT MAX(da) FROM u)
---- refuse validate 1:23-1:48
SELECT i FROM t WHERE i = (SELECT MAX(t6) FROM u)
---- refuse validate 1:23-1:49
SELECT i FROM t WHERE i = (SELECT MAX(ltz) FROM u)
---- accept
SELECT i FROM t WHERE l = (SELECT MAX(i) FROM u)
---- accept
SELECT i FROM t WHERE l = (SELECT MAX(d) FROM u)
---- refuse plan
SELECT i FROM t WHERE l = (SELECT MAX(s) FROM u)
---- refuse validate 1:23-1:48
SELECT i FROM t WHERE l = (SELECT MAX(da) FROM u)
---- refuse validate 1:23-1:48
SELECT i FROM t WHERE l = (SELECT MAX(t6) FROM u)
---- refuse validate 1:23-1:49
SELECT i FROM t WHERE l = (SELECT MAX(ltz) FROM u)
---- accept
SELECT i FROM t WHERE d10 = (SELECT MAX(i) FROM u)
---- accept
SELECT i FROM t WHERE d10 = (SELECT MAX(d) FROM u)
---- refuse plan
SELECT i FROM t WHERE d10 = (SELECT MAX(s) FROM u)
---- refuse validate 1:23-1:50
SELECT i FROM t WHERE d10 = (SELECT MAX(da) FROM u)
---- refuse validate 1:23-1:50
SELECT i FROM t WHERE d10 = (SELECT MAX(t6) FROM u)
---- refuse validate 1:23-1:51
SELECT i FROM t WHERE d10 = (SELECT MAX(ltz) FROM u)
---- refuse plan
SELECT i FROM t WHERE s = (SELECT MAX(i) FROM u)
---- refuse plan
SELECT i FROM t WHERE s = (SELECT MAX(d) FROM u)
---- accept
SELECT i FROM t WHERE s = (SELECT MAX(s) FROM u)
---- refuse plan
SELECT i FROM t WHERE s = (SELECT MAX(da) FROM u)
---- refuse plan
SELECT i FROM t WHERE s = (SELECT MAX(t6) FROM u)
---- refuse plan
SELECT i FROM t WHERE s = (SELECT MAX(ltz) FROM u)
---- refuse validate 1:23-1:48
SELECT i FROM t WHERE da = (SELECT MAX(i) FROM u)
---- refuse validate 1:23-1:48
SELECT i FROM t WHERE da = (SELECT MAX(d) FROM u)
---- refuse plan
SELECT i FROM t WHERE da = (SELECT MAX(s) FROM u)
---- accept
SELECT i FROM t WHERE da = (SELECT MAX(da) FROM u)
---- refuse validate 1:23-1:49
SELECT i FROM t WHERE da = (SELECT MAX(t6) FROM u)
---- refuse validate 1:23-1:50
SELECT i FROM t WHERE da = (SELECT MAX(ltz) FROM u)
---- refuse validate 1:23-1:48
SELECT i FROM t WHERE t3 = (SELECT MAX(i) FROM u)
---- refuse validate 1:23-1:48
SELECT i FROM t WHERE t3 = (SELECT MAX(d) FROM u)
---- refuse plan
SELECT i FROM t WHERE t3 = (SELECT MAX(s) FROM u)
---- refuse validate 1:23-1:49
SELECT i FROM t WHERE t3 = (SELECT MAX(da) FROM u)
---- accept
SELECT i FROM t WHERE t3 = (SELECT MAX(t6) FROM u)
---- accept
SELECT i FROM t WHERE t3 = (SELECT MAX(ltz) FROM u)
---- accept
SELECT CASE WHEN b THEN i ELSE l END FROM t
---- accept
SELECT CASE WHEN b THEN i ELSE d END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN i ELSE s END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN i ELSE v END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN i ELSE b END FROM t
---- refuse plan
SELECT CASE WHEN b THEN i ELSE t6 END FROM t
---- refuse plan
SELECT CASE WHEN b THEN i ELSE ltz END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN i ELSE al END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN i ELSE r2 END FROM t
---- accept
SELECT CASE WHEN b THEN i ELSE NULL END FROM t
---- accept
SELECT CASE WHEN b THEN d10 ELSE l END FROM t
---- accept
SELECT CASE WHEN b THEN d10 ELSE d END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN d10 ELSE s END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN d10 ELSE v END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN d10 ELSE b END FROM t
---- refuse plan
SELECT CASE WHEN b THEN d10 ELSE t6 END FROM t
---- refuse plan
SELECT CASE WHEN b THEN d10 ELSE ltz END FROM t
---- refuse validate 1:8-1:39
SELECT CASE WHEN b THEN d10 ELSE al END FROM t
---- refuse validate 1:8-1:39
SELECT CASE WHEN b THEN d10 ELSE r2 END FROM t
---- accept
SELECT CASE WHEN b THEN d10 ELSE NULL END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN s ELSE l END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN s ELSE d END FROM t
---- accept
SELECT CASE WHEN b THEN s ELSE s END FROM t
---- accept
SELECT CASE WHEN b THEN s ELSE v END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN s ELSE b END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN s ELSE t6 END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN s ELSE ltz END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN s ELSE al END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN s ELSE r2 END FROM t
---- accept
SELECT CASE WHEN b THEN s ELSE NULL END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN b ELSE l END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN b ELSE d END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN b ELSE s END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN b ELSE v END FROM t
---- accept
SELECT CASE WHEN b THEN b ELSE b END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN b ELSE t6 END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN b ELSE ltz END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN b ELSE al END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN b ELSE r2 END FROM t
---- accept
SELECT CASE WHEN b THEN b ELSE NULL END FROM t
---- refuse plan
SELECT CASE WHEN b THEN da ELSE l END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN da ELSE d END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN da ELSE s END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN da ELSE v END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN da ELSE b END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN da ELSE t6 END FROM t
---- refuse validate 1:8-1:39
SELECT CASE WHEN b THEN da ELSE ltz END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN da ELSE al END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN da ELSE r2 END FROM t
---- accept
SELECT CASE WHEN b THEN da ELSE NULL END FROM t
---- refuse plan
SELECT CASE WHEN b THEN t3 ELSE l END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN t3 ELSE d END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN t3 ELSE s END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN t3 ELSE v END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN t3 ELSE b END FROM t
---- accept
SELECT CASE WHEN b THEN t3 ELSE t6 END FROM t
---- accept
SELECT CASE WHEN b THEN t3 ELSE ltz END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN t3 ELSE al END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN t3 ELSE r2 END FROM t
---- accept
SELECT CASE WHEN b THEN t3 ELSE NULL END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN ai ELSE l END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN ai ELSE d END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN ai ELSE s END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN ai ELSE v END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN ai ELSE b END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN ai ELSE t6 END FROM t
---- refuse validate 1:8-1:39
SELECT CASE WHEN b THEN ai ELSE ltz END FROM t
---- accept
SELECT CASE WHEN b THEN ai ELSE al END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN ai ELSE r2 END FROM t
---- accept
SELECT CASE WHEN b THEN ai ELSE NULL END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN m ELSE l END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN m ELSE d END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN m ELSE s END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN m ELSE v END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN m ELSE b END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN m ELSE t6 END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN m ELSE ltz END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN m ELSE al END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN m ELSE r2 END FROM t
---- accept
SELECT CASE WHEN b THEN m ELSE NULL END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN r ELSE l END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN r ELSE d END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN r ELSE s END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN r ELSE v END FROM t
---- refuse validate 1:8-1:36
SELECT CASE WHEN b THEN r ELSE b END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN r ELSE t6 END FROM t
---- refuse validate 1:8-1:38
SELECT CASE WHEN b THEN r ELSE ltz END FROM t
---- refuse validate 1:8-1:37
SELECT CASE WHEN b THEN r ELSE al END FROM t
---- accept
SELECT CASE WHEN b THEN r ELSE r2 END FROM t
---- accept
SELECT CASE WHEN b THEN r ELSE NULL END FROM t
---- accept
SELECT t.i FROM t JOIN u ON t.i > u.i AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.i > u.d AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.i > u.s AND t.l = u.l
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.i > u.da AND t.l = u.l
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.i > u.ltz AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.d10 > u.i AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.d10 > u.d AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.d10 > u.s AND t.l = u.l
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.d10 > u.da AND t.l = u.l
---- refuse validate 1:29-1:41
SELECT t.i FROM t JOIN u ON t.d10 > u.ltz AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.s > u.i AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.s > u.d AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.s > u.s AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.s > u.da AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.s > u.ltz AND t.l = u.l
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.da > u.i AND t.l = u.l
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.da > u.d AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.da > u.s AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.da > u.da AND t.l = u.l
---- refuse validate 1:29-1:40
SELECT t.i FROM t JOIN u ON t.da > u.ltz AND t.l = u.l
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.t3 > u.i AND t.l = u.l
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.t3 > u.d AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.t3 > u.s AND t.l = u.l
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.t3 > u.da AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.t3 > u.ltz AND t.l = u.l
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.b > u.i AND t.l = u.l
---- refuse validate 1:29-1:37
SELECT t.i FROM t JOIN u ON t.b > u.d AND t.l = u.l
---- accept
SELECT t.i FROM t JOIN u ON t.b > u.s AND t.l = u.l
---- refuse validate 1:29-1:38
SELECT t.i FROM t JOIN u ON t.b > u.da AND t.l = u.l
---- refuse validate 1:29-1:39
SELECT t.i FROM t JOIN u ON t.b > u.ltz AND t.l = u.l
---- accept
SELECT ti, COUNT(*) FROM t GROUP BY ti
---- accept
SELECT i, COUNT(*) FROM t GROUP BY i
---- accept
SELECT n, COUNT(*) FROM t GROUP BY n
---- accept
SELECT l, COUNT(*) FROM t GROUP BY l
---- accept
SELECT f, COUNT(*) FROM t GROUP BY f
---- accept
SELECT d, COUNT(*) FROM t GROUP BY d
---- accept
SELECT d10, COUNT(*) FROM t GROUP BY d10
---- accept
SELECT d38, COUNT(*) FROM t GROUP BY d38
---- accept
SELECT s, COUNT(*) FROM t GROUP BY s
---- accept
SELECT c, COUNT(*) FROM t GROUP BY c
---- accept
SELECT v, COUNT(*) FROM t GROUP BY v
---- accept
SELECT b, COUNT(*) FROM t GROUP BY b
---- accept
SELECT bin, COUNT(*) FROM t GROUP BY bin
---- accept
SELECT b4, COUNT(*) FROM t GROUP BY b4
---- accept
SELECT da, COUNT(*) FROM t GROUP BY da
---- accept
SELECT tm, COUNT(*) FROM t GROUP BY tm
---- accept
SELECT t3, COUNT(*) FROM t GROUP BY t3
---- accept
SELECT t6, COUNT(*) FROM t GROUP BY t6
---- accept
SELECT ltz, COUNT(*) FROM t GROUP BY ltz
---- accept
SELECT ai, COUNT(*) FROM t GROUP BY ai
---- accept
SELECT al, COUNT(*) FROM t GROUP BY al
---- accept
SELECT m, COUNT(*) FROM t GROUP BY m
---- accept
SELECT r, COUNT(*) FROM t GROUP BY r
---- accept
SELECT r2, COUNT(*) FROM t GROUP BY r2
---- accept
SELECT r1, COUNT(*) FROM t GROUP BY r1
---- accept
SELECT ms, COUNT(*) FROM t GROUP BY ms
---- accept
SELECT DISTINCT ti FROM t
---- accept
SELECT DISTINCT i FROM t
---- accept
SELECT DISTINCT n FROM t
---- accept
SELECT DISTINCT l FROM t
---- accept
SELECT DISTINCT f FROM t
---- accept
SELECT DISTINCT d FROM t
---- accept
SELECT DISTINCT d10 FROM t
---- accept
SELECT DISTINCT d38 FROM t
---- accept
SELECT DISTINCT s FROM t
---- accept
SELECT DISTINCT c FROM t
---- accept
SELECT DISTINCT v FROM t
---- accept
SELECT DISTINCT b FROM t
---- accept
SELECT DISTINCT bin FROM t
---- accept
SELECT DISTINCT b4 FROM t
---- accept
SELECT DISTINCT da FROM t
---- accept
SELECT DISTINCT tm FROM t
---- accept
SELECT DISTINCT t3 FROM t
---- accept
SELECT DISTINCT t6 FROM t
---- accept
SELECT DISTINCT ltz FROM t
---- accept
SELECT DISTINCT ai FROM t
---- accept
SELECT DISTINCT al FROM t
---- accept
SELECT DISTINCT m FROM t
---- accept
SELECT DISTINCT r FROM t
---- accept
SELECT DISTINCT r2 FROM t
---- accept
SELECT DISTINCT r1 FROM t
---- accept
SELECT DISTINCT ms FROM t
---- accept
SELECT i FROM t ORDER BY ti LIMIT 3
---- accept
SELECT i FROM t ORDER BY i LIMIT 3
---- accept
SELECT i FROM t ORDER BY n LIMIT 3
---- accept
SELECT i FROM t ORDER BY l LIMIT 3
---- accept
SELECT i FROM t ORDER BY f LIMIT 3
---- accept
SELECT i FROM t ORDER BY d LIMIT 3
---- accept
SELECT i FROM t ORDER BY d10 LIMIT 3
---- accept
SELECT i FROM t ORDER BY d38 LIMIT 3
---- accept
SELECT i FROM t ORDER BY s LIMIT 3
---- accept
SELECT i FROM t ORDER BY c LIMIT 3
---- accept
SELECT i FROM t ORDER BY v LIMIT 3
---- accept
SELECT i FROM t ORDER BY b LIMIT 3
---- accept
SELECT i FROM t ORDER BY bin LIMIT 3
---- accept
SELECT i FROM t ORDER BY b4 LIMIT 3
---- accept
SELECT i FROM t ORDER BY da LIMIT 3
---- accept
SELECT i FROM t ORDER BY tm LIMIT 3
---- accept
SELECT i FROM t ORDER BY t3 LIMIT 3
---- accept
SELECT i FROM t ORDER BY t6 LIMIT 3
---- accept
SELECT i FROM t ORDER BY ltz LIMIT 3
---- accept
SELECT i FROM t ORDER BY ai LIMIT 3
---- accept
SELECT i FROM t ORDER BY al LIMIT 3
---- refuse plan
SELECT i FROM t ORDER BY m LIMIT 3
---- accept
SELECT i FROM t ORDER BY r LIMIT 3
---- accept
SELECT i FROM t ORDER BY r2 LIMIT 3
---- accept
SELECT i FROM t ORDER BY r1 LIMIT 3
---- refuse plan
SELECT i FROM t ORDER BY ms LIMIT 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY i ORDER BY i) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY i ORDER BY d) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY i ORDER BY s) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY i ORDER BY b) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY i ORDER BY da) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY i ORDER BY ai) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY i ORDER BY m) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY i ORDER BY r) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY i ORDER BY ms) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY i ORDER BY p) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY i) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY d) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY s) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY b) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY da) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY ai) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY m) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY r) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY ms) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY s ORDER BY p) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY r ORDER BY i) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY r ORDER BY d) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY r ORDER BY s) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY r ORDER BY b) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY r ORDER BY da) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY r ORDER BY ai) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY r ORDER BY m) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY r ORDER BY r) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY r ORDER BY ms) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY r ORDER BY p) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ai ORDER BY i) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ai ORDER BY d) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ai ORDER BY s) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ai ORDER BY b) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ai ORDER BY da) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ai ORDER BY ai) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ai ORDER BY m) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ai ORDER BY r) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ai ORDER BY ms) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ai ORDER BY p) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY m ORDER BY i) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY m ORDER BY d) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY m ORDER BY s) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY m ORDER BY b) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY m ORDER BY da) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY m ORDER BY ai) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY m ORDER BY m) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY m ORDER BY r) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY m ORDER BY ms) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY m ORDER BY p) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ms ORDER BY i) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ms ORDER BY d) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ms ORDER BY s) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ms ORDER BY b) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ms ORDER BY da) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ms ORDER BY ai) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ms ORDER BY m) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ms ORDER BY r) AS rn FROM t) WHERE rn <= 3
---- refuse plan
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ms ORDER BY ms) AS rn FROM t) WHERE rn <= 3
---- accept
SELECT * FROM (SELECT i, ROW_NUMBER() OVER (PARTITION BY ms ORDER BY p) AS rn FROM t) WHERE rn <= 3
