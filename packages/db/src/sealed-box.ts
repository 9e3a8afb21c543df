import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/**
 * Sealing to a public key: a fresh X25519 pair per box, HKDF-SHA-256 over the shared secret, AES-256-GCM with the
 * context as additional data. Who seals cannot open; a box opens only in the context it was sealed for.
 *
 * Layout: format (1) · ephemeral public key (32) · nonce (12) · tag (16) · ciphertext.
 */
const FORMAT = 1
const HEADER = 1 + 32 + 12 + 16
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex')
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex')

export function newPrivateKey(): Buffer {
  return generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-32)
}

export function publicKeyOf(privateKey: Uint8Array): Buffer {
  return createPublicKey(importPrivate(privateKey)).export({ type: 'spki', format: 'der' }).subarray(-32)
}

export function seal(publicKey: Uint8Array, plaintext: Uint8Array, context: string): Buffer {
  const ephemeral = newPrivateKey()
  const ephemeralPublic = publicKeyOf(ephemeral)
  const key = agree(importPrivate(ephemeral), importPublic(publicKey), ephemeralPublic, publicKey)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return Buffer.concat([Buffer.of(FORMAT), ephemeralPublic, nonce, cipher.getAuthTag(), ciphertext])
}

/** Null: not sealed to this key, not for this context, or altered. */
export function openSealed(privateKey: Uint8Array, box: Uint8Array, context: string): Buffer | null {
  if (box.length < HEADER || box[0] !== FORMAT) return null
  const ephemeralPublic = box.subarray(1, 33)
  try {
    const own = importPrivate(privateKey)
    const key = agree(own, importPublic(ephemeralPublic), ephemeralPublic, publicKeyOf(privateKey))
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(33, 45), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(context)).setAuthTag(box.subarray(45, HEADER))
    return Buffer.concat([decipher.update(box.subarray(HEADER)), decipher.final()])
  } catch {
    // The one failure there is: OpenSSL's refusal, which says nothing about why.
    return null
  }
}

function agree(own: KeyObject, other: KeyObject, ephemeralPublic: Uint8Array, recipient: Uint8Array): Buffer {
  const shared = diffieHellman({ privateKey: own, publicKey: other })
  const salt = Buffer.concat([ephemeralPublic, recipient])
  return Buffer.from(hkdfSync('sha256', shared, salt, 'millrace sealed box', 32))
}

function importPrivate(raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, raw]), format: 'der', type: 'pkcs8' })
}

function importPublic(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: 'der', type: 'spki' })
}
