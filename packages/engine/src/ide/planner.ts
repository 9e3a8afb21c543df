import type { ConnectorRegistry } from '../connect/connector.ts'
import type { SinkPlanNode } from '../plan/plan-node.ts'
import type { BoundWork, Session, SessionOptions } from '../plan/session.ts'
import type { Statement } from '../sql/ast/statement-nodes.ts'
import type { Diagnostic } from '../sql/diagnostic.ts'

export interface KnownFunction {
  readonly name: string
  /** One way to call it a line. */
  readonly signature: string
  readonly kind: string
}

/**
 * What binds, types and plans. It is the larger part of the language: an editor shows what the words alone tell while
 * this is still on its way.
 */
export interface Planner {
  startSession(options: SessionOptions): Session
  check(statement: Statement, session: Session, connectors: ConnectorRegistry): Diagnostic[]
  plan(work: BoundWork, connectors: ConnectorRegistry): SinkPlanNode
  /** What a statement must hold for there to be advice by its words. */
  readonly advisedWords: RegExp
  /** Advice about one statement by its words. */
  adviceOnWords(text: string, statements: readonly Statement[]): Diagnostic[]
  /** Advice about what a script defines and does not use. */
  adviceOnNames(statements: readonly Statement[]): Diagnostic[]
  readonly functions: readonly KnownFunction[]
}
