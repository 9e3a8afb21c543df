/* file days/day=1/a.json
{"id":1,"s":"a"}
{"id":2,"s":"b"}
*/
/* file days/day=2/a.json
{"id":3,"s":"c"}
*/
/* file days/day=2/b.json
{"id":4,"s":null}
*/
/* file nulls/day=__DEFAULT_PARTITION__/a.json
{"id":5,"day":9}
*/
/* file nulls/day=3/a.json
{"id":6,"day":9}
*/
/* file deep/y=2024/m=01/a.json
{"id":1}
*/
/* file deep/y=2024/m=02/sub/a.json
{"id":2}
*/
/* file deep/y=2025/m=01/a.json
{"id":3}
*/
/* file lines/k=a%2Fb%3D%25 c/a.csv
1,one
2,two
*/
/* file lines/k=é/a.csv
3,three
*/
/* file dates/d=2024-02-29/a.json
{"id":1}
*/
/* file stamps/d=2024-02-29T10%3A00%3A00.5/a.json
{"id":1}
*/
/* file numbers/d=007/a.json
{"id":1}
*/
/* file flags/d=TRUE/a.json
{"id":1}
*/
/* file flags/d=no/a.json
{"id":2}
*/
/* file words/d=abc/a.json
{"id":1}
*/
/* file changes/d=x/a.json
{"before":null,"after":{"id":1,"v":10},"op":"c"}
{"before":{"id":1,"v":10},"after":{"id":1,"v":11},"op":"u"}
*/
/* file raws/d=x/a.txt
one
two
*/
CREATE TABLE days (id INT, `day` INT, s STRING) PARTITIONED BY (`day`) WITH ('connector' = 'filesystem', 'path' = 'days', 'format' = 'json');
---- in any order
SELECT * FROM days
--> +I (3, 2, "c")
--> +I (1, 1, "a")
--> +I (2, 1, "b")
--> +I (4, 2, NULL)
---- in any order
SELECT `day`, COUNT(*), MAX(s) FROM days GROUP BY `day`
--> +I (1, 1, "a")
--> -U (1, 1, "a")
--> +U (1, 2, "b")
--> +I (2, 1, NULL)
--> -U (2, 1, NULL)
--> +U (2, 2, "c")
---- in order
SELECT id FROM days WHERE `day` = 2
--> +I (4)
--> +I (3)
---- in any order
CREATE TABLE t (m STRING, id INT, y INT) PARTITIONED BY (y, m) WITH ('connector' = 'filesystem', 'path' = 'deep', 'format' = 'json');
SELECT * FROM t
--> +I ("01", 3, 2025)
--> +I ("02", 2, 2024)
--> +I ("01", 1, 2024)
---- in any order
CREATE TABLE t (m INT, id INT, y INT, f STRING METADATA FROM 'file.name') PARTITIONED BY (y, m) WITH ('connector' = 'filesystem', 'path' = 'deep', 'format' = 'json');
SELECT y, f, m + 1, id FROM t
--> +I (2025, "a.json", 2, 3)
--> +I (2024, "a.json", 3, 2)
--> +I (2024, "a.json", 2, 1)
---- in order
CREATE TABLE t (n INT, k STRING, w STRING) PARTITIONED BY (k) WITH ('connector' = 'filesystem', 'path' = 'lines', 'format' = 'csv');
SELECT * FROM t
--> +I (3, "é", "three")
---- in order
CREATE TABLE t (n INT, k STRING, w STRING) PARTITIONED BY (k) WITH ('connector' = 'filesystem', 'path' = 'lines', 'format' = 'csv');
SELECT w, UPPER(k) FROM t
--> +I ("three", "É")
---- in order
CREATE TABLE t (id INT, d DATE) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'dates', 'format' = 'json');
SELECT * FROM t
--> +I (1, 2024-02-29)
---- in order
CREATE TABLE t (id INT, d TIMESTAMP(3)) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'stamps', 'format' = 'json');
SELECT * FROM t
--> +I (1, 2024-02-29 10:00:00.500)
---- in order
CREATE TABLE t (id INT, d BIGINT) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'numbers', 'format' = 'json');
SELECT * FROM t
--> +I (1, 7)
---- in order
CREATE TABLE t (id INT, d TINYINT) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'numbers', 'format' = 'json');
SELECT * FROM t
--> +I (1, 7)
---- in order
CREATE TABLE t (id INT, d DOUBLE) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'numbers', 'format' = 'json');
SELECT * FROM t
--> +I (1, 7.0)
---- in any order
CREATE TABLE t (id INT, d BOOLEAN) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'flags', 'format' = 'json');
SELECT * FROM t
--> +I (2, false)
--> +I (1, true)
---- in order
CREATE TABLE t (id INT, d INT) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'words', 'format' = 'json');
SELECT * FROM t
--> ! run NumberFormatException: For input string: "abc"
---- in order
CREATE TABLE t (id INT, d CHAR(2)) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'words', 'format' = 'json');
SELECT * FROM t
--> +I (1, "abc")
---- in order
CREATE TABLE t (id INT, d VARCHAR(2)) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'words', 'format' = 'json');
SELECT * FROM t
--> +I (1, "abc")
---- in order
CREATE TABLE t (id INT, d INT) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'nowhere', 'format' = 'json');
SELECT * FROM t
---- in order
CREATE TABLE t (id INT, d STRING, v INT) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'changes', 'format' = 'debezium-json');
SELECT * FROM t
--> +I (1, "x", 10)
--> -U (1, "x", 10)
--> +U (1, "x", 11)
---- in order
CREATE TABLE t (d STRING, l STRING) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'raws', 'format' = 'raw');
SELECT * FROM t
--> +I ("x", "one")
--> +I ("x", "two")
---- in order
CREATE TABLE o (id INT, d STRING) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES (1, 'a/b=c'), (2, ''), (3, CAST(NULL AS STRING)), (4, '%41 x'), (5, 'é中'), (6, '"#''*:?\{}[]^')
--> o: d=%22%23%27%2A%3A%3F%5C%7B%7D%5B%5D%5E: {"id":6}
--> o: d=%2541 x: {"id":4}
--> o: d=__DEFAULT_PARTITION__: {"id":2}
--> o: d=__DEFAULT_PARTITION__: {"id":3}
--> o: d=a%2Fb%3Dc: {"id":1}
--> o: d=é中: {"id":5}
---- in order
CREATE TABLE o (id INT, d STRING) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES (1, U&'a\0009b\000Ac'), (2, '.'), (3, ' '), (4, '_x'), (5, '__DEFAULT_PARTITION__')
--> o: d= : {"id":3}
--> o: d=.: {"id":2}
--> o: d=__DEFAULT_PARTITION__: {"id":5}
--> o: d=_x: {"id":4}
--> o: d=a%09b%0Ac: {"id":1}
---- in order
CREATE TABLE o (d STRING, id INT, e INT) PARTITIONED BY (e, d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'csv');
INSERT INTO o VALUES ('x', 1, 7), ('y', 2, 7), ('x', 3, 8), ('x', 4, 7)
--> o: e=7/d=x: 1
--> o: e=7/d=x: 4
--> o: e=7/d=y: 2
--> o: e=8/d=x: 3
---- in order
CREATE TABLE o (d STRING, id INT, e INT) PARTITIONED BY (e, d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'csv');
INSERT INTO o PARTITION (e = 5) VALUES ('x', 1), ('y', 2)
--> o: e=5/d=x: 1
--> o: e=5/d=y: 2
---- in order
CREATE TABLE o (d STRING, id INT, e INT) PARTITIONED BY (e, d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o PARTITION (d = 'q', e = 5) SELECT id FROM days WHERE id < 3
--> o: e=5/d=q: {"id":1}
--> o: e=5/d=q: {"id":2}
---- in order
CREATE TABLE o (id INT, d DATE) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o PARTITION (d = '2024-02-29') SELECT id FROM days WHERE id < 3
--> o: d=19782: {"id":1}
--> o: d=19782: {"id":2}
---- in order
CREATE TABLE o (id INT, d TIMESTAMP(3)) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES (1, TIMESTAMP '2024-02-29 10:00:00'), (2, TIMESTAMP '2024-02-29 10:00:01.5'), (3, TIMESTAMP '2024-02-29 10:00:01.123')
--> o: d=2024-02-29T10%3A00: {"id":1}
--> o: d=2024-02-29T10%3A00%3A01.123: {"id":3}
--> o: d=2024-02-29T10%3A00%3A01.500: {"id":2}
---- in order
CREATE TABLE o (id INT, d TIMESTAMP_LTZ(3)) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o SELECT id, TO_TIMESTAMP_LTZ(id * 1500, 3) FROM days WHERE id < 3
--> o: d=1970-01-01T00%3A00%3A01.500: {"id":1}
--> o: d=1970-01-01T00%3A00%3A03: {"id":2}
---- in order
CREATE TABLE o (id INT, d TIME) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES (1, TIME '10:00:00')
--> o: d=36000000: {"id":1}
---- in order
CREATE TABLE o (id INT, d DECIMAL(6, 2)) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES (1, 1.5), (2, 100), (3, -0.01)
--> o: d=-0.01: {"id":3}
--> o: d=1.50: {"id":1}
--> o: d=100.00: {"id":2}
---- in order
CREATE TABLE o (id INT, d DOUBLE, f FLOAT) PARTITIONED BY (d, f) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES (1, 1.5, CAST(0.1 AS FLOAT)), (2, 1e21, CAST(100 AS FLOAT)), (3, CAST(-0.0 AS DOUBLE), CAST(0.00001 AS FLOAT))
--> o: d=0.0/f=1.0E-5: {"id":3}
--> o: d=1.0E21/f=100.0: {"id":2}
--> o: d=1.5/f=0.1: {"id":1}
---- in order
CREATE TABLE o (id INT, d BIGINT, f SMALLINT, g BOOLEAN) PARTITIONED BY (d, f, g) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES (1, 9000000000, CAST(-5 AS SMALLINT), TRUE), (2, -1, CAST(0 AS SMALLINT), FALSE), (3, 0, CAST(NULL AS SMALLINT), CAST(NULL AS BOOLEAN))
--> o: d=-1/f=0/g=false: {"id":2}
--> o: d=0/f=__DEFAULT_PARTITION__/g=__DEFAULT_PARTITION__: {"id":3}
--> o: d=9000000000/f=-5/g=true: {"id":1}
---- in order
CREATE TABLE o (id INT, d CHAR(3)) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES (1, CAST('a' AS CHAR(3))), (2, CAST('abc' AS CHAR(3)))
--> o: d=a  : {"id":1}
--> o: d=abc: {"id":2}
---- in order
CREATE TABLE o (d STRING) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES ('a'), ('b')
--> o: d=a: {}
--> o: d=b: {}
---- in order
CREATE TABLE o (id INT, `a=b` STRING) PARTITIONED BY (`a=b`) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES (1, 'x')
--> o: a%3Db=x: {"id":1}
---- in order
CREATE TABLE o (id BIGINT, d STRING) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'debezium-json');
INSERT INTO o SELECT COUNT(*), s FROM days WHERE s IS NOT NULL GROUP BY s
--> o: d=a: {"before":null,"after":{"id":1},"op":"c"}
--> o: d=b: {"before":null,"after":{"id":1},"op":"c"}
--> o: d=c: {"before":null,"after":{"id":1},"op":"c"}
---- in order
CREATE TABLE o (l STRING, d STRING) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'raw');
INSERT INTO o VALUES ('one', 'a'), ('two', 'b')
--> o: d=a: one
--> o: d=b: two
---- in order
CREATE TABLE o (id INT, d STRING) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json', 'partition.default-name' = 'a/b');
INSERT INTO o VALUES (1, CAST(NULL AS STRING))
--> o: d=a%2Fb: {"id":1}
---- in order
CREATE TABLE o (id INT, d STRING) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json', 'partition.default-name' = 'x');
INSERT INTO o VALUES (1, CAST(NULL AS STRING))
--> o: {"id":1,"d":null}
---- in order
CREATE TABLE t (id INT, `day` INT) PARTITIONED BY (`day`) WITH ('connector' = 'filesystem', 'path' = 'nulls', 'format' = 'json');
SELECT * FROM t
--> ! plan TableException: Path should not be null or empty: null
---- in order
CREATE TABLE t (k STRING, d STRING) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'changes', 'format' = 'json');
SELECT d FROM t
--> +I ("x")
--> +I ("x")
---- in order
CREATE TABLE o (id INT, d STRING) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o VALUES (1, '!$&()+,-;<>@`|~'), (2, U&'\007f\0080\00a0\001f'), (3, ' a ')
--> o: d= a : {"id":3}
--> o: d=!$&()+,-;<>@`|~: {"id":1}
--> o: d=%7F %1F: {"id":2}
---- in any order
CREATE TABLE o (id INT, d STRING) PARTITIONED BY (d) WITH ('connector' = 'filesystem', 'path' = 'out', 'format' = 'json');
INSERT INTO o PARTITION (d = 'a=b') SELECT id FROM days WHERE id < 3;
INSERT INTO o PARTITION (d = '') SELECT id FROM days WHERE id > 2
--> o: d=__DEFAULT_PARTITION__: {"id":4}
--> o: d=__DEFAULT_PARTITION__: {"id":3}
--> o: d=a%3Db: {"id":1}
--> o: d=a%3Db: {"id":2}
