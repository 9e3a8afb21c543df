import type { ConnectorRegistry } from '../../connect/connector.ts'
import type { Session } from '../../plan/session.ts'
import type { Statement } from '../../sql/ast/statement-nodes.ts'
import type { Diagnostic } from '../../sql/diagnostic.ts'
import type { Planner } from '../planner.ts'
import { applyChange, type CatalogChange, catalogChange, namesTouched } from './catalog-change.ts'

/** What the statements before a place have made. The same object as long as nothing changes. */
export interface SessionState {
  readonly catalog: Session['catalog']
  readonly settings: Readonly<Record<string, string>>
}

/** What a piece gave when it was checked. Valid as long as the state before it is the same. */
export interface Checked {
  readonly before: SessionState
  readonly after: SessionState
  readonly diagnostics: readonly Diagnostic[]
  /** What the piece defines; null when it changes more than that. */
  readonly change: CatalogChange | null
}

export interface CheckerOptions {
  readonly connectors: ConnectorRegistry
  readonly config?: Readonly<Record<string, string>>
  /** Null while it is not there: then only the words are read. */
  readonly planner: Planner | null
}

/** What may mean something else in one state than in another; null when that may be anything. */
interface Difference {
  readonly old: SessionState
  readonly now: SessionState
  readonly touched: ReadonlySet<string> | null
}

/** Checks pieces, each from the state that those before have left. */
export class PieceChecker {
  readonly initial: SessionState
  readonly #session: Session
  readonly #options: CheckerOptions
  readonly #planner: Planner
  #last: Difference | null = null

  constructor(options: CheckerOptions, planner: Planner) {
    this.#options = options
    this.#planner = planner
    this.#session = planner.startSession(options)
    this.initial = { catalog: this.#session.catalog, settings: {} }
  }

  check(statements: readonly Statement[], before: SessionState): Checked {
    const session = this.sessionAt(before)
    const diagnostics = statements.flatMap((statement) =>
      this.#planner.check(statement, session, this.#options.connectors),
    )
    const settingsChanged = !sameSettings(session.settings, before.settings)
    const isSame = session.catalog === before.catalog && !settingsChanged
    const after = isSame ? before : { catalog: session.catalog, settings: { ...session.settings } }
    return {
      before,
      after,
      diagnostics,
      change: settingsChanged ? null : catalogChange(before.catalog, after.catalog),
    }
  }

  /**
   * What a piece gave before another one did, as long as nothing that it names has changed since; null when it must be
   * checked again.
   */
  adopt(known: Checked, words: ReadonlySet<string>, before: SessionState): Checked | null {
    const { change } = known
    if (
      !change ||
      known.diagnostics.some(namesOthers) ||
      !sameSettings(known.before.settings, before.settings)
    )
      return null
    const touched = this.#touched(known.before, before)
    if (!touched) return null
    for (const name of touched) if (words.has(name)) return null
    const isSame = known.after === known.before
    const after = isSame ? before : { ...before, catalog: applyChange(before.catalog, change) }
    // The same was done to both: what is between them has not changed.
    this.#last = { old: known.after, now: after, touched }
    return { ...known, before, after }
  }

  /** Pieces that follow one another often ask for the same. */
  #touched(old: SessionState, now: SessionState): ReadonlySet<string> | null {
    const last = this.#last
    if (last?.old === old && last.now === now) return last.touched
    const change = catalogChange(old.catalog, now.catalog)
    const touched = change && namesTouched(change, now.catalog)
    this.#last = { old, now, touched }
    return touched
  }

  /** The session as the state says; the next call changes it. */
  sessionAt(state: SessionState): Session {
    const session = this.#session
    session.catalog = state.catalog
    for (const key of Object.keys(session.settings)) delete session.settings[key]
    Object.assign(session.settings, state.settings)
    session.errors.length = 0
    session.notices.length = 0
    return session
  }
}

/** An error that says which names there are, maybe in words that another error came with. */
const NAMES_OTHERS: ReadonlySet<string> = new Set(['SQL_NO_TABLES', 'SQL_VIEW_BROKEN'])

function namesOthers({ code, params }: Diagnostic): boolean {
  return 'suggestion' in params || NAMES_OTHERS.has(code)
}

function sameSettings(
  left: Readonly<Record<string, string>>,
  right: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key])
}
