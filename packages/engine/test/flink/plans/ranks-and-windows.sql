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
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY n DESC) AS rn FROM clicks) WHERE rn <= 3
--> Sink [NONE] (u, n)
-->   Rank [I,UB,UA,D] keys= (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY n DESC) AS rn FROM clicks) WHERE rn <= 3
--> Sink [NONE] (u, n)
-->   Rank [I,UA,D] keys= (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY n DESC) AS rn FROM clicks) WHERE rn <= 3
--> Sink materialize [NONE] (u, n)
-->   Rank [I,UB,UA,D] keys= (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, rn FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY n DESC) AS rn FROM clicks) WHERE rn <= 3
--> Sink [NONE] (u, w0$o0)
-->   Calc [I,UB,UA,D] keys=(u, w0$o0) (u, w0$o0)
-->     Rank [I,UB,UA,D] keys=(u, w0$o0) (u, n, w0$o0)
-->       Exchange [I] keys= (u, n)
-->         Calc [I] keys= (u, n)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, rn FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY n DESC) AS rn FROM clicks) WHERE rn <= 3
--> Sink [NONE] (u, w0$o0)
-->   Calc [I,UA,D] keys=(u, w0$o0) (u, w0$o0)
-->     Rank [I,UA,D] keys=(u, w0$o0) (u, n, w0$o0)
-->       Exchange [I] keys= (u, n)
-->         Calc [I] keys= (u, n)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, rn FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY n DESC) AS rn FROM clicks) WHERE rn <= 3
--> Sink materialize [NONE] (u, w0$o0)
-->   Calc [I,UB,UA,D] keys=(u, w0$o0) (u, w0$o0)
-->     Rank [I,UB,UA,D] keys=(u, w0$o0) (u, n, w0$o0)
-->       Exchange [I] keys= (u, n)
-->         Calc [I] keys= (u, n)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY n DESC) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Rank [I,UB,UA,D] keys=(u) (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY n DESC) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Rank [I,UA,D] keys=(u) (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY n DESC) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Rank [I,UA,D] keys=(u) (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY ts) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I] keys=(u) (u, n)
-->     Rank [I] keys=(u) (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY ts) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I] keys=(u) (u, n)
-->     Rank [I] keys=(u) (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY ts) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I] keys=(u) (u, n)
-->     Rank [I] keys=(u) (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY ts DESC) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I,UB,UA,D] keys=(u) (u, n)
-->     Rank [I,UB,UA,D] keys=(u) (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY ts DESC) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I,UA,D] keys=(u) (u, n)
-->     Rank [I,UA,D] keys=(u) (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY ts DESC) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I,UA,D] keys=(u) (u, n)
-->     Rank [I,UA,D] keys=(u) (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY p) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I] keys=(u) (u, n)
-->     Rank [I] keys=(u) (u, n, p)
-->       Exchange [I] keys= (u, n, p)
-->         Calc [I] keys= (u, n, p)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY p) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I] keys=(u) (u, n)
-->     Rank [I] keys=(u) (u, n, p)
-->       Exchange [I] keys= (u, n, p)
-->         Calc [I] keys= (u, n, p)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY p) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I] keys=(u) (u, n)
-->     Rank [I] keys=(u) (u, n, p)
-->       Exchange [I] keys= (u, n, p)
-->         Calc [I] keys= (u, n, p)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY p DESC) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I,UB,UA,D] keys=(u) (u, n)
-->     Rank [I,UB,UA,D] keys=(u) (u, n, p)
-->       Exchange [I] keys= (u, n, p)
-->         Calc [I] keys= (u, n, p)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY p DESC) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I,UA,D] keys=(u) (u, n)
-->     Rank [I,UA,D] keys=(u) (u, n, p)
-->       Exchange [I] keys= (u, n, p)
-->         Calc [I] keys= (u, n, p)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY u ORDER BY p DESC) AS rn FROM clicks) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I,UA,D] keys=(u) (u, n)
-->     Rank [I,UA,D] keys=(u) (u, n, p)
-->       Exchange [I] keys= (u, n, p)
-->         Calc [I] keys= (u, n, p)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT g, id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM changes) WHERE rn <= 3
--> Sink [NONE] (g, id)
-->   Calc [I,UB,UA,D] keys= (g, id)
-->     Rank [I,UB,UA,D] keys= (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         Calc [I,UB,UA,D] keys=(id) (id, g, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT g, id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM changes) WHERE rn <= 3
--> Sink [NONE] (g, id)
-->   Calc [I,UA,D] keys= (g, id)
-->     Rank [I,UA,D] keys= (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         Calc [I,UB,UA,D] keys=(id) (id, g, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT g, id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM changes) WHERE rn <= 3
--> Sink materialize [NONE] (g, id)
-->   Calc [I,UB,UA,D] keys= (g, id)
-->     Rank [I,UB,UA,D] keys= (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         Calc [I,UB,UA,D] keys=(id) (id, g, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT g, id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM latest) WHERE rn <= 3
--> Sink [NONE] (g, id)
-->   Calc [I,UB,UA,D] keys= (g, id)
-->     Rank [I,UB,UA,D] keys= (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT g, id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM latest) WHERE rn <= 3
--> Sink [NONE] (g, id)
-->   Calc [I,UA,D] keys= (g, id)
-->     Rank [I,UA,D] keys= (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT g, id FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM latest) WHERE rn <= 3
--> Sink materialize [NONE] (g, id)
-->   Calc [I,UB,UA,D] keys= (g, id)
-->     Rank [I,UB,UA,D] keys= (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT g, rn FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM latest) WHERE rn <= 3
--> Sink [NONE] (g, w0$o0)
-->   Calc [I,UB,UA,D] keys=(g, w0$o0) (g, w0$o0)
-->     Rank [I,UB,UA,D] keys=(g, w0$o0) (id, g, n, w0$o0)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT g, rn FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM latest) WHERE rn <= 3
--> Sink [NONE] (g, w0$o0)
-->   Calc [I,UA,D] keys=(g, w0$o0) (g, w0$o0)
-->     Rank [I,UA,D] keys=(g, w0$o0) (id, g, n, w0$o0)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT g, rn FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM latest) WHERE rn <= 3
--> Sink materialize [NONE] (g, w0$o0)
-->   Calc [I,UB,UA,D] keys=(g, w0$o0) (g, w0$o0)
-->     Rank [I,UB,UA,D] keys=(g, w0$o0) (id, g, n, w0$o0)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT g, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM latest) WHERE rn = 1
--> Sink [NONE] (g, n)
-->   Calc [I,UB,UA,D] keys=(g) (g, n)
-->     Rank [I,UB,UA,D] keys=(g) (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT g, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM latest) WHERE rn = 1
--> Sink [NONE] (g, n)
-->   Calc [I,UA,D] keys=(g) (g, n)
-->     Rank [I,UA,D] keys=(g) (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT g, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY g ORDER BY n DESC) AS rn FROM latest) WHERE rn = 1
--> Sink [NONE] (g, n)
-->   Calc [I,UA,D] keys=(g) (g, n)
-->     Rank [I,UA,D] keys=(g) (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->           Exchange [UA,D] keys=(id) (id, g, n)
-->             Calc [UA,D] keys=(id) (id, g, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, c FROM (SELECT u, c, ROW_NUMBER() OVER (ORDER BY c DESC) AS rn FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u)) WHERE rn <= 3
--> Sink [NONE] (u, c)
-->   Rank [I,UB,UA,D] keys=(u) (u, c)
-->     Exchange [I,UA] keys=(u) (u, c)
-->       GroupAggregate [I,UA] keys=(u) (u, c)
-->         Exchange [I] keys= (u)
-->           Calc [I] keys= (u)
-->             WatermarkAssigner [I] keys= (u, ts)
-->               Calc [I] keys= (u, ts)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, c FROM (SELECT u, c, ROW_NUMBER() OVER (ORDER BY c DESC) AS rn FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u)) WHERE rn <= 3
--> Sink [NONE] (u, c)
-->   Rank [I,UA,D] keys=(u) (u, c)
-->     Exchange [I,UA] keys=(u) (u, c)
-->       GroupAggregate [I,UA] keys=(u) (u, c)
-->         Exchange [I] keys= (u)
-->           Calc [I] keys= (u)
-->             WatermarkAssigner [I] keys= (u, ts)
-->               Calc [I] keys= (u, ts)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, c FROM (SELECT u, c, ROW_NUMBER() OVER (ORDER BY c DESC) AS rn FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u)) WHERE rn <= 3
--> Sink [NONE] (u, c)
-->   Rank [I,UA,D] keys=(u) (u, c)
-->     Exchange [I,UA] keys=(u) (u, c)
-->       GroupAggregate [I,UA] keys=(u) (u, c)
-->         Exchange [I] keys= (u)
-->           Calc [I] keys= (u)
-->             WatermarkAssigner [I] keys= (u, ts)
-->               Calc [I] keys= (u, ts)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT rn, c FROM (SELECT u, c, ROW_NUMBER() OVER (ORDER BY c DESC) AS rn FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u)) WHERE rn <= 3
--> Sink [NONE] (rn, c)
-->   Calc [I,UB,UA,D] keys=(rn) (rn, c)
-->     Rank [I,UB,UA,D] keys=(u) (rn) (u, c, rn)
-->       Exchange [I,UA] keys=(u) (u, c)
-->         GroupAggregate [I,UA] keys=(u) (u, c)
-->           Exchange [I] keys= (u)
-->             Calc [I] keys= (u)
-->               WatermarkAssigner [I] keys= (u, ts)
-->                 Calc [I] keys= (u, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT rn, c FROM (SELECT u, c, ROW_NUMBER() OVER (ORDER BY c DESC) AS rn FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u)) WHERE rn <= 3
--> Sink [NONE] (rn, c)
-->   Calc [I,UA,D] keys=(rn) (rn, c)
-->     Rank [I,UA,D] keys=(u) (rn) (u, c, rn)
-->       Exchange [I,UA] keys=(u) (u, c)
-->         GroupAggregate [I,UA] keys=(u) (u, c)
-->           Exchange [I] keys= (u)
-->             Calc [I] keys= (u)
-->               WatermarkAssigner [I] keys= (u, ts)
-->                 Calc [I] keys= (u, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT rn, c FROM (SELECT u, c, ROW_NUMBER() OVER (ORDER BY c DESC) AS rn FROM (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u)) WHERE rn <= 3
--> Sink [NONE] (rn, c)
-->   Calc [I,UA,D] keys=(rn) (rn, c)
-->     Rank [I,UA,D] keys=(u) (rn) (u, c, rn)
-->       Exchange [I,UA] keys=(u) (u, c)
-->         GroupAggregate [I,UA] keys=(u) (u, c)
-->           Exchange [I] keys= (u)
-->             Calc [I] keys= (u)
-->               WatermarkAssigner [I] keys= (u, ts)
-->                 Calc [I] keys= (u, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM clicks ORDER BY n LIMIT 3
--> Sink [NONE] (u, n)
-->   Calc [I,UB,UA,D] keys= (u, n)
-->     SortLimit [I,UB,UA,D] keys= (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM clicks ORDER BY n LIMIT 3
--> Sink [NONE] (u, n)
-->   Calc [I,UA,D] keys= (u, n)
-->     SortLimit [I,UA,D] keys= (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM clicks ORDER BY n LIMIT 3
--> Sink materialize [NONE] (u, n)
-->   Calc [I,UB,UA,D] keys= (u, n)
-->     SortLimit [I,UB,UA,D] keys= (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, n FROM latest ORDER BY n LIMIT 3
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     SortLimit [I,UB,UA,D] keys= (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->           Exchange [UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM latest ORDER BY n LIMIT 3
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys= (id, n)
-->     SortLimit [I,UA,D] keys= (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->           Exchange [UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM latest ORDER BY n LIMIT 3
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     SortLimit [I,UB,UA,D] keys= (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->           Exchange [UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM clicks LIMIT 3
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     Limit [I] keys= (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM clicks LIMIT 3
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     Limit [I] keys= (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM clicks LIMIT 3
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     Limit [I] keys= (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM clicks ORDER BY ts
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     TemporalSort [I] keys= (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM clicks ORDER BY ts
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     TemporalSort [I] keys= (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM clicks ORDER BY ts
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     TemporalSort [I] keys= (u, n, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, COUNT(*) OVER (PARTITION BY u ORDER BY ts) FROM clicks
--> Sink [NONE] (u, $1)
-->   Calc [I] keys= (u, $1)
-->     OverAggregate [I] keys= (u, item, n, s, ts, p, w0$o0)
-->       Exchange [I] keys= (u, item, n, s, ts, p)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, COUNT(*) OVER (PARTITION BY u ORDER BY ts) FROM clicks
--> Sink [NONE] (u, $1)
-->   Calc [I] keys= (u, $1)
-->     OverAggregate [I] keys= (u, item, n, s, ts, p, w0$o0)
-->       Exchange [I] keys= (u, item, n, s, ts, p)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, COUNT(*) OVER (PARTITION BY u ORDER BY ts) FROM clicks
--> Sink [NONE] (u, $1)
-->   Calc [I] keys= (u, $1)
-->     OverAggregate [I] keys= (u, item, n, s, ts, p, w0$o0)
-->       Exchange [I] keys= (u, item, n, s, ts, p)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, SUM(n) OVER (PARTITION BY u ORDER BY p ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM clicks
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     OverAggregate [I] keys= (u, n, p, w0$o0, w0$o1)
-->       Exchange [I] keys= (u, n, p)
-->         Calc [I] keys= (u, n, p)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, SUM(n) OVER (PARTITION BY u ORDER BY p ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM clicks
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     OverAggregate [I] keys= (u, n, p, w0$o0, w0$o1)
-->       Exchange [I] keys= (u, n, p)
-->         Calc [I] keys= (u, n, p)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, SUM(n) OVER (PARTITION BY u ORDER BY p ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM clicks
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     OverAggregate [I] keys= (u, n, p, w0$o0, w0$o1)
-->       Exchange [I] keys= (u, n, p)
-->         Calc [I] keys= (u, n, p)
-->           WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->             Calc [I] keys= (u, item, n, s, ts, p)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, COUNT(*) FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, u
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     GlobalWindowAggregate [I] (u, EXPR$1, window_start, window_end)
-->       Exchange [I] (u, count1$0, $slice_end)
-->         LocalWindowAggregate [I] (u, count1$0, $slice_end)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, COUNT(*) FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, u
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     GlobalWindowAggregate [I] (u, EXPR$1, window_start, window_end)
-->       Exchange [I] (u, count1$0, $slice_end)
-->         LocalWindowAggregate [I] (u, count1$0, $slice_end)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, COUNT(*) FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, u
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     GlobalWindowAggregate [I] (u, EXPR$1, window_start, window_end)
-->       Exchange [I] (u, count1$0, $slice_end)
-->         LocalWindowAggregate [I] (u, count1$0, $slice_end)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT COUNT(*), SUM(n) FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   Calc [I] keys= (EXPR$0, EXPR$1)
-->     GlobalWindowAggregate [I] (EXPR$0, EXPR$1, window_start, window_end)
-->       Exchange [I] (count1$0, sum$1, $slice_end)
-->         LocalWindowAggregate [I] (count1$0, sum$1, $slice_end)
-->           WatermarkAssigner [I] keys= (n, ts)
-->             Calc [I] keys= (n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT COUNT(*), SUM(n) FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   Calc [I] keys= (EXPR$0, EXPR$1)
-->     GlobalWindowAggregate [I] (EXPR$0, EXPR$1, window_start, window_end)
-->       Exchange [I] (count1$0, sum$1, $slice_end)
-->         LocalWindowAggregate [I] (count1$0, sum$1, $slice_end)
-->           WatermarkAssigner [I] keys= (n, ts)
-->             Calc [I] keys= (n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT COUNT(*), SUM(n) FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end
--> Sink [NONE] (EXPR$0, EXPR$1)
-->   Calc [I] keys= (EXPR$0, EXPR$1)
-->     GlobalWindowAggregate [I] (EXPR$0, EXPR$1, window_start, window_end)
-->       Exchange [I] (count1$0, sum$1, $slice_end)
-->         LocalWindowAggregate [I] (count1$0, sum$1, $slice_end)
-->           WatermarkAssigner [I] keys= (n, ts)
-->             Calc [I] keys= (n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, u ORDER BY n DESC) AS rn FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE))) WHERE rn <= 3
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     WindowRank [I] keys= (u, n, window_start, window_end)
-->       Exchange [I] keys= (u, n, window_start, window_end)
-->         Calc [I] keys= (u, n, window_start, window_end)
-->           WindowTableFunction [I] (u, item, n, s, ts, p, window_start, window_end, window_time)
-->             WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->               Calc [I] keys= (u, item, n, s, ts, p)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, u ORDER BY n DESC) AS rn FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE))) WHERE rn <= 3
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     WindowRank [I] keys= (u, n, window_start, window_end)
-->       Exchange [I] keys= (u, n, window_start, window_end)
-->         Calc [I] keys= (u, n, window_start, window_end)
-->           WindowTableFunction [I] (u, item, n, s, ts, p, window_start, window_end, window_time)
-->             WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->               Calc [I] keys= (u, item, n, s, ts, p)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, u ORDER BY n DESC) AS rn FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE))) WHERE rn <= 3
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     WindowRank [I] keys= (u, n, window_start, window_end)
-->       Exchange [I] keys= (u, n, window_start, window_end)
-->         Calc [I] keys= (u, n, window_start, window_end)
-->           WindowTableFunction [I] (u, item, n, s, ts, p, window_start, window_end, window_time)
-->             WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->               Calc [I] keys= (u, item, n, s, ts, p)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, u ORDER BY ts DESC) AS rn FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE))) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     WindowDeduplicate [I] (u, n, ts, window_start, window_end)
-->       Exchange [I] keys= (u, n, ts, window_start, window_end)
-->         Calc [I] keys= (u, n, ts, window_start, window_end)
-->           WindowTableFunction [I] (u, item, n, s, ts, p, window_start, window_end, window_time)
-->             WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->               Calc [I] keys= (u, item, n, s, ts, p)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, u ORDER BY ts DESC) AS rn FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE))) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     WindowDeduplicate [I] (u, n, ts, window_start, window_end)
-->       Exchange [I] keys= (u, n, ts, window_start, window_end)
-->         Calc [I] keys= (u, n, ts, window_start, window_end)
-->           WindowTableFunction [I] (u, item, n, s, ts, p, window_start, window_end, window_time)
-->             WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->               Calc [I] keys= (u, item, n, s, ts, p)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, u ORDER BY ts DESC) AS rn FROM TABLE(TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '10' MINUTE))) WHERE rn = 1
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     WindowDeduplicate [I] (u, n, ts, window_start, window_end)
-->       Exchange [I] keys= (u, n, ts, window_start, window_end)
-->         Calc [I] keys= (u, n, ts, window_start, window_end)
-->           WindowTableFunction [I] (u, item, n, s, ts, p, window_start, window_end, window_time)
-->             WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->               Calc [I] keys= (u, item, n, s, ts, p)
-->                 TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT g, COUNT(*) FROM TABLE(TUMBLE(TABLE changes, DESCRIPTOR(ts), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, g
--> Sink [NONE] (g, EXPR$1)
-->   Calc [I] keys= (g, EXPR$1)
-->     GlobalWindowAggregate [I] (g, EXPR$1, window_start, window_end)
-->       Exchange [I,UB,UA,D] (g, count1$0, $slice_end)
-->         LocalWindowAggregate [I,UB,UA,D] (g, count1$0, $slice_end)
-->           Calc [I,UB,UA,D] keys= (g, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT g, COUNT(*) FROM TABLE(TUMBLE(TABLE changes, DESCRIPTOR(ts), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, g
--> Sink [NONE] (g, EXPR$1)
-->   Calc [I] keys= (g, EXPR$1)
-->     GlobalWindowAggregate [I] (g, EXPR$1, window_start, window_end)
-->       Exchange [I,UB,UA,D] (g, count1$0, $slice_end)
-->         LocalWindowAggregate [I,UB,UA,D] (g, count1$0, $slice_end)
-->           Calc [I,UB,UA,D] keys= (g, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT g, COUNT(*) FROM TABLE(TUMBLE(TABLE changes, DESCRIPTOR(ts), INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, g
--> Sink [NONE] (g, EXPR$1)
-->   Calc [I] keys= (g, EXPR$1)
-->     GlobalWindowAggregate [I] (g, EXPR$1, window_start, window_end)
-->       Exchange [I,UB,UA,D] (g, count1$0, $slice_end)
-->         LocalWindowAggregate [I,UB,UA,D] (g, count1$0, $slice_end)
-->           Calc [I,UB,UA,D] keys= (g, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, COUNT(*) FROM TABLE(HOP(TABLE clicks, DESCRIPTOR(ts), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, u
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     GlobalWindowAggregate [I] (u, EXPR$1, window_start, window_end)
-->       Exchange [I] (u, count1$0, $slice_end)
-->         LocalWindowAggregate [I] (u, count1$0, $slice_end)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, COUNT(*) FROM TABLE(HOP(TABLE clicks, DESCRIPTOR(ts), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, u
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     GlobalWindowAggregate [I] (u, EXPR$1, window_start, window_end)
-->       Exchange [I] (u, count1$0, $slice_end)
-->         LocalWindowAggregate [I] (u, count1$0, $slice_end)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, COUNT(*) FROM TABLE(HOP(TABLE clicks, DESCRIPTOR(ts), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE)) GROUP BY window_start, window_end, u
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     GlobalWindowAggregate [I] (u, EXPR$1, window_start, window_end)
-->       Exchange [I] (u, count1$0, $slice_end)
-->         LocalWindowAggregate [I] (u, count1$0, $slice_end)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, COUNT(*) FROM TABLE(SESSION(TABLE clicks PARTITION BY u, DESCRIPTOR(ts), INTERVAL '5' MINUTE)) GROUP BY window_start, window_end, u
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     WindowAggregate [I] (u, EXPR$1, window_start, window_end)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, COUNT(*) FROM TABLE(SESSION(TABLE clicks PARTITION BY u, DESCRIPTOR(ts), INTERVAL '5' MINUTE)) GROUP BY window_start, window_end, u
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     WindowAggregate [I] (u, EXPR$1, window_start, window_end)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, COUNT(*) FROM TABLE(SESSION(TABLE clicks PARTITION BY u, DESCRIPTOR(ts), INTERVAL '5' MINUTE)) GROUP BY window_start, window_end, u
--> Sink [NONE] (u, EXPR$1)
-->   Calc [I] keys= (u, EXPR$1)
-->     WindowAggregate [I] (u, EXPR$1, window_start, window_end)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, COUNT(*) FROM clicks GROUP BY u, TUMBLE(ts, INTERVAL '1' HOUR)
--> Sink [NONE] (u, EXPR$1)
-->   GroupWindowAggregate [I] (u, EXPR$1)
-->     Exchange [I] keys= (u, ts)
-->       WatermarkAssigner [I] keys= (u, ts)
-->         Calc [I] keys= (u, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, COUNT(*) FROM clicks GROUP BY u, TUMBLE(ts, INTERVAL '1' HOUR)
--> Sink [NONE] (u, EXPR$1)
-->   GroupWindowAggregate [I] (u, EXPR$1)
-->     Exchange [I] keys= (u, ts)
-->       WatermarkAssigner [I] keys= (u, ts)
-->         Calc [I] keys= (u, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, COUNT(*) FROM clicks GROUP BY u, TUMBLE(ts, INTERVAL '1' HOUR)
--> Sink [NONE] (u, EXPR$1)
-->   GroupWindowAggregate [I] (u, EXPR$1)
-->     Exchange [I] keys= (u, ts)
-->       WatermarkAssigner [I] keys= (u, ts)
-->         Calc [I] keys= (u, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, COUNT(*) FROM clicks GROUP BY u, SESSION(p, INTERVAL '1' HOUR)
--> Sink [NONE] (u, EXPR$1)
-->   GroupWindowAggregate [I] (u, EXPR$1)
-->     Exchange [I] keys= (u, p)
-->       Calc [I] keys= (u, p)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, COUNT(*) FROM clicks GROUP BY u, SESSION(p, INTERVAL '1' HOUR)
--> Sink [NONE] (u, EXPR$1)
-->   GroupWindowAggregate [I] (u, EXPR$1)
-->     Exchange [I] keys= (u, p)
-->       Calc [I] keys= (u, p)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, COUNT(*) FROM clicks GROUP BY u, SESSION(p, INTERVAL '1' HOUR)
--> Sink [NONE] (u, EXPR$1)
-->   GroupWindowAggregate [I] (u, EXPR$1)
-->     Exchange [I] keys= (u, p)
-->       Calc [I] keys= (u, p)
-->         WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->           Calc [I] keys= (u, item, n, s, ts, p)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, x FROM clicks MATCH_RECOGNIZE (PARTITION BY u ORDER BY ts MEASURES A.n AS x PATTERN (A B) DEFINE A AS A.n > 1)
--> Sink [NONE] (u, x)
-->   Match [I] (u, x)
-->     Exchange [I] keys= (u, item, n, s, ts, p)
-->       WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->         Calc [I] keys= (u, item, n, s, ts, p)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, x FROM clicks MATCH_RECOGNIZE (PARTITION BY u ORDER BY ts MEASURES A.n AS x PATTERN (A B) DEFINE A AS A.n > 1)
--> Sink [NONE] (u, x)
-->   Match [I] (u, x)
-->     Exchange [I] keys= (u, item, n, s, ts, p)
-->       WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->         Calc [I] keys= (u, item, n, s, ts, p)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, x FROM clicks MATCH_RECOGNIZE (PARTITION BY u ORDER BY ts MEASURES A.n AS x PATTERN (A B) DEFINE A AS A.n > 1)
--> Sink [NONE] (u, x)
-->   Match [I] (u, x)
-->     Exchange [I] keys= (u, item, n, s, ts, p)
-->       WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->         Calc [I] keys= (u, item, n, s, ts, p)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, x FROM clicks CROSS JOIN UNNEST(ARRAY[n, item]) AS f (x)
--> Sink [NONE] (u, x)
-->   Calc [I] keys= (u, x)
-->     Correlate [I] (u, item, n, s, ts, p, f0)
-->       WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->         Calc [I] keys= (u, item, n, s, ts, p)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, x FROM clicks CROSS JOIN UNNEST(ARRAY[n, item]) AS f (x)
--> Sink [NONE] (u, x)
-->   Calc [I] keys= (u, x)
-->     Correlate [I] (u, item, n, s, ts, p, f0)
-->       WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->         Calc [I] keys= (u, item, n, s, ts, p)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, x FROM clicks CROSS JOIN UNNEST(ARRAY[n, item]) AS f (x)
--> Sink [NONE] (u, x)
-->   Calc [I] keys= (u, x)
-->     Correlate [I] (u, item, n, s, ts, p, f0)
-->       WatermarkAssigner [I] keys= (u, item, n, s, ts, p)
-->         Calc [I] keys= (u, item, n, s, ts, p)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, x FROM changes CROSS JOIN UNNEST(ARRAY[n, g]) AS f (x)
--> Sink [NONE] (id, x)
-->   Calc [I,UB,UA,D] keys= (id, x)
-->     Correlate [I,UB,UA,D] (id, g, n, s, ts, f0)
-->       TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, x FROM changes CROSS JOIN UNNEST(ARRAY[n, g]) AS f (x)
--> Sink [NONE] (id, x)
-->   Calc [I,UA,D] keys= (id, x)
-->     Correlate [I,UA,D] (id, g, n, s, ts, f0)
-->       DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, x FROM changes CROSS JOIN UNNEST(ARRAY[n, g]) AS f (x)
--> Sink materialize [NONE] (id, x)
-->   Calc [I,UB,UA,D] keys= (id, x)
-->     Correlate [I,UB,UA,D] (id, g, n, s, ts, f0)
-->       TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, x FROM latest LEFT JOIN UNNEST(ARRAY[n, g]) AS f (x) ON TRUE
--> Sink [NONE] (id, x)
-->   Calc [I,UB,UA,D] keys= (id, x)
-->     Correlate [I,UB,UA,D] (id, g, n, s, ts, f0)
-->       ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->         Exchange [UA,D] keys=(id) (id, g, n, s, ts)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, x FROM latest LEFT JOIN UNNEST(ARRAY[n, g]) AS f (x) ON TRUE
--> Sink [NONE] (id, x)
-->   Calc [I,UA,D] keys= (id, x)
-->     Correlate [I,UA,D] (id, g, n, s, ts, f0)
-->       TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, x FROM latest LEFT JOIN UNNEST(ARRAY[n, g]) AS f (x) ON TRUE
--> Sink materialize [NONE] (id, x)
-->   Calc [I,UB,UA,D] keys= (id, x)
-->     Correlate [I,UB,UA,D] (id, g, n, s, ts, f0)
-->       ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->         Exchange [UA,D] keys=(id) (id, g, n, s, ts)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) AS rn FROM latest) WHERE rn = 1
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     Rank [I,UB,UA,D] keys=(id) (id, n, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n, ts)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n, ts)
-->           Exchange [UA,D] keys=(id) (id, n, ts)
-->             Calc [UA,D] keys=(id) (id, n, ts)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) AS rn FROM latest) WHERE rn = 1
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys=(id) (id, n)
-->     Rank [I,UA,D] keys=(id) (id, n, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n, ts)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n, ts)
-->           Exchange [UA,D] keys=(id) (id, n, ts)
-->             Calc [UA,D] keys=(id) (id, n, ts)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) AS rn FROM latest) WHERE rn = 1
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys=(id) (id, n)
-->     Rank [I,UA,D] keys=(id) (id, n, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n, ts)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n, ts)
-->           Exchange [UA,D] keys=(id) (id, n, ts)
-->             Calc [UA,D] keys=(id) (id, n, ts)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
