import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fail } from '@millrace/kernel'

/** Builds the console unless turbo knows the result of building these very sources already. */
export async function buildConsole(root: string, logFile: string): Promise<void> {
  const log = openSync(logFile, 'w', 0o600)
  const build = spawn(
    path.join(root, 'node_modules/.bin/turbo'),
    ['run', 'build', '--filter=@millrace/console'],
    {
      cwd: root,
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        // `next` in the build script must be run by this very Node.
        PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ''}`,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        TURBO_TELEMETRY_DISABLED: '1',
        CI: '1',
      },
    },
  )
  closeSync(log)
  const end = () => build.kill('SIGTERM')
  process.on('exit', end)
  const code = await new Promise((resolve) => build.once('exit', resolve).once('error', () => resolve(1)))
  process.off('exit', end)
  if (code !== 0)
    fail('CONSOLE_BUILD_FAILED', {
      log: logFile,
      last: readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n'),
    })
}
