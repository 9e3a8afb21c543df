/* file good.json
{"id":1,"n":1.5,"s":"a","t":"2024-01-01 10:00:00","extra":[1]}
{"id":"2","n":"2.25","s":7,"t":null}

{"id":3.0,"s":{"x":1},"n":1e2}
{"ID":4,"s":true}
{"id":null}
*/
/* file bad.json
{"id":1,"s":"a"}
{"id":"x","s":"b"}
not json
{"id":3,"s":"c"}
[1,2]
{"id":4,"s":"d"
{"id":99999999999,"s":"e"}
{"id":5,"s":"f"}
*/
/* file iso.json
{"id":1,"t":"2024-01-01T10:00:00","z":"2024-01-01T10:00:00Z"}
{"id":2,"t":"2024-01-01T10:00:00.123","z":"2024-01-01T10:00:00.5Z"}
{"id":3,"t":"2024-01-01 10:00:00","z":null}
*/
/* file dbz.json
{"before":null,"after":{"id":1,"v":10},"op":"c","ts_ms":1704067200000,"source":{"db":"d","table":"t"}}
{"before":null,"after":{"id":2,"v":20},"op":"r","ts_ms":1704067201000}
{"before":{"id":1,"v":10},"after":{"id":1,"v":11},"op":"u","ts_ms":1704067202000}

{"before":{"id":2,"v":20},"after":null,"op":"d"}
*/
/* file dbzschema.json
{"schema":{"type":"struct"},"payload":{"before":null,"after":{"id":1,"v":10},"op":"c","ts_ms":1704067200000,"source":{"db":"d","table":"t","ts_ms":1}}}
*/
/* file dbzbad.json
{"before":null,"after":{"id":1,"v":10},"op":"c"}
{"before":null,"after":{"id":2,"v":20},"op":"x"}
{"before":null,"after":null,"op":"u"}
{"before":null,"after":{"id":3,"v":30},"op":"u"}
{"before":null,"after":{"id":4,"v":40},"op":"c"}
*/
/* file canal.json
{"data":[{"id":"1","v":"10"},{"id":"2","v":"20"}],"type":"INSERT","database":"d","table":"t","es":1704067200000,"ts":1704067200001,"isDdl":false,"old":null}
{"data":[{"id":"1","v":"11"}],"old":[{"v":"10"}],"type":"UPDATE"}
{"data":[{"id":"2","v":"20"}],"old":null,"type":"DELETE"}
{"data":null,"type":"CREATE","isDdl":true}
*/
/* file maxwell.json
{"database":"d","table":"t","type":"insert","ts":1,"data":{"id":1,"v":10}}
{"type":"update","data":{"id":1,"v":11},"old":{"v":10}}
{"type":"insert","data":{"id":2,"v":20}}
{"type":"delete","data":{"id":2,"v":20}}
*/
/* file ogg.json
{"op_type":"I","after":{"id":1,"v":10}}
{"op_type":"U","before":{"id":1,"v":10},"after":{"id":1,"v":11}}
{"op_type":"I","after":{"id":2,"v":20}}
{"op_type":"D","before":{"id":2,"v":20}}
*/
/* file a.csv
1,hello,1.5,2024-01-01 10:00:00,true
2,"with, comma",2.25,2024-01-01 10:00:01.5,false
3,"with ""quote""",,,
4,  spaces  ,-1,2024-02-30 00:00:00,TRUE
*/
/* file b.csv
1;x;10
# comment
2;;20
bad;y;30
3;z
4;w;40;50
*/
/* file c.csv
id,name
1,n1
2,null
*/
/* file many/a.json
{"id":1}
*/
/* file many/b.json
{"id":2}
*/
/* file many/_hidden.json
{"id":3}
*/
/* file many/.dot.json
{"id":4}
*/
/* file many/sub/c.json
{"id":5}
*/
/* file parts/day=1/x.json
{"id":1}
*/
/* file parts/day=2/x.json
{"id":2}
{"id":3}
*/
/* file lines.txt
first line
  second "line"

4
*/
---- in any order
CREATE TABLE t (id INT, n DECIMAL(10, 2), s STRING, t TIMESTAMP(3)) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json');
SELECT * FROM t
--> +I (1, 1.50, "a", 2024-01-01 10:00:00.000)
--> +I (2, 2.25, "7", NULL)
--> +I (3, 100.00, "{\"x\":1}", NULL)
--> +I (NULL, NULL, "true", NULL)
--> +I (NULL, NULL, NULL, NULL)
---- in any order
CREATE TABLE t (id BIGINT, n DOUBLE, s STRING) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json');
SELECT * FROM t
--> +I (1, 1.5, "a")
--> +I (2, 2.25, "7")
--> +I (3, 100.0, "{\"x\":1}")
--> +I (NULL, NULL, "true")
--> +I (NULL, NULL, NULL)
---- in any order
CREATE TABLE t (id STRING, n STRING, t STRING) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json');
SELECT * FROM t
--> +I ("1", "1.5", "2024-01-01 10:00:00")
--> +I ("2", "2.25", NULL)
--> +I ("3.0", "1e2", NULL)
--> +I (NULL, NULL, NULL)
--> +I (NULL, NULL, NULL)
---- in any order
CREATE TABLE t (id INT, missing INT) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json');
SELECT * FROM t
--> +I (1, NULL)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (NULL, NULL)
--> +I (NULL, NULL)
---- in any order
CREATE TABLE t (id INT, missing INT) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json', 'json.fail-on-missing-field' = 'true');
SELECT * FROM t
--> ! run JsonParseException: Some field is missing in the JSON data.
---- in any order
CREATE TABLE t (id INT, extra ARRAY<INT>) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json');
SELECT * FROM t
--> +I (1, [1])
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (NULL, NULL)
--> +I (NULL, NULL)
---- in any order
CREATE TABLE t (id SMALLINT) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json');
SELECT * FROM t
--> ! run JsonParseException: Fail to deserialize at field: id.
---- in any order
CREATE TABLE t (id BOOLEAN) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json');
SELECT * FROM t
--> +I (false)
--> +I (false)
--> +I (false)
--> +I (NULL)
--> +I (NULL)
---- in any order
CREATE TABLE t (id INT, s ROW<x INT>) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json');
SELECT * FROM t
--> ! run JsonParseException: Fail to deserialize at field: s.
---- in any order
CREATE TABLE t (id INT, s ROW<x INT>) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t
--> +I (1, NULL)
--> +I (2, NULL)
--> +I (3, (1))
--> +I (NULL, NULL)
--> +I (NULL, NULL)
---- in any order
CREATE TABLE t (id INT NOT NULL, s STRING) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json');
SELECT * FROM t
--> ! run EnforcerException: Column 'id' is NOT NULL, however, a null value is being written into it. You can set job configuration 'table.exec.sink.not-null-enforcer'='DROP' to suppress this exception and drop
---- in any order
CREATE TABLE t (id INT, s STRING) WITH ('connector' = 'filesystem', 'path' = 'bad.json', 'format' = 'json');
SELECT * FROM t
--> ! run JsonParseException: Fail to deserialize at field: id.
---- in any order
CREATE TABLE t (id INT, s STRING) WITH ('connector' = 'filesystem', 'path' = 'bad.json', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t
--> +I (1, "a")
--> +I (NULL, "b")
--> +I (3, "c")
--> +I (NULL, "e")
--> +I (5, "f")
---- in any order
CREATE TABLE t (s STRING) WITH ('connector' = 'filesystem', 'path' = 'bad.json', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT COUNT(*), COUNT(s) FROM t
--> +I (1, 1)
--> -U (1, 1)
--> +U (2, 2)
--> -U (2, 2)
--> +U (3, 3)
--> -U (3, 3)
--> +U (4, 4)
--> -U (4, 4)
--> +U (5, 5)
---- in any order
CREATE TABLE t (id INT, t TIMESTAMP(3), z TIMESTAMP_LTZ(3)) WITH ('connector' = 'filesystem', 'path' = 'iso.json', 'format' = 'json');
SELECT * FROM t
--> ! run JsonParseException: Fail to deserialize at field: t.
---- in any order
CREATE TABLE t (id INT, t TIMESTAMP(3), z TIMESTAMP_LTZ(3)) WITH ('connector' = 'filesystem', 'path' = 'iso.json', 'format' = 'json', 'json.timestamp-format.standard' = 'ISO-8601');
SELECT * FROM t
--> ! run JsonParseException: Fail to deserialize at field: t.
---- in any order
CREATE TABLE t (id INT, t TIMESTAMP(3), z TIMESTAMP_LTZ(3)) WITH ('connector' = 'filesystem', 'path' = 'iso.json', 'format' = 'json', 'json.timestamp-format.standard' = 'ISO-8601', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t
--> +I (1, 2024-01-01 10:00:00.000, 2024-01-01 10:00:00.000Z)
--> +I (2, 2024-01-01 10:00:00.123, 2024-01-01 10:00:00.500Z)
--> +I (3, NULL, NULL)
---- in any order
CREATE TABLE t (id INT, v INT) WITH ('connector' = 'filesystem', 'path' = 'dbz.json', 'format' = 'debezium-json');
SELECT * FROM t
--> +I (1, 10)
--> +I (2, 20)
--> -U (1, 10)
--> +U (1, 11)
--> -D (2, 20)
---- in any order
CREATE TABLE t (id INT, v INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = 'dbz.json', 'format' = 'debezium-json');
SELECT * FROM t
--> +I (1, 10)
--> +I (2, 20)
--> -U (1, 10)
--> +U (1, 11)
--> -D (2, 20)
---- in any order
CREATE TABLE t (id INT, v INT) WITH ('connector' = 'filesystem', 'path' = 'dbz.json', 'format' = 'debezium-json');
SELECT COUNT(*), SUM(v) FROM t
--> +I (1, 10)
--> -U (1, 10)
--> +U (2, 30)
--> -U (2, 30)
--> +U (1, 20)
--> -U (1, 20)
--> +U (2, 31)
--> -U (2, 31)
--> +U (1, 11)
---- in any order
CREATE TABLE t (id INT, v INT) WITH ('connector' = 'filesystem', 'path' = 'dbzschema.json', 'format' = 'debezium-json', 'debezium-json.schema-include' = 'true');
SELECT * FROM t
--> +I (1, 10)
---- in any order
CREATE TABLE t (id INT, v INT) WITH ('connector' = 'filesystem', 'path' = 'dbzschema.json', 'format' = 'debezium-json');
SELECT * FROM t
--> ! run NullPointerException: null
---- in any order
CREATE TABLE t (id INT, v INT) WITH ('connector' = 'filesystem', 'path' = 'dbzbad.json', 'format' = 'debezium-json');
SELECT * FROM t
--> ! run IOException: Unknown "op" value "x". The Debezium JSON message is '{"before":null,"after":{"id":2,"v":20},"op":"x"}'
---- in any order
CREATE TABLE t (id INT, v INT) WITH ('connector' = 'filesystem', 'path' = 'dbzbad.json', 'format' = 'debezium-json', 'debezium-json.ignore-parse-errors' = 'true');
SELECT * FROM t
--> +I (1, 10)
--> +I (4, 40)
---- in any order
CREATE TABLE t (id INT, v INT, ts TIMESTAMP_LTZ(3) METADATA FROM 'value.ingestion-timestamp' VIRTUAL) WITH ('connector' = 'filesystem', 'path' = 'dbz.json', 'format' = 'debezium-json');
SELECT * FROM t
--> ! plan ValidationException: Invalid metadata key 'value.ingestion-timestamp' in column 'ts' of table 'default_catalog.default_database.t'. The DynamicTableSource class 'org.apache.flink.connector.file.table.
---- in any order
CREATE TABLE t (id INT, v INT, f STRING NOT NULL METADATA FROM 'file.name' VIRTUAL) WITH ('connector' = 'filesystem', 'path' = 'dbz.json', 'format' = 'json');
SELECT * FROM t
--> +I (NULL, NULL, "dbz.json")
--> +I (NULL, NULL, "dbz.json")
--> +I (NULL, NULL, "dbz.json")
--> +I (NULL, NULL, "dbz.json")
---- in any order
CREATE TABLE t (id INT, v INT) WITH ('connector' = 'filesystem', 'path' = 'canal.json', 'format' = 'canal-json');
SELECT * FROM t
--> +I (1, 10)
--> +I (2, 20)
--> -U (1, 10)
--> +U (1, 11)
--> -D (2, 20)
---- in any order
CREATE TABLE t (id INT, v BIGINT) WITH ('connector' = 'filesystem', 'path' = 'canal.json', 'format' = 'canal-json');
SELECT id, SUM(v) FROM t GROUP BY id
--> +I (1, 10)
--> +I (2, 20)
--> -D (1, 10)
--> +I (1, 11)
--> -D (2, 20)
---- in any order
CREATE TABLE t (id INT, v INT) WITH ('connector' = 'filesystem', 'path' = 'maxwell.json', 'format' = 'maxwell-json');
SELECT * FROM t
--> +I (1, 10)
--> -U (1, 10)
--> +U (1, 11)
--> +I (2, 20)
--> -D (2, 20)
---- in any order
CREATE TABLE t (id INT, v BIGINT) WITH ('connector' = 'filesystem', 'path' = 'maxwell.json', 'format' = 'maxwell-json');
SELECT id, SUM(v) FROM t GROUP BY id
--> +I (1, 10)
--> -D (1, 10)
--> +I (1, 11)
--> +I (2, 20)
--> -D (2, 20)
---- in any order
CREATE TABLE t (id INT, v INT) WITH ('connector' = 'filesystem', 'path' = 'ogg.json', 'format' = 'ogg-json');
SELECT * FROM t
--> +I (1, 10)
--> -U (1, 10)
--> +U (1, 11)
--> +I (2, 20)
--> -D (2, 20)
---- in any order
CREATE TABLE t (id INT, v BIGINT) WITH ('connector' = 'filesystem', 'path' = 'ogg.json', 'format' = 'ogg-json');
SELECT id, SUM(v) FROM t GROUP BY id
--> +I (1, 10)
--> -D (1, 10)
--> +I (1, 11)
--> +I (2, 20)
--> -D (2, 20)
---- in any order
CREATE TABLE t (id INT, s STRING, n DECIMAL(10, 2), t TIMESTAMP(3), b BOOLEAN) WITH ('connector' = 'filesystem', 'path' = 'a.csv', 'format' = 'csv');
SELECT * FROM t
--> ! run ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0
---- in any order
CREATE TABLE t (id INT, s STRING, n DECIMAL(10, 2), t TIMESTAMP(3), b BOOLEAN) WITH ('connector' = 'filesystem', 'path' = 'a.csv', 'format' = 'csv', 'csv.ignore-parse-errors' = 'true');
SELECT * FROM t
--> +I (1, "hello", 1.50, 2024-01-01 10:00:00.000, true)
--> +I (2, "with, comma", 2.25, 2024-01-01 10:00:01.500, false)
--> +I (3, "with \"quote\"", NULL, NULL, false)
--> +I (4, "  spaces  ", -1.00, 2024-02-29 00:00:00.000, true)
---- in any order
CREATE TABLE t (id INT, s STRING, n STRING, t STRING, b STRING) WITH ('connector' = 'filesystem', 'path' = 'a.csv', 'format' = 'csv');
SELECT * FROM t
--> +I (1, "hello", "1.5", "2024-01-01 10:00:00", "true")
--> +I (2, "with, comma", "2.25", "2024-01-01 10:00:01.5", "false")
--> +I (3, "with \"quote\"", "", "", "")
--> +I (4, "  spaces  ", "-1", "2024-02-30 00:00:00", "TRUE")
---- in any order
CREATE TABLE t (id INT, s STRING, n STRING, t STRING, b STRING) WITH ('connector' = 'filesystem', 'path' = 'a.csv', 'format' = 'csv', 'csv.null-literal' = '');
SELECT * FROM t
--> +I (1, "hello", "1.5", "2024-01-01 10:00:00", "true")
--> +I (2, "with, comma", "2.25", "2024-01-01 10:00:01.5", "false")
--> +I (3, "with \"quote\"", NULL, NULL, NULL)
--> +I (4, "  spaces  ", "-1", "2024-02-30 00:00:00", "TRUE")
---- in any order
CREATE TABLE t (id INT, s STRING) WITH ('connector' = 'filesystem', 'path' = 'a.csv', 'format' = 'csv');
SELECT * FROM t
--> ! run CsvReadException: Too many entries: expected at most 2 (value #2 (3 chars) "1.5")
---- in any order
CREATE TABLE t (id INT, s STRING, n INT) WITH ('connector' = 'filesystem', 'path' = 'b.csv', 'format' = 'csv', 'csv.field-delimiter' = ';');
SELECT * FROM t
--> ! run RuntimeException: Row length mismatch. 3 fields expected but was 1.
---- in any order
CREATE TABLE t (id INT, s STRING, n INT) WITH ('connector' = 'filesystem', 'path' = 'b.csv', 'format' = 'csv', 'csv.field-delimiter' = ';', 'csv.allow-comments' = 'true', 'csv.ignore-parse-errors' = 'true');
SELECT * FROM t
--> +I (1, "x", 10)
--> +I (2, "", 20)
--> +I (NULL, "y", 30)
--> +I (3, "z", NULL)
---- in any order
CREATE TABLE t (id STRING, s STRING, n STRING) WITH ('connector' = 'filesystem', 'path' = 'b.csv', 'format' = 'csv', 'csv.field-delimiter' = ';', 'csv.allow-comments' = 'true');
SELECT * FROM t
--> ! run RuntimeException: Row length mismatch. 3 fields expected but was 2.
---- in any order
CREATE TABLE t (id STRING, name STRING) WITH ('connector' = 'filesystem', 'path' = 'c.csv', 'format' = 'csv', 'csv.null-literal' = 'null');
SELECT * FROM t
--> +I ("id", "name")
--> +I ("1", "n1")
--> +I ("2", NULL)
---- in any order
CREATE TABLE t (id INT, name STRING) WITH ('connector' = 'filesystem', 'path' = 'c.csv', 'format' = 'csv', 'csv.ignore-parse-errors' = 'true');
SELECT * FROM t
--> +I (NULL, "name")
--> +I (1, "n1")
--> +I (2, "null")
---- in any order
CREATE TABLE t (id INT) WITH ('connector' = 'filesystem', 'path' = 'many', 'format' = 'json');
SELECT * FROM t
--> +I (5)
--> +I (1)
--> +I (2)
---- in any order
CREATE TABLE t (id INT, f STRING NOT NULL METADATA FROM 'file.name' VIRTUAL) WITH ('connector' = 'filesystem', 'path' = 'many', 'format' = 'json');
SELECT * FROM t
--> +I (2, "b.json")
--> +I (5, "c.json")
--> +I (1, "a.json")
---- in any order
CREATE TABLE t (id INT, `day` INT) PARTITIONED BY (`day`) WITH ('connector' = 'filesystem', 'path' = 'parts', 'format' = 'json');
SELECT * FROM t
--> +I (2, 2)
--> +I (3, 2)
--> +I (1, 1)
---- in any order
CREATE TABLE t (id INT, `day` STRING) PARTITIONED BY (`day`) WITH ('connector' = 'filesystem', 'path' = 'parts', 'format' = 'json');
SELECT id, `day` FROM t WHERE `day` = '2'
--> +I (2, "2")
--> +I (3, "2")
---- in any order
CREATE TABLE t (l STRING) WITH ('connector' = 'filesystem', 'path' = 'lines.txt', 'format' = 'raw');
SELECT * FROM t
--> +I ("first line")
--> +I ("  second \"line\"")
--> +I ("")
--> +I ("4")
---- in any order
CREATE TABLE t (l STRING) WITH ('connector' = 'filesystem', 'path' = 'lines.txt', 'format' = 'raw');
SELECT CHAR_LENGTH(l), UPPER(l) FROM t
--> +I (10, "FIRST LINE")
--> +I (15, "  SECOND \"LINE\"")
--> +I (0, "")
--> +I (1, "4")
---- in any order
CREATE TABLE t (l BYTES) WITH ('connector' = 'filesystem', 'path' = 'lines.txt', 'format' = 'raw');
SELECT * FROM t
--> +I (x'6669727374206c696e65')
--> +I (x'20207365636f6e6420226c696e6522')
--> +I (x'')
--> +I (x'34')
---- in any order
CREATE TABLE t (id INT) WITH ('connector' = 'filesystem', 'path' = 'nowhere', 'format' = 'json');
SELECT * FROM t
--> ! run FileNotFoundException: File /tmp/millrace-test-SMcBxW/nowhere does not exist or the user running Flink ('root') has insufficient permissions to access it.
---- in any order
CREATE TABLE t (id INT, twice AS id * 2, s STRING, up AS UPPER(s)) WITH ('connector' = 'filesystem', 'path' = 'good.json', 'format' = 'json');
SELECT * FROM t
--> +I (1, 2, "a", "A")
--> +I (2, 4, "7", "7")
--> +I (3, 6, "{\"x\":1}", "{\"X\":1}")
--> +I (NULL, NULL, "true", "TRUE")
--> +I (NULL, NULL, NULL, NULL)
---- in any order
CREATE TABLE t (v INT, id INT) WITH ('connector' = 'filesystem', 'path' = 'maxwell.json', 'format' = 'maxwell-json');
SELECT * FROM t
--> +I (10, 1)
--> -U (10, 1)
--> +U (11, 1)
--> +I (20, 2)
--> -D (20, 2)
---- in any order
CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'datagen', 'number-of-rows' = '3', 'fields.a.kind' = 'sequence', 'fields.a.start' = '1', 'fields.a.end' = '3', 'fields.b.length' = '4');
SELECT a, CHAR_LENGTH(b) FROM t
--> +I (1, 4)
--> +I (2, 4)
--> +I (3, 4)
---- in any order
CREATE TABLE t (a INT, b BIGINT) WITH ('connector' = 'datagen', 'fields.a.kind' = 'sequence', 'fields.a.start' = '1', 'fields.a.end' = '5', 'fields.b.kind' = 'sequence', 'fields.b.start' = '10', 'fields.b.end' = '12');
SELECT SUM(a), SUM(b), COUNT(*) FROM t
--> +I (1, 10, 1)
--> -U (1, 10, 1)
--> +U (3, 21, 2)
--> -U (3, 21, 2)
--> +U (6, 33, 3)
