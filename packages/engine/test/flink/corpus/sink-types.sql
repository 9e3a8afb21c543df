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
CREATE TABLE to_ti (z TINYINT) WITH ('connector' = 'print');
CREATE TABLE to_i (z INT) WITH ('connector' = 'print');
CREATE TABLE to_n (z INT NOT NULL) WITH ('connector' = 'print');
CREATE TABLE to_l (z BIGINT) WITH ('connector' = 'print');
CREATE TABLE to_f (z FLOAT) WITH ('connector' = 'print');
CREATE TABLE to_d (z DOUBLE) WITH ('connector' = 'print');
CREATE TABLE to_d10 (z DECIMAL(10, 2)) WITH ('connector' = 'print');
CREATE TABLE to_d38 (z DECIMAL(38, 18)) WITH ('connector' = 'print');
CREATE TABLE to_s (z STRING) WITH ('connector' = 'print');
CREATE TABLE to_c (z CHAR(3)) WITH ('connector' = 'print');
CREATE TABLE to_v (z VARCHAR(5)) WITH ('connector' = 'print');
CREATE TABLE to_b (z BOOLEAN) WITH ('connector' = 'print');
CREATE TABLE to_bin (z BYTES) WITH ('connector' = 'print');
CREATE TABLE to_b4 (z BINARY(4)) WITH ('connector' = 'print');
CREATE TABLE to_da (z DATE) WITH ('connector' = 'print');
CREATE TABLE to_tm (z TIME) WITH ('connector' = 'print');
CREATE TABLE to_t3 (z TIMESTAMP(3)) WITH ('connector' = 'print');
CREATE TABLE to_t6 (z TIMESTAMP(6)) WITH ('connector' = 'print');
CREATE TABLE to_ltz (z TIMESTAMP_LTZ(3)) WITH ('connector' = 'print');
CREATE TABLE to_ai (z ARRAY<INT>) WITH ('connector' = 'print');
CREATE TABLE to_al (z ARRAY<BIGINT>) WITH ('connector' = 'print');
CREATE TABLE to_m (z MAP<STRING, INT>) WITH ('connector' = 'print');
CREATE TABLE to_r (z ROW<a INT, b STRING>) WITH ('connector' = 'print');
CREATE TABLE to_r2 (z ROW<x BIGINT, y STRING>) WITH ('connector' = 'print');
CREATE TABLE to_r1 (z ROW<a INT>) WITH ('connector' = 'print');
CREATE TABLE to_ms (z MULTISET<INT>) WITH ('connector' = 'print');
---- accept
INSERT INTO to_ti SELECT ti FROM t
---- refuse plan
INSERT INTO to_ti SELECT i FROM t
---- refuse plan
INSERT INTO to_ti SELECT n FROM t
---- refuse plan
INSERT INTO to_ti SELECT l FROM t
---- refuse plan
INSERT INTO to_ti SELECT f FROM t
---- refuse plan
INSERT INTO to_ti SELECT d FROM t
---- refuse plan
INSERT INTO to_ti SELECT d10 FROM t
---- refuse plan
INSERT INTO to_ti SELECT d38 FROM t
---- refuse plan
INSERT INTO to_ti SELECT s FROM t
---- refuse plan
INSERT INTO to_ti SELECT c FROM t
---- refuse plan
INSERT INTO to_ti SELECT v FROM t
---- refuse plan
INSERT INTO to_ti SELECT b FROM t
---- refuse plan
INSERT INTO to_ti SELECT bin FROM t
---- refuse plan
INSERT INTO to_ti SELECT b4 FROM t
---- refuse plan
INSERT INTO to_ti SELECT da FROM t
---- refuse plan
INSERT INTO to_ti SELECT tm FROM t
---- refuse plan
INSERT INTO to_ti SELECT t3 FROM t
---- refuse plan
INSERT INTO to_ti SELECT t6 FROM t
---- refuse plan
INSERT INTO to_ti SELECT ltz FROM t
---- refuse plan
INSERT INTO to_ti SELECT ai FROM t
---- refuse plan
INSERT INTO to_ti SELECT al FROM t
---- refuse plan
INSERT INTO to_ti SELECT m FROM t
---- refuse plan
INSERT INTO to_ti SELECT r FROM t
---- refuse plan
INSERT INTO to_ti SELECT r2 FROM t
---- refuse plan
INSERT INTO to_ti SELECT r1 FROM t
---- refuse plan
INSERT INTO to_ti SELECT ms FROM t
---- accept
INSERT INTO to_i SELECT ti FROM t
---- accept
INSERT INTO to_i SELECT i FROM t
---- accept
INSERT INTO to_i SELECT n FROM t
---- refuse plan
INSERT INTO to_i SELECT l FROM t
---- refuse plan
INSERT INTO to_i SELECT f FROM t
---- refuse plan
INSERT INTO to_i SELECT d FROM t
---- refuse plan
INSERT INTO to_i SELECT d10 FROM t
---- refuse plan
INSERT INTO to_i SELECT d38 FROM t
---- refuse plan
INSERT INTO to_i SELECT s FROM t
---- refuse plan
INSERT INTO to_i SELECT c FROM t
---- refuse plan
INSERT INTO to_i SELECT v FROM t
---- refuse plan
INSERT INTO to_i SELECT b FROM t
---- refuse plan
INSERT INTO to_i SELECT bin FROM t
---- refuse plan
INSERT INTO to_i SELECT b4 FROM t
---- refuse plan
INSERT INTO to_i SELECT da FROM t
---- refuse plan
INSERT INTO to_i SELECT tm FROM t
---- refuse plan
INSERT INTO to_i SELECT t3 FROM t
---- refuse plan
INSERT INTO to_i SELECT t6 FROM t
---- refuse plan
INSERT INTO to_i SELECT ltz FROM t
---- refuse plan
INSERT INTO to_i SELECT ai FROM t
---- refuse plan
INSERT INTO to_i SELECT al FROM t
---- refuse plan
INSERT INTO to_i SELECT m FROM t
---- refuse plan
INSERT INTO to_i SELECT r FROM t
---- refuse plan
INSERT INTO to_i SELECT r2 FROM t
---- refuse plan
INSERT INTO to_i SELECT r1 FROM t
---- refuse plan
INSERT INTO to_i SELECT ms FROM t
---- accept
INSERT INTO to_n SELECT ti FROM t
---- accept
INSERT INTO to_n SELECT i FROM t
---- accept
INSERT INTO to_n SELECT n FROM t
---- refuse plan
INSERT INTO to_n SELECT l FROM t
---- refuse plan
INSERT INTO to_n SELECT f FROM t
---- refuse plan
INSERT INTO to_n SELECT d FROM t
---- refuse plan
INSERT INTO to_n SELECT d10 FROM t
---- refuse plan
INSERT INTO to_n SELECT d38 FROM t
---- refuse plan
INSERT INTO to_n SELECT s FROM t
---- refuse plan
INSERT INTO to_n SELECT c FROM t
---- refuse plan
INSERT INTO to_n SELECT v FROM t
---- refuse plan
INSERT INTO to_n SELECT b FROM t
---- refuse plan
INSERT INTO to_n SELECT bin FROM t
---- refuse plan
INSERT INTO to_n SELECT b4 FROM t
---- refuse plan
INSERT INTO to_n SELECT da FROM t
---- refuse plan
INSERT INTO to_n SELECT tm FROM t
---- refuse plan
INSERT INTO to_n SELECT t3 FROM t
---- refuse plan
INSERT INTO to_n SELECT t6 FROM t
---- refuse plan
INSERT INTO to_n SELECT ltz FROM t
---- refuse plan
INSERT INTO to_n SELECT ai FROM t
---- refuse plan
INSERT INTO to_n SELECT al FROM t
---- refuse plan
INSERT INTO to_n SELECT m FROM t
---- refuse plan
INSERT INTO to_n SELECT r FROM t
---- refuse plan
INSERT INTO to_n SELECT r2 FROM t
---- refuse plan
INSERT INTO to_n SELECT r1 FROM t
---- refuse plan
INSERT INTO to_n SELECT ms FROM t
---- accept
INSERT INTO to_l SELECT ti FROM t
---- accept
INSERT INTO to_l SELECT i FROM t
---- accept
INSERT INTO to_l SELECT n FROM t
---- accept
INSERT INTO to_l SELECT l FROM t
---- refuse plan
INSERT INTO to_l SELECT f FROM t
---- refuse plan
INSERT INTO to_l SELECT d FROM t
---- refuse plan
INSERT INTO to_l SELECT d10 FROM t
---- refuse plan
INSERT INTO to_l SELECT d38 FROM t
---- refuse plan
INSERT INTO to_l SELECT s FROM t
---- refuse plan
INSERT INTO to_l SELECT c FROM t
---- refuse plan
INSERT INTO to_l SELECT v FROM t
---- refuse plan
INSERT INTO to_l SELECT b FROM t
---- refuse plan
INSERT INTO to_l SELECT bin FROM t
---- refuse plan
INSERT INTO to_l SELECT b4 FROM t
---- refuse plan
INSERT INTO to_l SELECT da FROM t
---- refuse plan
INSERT INTO to_l SELECT tm FROM t
---- refuse plan
INSERT INTO to_l SELECT t3 FROM t
---- refuse plan
INSERT INTO to_l SELECT t6 FROM t
---- refuse plan
INSERT INTO to_l SELECT ltz FROM t
---- refuse plan
INSERT INTO to_l SELECT ai FROM t
---- refuse plan
INSERT INTO to_l SELECT al FROM t
---- refuse plan
INSERT INTO to_l SELECT m FROM t
---- refuse plan
INSERT INTO to_l SELECT r FROM t
---- refuse plan
INSERT INTO to_l SELECT r2 FROM t
---- refuse plan
INSERT INTO to_l SELECT r1 FROM t
---- refuse plan
INSERT INTO to_l SELECT ms FROM t
---- accept
INSERT INTO to_f SELECT ti FROM t
---- accept
INSERT INTO to_f SELECT i FROM t
---- accept
INSERT INTO to_f SELECT n FROM t
---- accept
INSERT INTO to_f SELECT l FROM t
---- accept
INSERT INTO to_f SELECT f FROM t
---- refuse plan
INSERT INTO to_f SELECT d FROM t
---- accept
INSERT INTO to_f SELECT d10 FROM t
---- accept
INSERT INTO to_f SELECT d38 FROM t
---- refuse plan
INSERT INTO to_f SELECT s FROM t
---- refuse plan
INSERT INTO to_f SELECT c FROM t
---- refuse plan
INSERT INTO to_f SELECT v FROM t
---- refuse plan
INSERT INTO to_f SELECT b FROM t
---- refuse plan
INSERT INTO to_f SELECT bin FROM t
---- refuse plan
INSERT INTO to_f SELECT b4 FROM t
---- refuse plan
INSERT INTO to_f SELECT da FROM t
---- refuse plan
INSERT INTO to_f SELECT tm FROM t
---- refuse plan
INSERT INTO to_f SELECT t3 FROM t
---- refuse plan
INSERT INTO to_f SELECT t6 FROM t
---- refuse plan
INSERT INTO to_f SELECT ltz FROM t
---- refuse plan
INSERT INTO to_f SELECT ai FROM t
---- refuse plan
INSERT INTO to_f SELECT al FROM t
---- refuse plan
INSERT INTO to_f SELECT m FROM t
---- refuse plan
INSERT INTO to_f SELECT r FROM t
---- refuse plan
INSERT INTO to_f SELECT r2 FROM t
---- refuse plan
INSERT INTO to_f SELECT r1 FROM t
---- refuse plan
INSERT INTO to_f SELECT ms FROM t
---- accept
INSERT INTO to_d SELECT ti FROM t
---- accept
INSERT INTO to_d SELECT i FROM t
---- accept
INSERT INTO to_d SELECT n FROM t
---- accept
INSERT INTO to_d SELECT l FROM t
---- accept
INSERT INTO to_d SELECT f FROM t
---- accept
INSERT INTO to_d SELECT d FROM t
---- accept
INSERT INTO to_d SELECT d10 FROM t
---- accept
INSERT INTO to_d SELECT d38 FROM t
---- refuse plan
INSERT INTO to_d SELECT s FROM t
---- refuse plan
INSERT INTO to_d SELECT c FROM t
---- refuse plan
INSERT INTO to_d SELECT v FROM t
---- refuse plan
INSERT INTO to_d SELECT b FROM t
---- refuse plan
INSERT INTO to_d SELECT bin FROM t
---- refuse plan
INSERT INTO to_d SELECT b4 FROM t
---- refuse plan
INSERT INTO to_d SELECT da FROM t
---- refuse plan
INSERT INTO to_d SELECT tm FROM t
---- refuse plan
INSERT INTO to_d SELECT t3 FROM t
---- refuse plan
INSERT INTO to_d SELECT t6 FROM t
---- refuse plan
INSERT INTO to_d SELECT ltz FROM t
---- refuse plan
INSERT INTO to_d SELECT ai FROM t
---- refuse plan
INSERT INTO to_d SELECT al FROM t
---- refuse plan
INSERT INTO to_d SELECT m FROM t
---- refuse plan
INSERT INTO to_d SELECT r FROM t
---- refuse plan
INSERT INTO to_d SELECT r2 FROM t
---- refuse plan
INSERT INTO to_d SELECT r1 FROM t
---- refuse plan
INSERT INTO to_d SELECT ms FROM t
---- accept
INSERT INTO to_d10 SELECT ti FROM t
---- accept
INSERT INTO to_d10 SELECT i FROM t
---- accept
INSERT INTO to_d10 SELECT n FROM t
---- accept
INSERT INTO to_d10 SELECT l FROM t
---- accept
INSERT INTO to_d10 SELECT f FROM t
---- accept
INSERT INTO to_d10 SELECT d FROM t
---- accept
INSERT INTO to_d10 SELECT d10 FROM t
---- accept
INSERT INTO to_d10 SELECT d38 FROM t
---- refuse plan
INSERT INTO to_d10 SELECT s FROM t
---- refuse plan
INSERT INTO to_d10 SELECT c FROM t
---- refuse plan
INSERT INTO to_d10 SELECT v FROM t
---- refuse plan
INSERT INTO to_d10 SELECT b FROM t
---- refuse plan
INSERT INTO to_d10 SELECT bin FROM t
---- refuse plan
INSERT INTO to_d10 SELECT b4 FROM t
---- refuse plan
INSERT INTO to_d10 SELECT da FROM t
---- refuse plan
INSERT INTO to_d10 SELECT tm FROM t
---- refuse plan
INSERT INTO to_d10 SELECT t3 FROM t
---- refuse plan
INSERT INTO to_d10 SELECT t6 FROM t
---- refuse plan
INSERT INTO to_d10 SELECT ltz FROM t
---- refuse plan
INSERT INTO to_d10 SELECT ai FROM t
---- refuse plan
INSERT INTO to_d10 SELECT al FROM t
---- refuse plan
INSERT INTO to_d10 SELECT m FROM t
---- refuse plan
INSERT INTO to_d10 SELECT r FROM t
---- refuse plan
INSERT INTO to_d10 SELECT r2 FROM t
---- refuse plan
INSERT INTO to_d10 SELECT r1 FROM t
---- refuse plan
INSERT INTO to_d10 SELECT ms FROM t
---- accept
INSERT INTO to_d38 SELECT ti FROM t
---- accept
INSERT INTO to_d38 SELECT i FROM t
---- accept
INSERT INTO to_d38 SELECT n FROM t
---- accept
INSERT INTO to_d38 SELECT l FROM t
---- accept
INSERT INTO to_d38 SELECT f FROM t
---- accept
INSERT INTO to_d38 SELECT d FROM t
---- accept
INSERT INTO to_d38 SELECT d10 FROM t
---- accept
INSERT INTO to_d38 SELECT d38 FROM t
---- refuse plan
INSERT INTO to_d38 SELECT s FROM t
---- refuse plan
INSERT INTO to_d38 SELECT c FROM t
---- refuse plan
INSERT INTO to_d38 SELECT v FROM t
---- refuse plan
INSERT INTO to_d38 SELECT b FROM t
---- refuse plan
INSERT INTO to_d38 SELECT bin FROM t
---- refuse plan
INSERT INTO to_d38 SELECT b4 FROM t
---- refuse plan
INSERT INTO to_d38 SELECT da FROM t
---- refuse plan
INSERT INTO to_d38 SELECT tm FROM t
---- refuse plan
INSERT INTO to_d38 SELECT t3 FROM t
---- refuse plan
INSERT INTO to_d38 SELECT t6 FROM t
---- refuse plan
INSERT INTO to_d38 SELECT ltz FROM t
---- refuse plan
INSERT INTO to_d38 SELECT ai FROM t
---- refuse plan
INSERT INTO to_d38 SELECT al FROM t
---- refuse plan
INSERT INTO to_d38 SELECT m FROM t
---- refuse plan
INSERT INTO to_d38 SELECT r FROM t
---- refuse plan
INSERT INTO to_d38 SELECT r2 FROM t
---- refuse plan
INSERT INTO to_d38 SELECT r1 FROM t
---- refuse plan
INSERT INTO to_d38 SELECT ms FROM t
---- refuse plan
INSERT INTO to_s SELECT ti FROM t
---- refuse plan
INSERT INTO to_s SELECT i FROM t
---- refuse plan
INSERT INTO to_s SELECT n FROM t
---- refuse plan
INSERT INTO to_s SELECT l FROM t
---- refuse plan
INSERT INTO to_s SELECT f FROM t
---- refuse plan
INSERT INTO to_s SELECT d FROM t
---- refuse plan
INSERT INTO to_s SELECT d10 FROM t
---- refuse plan
INSERT INTO to_s SELECT d38 FROM t
---- accept
INSERT INTO to_s SELECT s FROM t
---- accept
INSERT INTO to_s SELECT c FROM t
---- accept
INSERT INTO to_s SELECT v FROM t
---- refuse plan
INSERT INTO to_s SELECT b FROM t
---- refuse plan
INSERT INTO to_s SELECT bin FROM t
---- refuse plan
INSERT INTO to_s SELECT b4 FROM t
---- refuse plan
INSERT INTO to_s SELECT da FROM t
---- refuse plan
INSERT INTO to_s SELECT tm FROM t
---- refuse plan
INSERT INTO to_s SELECT t3 FROM t
---- refuse plan
INSERT INTO to_s SELECT t6 FROM t
---- refuse plan
INSERT INTO to_s SELECT ltz FROM t
---- refuse plan
INSERT INTO to_s SELECT ai FROM t
---- refuse plan
INSERT INTO to_s SELECT al FROM t
---- refuse plan
INSERT INTO to_s SELECT m FROM t
---- refuse plan
INSERT INTO to_s SELECT r FROM t
---- refuse plan
INSERT INTO to_s SELECT r2 FROM t
---- refuse plan
INSERT INTO to_s SELECT r1 FROM t
---- refuse plan
INSERT INTO to_s SELECT ms FROM t
---- refuse plan
INSERT INTO to_c SELECT ti FROM t
---- refuse plan
INSERT INTO to_c SELECT i FROM t
---- refuse plan
INSERT INTO to_c SELECT n FROM t
---- refuse plan
INSERT INTO to_c SELECT l FROM t
---- refuse plan
INSERT INTO to_c SELECT f FROM t
---- refuse plan
INSERT INTO to_c SELECT d FROM t
---- refuse plan
INSERT INTO to_c SELECT d10 FROM t
---- refuse plan
INSERT INTO to_c SELECT d38 FROM t
---- refuse plan
INSERT INTO to_c SELECT s FROM t
---- accept
INSERT INTO to_c SELECT c FROM t
---- refuse plan
INSERT INTO to_c SELECT v FROM t
---- refuse plan
INSERT INTO to_c SELECT b FROM t
---- refuse plan
INSERT INTO to_c SELECT bin FROM t
---- refuse plan
INSERT INTO to_c SELECT b4 FROM t
---- refuse plan
INSERT INTO to_c SELECT da FROM t
---- refuse plan
INSERT INTO to_c SELECT tm FROM t
---- refuse plan
INSERT INTO to_c SELECT t3 FROM t
---- refuse plan
INSERT INTO to_c SELECT t6 FROM t
---- refuse plan
INSERT INTO to_c SELECT ltz FROM t
---- refuse plan
INSERT INTO to_c SELECT ai FROM t
---- refuse plan
INSERT INTO to_c SELECT al FROM t
---- refuse plan
INSERT INTO to_c SELECT m FROM t
---- refuse plan
INSERT INTO to_c SELECT r FROM t
---- refuse plan
INSERT INTO to_c SELECT r2 FROM t
---- refuse plan
INSERT INTO to_c SELECT r1 FROM t
---- refuse plan
INSERT INTO to_c SELECT ms FROM t
---- refuse plan
INSERT INTO to_v SELECT ti FROM t
---- refuse plan
INSERT INTO to_v SELECT i FROM t
---- refuse plan
INSERT INTO to_v SELECT n FROM t
---- refuse plan
INSERT INTO to_v SELECT l FROM t
---- refuse plan
INSERT INTO to_v SELECT f FROM t
---- refuse plan
INSERT INTO to_v SELECT d FROM t
---- refuse plan
INSERT INTO to_v SELECT d10 FROM t
---- refuse plan
INSERT INTO to_v SELECT d38 FROM t
---- accept
INSERT INTO to_v SELECT s FROM t
---- accept
INSERT INTO to_v SELECT c FROM t
---- accept
INSERT INTO to_v SELECT v FROM t
---- refuse plan
INSERT INTO to_v SELECT b FROM t
---- refuse plan
INSERT INTO to_v SELECT bin FROM t
---- refuse plan
INSERT INTO to_v SELECT b4 FROM t
---- refuse plan
INSERT INTO to_v SELECT da FROM t
---- refuse plan
INSERT INTO to_v SELECT tm FROM t
---- refuse plan
INSERT INTO to_v SELECT t3 FROM t
---- refuse plan
INSERT INTO to_v SELECT t6 FROM t
---- refuse plan
INSERT INTO to_v SELECT ltz FROM t
---- refuse plan
INSERT INTO to_v SELECT ai FROM t
---- refuse plan
INSERT INTO to_v SELECT al FROM t
---- refuse plan
INSERT INTO to_v SELECT m FROM t
---- refuse plan
INSERT INTO to_v SELECT r FROM t
---- refuse plan
INSERT INTO to_v SELECT r2 FROM t
---- refuse plan
INSERT INTO to_v SELECT r1 FROM t
---- refuse plan
INSERT INTO to_v SELECT ms FROM t
---- refuse plan
INSERT INTO to_b SELECT ti FROM t
---- refuse plan
INSERT INTO to_b SELECT i FROM t
---- refuse plan
INSERT INTO to_b SELECT n FROM t
---- refuse plan
INSERT INTO to_b SELECT l FROM t
---- refuse plan
INSERT INTO to_b SELECT f FROM t
---- refuse plan
INSERT INTO to_b SELECT d FROM t
---- refuse plan
INSERT INTO to_b SELECT d10 FROM t
---- refuse plan
INSERT INTO to_b SELECT d38 FROM t
---- refuse plan
INSERT INTO to_b SELECT s FROM t
---- refuse plan
INSERT INTO to_b SELECT c FROM t
---- refuse plan
INSERT INTO to_b SELECT v FROM t
---- accept
INSERT INTO to_b SELECT b FROM t
---- refuse plan
INSERT INTO to_b SELECT bin FROM t
---- refuse plan
INSERT INTO to_b SELECT b4 FROM t
---- refuse plan
INSERT INTO to_b SELECT da FROM t
---- refuse plan
INSERT INTO to_b SELECT tm FROM t
---- refuse plan
INSERT INTO to_b SELECT t3 FROM t
---- refuse plan
INSERT INTO to_b SELECT t6 FROM t
---- refuse plan
INSERT INTO to_b SELECT ltz FROM t
---- refuse plan
INSERT INTO to_b SELECT ai FROM t
---- refuse plan
INSERT INTO to_b SELECT al FROM t
---- refuse plan
INSERT INTO to_b SELECT m FROM t
---- refuse plan
INSERT INTO to_b SELECT r FROM t
---- refuse plan
INSERT INTO to_b SELECT r2 FROM t
---- refuse plan
INSERT INTO to_b SELECT r1 FROM t
---- refuse plan
INSERT INTO to_b SELECT ms FROM t
---- refuse plan
INSERT INTO to_bin SELECT ti FROM t
---- refuse plan
INSERT INTO to_bin SELECT i FROM t
---- refuse plan
INSERT INTO to_bin SELECT n FROM t
---- refuse plan
INSERT INTO to_bin SELECT l FROM t
---- refuse plan
INSERT INTO to_bin SELECT f FROM t
---- refuse plan
INSERT INTO to_bin SELECT d FROM t
---- refuse plan
INSERT INTO to_bin SELECT d10 FROM t
---- refuse plan
INSERT INTO to_bin SELECT d38 FROM t
---- refuse plan
INSERT INTO to_bin SELECT s FROM t
---- refuse plan
INSERT INTO to_bin SELECT c FROM t
---- refuse plan
INSERT INTO to_bin SELECT v FROM t
---- refuse plan
INSERT INTO to_bin SELECT b FROM t
---- accept
INSERT INTO to_bin SELECT bin FROM t
---- accept
INSERT INTO to_bin SELECT b4 FROM t
---- refuse plan
INSERT INTO to_bin SELECT da FROM t
---- refuse plan
INSERT INTO to_bin SELECT tm FROM t
---- refuse plan
INSERT INTO to_bin SELECT t3 FROM t
---- refuse plan
INSERT INTO to_bin SELECT t6 FROM t
---- refuse plan
INSERT INTO to_bin SELECT ltz FROM t
---- refuse plan
INSERT INTO to_bin SELECT ai FROM t
---- refuse plan
INSERT INTO to_bin SELECT al FROM t
---- refuse plan
INSERT INTO to_bin SELECT m FROM t
---- refuse plan
INSERT INTO to_bin SELECT r FROM t
---- refuse plan
INSERT INTO to_bin SELECT r2 FROM t
---- refuse plan
INSERT INTO to_bin SELECT r1 FROM t
---- refuse plan
INSERT INTO to_bin SELECT ms FROM t
---- refuse plan
INSERT INTO to_b4 SELECT ti FROM t
---- refuse plan
INSERT INTO to_b4 SELECT i FROM t
---- refuse plan
INSERT INTO to_b4 SELECT n FROM t
---- refuse plan
INSERT INTO to_b4 SELECT l FROM t
---- refuse plan
INSERT INTO to_b4 SELECT f FROM t
---- refuse plan
INSERT INTO to_b4 SELECT d FROM t
---- refuse plan
INSERT INTO to_b4 SELECT d10 FROM t
---- refuse plan
INSERT INTO to_b4 SELECT d38 FROM t
---- refuse plan
INSERT INTO to_b4 SELECT s FROM t
---- refuse plan
INSERT INTO to_b4 SELECT c FROM t
---- refuse plan
INSERT INTO to_b4 SELECT v FROM t
---- refuse plan
INSERT INTO to_b4 SELECT b FROM t
---- refuse plan
INSERT INTO to_b4 SELECT bin FROM t
---- accept
INSERT INTO to_b4 SELECT b4 FROM t
---- refuse plan
INSERT INTO to_b4 SELECT da FROM t
---- refuse plan
INSERT INTO to_b4 SELECT tm FROM t
---- refuse plan
INSERT INTO to_b4 SELECT t3 FROM t
---- refuse plan
INSERT INTO to_b4 SELECT t6 FROM t
---- refuse plan
INSERT INTO to_b4 SELECT ltz FROM t
---- refuse plan
INSERT INTO to_b4 SELECT ai FROM t
---- refuse plan
INSERT INTO to_b4 SELECT al FROM t
---- refuse plan
INSERT INTO to_b4 SELECT m FROM t
---- refuse plan
INSERT INTO to_b4 SELECT r FROM t
---- refuse plan
INSERT INTO to_b4 SELECT r2 FROM t
---- refuse plan
INSERT INTO to_b4 SELECT r1 FROM t
---- refuse plan
INSERT INTO to_b4 SELECT ms FROM t
---- refuse plan
INSERT INTO to_da SELECT ti FROM t
---- refuse plan
INSERT INTO to_da SELECT i FROM t
---- refuse plan
INSERT INTO to_da SELECT n FROM t
---- refuse plan
INSERT INTO to_da SELECT l FROM t
---- refuse plan
INSERT INTO to_da SELECT f FROM t
---- refuse plan
INSERT INTO to_da SELECT d FROM t
---- refuse plan
INSERT INTO to_da SELECT d10 FROM t
---- refuse plan
INSERT INTO to_da SELECT d38 FROM t
---- refuse plan
INSERT INTO to_da SELECT s FROM t
---- refuse plan
INSERT INTO to_da SELECT c FROM t
---- refuse plan
INSERT INTO to_da SELECT v FROM t
---- refuse plan
INSERT INTO to_da SELECT b FROM t
---- refuse plan
INSERT INTO to_da SELECT bin FROM t
---- refuse plan
INSERT INTO to_da SELECT b4 FROM t
---- accept
INSERT INTO to_da SELECT da FROM t
---- refuse plan
INSERT INTO to_da SELECT tm FROM t
---- accept
INSERT INTO to_da SELECT t3 FROM t
---- accept
INSERT INTO to_da SELECT t6 FROM t
---- refuse plan
INSERT INTO to_da SELECT ltz FROM t
---- refuse plan
INSERT INTO to_da SELECT ai FROM t
---- refuse plan
INSERT INTO to_da SELECT al FROM t
---- refuse plan
INSERT INTO to_da SELECT m FROM t
---- refuse plan
INSERT INTO to_da SELECT r FROM t
---- refuse plan
INSERT INTO to_da SELECT r2 FROM t
---- refuse plan
INSERT INTO to_da SELECT r1 FROM t
---- refuse plan
INSERT INTO to_da SELECT ms FROM t
---- refuse plan
INSERT INTO to_tm SELECT ti FROM t
---- refuse plan
INSERT INTO to_tm SELECT i FROM t
---- refuse plan
INSERT INTO to_tm SELECT n FROM t
---- refuse plan
INSERT INTO to_tm SELECT l FROM t
---- refuse plan
INSERT INTO to_tm SELECT f FROM t
---- refuse plan
INSERT INTO to_tm SELECT d FROM t
---- refuse plan
INSERT INTO to_tm SELECT d10 FROM t
---- refuse plan
INSERT INTO to_tm SELECT d38 FROM t
---- refuse plan
INSERT INTO to_tm SELECT s FROM t
---- refuse plan
INSERT INTO to_tm SELECT c FROM t
---- refuse plan
INSERT INTO to_tm SELECT v FROM t
---- refuse plan
INSERT INTO to_tm SELECT b FROM t
---- refuse plan
INSERT INTO to_tm SELECT bin FROM t
---- refuse plan
INSERT INTO to_tm SELECT b4 FROM t
---- refuse plan
INSERT INTO to_tm SELECT da FROM t
---- accept
INSERT INTO to_tm SELECT tm FROM t
---- accept
INSERT INTO to_tm SELECT t3 FROM t
---- accept
INSERT INTO to_tm SELECT t6 FROM t
---- refuse plan
INSERT INTO to_tm SELECT ltz FROM t
---- refuse plan
INSERT INTO to_tm SELECT ai FROM t
---- refuse plan
INSERT INTO to_tm SELECT al FROM t
---- refuse plan
INSERT INTO to_tm SELECT m FROM t
---- refuse plan
INSERT INTO to_tm SELECT r FROM t
---- refuse plan
INSERT INTO to_tm SELECT r2 FROM t
---- refuse plan
INSERT INTO to_tm SELECT r1 FROM t
---- refuse plan
INSERT INTO to_tm SELECT ms FROM t
---- refuse plan
INSERT INTO to_t3 SELECT ti FROM t
---- refuse plan
INSERT INTO to_t3 SELECT i FROM t
---- refuse plan
INSERT INTO to_t3 SELECT n FROM t
---- refuse plan
INSERT INTO to_t3 SELECT l FROM t
---- refuse plan
INSERT INTO to_t3 SELECT f FROM t
---- refuse plan
INSERT INTO to_t3 SELECT d FROM t
---- refuse plan
INSERT INTO to_t3 SELECT d10 FROM t
---- refuse plan
INSERT INTO to_t3 SELECT d38 FROM t
---- refuse plan
INSERT INTO to_t3 SELECT s FROM t
---- refuse plan
INSERT INTO to_t3 SELECT c FROM t
---- refuse plan
INSERT INTO to_t3 SELECT v FROM t
---- refuse plan
INSERT INTO to_t3 SELECT b FROM t
---- refuse plan
INSERT INTO to_t3 SELECT bin FROM t
---- refuse plan
INSERT INTO to_t3 SELECT b4 FROM t
---- refuse plan
INSERT INTO to_t3 SELECT da FROM t
---- refuse plan
INSERT INTO to_t3 SELECT tm FROM t
---- accept
INSERT INTO to_t3 SELECT t3 FROM t
---- accept
INSERT INTO to_t3 SELECT t6 FROM t
---- accept
INSERT INTO to_t3 SELECT ltz FROM t
---- refuse plan
INSERT INTO to_t3 SELECT ai FROM t
---- refuse plan
INSERT INTO to_t3 SELECT al FROM t
---- refuse plan
INSERT INTO to_t3 SELECT m FROM t
---- refuse plan
INSERT INTO to_t3 SELECT r FROM t
---- refuse plan
INSERT INTO to_t3 SELECT r2 FROM t
---- refuse plan
INSERT INTO to_t3 SELECT r1 FROM t
---- refuse plan
INSERT INTO to_t3 SELECT ms FROM t
---- refuse plan
INSERT INTO to_t6 SELECT ti FROM t
---- refuse plan
INSERT INTO to_t6 SELECT i FROM t
---- refuse plan
INSERT INTO to_t6 SELECT n FROM t
---- refuse plan
INSERT INTO to_t6 SELECT l FROM t
---- refuse plan
INSERT INTO to_t6 SELECT f FROM t
---- refuse plan
INSERT INTO to_t6 SELECT d FROM t
---- refuse plan
INSERT INTO to_t6 SELECT d10 FROM t
---- refuse plan
INSERT INTO to_t6 SELECT d38 FROM t
---- refuse plan
INSERT INTO to_t6 SELECT s FROM t
---- refuse plan
INSERT INTO to_t6 SELECT c FROM t
---- refuse plan
INSERT INTO to_t6 SELECT v FROM t
---- refuse plan
INSERT INTO to_t6 SELECT b FROM t
---- refuse plan
INSERT INTO to_t6 SELECT bin FROM t
---- refuse plan
INSERT INTO to_t6 SELECT b4 FROM t
---- refuse plan
INSERT INTO to_t6 SELECT da FROM t
---- refuse plan
INSERT INTO to_t6 SELECT tm FROM t
---- accept
INSERT INTO to_t6 SELECT t3 FROM t
---- accept
INSERT INTO to_t6 SELECT t6 FROM t
---- accept
INSERT INTO to_t6 SELECT ltz FROM t
---- refuse plan
INSERT INTO to_t6 SELECT ai FROM t
---- refuse plan
INSERT INTO to_t6 SELECT al FROM t
---- refuse plan
INSERT INTO to_t6 SELECT m FROM t
---- refuse plan
INSERT INTO to_t6 SELECT r FROM t
---- refuse plan
INSERT INTO to_t6 SELECT r2 FROM t
---- refuse plan
INSERT INTO to_t6 SELECT r1 FROM t
---- refuse plan
INSERT INTO to_t6 SELECT ms FROM t
---- refuse plan
INSERT INTO to_ltz SELECT ti FROM t
---- refuse plan
INSERT INTO to_ltz SELECT i FROM t
---- refuse plan
INSERT INTO to_ltz SELECT n FROM t
---- refuse plan
INSERT INTO to_ltz SELECT l FROM t
---- refuse plan
INSERT INTO to_ltz SELECT f FROM t
---- refuse plan
INSERT INTO to_ltz SELECT d FROM t
---- refuse plan
INSERT INTO to_ltz SELECT d10 FROM t
---- refuse plan
INSERT INTO to_ltz SELECT d38 FROM t
---- refuse plan
INSERT INTO to_ltz SELECT s FROM t
---- refuse plan
INSERT INTO to_ltz SELECT c FROM t
---- refuse plan
INSERT INTO to_ltz SELECT v FROM t
---- refuse plan
INSERT INTO to_ltz SELECT b FROM t
---- refuse plan
INSERT INTO to_ltz SELECT bin FROM t
---- refuse plan
INSERT INTO to_ltz SELECT b4 FROM t
---- refuse plan
INSERT INTO to_ltz SELECT da FROM t
---- refuse plan
INSERT INTO to_ltz SELECT tm FROM t
---- accept
INSERT INTO to_ltz SELECT t3 FROM t
---- accept
INSERT INTO to_ltz SELECT t6 FROM t
---- accept
INSERT INTO to_ltz SELECT ltz FROM t
---- refuse plan
INSERT INTO to_ltz SELECT ai FROM t
---- refuse plan
INSERT INTO to_ltz SELECT al FROM t
---- refuse plan
INSERT INTO to_ltz SELECT m FROM t
---- refuse plan
INSERT INTO to_ltz SELECT r FROM t
---- refuse plan
INSERT INTO to_ltz SELECT r2 FROM t
---- refuse plan
INSERT INTO to_ltz SELECT r1 FROM t
---- refuse plan
INSERT INTO to_ltz SELECT ms FROM t
---- refuse plan
INSERT INTO to_ai SELECT ti FROM t
---- refuse plan
INSERT INTO to_ai SELECT i FROM t
---- refuse plan
INSERT INTO to_ai SELECT n FROM t
---- refuse plan
INSERT INTO to_ai SELECT l FROM t
---- refuse plan
INSERT INTO to_ai SELECT f FROM t
---- refuse plan
INSERT INTO to_ai SELECT d FROM t
---- refuse plan
INSERT INTO to_ai SELECT d10 FROM t
---- refuse plan
INSERT INTO to_ai SELECT d38 FROM t
---- refuse plan
INSERT INTO to_ai SELECT s FROM t
---- refuse plan
INSERT INTO to_ai SELECT c FROM t
---- refuse plan
INSERT INTO to_ai SELECT v FROM t
---- refuse plan
INSERT INTO to_ai SELECT b FROM t
---- refuse plan
INSERT INTO to_ai SELECT bin FROM t
---- refuse plan
INSERT INTO to_ai SELECT b4 FROM t
---- refuse plan
INSERT INTO to_ai SELECT da FROM t
---- refuse plan
INSERT INTO to_ai SELECT tm FROM t
---- refuse plan
INSERT INTO to_ai SELECT t3 FROM t
---- refuse plan
INSERT INTO to_ai SELECT t6 FROM t
---- refuse plan
INSERT INTO to_ai SELECT ltz FROM t
---- accept
INSERT INTO to_ai SELECT ai FROM t
---- refuse plan
INSERT INTO to_ai SELECT al FROM t
---- refuse plan
INSERT INTO to_ai SELECT m FROM t
---- refuse plan
INSERT INTO to_ai SELECT r FROM t
---- refuse plan
INSERT INTO to_ai SELECT r2 FROM t
---- refuse plan
INSERT INTO to_ai SELECT r1 FROM t
---- refuse plan
INSERT INTO to_ai SELECT ms FROM t
---- refuse plan
INSERT INTO to_al SELECT ti FROM t
---- refuse plan
INSERT INTO to_al SELECT i FROM t
---- refuse plan
INSERT INTO to_al SELECT n FROM t
---- refuse plan
INSERT INTO to_al SELECT l FROM t
---- refuse plan
INSERT INTO to_al SELECT f FROM t
---- refuse plan
INSERT INTO to_al SELECT d FROM t
---- refuse plan
INSERT INTO to_al SELECT d10 FROM t
---- refuse plan
INSERT INTO to_al SELECT d38 FROM t
---- refuse plan
INSERT INTO to_al SELECT s FROM t
---- refuse plan
INSERT INTO to_al SELECT c FROM t
---- refuse plan
INSERT INTO to_al SELECT v FROM t
---- refuse plan
INSERT INTO to_al SELECT b FROM t
---- refuse plan
INSERT INTO to_al SELECT bin FROM t
---- refuse plan
INSERT INTO to_al SELECT b4 FROM t
---- refuse plan
INSERT INTO to_al SELECT da FROM t
---- refuse plan
INSERT INTO to_al SELECT tm FROM t
---- refuse plan
INSERT INTO to_al SELECT t3 FROM t
---- refuse plan
INSERT INTO to_al SELECT t6 FROM t
---- refuse plan
INSERT INTO to_al SELECT ltz FROM t
---- accept
INSERT INTO to_al SELECT ai FROM t
---- accept
INSERT INTO to_al SELECT al FROM t
---- refuse plan
INSERT INTO to_al SELECT m FROM t
---- refuse plan
INSERT INTO to_al SELECT r FROM t
---- refuse plan
INSERT INTO to_al SELECT r2 FROM t
---- refuse plan
INSERT INTO to_al SELECT r1 FROM t
---- refuse plan
INSERT INTO to_al SELECT ms FROM t
---- refuse plan
INSERT INTO to_m SELECT ti FROM t
---- refuse plan
INSERT INTO to_m SELECT i FROM t
---- refuse plan
INSERT INTO to_m SELECT n FROM t
---- refuse plan
INSERT INTO to_m SELECT l FROM t
---- refuse plan
INSERT INTO to_m SELECT f FROM t
---- refuse plan
INSERT INTO to_m SELECT d FROM t
---- refuse plan
INSERT INTO to_m SELECT d10 FROM t
---- refuse plan
INSERT INTO to_m SELECT d38 FROM t
---- refuse plan
INSERT INTO to_m SELECT s FROM t
---- refuse plan
INSERT INTO to_m SELECT c FROM t
---- refuse plan
INSERT INTO to_m SELECT v FROM t
---- refuse plan
INSERT INTO to_m SELECT b FROM t
---- refuse plan
INSERT INTO to_m SELECT bin FROM t
---- refuse plan
INSERT INTO to_m SELECT b4 FROM t
---- refuse plan
INSERT INTO to_m SELECT da FROM t
---- refuse plan
INSERT INTO to_m SELECT tm FROM t
---- refuse plan
INSERT INTO to_m SELECT t3 FROM t
---- refuse plan
INSERT INTO to_m SELECT t6 FROM t
---- refuse plan
INSERT INTO to_m SELECT ltz FROM t
---- refuse plan
INSERT INTO to_m SELECT ai FROM t
---- refuse plan
INSERT INTO to_m SELECT al FROM t
---- accept
INSERT INTO to_m SELECT m FROM t
---- refuse plan
INSERT INTO to_m SELECT r FROM t
---- refuse plan
INSERT INTO to_m SELECT r2 FROM t
---- refuse plan
INSERT INTO to_m SELECT r1 FROM t
---- refuse plan
INSERT INTO to_m SELECT ms FROM t
---- refuse plan
INSERT INTO to_r SELECT ti FROM t
---- refuse plan
INSERT INTO to_r SELECT i FROM t
---- refuse plan
INSERT INTO to_r SELECT n FROM t
---- refuse plan
INSERT INTO to_r SELECT l FROM t
---- refuse plan
INSERT INTO to_r SELECT f FROM t
---- refuse plan
INSERT INTO to_r SELECT d FROM t
---- refuse plan
INSERT INTO to_r SELECT d10 FROM t
---- refuse plan
INSERT INTO to_r SELECT d38 FROM t
---- refuse plan
INSERT INTO to_r SELECT s FROM t
---- refuse plan
INSERT INTO to_r SELECT c FROM t
---- refuse plan
INSERT INTO to_r SELECT v FROM t
---- refuse plan
INSERT INTO to_r SELECT b FROM t
---- refuse plan
INSERT INTO to_r SELECT bin FROM t
---- refuse plan
INSERT INTO to_r SELECT b4 FROM t
---- refuse plan
INSERT INTO to_r SELECT da FROM t
---- refuse plan
INSERT INTO to_r SELECT tm FROM t
---- refuse plan
INSERT INTO to_r SELECT t3 FROM t
---- refuse plan
INSERT INTO to_r SELECT t6 FROM t
---- refuse plan
INSERT INTO to_r SELECT ltz FROM t
---- refuse plan
INSERT INTO to_r SELECT ai FROM t
---- refuse plan
INSERT INTO to_r SELECT al FROM t
---- refuse plan
INSERT INTO to_r SELECT m FROM t
---- accept
INSERT INTO to_r SELECT r FROM t
---- refuse plan
INSERT INTO to_r SELECT r2 FROM t
---- refuse plan
INSERT INTO to_r SELECT r1 FROM t
---- refuse plan
INSERT INTO to_r SELECT ms FROM t
---- refuse plan
INSERT INTO to_r2 SELECT ti FROM t
---- refuse plan
INSERT INTO to_r2 SELECT i FROM t
---- refuse plan
INSERT INTO to_r2 SELECT n FROM t
---- refuse plan
INSERT INTO to_r2 SELECT l FROM t
---- refuse plan
INSERT INTO to_r2 SELECT f FROM t
---- refuse plan
INSERT INTO to_r2 SELECT d FROM t
---- refuse plan
INSERT INTO to_r2 SELECT d10 FROM t
---- refuse plan
INSERT INTO to_r2 SELECT d38 FROM t
---- refuse plan
INSERT INTO to_r2 SELECT s FROM t
---- refuse plan
INSERT INTO to_r2 SELECT c FROM t
---- refuse plan
INSERT INTO to_r2 SELECT v FROM t
---- refuse plan
INSERT INTO to_r2 SELECT b FROM t
---- refuse plan
INSERT INTO to_r2 SELECT bin FROM t
---- refuse plan
INSERT INTO to_r2 SELECT b4 FROM t
---- refuse plan
INSERT INTO to_r2 SELECT da FROM t
---- refuse plan
INSERT INTO to_r2 SELECT tm FROM t
---- refuse plan
INSERT INTO to_r2 SELECT t3 FROM t
---- refuse plan
INSERT INTO to_r2 SELECT t6 FROM t
---- refuse plan
INSERT INTO to_r2 SELECT ltz FROM t
---- refuse plan
INSERT INTO to_r2 SELECT ai FROM t
---- refuse plan
INSERT INTO to_r2 SELECT al FROM t
---- refuse plan
INSERT INTO to_r2 SELECT m FROM t
---- accept
INSERT INTO to_r2 SELECT r FROM t
---- accept
INSERT INTO to_r2 SELECT r2 FROM t
---- refuse plan
INSERT INTO to_r2 SELECT r1 FROM t
---- refuse plan
INSERT INTO to_r2 SELECT ms FROM t
---- refuse plan
INSERT INTO to_r1 SELECT ti FROM t
---- refuse plan
INSERT INTO to_r1 SELECT i FROM t
---- refuse plan
INSERT INTO to_r1 SELECT n FROM t
---- refuse plan
INSERT INTO to_r1 SELECT l FROM t
---- refuse plan
INSERT INTO to_r1 SELECT f FROM t
---- refuse plan
INSERT INTO to_r1 SELECT d FROM t
---- refuse plan
INSERT INTO to_r1 SELECT d10 FROM t
---- refuse plan
INSERT INTO to_r1 SELECT d38 FROM t
---- refuse plan
INSERT INTO to_r1 SELECT s FROM t
---- refuse plan
INSERT INTO to_r1 SELECT c FROM t
---- refuse plan
INSERT INTO to_r1 SELECT v FROM t
---- refuse plan
INSERT INTO to_r1 SELECT b FROM t
---- refuse plan
INSERT INTO to_r1 SELECT bin FROM t
---- refuse plan
INSERT INTO to_r1 SELECT b4 FROM t
---- refuse plan
INSERT INTO to_r1 SELECT da FROM t
---- refuse plan
INSERT INTO to_r1 SELECT tm FROM t
---- refuse plan
INSERT INTO to_r1 SELECT t3 FROM t
---- refuse plan
INSERT INTO to_r1 SELECT t6 FROM t
---- refuse plan
INSERT INTO to_r1 SELECT ltz FROM t
---- refuse plan
INSERT INTO to_r1 SELECT ai FROM t
---- refuse plan
INSERT INTO to_r1 SELECT al FROM t
---- refuse plan
INSERT INTO to_r1 SELECT m FROM t
---- refuse plan
INSERT INTO to_r1 SELECT r FROM t
---- refuse plan
INSERT INTO to_r1 SELECT r2 FROM t
---- accept
INSERT INTO to_r1 SELECT r1 FROM t
---- refuse plan
INSERT INTO to_r1 SELECT ms FROM t
---- refuse plan
INSERT INTO to_ms SELECT ti FROM t
---- refuse plan
INSERT INTO to_ms SELECT i FROM t
---- refuse plan
INSERT INTO to_ms SELECT n FROM t
---- refuse plan
INSERT INTO to_ms SELECT l FROM t
---- refuse plan
INSERT INTO to_ms SELECT f FROM t
---- refuse plan
INSERT INTO to_ms SELECT d FROM t
---- refuse plan
INSERT INTO to_ms SELECT d10 FROM t
---- refuse plan
INSERT INTO to_ms SELECT d38 FROM t
---- refuse plan
INSERT INTO to_ms SELECT s FROM t
---- refuse plan
INSERT INTO to_ms SELECT c FROM t
---- refuse plan
INSERT INTO to_ms SELECT v FROM t
---- refuse plan
INSERT INTO to_ms SELECT b FROM t
---- refuse plan
INSERT INTO to_ms SELECT bin FROM t
---- refuse plan
INSERT INTO to_ms SELECT b4 FROM t
---- refuse plan
INSERT INTO to_ms SELECT da FROM t
---- refuse plan
INSERT INTO to_ms SELECT tm FROM t
---- refuse plan
INSERT INTO to_ms SELECT t3 FROM t
---- refuse plan
INSERT INTO to_ms SELECT t6 FROM t
---- refuse plan
INSERT INTO to_ms SELECT ltz FROM t
---- refuse plan
INSERT INTO to_ms SELECT ai FROM t
---- refuse plan
INSERT INTO to_ms SELECT al FROM t
---- refuse plan
INSERT INTO to_ms SELECT m FROM t
---- refuse plan
INSERT INTO to_ms SELECT r FROM t
---- refuse plan
INSERT INTO to_ms SELECT r2 FROM t
---- refuse plan
INSERT INTO to_ms SELECT r1 FROM t
---- accept
INSERT INTO to_ms SELECT ms FROM t
