import { startRedis } from '@millrace/testkit/redis'
import { Redis } from 'ioredis'
import { queueConformance } from '../src/conformance.ts'

queueConformance('doorbells in Redis', async () => {
  const server = await startRedis()
  return {
    target: { kind: 'redis', url: server.url },
    empty: async () => {
      const client = new Redis(server.url)
      await client.flushall()
      client.disconnect()
    },
    kill: () => server.kill9(),
    start: () => server.start(),
    dispose: () => server.stop(),
  }
})
