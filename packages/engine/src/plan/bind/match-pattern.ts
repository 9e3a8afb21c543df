import { fail, type SourceSpan } from '@millrace/kernel'
import type { Pattern } from '../../sql/ast/pattern-nodes.ts'
import type { MatchVariable } from '../plan-node.ts'

type Element = Omit<MatchVariable, 'define'> & { readonly span: SourceSpan }

const refuse = (what: string, span: SourceSpan): never => fail('PLAN_MATCH_PATTERN', { what }, { span })

/** The names in a pattern, in the order of the text. */
export function patternNames(pattern: Pattern): string[] {
  switch (pattern.kind) {
    case 'pattern-variable':
      return [pattern.name.name]
    case 'pattern-quantified':
    case 'pattern-exclusion':
      return patternNames(pattern.pattern)
    default:
      return pattern.parts.flatMap(patternNames)
  }
}

/** A pattern that Flink can find: variables one behind the other, each with how often it may occur. */
export function bindPattern(pattern: Pattern): Element[] {
  const elements = flatten(pattern)
  const seen = new Set<string>()
  for (const { name, span } of elements) {
    if (seen.has(name)) refuse(`${name} … ${name}`, span)
    seen.add(name)
  }
  elements.forEach((element, i) => void checkElement(element, elements[i - 1], i === elements.length - 1))
  if (elements.every(({ least }) => least === 0)) refuse('empty', pattern.span)
  return elements
}

function flatten(pattern: Pattern): Element[] {
  const { span } = pattern
  switch (pattern.kind) {
    case 'pattern-variable':
      return [{ name: pattern.name.name, least: 1, most: 1, greedy: true, span }]
    case 'pattern-sequence':
      return pattern.parts.flatMap(flatten)
    case 'pattern-alternation':
      return refuse('A | B', span)
    case 'pattern-permute':
      return refuse('PERMUTE', span)
    case 'pattern-exclusion':
      return refuse('{- -}', span)
    case 'pattern-quantified': {
      if (pattern.pattern.kind !== 'pattern-variable') return refuse('(A B)+', span)
      const { least, most, reluctant } = pattern
      return [{ name: pattern.pattern.name.name, least: least ?? 0, most, greedy: !reluctant, span }]
    }
  }
}

function checkElement(element: Element, before: Element | undefined, isLast: boolean): void {
  const { name, least, most, greedy, span } = element
  const isOptional = least === 0 && (most === 1 || most === null)
  if (most !== null && !isOptional && (least === 0 || most < least)) refuse(`${name}{${least},${most}}`, span)
  if (least === 0 && most === 1 && !greedy) refuse(`${name}??`, span)
  if (isOptional && before && isGreedyLoop(before)) refuse(`${before.name}+ ${name}?`, span)
  if (isLast && isGreedyLoop(element)) refuse(`… ${name}+`, span)
}

function isGreedyLoop({ least, most, greedy }: Element): boolean {
  return greedy && least !== most && !(least === 0 && most === 1)
}
