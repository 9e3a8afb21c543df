import { catalogue, type ErrorCode, fail, isMillraceError, MillraceError } from '@millrace/kernel'
import { describe, expect, it } from 'vitest'

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort()

describe('error catalogue', () => {
  it.each(Object.entries(catalogue))('%s says the same in both languages', (code, { en, zh }) => {
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/)
    for (const part of ['message', 'advice'] as const) {
      expect(new Set(places(zh[part])), `places of ${part}`).toEqual(new Set(places(en[part])))
      expect(en[part].trim()).not.toBe('')
      expect(zh[part].trim()).not.toBe('')
    }
  })

  it('crosses a process and stays the same error', () => {
    const span = { line: 2, column: 3, endLine: 2, endColumn: 9 }
    const error = new MillraceError(
      'SQL_SYNTAX',
      { found: "'x'", expected: 'FROM' },
      { span, detail: 'more' },
    )
    const back = MillraceError.fromWire(JSON.parse(JSON.stringify(error.toWire())))
    expect(back.toWire()).toEqual(error.toWire())
    expect(isMillraceError(back)).toBe(true)
  })

  it('turns what is not from the catalogue into INTERNAL and keeps the cause', () => {
    const cause = new TypeError('boom')
    const error = MillraceError.from(cause)
    expect(error.code).toBe('INTERNAL' satisfies ErrorCode)
    expect(error.cause).toBe(cause)
    expect(MillraceError.from(error)).toBe(error)
  })

  it('fills every place of a message', () => {
    expect(() => fail('SQL_SYNTAX', { found: 'FRM', expected: 'FROM' })).toThrow(
      'Syntax error at FRM: expected FROM.',
    )
  })
})
