#!/usr/bin/env node
import './lib/require-node.mjs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './lib/dependencies.mjs'
import { pinnedNode } from './lib/pinned-node.mjs'
import { run } from './lib/run.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const json = process.argv.includes('--json')
if (!json) console.log('Millrace')
const { installed, ms } = ensureDependencies(root, { dev: false })
if (!json)
  console.log(
    installed ? `  packages      installed in ${(ms / 1000).toFixed(1)} s` : '  packages      present',
  )

const node = pinnedNode(root)
if (node === null) {
  console.error(
    `No Node 24 is packaged for ${process.platform}-${process.arch}: install Node 24 or newer yourself and run the command again.`,
  )
  process.exit(1)
}
const main = path.join(root, 'apps/launcher/src/main.ts')
const env = { ...process.env, MILLRACE_INSTALL_MS: String(ms) }
process.exitCode = await run(
  node,
  ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)],
  { cwd: root, env, detached: true },
)
