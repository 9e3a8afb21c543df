import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document } from '../../src/ide/script/document.ts'
import { splitScript } from '../../src/ide/script/split-script.ts'
import { wholePlanner } from '../../src/ide/whole-planner.ts'
import { checkScript } from '../../src/plan/plan-script.ts'
import { connectors, TABLES } from '../plan/declared-connectors.ts'

const SCRIPT = `${TABLES}
SET 'parallelism.default' = '2'; -- a comment; with a semicolon
CREATE VIEW big AS SELECT id, amount FROM orders WHERE amount > 10;
INSERT INTO printed SELECT i, l FROM t WHERE s <> ';';
EXECUTE STATEMENT SET BEGIN
  INSERT INTO printed SELECT i, nowhere FROM t;
  INSERT INTO printed SELECT CASE WHEN b THEN 1 ELSE 2 END, l FROM t;
END;
SELECT nothing FROM orders;
SELECT id FROM big
`

describe('splitScript', () => {
  it('cuts at semicolons outside of comments, quotes and statement sets', () => {
    const text =
      "SELECT ';' /* ; */ FROM `a;b`; -- ;\nBEGIN STATEMENT SET; INSERT INTO a SELECT 1; END; SELECT 2"
    expect([...splitScript(text)].map(({ start, end }) => text.slice(start, end))).toEqual([
      "SELECT ';' /* ; */ FROM `a;b`;",
      ' -- ;\nBEGIN STATEMENT SET; INSERT INTO a SELECT 1; END;',
      ' SELECT 2',
    ])
  })

  it('loses no character of any text', () => {
    const parts = fc.constantFrom(
      ';',
      "'",
      '`',
      '/*',
      '*/',
      '--',
      '\n',
      'BEGIN STATEMENT SET',
      'END',
      ' a ',
      '/*+',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (words) => {
        const text = words.join('')
        expect([...splitScript(text)].map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      }),
    )
  })
})

describe('Document', () => {
  it('finds what checking the whole text finds, after any edits', () => {
    const words = [
      'x',
      ' ',
      '\n',
      ';',
      ' FROM t',
      ' WHERE b',
      "'",
      '(',
      ')',
      ', id',
      'END',
      ' AS amount',
      '--',
    ]
    const edit = fc.record({
      at: fc.nat(10_000),
      cut: fc.nat(12),
      text: fc.constantFrom('', ...words),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const document = new Document('draft', SCRIPT, { connectors, planner: wholePlanner })
        let text = SCRIPT
        for (const { at, cut, text: added } of edits) {
          const place = at % (text.length + 1)
          text = text.slice(0, place) + added + text.slice(place + cut)
          document.update(text)
          expect(document.diagnostics).toEqual(checkScript(text, { connectors }))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps what was read and checked of statements whose words are the same', () => {
    const document = new Document('draft', SCRIPT, { connectors, planner: wholePlanner })
    expect(document.diagnostics.map(({ code }) => code)).toContain('SQL_UNKNOWN_COLUMN')
    const before = document.pieces
    document.update(SCRIPT.replace('SELECT nothing', '\n\nSELECT id'))
    const changed = document.pieces.filter((piece) => !before.includes(piece))
    expect(changed).toHaveLength(1)
    const checked = document.pieces.map((piece) => piece.checked)
    expect(document.diagnostics).toEqual(checkScript(document.text, { connectors }))
    const anew = document.pieces.filter((piece, index) => piece.checked !== checked[index])
    expect(anew).toEqual(changed)
  })

  it('checks again only what names a table that has changed', () => {
    const document = new Document('draft', SCRIPT, { connectors, planner: wholePlanner })
    void document.diagnostics
    const checked = new Map(document.pieces.map((piece) => [piece, piece.checked?.diagnostics]))
    document.update(SCRIPT.replace('customer INT, amount', 'customer BIGINT, amount'))
    expect(document.diagnostics).toEqual(checkScript(document.text, { connectors }))
    const kept = document.pieces.filter((piece) => checked.get(piece) === piece.checked?.diagnostics)
    const again = document.pieces.filter((piece) => !kept.includes(piece))
    expect(again.flatMap(({ statements }) => statements.map(({ kind }) => kind))).toEqual([
      'create-table',
      // A setting may mean something to all that follows.
      'set',
      'create-view',
      'statement-set',
      'query-statement',
      'query-statement',
    ])
  })
})
