import { describe, expect, it } from 'vitest'
import { splitStatements, statementAt } from '../src/editor/statements.ts'

const texts = (script: string) =>
  [...splitStatements(script)].map(({ start, end }) => script.slice(start, end))

describe('statements of a script', () => {
  it('ends them at semicolons that are not in strings, names or comments', () => {
    const script = "SELECT ';' FROM `a;b`; -- one; two\n/* ; */ SELECT 2"
    expect(texts(script)).toEqual(["SELECT ';' FROM `a;b`", 'SELECT 2'])
  })

  it('keeps a statement set together', () => {
    const set =
      'EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT CASE WHEN x THEN 1 END; INSERT INTO b SELECT 2; END'
    expect(texts(`${set};\nSELECT 1`)).toEqual([set, 'SELECT 1'])
  })

  it('finds the statement at the cursor, between two the one before', () => {
    const script = 'SELECT 1;\n\nSELECT 2;'
    const at = (offset: number) => {
      const found = statementAt(script, offset)
      return found && script.slice(found.start, found.end)
    }
    expect(at(3)).toBe('SELECT 1')
    expect(at(10)).toBe('SELECT 1')
    expect(at(script.length)).toBe('SELECT 2')
    expect(statementAt(' -- nothing', 3)).toBeNull()
  })
})
