/**
 * Canonical names of the scalar functions a bound plan may call. Aliases and special syntax are gone by then
 * (`IFNULL` is COALESCE, `IF` and `NULLIF` are CASE, `MOD` is `%`,
 * `CONCAT` is `||`, `NOW` is CURRENT_TIMESTAMP, `YEAR(x)` is EXTRACT, `a NOT IN …` is NOT of IN). Arguments by name, where not plain:
 *
 * | name | arguments |
 * |---|---|
 * | `+ -` | two numbers of one type; DECIMAL ones keep their own precision; (TIMESTAMP, TIMESTAMP_LTZ, DATE or TIME; interval); two intervals |
 * | `* / %` | as `+` for numbers; `*` also (interval, number), `/` (interval, number) |
 * | `= <> < <= > >= IS_DISTINCT_FROM IS_NOT_DISTINCT_FROM` | two values of one type (nullability, lengths and precision may differ) |
 * | `AND OR` | two or more BOOLEANs |
 * | `||` | two or more strings, or two or more byte strings |
 * | `LIKE` | string, pattern [, escape of one character] |
 * | `IN` | value, one or more options of its type |
 * | `BETWEEN` | value, lower, upper of one type (inclusive) |
 * | `CASE` | condition, value, condition, value, …, else |
 * | `CAST TRY_CAST` | one value, converted to the call's `type` |
 * | `TRIM` | symbol BOTH, LEADING or TRAILING; characters; string |
 * | `LTRIM RTRIM BTRIM` | string [, characters] |
 * | `POSITION` | needle, string |
 * | `EXTRACT` | symbol (YEAR … SECOND, MILLISECOND, EPOCH, DOW, ISODOW, DOY, WEEK, QUARTER), time or interval |
 * | `FLOOR CEIL` | number; or time, symbol (`FLOOR(t TO HOUR)`) |
 * | `TIMESTAMPADD` | symbol, INT or BIGINT, time |
 * | `TIMESTAMPDIFF` | symbol, from, to (both TIMESTAMP, or both TIMESTAMP_LTZ, or both DATE) |
 * | `TO_TIMESTAMP TO_DATE` | string [, format] |
 * | `TO_TIMESTAMP_LTZ` | number, precision 0 or 3; or string [, format [, zone]] |
 * | `UNIX_TIMESTAMP` | nothing; or string [, format] |
 * | `FROM_UNIXTIME` | BIGINT [, format] |
 * | `DATE_FORMAT` | TIMESTAMP, TIMESTAMP_LTZ or string; format |
 * | `JSON_VALUE` | string, path, symbol NULL, ERROR or DEFAULT (on empty), its default, symbol (on error), its default; converts to `type` |
 * | `SPLIT_INDEX` | string, separator, INT |
 * | `REGEXP_EXTRACT` | string, pattern [, INT group] |
 * | `CURRENT_WATERMARK` | the rowtime column |
 * | `ROW ARRAY MAP` | the values (MAP: keys and values by turns) |
 * | `FIELD` | row, INT literal: the field's place from 0 |
 * | `ITEM` | array, position from 1; or map, key |
 * | `TO_INTERVAL` | whole number, symbol |
 * | `TIME_DIFFERENCE` | to, from (both TIMESTAMP, TIMESTAMP_LTZ or DATE), symbol |
 * | `JSON_OBJECT JSON_ARRAY` | symbol NULL or ABSENT, then keys and values by turns, or values |
 * | `JSON_QUERY` | string, path [, symbols: wrapper, when empty, in error] |
 * | `JSON_EXISTS` | string, path [, symbol] |
 *
 * Symbols are NOT NULL CHAR literals.
 */
