#!/usr/bin/env node
/**
 * The door of the command line: plain JavaScript that any Node from 20.19 on can run. It finds the Node that
 * Millrace runs on and hands everything over to it: arguments, terminal, signals, exit code.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

function pinnedNode() {
  const name = `node-${process.platform}-${process.arch}`
  try {
    const packaged = path.join(path.dirname(require.resolve(`${name}/package.json`)), 'bin/node')
    if (existsSync(packaged)) return packaged
  } catch {
    // Not packaged for this platform, or installed without optional packages.
  }
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}

const node = pinnedNode()
if (node === null) {
  console.error(
    `Millrace runs on Node 24: none is packaged for ${process.platform}-${process.arch} and this is Node ${process.versions.node}. ` +
      'Run npm ci without --omit=optional, or install Node 24 or newer.',
  )
  process.exit(1)
}
const entry = fileURLToPath(new URL('../src/main.ts', import.meta.url))
// Compiled code of our sources, which Node reads again instead of compiling.
const codeCache = fileURLToPath(new URL('../../../node_modules/.cache/millrace-code', import.meta.url))
// Columns are memory outside of V8's heap. Counted by itself, each 64 MB of it would have the whole heap collected.
const packaged = node !== process.execPath || process.versions.node.startsWith('24.')
const flags = packaged ? ['--external-memory-accounted-in-global-limit'] : []
const args = ['--disable-warning=ExperimentalWarning', ...flags, entry, ...process.argv.slice(2)]
const child = spawn(node, args, {
  env: { NODE_COMPILE_CACHE: codeCache, ...process.env },
  // The channel carries nothing: the child ends when it closes, so that killing this process leaves no orphan.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
// A terminal sends Ctrl-C to both of us, others only to this process; the child takes two at once for one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(`${node} could not be started: ${error.message}`)
  process.exit(127)
})
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 128 + os.constants.signals[signal] : code
})
