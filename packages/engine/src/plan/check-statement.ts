import { MillraceError, type SourceSpan } from '@millrace/kernel'
import type { ConnectorRegistry } from '../connect/connector.ts'
import type { Statement } from '../sql/ast/statement-nodes.ts'
import { type Diagnostic, diagnosticOf } from '../sql/diagnostic.ts'
import { adviceOf } from './advice/advice-of.ts'
import { type EngineLimit, engineLimits } from './limits/engine-limits.ts'
import { planner, planWork } from './plan-work.ts'
import type { Session } from './session.ts'

/** What is wrong with the next statement of a session, which takes its definitions on. Throws for defects only. */
export function checkStatement(
  statement: Statement,
  session: Session,
  connectors: ConnectorRegistry,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const asked = session.apply(statement)
  for (const work of [...asked, ...session.explained]) {
    try {
      const sink = planWork(work, planner(connectors, session.planSettings))
      found.push(
        ...engineLimits(sink, session.planSettings.isBatch).map((limit) =>
          limitDiagnostic(limit, statement.span),
        ),
      )
      found.push(...adviceOf(work, sink, session, statement.span))
    } catch (error) {
      session.errors.push(MillraceError.from(error))
    }
  }
  found.push(...session.errors.splice(0).map((error) => diagnosticOf(error, statement.span)))
  const notices = session.notices.splice(0)
  found.push(...notices.map((error) => diagnosticOf(error, statement.span, 'warning')))
  return found
}

function limitDiagnostic({ feature, span }: EngineLimit, fallback: SourceSpan): Diagnostic {
  return diagnosticOf(
    new MillraceError('ENGINE_UNSUPPORTED', { feature }, { span: span ?? fallback }),
    fallback,
    'warning',
  )
}
