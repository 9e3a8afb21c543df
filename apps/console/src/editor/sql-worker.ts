import { parseScript } from '@millrace/engine/sql'
import { declaredTables } from './declared-tables.ts'
import type { SqlAnswer, SqlQuestion } from './sql-worker-protocol.ts'

self.onmessage = (event: MessageEvent<SqlQuestion>) => {
  self.postMessage(answer(event.data))
}

function answer(question: SqlQuestion): SqlAnswer {
  const { id, script } = question
  if (question.ask === 'complete') return { id, ask: 'complete', items: [] }
  const { diagnostics } = parseScript(script)
  return { id, ask: 'check', diagnostics, tables: declaredTables(script) }
}
