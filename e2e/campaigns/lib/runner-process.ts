import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ENTRY = path.resolve(import.meta.dirname, '../../../apps/runner/src/main.ts')

/** A real runner that is started again whenever it dies, as the launcher does. */
export class RunnerProcess {
  readonly id: string
  /** Every job process it was ever seen to have. */
  readonly jobPids = new Set<number>()
  readonly #env: Readonly<Record<string, string>>
  readonly #logFile: string
  #process: ChildProcess | null = null
  #stopping = false

  constructor(id: string, env: Readonly<Record<string, string>>, logFile: string) {
    this.id = id
    this.#env = env
    this.#logFile = logFile
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  start(): void {
    const log = openSync(this.#logFile, 'a')
    this.#process = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ENTRY], {
      env: { ...this.#env, MILLRACE_RUNNER_ID: this.id, PATH: process.env.PATH ?? '', TZ: 'UTC' },
      stdio: ['ignore', log, log, 'ipc'],
    })
    closeSync(log)
    this.#process.once('exit', () => {
      if (!this.#stopping) setTimeout(() => this.start(), 200)
    })
  }

  /** Its job processes now, those that wait for a job among them. */
  jobs(): number[] {
    const pids = childrenOf(this.pid).filter((pid) => commandOf(pid).includes('job-process'))
    for (const pid of pids) this.jobPids.add(pid)
    return pids
  }

  async stop(): Promise<void> {
    this.#stopping = true
    const running = this.#process
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGTERM')
    const timer = setTimeout(() => running.kill('SIGKILL'), 20_000)
    await ended
    clearTimeout(timer)
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => parentOf(candidate) === pid)
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return -1
  }
}

export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return pid > 1 && process.kill(pid, name)
  } catch {
    return false
  }
}
