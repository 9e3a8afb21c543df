import type { Parser } from './parser.ts'
import { spanBetween } from './token.ts'

/** Statements of Flink that are known but not run, by how they begin. */
const STATEMENTS: readonly (readonly string[])[] = [
  'ALTER TABLE',
  'ALTER VIEW',
  'ALTER DATABASE',
  'ALTER CATALOG',
  'ALTER FUNCTION',
  'ALTER MODEL',
  'ALTER MATERIALIZED TABLE',
  'ALTER',
  'CREATE CATALOG',
  'CREATE DATABASE',
  'CREATE FUNCTION',
  'CREATE TEMPORARY FUNCTION',
  'CREATE TEMPORARY SYSTEM FUNCTION',
  'CREATE MODEL',
  'CREATE TEMPORARY MODEL',
  'CREATE MATERIALIZED TABLE',
  'CREATE OR REPLACE',
  'CREATE OR ALTER',
  'CREATE CONNECTION',
  'REPLACE TABLE',
  'DROP CATALOG',
  'DROP DATABASE',
  'DROP FUNCTION',
  'DROP TEMPORARY FUNCTION',
  'DROP TEMPORARY SYSTEM FUNCTION',
  'DROP MODEL',
  'DROP MATERIALIZED TABLE',
  'USE',
  'SHOW',
  'DESCRIBE',
  'DESC',
  'ANALYZE',
  'DELETE',
  'UPDATE',
  'MERGE',
  'TRUNCATE',
  'CALL',
  'LOAD',
  'UNLOAD',
  'ADD JAR',
  'REMOVE JAR',
  'COMPILE',
  'EXECUTE PLAN',
  'EXECUTE IMMEDIATE',
  'STOP JOB',
  'HELP',
  'QUIT',
  'UPSERT',
].map((text) => text.split(' '))

/** Refuses a statement that Flink has and Millrace does not, at its first words. */
export function refuseStatement(parser: Parser): void {
  const words = STATEMENTS.find((candidate) => parser.at(...candidate))
  if (!words) return
  const span = spanBetween(parser.peek().span, parser.peek(words.length - 1).span)
  parser.failWith('SQL_UNSUPPORTED_STATEMENT', { statement: words.join(' ') }, span)
}
