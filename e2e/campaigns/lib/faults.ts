import { until } from '@millrace/testkit/wait'
import type { Instance } from './instance.ts'
import type { Random } from './random.ts'
import { signal } from './runner-process.ts'
import { pause } from './workload.ts'

export const VICTIMS = ['job', 'runner', 'control', 'source', 'redis', 'flushall'] as const
export type Victim = (typeof VICTIMS)[number]

/** How often each is chosen: what runs longest breaks most. */
const WEIGHTS: Readonly<Record<Victim, number>> = {
  job: 10,
  runner: 5,
  control: 2,
  source: 2,
  redis: 2,
  flushall: 1,
}

export function chooseVictim(random: Random, instance: Instance): Victim {
  const choice = VICTIMS.filter(
    (victim) => instance.redis !== null || (victim !== 'redis' && victim !== 'flushall'),
  )
  return random.pick(choice.flatMap((victim) => new Array<Victim>(WEIGHTS[victim]).fill(victim)))
}

/** Kills one of them with -9; false: there was nothing to kill at that moment. */
export async function strike(victim: Victim, random: Random, instance: Instance): Promise<boolean> {
  switch (victim) {
    case 'job': {
      const pids = instance.runners.flatMap((runner) => runner.jobs())
      return pids.length > 0 && signal(random.pick(pids), 'SIGKILL')
    }
    case 'runner': {
      const runner = random.pick(instance.runners)
      runner.jobs()
      return signal(runner.pid, 'SIGKILL')
    }
    case 'control':
    case 'source': {
      const cluster = victim === 'control' ? instance.controlCluster : instance.source
      cluster.kill9()
      await until(() => cluster.ready().then(() => true), {
        timeoutMs: 30_000,
        message: `${victim} to come back`,
      })
      return true
    }
    case 'redis':
      await instance.redis!.kill9()
      await pause(200 + random.below(800))
      await instance.redis!.start()
      return true
    case 'flushall':
      await flush(instance.redis!.port)
      return true
  }
}

async function flush(port: number): Promise<void> {
  const { connect } = await import('node:net')
  await new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('FLUSHALL\r\n'))
    socket.once('data', () => {
      socket.destroy()
      resolve()
    })
    socket.once('error', reject)
  })
}