export const scalarFunctionNames = [
  '+',
  '-',
  '*',
  '/',
  '%',
  'NEGATE',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  'AND',
  'OR',
  'NOT',
  'IS_NULL',
  'IS_NOT_NULL',
  'IS_TRUE',
  'IS_NOT_TRUE',
  'IS_FALSE',
  'IS_NOT_FALSE',
  'IS_DISTINCT_FROM',
  'IS_NOT_DISTINCT_FROM',
  'LIKE',
  'IN',
  'BETWEEN',
  'CASE',
  'COALESCE',
  'GREATEST',
  'LEAST',
  'CAST',
  'TRY_CAST',
  '||',
  'CONCAT_WS',
  'UPPER',
  'LOWER',
  'TRIM',
  'LTRIM',
  'RTRIM',
  'BTRIM',
  'SUBSTRING',
  'CHAR_LENGTH',
  'REPLACE',
  'POSITION',
  'LPAD',
  'RPAD',
  'SPLIT_INDEX',
  'REVERSE',
  'REPEAT',
  'LEFT',
  'RIGHT',
  'REGEXP_EXTRACT',
  'MD5',
  'SHA256',
  'JSON_VALUE',
  'ABS',
  'ROUND',
  'TRUNCATE',
  'FLOOR',
  'CEIL',
  'POWER',
  'SQRT',
  'EXP',
  'LN',
  'LOG10',
  'SIGN',
  'PI',
  'EXTRACT',
  'DATE_FORMAT',
  'TO_DATE',
  'TO_TIMESTAMP',
  'TO_TIMESTAMP_LTZ',
  'UNIX_TIMESTAMP',
  'FROM_UNIXTIME',
  'TIMESTAMPADD',
  'TIMESTAMPDIFF',
  'CURRENT_TIMESTAMP',
  'CURRENT_DATE',
  'LOCALTIMESTAMP',
  'CURRENT_WATERMARK',
  'PROCTIME',
  'SIMILAR_TO',
  'ROW',
  'ARRAY',
  'MAP',
  'FIELD',
  'ITEM',
  'CARDINALITY',
  'ELEMENT',
  'LOG2',
  'LOG',
  'SIN',
  'COS',
  'TAN',
  'COT',
  'ASIN',
  'ACOS',
  'ATAN',
  'ATAN2',
  'SINH',
  'COSH',
  'TANH',
  'DEGREES',
  'RADIANS',
  'E',
  'RAND',
  'RAND_INTEGER',
  'UUID',
  'TO_BASE64',
  'FROM_BASE64',
  'ENCODE',
  'DECODE',
  'URL_ENCODE',
  'URL_DECODE',
  'BIN',
  'HEX',
  'UNHEX',
  'IS_DECIMAL',
  'IS_DIGIT',
  'IS_ALPHA',
  'ASCII',
  'CHR',
  'TYPEOF',
  'INITCAP',
  'OVERLAY',
  'INSTR',
  'LOCATE',
  'TRANSLATE',
  'STARTSWITH',
  'ENDSWITH',
  'ELT',
  'STR_TO_MAP',
  'PARSE_URL',
  'SPLIT',
  'REGEXP',
  'REGEXP_EXTRACT_ALL',
  'REGEXP_REPLACE',
  'REGEXP_COUNT',
  'REGEXP_INSTR',
  'REGEXP_SUBSTR',
  'SHA1',
  'SHA224',
  'SHA384',
  'SHA512',
  'SHA2',
  'ARRAY_APPEND',
  'ARRAY_PREPEND',
  'ARRAY_CONTAINS',
  'ARRAY_REMOVE',
  'ARRAY_POSITION',
  'ARRAY_DISTINCT',
  'ARRAY_UNION',
  'ARRAY_EXCEPT',
  'ARRAY_INTERSECT',
  'ARRAY_CONCAT',
  'ARRAY_REVERSE',
  'ARRAY_SLICE',
  'ARRAY_SORT',
  'ARRAY_MAX',
  'ARRAY_MIN',
  'ARRAY_JOIN',
  'MAP_KEYS',
  'MAP_VALUES',
  'MAP_ENTRIES',
  'MAP_UNION',
  'MAP_FROM_ARRAYS',
  'JSON_EXISTS',
  'JSON_QUERY',
  'JSON_OBJECT',
  'JSON_ARRAY',
  'JSON_STRING',
  'JSON',
  'JSON_QUOTE',
  'JSON_UNQUOTE',
  'IS_JSON_VALUE',
  'IS_JSON_OBJECT',
  'IS_JSON_ARRAY',
  'IS_JSON_SCALAR',
  'CONVERT_TZ',
  'TO_INTERVAL',
  'TIME_DIFFERENCE',
  'CURRENT_ROW_TIMESTAMP',
  'CURRENT_TIME',
  'OVERLAPS',
  'PRINTF',
  'PRINT',
  'HASH_CODE',
  'PARSE_JSON',
  'TRY_PARSE_JSON',
  'OBJECT_OF',
  'OBJECT_UPDATE',
] as const
export type ScalarFunctionName = (typeof scalarFunctionNames)[number]

/** Canonical names of the aggregate functions; all take DISTINCT and FILTER. */
export const aggregateFunctionNames = [
  'COUNT',
  'SUM',
  'AVG',
  'MIN',
  'MAX',
  'FIRST_VALUE',
  'LAST_VALUE',
  'LISTAGG',
  'COLLECT',
  'ARRAY_AGG',
  'SINGLE_VALUE',
] as const
