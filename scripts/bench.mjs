#!/usr/bin/env node
/** `npm run bench [NAME…]`: the benchmarks, one after another; each prints ratios against a peer measured in the same run. */
import './lib/require-node.mjs'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './lib/dependencies.mjs'
import { pinnedNode } from './lib/pinned-node.mjs'
import { run } from './lib/run.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
ensureDependencies(root, { dev: true })
const node = pinnedNode(root) ?? process.execPath
const wanted = process.argv.slice(2)
const folders = [
  'e2e/bench',
  ...['packages', 'apps'].flatMap((group) =>
    readdirSync(path.join(root, group)).map((name) => `${group}/${name}/bench`),
  ),
]
const benchmarks = folders
  .filter((folder) => existsSync(path.join(root, folder)))
  .flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.bench.ts'))
      .map((name) => `${folder}/${name}`),
  )
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)))
for (const file of benchmarks) {
  console.log(`\n# ${file}`)
  if ((await run(node, ['--expose-gc', file], { cwd: root })) !== 0) process.exitCode = 1
}
