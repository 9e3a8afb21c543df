import { fail } from '@millrace/kernel'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { RowValue } from '../../types/row-value.ts'
import { type Evaluator, pure } from './evaluator.ts'

type Digest = (bytes: Uint8Array) => Uint8Array

export const bytesOf = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? utf8ToBytes(value) : value

const digest = (hash: Digest): Evaluator =>
  pure((value: string | Uint8Array) => bytesToHex(hash(bytesOf(value))))

const BY_BITS: Readonly<Record<number, Digest>> = { 224: sha224, 256: sha256, 384: sha384, 512: sha512 }

export const digestEvaluators = {
  MD5: digest(md5),
  SHA1: digest(sha1),
  SHA224: digest(sha224),
  SHA256: digest(sha256),
  SHA384: digest(sha384),
  SHA512: digest(sha512),
  SHA2: pure((value: string | Uint8Array, bits: number): RowValue => {
    const hash = BY_BITS[bits]
    return hash ? bytesToHex(hash(bytesOf(value))) : fail('CODEC_FAILED', { codec: `SHA-${bits}` })
  }),
}
