import { invariant } from '@millrace/kernel'
import { reservedFunctions, reservedWords, valueWords } from './reserved-words.ts'

/**
 * A token's code says what it is: what has no spelling of its own comes first, then the reasons of bad tokens, then
 * symbols, then keywords.
 */
export const CODE = {
  end: 0,
  /** A word that no rule of the grammar asks for. */
  word: 1,
  name: 2,
  /** With doubled quotes inside. */
  escapedName: 3,
  string: 4,
  escapedString: 5,
  text: 6,
  bytes: 7,
  number: 8,
  firstBad: 9,
} as const

/** Why a stretch of text is no token. */
export const BAD_REASONS = [
  'variable',
  'comment',
  'string',
  'name',
  'double-quote',
  'character',
  'bytes',
  'name-content',
] as const
export type BadReason = (typeof BAD_REASONS)[number]

const SYMBOLS = '( ) [ ] { } , ; . * + - / % = < > ? : | ^ $ => <> != <= >= || */ .. /*+'.split(' ')

/** The words that rules of the grammar ask for. */
const GRAMMAR = [
  'A ABSENT ADD AFTER ALL ALLOW ALTER ANALYZE AND ANY APPLY ARRAY ARRAY_AGG AS ASC ASYMMETRIC BEGIN BERNOULLI BETWEEN BIGINT',
  'BINARY BOOLEAN BOTH BUCKETS BY BYTES CALL CASCADE CASE CAST CATALOG CATALOGS CHANGELOG_MODE CHAR CHARACTER CLEAR',
  'COLUMN COLUMNS COMMENT COMPILE COMPUTE CONDITIONAL CONFLICT CONNECTION CONNECTIONS CONSTRAINT CONSTRAINTS CONTAINS',
  'CONTINUOUS CREATE CROSS CUBE CURRENT DATABASE DATABASES DATE DATETIME DAY DEC DECIMAL DEDUPLICATE DEFAULT DEFINE',
  'DELETE DESC DESCRIBE DESCRIPTOR DISALLOW DISTINCT DISTRIBUTED DISTRIBUTION DO DOUBLE DRAIN DROP ELSE EMPTY END',
  'ENFORCED EQUALS ERROR ESCAPE ESTIMATED_COST EXCEPT EXCLUDE EXCLUDING EXECUTE EXISTS EXIT EXPLAIN EXTEND EXTENDED',
  'FALSE FETCH FILTER FINAL FIRST FLOAT FN FOLLOWING FOR FRESHNESS FRIDAY FROM FULL FUNCTION FUNCTIONS GENERATED',
  'GROUP GROUPING HASH HAVING HELP HOUR IF IGNORE ILIKE IMMEDIATELY IN INCLUDE INCLUDING INNER INPUT INSERT INT',
  'INTEGER INTERSECT INTERVAL INTO IS JAR JARS JAVA JOB JOBS JOIN JSON JSON_EXECUTION_PLAN KEY LANGUAGE LAST LATERAL',
  'LEADING LEFT LIKE LIMIT LOAD LOCAL MAP MATCH MATCH_RECOGNIZE MATERIALIZED MEASURES MEMBER MERGE METADATA MINUS',
  'MINUTE MODEL MODELS MODIFY MODULE MODULES MONDAY MONTH MULTISET NATURAL NEW NEXT NOT NOTHING NULL NULLS NUMERIC',
  'OBJECT OF OFFSET ON ONE ONLY OPTIONS OR ORDER ORDINALITY OUTER OUTPUT OVER OVERLAPS OVERWRITE OVERWRITING PARTIAL',
  'PARTITION PARTITIONED PARTITIONS PASSING PAST PATTERN PER PERIOD PERMUTE PIVOT PLACING PLAN PLAN_ADVICE PRECEDES',
  'PRECEDING PRECISION PRIMARY PROCEDURES PYTHON QUALIFY QUARTER QUIT RANGE RAW REAL RECURSIVE REFRESH REFRESH_MODE',
  'REMOVE RENAME REPEATABLE REPLACE RESET RESPECT RESTRICT RESUME RETURNING RIGHT RLIKE ROLLUP ROW ROWS RUNNING',
  'SATURDAY SAVEPOINT SCALA SCALAR SECOND SELECT SEPARATOR SET SETS SHOW SIMILAR SKIP SMALLINT SOME SPECIFIC SQL',
  'STATEMENT STATISTICS STOP STREAM STRING STRUCTURED SUBMULTISET SUBSET SUBSTITUTE SUCCEEDS SUNDAY SUSPEND SYMMETRIC',
  'SYSTEM SYSTEM_TIME TABLE TABLES TABLESAMPLE TEMPORARY THEN THURSDAY TIME TIMESTAMP TIMESTAMP_LTZ TINYINT TO',
  'TRAILING TRUE TRUNCATE TRY_CAST TUESDAY UESCAPE UNBOUNDED UNCONDITIONAL UNION UNIQUE UNKNOWN UNLOAD UNNEST UNPIVOT',
  'UPDATE UPSERT USE USER USING VALUE VALUES VARBINARY VARCHAR VARIANT VARYING VIEW VIEWS VIRTUAL WATERMARK',
  'DATE_DIFF DATETIME_DIFF HOP SESSION TIMESTAMPADD TIMESTAMPDIFF TUMBLE WEEKS QUARTERS YEARS MONTHS DAYS HOURS',
  'MINUTES SECONDS WATERMARKS WEDNESDAY WEEK WHEN WHERE WINDOW WITH WITHIN WITHOUT WRAPPER YEAR ZONE',
] as const

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text

/** A word that the tokens know: a rule can ask for no other. */
export type Word = Words<(typeof GRAMMAR)[number]>

export const FIRST_SYMBOL = CODE.firstBad + BAD_REASONS.length
export const FIRST_KEYWORD = FIRST_SYMBOL + SYMBOLS.length
const grammarWords = GRAMMAR.flatMap((line) => line.split(' '))
const KEYWORDS = [...new Set([...grammarWords, ...reservedWords])]

/** How codes are spelled; empty for what has no spelling of its own. */
export const SPELLINGS: readonly string[] = [
  ...Array.from({ length: FIRST_SYMBOL }, () => ''),
  ...SYMBOLS,
  ...KEYWORDS,
]

const CODES = new Map(SPELLINGS.map((spelling, code) => [spelling, code]))

/** The code of a symbol or keyword. */
export function codeOf(spelling: string): number {
  return CODES.get(spelling) ?? CODE.word
}

/** For each code, whether its spelling is one of these. */
export function codeSet(spellings: Iterable<string>): Uint8Array {
  const set = new Uint8Array(SPELLINGS.length)
  for (const spelling of spellings) {
    const code = CODES.get(spelling)
    if (code !== undefined) set[code] = 1
  }
  return set
}

/** A table by the code of its keys, each of which must be a symbol or keyword. */
export function codeTable<T>(entries: Readonly<Record<string, T>>): readonly (T | undefined)[] {
  const table = SPELLINGS.map((): T | undefined => undefined)
  for (const [spelling, value] of Object.entries(entries)) {
    const code = CODES.get(spelling)
    invariant(code !== undefined, `${spelling} is in the vocabulary`)
    table[code] = value
  }
  return table
}

export const isReserved = codeSet(reservedWords)
export const isReservedFunction = codeSet(reservedFunctions)
export const isValueWord = codeSet(valueWords)
