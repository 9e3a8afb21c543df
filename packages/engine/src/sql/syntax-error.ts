import { fail } from '@millrace/kernel'
import type { Token } from './token.ts'

/** Refuses text that is no token, with what is wrong with it. */
export function failBadToken(token: Token): never {
  const { span } = token
  switch (token.value) {
    case 'double-quote':
      return fail('SQL_DOUBLE_QUOTES', {}, { span })
    case 'character':
      return fail('SQL_BAD_CHARACTER', { character: token.text }, { span })
    case 'bytes':
      return fail('SQL_BAD_BYTES', {}, { span })
    case 'name-content':
      return fail('SQL_BAD_NAME', {}, { span })
    case 'variable':
      return failVariable(token)
  }
  const what = token.value === 'name' ? 'name in backticks' : token.value
  const opening = { ...span, endLine: span.line, endColumn: span.column + (what === 'comment' ? 2 : 1) }
  return fail('SQL_UNTERMINATED', { what }, { span: opening })
}

function failVariable({ text, span }: Token): never {
  const name = text.slice(2, -1)
  const isSecret = name.startsWith('secret_values.')
  return fail(isSecret ? 'SQL_SECRET_PLACE' : 'SQL_UNKNOWN_VARIABLE', { name }, { span })
}

/** A token as errors name it. */
export function foundText(token: Token): string {
  if (token.kind === 'end') return 'the end of the text'
  // What stands in strings may be secret, and says nothing about the grammar.
  if (token.kind === 'string' || token.kind === 'text') return 'a string'
  return `'${token.text}'`
}
