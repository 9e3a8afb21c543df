import { connectorDeclarations } from '@millrace/connectors/declarations'
import { checkScript } from '@millrace/engine/sql'
import { completeAt } from './complete-at.ts'
import { declaredTables } from './declared-tables.ts'
import type { SqlAnswer, SqlQuestion } from './sql-worker-protocol.ts'

self.onmessage = (event: MessageEvent<SqlQuestion>) => {
  self.postMessage(answer(event.data))
}

function answer(question: SqlQuestion): SqlAnswer {
  const { id, script } = question
  if (question.ask === 'complete') {
    return { id, ask: 'complete', items: completeAt(script, question.offset, connectorDeclarations) }
  }
  const diagnostics = checkScript(script, { connectors: connectorDeclarations })
  return { id, ask: 'check', diagnostics, tables: declaredTables(script) }
}
