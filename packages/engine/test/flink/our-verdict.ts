import { checkScript } from '../../src/plan/plan-script.ts'
import type { Diagnostic } from '../../src/sql/diagnostic.ts'
import type { Range, Recorded } from './case-file.ts'
import { flinkConnectors } from './flink-connectors.ts'

export interface OurVerdict {
  /** What we refuse, in the order of the text; places are in the case's own text. */
  readonly errors: readonly Diagnostic[]
}

/** What our front end says about a case, in the same door that editors and `check` use. */
export function ourVerdict(prelude: string, sql: string): OurVerdict {
  const before = prelude.endsWith('\n') || prelude === '' ? prelude : `${prelude}\n`
  const lines = before.split('\n').length - 1
  const errors = checkScript(before + sql, { connectors: flinkConnectors })
    .filter(({ severity }) => severity === 'error')
    .map((each) => ({
      ...each,
      span: { ...each.span, line: each.span.line - lines, endLine: each.span.endLine - lines },
    }))
  return { errors }
}

/** Null when we say the same as Flink: both take it, or both refuse it at the same place. */
export function differenceOf(sql: string, recorded: Recorded, { errors }: OurVerdict): string | null {
  if (recorded.accept) {
    const first = errors[0]
    return first ? `Flink accepts, we refuse at ${place(first)}: ${first.code}` : null
  }
  const flink = `Flink refuses (${recorded.stage}${recorded.at ? ` ${recorded.at.line}:${recorded.at.column}` : ''})`
  const [first] = errors
  if (!first) return `${flink}, we accept`
  const { at } = recorded
  if (!at || isAt(first, at, recorded.stage) || areAtEnd(first, at, sql)) return null
  return `${flink}, we refuse elsewhere: ${place(first)} ${first.code}`
}

/** The parser names one token; the validator a stretch, in which ours may be the narrower. */
function isAt({ span }: Diagnostic, at: Range, stage: string): boolean {
  if (span.line === at.line && span.column === at.column) return true
  if (stage === 'parse') return false
  const after = span.line > at.line || (span.line === at.line && span.column >= at.column)
  const before = span.line < at.endLine || (span.line === at.endLine && span.column <= at.endColumn)
  return after && before
}

/**
 * Where the text ends too early, Flink names its last character and we the place behind it. What is never closed reaches
 * to the end of the text: Flink names that end of it, we the beginning.
 */
function areAtEnd({ code, span }: Diagnostic, at: Range, sql: string): boolean {
  const lines = sql.replace(/[;\s]+$/, '').split('\n')
  const column = lines.at(-1)!.length
  const isEnd = (line: number, place: number) => line === lines.length && place >= column
  const isOurs = code === 'SQL_UNTERMINATED' || isEnd(span.line, span.column)
  return isEnd(at.line, at.column) && isOurs
}

const place = ({ span }: Diagnostic) => `${span.line}:${span.column}`
