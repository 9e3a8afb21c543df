import { spawn } from 'node:child_process'

/**
 * Runs a program with our output as its own; resolves with its exit code. Signals are passed on. The child keeps the
 * terminal's process group out of reach: Ctrl-C reaches it once, from here.
 */
export function run(command, args, { cwd, env, detached = false } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: env ?? process.env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached,
  })
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const pass = () => child.kill(signal)
    process.on(signal, pass)
    return [signal, pass]
  })
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(127)
    })
    child.on('exit', (code, signal) => {
      for (const [name, pass] of handlers) process.off(name, pass)
      resolve(signal ? 1 : code)
    })
  })
}
