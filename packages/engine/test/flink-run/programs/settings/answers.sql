/* file changes.json
{"before":null,"after":{"id":1,"k":"a","v":5},"op":"c"}
{"before":null,"after":{"id":1,"k":"a","v":5},"op":"c"}
{"before":{"id":1,"k":"a","v":5},"after":{"id":1,"k":"b","v":7},"op":"u"}
{"before":{"id":1,"k":"a","v":5},"after":{"id":1,"k":"b","v":7},"op":"u"}
{"before":null,"after":{"id":2,"k":"b","v":1},"op":"c"}
{"before":null,"after":{"id":3,"k":"b","v":2},"op":"c"}
{"before":{"id":2,"k":"b","v":1},"after":null,"op":"d"}
{"before":{"id":2,"k":"b","v":1},"after":null,"op":"d"}
*/
/* file rows.json
{"id":1,"k":"a","v":5,"ts":"2024-03-10 01:30:00Z"}
{"id":2,"k":"b","v":null,"ts":"2024-03-10 09:59:59Z"}
{"id":3,"k":"a","v":1,"ts":"2024-03-10 10:00:00Z"}
{"id":4,"k":"b","v":4,"ts":"2024-11-03 09:30:00Z"}
*/
CREATE TABLE changes (id INT, k STRING, v INT, PRIMARY KEY (id) NOT ENFORCED)
  WITH ('connector' = 'filesystem', 'path' = 'changes.json', 'format' = 'debezium-json');
CREATE TABLE r (id INT, k STRING, v INT, ts TIMESTAMP_LTZ(3))
  WITH ('connector' = 'filesystem', 'path' = 'rows.json', 'format' = 'json', 'json.timestamp-format.standard' = 'SQL');
CREATE TABLE kept (k STRING, n BIGINT, PRIMARY KEY (k) NOT ENFORCED)
  WITH ('connector' = 'filesystem', 'path' = 'kept', 'format' = 'debezium-json');
CREATE TABLE strict (id INT, v INT NOT NULL)
  WITH ('connector' = 'filesystem', 'path' = 'strict', 'format' = 'json');
