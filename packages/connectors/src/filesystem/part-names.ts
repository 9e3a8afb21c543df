import { createHash } from 'node:crypto'

/**
 * Names of a sink's files. Hidden ones belong to the sink alone: parts being written or waiting for their commit, and
 * its notes. All carry a key of the sink, so that several may share a folder.
 */
export class PartNames {
  readonly #prefix: string
  readonly #key: string

  constructor({ deploymentId, sinkId }: { readonly deploymentId: string; readonly sinkId: string }) {
    this.#key = createHash('sha256').update(`${deploymentId}\0${sinkId}`).digest('hex').slice(0, 12)
    this.#prefix = `.millrace-${this.#key}-`
  }

  inProgress(epoch: number, unique: string): string {
    return `${this.#prefix}e${epoch}-${unique}.inprogress`
  }

  pending(epoch: number, checkpointId: number, part: string): string {
    return `${this.#prefix}e${epoch}-c${checkpointId}-${part}.pending`
  }

  /** The same for every attempt to commit the part, and for no other part. */
  final(epoch: number, checkpointId: number, part: string, extension: string): string {
    return `part-${this.#key}-${checkpointId}-${epoch}-${part}.${extension}`
  }

  fence(epoch: number): string {
    return `${this.#prefix}fence-${epoch}`
  }

  committed(): string {
    return `${this.#prefix}committed`
  }

  fenceEpochOf(name: string): number | null {
    return this.#numberBehind(name, `${this.#prefix}fence-`, /^\d+$/)
  }

  /** Epoch of a part that has not been committed; null for any other file. */
  partEpochOf(name: string): number | null {
    return this.#numberBehind(name, `${this.#prefix}e`, /^(\d+)-.*\.(inprogress|pending)$/)
  }

  #numberBehind(name: string, prefix: string, form: RegExp): number | null {
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : ''
    return form.test(rest) ? Number.parseInt(rest, 10) : null
  }
}
