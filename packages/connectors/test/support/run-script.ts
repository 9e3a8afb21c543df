import { compileScript, runJob } from '@millrace/engine'
import { silentLogger, systemClock } from '@millrace/kernel'
import { connectors } from '../../src/index.ts'
import { environmentOf } from './table.ts'

/** Runs a script's query to its end; its rows as JSON `[kind, cells]`, in the order in which they came. */
export async function runScript(
  sql: string,
  config: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const rows: string[] = []
  const job = compileScript(sql, { connectors, environment: environmentOf(), config, mode: { kind: 'run' } })
  const running = await runJob(job, {
    deploymentId: 'd',
    epoch: 1,
    store: null,
    restore: { kind: 'empty' },
    listener: {
      onRunning: () => {},
      onCheckpointComplete: () => {},
      onCheckpointFailed: () => {},
      onRows: (_, given) => {
        for (const { kind, row } of given)
          rows.push(
            JSON.stringify([kind, row], (_key, value) => (typeof value === 'bigint' ? Number(value) : value)),
          )
      },
    },
    clock: systemClock,
    logger: silentLogger,
    memoryBudgetBytes: 2 ** 28,
  })
  await running.done
  return rows
}
