import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Whether `node_modules` holds what the lockfile asks for on this platform. npm writes `.package-lock.json` as the
 * last step of an install, so a half-finished install is seen as incomplete.
 */
function isComplete(root, { dev }) {
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  let installed
  try {
    installed = JSON.parse(readFileSync(path.join(root, 'node_modules/.package-lock.json'), 'utf8')).packages
  } catch {
    return false
  }
  return Object.entries(wanted).every(([name, entry]) => {
    if (!name.startsWith('node_modules/') && !name.includes('/node_modules/')) return true
    if (entry.optional || entry.peer || (entry.devOptional && !dev)) return true
    if (entry.dev && !dev) return true
    const have = installed[name]
    return have !== undefined && (entry.link ? have.link === true : have.version === entry.version)
  })
}

/** Installs from the lockfile unless that has been done. Ends the process with a clear sentence when it cannot. */
export function ensureDependencies(root, { dev }) {
  if (isComplete(root, { dev })) return { installed: false, ms: 0 }
  const started = Date.now()
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(dev ? [] : ['--omit=dev'])]
  // A user-level NODE_ENV=production would leave out development packages behind our back.
  const env = { ...process.env, NODE_ENV: dev ? 'development' : (process.env.NODE_ENV ?? '') }
  const result = spawnSync(npm[0], [...npm.slice(1), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env,
  })
  if (result.status !== 0) {
    process.stderr.write(result.stderr ?? '')
    const full = /ENOSPC/.test(result.stderr ?? '')
    console.error(
      full
        ? 'The disk is full: installing needs about 2 GB. Free some space and run the command again.'
        : 'Installing the packages failed (see above). Check the network and your npm registry setting, then run the command again.',
    )
    process.exit(1)
  }
  return { installed: true, ms: Date.now() - started }
}
