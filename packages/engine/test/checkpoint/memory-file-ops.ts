import type { FileOps } from '../../src/checkpoint/file-ops.ts'

/** Stands for the end of the process: nothing works afterwards. */
export class Crash extends Error {}

export type Fault =
  /** The process ends before, or right after, the call; or a write leaves a part of its bytes behind. */
  | { readonly kind: 'crash'; readonly when: 'before' | 'after' | 'torn' }
  | { readonly kind: 'error'; readonly code: string }

type Operation = 'link' | 'unlink'

/**
 * A file system in memory. Names are volatile until their directory is synced: a power cut keeps any part of the
 * changes since. Every call is counted; the one at `faultAt` meets the fault.
 */
export class MemoryFileOps implements FileOps {
  calls = 0
  faultAt = -1
  fault: Fault = { kind: 'crash', when: 'before' }
  readonly #files: Map<string, { bytes: Uint8Array; modifiedAt: number }>
  /** Names as they are on disk, and what has happened since. */
  #journal: {
    readonly operation: Operation
    readonly path: string
    readonly file: { bytes: Uint8Array; modifiedAt: number }
  }[] = []
  #crashed = false

  constructor(files = new Map<string, { bytes: Uint8Array; modifiedAt: number }>()) {
    this.#files = files
  }

  /** The same disk for the next process. With `survives`, power was cut: asked for each change not yet synced. */
  reopen(survives: ((change: number) => boolean) | null): MemoryFileOps {
    const files = new Map(this.#files)
    if (survives !== null) {
      // Undone from the newest to the oldest, so that each change is undone on what it changed.
      for (const [index, { operation, path, file }] of [...this.#journal.entries()].toReversed()) {
        if (survives(index)) continue
        if (operation === 'link') files.delete(path)
        else files.set(path, file)
      }
    }
    return new MemoryFileOps(files)
  }

  async #step<T>(act: () => T, tear: () => void = () => {}): Promise<T> {
    await Promise.resolve()
    if (this.#crashed) throw new Crash()
    if (this.calls++ !== this.faultAt) return act()
    if (this.fault.kind === 'error')
      throw Object.assign(new Error(this.fault.code), { code: this.fault.code })
    this.#crashed = true
    if (this.fault.when === 'after') act()
    if (this.fault.when === 'torn') tear()
    throw new Crash()
  }

  #change(operation: Operation, path: string, file: { bytes: Uint8Array; modifiedAt: number }): void {
    this.#journal.push({ operation, path, file })
    if (operation === 'link') this.#files.set(path, file)
    else this.#files.delete(path)
  }

  async makeDirectory(): Promise<void> {}
  writeDurably(path: string, bytes: Uint8Array): Promise<void> {
    const write = (part: Uint8Array) =>
      this.#change('link', path, { bytes: new Uint8Array(part), modifiedAt: Date.now() })
    return this.#step(
      () => write(bytes),
      () => write(bytes.subarray(0, bytes.length >> 1)),
    )
  }
  link(from: string, to: string): Promise<void> {
    return this.#step(() => {
      if (this.#files.has(to)) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' })
      this.#change('link', to, this.#files.get(from)!)
    })
  }
  rename(from: string, to: string): Promise<void> {
    return this.#step(() => {
      this.#change('link', to, this.#files.get(from)!)
      this.#change('unlink', from, this.#files.get(from)!)
    })
  }
  unlink(path: string): Promise<void> {
    return this.#step(() => {
      const file = this.#files.get(path)
      if (file === undefined) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' })
      this.#change('unlink', path, file)
    })
  }
  syncDirectory(path: string): Promise<void> {
    return this.#step(() => {
      this.#journal = this.#journal.filter((change) => !change.path.startsWith(path))
    })
  }
  read(path: string): Promise<Uint8Array | null> {
    return this.#step(() => this.#files.get(path)?.bytes ?? null)
  }
  list(path: string): Promise<readonly string[]> {
    const folder = path.endsWith('/') ? path : `${path}/`
    return this.#step(() =>
      [...this.#files.keys()]
        .filter((file) => file.startsWith(folder))
        .map((file) => file.slice(folder.length)),
    )
  }
  stat(path: string): Promise<{ bytes: number; modifiedAt: number } | null> {
    return this.#step(() => {
      const file = this.#files.get(path)
      return file === undefined ? null : { bytes: file.bytes.length, modifiedAt: file.modifiedAt }
    })
  }
  touch(path: string, at: number): Promise<void> {
    return this.#step(() => {
      this.#files.get(path)!.modifiedAt = at
    })
  }
}
