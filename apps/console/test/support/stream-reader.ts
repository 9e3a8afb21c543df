import { type StreamMessage, streamMessage } from '@millrace/contracts/api/stream'
import type { SendOptions, TestConsole } from './test-console.ts'

export interface StreamReader {
  readonly status: number
  readonly messages: StreamMessage[]
  readonly ids: string[]
  readonly ended: Promise<void>
  /** Resolves with the first message, of those to come or already there, that fits. */
  find(fits: (message: StreamMessage) => boolean, ms?: number): Promise<StreamMessage>
  close(): Promise<void>
}

/** Opens a live stream and keeps what it says. */
export async function openReader(
  console: TestConsole,
  topics: readonly string[],
  options: SendOptions,
): Promise<StreamReader> {
  const response = await console.send('GET', `/api/v1/stream?topics=${topics.join(',')}`, options)
  const messages: StreamMessage[] = []
  const ids: string[] = []
  const waiting = new Set<() => void>()
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const read = async () => {
    let rest = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const frames = (rest + value).split('\n\n')
      rest = frames.pop()!
      for (const frame of frames) {
        const id = /^id: (.*)$/m.exec(frame)?.[1]
        if (id !== undefined) ids.push(id)
        messages.push(streamMessage.parse(JSON.parse(/^data: (.*)$/m.exec(frame)![1]!)))
      }
      for (const wake of waiting) wake()
    }
  }
  const ended = response.ok ? read() : Promise.resolve()
  return {
    status: response.status,
    messages,
    ids,
    ended,
    find: (fits, ms = 10_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = messages.find(fits)
          if (!found) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`no such message among ${JSON.stringify(messages.map(({ type }) => type))}`))
        }, ms)
        waiting.add(look)
        look()
      }),
    close: async () => {
      await reader.cancel()
    },
  }
}
