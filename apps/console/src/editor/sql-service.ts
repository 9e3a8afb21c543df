import { MillraceError } from '@millrace/kernel'
import type { editor } from 'monaco-editor/editor'
import { draftOf } from './draft-of.ts'
import type { SqlAnswer, SqlAsk, SqlAsks, SqlQuestion } from './sql-worker-protocol.ts'

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
}

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()
/** Version of each model's text that the worker has. */
const sent = new WeakMap<editor.ITextModel, number>()

/** Who asks again once the worker can tell more. */
const listeners = new Set<() => void>()

export function onWhole(listener: () => void): { dispose(): void } {
  listeners.add(listener)
  return { dispose: () => listeners.delete(listener) }
}

function start(): Worker {
  const started = new Worker(new URL('./sql-worker.ts', import.meta.url), { type: 'module' })
  started.onmessage = ({ data }: MessageEvent<SqlAnswer>) => {
    if ('isWhole' in data) {
      for (const listener of listeners) listener()
      return
    }
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('error' in data) asked?.reject(MillraceError.fromWire(data.error))
    else asked?.resolve(data.answer as never)
  }
  return started
}

/** Asks the language worker, so that work on a long script never holds up typing. */
export function askSql<K extends SqlAsk>(
  ask: K,
  question: SqlAsks[K]['question'],
): Promise<SqlAsks[K]['answer']> {
  worker ??= start()
  lastId += 1
  const id = lastId
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker?.postMessage({ ...question, id, ask } as SqlQuestion)
  })
}

/** Asks about the text as it is in the model now. */
export function askModel<K extends SqlAsk>(
  model: editor.ITextModel,
  ask: K,
  question: Omit<SqlAsks[K]['question'], 'draft'>,
): Promise<SqlAsks[K]['answer']> {
  const draft = draftOf(model.uri)
  const version = model.getVersionId()
  if (sent.get(model) !== version) {
    sent.set(model, version)
    void askSql('put', { draft, text: model.getValue() })
  }
  return askSql(ask, { ...question, draft } as SqlAsks[K]['question'])
}
