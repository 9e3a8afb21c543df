#!/usr/bin/env node
/**
 * `npm run bench [NAME…]`: the benchmarks, one after another; each prints ratios against a peer measured in the same
 * run. What they print goes into docs/benchmarks.md, each under its own heading; those that do not run stay as they are.
 */
import './lib/require-node.mjs'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchmarkReport } from './lib/benchmark-report.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { pinnedNode } from './lib/pinned-node.mjs'
import { runAndKeep } from './lib/run-and-keep.mjs'

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
const report = benchmarkReport(path.join(root, 'docs/benchmarks.md'))
for (const file of benchmarks) {
  console.log(`\n# ${file}`)
  const { code, output } = await runAndKeep(node, ['--expose-gc', file], root)
  if (code === 0) report.put(file, output)
  else process.exitCode = 1
}
report.write(node)
