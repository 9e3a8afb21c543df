import { createHash } from 'node:crypto'
import { fail, invariant } from '@millrace/kernel'
import { newPrivateKey, openSealed, publicKeyOf, seal } from './sealed-box.ts'

/** A workspace's key pair: the private half is sealed to the installation's key-encryption key. */
export interface DataKey {
  readonly workspaceId: string
  readonly version: number
  readonly publicKey: Uint8Array
  readonly sealedPrivateKey: Uint8Array
  readonly keyEncryptionKey: string
}

/** A sealed value in its row. */
export interface SealedSecret {
  readonly id: string
  readonly workspaceId: string
  readonly name: string
  readonly box: Uint8Array
  readonly keyVersion: number
}

/** The public half of a key-encryption key (base64url of 32 bytes): lets the console seal and nothing else. */
export function sealingKeyOf(keyEncryptionKey: string): string {
  return publicKeyOf(parseKey(keyEncryptionKey)).toString('base64url')
}

/** Writes secrets without being able to read any: for the console. */
export class SecretSealer {
  readonly #sealingKey: Buffer
  readonly keyId: string

  /** @param sealingKey as `sealingKeyOf` gives it */
  constructor(sealingKey: string) {
    this.#sealingKey = parseKey(sealingKey)
    this.keyId = keyIdOf(this.#sealingKey)
  }

  newDataKey(workspaceId: string, version: number): DataKey {
    const privateKey = newPrivateKey()
    const context = dataKeyContext(workspaceId, version)
    return {
      workspaceId,
      version,
      publicKey: publicKeyOf(privateKey),
      sealedPrivateKey: seal(this.#sealingKey, privateKey, context),
      keyEncryptionKey: this.keyId,
    }
  }

  seal(dataKey: DataKey, secretId: string, value: string): Uint8Array {
    const context = secretContext(dataKey.workspaceId, secretId, dataKey.version)
    return seal(dataKey.publicKey, Buffer.from(value), context)
  }
}

/** Reads secrets: made by the runner alone, from the key-encryption key. */
export class SecretVault {
  readonly #keyEncryptionKey: Buffer
  readonly #keyId: string

  /** @param keyEncryptionKey base64url of 32 random bytes */
  constructor(keyEncryptionKey: string) {
    this.#keyEncryptionKey = parseKey(keyEncryptionKey)
    this.#keyId = keyIdOf(publicKeyOf(this.#keyEncryptionKey))
  }

  open(dataKey: DataKey, secret: SealedSecret): string {
    if (dataKey.keyEncryptionKey !== this.#keyId) fail('SECRET_KEY_UNKNOWN', { name: secret.name })
    const { workspaceId, version, sealedPrivateKey } = dataKey
    const privateKey = openSealed(
      this.#keyEncryptionKey,
      sealedPrivateKey,
      dataKeyContext(workspaceId, version),
    )
    if (!privateKey) return fail('SECRET_UNREADABLE', { name: secret.name })
    const context = secretContext(secret.workspaceId, secret.id, secret.keyVersion)
    const value = openSealed(privateKey, secret.box, context)
    return value?.toString('utf8') ?? fail('SECRET_UNREADABLE', { name: secret.name })
  }
}

/** What the seal binds a value to: a box copied to another row does not open. */
function secretContext(workspaceId: string, secretId: string, keyVersion: number): string {
  return JSON.stringify([workspaceId, secretId, 'value', keyVersion])
}

function dataKeyContext(workspaceId: string, version: number): string {
  return JSON.stringify([workspaceId, 'data key', version])
}

function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16)
}

function parseKey(text: string): Buffer {
  const key = Buffer.from(text, 'base64url')
  invariant(key.length === 32, 'an encryption key is 32 bytes in base64url')
  return key
}
