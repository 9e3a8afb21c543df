import { MillraceError } from '@millrace/kernel'
import type { CancellationToken, editor } from 'monaco-editor/editor'
import { canceled } from './canceled.ts'
import { draftOf } from './draft-of.ts'
import { SentText } from './sent-text.ts'
import type { SqlAsk, SqlAsks, SqlMessage, SqlQuestion, SqlReply } from './sql-worker-protocol.ts'

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
}

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()
/** By draft, the texts of models that the worker follows. */
const sent = new Map<string, SentText>()

/** Who asks again once the worker can tell more. */
const listeners = new Set<() => void>()

export function onWhole(listener: () => void): { dispose(): void } {
  listeners.add(listener)
  return { dispose: () => listeners.delete(listener) }
}

function start(): Worker {
  const started = new Worker(new URL('./sql-worker.ts', import.meta.url), { type: 'module' })
  started.onmessage = ({ data }: MessageEvent<SqlReply>) => receive(data)
  return started
}

function receive(reply: SqlReply): void {
  if ('isWhole' in reply) {
    for (const listener of listeners) listener()
    return
  }
  if ('lost' in reply) {
    sent.get(reply.lost)?.sendWhole()
    return
  }
  const asked = waiting.get(reply.id)
  waiting.delete(reply.id)
  if ('error' in reply) asked?.reject(MillraceError.fromWire(reply.error))
  else asked?.resolve(reply.answer as never)
}

function post(message: SqlMessage): void {
  worker ??= start()
  worker.postMessage(message)
}

/** Asks the language worker, so that work on a long script never holds up typing. */
export function askSql<K extends SqlAsk>(
  ask: K,
  question: SqlAsks[K]['question'],
  token?: CancellationToken,
): Promise<SqlAsks[K]['answer']> {
  lastId += 1
  const id = lastId
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    post({ ...question, id, ask } as SqlQuestion)
    token?.onCancellationRequested(() => {
      if (!waiting.delete(id)) return
      post({ cancel: id })
      reject(canceled())
    })
  })
}

/** Asks about the text as it is in the model now. */
export function askModel<K extends SqlAsk>(
  model: editor.ITextModel,
  ask: K,
  question: Omit<SqlAsks[K]['question'], 'draft'>,
  token?: CancellationToken,
): Promise<SqlAsks[K]['answer']> {
  const draft = draftOf(model.uri)
  textOf(draft, model).send()
  return askSql(ask, { ...question, draft } as SqlAsks[K]['question'], token)
}

function textOf(draft: string, model: editor.ITextModel): SentText {
  const known = sent.get(draft)
  if (known?.model === model) return known
  const made = new SentText(model, {
    whole: (text) => void askSql('put', { draft, text }),
    edit: (changes, length) => post({ edit: { draft, changes, length } }),
  })
  sent.set(draft, made)
  model.onWillDispose(() => {
    if (sent.get(draft) === made) sent.delete(draft)
  })
  return made
}

/** Tells the worker the text of a draft. One that is shown goes on with the text in its editor. */
export async function putDraft(draft: string, text: string, title: string): Promise<void> {
  await askSql('put', { draft, text: sent.get(draft)?.take() ?? text, title })
}
