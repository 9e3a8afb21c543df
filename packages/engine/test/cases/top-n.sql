-- Top-N with and without the rank, the second alone, over an updating aggregate; first and last row by event time.
CREATE TABLE events (
  k STRING,
  v INT,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '10' SECOND
) WITH ('connector' = 'case', 'rows' = '
["a", 1, "2026-01-01 10:00:01"]
["b", 2, "2026-01-01 10:00:03"]
["a", 3, "2026-01-01 10:00:02"]
["a", 4, "2026-01-01 10:00:06"]
["b", 5, "2026-01-01 10:00:04"]
["a", 6, "2026-01-01 10:00:06"]
["c", null, "2026-01-01 10:00:08"]
["b", 7, "2026-01-01 10:00:12"]
["a", 8, "2026-01-01 10:00:15"]
');

CREATE TABLE top_two (k STRING, v INT, r BIGINT) WITH ('connector' = 'case');
CREATE TABLE members (k STRING, v INT) WITH ('connector' = 'case');
CREATE TABLE runner_up (k STRING, v INT) WITH ('connector' = 'case');
CREATE TABLE best (k STRING, total INT, r BIGINT) WITH ('connector' = 'case');
CREATE TABLE first_of (k STRING, v INT) WITH ('connector' = 'case');
CREATE TABLE last_of (k STRING, v INT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO top_two SELECT k, v, r FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY k ORDER BY v DESC NULLS LAST) AS r FROM events) WHERE r <= 2;
INSERT INTO members SELECT k, v FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY k ORDER BY v DESC NULLS LAST) AS r FROM events) WHERE r <= 2;
INSERT INTO runner_up SELECT k, v FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY k ORDER BY v DESC NULLS LAST) AS r FROM events) WHERE r = 2;
INSERT INTO best SELECT k, total, r FROM (
  SELECT *, ROW_NUMBER() OVER (ORDER BY total DESC NULLS LAST) AS r FROM (SELECT k, SUM(v) AS total FROM events GROUP BY k))
  WHERE r <= 2;
INSERT INTO first_of SELECT k, v FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts ASC) AS r FROM events) WHERE r = 1;
INSERT INTO last_of SELECT k, v FROM (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts DESC) AS r FROM events) WHERE r = 1;
END;
