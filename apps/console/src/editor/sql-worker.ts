import { connectorDeclarations } from '@millrace/connectors/declarations'
import { Workspace } from '@millrace/engine/ide'
import { sqlAnswers } from './sql-answers.ts'
import { SqlMailbox } from './sql-mailbox.ts'
import type { SqlMessage, SqlReply } from './sql-worker-protocol.ts'

const workspace = new Workspace({ connectors: connectorDeclarations, planner: null })
const reply = (message: SqlReply) => self.postMessage(message)

/** A message to itself comes behind all that have arrived. */
const { port1, port2 } = new MessageChannel()
let due: (() => void) | null = null
port1.onmessage = () => due?.()

const mailbox = new SqlMailbox(sqlAnswers(workspace), reply, (step) => {
  due = step
  port2.postMessage(null)
})

self.onmessage = ({ data }: MessageEvent<SqlMessage>) => mailbox.take(data)

// What the words alone tell is told at once; the larger part of the language follows.
void import('@millrace/engine/ide-planner').then(({ wholePlanner }) => {
  workspace.usePlanner(wholePlanner)
  reply({ isWhole: true })
})
