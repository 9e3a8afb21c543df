import { spawn } from 'node:child_process'
import path from 'node:path'

const BIN = path.resolve(import.meta.dirname, '../bin/millrace.mjs')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line as a person does; `during` may send signals once something has been printed. */
export function millrace(
  args: readonly string[],
  options: {
    readonly cwd?: string
    readonly env?: Record<string, string>
    readonly input?: string
    readonly node?: string
    readonly during?: (stdout: string, kill: (signal: NodeJS.Signals) => void) => void
  } = {},
): Promise<Ran> {
  const child = spawn(options.node ?? process.execPath, [BIN, ...args], {
    cwd: options.cwd ?? process.cwd(),
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/', ...options.env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
    options.during?.(stdout, (signal) => child.kill(signal))
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  child.stdin.end(options.input ?? '')
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}
