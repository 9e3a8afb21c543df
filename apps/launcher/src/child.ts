import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fail } from '@millrace/kernel'

export interface ChildSpec {
  readonly name: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly logFile: string
  /** Resolves once the child serves. */
  readonly isReady: () => Promise<boolean>
  readonly readyTimeoutMs: number
  /** How long it may take to end after SIGTERM. */
  readonly stopTimeoutMs: number
}

const EXIT_WITH_PARENT = fileURLToPath(new URL('./exit-with-parent.ts', import.meta.url))
const FIRST_BACKOFF_MS = 200
const LAST_BACKOFF_MS = 10_000

/** A service that is started again whenever it ends by itself, with a growing pause, until it is stopped. */
export class Child {
  readonly spec: ChildSpec
  #process: ChildProcess | null = null
  #stopping = false
  #backoff = FIRST_BACKOFF_MS
  #timer: NodeJS.Timeout | undefined

  constructor(spec: ChildSpec) {
    this.spec = spec
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  async start(): Promise<void> {
    this.#launch()
    const deadline = Date.now() + this.spec.readyTimeoutMs
    while (!(await this.spec.isReady().catch(() => false))) {
      if (Date.now() > deadline || this.#backoff > 1000) {
        fail('SERVICE_NOT_READY', {
          name: this.spec.name,
          log: this.spec.logFile,
          last: lastLines(this.spec.logFile),
        })
      }
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    this.#backoff = FIRST_BACKOFF_MS
  }

  #launch(): void {
    const { args, env, cwd, logFile } = this.spec
    const log = openSync(logFile, 'a', 0o600)
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--import', EXIT_WITH_PARENT, ...args],
      {
        cwd,
        env: {
          PATH: process.env.PATH ?? '',
          HOME: process.env.HOME ?? '/',
          LANG: 'C.UTF-8',
          TZ: 'UTC',
          NODE_ENV: 'production',
          ...env,
        },
        stdio: ['ignore', log, log, 'ipc'],
        // Its own process group: Ctrl-C in the terminal reaches the launcher, which stops its children in order.
        detached: true,
      },
    )
    closeSync(log)
    const started = Date.now()
    child.on('exit', () => {
      this.#process = null
      if (this.#stopping) return
      if (Date.now() - started > 30_000) this.#backoff = FIRST_BACKOFF_MS
      this.#timer = setTimeout(() => this.#launch(), this.#backoff)
      this.#backoff = Math.min(this.#backoff * 2, LAST_BACKOFF_MS)
    })
    this.#process = child
  }

  async stop(): Promise<void> {
    this.#stopping = true
    clearTimeout(this.#timer)
    const child = this.#process
    if (!child) return
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), this.spec.stopTimeoutMs)
    await ended
    clearTimeout(timer)
  }
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n')
}
