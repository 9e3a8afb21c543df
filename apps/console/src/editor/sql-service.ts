import type { SqlAnswer, SqlQuestion, SqlQuestionBody } from './sql-worker-protocol.ts'

type Answered<Q extends SqlQuestionBody['ask']> = Extract<SqlAnswer, { ask: Q }>

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, (answer: SqlAnswer) => void>()

function start(): Worker {
  const started = new Worker(new URL('./sql-worker.ts', import.meta.url), { type: 'module' })
  started.onmessage = (event: MessageEvent<SqlAnswer>) => {
    waiting.get(event.data.id)?.(event.data)
    waiting.delete(event.data.id)
  }
  return started
}

/** Asks the language worker, so that checking a long script never holds up typing. */
export function askSql<Q extends SqlQuestionBody['ask']>(
  question: Extract<SqlQuestionBody, { ask: Q }>,
): Promise<Answered<Q>> {
  worker ??= start()
  lastId += 1
  const id = lastId
  return new Promise((resolve) => {
    waiting.set(id, (answer) => resolve(answer as Answered<Q>))
    worker?.postMessage({ ...question, id } satisfies SqlQuestion)
  })
}
