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
SELECT u, n FROM clicks
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     WatermarkAssigner [I] keys= (u, n, ts)
-->       Calc [I] keys= (u, n, ts)
-->         TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM clicks
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     WatermarkAssigner [I] keys= (u, n, ts)
-->       Calc [I] keys= (u, n, ts)
-->         TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM clicks
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     WatermarkAssigner [I] keys= (u, n, ts)
-->       Calc [I] keys= (u, n, ts)
-->         TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO crossed
SELECT u, n FROM clicks
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     WatermarkAssigner [I] keys= (u, n, ts)
-->       Calc [I] keys= (u, n, ts)
-->         TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT u, n FROM clicks
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     WatermarkAssigner [I] keys= (u, n, ts)
-->       Calc [I] keys= (u, n, ts)
-->         TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, n FROM users
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM users
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM users
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id, n FROM users
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id, n FROM users
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, n FROM changes
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM changes
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys=(id) (id, n)
-->     DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM changes
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys=(id) (id, n)
-->     DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id, n FROM changes
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id, n FROM changes
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, n FROM latest
--> Sink [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM latest
--> Sink [NONE] (id, n)
-->   Calc [UA,D] keys=(id) (id, n)
-->     TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM latest
--> Sink [NONE] (id, n)
-->   Calc [UA,D] keys=(id) (id, n)
-->     TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id, n FROM latest
--> Sink materialize [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id, n FROM latest
--> Sink [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, n FROM loose
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     TableSourceScan [I,UB,UA,D] (id, g, n, s)
---- accept
INSERT INTO hole
SELECT id, n FROM loose
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys= (id, n)
-->     DropUpdateBefore [I,UA,D] (id, g, n, s)
-->       TableSourceScan [I,UB,UA,D] (id, g, n, s)
---- accept
INSERT INTO keyed
SELECT id, n FROM loose
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     TableSourceScan [I,UB,UA,D] (id, g, n, s)
---- accept
INSERT INTO crossed
SELECT id, n FROM loose
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     TableSourceScan [I,UB,UA,D] (id, g, n, s)
---- accept
INSERT INTO both_keys
SELECT id, n FROM loose
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     TableSourceScan [I,UB,UA,D] (id, g, n, s)
---- accept
INSERT INTO printed
SELECT id, n FROM changes WHERE n > 3
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM changes WHERE n > 3
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM changes WHERE n > 3
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id, n FROM changes WHERE n > 3
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id, n FROM changes WHERE n > 3
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, n FROM latest WHERE n > 3
--> Sink [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM latest WHERE n > 3
--> Sink [NONE] (id, n)
-->   ChangelogNormalize [I,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM latest WHERE n > 3
--> Sink [NONE] (id, n)
-->   ChangelogNormalize [I,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id, n FROM latest WHERE n > 3
--> Sink materialize [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id, n FROM latest WHERE n > 3
--> Sink [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id + 1, n FROM latest
--> Sink [NONE] (EXPR$0, n)
-->   Calc [I,UB,UA,D] keys= (EXPR$0, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->       Exchange [UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id + 1, n FROM latest
--> Sink [NONE] (EXPR$0, n)
-->   Calc [I,UA,D] keys= (EXPR$0, n)
-->     Calc [UA,D] keys=(id) (id, n)
-->       TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id + 1, n FROM latest
--> Sink materialize [NONE] (EXPR$0, n)
-->   Calc [I,UB,UA,D] keys= (EXPR$0, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->       Exchange [UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id + 1, n FROM latest
--> Sink materialize [NONE] (EXPR$0, n)
-->   Calc [I,UB,UA,D] keys= (EXPR$0, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->       Exchange [UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id + 1, n FROM latest
--> Sink materialize [NONE] (EXPR$0, n)
-->   Calc [I,UB,UA,D] keys= (EXPR$0, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->       Exchange [UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT g, n FROM latest
--> Sink [NONE] (g, n)
-->   Calc [I,UB,UA,D] keys= (g, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->       Exchange [UA,D] keys=(id) (id, g, n)
-->         Calc [UA,D] keys=(id) (id, g, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT g, n FROM latest
--> Sink [NONE] (g, n)
-->   Calc [I,UA,D] keys= (g, n)
-->     Calc [UA,D] keys=(id) (id, g, n)
-->       TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT g, n FROM latest
--> Sink materialize [NONE] (g, n)
-->   Calc [I,UB,UA,D] keys= (g, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->       Exchange [UA,D] keys=(id) (id, g, n)
-->         Calc [UA,D] keys=(id) (id, g, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT g, n FROM latest
--> Sink materialize [NONE] (g, n)
-->   Calc [I,UB,UA,D] keys= (g, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->       Exchange [UA,D] keys=(id) (id, g, n)
-->         Calc [UA,D] keys=(id) (id, g, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT g, n FROM latest
--> Sink materialize [NONE] (g, n)
-->   Calc [I,UB,UA,D] keys= (g, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g, n)
-->       Exchange [UA,D] keys=(id) (id, g, n)
-->         Calc [UA,D] keys=(id) (id, g, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT g, id FROM latest
--> Sink [NONE] (g, id)
-->   Calc [I,UB,UA,D] keys=(id) (g, id)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->       Exchange [UA,D] keys=(id) (id, g)
-->         Calc [UA,D] keys=(id) (id, g)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT g, id FROM latest
--> Sink [NONE] (g, id)
-->   Calc [I,UA,D] keys=(id) (g, id)
-->     Calc [UA,D] keys=(id) (id, g)
-->       TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT g, id FROM latest
--> Sink materialize [NONE] (g, id)
-->   Calc [I,UB,UA,D] keys=(id) (g, id)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->       Exchange [UA,D] keys=(id) (id, g)
-->         Calc [UA,D] keys=(id) (id, g)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT g, id FROM latest
--> Sink [NONE] (g, id)
-->   Calc [I,UA,D] keys=(id) (g, id)
-->     Calc [UA,D] keys=(id) (id, g)
-->       TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT g, id FROM latest
--> Sink [NONE] (g, id)
-->   Calc [I,UB,UA,D] keys=(id) (g, id)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->       Exchange [UA,D] keys=(id) (id, g)
-->         Calc [UA,D] keys=(id) (id, g)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT n, g FROM changes
--> Sink [NONE] (n, g)
-->   Calc [I,UB,UA,D] keys= (n, g)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT n, g FROM changes
--> Sink [NONE] (n, g)
-->   Calc [I,UA,D] keys= (n, g)
-->     DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT n, g FROM changes
--> Sink materialize [NONE] (n, g)
-->   Calc [I,UB,UA,D] keys= (n, g)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT n, g FROM changes
--> Sink materialize [NONE] (n, g)
-->   Calc [I,UB,UA,D] keys= (n, g)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT n, g FROM changes
--> Sink materialize [NONE] (n, g)
-->   Calc [I,UB,UA,D] keys= (n, g)
-->     TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT a, n FROM pairs
--> Sink [NONE] (a, n)
-->   Calc [I,UB,UA,D] keys= (a, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->       Exchange [UA,D] keys=(a, b) (a, b, n)
-->         TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO hole
SELECT a, n FROM pairs
--> Sink [NONE] (a, n)
-->   Calc [I,UA,D] keys= (a, n)
-->     TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO keyed
SELECT a, n FROM pairs
--> Sink materialize [NONE] (a, n)
-->   Calc [I,UB,UA,D] keys= (a, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->       Exchange [UA,D] keys=(a, b) (a, b, n)
-->         TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO crossed
SELECT a, n FROM pairs
--> Sink materialize [NONE] (a, n)
-->   Calc [I,UB,UA,D] keys= (a, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->       Exchange [UA,D] keys=(a, b) (a, b, n)
-->         TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO both_keys
SELECT a, n FROM pairs
--> Sink materialize [NONE] (a, n)
-->   Calc [I,UB,UA,D] keys= (a, n)
-->     ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->       Exchange [UA,D] keys=(a, b) (a, b, n)
-->         TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO printed
SELECT a, b FROM pairs
--> Sink [NONE] (a, b)
-->   ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b)
-->     Exchange [UA,D] keys=(a, b) (a, b)
-->       Calc [UA,D] keys=(a, b) (a, b)
-->         TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO hole
SELECT a, b FROM pairs
--> Sink [NONE] (a, b)
-->   Calc [UA,D] keys=(a, b) (a, b)
-->     TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO keyed
SELECT a, b FROM pairs
--> Sink materialize [NONE] (a, b)
-->   ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b)
-->     Exchange [UA,D] keys=(a, b) (a, b)
-->       Calc [UA,D] keys=(a, b) (a, b)
-->         TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO crossed
SELECT a, b FROM pairs
--> Sink materialize [NONE] (a, b)
-->   ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b)
-->     Exchange [UA,D] keys=(a, b) (a, b)
-->       Calc [UA,D] keys=(a, b) (a, b)
-->         TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO both_keys
SELECT a, b FROM pairs
--> Sink [NONE] (a, b)
-->   Calc [UA,D] keys=(a, b) (a, b)
-->     TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO printed
SELECT id, n FROM latest WHERE id > 3
--> Sink [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM latest WHERE id > 3
--> Sink [NONE] (id, n)
-->   Calc [UA,D] keys=(id) (id, n)
-->     TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM latest WHERE id > 3
--> Sink [NONE] (id, n)
-->   Calc [UA,D] keys=(id) (id, n)
-->     TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id, n FROM latest WHERE id > 3
--> Sink materialize [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id, n FROM latest WHERE id > 3
--> Sink [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, n FROM users WHERE n > 3
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM users WHERE n > 3
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM users WHERE n > 3
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id, n FROM users WHERE n > 3
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id, n FROM users WHERE n > 3
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->       TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, CAST(n AS BIGINT) FROM latest
--> Sink [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, CAST(n AS BIGINT) FROM latest
--> Sink [NONE] (id, n)
-->   Calc [UA,D] keys=(id) (id, n)
-->     TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, CAST(n AS BIGINT) FROM latest
--> Sink [NONE] (id, n)
-->   Calc [UA,D] keys=(id) (id, n)
-->     TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id, CAST(n AS BIGINT) FROM latest
--> Sink materialize [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id, CAST(n AS BIGINT) FROM latest
--> Sink [NONE] (id, n)
-->   ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, n FROM changes UNION ALL SELECT id, n FROM latest
--> Sink [NONE] (id, n)
-->   Union [I,UB,UA,D] keys= (id, n)
-->     Calc [I,UB,UA,D] keys=(id) (id, n)
-->       TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->       Exchange [UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM changes UNION ALL SELECT id, n FROM latest
--> Sink [NONE] (id, n)
-->   Union [I,UA,D] keys= (id, n)
-->     Calc [I,UA,D] keys=(id) (id, n)
-->       DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->     Calc [UA,D] keys=(id) (id, n)
-->       TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM changes UNION ALL SELECT id, n FROM latest
--> Sink materialize [NONE] (id, n)
-->   Union [I,UB,UA,D] keys= (id, n)
-->     Calc [I,UB,UA,D] keys=(id) (id, n)
-->       TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->       Exchange [UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id, n FROM changes UNION ALL SELECT id, n FROM latest
--> Sink materialize [NONE] (id, n)
-->   Union [I,UB,UA,D] keys= (id, n)
-->     Calc [I,UB,UA,D] keys=(id) (id, n)
-->       TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->       Exchange [UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id, n FROM changes UNION ALL SELECT id, n FROM latest
--> Sink materialize [NONE] (id, n)
-->   Union [I,UB,UA,D] keys= (id, n)
-->     Calc [I,UB,UA,D] keys=(id) (id, n)
-->       TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->     ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->       Exchange [UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM clicks UNION ALL SELECT u, item FROM clicks
--> Sink [NONE] (u, n)
-->   Union [I] keys= (u, n)
-->     Calc [I] keys= (u, n)
-->       WatermarkAssigner [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
-->     Calc [I] keys= (u, item)
-->       WatermarkAssigner [I] keys= (u, item, ts)
-->         Calc [I] keys= (u, item, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM clicks UNION ALL SELECT u, item FROM clicks
--> Sink [NONE] (u, n)
-->   Union [I] keys= (u, n)
-->     Calc [I] keys= (u, n)
-->       WatermarkAssigner [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
-->     Calc [I] keys= (u, item)
-->       WatermarkAssigner [I] keys= (u, item, ts)
-->         Calc [I] keys= (u, item, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM clicks UNION ALL SELECT u, item FROM clicks
--> Sink [NONE] (u, n)
-->   Union [I] keys= (u, n)
-->     Calc [I] keys= (u, n)
-->       WatermarkAssigner [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
-->     Calc [I] keys= (u, item)
-->       WatermarkAssigner [I] keys= (u, item, ts)
-->         Calc [I] keys= (u, item, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO crossed
SELECT u, n FROM clicks UNION ALL SELECT u, item FROM clicks
--> Sink [NONE] (u, n)
-->   Union [I] keys= (u, n)
-->     Calc [I] keys= (u, n)
-->       WatermarkAssigner [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
-->     Calc [I] keys= (u, item)
-->       WatermarkAssigner [I] keys= (u, item, ts)
-->         Calc [I] keys= (u, item, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT u, n FROM clicks UNION ALL SELECT u, item FROM clicks
--> Sink [NONE] (u, n)
-->   Union [I] keys= (u, n)
-->     Calc [I] keys= (u, n)
-->       WatermarkAssigner [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
-->     Calc [I] keys= (u, item)
-->       WatermarkAssigner [I] keys= (u, item, ts)
-->         Calc [I] keys= (u, item, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, n FROM latest UNION SELECT id, n FROM changes
--> Sink [NONE] (id, n)
-->   GroupAggregate [I,UB,UA,D] keys=(id, n) (id, n)
-->     Exchange [I,UB,UA,D] keys= (id, n)
-->       Union [I,UB,UA,D] keys= (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
-->         Calc [I,UB,UA,D] keys=(id) (id, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM latest UNION SELECT id, n FROM changes
--> Sink [NONE] (id, n)
-->   GroupAggregate [I,UA,D] keys=(id, n) (id, n)
-->     Exchange [I,UB,UA,D] keys= (id, n)
-->       Union [I,UB,UA,D] keys= (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
-->         Calc [I,UB,UA,D] keys=(id) (id, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM latest UNION SELECT id, n FROM changes
--> Sink materialize [NONE] (id, n)
-->   GroupAggregate [I,UB,UA,D] keys=(id, n) (id, n)
-->     Exchange [I,UB,UA,D] keys= (id, n)
-->       Union [I,UB,UA,D] keys= (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
-->         Calc [I,UB,UA,D] keys=(id) (id, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id, n FROM latest UNION SELECT id, n FROM changes
--> Sink materialize [NONE] (id, n)
-->   GroupAggregate [I,UB,UA,D] keys=(id, n) (id, n)
-->     Exchange [I,UB,UA,D] keys= (id, n)
-->       Union [I,UB,UA,D] keys= (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
-->         Calc [I,UB,UA,D] keys=(id) (id, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id, n FROM latest UNION SELECT id, n FROM changes
--> Sink [NONE] (id, n)
-->   GroupAggregate [I,UA,D] keys=(id, n) (id, n)
-->     Exchange [I,UB,UA,D] keys= (id, n)
-->       Union [I,UB,UA,D] keys= (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
-->         Calc [I,UB,UA,D] keys=(id) (id, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT id, n FROM changes INTERSECT SELECT id, n FROM latest
--> Sink [NONE] (id, n)
-->   GroupAggregate [I,UB,UA,D] keys=(id, n) (id, n)
-->     Exchange [I,UB,UA,D] keys= (id, n)
-->       Join [I,UB,UA,D] keys= (id, n)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           Calc [I,UB,UA,D] keys=(id) (id, n)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->             Exchange [UA,D] keys=(id) (id, n)
-->               Calc [UA,D] keys=(id) (id, n)
-->                 TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT id, n FROM changes INTERSECT SELECT id, n FROM latest
--> Sink [NONE] (id, n)
-->   GroupAggregate [I,UA,D] keys=(id, n) (id, n)
-->     Exchange [I,UB,UA,D] keys= (id, n)
-->       Join [I,UB,UA,D] keys= (id, n)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           Calc [I,UB,UA,D] keys=(id) (id, n)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->             Exchange [UA,D] keys=(id) (id, n)
-->               Calc [UA,D] keys=(id) (id, n)
-->                 TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT id, n FROM changes INTERSECT SELECT id, n FROM latest
--> Sink materialize [NONE] (id, n)
-->   GroupAggregate [I,UB,UA,D] keys=(id, n) (id, n)
-->     Exchange [I,UB,UA,D] keys= (id, n)
-->       Join [I,UB,UA,D] keys= (id, n)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           Calc [I,UB,UA,D] keys=(id) (id, n)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->             Exchange [UA,D] keys=(id) (id, n)
-->               Calc [UA,D] keys=(id) (id, n)
-->                 TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT id, n FROM changes INTERSECT SELECT id, n FROM latest
--> Sink materialize [NONE] (id, n)
-->   GroupAggregate [I,UB,UA,D] keys=(id, n) (id, n)
-->     Exchange [I,UB,UA,D] keys= (id, n)
-->       Join [I,UB,UA,D] keys= (id, n)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           Calc [I,UB,UA,D] keys=(id) (id, n)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->             Exchange [UA,D] keys=(id) (id, n)
-->               Calc [UA,D] keys=(id) (id, n)
-->                 TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT id, n FROM changes INTERSECT SELECT id, n FROM latest
--> Sink [NONE] (id, n)
-->   GroupAggregate [I,UA,D] keys=(id, n) (id, n)
-->     Exchange [I,UB,UA,D] keys= (id, n)
-->       Join [I,UB,UA,D] keys= (id, n)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           Calc [I,UB,UA,D] keys=(id) (id, n)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->             Exchange [UA,D] keys=(id) (id, n)
-->               Calc [UA,D] keys=(id) (id, n)
-->                 TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM clicks EXCEPT SELECT id, n FROM changes
--> Sink [NONE] (u, n)
-->   GroupAggregate [I,UB,UA,D] keys=(u, n) (u, n)
-->     Exchange [I,UB,UA,D] keys= (u, n)
-->       Join [I,UB,UA,D] keys= (u, n)
-->         Exchange [I] keys= (u, n)
-->           Calc [I] keys= (u, n)
-->             WatermarkAssigner [I] keys= (u, n, ts)
-->               Calc [I] keys= (u, n, ts)
-->                 TableSourceScan [I] (u, item, n, s, ts)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           Calc [I,UB,UA,D] keys=(id) (id, n)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM clicks EXCEPT SELECT id, n FROM changes
--> Sink [NONE] (u, n)
-->   GroupAggregate [I,UA,D] keys=(u, n) (u, n)
-->     Exchange [I,UB,UA,D] keys= (u, n)
-->       Join [I,UB,UA,D] keys= (u, n)
-->         Exchange [I] keys= (u, n)
-->           Calc [I] keys= (u, n)
-->             WatermarkAssigner [I] keys= (u, n, ts)
-->               Calc [I] keys= (u, n, ts)
-->                 TableSourceScan [I] (u, item, n, s, ts)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           Calc [I,UB,UA,D] keys=(id) (id, n)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM clicks EXCEPT SELECT id, n FROM changes
--> Sink materialize [NONE] (u, n)
-->   GroupAggregate [I,UB,UA,D] keys=(u, n) (u, n)
-->     Exchange [I,UB,UA,D] keys= (u, n)
-->       Join [I,UB,UA,D] keys= (u, n)
-->         Exchange [I] keys= (u, n)
-->           Calc [I] keys= (u, n)
-->             WatermarkAssigner [I] keys= (u, n, ts)
-->               Calc [I] keys= (u, n, ts)
-->                 TableSourceScan [I] (u, item, n, s, ts)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           Calc [I,UB,UA,D] keys=(id) (id, n)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT u, n FROM clicks EXCEPT SELECT id, n FROM changes
--> Sink materialize [NONE] (u, n)
-->   GroupAggregate [I,UB,UA,D] keys=(u, n) (u, n)
-->     Exchange [I,UB,UA,D] keys= (u, n)
-->       Join [I,UB,UA,D] keys= (u, n)
-->         Exchange [I] keys= (u, n)
-->           Calc [I] keys= (u, n)
-->             WatermarkAssigner [I] keys= (u, n, ts)
-->               Calc [I] keys= (u, n, ts)
-->                 TableSourceScan [I] (u, item, n, s, ts)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           Calc [I,UB,UA,D] keys=(id) (id, n)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT u, n FROM clicks EXCEPT SELECT id, n FROM changes
--> Sink [NONE] (u, n)
-->   GroupAggregate [I,UA,D] keys=(u, n) (u, n)
-->     Exchange [I,UB,UA,D] keys= (u, n)
-->       Join [I,UB,UA,D] keys= (u, n)
-->         Exchange [I] keys= (u, n)
-->           Calc [I] keys= (u, n)
-->             WatermarkAssigner [I] keys= (u, n, ts)
-->               Calc [I] keys= (u, n, ts)
-->                 TableSourceScan [I] (u, item, n, s, ts)
-->         Exchange [I,UB,UA,D] keys= (id, n)
-->           Calc [I,UB,UA,D] keys=(id) (id, n)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM clicks UNION ALL SELECT id, n FROM latest
--> Sink [NONE] (u, n)
-->   Union [I,UB,UA,D] keys= (u, n)
-->     Calc [I] keys= (u, n)
-->       WatermarkAssigner [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
-->     Calc [I,UB,UA,D] keys=(id) (id, n)
-->       ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->         Exchange [UA,D] keys=(id) (id, n)
-->           Calc [UA,D] keys=(id) (id, n)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM clicks UNION ALL SELECT id, n FROM latest
--> Sink [NONE] (u, n)
-->   Union [I,UA,D] keys= (u, n)
-->     Calc [I] keys= (u, n)
-->       WatermarkAssigner [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
-->     Calc [I,UA,D] keys=(id) (id, n)
-->       Calc [UA,D] keys=(id) (id, n)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM clicks UNION ALL SELECT id, n FROM latest
--> Sink materialize [NONE] (u, n)
-->   Union [I,UB,UA,D] keys= (u, n)
-->     Calc [I] keys= (u, n)
-->       WatermarkAssigner [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
-->     Calc [I,UB,UA,D] keys=(id) (id, n)
-->       ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->         Exchange [UA,D] keys=(id) (id, n)
-->           Calc [UA,D] keys=(id) (id, n)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO crossed
SELECT u, n FROM clicks UNION ALL SELECT id, n FROM latest
--> Sink materialize [NONE] (u, n)
-->   Union [I,UB,UA,D] keys= (u, n)
-->     Calc [I] keys= (u, n)
-->       WatermarkAssigner [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
-->     Calc [I,UB,UA,D] keys=(id) (id, n)
-->       ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->         Exchange [UA,D] keys=(id) (id, n)
-->           Calc [UA,D] keys=(id) (id, n)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO both_keys
SELECT u, n FROM clicks UNION ALL SELECT id, n FROM latest
--> Sink materialize [NONE] (u, n)
-->   Union [I,UB,UA,D] keys= (u, n)
-->     Calc [I] keys= (u, n)
-->       WatermarkAssigner [I] keys= (u, n, ts)
-->         Calc [I] keys= (u, n, ts)
-->           TableSourceScan [I] (u, item, n, s, ts)
-->     Calc [I,UB,UA,D] keys=(id) (id, n)
-->       ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->         Exchange [UA,D] keys=(id) (id, n)
-->           Calc [UA,D] keys=(id) (id, n)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
