import { type ApiClient, createApiClient } from '@millrace/contracts/api/client'
import type { DeploymentSummary } from '@millrace/contracts/api/jobs'
import { api } from '@millrace/contracts/api/routes'
import { fail } from '@millrace/kernel'
import { readSignIn } from './sign-in-file.ts'

/** A console, opened with the kept sign-in. */
export interface ConsoleSession {
  readonly client: ApiClient
  readonly workspace: string
  list(): Promise<readonly DeploymentSummary[]>
  /** By name, or by id. */
  find(name: string): Promise<DeploymentSummary>
}

export function openConsole(): ConsoleSession {
  const { url, token, workspace } = readSignIn()
  const client = createApiClient({ baseUrl: url, token })
  const list = async () => (await client.call(api.deployments.list, { params: { workspace } })).deployments
  return {
    client,
    workspace,
    list,
    find: async (name) => {
      const found = (await list()).find((one) => one.name === name || one.id === name)
      return found ?? fail('CLI_NAME_UNKNOWN', { noun: 'deployment', name })
    },
  }
}