---- in order
SET 'table.exec.source.cdc-events-duplicate' = 'true';
SELECT COUNT(*), SUM(v) FROM changes
--> +I (1, 5)
--> -D (1, 5)
--> +I (1, 7)
--> -U (1, 7)
--> +U (2, 8)
--> -U (2, 8)
--> +U (3, 10)
--> -U (3, 10)
--> +U (2, 9)
---- in order
SET 'table.exec.source.cdc-events-duplicate' = 'true';
SELECT k, COUNT(*), SUM(v) FROM changes GROUP BY k
--> +I ("a", 1, 5)
--> -D ("a", 1, 5)
--> +I ("b", 1, 7)
--> -U ("b", 1, 7)
--> +U ("b", 2, 8)
--> -U ("b", 2, 8)
--> +U ("b", 3, 10)
--> -U ("b", 3, 10)
--> +U ("b", 2, 9)
---- in any order
SET 'table.exec.source.cdc-events-duplicate' = 'true';
SELECT a.id, a.v, b.v FROM changes a LEFT JOIN changes b ON a.k = b.k AND a.id <> b.id
--> +I (1, 5, NULL)
--> -D (1, 5, NULL)
--> +I (1, 7, NULL)
--> +I (2, 1, 7)
--> -D (1, 7, NULL)
--> +I (1, 7, 1)
--> +I (3, 2, 1)
--> +I (3, 2, 7)
--> +I (2, 1, 2)
--> +I (1, 7, 2)
--> -D (2, 1, 2)
--> -D (2, 1, 7)
--> -D (3, 2, 1)
--> -D (1, 7, 1)
---- in order
SET 'table.exec.source.cdc-events-duplicate' = 'false';
SELECT COUNT(*), SUM(v) FROM changes
--> +I (1, 5)
--> -U (1, 5)
--> +U (2, 10)
--> -U (2, 10)
--> +U (1, 5)
--> -U (1, 5)
--> +U (2, 12)
--> -U (2, 12)
--> +U (1, 7)
--> -U (1, 7)
--> +U (2, 14)
--> -U (2, 14)
--> +U (3, 15)
--> -U (3, 15)
--> +U (4, 17)
--> -U (4, 17)
--> +U (3, 16)
--> -U (3, 16)
--> +U (2, 15)
---- in order
SET 'table.exec.sink.upsert-materialize' = 'FORCE';
INSERT INTO kept SELECT k, COUNT(*) FROM r GROUP BY k
--> kept: {"before":null,"after":{"k":"a","n":1},"op":"c"}
--> kept: {"before":null,"after":{"k":"b","n":1},"op":"c"}
--> kept: {"before":{"k":"a","n":1},"after":null,"op":"d"}
--> kept: {"before":null,"after":{"k":"a","n":2},"op":"c"}
--> kept: {"before":{"k":"b","n":1},"after":null,"op":"d"}
--> kept: {"before":null,"after":{"k":"b","n":2},"op":"c"}
---- in order
SET 'table.exec.sink.upsert-materialize' = 'NONE';
INSERT INTO kept SELECT k, CAST(id AS BIGINT) FROM r
--> kept: {"before":null,"after":{"k":"a","n":1},"op":"c"}
--> kept: {"before":null,"after":{"k":"b","n":2},"op":"c"}
--> kept: {"before":null,"after":{"k":"a","n":3},"op":"c"}
--> kept: {"before":null,"after":{"k":"b","n":4},"op":"c"}
---- in order
INSERT INTO kept SELECT k, CAST(id AS BIGINT) FROM r
--> kept: {"before":null,"after":{"k":"a","n":1},"op":"c"}
--> kept: {"before":null,"after":{"k":"b","n":2},"op":"c"}
--> kept: {"before":null,"after":{"k":"a","n":3},"op":"c"}
--> kept: {"before":null,"after":{"k":"b","n":4},"op":"c"}
---- in order
SET 'table.exec.sink.not-null-enforcer' = 'DROP';
INSERT INTO strict SELECT id, v FROM r
--> strict: {"id":1,"v":5}
--> strict: {"id":3,"v":1}
--> strict: {"id":4,"v":4}
---- in order
INSERT INTO strict SELECT id, v FROM r
--> ! run EnforcerException: Column 'v' is NOT NULL, however, a null value is being written into it. You can set job configuration 'table.exec.sink.not-null-enforcer'='DROP' to suppress this exception and drop 
---- in order
SET 'table.local-time-zone' = 'America/Los_Angeles';
SELECT id, ts, CAST(ts AS STRING), CAST(ts AS TIMESTAMP(3)), DATE_FORMAT(ts, 'yyyy-MM-dd HH'), HOUR(ts) FROM r
--> +I (1, 2024-03-10 01:30:00.000Z, "2024-03-09 17:30:00.000", 2024-03-09 17:30:00.000, "2024-03-09 17", 17)
--> +I (2, 2024-03-10 09:59:59.000Z, "2024-03-10 01:59:59.000", 2024-03-10 01:59:59.000, "2024-03-10 01", 1)
--> +I (3, 2024-03-10 10:00:00.000Z, "2024-03-10 03:00:00.000", 2024-03-10 03:00:00.000, "2024-03-10 03", 3)
--> +I (4, 2024-11-03 09:30:00.000Z, "2024-11-03 01:30:00.000", 2024-11-03 01:30:00.000, "2024-11-03 01", 1)
---- in order
SET 'table.local-time-zone' = 'Asia/Shanghai';
SELECT id, CAST(ts AS STRING), CAST(ts AS DATE), EXTRACT(DAY FROM ts), TO_TIMESTAMP_LTZ(0, 3) FROM r
--> +I (1, "2024-03-10 09:30:00.000", 2024-03-10, 10, 1970-01-01 00:00:00.000Z)
--> +I (2, "2024-03-10 17:59:59.000", 2024-03-10, 10, 1970-01-01 00:00:00.000Z)
--> +I (3, "2024-03-10 18:00:00.000", 2024-03-10, 10, 1970-01-01 00:00:00.000Z)
--> +I (4, "2024-11-03 17:30:00.000", 2024-11-03, 3, 1970-01-01 00:00:00.000Z)
---- in any order
SET 'table.exec.mini-batch.enabled' = 'true';
SET 'table.exec.mini-batch.allow-latency' = '1 s';
SET 'table.exec.mini-batch.size' = '100';
SELECT k, COUNT(*), SUM(v) FROM changes GROUP BY k
--> +I ("b", 2, 15)
---- in any order
SET 'table.exec.mini-batch.enabled' = 'true';
SET 'table.exec.mini-batch.allow-latency' = '1 s';
SET 'table.exec.mini-batch.size' = '100';
SET 'table.optimizer.agg-phase-strategy' = 'TWO_PHASE';
SELECT COUNT(DISTINCT k), SUM(v) FROM r
--> +I (2, 10)
---- in order
SET 'table.exec.state.ttl' = '1 d';
SELECT k, SUM(v) FROM r GROUP BY k
--> +I ("a", 5)
--> +I ("b", NULL)
--> -U ("a", 5)
--> +U ("a", 6)
--> -U ("b", NULL)
--> +U ("b", 4)
---- in order
SET 'parallelism.default' = '2';
SELECT k, SUM(v) FROM r GROUP BY k
--> +I ("a", 5)
--> +I ("b", NULL)
--> -U ("a", 5)
--> +U ("a", 6)
--> -U ("b", NULL)
--> +U ("b", 4)
---- in any order
SET 'pipeline.object-reuse' = 'true';
SELECT a.id, b.id FROM r a JOIN r b ON a.k = b.k
--> +I (1, 1)
--> +I (2, 2)
--> +I (3, 1)
--> +I (1, 3)
--> +I (3, 3)
--> +I (4, 2)
--> +I (4, 4)
--> +I (2, 4)
