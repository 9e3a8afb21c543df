import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ENTRY = fileURLToPath(new URL('../job-process.ts', import.meta.url))

/**
 * Compiled code of our sources, which Node reads again instead of compiling: a process loads in a third of the time.
 * Where the folder cannot be written, it compiles.
 */
const CODE_CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/millrace-code', import.meta.url))

/** Descriptor of the lifeline in the job process: its other end closes when the runner is gone, however it went. */
export const LIFELINE_FD = 4

export interface ProcessLimits {
  /** Bound of V8's heap. The whole process is bounded by the job's budget, which the watchdog enforces. */
  readonly heapMb: number
}

/** A job process, loading, with an environment of its own: it inherits no credential and no setting. */
export function launchProcess({ heapMb }: ProcessLimits): ChildProcess {
  return spawn(
    process.execPath,
    [
      '--disable-proto=delete',
      '--disable-warning=ExperimentalWarning',
      `--max-old-space-size=${heapMb}`,
      ENTRY,
    ],
    {
      cwd: '/',
      env: { NODE_COMPILE_CACHE: CODE_CACHE },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
      serialization: 'advanced',
      // Its own group: Ctrl-C at the terminal reaches the runner, which stops its jobs in order.
      detached: true,
    },
  )
}
