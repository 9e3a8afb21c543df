import { connectorDeclarations } from '@millrace/connectors/declarations'
import { Workspace } from '@millrace/engine/ide'
import { MillraceError } from '@millrace/kernel'
import { sqlAnswers } from './sql-answers.ts'
import type { SqlAnswer, SqlQuestion } from './sql-worker-protocol.ts'

const answers = sqlAnswers(new Workspace({ connectors: connectorDeclarations }))

self.onmessage = ({ data }: MessageEvent<SqlQuestion>) => {
  self.postMessage(answerTo(data))
}

/** A defect is answered too: nobody waits for ever, and the next question is taken. */
function answerTo(question: SqlQuestion): SqlAnswer {
  const { id } = question
  try {
    return { id, answer: answers[question.ask](question as never) }
  } catch (error) {
    return { id, error: MillraceError.from(error).toWire() }
  }
}
