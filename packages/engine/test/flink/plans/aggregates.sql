CREATE TABLE clicks (u BIGINT, item BIGINT, n BIGINT, s STRING, ts TIMESTAMP(3), p AS PROCTIME(), WATERMARK FOR ts AS ts)
WITH ('connector' = 'datagen');
CREATE TABLE users (id BIGINT, g BIGINT, n BIGINT, s STRING, ts TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED,
  WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE changes (id BIGINT, g BIGINT, n BIGINT, s STRING, ts TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED,
  WATERMARK FOR ts AS ts) WITH ('connector' = 'kafka', 'topic' = 'c', 'properties.bootstrap.servers' = 'x:1',
  'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE loose (id BIGINT, g BIGINT, n BIGINT, s STRING) WITH ('connector' = 'kafka', 'topic' = 'l',
  'properties.bootstrap.servers' = 'x:1', 'scan.startup.mode' = 'earliest-offset', 'format' = 'debezium-json');
CREATE TABLE latest (id BIGINT, g BIGINT, n BIGINT, s STRING, ts TIMESTAMP(3), PRIMARY KEY (id) NOT ENFORCED,
  WATERMARK FOR ts AS ts) WITH ('connector' = 'upsert-kafka', 'topic' = 'u', 'properties.bootstrap.servers' = 'x:1',
  'key.format' = 'json', 'value.format' = 'json');
CREATE TABLE pairs (a BIGINT, b BIGINT, n BIGINT, PRIMARY KEY (a, b) NOT ENFORCED) WITH ('connector' = 'upsert-kafka',
  'topic' = 'v', 'properties.bootstrap.servers' = 'x:1', 'key.format' = 'json', 'value.format' = 'json');
CREATE TABLE looked (id BIGINT, v BIGINT, PRIMARY KEY (id) NOT ENFORCED)
WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://x/y', 'table-name' = 'd');
CREATE TABLE printed (k BIGINT, v BIGINT) WITH ('connector' = 'print');
CREATE TABLE hole (k BIGINT, v BIGINT) WITH ('connector' = 'blackhole');
CREATE TABLE keyed (k BIGINT, v BIGINT, PRIMARY KEY (k) NOT ENFORCED)
WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://x/y', 'table-name' = 'k');
CREATE TABLE crossed (k BIGINT, v BIGINT, PRIMARY KEY (v) NOT ENFORCED)
WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://x/y', 'table-name' = 'w');
CREATE TABLE both_keys (k BIGINT, v BIGINT, PRIMARY KEY (k, v) NOT ENFORCED)
WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://x/y', 'table-name' = 'b');
---- accept
INSERT INTO printed
SELECT u, COUNT(*) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UB,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, COUNT(*) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, COUNT(*) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, SUM(n) FROM clicks GROUP BY u HAVING SUM(n) > 10
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I,UB,UA] keys=(u) (u, EXPR$1)
-->     GroupAggregate [I,UB,UA] keys=(u) (u, EXPR$1)
-->       Exchange [I] keys= (u, n)
-->         Calc [I] keys= (u, n)
-->           WatermarkAssigner [I] keys= (u, n, ts)
-->             Calc [I] keys= (u, n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, SUM(n) FROM clicks GROUP BY u HAVING SUM(n) > 10
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I,UB,UA] keys=(u) (u, EXPR$1)
-->     GroupAggregate [I,UB,UA] keys=(u) (u, EXPR$1)
-->       Exchange [I] keys= (u, n)
-->         Calc [I] keys= (u, n)
-->           WatermarkAssigner [I] keys= (u, n, ts)
-->             Calc [I] keys= (u, n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, SUM(n) FROM clicks GROUP BY u HAVING SUM(n) > 10
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I,UB,UA] keys=(u) (u, EXPR$1)
-->     GroupAggregate [I,UB,UA] keys=(u) (u, EXPR$1)
-->       Exchange [I] keys= (u, n)
-->         Calc [I] keys= (u, n)
-->           WatermarkAssigner [I] keys= (u, n, ts)
-->             Calc [I] keys= (u, n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT g, COUNT(*) FROM changes GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g)
-->       Calc [I,UB,UA,D] keys= (g)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT g, COUNT(*) FROM changes GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g)
-->       Calc [I,UB,UA,D] keys= (g)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT g, COUNT(*) FROM changes GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g)
-->       Calc [I,UB,UA,D] keys= (g)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT g, MAX(n) FROM latest GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g, n)
-->       Calc [I,UB,UA,D] keys= (g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT g, MAX(n) FROM latest GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g, n)
-->       Calc [I,UB,UA,D] keys= (g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT g, MAX(n) FROM latest GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g, n)
-->       Calc [I,UB,UA,D] keys= (g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT g, COUNT(*) FROM loose GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g)
-->       Calc [I,UB,UA,D] keys= (g)
-->         TableSourceScan [I,UB,UA,D] (id, g, n, s)
---- accept
INSERT INTO hole
SELECT g, COUNT(*) FROM loose GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g)
-->       Calc [I,UB,UA,D] keys= (g)
-->         TableSourceScan [I,UB,UA,D] (id, g, n, s)
---- accept
INSERT INTO keyed
SELECT g, COUNT(*) FROM loose GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g)
-->       Calc [I,UB,UA,D] keys= (g)
-->         TableSourceScan [I,UB,UA,D] (id, g, n, s)
---- accept
INSERT INTO printed
SELECT id, SUM(n) FROM changes GROUP BY id
--> Sink [NONE] (id, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=(id) (id, EXPR$1)
-->     Exchange [I,UB,UA,D] keys=(id) (id, n)
-->       Calc [I,UB,UA,D] keys=(id) (id, n)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, SUM(n) FROM changes GROUP BY id
--> Sink [NONE] (id, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(id) (id, EXPR$1)
-->     Exchange [I,UB,UA,D] keys=(id) (id, n)
-->       Calc [I,UB,UA,D] keys=(id) (id, n)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, SUM(n) FROM changes GROUP BY id
--> Sink [NONE] (id, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(id) (id, EXPR$1)
-->     Exchange [I,UB,UA,D] keys=(id) (id, n)
-->       Calc [I,UB,UA,D] keys=(id) (id, n)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, SUM(n) FROM latest GROUP BY id
--> Sink [NONE] (id, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=(id) (id, EXPR$1)
-->     Exchange [I,UB,UA,D] keys=(id) (id, n)
-->       ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->         Exchange [UA,D] keys=(id) (id, n)
-->           Calc [UA,D] keys=(id) (id, n)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, SUM(n) FROM latest GROUP BY id
--> Sink [NONE] (id, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(id) (id, EXPR$1)
-->     Exchange [I,UB,UA,D] keys=(id) (id, n)
-->       ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->         Exchange [UA,D] keys=(id) (id, n)
-->           Calc [UA,D] keys=(id) (id, n)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, SUM(n) FROM latest GROUP BY id
--> Sink [NONE] (id, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(id) (id, EXPR$1)
-->     Exchange [I,UB,UA,D] keys=(id) (id, n)
-->       ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->         Exchange [UA,D] keys=(id) (id, n)
-->           Calc [UA,D] keys=(id) (id, n)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, COUNT(*) FROM users GROUP BY id
--> Sink [NONE] (id, EXPR$1)
-->   GroupAggregate [I,UB,UA] keys=(id) (id, EXPR$1)
-->     Exchange [I] keys=(id) (id)
-->       Calc [I] keys=(id) (id)
-->         WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->           TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, COUNT(*) FROM users GROUP BY id
--> Sink [NONE] (id, EXPR$1)
-->   GroupAggregate [I,UA] keys=(id) (id, EXPR$1)
-->     Exchange [I] keys=(id) (id)
-->       Calc [I] keys=(id) (id)
-->         WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->           TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, COUNT(*) FROM users GROUP BY id
--> Sink [NONE] (id, EXPR$1)
-->   GroupAggregate [I,UA] keys=(id) (id, EXPR$1)
-->     Exchange [I] keys=(id) (id)
-->       Calc [I] keys=(id) (id)
-->         WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->           TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT c, COUNT(*) FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u) GROUP BY c
--> Sink [NONE] (c, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=(c) (c, EXPR$1)
-->     Exchange [I,UB,UA] keys= (c)
-->       Calc [I,UB,UA] keys= (c)
-->         GroupAggregate [I,UB,UA] keys=(u) (u, c)
-->           Exchange [I] keys= (u)
-->             Calc [I] keys= (u)
-->               WatermarkAssigner [I] keys= (u, ts)
-->                 Calc [I] keys= (u, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT c, COUNT(*) FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u) GROUP BY c
--> Sink [NONE] (c, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(c) (c, EXPR$1)
-->     Exchange [I,UB,UA] keys= (c)
-->       Calc [I,UB,UA] keys= (c)
-->         GroupAggregate [I,UB,UA] keys=(u) (u, c)
-->           Exchange [I] keys= (u)
-->             Calc [I] keys= (u)
-->               WatermarkAssigner [I] keys= (u, ts)
-->                 Calc [I] keys= (u, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT c, COUNT(*) FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u) GROUP BY c
--> Sink [NONE] (c, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(c) (c, EXPR$1)
-->     Exchange [I,UB,UA] keys= (c)
-->       Calc [I,UB,UA] keys= (c)
-->         GroupAggregate [I,UB,UA] keys=(u) (u, c)
-->           Exchange [I] keys= (u)
-->             Calc [I] keys= (u)
-->               WatermarkAssigner [I] keys= (u, ts)
-->                 Calc [I] keys= (u, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, COUNT(DISTINCT item) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UB,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u, item)
-->       Calc [I] keys= (u, item)
-->         WatermarkAssigner [I] keys= (u, item, ts)
-->           Calc [I] keys= (u, item, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, COUNT(DISTINCT item) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u, item)
-->       Calc [I] keys= (u, item)
-->         WatermarkAssigner [I] keys= (u, item, ts)
-->           Calc [I] keys= (u, item, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, COUNT(DISTINCT item) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u, item)
-->       Calc [I] keys= (u, item)
-->         WatermarkAssigner [I] keys= (u, item, ts)
-->           Calc [I] keys= (u, item, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT MAX(u), COUNT(*) FROM clicks
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   GroupAggregate [I,UB,UA] keys=() (EXPR$0, EXPR$1)
-->     Exchange [I] keys= (u)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT MAX(u), COUNT(*) FROM clicks
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   GroupAggregate [I,UA] keys=() (EXPR$0, EXPR$1)
-->     Exchange [I] keys= (u)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT MAX(u), COUNT(*) FROM clicks
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   GroupAggregate [I,UB,UA] keys=() (EXPR$0, EXPR$1)
-->     Exchange [I] keys= (u)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT SUM(n), COUNT(*) FROM changes
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=() (EXPR$0, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (n)
-->       Calc [I,UB,UA,D] keys= (n)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT SUM(n), COUNT(*) FROM changes
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=() (EXPR$0, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (n)
-->       Calc [I,UB,UA,D] keys= (n)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT SUM(n), COUNT(*) FROM changes
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=() (EXPR$0, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (n)
-->       Calc [I,UB,UA,D] keys= (n)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT DISTINCT u, n FROM clicks
--> Sink [NONE] (u, n)
-->   GroupAggregate [I,UB,UA] keys=(u, n) (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT DISTINCT u, n FROM clicks
--> Sink [NONE] (u, n)
-->   GroupAggregate [I,UA] keys=(u, n) (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT DISTINCT u, n FROM clicks
--> Sink materialize [NONE] (u, n)
-->   GroupAggregate [I,UB,UA] keys=(u, n) (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT DISTINCT g, n FROM changes
--> Sink [NONE] (g, n)
-->   GroupAggregate [I,UB,UA,D] keys=(g, n) (g, n)
-->     Exchange [I,UB,UA,D] keys= (g, n)
-->       Calc [I,UB,UA,D] keys= (g, n)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT DISTINCT g, n FROM changes
--> Sink [NONE] (g, n)
-->   GroupAggregate [I,UA,D] keys=(g, n) (g, n)
-->     Exchange [I,UB,UA,D] keys= (g, n)
-->       Calc [I,UB,UA,D] keys= (g, n)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT DISTINCT g, n FROM changes
--> Sink materialize [NONE] (g, n)
-->   GroupAggregate [I,UB,UA,D] keys=(g, n) (g, n)
-->     Exchange [I,UB,UA,D] keys= (g, n)
-->       Calc [I,UB,UA,D] keys= (g, n)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, COUNT(*) FILTER (WHERE n > 1) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UB,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u, $f1)
-->       Calc [I] keys= (u, $f1)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, COUNT(*) FILTER (WHERE n > 1) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u, $f1)
-->       Calc [I] keys= (u, $f1)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, COUNT(*) FILTER (WHERE n > 1) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u, $f1)
-->       Calc [I] keys= (u, $f1)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u + 1, COUNT(*) FROM clicks GROUP BY u
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   Calc [I,UB,UA] keys= (EXPR$0, EXPR$1)
-->     GroupAggregate [I,UB,UA] keys=(u) (u, EXPR$1)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u + 1, COUNT(*) FROM clicks GROUP BY u
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   Calc [I,UA] keys= (EXPR$0, EXPR$1)
-->     GroupAggregate [I,UA] keys=(u) (u, EXPR$1)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u + 1, COUNT(*) FROM clicks GROUP BY u
--> Sink materialize [NONE] (EXPR$0, EXPR$1)
-->   Calc [I,UB,UA] keys= (EXPR$0, EXPR$1)
-->     GroupAggregate [I,UB,UA] keys=(u) (u, EXPR$1)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, c + 1 FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u)
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I,UB,UA] keys=(u) (u, EXPR$1)
-->     GroupAggregate [I,UB,UA] keys=(u) (u, c)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, c + 1 FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u)
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I,UA] keys=(u) (u, EXPR$1)
-->     GroupAggregate [I,UA] keys=(u) (u, c)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, c + 1 FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u)
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I,UA] keys=(u) (u, EXPR$1)
-->     GroupAggregate [I,UA] keys=(u) (u, c)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, c FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u) WHERE c > 3
--> Sink [NONE] (u, c)
-->   Calc [I,UB,UA] keys=(u) (u, c)
-->     GroupAggregate [I,UB,UA] keys=(u) (u, c)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, c FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u) WHERE c > 3
--> Sink [NONE] (u, c)
-->   Calc [I,UB,UA] keys=(u) (u, c)
-->     GroupAggregate [I,UB,UA] keys=(u) (u, c)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, c FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u) WHERE c > 3
--> Sink [NONE] (u, c)
-->   Calc [I,UB,UA] keys=(u) (u, c)
-->     GroupAggregate [I,UB,UA] keys=(u) (u, c)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT MAX(item), COUNT(*) FROM clicks GROUP BY u
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   Calc [I,UB,UA] keys= (EXPR$0, EXPR$1)
-->     GroupAggregate [I,UB,UA] keys=(u) (u, EXPR$0, EXPR$1)
-->       Exchange [I] keys= (u, item)
-->         Calc [I] keys= (u, item)
-->           WatermarkAssigner [I] keys= (u, item, ts)
-->             Calc [I] keys= (u, item, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT MAX(item), COUNT(*) FROM clicks GROUP BY u
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   Calc [I,UA] keys= (EXPR$0, EXPR$1)
-->     GroupAggregate [I,UA] keys=(u) (u, EXPR$0, EXPR$1)
-->       Exchange [I] keys= (u, item)
-->         Calc [I] keys= (u, item)
-->           WatermarkAssigner [I] keys= (u, item, ts)
-->             Calc [I] keys= (u, item, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT MAX(item), COUNT(*) FROM clicks GROUP BY u
--> Sink materialize [NONE] (EXPR$0, EXPR$1)
-->   Calc [I,UB,UA] keys= (EXPR$0, EXPR$1)
-->     GroupAggregate [I,UB,UA] keys=(u) (u, EXPR$0, EXPR$1)
-->       Exchange [I] keys= (u, item)
-->         Calc [I] keys= (u, item)
-->           WatermarkAssigner [I] keys= (u, item, ts)
-->             Calc [I] keys= (u, item, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, COUNT(*) FROM clicks GROUP BY GROUPING SETS ((u), ())
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I,UB,UA] keys= (u, EXPR$1)
-->     GroupAggregate [I,UB,UA] keys=(u, $e) (u, $e, EXPR$1)
-->       Exchange [I] (u, $e)
-->         Expand [I] (u, $e)
-->           Calc [I] keys= (u)
-->             WatermarkAssigner [I] keys= (u, ts)
-->               Calc [I] keys= (u, ts)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, COUNT(*) FROM clicks GROUP BY GROUPING SETS ((u), ())
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I,UA] keys= (u, EXPR$1)
-->     GroupAggregate [I,UA] keys=(u, $e) (u, $e, EXPR$1)
-->       Exchange [I] (u, $e)
-->         Expand [I] (u, $e)
-->           Calc [I] keys= (u)
-->             WatermarkAssigner [I] keys= (u, ts)
-->               Calc [I] keys= (u, ts)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, COUNT(*) FROM clicks GROUP BY GROUPING SETS ((u), ())
--> Sink materialize [NONE] (u, EXPR$1)
-->   Calc [I,UB,UA] keys= (u, EXPR$1)
-->     GroupAggregate [I,UB,UA] keys=(u, $e) (u, $e, EXPR$1)
-->       Exchange [I] (u, $e)
-->         Expand [I] (u, $e)
-->           Calc [I] keys= (u)
-->             WatermarkAssigner [I] keys= (u, ts)
-->               Calc [I] keys= (u, ts)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, SUM(c) FROM (SELECT u, item, COUNT(*) AS c FROM clicks GROUP BY u, item) GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=(u) (u, EXPR$1)
-->     Exchange [I,UB,UA] keys= (u, c)
-->       Calc [I,UB,UA] keys= (u, c)
-->         GroupAggregate [I,UB,UA] keys=(u, item) (u, item, c)
-->           Exchange [I] keys= (u, item)
-->             Calc [I] keys= (u, item)
-->               WatermarkAssigner [I] keys= (u, item, ts)
-->                 Calc [I] keys= (u, item, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, SUM(c) FROM (SELECT u, item, COUNT(*) AS c FROM clicks GROUP BY u, item) GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(u) (u, EXPR$1)
-->     Exchange [I,UB,UA] keys= (u, c)
-->       Calc [I,UB,UA] keys= (u, c)
-->         GroupAggregate [I,UB,UA] keys=(u, item) (u, item, c)
-->           Exchange [I] keys= (u, item)
-->             Calc [I] keys= (u, item)
-->               WatermarkAssigner [I] keys= (u, item, ts)
-->                 Calc [I] keys= (u, item, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, SUM(c) FROM (SELECT u, item, COUNT(*) AS c FROM clicks GROUP BY u, item) GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(u) (u, EXPR$1)
-->     Exchange [I,UB,UA] keys= (u, c)
-->       Calc [I,UB,UA] keys= (u, c)
-->         GroupAggregate [I,UB,UA] keys=(u, item) (u, item, c)
-->           Exchange [I] keys= (u, item)
-->             Calc [I] keys= (u, item)
-->               WatermarkAssigner [I] keys= (u, item, ts)
-->                 Calc [I] keys= (u, item, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT g, AVG(n) FROM latest WHERE n > 3 GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g, n)
-->       Calc [I,UB,UA,D] keys= (g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT g, AVG(n) FROM latest WHERE n > 3 GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g, n)
-->       Calc [I,UB,UA,D] keys= (g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT g, AVG(n) FROM latest WHERE n > 3 GROUP BY g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g, n)
-->       Calc [I,UB,UA,D] keys= (g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, LAST_VALUE(n) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UB,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, LAST_VALUE(n) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, LAST_VALUE(n) FROM clicks GROUP BY u
--> Sink [NONE] (u, EXPR$1)
-->   GroupAggregate [I,UA] keys=(u) (u, EXPR$1)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT a, SUM(n) FROM pairs GROUP BY a
--> Sink [NONE] (a, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=(a) (a, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (a, n)
-->       Calc [I,UB,UA,D] keys= (a, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->           Exchange [UA,D] keys=(a, b) (a, b, n)
-->             TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO hole
SELECT a, SUM(n) FROM pairs GROUP BY a
--> Sink [NONE] (a, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(a) (a, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (a, n)
-->       Calc [I,UB,UA,D] keys= (a, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->           Exchange [UA,D] keys=(a, b) (a, b, n)
-->             TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO keyed
SELECT a, SUM(n) FROM pairs GROUP BY a
--> Sink [NONE] (a, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(a) (a, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (a, n)
-->       Calc [I,UB,UA,D] keys= (a, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->           Exchange [UA,D] keys=(a, b) (a, b, n)
-->             TableSourceScan [UA,D] keys=(a, b) (a, b, n)
