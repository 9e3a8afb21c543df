import { fail } from '@millrace/kernel'
import type { Workspace } from '../generated/client.ts'
import { ScopedRepository } from './scoped-repository.ts'

export class WorkspaceRepository extends ScopedRepository {
  async get(): Promise<Workspace> {
    const row = await this.client.workspace.findFirst({ where: { id: this.workspaceId } })
    return row ?? fail('WORKSPACE_UNKNOWN', { workspace: this.workspaceId })
  }

  async rename(name: string): Promise<void> {
    const before = await this.get()
    await this.client.workspace.updateMany({ where: { id: this.workspaceId }, data: { name } })
    const subject = { kind: 'workspace', id: this.workspaceId, name }
    this.audit({ action: 'workspace.rename', subject, before: { name: before.name }, after: { name } })
  }
}
