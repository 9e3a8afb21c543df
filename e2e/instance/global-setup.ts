import { startInstance } from './start-instance.ts'

/**
 * Starts the instance; what the journeys need to know of it goes into the environment that workers inherit. With these
 * variables set already, that instance is used and left running: `--no-deps` then repeats single journeys quickly.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.MILLRACE_E2E_URL) return async () => {}
  const instance = await startInstance()
  process.env.MILLRACE_E2E_URL = instance.url
  process.env.MILLRACE_E2E_TOKEN = instance.setupToken
  process.env.MILLRACE_E2E_DATA = instance.dataDir
  process.env.MILLRACE_E2E_SHOP = String(instance.pids.shop)
  process.env.MILLRACE_E2E_RUNNER = String(instance.pids.runner)
  process.env.MILLRACE_E2E_CONSOLE = String(instance.pids.pages)
  return () => instance.stop()
}
