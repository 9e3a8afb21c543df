import type { Draft, DraftSummary } from '@millrace/contracts/api/drafts'
import { api } from '@millrace/contracts/api/routes'
import type { QueryClient } from '@tanstack/react-query'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { toWireError } from '../../i18n/error-text.ts'

export type SavingState = 'saved' | 'unsaved' | 'saving' | 'conflict' | 'failed'

export interface SavingView {
  readonly state: SavingState
  readonly error: unknown
  readonly summary: DraftSummary
}

const PAUSE_MS = 700

/**
 * Saves a draft's text a moment after the last stroke, each time naming the revision it began from: who else saved in
 * between is never overwritten.
 */
export class DraftSaver {
  readonly #workspace: string
  readonly #cache: QueryClient
  #view: SavingView
  #text: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  readonly #listeners = new Set<() => void>()

  constructor(workspace: string, draft: Draft, cache: QueryClient) {
    const { content, lock: _, ...summary } = draft
    this.#workspace = workspace
    this.#cache = cache
    this.#text = content
    this.#view = { state: 'saved', error: null, summary }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly view = (): SavingView => this.#view

  /** The text as it was typed last, saved or not. */
  get text(): string {
    return this.#text
  }

  change(text: string): void {
    if (text === this.#text) return
    this.#text = text
    if (this.#view.state === 'conflict') return
    if (this.#view.state !== 'unsaved') this.#set({ state: 'unsaved' })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS)
  }

  /** Resolves when what was typed so far is saved; rejects with what prevented it. */
  async flush(): Promise<DraftSummary> {
    clearTimeout(this.#timer)
    await this.#running
    if (this.#view.state === 'unsaved' || this.#view.state === 'failed') {
      this.#running = this.#save()
      await this.#running
      this.#running = null
    }
    if (this.#view.state === 'unsaved') return this.flush()
    if (this.#view.error !== null) throw this.#view.error
    return this.#view.summary
  }

  async saveVersion(note: string): Promise<number> {
    const { id, revision } = await this.flush()
    const version = await server.call(api.drafts.saveVersion, {
      params: { workspace: this.#workspace, draft: id },
      body: { note, revision },
    })
    this.#keep({ ...this.#view.summary, latestVersion: version.number, changed: false })
    void this.#cache.invalidateQueries({ queryKey: keys.versions(this.#workspace, id) })
    void this.#cache.invalidateQueries({ queryKey: keys.drafts(this.#workspace) })
    return version.number
  }

  /** Takes what the server holds, after a restore or a conflict. */
  adopt(draft: Draft): void {
    const { content, lock: _, ...summary } = draft
    clearTimeout(this.#timer)
    this.#text = content
    this.#set({ state: 'saved', error: null })
    this.#keep(summary)
    this.#cache.setQueryData(keys.draft(this.#workspace, draft.id), draft)
  }

  async #save(): Promise<void> {
    const text = this.#text
    const { id, revision } = this.#view.summary
    this.#set({ state: 'saving', error: null })
    try {
      const summary = await server.call(api.drafts.save, {
        params: { workspace: this.#workspace, draft: id },
        body: { content: text, revision },
      })
      this.#keep(summary)
      this.#set({ state: this.#text === text ? 'saved' : 'unsaved' })
      this.#cache.setQueryData<Draft>(
        keys.draft(this.#workspace, id),
        (held) => held && { ...held, ...summary, content: text },
      )
    } catch (error) {
      this.#set({ state: toWireError(error).code === 'DRAFT_CHANGED' ? 'conflict' : 'failed', error })
    }
  }

  #keep(summary: DraftSummary): void {
    this.#set({ summary })
    this.#cache.setQueryData<DraftSummary[]>(keys.drafts(this.#workspace), (held) =>
      held?.map((draft) => (draft.id === summary.id ? summary : draft)),
    )
  }

  #set(change: Partial<SavingView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}
