/**
 * Runs one PostgreSQL server for the process that started this one, and ends it when that process ends, however it
 * ends (the IPC channel closes). Restarts the server when it dies by itself.
 */
import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

interface GuardOptions {
  readonly command: string
  readonly args: readonly string[]
  readonly logFile: string
  readonly uid?: number
  readonly gid?: number
}

const options = JSON.parse(process.argv[2]!) as GuardOptions
const { command, args, logFile, uid, gid } = options
const log = openSync(logFile, 'a', 0o600)
let stopping = false
let server = launch()

function launch(): ReturnType<typeof spawn> {
  const child = spawn(command, [...args], {
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
    cwd: '/',
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC', LANG: 'C.UTF-8' },
    detached: true,
  })
  child.on('exit', () => void restart())
  process.send?.({ pid: child.pid })
  return child
}

/** After a kill -9 the old backends hold the shared memory for a moment: a start that fails is tried again. */
async function restart(): Promise<void> {
  if (stopping) process.exit(0)
  await pause(200)
  if (!stopping) server = launch()
}

function stop(): void {
  if (stopping) return
  stopping = true
  server.kill('SIGINT')
  setTimeout(() => server.kill('SIGQUIT'), 8000).unref()
  if (server.exitCode !== null || server.signalCode !== null) process.exit(0)
}

process.on('disconnect', stop)
process.on('message', (message) => {
  if (message === 'stop') stop()
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
