#!/usr/bin/env node
/**
 * `npm test`: installs what it needs, runs every test that can run here, ends with `N passed, N failed, N skipped`.
 * `npm test -- --unit | --e2e` runs a part. MILLRACE_FORBID_SKIPS=1 turns a skipped test into a failure.
 */
import './lib/require-node.mjs'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './lib/dependencies.mjs'
import { pinnedNode } from './lib/pinned-node.mjs'
import { run } from './lib/run.mjs'
import { ensureSystemPackages } from './lib/system-packages.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const only = process.argv.find((argument) => argument === '--unit' || argument === '--e2e')
const rest = process.argv.slice(2).filter((argument) => argument !== only)
ensureDependencies(root, { dev: true })
const missing = ensureSystemPackages()
const node = pinnedNode(root) ?? process.execPath
const reports = mkdtempSync(path.join(tmpdir(), 'millrace-reports-'))
const total = { passed: 0, failed: 0, skipped: [] }

function env(more) {
  const bin = path.dirname(node)
  return {
    ...process.env,
    NODE_ENV: 'test',
    MILLRACE_MISSING: missing.join(','),
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    ...more,
  }
}

async function unit() {
  const report = path.join(reports, 'unit.json')
  const code = await run(node, [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...rest], {
    cwd: root,
    env: env({ MILLRACE_TEST_JSON: report }),
  })
  if (!existsSync(report)) return fatal('The unit tests did not run to their end.')
  for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
    // A file that could not even be loaded has no tests to count.
    if (file.status === 'failed' && file.assertionResults.length === 0) total.failed++
    for (const test of file.assertionResults)
      count(test.status, `${path.relative(root, file.name)}: ${test.fullName}`)
  }
  if (code !== 0 && total.failed === 0) fatal('The unit tests failed outside of any test (see above).')
}

async function endToEnd() {
  if (missing.includes('chromium')) {
    total.skipped.push('e2e: all (chromium is not installed)')
    return
  }
  const before = total.failed
  const report = path.join(reports, 'e2e.json')
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js')
  const code = await run(node, [cli, 'test', '--config', 'e2e/playwright.config.ts', ...rest], {
    cwd: root,
    env: env({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  })
  if (!existsSync(report)) return fatal('The end-to-end tests did not run to their end.')
  const visit = (suite, trail) => {
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests) count(test.status, `${trail} ${spec.title}`)
    for (const inner of suite.suites ?? []) visit(inner, `${trail} ${inner.title}`)
  }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  for (const suite of result.suites) visit(suite, `e2e: ${suite.title}`)
  if (code !== 0 && total.failed === before)
    fatal('The end-to-end tests failed outside of any test (see above).')
}

function count(status, name) {
  if (status === 'passed' || status === 'expected') total.passed++
  else if (status === 'failed' || status === 'unexpected' || status === 'flaky') {
    total.failed++
    console.log(`${status}: ${name}`)
  } else total.skipped.push(name)
}

function fatal(sentence) {
  console.error(sentence)
  total.failed++
}

if (only !== '--e2e') await unit()
if (only !== '--unit' && existsSync(path.join(root, 'e2e/playwright.config.ts'))) await endToEnd()
rmSync(reports, { recursive: true, force: true })
for (const name of total.skipped) console.log(`skipped: ${name}`)
const forbidden = process.env.MILLRACE_FORBID_SKIPS === '1' && total.skipped.length > 0
if (forbidden) console.log('Skipped tests are not allowed here.')
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`)
process.exitCode = total.failed > 0 || total.passed === 0 || forbidden ? 1 : 0
