import { connectorDeclarations } from '@millrace/connectors/declarations'
import { Workspace } from '@millrace/engine/ide'
import { MillraceError } from '@millrace/kernel'
import { sqlAnswers } from './sql-answers.ts'
import type { SqlAnswer, SqlQuestion } from './sql-worker-protocol.ts'

const workspace = new Workspace({ connectors: connectorDeclarations, planner: null })
const answers = sqlAnswers(workspace)

self.onmessage = ({ data }: MessageEvent<SqlQuestion>) => {
  void answerTo(data).then((answer) => self.postMessage(answer))
}

// What the words alone tell is told at once; the larger part of the language follows.
void import('@millrace/engine/ide-planner').then(({ wholePlanner }) => {
  workspace.usePlanner(wholePlanner)
  self.postMessage({ isWhole: true } satisfies SqlAnswer)
})

/** A defect is answered too: nobody waits for ever, and the next question is taken. */
async function answerTo(question: SqlQuestion): Promise<SqlAnswer> {
  const { id } = question
  try {
    return { id, answer: await answers[question.ask](question as never) }
  } catch (error) {
    return { id, error: MillraceError.from(error).toWire() }
  }
}
