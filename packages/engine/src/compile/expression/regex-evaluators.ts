import type { CallExpression } from '../../plan/bound-expression.ts'
import type { RowValue } from '../../types/row-value.ts'
import { type Evaluator, literalOf, strict } from './evaluator.ts'
import { memoised } from './memoised.ts'
import { similarPattern } from './similar-pattern.ts'
import { compilePattern, readPattern, type TextMatcher, type TextPattern } from './text-matcher.ts'

/** The pattern in argument 1: compiled once when it is a literal, else remembered by text. Null is no pattern. */
function compiledIn(call: CallExpression): (pattern: string) => TextPattern | null {
  const constant = literalOf(call, 1)
  if (typeof constant === 'string') {
    const fixed = readPattern(constant, call)
    return () => fixed
  }
  const known = memoised((pattern) => ({ read: readPattern(pattern, call) }))
  return (pattern) => known(pattern).read
}

/** A function of the text, the pattern's matcher and what else the call has. */
function matching(compute: (matcher: TextMatcher, text: string, more: RowValue) => RowValue): Evaluator {
  return strict((call) => {
    const compiled = compiledIn(call)
    return (text: string, pattern: string, more?: RowValue) => {
      const matcher = compiled(pattern)?.matcher(text)
      return matcher ? compute(matcher, text, more ?? null) : null
    }
  })
}

function extract(matcher: TextMatcher, group: number): RowValue {
  if (group < 0 || group > matcher.groupCount() || !matcher.find()) return null
  return matcher.group(group)
}

function extractAll(matcher: TextMatcher, group: number): RowValue {
  if (group < 0 || group > matcher.groupCount()) return null
  const found: RowValue[] = []
  while (matcher.find()) found.push(matcher.group(group))
  return found
}

function count(matcher: TextMatcher): number {
  let found = 0
  while (matcher.find()) found++
  return found
}

/** The replacement stands as it is: `$1` means nothing. */
function replaceAll(matcher: TextMatcher, text: string, replacement: string): string {
  let result = ''
  let from = 0
  while (matcher.find()) {
    result += text.slice(from, matcher.start()) + replacement
    from = matcher.end()
  }
  return result + text.slice(from)
}

const similarTo: Evaluator = strict((call) => {
  const patternOf = memoised((key: string) => {
    const [pattern, escapeWith] = JSON.parse(key) as [string, string | null]
    return compilePattern(similarPattern(pattern, escapeWith), call)
  })
  return (text: string, pattern: string, escapeWith?: string) =>
    patternOf(JSON.stringify([pattern, escapeWith ?? null]))
      .matcher(text)
      .matches()
})

export const regexEvaluators = {
  // An empty pattern matches nothing, in Flink.
  REGEXP: strict((call) => {
    const compiled = compiledIn(call)
    return (text: string, pattern: string) =>
      pattern !== '' && (compiled(pattern)?.matcher(text).find() ?? false)
  }),
  REGEXP_EXTRACT: matching((matcher, _, group) => extract(matcher, Number(group ?? 0))),
  REGEXP_EXTRACT_ALL: matching((matcher, _, group) => extractAll(matcher, Number(group ?? 1))),
  REGEXP_REPLACE: matching((matcher, text, replacement) => replaceAll(matcher, text, replacement as string)),
  REGEXP_COUNT: matching(count),
  REGEXP_INSTR: matching((matcher) => (matcher.find() ? matcher.start() + 1 : 0)),
  REGEXP_SUBSTR: matching((matcher) => (matcher.find() ? matcher.group(0) : null)),
  SIMILAR_TO: similarTo,
}
