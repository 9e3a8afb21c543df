import { fail, MillraceError } from '@millrace/kernel'
import type { ConnectorRegistry } from '../connect/connector.ts'
import { arrangeDiagnostics } from '../sql/arrange-diagnostics.ts'
import type { Statement } from '../sql/ast/statement-nodes.ts'
import type { Diagnostic } from '../sql/diagnostic.ts'
import { type ParseOptions, parseScript } from '../sql/parse-script.ts'
import { statementAt } from '../sql/statement-at.ts'
import type { Variables } from '../sql/substitute-variables.ts'
import { writtenAdvice } from './advice/advice-of.ts'
import { checkStatement } from './check-statement.ts'
import type { Plan } from './plan-node.ts'
import { collectWork, planner, planWork } from './plan-work.ts'
import { pruneLookups } from './prune/prune-lookups.ts'
import { pruneScans } from './prune/prune-scans.ts'
import { type BoundWork, Session, type SessionOptions } from './session.ts'

/**
 * `run`: every INSERT, or the one SELECT. `statement`: the one that begins at an offset in the text. `debug`: the one
 * around an offset, sinks replaced by collectors.
 */
export type PlanMode =
  | { readonly kind: 'run' }
  | { readonly kind: 'statement'; readonly start: number }
  | { readonly kind: 'debug'; readonly position: number }

export interface PlanScriptOptions extends SessionOptions {
  readonly mode: PlanMode
  /** Values of `${name}`. */
  readonly variables?: Variables
}

export interface CheckOptions {
  /** Declarations are enough. Without them, as with `syntaxOnly`, no name is resolved. */
  readonly connectors?: ConnectorRegistry
  readonly config?: Readonly<Record<string, string>>
  readonly syntaxOnly?: boolean
  /** See `SessionOptions`. */
  readonly refusedCall?: SessionOptions['refusedCall']
  /** Values of `${name}`; with it, a name that is not in it is an error. */
  readonly variables?: Variables
}

/** Notices that only a script that is checked may have. */
export const REFUSED_TO_RUN: readonly string[] = ['ENGINE_UNSUPPORTED', 'SETTING_UNKNOWN']
const START = { line: 1, column: 1, endLine: 1, endColumn: 2 }

function parsing({ variables }: { readonly variables?: Variables }): ParseOptions {
  return variables ? { variables } : {}
}

/** Everything wrong with a script, in the order of the text. Never throws for what is in the text. */
export function checkScript(text: string, options: CheckOptions = {}): Diagnostic[] {
  const { connectors, config, refusedCall } = options
  const { statements, diagnostics } = parseScript(text, parsing(options))
  if (!connectors || options.syntaxOnly) return [...diagnostics]
  const session = new Session({ connectors, ...(config && { config }), ...(refusedCall && { refusedCall }) })
  const found = statements.flatMap((statement) => checkStatement(statement, session, connectors))
  // Of a script that cannot be read whole, nobody knows what it uses.
  const written = diagnostics.length === 0 ? writtenAdvice(text, statements) : []
  return arrangeDiagnostics([...diagnostics, ...found, ...written])
}

/** The plan of what a script asks to run; throws the first error with its place. */
export function planScript(text: string, options: PlanScriptOptions): Plan {
  const { statements, diagnostics } = parseScript(text, parsing(options))
  const { mode, connectors } = options
  const target = targetOf(mode, text, statements)
  const broken = target ? before(diagnostics, text, soundEnd(text, target, mode, statements)) : diagnostics
  const first = broken[0]
  if (first) throw new MillraceError(first.code, first.params, { span: first.span })
  const session = new Session(options)
  const work: BoundWork[] = []
  for (const statement of statements) {
    const found =
      statement === target && mode.kind === 'debug' && statement.kind === 'create-view'
        ? viewWork(session, statement)
        : session.apply(statement)
    if (session.errors[0]) throw session.errors[0]
    const limit = session.notices.splice(0).find(({ code }) => REFUSED_TO_RUN.includes(code))
    if (limit && (target === null || statement === target)) throw limit
    if (target ? statement === target : mode.kind === 'run') work.push(...found)
    if (statement === target) break
  }
  const parts = planner(connectors, session.planSettings)
  const sinks =
    mode.kind === 'debug'
      ? narrowed(work, mode).map((each) => collectWork(each, parts))
      : runnable(work).map((each) => planWork(each, parts))
  const plan = Object.freeze({ sinks: Object.freeze(sinks), config: Object.freeze({ ...session.settings }) })
  return pruneLookups(pruneScans(plan, connectors))
}

function targetOf(mode: PlanMode, text: string, statements: readonly Statement[]): Statement | null {
  if (mode.kind === 'run') return null
  if (mode.kind === 'debug') return statementAt(text, mode.position, statements)
  return (
    statements.find(({ start }) => start === mode.start) ?? fail('SQL_NOTHING_TO_RUN', {}, { span: START })
  )
}

/**
 * Up to where a script must be sound for one statement of it to run: its end; or, in debug mode, when the position is
 * behind that, the next sound statement, since the position may be in a broken one.
 */
function soundEnd(text: string, target: Statement, mode: PlanMode, statements: readonly Statement[]): number {
  if (mode.kind !== 'debug' || mode.position <= target.end + 1) return target.end
  return statements.find(({ start }) => start > mode.position)?.start ?? text.length + 1
}

function before(diagnostics: readonly Diagnostic[], text: string, end: number): readonly Diagnostic[] {
  const lines = text.slice(0, end).split('\n')
  const last = { line: lines.length, column: lines.at(-1)!.length + 1 }
  return diagnostics.filter(
    ({ span }) => span.line < last.line || (span.line === last.line && span.column < last.column),
  )
}

function viewWork(session: Session, statement: Extract<Statement, { kind: 'create-view' }>): BoundWork[] {
  return session.bindView(statement)
}

/** In a statement set, the INSERT at the position; all of them when it stands on none. */
function narrowed(
  work: readonly BoundWork[],
  mode: Extract<PlanMode, { kind: 'debug' }>,
): readonly BoundWork[] {
  if (work.length === 0) return fail('SQL_NOTHING_TO_RUN', {}, { span: START })
  const at = work.filter(
    ({ statement }) => statement.start <= mode.position && mode.position <= statement.end,
  )
  return at.length > 0 ? at : work
}

/** All INSERTs, or a single SELECT. */
function runnable(work: readonly BoundWork[]): readonly BoundWork[] {
  const [query, second] = work.filter(({ kind }) => kind === 'query')
  const inserts = work.filter(({ kind }) => kind === 'insert')
  if (work.length === 0) return fail('SQL_NOTHING_TO_RUN', {}, { span: START })
  const extra = query && inserts.length > 0 ? query : second
  if (extra) return fail('SQL_MIXED_QUERIES', {}, { span: extra.statement.span })
  return work
}
