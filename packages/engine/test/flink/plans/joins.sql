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
SELECT c.u, x.n FROM clicks c JOIN changes x ON c.u = x.id
--> Sink [NONE] (u, n)
-->   Calc [I,UB,UA,D] keys= (u, n)
-->     Join [I,UB,UA,D] keys= (u, id, n)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n)
-->         Calc [I,UB,UA,D] keys=(id) (id, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT c.u, x.n FROM clicks c JOIN changes x ON c.u = x.id
--> Sink [NONE] (u, n)
-->   Calc [I,UA,D] keys= (u, n)
-->     Join [I,UA,D] keys= (u, id, n)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n)
-->         Calc [I,UA,D] keys=(id) (id, n)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT c.u, x.n FROM clicks c JOIN changes x ON c.u = x.id
--> Sink materialize [NONE] (u, n)
-->   Calc [I,UB,UA,D] keys= (u, n)
-->     Join [I,UB,UA,D] keys= (u, id, n)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n)
-->         Calc [I,UB,UA,D] keys=(id) (id, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, y.n FROM changes x JOIN latest y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     Join [I,UB,UA,D] keys=(id, id0) (id) (id0) (id, id0, n)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         Calc [I,UB,UA,D] keys=(id) (id)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, y.n FROM changes x JOIN latest y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys=(id) (id, n)
-->     Join [I,UA,D] keys=(id, id0) (id) (id0) (id, id0, n)
-->       Exchange [I,UA,D] keys=(id) (id)
-->         Calc [I,UA,D] keys=(id) (id)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, y.n FROM changes x JOIN latest y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys=(id) (id, n)
-->     Join [I,UA,D] keys=(id, id0) (id) (id0) (id, id0, n)
-->       Exchange [I,UA,D] keys=(id) (id)
-->         Calc [I,UA,D] keys=(id) (id)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, y.n FROM changes x LEFT JOIN latest y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     Join [I,UB,UA,D] keys=(id, id0) (id) (id, id0, n)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         Calc [I,UB,UA,D] keys=(id) (id)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, y.n FROM changes x LEFT JOIN latest y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys=(id) (id, n)
-->     Join [I,UA,D] keys=(id, id0) (id) (id, id0, n)
-->       Exchange [I,UA,D] keys=(id) (id)
-->         Calc [I,UA,D] keys=(id) (id)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, y.n FROM changes x LEFT JOIN latest y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys=(id) (id, n)
-->     Join [I,UA,D] keys=(id, id0) (id) (id, id0, n)
-->       Exchange [I,UA,D] keys=(id) (id)
-->         Calc [I,UA,D] keys=(id) (id)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, y.n FROM changes x RIGHT JOIN latest y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys=(id, id0) (id0) (id, id0, n)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         Calc [I,UB,UA,D] keys=(id) (id)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, y.n FROM changes x RIGHT JOIN latest y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys= (id, n)
-->     Join [I,UA,D] keys=(id, id0) (id0) (id, id0, n)
-->       Exchange [I,UA,D] keys=(id) (id)
-->         Calc [I,UA,D] keys=(id) (id)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, y.n FROM changes x RIGHT JOIN latest y ON x.id = y.id
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys=(id, id0) (id0) (id, id0, n)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         Calc [I,UB,UA,D] keys=(id) (id)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, y.n FROM changes x FULL JOIN latest y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys=(id, id0) (id, id0, n)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         Calc [I,UB,UA,D] keys=(id) (id)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, y.n FROM changes x FULL JOIN latest y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys= (id, n)
-->     Join [I,UA,D] keys=(id, id0) (id, id0, n)
-->       Exchange [I,UA,D] keys=(id) (id)
-->         Calc [I,UA,D] keys=(id) (id)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n)
-->         Calc [UA,D] keys=(id) (id, n)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, y.n FROM changes x FULL JOIN latest y ON x.id = y.id
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys=(id, id0) (id, id0, n)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         Calc [I,UB,UA,D] keys=(id) (id)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, y.n FROM changes x JOIN latest y ON x.g = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, id0, n)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         Calc [I,UB,UA,D] keys=(id) (id, g)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, y.n FROM changes x JOIN latest y ON x.g = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, id0, n)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         Calc [I,UB,UA,D] keys=(id) (id, g)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, y.n FROM changes x JOIN latest y ON x.g = y.id
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, id0, n)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         Calc [I,UB,UA,D] keys=(id) (id, g)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, n)
-->           Exchange [UA,D] keys=(id) (id, n)
-->             Calc [UA,D] keys=(id) (id, n)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, y.id FROM changes x JOIN latest y ON x.g = y.g
--> Sink [NONE] (id, id0)
-->   Calc [I,UB,UA,D] keys= (id, id0)
-->     Join [I,UB,UA,D] keys= (id, g, id0, g0)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         Calc [I,UB,UA,D] keys=(id) (id, g)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->           Exchange [UA,D] keys=(id) (id, g)
-->             Calc [UA,D] keys=(id) (id, g)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, y.id FROM changes x JOIN latest y ON x.g = y.g
--> Sink [NONE] (id, id0)
-->   Calc [I,UB,UA,D] keys= (id, id0)
-->     Join [I,UB,UA,D] keys= (id, g, id0, g0)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         Calc [I,UB,UA,D] keys=(id) (id, g)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->           Exchange [UA,D] keys=(id) (id, g)
-->             Calc [UA,D] keys=(id) (id, g)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, y.id FROM changes x JOIN latest y ON x.g = y.g
--> Sink materialize [NONE] (id, id0)
-->   Calc [I,UB,UA,D] keys= (id, id0)
-->     Join [I,UB,UA,D] keys= (id, g, id0, g0)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         Calc [I,UB,UA,D] keys=(id) (id, g)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->           Exchange [UA,D] keys=(id) (id, g)
-->             Calc [UA,D] keys=(id) (id, g)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, y.n FROM latest x LEFT JOIN users y ON x.g = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, id0, n)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->           Exchange [UA,D] keys=(id) (id, g)
-->             Calc [UA,D] keys=(id) (id, g)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, y.n FROM latest x LEFT JOIN users y ON x.g = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, id0, n)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->           Exchange [UA,D] keys=(id) (id, g)
-->             Calc [UA,D] keys=(id) (id, g)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, y.n FROM latest x LEFT JOIN users y ON x.g = y.id
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, id0, n)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->           Exchange [UA,D] keys=(id) (id, g)
-->             Calc [UA,D] keys=(id) (id, g)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.u, y.n FROM clicks x JOIN clicks y ON x.u = y.item
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     Join [I] keys= (u, item, n)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (item, n)
-->         Calc [I] keys= (item, n)
-->           WatermarkAssigner [I] keys= (item, n, ts)
-->             Calc [I] keys= (item, n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.u, y.n FROM clicks x JOIN clicks y ON x.u = y.item
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     Join [I] keys= (u, item, n)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (item, n)
-->         Calc [I] keys= (item, n)
-->           WatermarkAssigner [I] keys= (item, n, ts)
-->             Calc [I] keys= (item, n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.u, y.n FROM clicks x JOIN clicks y ON x.u = y.item
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     Join [I] keys= (u, item, n)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (item, n)
-->         Calc [I] keys= (item, n)
-->           WatermarkAssigner [I] keys= (item, n, ts)
-->             Calc [I] keys= (item, n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.u, y.n FROM clicks x LEFT JOIN clicks y ON x.u = y.item
--> Sink [NONE] (u, n)
-->   Calc [I,UB,UA,D] keys= (u, n)
-->     Join [I,UB,UA,D] keys= (u, item, n)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (item, n)
-->         Calc [I] keys= (item, n)
-->           WatermarkAssigner [I] keys= (item, n, ts)
-->             Calc [I] keys= (item, n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.u, y.n FROM clicks x LEFT JOIN clicks y ON x.u = y.item
--> Sink [NONE] (u, n)
-->   Calc [I,UA,D] keys= (u, n)
-->     Join [I,UA,D] keys= (u, item, n)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (item, n)
-->         Calc [I] keys= (item, n)
-->           WatermarkAssigner [I] keys= (item, n, ts)
-->             Calc [I] keys= (item, n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.u, y.n FROM clicks x LEFT JOIN clicks y ON x.u = y.item
--> Sink materialize [NONE] (u, n)
-->   Calc [I,UB,UA,D] keys= (u, n)
-->     Join [I,UB,UA,D] keys= (u, item, n)
-->       Exchange [I] keys= (u)
-->         Calc [I] keys= (u)
-->           WatermarkAssigner [I] keys= (u, ts)
-->             Calc [I] keys= (u, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (item, n)
-->         Calc [I] keys= (item, n)
-->           WatermarkAssigner [I] keys= (item, n, ts)
-->             Calc [I] keys= (item, n, ts)
-->               TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, c FROM changes x JOIN (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u) y ON x.id = y.u
--> Sink [NONE] (id, c)
-->   Calc [I,UB,UA,D] keys=(id) (id, c)
-->     Join [I,UB,UA,D] keys=(id, u) (id) (u) (id, u, c)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         Calc [I,UB,UA,D] keys=(id) (id)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA] keys=(u) (u, c)
-->         GroupAggregate [I,UB,UA] keys=(u) (u, c)
-->           Exchange [I] keys= (u)
-->             Calc [I] keys= (u)
-->               WatermarkAssigner [I] keys= (u, ts)
-->                 Calc [I] keys= (u, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, c FROM changes x JOIN (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u) y ON x.id = y.u
--> Sink [NONE] (id, c)
-->   Calc [I,UA,D] keys=(id) (id, c)
-->     Join [I,UA,D] keys=(id, u) (id) (u) (id, u, c)
-->       Exchange [I,UA,D] keys=(id) (id)
-->         Calc [I,UA,D] keys=(id) (id)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UA] keys=(u) (u, c)
-->         GroupAggregate [I,UA] keys=(u) (u, c)
-->           Exchange [I] keys= (u)
-->             Calc [I] keys= (u)
-->               WatermarkAssigner [I] keys= (u, ts)
-->                 Calc [I] keys= (u, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, c FROM changes x JOIN (SELECT u, COUNT(*) AS c FROM clicks GROUP BY u) y ON x.id = y.u
--> Sink [NONE] (id, c)
-->   Calc [I,UA,D] keys=(id) (id, c)
-->     Join [I,UA,D] keys=(id, u) (id) (u) (id, u, c)
-->       Exchange [I,UA,D] keys=(id) (id)
-->         Calc [I,UA,D] keys=(id) (id)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UA] keys=(u) (u, c)
-->         GroupAggregate [I,UA] keys=(u) (u, c)
-->           Exchange [I] keys= (u)
-->             Calc [I] keys= (u)
-->               WatermarkAssigner [I] keys= (u, ts)
-->                 Calc [I] keys= (u, ts)
-->                   TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, y.n FROM changes x CROSS JOIN users y
--> Sink [NONE] (id, n)
-->   Join [I,UB,UA,D] keys= (id, n)
-->     Exchange [I,UB,UA,D] keys=(id) (id)
-->       Calc [I,UB,UA,D] keys=(id) (id)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->     Exchange [I] keys= (n)
-->       Calc [I] keys= (n)
-->         WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->           TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, y.n FROM changes x CROSS JOIN users y
--> Sink [NONE] (id, n)
-->   Join [I,UA,D] keys= (id, n)
-->     Exchange [I,UA,D] keys=(id) (id)
-->       Calc [I,UA,D] keys=(id) (id)
-->         DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->     Exchange [I] keys= (n)
-->       Calc [I] keys= (n)
-->         WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->           TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, y.n FROM changes x CROSS JOIN users y
--> Sink materialize [NONE] (id, n)
-->   Join [I,UB,UA,D] keys= (id, n)
-->     Exchange [I,UB,UA,D] keys=(id) (id)
-->       Calc [I,UB,UA,D] keys=(id) (id)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->     Exchange [I] keys= (n)
-->       Calc [I] keys= (n)
-->         WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->           TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, x.n FROM changes x WHERE x.id IN (SELECT u FROM clicks)
--> Sink [NONE] (id, n)
-->   Join [I,UB,UA,D] keys=(id) (id, n)
-->     Exchange [I,UB,UA,D] keys=(id) (id, n)
-->       Calc [I,UB,UA,D] keys=(id) (id, n)
-->         TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->     Exchange [I] keys= (u)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, x.n FROM changes x WHERE x.id IN (SELECT u FROM clicks)
--> Sink [NONE] (id, n)
-->   Join [I,UA,D] keys=(id) (id, n)
-->     Exchange [I,UA,D] keys=(id) (id, n)
-->       Calc [I,UA,D] keys=(id) (id, n)
-->         DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->     Exchange [I] keys= (u)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, x.n FROM changes x WHERE x.id IN (SELECT u FROM clicks)
--> Sink [NONE] (id, n)
-->   Join [I,UA,D] keys=(id) (id, n)
-->     Exchange [I,UA,D] keys=(id) (id, n)
-->       Calc [I,UA,D] keys=(id) (id, n)
-->         DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->     Exchange [I] keys= (u)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, x.n FROM changes x WHERE NOT EXISTS (SELECT 1 FROM latest y WHERE y.id = x.g)
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         Calc [I,UB,UA,D] keys=(id) (id, g, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id)
-->           Exchange [UA,D] keys=(id) (id)
-->             Calc [UA,D] keys=(id) (id)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, x.n FROM changes x WHERE NOT EXISTS (SELECT 1 FROM latest y WHERE y.id = x.g)
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         Calc [I,UB,UA,D] keys=(id) (id, g, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id)
-->           Exchange [UA,D] keys=(id) (id)
-->             Calc [UA,D] keys=(id) (id)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, x.n FROM changes x WHERE NOT EXISTS (SELECT 1 FROM latest y WHERE y.id = x.g)
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, n)
-->       Exchange [I,UB,UA,D] keys= (id, g, n)
-->         Calc [I,UB,UA,D] keys=(id) (id, g, n)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         ChangelogNormalize [I,UB,UA,D] keys=(id) (id)
-->           Exchange [UA,D] keys=(id) (id)
-->             Calc [UA,D] keys=(id) (id)
-->               TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT u, n FROM clicks WHERE u IN (SELECT id FROM latest)
--> Sink [NONE] (u, n)
-->   Join [I,UB,UA,D] keys= (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->     Exchange [I,UB,UA,D] keys=(id) (id)
-->       ChangelogNormalize [I,UB,UA,D] keys=(id) (id)
-->         Exchange [UA,D] keys=(id) (id)
-->           Calc [UA,D] keys=(id) (id)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT u, n FROM clicks WHERE u IN (SELECT id FROM latest)
--> Sink [NONE] (u, n)
-->   Join [I,UA,D] keys= (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->     Exchange [I,UA,D] keys=(id) (id)
-->       Calc [UA,D] keys=(id) (id)
-->         TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT u, n FROM clicks WHERE u IN (SELECT id FROM latest)
--> Sink materialize [NONE] (u, n)
-->   Join [I,UB,UA,D] keys= (u, n)
-->     Exchange [I] keys= (u, n)
-->       Calc [I] keys= (u, n)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->     Exchange [I,UB,UA,D] keys=(id) (id)
-->       ChangelogNormalize [I,UB,UA,D] keys=(id) (id)
-->         Exchange [UA,D] keys=(id) (id)
-->           Calc [UA,D] keys=(id) (id)
-->             TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, y.n FROM users x JOIN users y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     Join [I] keys=(id, id0) (id) (id0) (id, id0, n)
-->       Exchange [I] keys=(id) (id)
-->         Calc [I] keys=(id) (id)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, y.n FROM users x JOIN users y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     Join [I] keys=(id, id0) (id) (id0) (id, id0, n)
-->       Exchange [I] keys=(id) (id)
-->         Calc [I] keys=(id) (id)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, y.n FROM users x JOIN users y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     Join [I] keys=(id, id0) (id) (id0) (id, id0, n)
-->       Exchange [I] keys=(id) (id)
-->         Calc [I] keys=(id) (id)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, y.n FROM users x LEFT JOIN users y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys=(id) (id, n)
-->     Join [I,UB,UA,D] keys=(id, id0) (id) (id, id0, n)
-->       Exchange [I] keys=(id) (id)
-->         Calc [I] keys=(id) (id)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, y.n FROM users x LEFT JOIN users y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys=(id) (id, n)
-->     Join [I,UA,D] keys=(id, id0) (id) (id, id0, n)
-->       Exchange [I] keys=(id) (id)
-->         Calc [I] keys=(id) (id)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, y.n FROM users x LEFT JOIN users y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I,UA,D] keys=(id) (id, n)
-->     Join [I,UA,D] keys=(id, id0) (id) (id, id0, n)
-->       Exchange [I] keys=(id) (id)
-->         Calc [I] keys=(id) (id)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, z.n FROM changes x JOIN latest y ON x.id = y.id JOIN users z ON z.id = y.g
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g0, id0, n)
-->       Exchange [I,UB,UA,D] keys= (id, g0)
-->         Calc [I,UB,UA,D] keys=(id) (id, g0)
-->           Join [I,UB,UA,D] keys=(id, id0) (id) (id0) (id, id0, g)
-->             Exchange [I,UB,UA,D] keys=(id) (id)
-->               Calc [I,UB,UA,D] keys=(id) (id)
-->                 TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->             Exchange [I,UB,UA,D] keys=(id) (id, g)
-->               ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->                 Exchange [UA,D] keys=(id) (id, g)
-->                   Calc [UA,D] keys=(id) (id, g)
-->                     TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, z.n FROM changes x JOIN latest y ON x.id = y.id JOIN users z ON z.id = y.g
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g0, id0, n)
-->       Exchange [I,UB,UA,D] keys= (id, g0)
-->         Calc [I,UB,UA,D] keys=(id) (id, g0)
-->           Join [I,UB,UA,D] keys=(id, id0) (id) (id0) (id, id0, g)
-->             Exchange [I,UB,UA,D] keys=(id) (id)
-->               Calc [I,UB,UA,D] keys=(id) (id)
-->                 TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->             Exchange [I,UB,UA,D] keys=(id) (id, g)
-->               ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->                 Exchange [UA,D] keys=(id) (id, g)
-->                   Calc [UA,D] keys=(id) (id, g)
-->                     TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, z.n FROM changes x JOIN latest y ON x.id = y.id JOIN users z ON z.id = y.g
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g0, id0, n)
-->       Exchange [I,UB,UA,D] keys= (id, g0)
-->         Calc [I,UB,UA,D] keys=(id) (id, g0)
-->           Join [I,UB,UA,D] keys=(id, id0) (id) (id0) (id, id0, g)
-->             Exchange [I,UB,UA,D] keys=(id) (id)
-->               Calc [I,UB,UA,D] keys=(id) (id)
-->                 TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->             Exchange [I,UB,UA,D] keys=(id) (id, g)
-->               ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->                 Exchange [UA,D] keys=(id) (id, g)
-->                   Calc [UA,D] keys=(id) (id, g)
-->                     TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I] keys=(id) (id, n)
-->         Calc [I] keys=(id) (id, n)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT y.g, COUNT(*) FROM changes x JOIN latest y ON x.id = y.id GROUP BY y.g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UB,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g)
-->       Calc [I,UB,UA,D] keys= (g)
-->         Join [I,UB,UA,D] keys=(id, id0) (id) (id0) (id, id0, g)
-->           Exchange [I,UB,UA,D] keys=(id) (id)
-->             Calc [I,UB,UA,D] keys=(id) (id)
-->               TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->           Exchange [I,UB,UA,D] keys=(id) (id, g)
-->             ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->               Exchange [UA,D] keys=(id) (id, g)
-->                 Calc [UA,D] keys=(id) (id, g)
-->                   TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT y.g, COUNT(*) FROM changes x JOIN latest y ON x.id = y.id GROUP BY y.g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g)
-->       Calc [I,UB,UA,D] keys= (g)
-->         Join [I,UB,UA,D] keys=(id, id0) (id) (id0) (id, id0, g)
-->           Exchange [I,UB,UA,D] keys=(id) (id)
-->             Calc [I,UB,UA,D] keys=(id) (id)
-->               TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->           Exchange [I,UB,UA,D] keys=(id) (id, g)
-->             ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->               Exchange [UA,D] keys=(id) (id, g)
-->                 Calc [UA,D] keys=(id) (id, g)
-->                   TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT y.g, COUNT(*) FROM changes x JOIN latest y ON x.id = y.id GROUP BY y.g
--> Sink [NONE] (g, EXPR$1)
-->   GroupAggregate [I,UA,D] keys=(g) (g, EXPR$1)
-->     Exchange [I,UB,UA,D] keys= (g)
-->       Calc [I,UB,UA,D] keys= (g)
-->         Join [I,UB,UA,D] keys=(id, id0) (id) (id0) (id, id0, g)
-->           Exchange [I,UB,UA,D] keys=(id) (id)
-->             Calc [I,UB,UA,D] keys=(id) (id)
-->               TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->           Exchange [I,UB,UA,D] keys=(id) (id, g)
-->             ChangelogNormalize [I,UB,UA,D] keys=(id) (id, g)
-->               Exchange [UA,D] keys=(id) (id, g)
-->                 Calc [UA,D] keys=(id) (id, g)
-->                   TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, p.n FROM changes x JOIN pairs p ON x.id = p.a
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, a, n)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         Calc [I,UB,UA,D] keys=(id) (id)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys= (a, n)
-->         Calc [I,UB,UA,D] keys= (a, n)
-->           ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->             Exchange [UA,D] keys=(a, b) (a, b, n)
-->               TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO hole
SELECT x.id, p.n FROM changes x JOIN pairs p ON x.id = p.a
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, a, n)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         Calc [I,UB,UA,D] keys=(id) (id)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys= (a, n)
-->         Calc [I,UB,UA,D] keys= (a, n)
-->           ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->             Exchange [UA,D] keys=(a, b) (a, b, n)
-->               TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO keyed
SELECT x.id, p.n FROM changes x JOIN pairs p ON x.id = p.a
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, a, n)
-->       Exchange [I,UB,UA,D] keys=(id) (id)
-->         Calc [I,UB,UA,D] keys=(id) (id)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys= (a, n)
-->         Calc [I,UB,UA,D] keys= (a, n)
-->           ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->             Exchange [UA,D] keys=(a, b) (a, b, n)
-->               TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO printed
SELECT x.id, p.n FROM changes x JOIN pairs p ON x.id = p.a AND x.g = p.b
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, a, b, n)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         Calc [I,UB,UA,D] keys=(id) (id, g)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(a, b) (a, b, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->           Exchange [UA,D] keys=(a, b) (a, b, n)
-->             TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO hole
SELECT x.id, p.n FROM changes x JOIN pairs p ON x.id = p.a AND x.g = p.b
--> Sink [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, a, b, n)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         Calc [I,UB,UA,D] keys=(id) (id, g)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(a, b) (a, b, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->           Exchange [UA,D] keys=(a, b) (a, b, n)
-->             TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO keyed
SELECT x.id, p.n FROM changes x JOIN pairs p ON x.id = p.a AND x.g = p.b
--> Sink materialize [NONE] (id, n)
-->   Calc [I,UB,UA,D] keys= (id, n)
-->     Join [I,UB,UA,D] keys= (id, g, a, b, n)
-->       Exchange [I,UB,UA,D] keys= (id, g)
-->         Calc [I,UB,UA,D] keys=(id) (id, g)
-->           TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UB,UA,D] keys=(a, b) (a, b, n)
-->         ChangelogNormalize [I,UB,UA,D] keys=(a, b) (a, b, n)
-->           Exchange [UA,D] keys=(a, b) (a, b, n)
-->             TableSourceScan [UA,D] keys=(a, b) (a, b, n)
---- accept
INSERT INTO printed
SELECT x.u, y.n FROM clicks x JOIN clicks y ON x.u = y.u AND y.ts BETWEEN x.ts AND x.ts + INTERVAL '1' HOUR
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     IntervalJoin [I] keys= (u, ts, u0, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.u, y.n FROM clicks x JOIN clicks y ON x.u = y.u AND y.ts BETWEEN x.ts AND x.ts + INTERVAL '1' HOUR
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     IntervalJoin [I] keys= (u, ts, u0, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.u, y.n FROM clicks x JOIN clicks y ON x.u = y.u AND y.ts BETWEEN x.ts AND x.ts + INTERVAL '1' HOUR
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     IntervalJoin [I] keys= (u, ts, u0, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.u, y.n FROM clicks x LEFT JOIN clicks y ON x.u = y.u AND y.ts BETWEEN x.ts AND x.ts + INTERVAL '1' HOUR
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     IntervalJoin [I] keys= (u, ts, u0, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.u, y.n FROM clicks x LEFT JOIN clicks y ON x.u = y.u AND y.ts BETWEEN x.ts AND x.ts + INTERVAL '1' HOUR
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     IntervalJoin [I] keys= (u, ts, u0, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.u, y.n FROM clicks x LEFT JOIN clicks y ON x.u = y.u AND y.ts BETWEEN x.ts AND x.ts + INTERVAL '1' HOUR
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     IntervalJoin [I] keys= (u, ts, u0, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I] keys= (u, n, ts)
-->         WatermarkAssigner [I] keys= (u, n, ts)
-->           Calc [I] keys= (u, n, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.u, y.n FROM clicks x JOIN latest FOR SYSTEM_TIME AS OF x.ts AS y ON x.u = y.id
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     TemporalJoin [I] keys= (u, ts, id, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n, ts)
-->         Calc [UA,D] keys=(id) (id, n, ts)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.u, y.n FROM clicks x JOIN latest FOR SYSTEM_TIME AS OF x.ts AS y ON x.u = y.id
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     TemporalJoin [I] keys= (u, ts, id, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n, ts)
-->         Calc [UA,D] keys=(id) (id, n, ts)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.u, y.n FROM clicks x JOIN latest FOR SYSTEM_TIME AS OF x.ts AS y ON x.u = y.id
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     TemporalJoin [I] keys= (u, ts, id, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n, ts)
-->         Calc [UA,D] keys=(id) (id, n, ts)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.u, y.n FROM clicks x LEFT JOIN changes FOR SYSTEM_TIME AS OF x.ts AS y ON x.u = y.id
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     TemporalJoin [I] keys= (u, ts, id, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n, ts)
-->         Calc [I,UA,D] keys=(id) (id, n, ts)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.u, y.n FROM clicks x LEFT JOIN changes FOR SYSTEM_TIME AS OF x.ts AS y ON x.u = y.id
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     TemporalJoin [I] keys= (u, ts, id, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n, ts)
-->         Calc [I,UA,D] keys=(id) (id, n, ts)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.u, y.n FROM clicks x LEFT JOIN changes FOR SYSTEM_TIME AS OF x.ts AS y ON x.u = y.id
--> Sink [NONE] (u, n)
-->   Calc [I] keys= (u, n)
-->     TemporalJoin [I] keys= (u, ts, id, n, ts0)
-->       Exchange [I] keys= (u, ts)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n, ts)
-->         Calc [I,UA,D] keys=(id) (id, n, ts)
-->           DropUpdateBefore [I,UA,D] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I,UB,UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.u, y.v FROM clicks x JOIN looked FOR SYSTEM_TIME AS OF x.p AS y ON x.u = y.id
--> Sink [NONE] (u, v)
-->   Calc [I] keys= (u, v)
-->     LookupJoin [I] keys= (u, id, v)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.u, y.v FROM clicks x JOIN looked FOR SYSTEM_TIME AS OF x.p AS y ON x.u = y.id
--> Sink [NONE] (u, v)
-->   Calc [I] keys= (u, v)
-->     LookupJoin [I] keys= (u, id, v)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.u, y.v FROM clicks x JOIN looked FOR SYSTEM_TIME AS OF x.p AS y ON x.u = y.id
--> Sink [NONE] (u, v)
-->   Calc [I] keys= (u, v)
-->     LookupJoin [I] keys= (u, id, v)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.u, y.v FROM clicks x LEFT JOIN looked FOR SYSTEM_TIME AS OF x.p AS y ON x.u = y.id
--> Sink [NONE] (u, v)
-->   Calc [I] keys= (u, v)
-->     LookupJoin [I] keys= (u, id, v)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.u, y.v FROM clicks x LEFT JOIN looked FOR SYSTEM_TIME AS OF x.p AS y ON x.u = y.id
--> Sink [NONE] (u, v)
-->   Calc [I] keys= (u, v)
-->     LookupJoin [I] keys= (u, id, v)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.u, y.v FROM clicks x LEFT JOIN looked FOR SYSTEM_TIME AS OF x.p AS y ON x.u = y.id
--> Sink [NONE] (u, v)
-->   Calc [I] keys= (u, v)
-->     LookupJoin [I] keys= (u, id, v)
-->       Calc [I] keys= (u)
-->         WatermarkAssigner [I] keys= (u, ts)
-->           Calc [I] keys= (u, ts)
-->             TableSourceScan [I] (u, item, n, s, ts)
---- accept
INSERT INTO printed
SELECT x.id, y.n FROM users x JOIN latest FOR SYSTEM_TIME AS OF x.ts AS y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     TemporalJoin [I] keys=(id, id0) (id) (id0) (id, ts, id0, n, ts0)
-->       Exchange [I] keys=(id) (id, ts)
-->         Calc [I] keys=(id) (id, ts)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n, ts)
-->         Calc [UA,D] keys=(id) (id, n, ts)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO hole
SELECT x.id, y.n FROM users x JOIN latest FOR SYSTEM_TIME AS OF x.ts AS y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     TemporalJoin [I] keys=(id, id0) (id) (id0) (id, ts, id0, n, ts0)
-->       Exchange [I] keys=(id) (id, ts)
-->         Calc [I] keys=(id) (id, ts)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n, ts)
-->         Calc [UA,D] keys=(id) (id, n, ts)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
---- accept
INSERT INTO keyed
SELECT x.id, y.n FROM users x JOIN latest FOR SYSTEM_TIME AS OF x.ts AS y ON x.id = y.id
--> Sink [NONE] (id, n)
-->   Calc [I] keys=(id) (id, n)
-->     TemporalJoin [I] keys=(id, id0) (id) (id0) (id, ts, id0, n, ts0)
-->       Exchange [I] keys=(id) (id, ts)
-->         Calc [I] keys=(id) (id, ts)
-->           WatermarkAssigner [I] keys=(id) (id, g, n, s, ts)
-->             TableSourceScan [I] keys=(id) (id, g, n, s, ts)
-->       Exchange [I,UA,D] keys=(id) (id, n, ts)
-->         Calc [UA,D] keys=(id) (id, n, ts)
-->           TableSourceScan [UA,D] keys=(id) (id, g, n, s, ts)
