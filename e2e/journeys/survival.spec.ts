import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Page, test as plain } from '@playwright/test'
import { sampleRows } from '../support/sample-database.ts'
import { STORAGE_STATE } from '../support/storage-state.ts'
import { expect, instance } from '../support/test.ts'

/**
 * Everything is killed in turn; the page of a running job tells the truth meanwhile. Last of the journeys (files run in
 * the order of their names), and without the watch on the browser's console: refused connections are logged there.
 */
plain.use({ storageState: STORAGE_STATE, baseURL: undefined })
plain.describe.configure({ mode: 'serial', timeout: 180_000 })

interface Summary {
  readonly id: string
  readonly name: string
}

async function openJob(page: Page, name: string): Promise<string> {
  await page.goto(`${instance.url}/w/playground/jobs`)
  const id = await page.evaluate(async (wanted) => {
    const response = await fetch('/api/v1/workspaces/playground/deployments')
    const { deployments } = (await response.json()) as { deployments: Summary[] }
    return deployments.find((one) => one.name === wanted)!.id
  }, name)
  await page.goto(`${instance.url}/w/playground/jobs/${id}`)
  await expect(observed(page)).toContainText('Running')
  return id
}

const observed = (page: Page) => page.locator('.facts .wide')

/** The processes that the runner has started: its jobs and a spare. */
function children(pid: number): number[] {
  return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number)
}

const epoch = async (page: Page) => Number(/epoch (\d+)/.exec(await page.locator('.facts').innerText())?.[1])

/** Statuses for which the sink tells other figures than the source. */
function disagreement(): Promise<object[]> {
  return sampleRows(
    `SELECT * FROM (SELECT status, count(*) AS orders, sum(amount) AS amount FROM orders GROUP BY status) source
     FULL JOIN reports.orders_by_status sink USING (status)
     WHERE (source.orders, source.amount) IS DISTINCT FROM (sink.orders, sink.amount)`,
  )
}

plain(
  'a runner that hangs: unknown with what was last seen, running again when it goes on',
  async ({ page }) => {
    await openJob(page, 'orders-by-status')
    process.kill(instance.runnerPid, 'SIGSTOP')
    try {
      await expect(observed(page)).toContainText('Unknown', { timeout: 40_000 })
      await expect(page.getByText(/Last seen Running/)).toBeVisible()
    } finally {
      process.kill(instance.runnerPid, 'SIGCONT')
    }
    await expect(observed(page)).toContainText('Running', { timeout: 60_000 })
  },
)

plain('job processes killed with -9 come back by themselves', async ({ page }) => {
  await openJob(page, 'orders-by-status')
  const before = await epoch(page)
  for (const pid of children(instance.runnerPid)) process.kill(pid, 'SIGKILL')
  await expect.poll(() => epoch(page), { timeout: 60_000 }).toBeGreaterThan(before)
  await expect(observed(page)).toContainText('Running', { timeout: 60_000 })
})

plain('the runner killed with -9: its jobs are taken over', async ({ page }) => {
  await openJob(page, 'orders-by-status')
  const before = await epoch(page)
  process.kill(instance.runnerPid, 'SIGKILL')
  await expect.poll(() => epoch(page), { timeout: 60_000 }).toBeGreaterThan(before)
  await expect(observed(page)).toContainText('Running', { timeout: 60_000 })
})

plain(
  'the console and its database killed with -9: the page says it is not live, then goes on',
  async ({ page }) => {
    await openJob(page, 'orders-by-status')
    const postgres = path.join(instance.dataDir, 'postgres/control/postmaster.pid')
    process.kill(Number.parseInt(readFileSync(postgres, 'utf8'), 10), 'SIGKILL')
    process.kill(instance.consolePid, 'SIGKILL')
    await expect(page.getByText('Not live', { exact: true })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 60_000 })
    await expect(observed(page)).toContainText('Running', { timeout: 60_000 })
  },
)

plain(
  'after all this the sink tells what the source holds: nothing lost, nothing twice',
  async ({ page }) => {
    await openJob(page, 'orders-by-status')
    process.kill(instance.shopPid, 'SIGSTOP')
    try {
      await expect.poll(disagreement, { timeout: 90_000 }).toEqual([])
    } finally {
      process.kill(instance.shopPid, 'SIGCONT')
    }
  },
)
