#!/usr/bin/env node
/** `npm run check`: everything about the code that is not a test. `--fix` lets the formatter write. */
import './lib/require-node.mjs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './lib/dependencies.mjs'
import { pinnedNode } from './lib/pinned-node.mjs'
import { run } from './lib/run.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
ensureDependencies(root, { dev: true })
const node = pinnedNode(root) ?? process.execPath
const fix = process.argv.includes('--fix')
const bin = (name) => path.join(root, 'node_modules/.bin', name)

const checks = [
  [
    'format and lint',
    bin('biome'),
    ['check', ...(fix ? ['--write'] : []), '--diagnostic-level=error', '--max-diagnostics=40'],
  ],
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['types of the console', bin('tsc'), ['-p', 'apps/console/tsconfig.json', '--noEmit']],
  ['types of the design system', bin('tsc'), ['-p', 'packages/ui/tsconfig.json', '--noEmit']],
  [
    'import floors and circles',
    node,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'packages',
    ],
  ],
  ['file sizes', node, ['scripts/checks/file-sizes.mjs']],
  ['dead code', node, ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints']],
  ['documents of connectors', node, ['scripts/docs/connectors.ts', '--check']],
  ['generated database client', node, ['scripts/prisma/check-generated.mjs']],
]
const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` }
const failed = []
for (const [name, command, args] of checks) {
  const started = Date.now()
  const code = await run(command, args, { cwd: root, env })
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (code !== 0) failed.push(name)
}
if (failed.length > 0) console.error(`Not right yet: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
