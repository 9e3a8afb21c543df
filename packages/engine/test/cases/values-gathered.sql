-- ARRAY_AGG and COLLECT over rows that are taken back; a scalar subquery without an aggregate.
CREATE TABLE t (k STRING, v INT) WITH ('connector' = 'case', 'changes' = 'true', 'rows' = '
+I ["a", 1]
+I ["a", 2]
+I ["b", null]
+I ["a", 1]
+I ["a", 9]
-D ["a", 9]
-D ["a", 2]
');
CREATE TABLE limits (most INT) WITH ('connector' = 'case', 'rows' = '
[1]
');
CREATE TABLE gathered (k STRING, numbers ARRAY<INT>) WITH ('connector' = 'case');
CREATE TABLE unfolded (k STRING, v INT) WITH ('connector' = 'case');
CREATE TABLE `within` (k STRING, v INT) WITH ('connector' = 'case');
EXECUTE STATEMENT SET BEGIN
INSERT INTO gathered SELECT k, ARRAY_AGG(v) FROM t GROUP BY k;
INSERT INTO unfolded SELECT k, x FROM (SELECT k, COLLECT(v) AS c FROM t GROUP BY k) CROSS JOIN UNNEST(c) AS u (x);
INSERT INTO `within` SELECT k, v FROM t WHERE v <= (SELECT most FROM limits);
END;
