import { fail, newId } from '@millrace/kernel'
import type { Secret as SecretRow } from '../generated/client.ts'
import { ScopedRepository } from './scoped-repository.ts'
import type { DataKey, SealedSecret, SecretSealer, SecretVault } from './secret-keys.ts'

/** What anybody sees of a secret. The sealed value is not even selectable with the console's role. */
export type Secret = Omit<SecretRow, 'box'>

const VISIBLE = {
  id: true,
  workspaceId: true,
  name: true,
  keyVersion: true,
  createdBy: true,
  updatedBy: true,
  createdAt: true,
  updatedAt: true,
} as const

export class SecretRepository extends ScopedRepository {
  list(): Promise<Secret[]> {
    const where = { workspaceId: this.workspaceId }
    return this.client.secret.findMany({ where, select: VISIBLE, orderBy: { name: 'asc' } })
  }

  /** Creates it or gives it a new value. */
  async put(name: string, value: string, sealer: SecretSealer): Promise<Secret> {
    const dataKey = await this.#dataKey(sealer)
    const existing = await this.#find(name)
    const id = existing?.id ?? newId<'secret'>()
    const box = Uint8Array.from(sealer.seal(dataKey, id, value))
    const written = { box, keyVersion: dataKey.version, updatedBy: this.author.id, updatedAt: new Date() }
    if (existing) {
      await this.client.secret.updateMany({ where: { workspaceId: this.workspaceId, id }, data: written })
    } else {
      const data = { id, workspaceId: this.workspaceId, name, createdBy: this.author.id, ...written }
      // Two at once: the second becomes a failure of the unique name, and is told so.
      const { count } = await this.client.secret.createMany({ data: [data], skipDuplicates: true })
      if (count === 0) fail('SECRET_NAME_TAKEN', { name })
    }
    const action = existing ? 'secret.change' : 'secret.create'
    this.audit({ action, subject: { kind: 'secret', id, name } })
    return (await this.#find(name))!
  }

  async remove(name: string): Promise<void> {
    const secret = (await this.#find(name)) ?? fail('SECRET_UNKNOWN', { name })
    await this.client.secret.deleteMany({ where: { workspaceId: this.workspaceId, id: secret.id } })
    this.audit({ action: 'secret.delete', subject: { kind: 'secret', id: secret.id, name } })
  }

  /** All values by name, for a job about to start. Works with the runner's role only. */
  async reveal(vault: SecretVault): Promise<Map<string, string>> {
    const where = { workspaceId: this.workspaceId }
    const keys: DataKey[] = await this.client.dataKey.findMany({ where })
    const secrets: SealedSecret[] = await this.client.secret.findMany({ where })
    return new Map(
      secrets.map((secret) => {
        const key = keys.find(({ version }) => version === secret.keyVersion)
        return [secret.name, key ? vault.open(key, secret) : fail('SECRET_UNREADABLE', { name: secret.name })]
      }),
    )
  }

  #find(name: string): Promise<Secret | null> {
    return this.client.secret.findFirst({ where: { workspaceId: this.workspaceId, name }, select: VISIBLE })
  }

  /** The newest key that is sealed to the present key-encryption key, made if there is none. */
  async #dataKey(sealer: SecretSealer): Promise<DataKey> {
    const where = { workspaceId: this.workspaceId }
    const newest = await this.client.dataKey.findFirst({ where, orderBy: { version: 'desc' } })
    if (newest?.keyEncryptionKey === sealer.keyId) return newest
    const made = sealer.newDataKey(this.workspaceId, (newest?.version ?? 0) + 1)
    const bytes = {
      publicKey: Uint8Array.from(made.publicKey),
      sealedPrivateKey: Uint8Array.from(made.sealedPrivateKey),
    }
    await this.client.dataKey.createMany({ data: [{ ...made, ...bytes }], skipDuplicates: true })
    return (await this.client.dataKey.findFirst({ where, orderBy: { version: 'desc' } }))!
  }
}
