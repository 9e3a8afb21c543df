import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { call, deploySql } from '../support/call.ts'
import { expect, instance, test } from '../support/test.ts'

const RUN = Date.now().toString(36)

/** The folder that the filesystem connector of this workspace sees. */
async function filesFolder(): Promise<string> {
  const [workspace] = await readdir(path.join(instance.dataDir, 'workspaces'))
  return path.join(instance.dataDir, 'workspaces', workspace!, 'files')
}

/** The ids of all finished parts in a folder. */
async function idsIn(folder: string): Promise<number[]> {
  const parts = (await readdir(folder)).filter((name) => !name.startsWith('.') && !name.startsWith('_'))
  const texts = await Promise.all(parts.map((name) => readFile(path.join(folder, name), 'utf8')))
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line !== ''))
  return lines.map((line) => (JSON.parse(line) as { id: number }).id).sort((a, b) => a - b)
}

test('a wrong connection: the job says where it could not go and what to do', async ({ page, workspace }) => {
  await page.goto(workspace)
  const id = await deploySql(
    page,
    `wrong-connection-${RUN}`,
    `CREATE TABLE gone (id BIGINT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:postgresql://127.0.0.1:9/shop',
       'table-name' = 'orders', 'username' = 'playground', 'password' = 'x');
     CREATE TABLE nowhere (id BIGINT) WITH ('connector' = 'blackhole');
     INSERT INTO nowhere SELECT id FROM gone;`,
  )
  await page.goto(`${workspace}/jobs/${id}`)
  const panel = page.locator('.notice .err')
  await expect(panel).toContainText('127.0.0.1', { timeout: 60_000 })
  await expect(panel).toContainText('Do')
})

test('a malformed row: file, line and byte; the mended file goes on with nothing lost', async ({
  page,
  workspace,
}) => {
  const folder = path.join(await filesFolder(), `readings-${RUN}`)
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'part-1.json')
  await writeFile(file, '{"id": 1}\n{"id": 2}\n')
  await page.goto(workspace)
  const id = await deploySql(
    page,
    `malformed-row-${RUN}`,
    `CREATE TABLE readings (id BIGINT) WITH ('connector' = 'filesystem', 'path' = 'readings-${RUN}', 'format' = 'json',
       'source.monitor-interval' = '500 ms');
     CREATE TABLE copied (id BIGINT) WITH ('connector' = 'filesystem', 'path' = 'copied-${RUN}', 'format' = 'json');
     INSERT INTO copied SELECT id FROM readings;`,
  )
  await page.goto(`${workspace}/jobs/${id}`)
  await expect(page.locator('.facts .wide')).toContainText('Running', { timeout: 60_000 })
  await appendFile(file, '{"id": three}\n{"id": 4}\n')
  const panel = page.locator('.notice .err')
  await expect(panel).toContainText('part-1.json', { timeout: 60_000 })
  await expect(panel).toContainText('line 3')
  await expect(panel).toContainText('byte')
  await writeFile(file, '{"id": 1}\n{"id": 2}\n{"id": 3000}\n{"id": 4}\n')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click()
  await expect(page.locator('.facts .wide')).toContainText('Running', { timeout: 60_000 })
  await expect(panel).toHaveCount(0)
  const copied = path.join(await filesFolder(), `copied-${RUN}`)
  await expect.poll(() => idsIn(copied), { timeout: 30_000 }).toEqual([1, 2, 4, 3000])
})

test('a missing column in the file is NULL; a missing table column is underlined before it runs', async ({
  page,
  workspace,
}) => {
  await page.goto(workspace)
  const answer = await call<{ diagnostics: readonly { message: string; span: { line: number } }[] }>(
    page,
    'POST',
    '/sql/check',
    {
      sql: "CREATE TABLE t (id BIGINT) WITH ('connector' = 'datagen');\nCREATE TABLE s (id BIGINT) WITH ('connector' = 'blackhole');\nINSERT INTO s SELECT idd FROM t;",
    },
  )
  expect(answer.body.diagnostics).toHaveLength(1)
  expect(answer.body.diagnostics[0]).toMatchObject({ span: { line: 3, column: 22 } })
})
