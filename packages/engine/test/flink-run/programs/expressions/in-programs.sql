/* file in.json
{"id":1,"v":10,"z":2,"s":"12","d":1.50,"t":"2024-01-01 00:00:00"}
{"id":2,"v":2147483647,"z":0,"s":"abc","d":99999999.99,"t":"2024-06-30 12:34:56"}
{"id":3,"v":null,"z":null,"s":null,"d":null,"t":null}
{"id":4,"v":-5,"z":3,"s":" 7 ","d":-0.05,"t":"1969-12-31 23:59:59"}
*/
CREATE TABLE t (id INT, v INT, z INT, s STRING, d DECIMAL(10, 2), t TIMESTAMP(3))
WITH ('connector' = 'filesystem', 'path' = 'in.json', 'format' = 'json');
---- in order
SELECT id, v / z FROM t
--> ! run ArithmeticException: / by zero
---- in order
SELECT id, v % z FROM t
--> ! run ArithmeticException: / by zero
---- in order
SELECT id, d / z FROM t
--> ! run ArithmeticException: Division by zero
---- in order
SELECT id, v / CAST(z AS DOUBLE) FROM t
--> +I (1, 5.0)
--> +I (2, Infinity)
--> +I (3, NULL)
--> +I (4, -1.6666666666666667)
---- in order
SELECT id, CAST(s AS INT) FROM t
--> ! run NumberFormatException: For input string: 'abc'. Invalid character found.
---- in order
SELECT id, TRY_CAST(s AS INT) FROM t
--> +I (1, 12)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, 7)
---- in order
SELECT id, CAST(s AS DECIMAL(5, 2)) FROM t
--> ! run NumberFormatException: For input string: 'abc'. Overflow.
---- in order
SELECT id, CAST(d AS DECIMAL(4, 1)) FROM t
--> +I (1, 1.5)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, -0.1)
---- in order
SELECT id, v + 1 FROM t
--> +I (1, 11)
--> +I (2, -2147483648)
--> +I (3, NULL)
--> +I (4, -4)
---- in order
SELECT id, v * 2 FROM t
--> +I (1, 20)
--> +I (2, -2)
--> +I (3, NULL)
--> +I (4, -10)
---- in order
SELECT id, CAST(v AS SMALLINT) FROM t
--> +I (1, 10)
--> +I (2, -1)
--> +I (3, NULL)
--> +I (4, -5)
---- in order
SELECT id, CAST(v AS TINYINT) FROM t
--> +I (1, 10)
--> +I (2, -1)
--> +I (3, NULL)
--> +I (4, -5)
---- in order
SELECT id, CAST(d AS INT) FROM t
--> +I (1, 1)
--> +I (2, 99999999)
--> +I (3, NULL)
--> +I (4, 0)
---- in order
SELECT id, MOD(v, 3) FROM t
--> +I (1, 1)
--> +I (2, 1)
--> +I (3, NULL)
--> +I (4, -2)
---- in order
SELECT id, ABS(v) FROM t
--> +I (1, 10)
--> +I (2, 2147483647)
--> +I (3, NULL)
--> +I (4, 5)
---- in order
SELECT id, -v FROM t
--> +I (1, -10)
--> +I (2, -2147483647)
--> +I (3, NULL)
--> +I (4, 5)
---- in order
SELECT id, d * d FROM t
--> +I (1, 2.2500)
--> +I (2, 9999999998000000.0001)
--> +I (3, NULL)
--> +I (4, 0.0025)
---- in order
SELECT id, d + 0.005 FROM t
--> +I (1, 1.505)
--> +I (2, 99999999.995)
--> +I (3, NULL)
--> +I (4, -0.045)
---- in order
SELECT id, ROUND(d, 1) FROM t
--> +I (1, 1.5)
--> +I (2, 100000000.0)
--> +I (3, NULL)
--> +I (4, -0.1)
---- in order
SELECT id, CAST(s AS DATE) FROM t
--> ! run DateTimeException: For input string: 'abc'.
---- in order
SELECT id, CAST(s AS BOOLEAN) FROM t
--> ! run TableException: Cannot parse '12' as BOOLEAN.
---- in order
SELECT id, CAST(s AS TIMESTAMP(3)) FROM t
--> ! run DateTimeParseException: Text '12' could not be parsed at index 0
---- in order
SELECT id, TO_TIMESTAMP(s) FROM t
--> +I (1, NULL)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, NULL)
---- in order
SELECT id, s || 1 FROM t
--> ! plan ValidationException: SQL validation failed. From line 10, column 12 to line 10, column 17: Cannot apply '||' to arguments of type '<VARCHAR(2147483647)> || <INTEGER>'. Supported form(s): '<STRING> ||
---- in order
SELECT id, s = 12 FROM t
--> ! plan ValidationException: implicit type conversion between VARCHAR and INTEGER is not supported now
---- in order
SELECT id, CAST(t AS DATE) FROM t
--> +I (1, 2024-01-01)
--> +I (2, 2024-06-30)
--> +I (3, NULL)
--> +I (4, 1970-01-01)
---- in order
SELECT id, CAST(t AS TIME) FROM t
--> ! run DateTimeException: Invalid value for SecondOfMinute (valid values 0 - 59): -1
---- in any order
SELECT id, t + INTERVAL '1' MONTH FROM t
--> +I (1, 2024-02-01 00:00:00.000)
--> +I (2, 2024-07-30 12:34:56.000)
--> +I (3, NULL)
--> +I (4, 1970-01-31 23:59:59.000)
---- in any order
SELECT id, EXTRACT(YEAR FROM t) FROM t
--> +I (1, 2024)
--> +I (2, 2024)
--> +I (3, NULL)
--> +I (4, 1970)
---- in order
SELECT id, DATE_FORMAT(t, 'yyyy/MM/dd HH-mm-ss') FROM t
--> +I (1, "2024/01/01 00-00-00")
--> +I (2, "2024/06/30 12-34-56")
--> +I (3, NULL)
--> +I (4, "1969/12/31 23-59-59")
---- in any order
SELECT id, TIMESTAMPDIFF(DAY, t, TIMESTAMP '2024-12-25 00:00:00') FROM t
--> +I (1, 359)
--> +I (2, 177)
--> +I (3, NULL)
--> +I (4, 20082)
---- in order
SELECT id, CEIL(t TO HOUR) FROM t
--> +I (1, 2024-01-01 00:00:00.000)
--> +I (2, 2024-06-30 13:00:00.000)
--> +I (3, NULL)
--> +I (4, 1970-01-01 00:00:00.000)
---- in order
SELECT id, FLOOR(t TO MONTH) FROM t
--> +I (1, 2024-01-01 00:00:00.000)
--> +I (2, 2024-06-01 00:00:00.000)
--> +I (3, NULL)
--> +I (4, 1970-01-01 00:00:00.000)
---- in order
SELECT id, UNIX_TIMESTAMP(DATE_FORMAT(t, 'yyyy-MM-dd HH:mm:ss')) FROM t
--> +I (1, 1704067200)
--> +I (2, 1719750896)
--> +I (3, NULL)
--> +I (4, -1)
---- in order
SELECT id, SUBSTRING(s, 2) FROM t
--> +I (1, "2")
--> +I (2, "bc")
--> +I (3, NULL)
--> +I (4, "7 ")
---- in order
SELECT id, SUBSTRING(s FROM -1 FOR 2) FROM t
--> +I (1, "2")
--> +I (2, "c")
--> +I (3, NULL)
--> +I (4, " ")
---- in order
SELECT id, LPAD(s, 5, '*') FROM t
--> +I (1, "***12")
--> +I (2, "**abc")
--> +I (3, NULL)
--> +I (4, "** 7 ")
---- in order
SELECT id, REPEAT(s, z) FROM t
--> +I (1, "1212")
--> +I (2, "")
--> +I (3, NULL)
--> +I (4, " 7  7  7 ")
---- in order
SELECT id, SPLIT_INDEX(s, 'b', 1) FROM t
--> +I (1, NULL)
--> +I (2, "c")
--> +I (3, NULL)
--> +I (4, NULL)
---- in order
SELECT id, REGEXP_EXTRACT(s, '([a-z])(.)', 2) FROM t
--> +I (1, NULL)
--> +I (2, "b")
--> +I (3, NULL)
--> +I (4, NULL)
---- in order
SELECT id, CASE WHEN v > 0 THEN 'pos' WHEN v < 0 THEN 'neg' END FROM t
--> +I (1, "pos")
--> +I (2, "pos")
--> +I (3, NULL)
--> +I (4, "neg")
---- in order
SELECT id, COALESCE(s, 'none') FROM t
--> +I (1, "12")
--> +I (2, "abc")
--> +I (3, "none")
--> +I (4, " 7 ")
---- in order
SELECT id, NULLIF(z, 0) FROM t
--> +I (1, 2)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, 3)
---- in order
SELECT id, IF(v > 5, z, -1) FROM t
--> +I (1, 2)
--> +I (2, 0)
--> +I (3, -1)
--> +I (4, -1)
---- in order
SELECT id, v BETWEEN 0 AND 100 FROM t
--> +I (1, true)
--> +I (2, false)
--> +I (3, NULL)
--> +I (4, false)
---- in order
SELECT id, v IN (10, NULL) FROM t
--> +I (1, true)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, NULL)
---- in order
SELECT id, v NOT IN (10, -5) FROM t
--> +I (1, false)
--> +I (2, true)
--> +I (3, NULL)
--> +I (4, false)
---- in order
SELECT id, s LIKE '%b%' FROM t
--> +I (1, false)
--> +I (2, true)
--> +I (3, NULL)
--> +I (4, false)
---- in order
SELECT id, s SIMILAR TO '[a-z]+' FROM t
--> +I (1, false)
--> +I (2, true)
--> +I (3, NULL)
--> +I (4, false)
---- in order
SELECT id, v IS NOT DISTINCT FROM z FROM t
--> +I (1, false)
--> +I (2, false)
--> +I (3, true)
--> +I (4, false)
---- in order
SELECT id, GREATEST(v, z) FROM t
--> +I (1, 10)
--> +I (2, 2147483647)
--> +I (3, NULL)
--> +I (4, 3)
---- in order
SELECT id, LEAST(v, z, 1) FROM t
--> +I (1, 1)
--> +I (2, 0)
--> +I (3, NULL)
--> +I (4, -5)
---- in order
SELECT id, TYPEOF(d * z) FROM t
--> +I (1, "DECIMAL(21, 2)")
--> +I (2, "DECIMAL(21, 2)")
--> +I (3, "DECIMAL(21, 2)")
--> +I (4, "DECIMAL(21, 2)")
---- in order
SELECT id, CAST(d AS STRING) FROM t
--> +I (1, "1.50")
--> +I (2, "99999999.99")
--> +I (3, NULL)
--> +I (4, "-0.05")
---- in order
SELECT id, CAST(CAST(d AS DOUBLE) AS STRING) FROM t
--> +I (1, "1.5")
--> +I (2, "9.999999999E7")
--> +I (3, NULL)
--> +I (4, "-0.05")
---- in order
SELECT id, CAST(t AS STRING) FROM t
--> +I (1, "2024-01-01 00:00:00.000")
--> +I (2, "2024-06-30 12:34:56.000")
--> +I (3, NULL)
--> +I (4, "1969-12-31 23:59:59.000")
---- in order
SELECT id, CAST(v > z AS STRING) FROM t
--> +I (1, "TRUE")
--> +I (2, "TRUE")
--> +I (3, NULL)
--> +I (4, "FALSE")
---- in order
SELECT id, CAST(v AS VARCHAR(2)) FROM t
--> +I (1, "10")
--> +I (2, "21")
--> +I (3, NULL)
--> +I (4, "-5")
---- in order
SELECT id, CAST(s AS CHAR(5)) || '|' FROM t
--> +I (1, "12   |")
--> +I (2, "abc  |")
--> +I (3, NULL)
--> +I (4, " 7   |")
---- in order
SELECT id, MD5(s) FROM t
--> +I (1, "c20ad4d76fe97759aa27a0c99bff6710")
--> +I (2, "900150983cd24fb0d6963f7d28e17f72")
--> +I (3, NULL)
--> +I (4, "048350c2d6b47a176f5d038af2465484")
---- in order
SELECT id, SHA256(s) FROM t
--> +I (1, "6b51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918")
--> +I (2, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
--> +I (3, NULL)
--> +I (4, "efa2a9c3e098592779b17d7b0a52cc0e2d43f6d825be0cb5666f96e7f84fcc69")
---- in order
SELECT id, TO_BASE64(s) FROM t
--> +I (1, "MTI=")
--> +I (2, "YWJj")
--> +I (3, NULL)
--> +I (4, "IDcg")
---- in order
SELECT id, ASCII(s) FROM t
--> +I (1, 49)
--> +I (2, 97)
--> +I (3, NULL)
--> +I (4, 32)
---- in order
SELECT id, CHR(z + 65) FROM t
--> +I (1, "C")
--> +I (2, "A")
--> +I (3, NULL)
--> +I (4, "D")
---- in order
SELECT id, REVERSE(s) FROM t
--> +I (1, "21")
--> +I (2, "cba")
--> +I (3, NULL)
--> +I (4, " 7 ")
---- in order
SELECT id, INITCAP(s) FROM t
--> +I (1, "12")
--> +I (2, "Abc")
--> +I (3, NULL)
--> +I (4, " 7 ")
---- in order
SELECT id, TRIM(s) FROM t
--> +I (1, "12")
--> +I (2, "abc")
--> +I (3, NULL)
--> +I (4, "7")
---- in order
SELECT id, TRIM(LEADING ' ' FROM s) FROM t
--> +I (1, "12")
--> +I (2, "abc")
--> +I (3, NULL)
--> +I (4, "7 ")
---- in order
SELECT id, POSITION('b' IN s) FROM t
--> +I (1, 0)
--> +I (2, 2)
--> +I (3, NULL)
--> +I (4, 0)
---- in order
SELECT id, OVERLAY(s PLACING 'ZZ' FROM 2) FROM t
--> +I (1, "1ZZ")
--> +I (2, "aZZ")
--> +I (3, NULL)
--> +I (4, " ZZ")
---- in order
SELECT id, CONCAT(s, '-', s) FROM t
--> +I (1, "12-12")
--> +I (2, "abc-abc")
--> +I (3, NULL)
--> +I (4, " 7 - 7 ")
---- in order
SELECT id, CONCAT_WS(',', s, CAST(v AS STRING)) FROM t
--> +I (1, "12,10")
--> +I (2, "abc,2147483647")
--> +I (3, "")
--> +I (4, " 7 ,-5")
---- in order
SELECT id, JSON_VALUE('{"a":{"b":1}}', '$.a.b') FROM t
--> +I (1, "1")
--> +I (2, "1")
--> +I (3, "1")
--> +I (4, "1")
---- in order
SELECT id, JSON_QUERY('{"a":[1,2]}', '$.a') FROM t
--> +I (1, "[1,2]")
--> +I (2, "[1,2]")
--> +I (3, "[1,2]")
--> +I (4, "[1,2]")
---- in order
SELECT id, JSON_EXISTS('{"a":1}', '$.b') FROM t
--> +I (1, false)
--> +I (2, false)
--> +I (3, false)
--> +I (4, false)
---- in order
SELECT id, JSON_OBJECT('v' VALUE v, 's' VALUE s) FROM t
--> +I (1, "{\"s\":\"12\",\"v\":10}")
--> +I (2, "{\"s\":\"abc\",\"v\":2147483647}")
--> +I (3, "{\"s\":null,\"v\":null}")
--> +I (4, "{\"s\":\" 7 \",\"v\":-5}")
---- in order
SELECT id, JSON_ARRAY(v, s, d) FROM t
--> +I (1, "[10,\"12\",1.50]")
--> +I (2, "[2147483647,\"abc\",99999999.99]")
--> +I (3, "[]")
--> +I (4, "[-5,\" 7 \",-0.05]")
---- in order
SELECT id, IS_DECIMAL(s) FROM t
--> +I (1, true)
--> +I (2, false)
--> +I (3, false)
--> +I (4, true)
---- in order
SELECT id, BIN(v) FROM t
--> +I (1, "1010")
--> +I (2, "1111111111111111111111111111111")
--> +I (3, NULL)
--> +I (4, "1111111111111111111111111111111111111111111111111111111111111011")
---- in order
SELECT id, HEX(v) FROM t
--> +I (1, "A")
--> +I (2, "7FFFFFFF")
--> +I (3, NULL)
--> +I (4, "FFFFFFFFFFFFFFFB")
---- in order
SELECT id, POWER(v, 2) FROM t
--> +I (1, 100.0)
--> +I (2, 4.6116860141324206E18)
--> +I (3, NULL)
--> +I (4, 25.0)
---- in order
SELECT id, SQRT(v) FROM t
--> +I (1, 3.1622776601683795)
--> +I (2, 46340.950001051984)
--> +I (3, NULL)
--> +I (4, NaN)
---- in order
SELECT id, LN(v) FROM t
--> +I (1, 2.302585092994046)
--> +I (2, 21.487562596892644)
--> +I (3, NULL)
--> +I (4, NaN)
---- in order
SELECT id, LOG10(v) FROM t
--> +I (1, 1.0)
--> +I (2, 9.331929865381182)
--> +I (3, NULL)
--> +I (4, NaN)
---- in order
SELECT id, EXP(z) FROM t
--> +I (1, 7.38905609893065)
--> +I (2, 1.0)
--> +I (3, NULL)
--> +I (4, 20.085536923187668)
---- in order
SELECT id, SIN(z) FROM t
--> +I (1, 0.9092974268256817)
--> +I (2, 0.0)
--> +I (3, NULL)
--> +I (4, 0.1411200080598672)
---- in order
SELECT id, TRUNCATE(d, 1) FROM t
--> +I (1, 1.5)
--> +I (2, 99999999.9)
--> +I (3, NULL)
--> +I (4, 0.0)
---- in order
SELECT id, SIGN(v) FROM t
--> +I (1, 1)
--> +I (2, 1)
--> +I (3, NULL)
--> +I (4, -1)
---- in order
SELECT id, RAND(1) < 2 FROM t
--> +I (1, true)
--> +I (2, true)
--> +I (3, true)
--> +I (4, true)
---- in order
SELECT id, UUID() IS NOT NULL FROM t
--> +I (1, true)
--> +I (2, true)
--> +I (3, true)
--> +I (4, true)
---- in order
SELECT id, CURRENT_DATE > DATE '2000-01-01' FROM t
--> +I (1, true)
--> +I (2, true)
--> +I (3, true)
--> +I (4, true)
---- in order
SELECT id, TO_DATE(s) FROM t
--> +I (1, 0012-01-01)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, 0007-01-01)
---- in order
SELECT id, FROM_UNIXTIME(z) FROM t
--> +I (1, "1970-01-01 00:00:02")
--> +I (2, "1970-01-01 00:00:00")
--> +I (3, NULL)
--> +I (4, "1970-01-01 00:00:03")
---- in order
SELECT id, TO_TIMESTAMP_LTZ(v, 3) FROM t
--> +I (1, 1970-01-01 00:00:00.010Z)
--> +I (2, 1970-01-25 20:31:23.647Z)
--> +I (3, NULL)
--> +I (4, 1969-12-31 23:59:59.995Z)
---- in order
SELECT id, CONVERT_TZ('2024-01-01 00:00:00', 'UTC', 'Asia/Tokyo') FROM t
--> +I (1, "2024-01-01 09:00:00")
--> +I (2, "2024-01-01 09:00:00")
--> +I (3, "2024-01-01 09:00:00")
--> +I (4, "2024-01-01 09:00:00")
---- in order
SELECT id, QUARTER(t) FROM t
--> +I (1, 1)
--> +I (2, 2)
--> +I (3, NULL)
--> +I (4, 1)
---- in order
SELECT id, DAYOFWEEK(t) FROM t
--> +I (1, 2)
--> +I (2, 1)
--> +I (3, NULL)
--> +I (4, 5)
---- in order
SELECT id, WEEK(t) FROM t
--> +I (1, 1)
--> +I (2, 26)
--> +I (3, NULL)
--> +I (4, 1)
---- in order
SELECT id, HOUR(t) FROM t
--> +I (1, 0)
--> +I (2, 12)
--> +I (3, NULL)
--> +I (4, 0)
---- in any order
SELECT id, t > TIMESTAMP '2024-01-01 00:00:00' FROM t
--> +I (1, false)
--> +I (2, true)
--> +I (3, NULL)
--> +I (4, false)
---- in any order
SELECT id, (t, t + INTERVAL '1' DAY) OVERLAPS (TIMESTAMP '2024-01-01 12:00:00', INTERVAL '1' DAY) FROM t
--> +I (1, true)
--> +I (2, false)
--> +I (3, NULL)
--> +I (4, false)
---- in order
SELECT id, d > v FROM t
--> +I (1, false)
--> +I (2, false)
--> +I (3, NULL)
--> +I (4, true)
---- in order
SELECT id, d = 1.5 FROM t
--> +I (1, true)
--> +I (2, false)
--> +I (3, NULL)
--> +I (4, false)
---- in order
SELECT id, v = d FROM t
--> +I (1, false)
--> +I (2, false)
--> +I (3, NULL)
--> +I (4, false)
---- in order
SELECT id, CAST(NULL AS INT) + v FROM t
--> +I (1, NULL)
--> +I (2, NULL)
--> +I (3, NULL)
--> +I (4, NULL)
---- in order
SELECT id, 1 / 0 FROM t
--> ! plan ArithmeticException: Division by zero
---- in order
SELECT id, 1.0 / 3 FROM t
--> +I (1, 0.333333333333)
--> +I (2, 0.333333333333)
--> +I (3, 0.333333333333)
--> +I (4, 0.333333333333)
---- in order
SELECT id, 10 / 4 FROM t
--> +I (1, 2)
--> +I (2, 2)
--> +I (3, 2)
--> +I (4, 2)
---- in order
SELECT id, 10 / 4.0 FROM t
--> +I (1, 2.500000)
--> +I (2, 2.500000)
--> +I (3, 2.500000)
--> +I (4, 2.500000)
---- in order
SELECT id, CAST(1 AS DECIMAL(38, 18)) / 3 FROM t
--> +I (1, 0.333333333333333333)
--> +I (2, 0.333333333333333333)
--> +I (3, 0.333333333333333333)
--> +I (4, 0.333333333333333333)
---- in order
SELECT id, d / 3 FROM t
--> +I (1, 0.5000000000000)
--> +I (2, 33333333.3300000000000)
--> +I (3, NULL)
--> +I (4, -0.0166666666667)
---- in order
SELECT id, d * 1.23456 FROM t
--> +I (1, 1.8518400)
--> +I (2, 123455999.9876544)
--> +I (3, NULL)
--> +I (4, -0.0617280)
---- in order
SELECT id, CAST(9999999999 AS INT) FROM t
--> +I (1, 1410065407)
--> +I (2, 1410065407)
--> +I (3, 1410065407)
--> +I (4, 1410065407)
---- in order
SELECT id, 2147483647 + 1 FROM t
--> +I (1, -2147483648)
--> +I (2, -2147483648)
--> +I (3, -2147483648)
--> +I (4, -2147483648)
---- in order
SELECT id, CAST(1e20 AS BIGINT) FROM t
--> +I (1, 9223372036854775807)
--> +I (2, 9223372036854775807)
--> +I (3, 9223372036854775807)
--> +I (4, 9223372036854775807)
---- in order
SELECT id, CAST('NaN' AS DOUBLE) FROM t
--> +I (1, NaN)
--> +I (2, NaN)
--> +I (3, NaN)
--> +I (4, NaN)
---- in order
SELECT id, x'4142' FROM t
--> +I (1, x'4142')
--> +I (2, x'4142')
--> +I (3, x'4142')
--> +I (4, x'4142')
---- in order
SELECT id, CAST(x'4142' AS STRING) FROM t
--> +I (1, "AB")
--> +I (2, "AB")
--> +I (3, "AB")
--> +I (4, "AB")
---- in order
SELECT id, DECODE(ENCODE(s, 'UTF-8'), 'UTF-8') FROM t
--> +I (1, "12")
--> +I (2, "abc")
--> +I (3, NULL)
--> +I (4, " 7 ")
---- in order
SELECT id, ARRAY[v, z][1] FROM t
--> +I (1, 10)
--> +I (2, 2147483647)
--> +I (3, NULL)
--> +I (4, -5)
---- in order
SELECT id, MAP['a', v]['a'] FROM t
--> +I (1, 10)
--> +I (2, 2147483647)
--> +I (3, NULL)
--> +I (4, -5)
---- in order
SELECT id, ROW(v, s) FROM t
--> +I (1, (10, "12"))
--> +I (2, (2147483647, "abc"))
--> +I (3, (NULL, NULL))
--> +I (4, (-5, " 7 "))
---- in order
SELECT id, CARDINALITY(ARRAY[v, z]) FROM t
--> +I (1, 2)
--> +I (2, 2)
--> +I (3, 2)
--> +I (4, 2)
---- in order
SELECT id, ELT(1, s, 'b') FROM t
--> +I (1, "12")
--> +I (2, "abc")
--> +I (3, NULL)
--> +I (4, " 7 ")
---- in order
SELECT id, BTRIM(s) FROM t
--> +I (1, "12")
--> +I (2, "abc")
--> +I (3, NULL)
--> +I (4, "7")
---- in order
SELECT id, STARTSWITH(s, 'a') FROM t
--> +I (1, false)
--> +I (2, true)
--> +I (3, NULL)
--> +I (4, false)
---- in order
SELECT id, TRANSLATE(s, 'ab', 'xy') FROM t
--> +I (1, "12")
--> +I (2, "xyc")
--> +I (3, NULL)
--> +I (4, " 7 ")
---- in order
SELECT id, UNHEX('4142') FROM t
--> +I (1, x'4142')
--> +I (2, x'4142')
--> +I (3, x'4142')
--> +I (4, x'4142')
---- in order
SELECT id, PRINTF('%d-%s', v, s) FROM t
--> +I (1, "10-12")
--> +I (2, "2147483647-abc")
--> +I (3, "null-null")
--> +I (4, "-5- 7 ")
---- in order
SELECT id, COUNTIF(v > 0) FROM t
--> ! plan ValidationException: SQL validation failed. From line 10, column 12 to line 10, column 25: No match found for function signature COUNTIF(<BOOLEAN>)
