import { describe, expect, it } from 'vitest'
import { foldingRanges } from '../../src/ide/structure/folding.ts'
import { outlineOf } from '../../src/ide/structure/outline.ts'
import { semanticTokens } from '../../src/ide/structure/semantic-tokens.ts'
import { TABLES } from '../plan/declared-connectors.ts'
import { cursorIn, textAt } from './cursor.ts'

describe('outlineOf', () => {
  it('lists what the document holds', () => {
    const { document } = cursorIn(`CREATE TABLE a (x INT, y AS x + 1) WITH ('connector' = 'gen');
CREATE VIEW v AS SELECT x FROM a;
EXECUTE STATEMENT SET BEGIN INSERT INTO printed SELECT x, 1 FROM a; END;
SET 'pipeline.name' = 'n';
WITH w AS (SELECT 1) SELECT * FROM w`)
    const shown = outlineOf(document).map(({ kind, name, detail, children }) => [
      kind,
      name,
      detail,
      children.map((child) => child.name),
    ])
    expect(shown).toEqual([
      ['table', 'a', 'gen', ['x', 'y']],
      ['view', 'v', 'VIEW', []],
      ['set', 'STATEMENT SET', '', ['INSERT INTO printed']],
      ['other', 'SET', 'pipeline.name', []],
      ['query', 'SELECT', '', ['w']],
    ])
    expect(textAt(document, outlineOf(document)[1]!.selection)).toBe('v')
  })
})

describe('foldingRanges', () => {
  it('folds statements, brackets and comments of several lines', () => {
    const { document } = cursorIn(`-- one
-- two
CREATE TABLE a (
  x INT,
  y STRING
) WITH (
  'connector' = 'gen'
);
/* a
   b */
SELECT 1;
SELECT '
-- no comment
-- at all
';`)
    expect(foldingRanges(document)).toEqual([
      { start: 1, end: 2, kind: 'comment' },
      { start: 3, end: 8, kind: 'statement' },
      { start: 6, end: 7, kind: 'brackets' },
      { start: 9, end: 10, kind: 'comment' },
      { start: 12, end: 15, kind: 'statement' },
    ])
  })
})

describe('semanticTokens', () => {
  it('tells what each word means', () => {
    const sql = `WITH w AS (SELECT SUM(i) AS total FROM t AS x WHERE x.i > 0 AND UPPER(s) = 'A') SELECT total FROM w`
    const { workspace, document } = cursorIn(TABLES + sql)
    const tokens = semanticTokens(workspace, document).filter(({ start }) => start >= TABLES.length)
    expect(tokens.map(({ start, end, kind }) => `${kind} ${document.text.slice(start, end)}`)).toEqual([
      'commonTable w',
      'aggregate SUM',
      'column i',
      'column total',
      'table t',
      'alias x',
      'alias x',
      'column i',
      'function UPPER',
      'column s',
      'column total',
      'commonTable w',
    ])
  })

  it('never overlaps and keeps the order of the text', () => {
    const { workspace, document } = cursorIn(TABLES)
    const tokens = semanticTokens(workspace, document)
    expect(tokens.length).toBeGreaterThan(30)
    for (const [index, token] of tokens.entries()) {
      if (index > 0) expect(token.start).toBeGreaterThanOrEqual(tokens[index - 1]!.end)
    }
  })
})
