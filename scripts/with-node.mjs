#!/usr/bin/env node
/** `node scripts/with-node.mjs FILE ARGS…`: runs a TypeScript file on the pinned Node, with everything installed. */
import './lib/require-node.mjs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './lib/dependencies.mjs'
import { pinnedNode } from './lib/pinned-node.mjs'
import { run } from './lib/run.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
ensureDependencies(root, { dev: true })
process.exitCode = await run(pinnedNode(root) ?? process.execPath, process.argv.slice(2), { cwd: root })
