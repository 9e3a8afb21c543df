import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { until } from '../wait.ts'
import { programDigest } from './flink-home.ts'
import { type Answer, type Question, startOracle } from './flink-oracle.ts'

const IDLE_MS = 600_000
/** Another state of our Java program is another server. */
const socketPath = () =>
  path.join(tmpdir(), `millrace-flink-${userInfo().uid}-${programDigest().slice(0, 8)}.sock`)

/** Puts one question to the oracle in the background, which is started if nobody has done so. */
export async function askShared(question: Question): Promise<Answer> {
  let socket = await open()
  if (!socket) {
    socket = await start()
  }
  socket.write(`${JSON.stringify(question)}\n`)
  for await (const line of createInterface({ input: socket })) {
    socket.end()
    return JSON.parse(line) as Answer
  }
  throw new Error('The Flink oracle ended without an answer.')
}

async function start(): Promise<Socket> {
  const log = openSync(`${socketPath()}.log`, 'w')
  const server = spawn(process.execPath, [import.meta.filename], {
    detached: true,
    stdio: ['ignore', log, log],
  })
  server.unref()
  closeSync(log)
  const found = await until(async () => (await open()) ?? (server.exitCode ? 'failed' : undefined), {
    timeoutMs: 300_000,
    message: 'the Flink oracle to start',
  })
  if (found === 'failed') throw new Error(readFileSync(`${socketPath()}.log`, 'utf8'))
  return found
}

function open(): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(socketPath(), () => resolve(socket))
    socket.once('error', () => resolve(undefined))
  })
}

/** Serves questions on the socket until nobody has asked for ten minutes. */
async function serve(): Promise<void> {
  if (await open()) return
  const oracle = await startOracle()
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    createInterface({ input: socket }).on('line', async (line) => {
      idle.refresh()
      const answer = await oracle
        .ask(JSON.parse(line) as Question)
        .catch((cause: Error) => ({ failure: { error: cause.name, message: cause.message } }))
      if (socket.writable) socket.write(`${JSON.stringify(answer)}\n`)
    })
  })
  const idle = setTimeout(async () => {
    server.close()
    await oracle.close()
    process.exit(0)
  }, IDLE_MS)
  // Two may start at once: the first to listen serves, the other ends.
  if (await open()) return process.exit(0)
  rmSync(socketPath(), { force: true })
  server.listen(socketPath())
}

if (import.meta.main) await serve()
