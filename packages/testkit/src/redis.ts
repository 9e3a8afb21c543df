import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { freePort } from './port.ts'
import { tempDir } from './temp.ts'
import { until } from './wait.ts'

export interface TestRedis {
  readonly url: string
  readonly port: number
  kill9(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** A real redis-server on a free port, with append-only file, gone with this process. */
export async function startRedis(): Promise<TestRedis> {
  const folder = tempDir()
  const port = await freePort()
  const binary = execFileSync('sh', ['-c', 'command -v redis-server'], { encoding: 'utf8' }).trim()
  let server: ChildProcess | undefined
  const start = async () => {
    const args = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--appendonly',
      'yes',
      '--save',
      '',
      '--maxmemory-policy',
      'noeviction',
    ]
    server = spawn(binary, args, { stdio: 'ignore' })
    await until(() => answers(port), { message: 'redis to answer' })
  }
  const end = async (signal: NodeJS.Signals) => {
    const running = server
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await ended
  }
  process.on('exit', () => server?.kill('SIGKILL'))
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    start,
    kill9: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.once('data', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
