import type { ConnectorRegistry } from '../../connect/connector.ts'
import { checkStatement } from '../../plan/check-statement.ts'
import { Session } from '../../plan/session.ts'
import type { Statement } from '../../sql/ast/statement-nodes.ts'
import type { Diagnostic } from '../../sql/diagnostic.ts'

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
}

export interface CheckerOptions {
  readonly connectors: ConnectorRegistry
  readonly config?: Readonly<Record<string, string>>
}

/** Checks pieces, each from the state that those before have left. */
export class PieceChecker {
  readonly initial: SessionState
  readonly #session: Session
  readonly #options: CheckerOptions

  constructor(options: CheckerOptions) {
    this.#options = options
    this.#session = new Session(options)
    this.initial = { catalog: this.#session.catalog, settings: {} }
  }

  check(statements: readonly Statement[], before: SessionState): Checked {
    const session = this.sessionAt(before)
    const diagnostics = statements.flatMap((statement) =>
      checkStatement(statement, session, this.#options.connectors),
    )
    const isSame = session.catalog === before.catalog && sameSettings(session.settings, before.settings)
    const after = isSame ? before : { catalog: session.catalog, settings: { ...session.settings } }
    return { before, after, diagnostics }
  }

  /** The session as the state says; the next call changes it. */
  sessionAt(state: SessionState): Session {
    const session = this.#session
    session.catalog = state.catalog
    for (const key of Object.keys(session.settings)) delete session.settings[key]
    Object.assign(session.settings, state.settings)
    session.errors.length = 0
    return session
  }
}

function sameSettings(
  left: Readonly<Record<string, string>>,
  right: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key])
}
