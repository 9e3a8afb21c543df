import type { editor } from 'monaco-editor/editor'
import type { SqlEdit } from './sql-worker-protocol.ts'

interface Sender {
  whole(text: string): void
  edit(changes: SqlEdit['changes'], length: number): void
}

/** Keeps the worker's copy of a model's text like the model: at first whole, then by what is changed. */
export class SentText {
  readonly model: editor.ITextModel
  readonly #sender: Sender
  /** Version of the text that the worker has; 0 while it has none. */
  #sent = 0
  /** Version of the text at the last change that was heard of. */
  #heard: number

  constructor(model: editor.ITextModel, sender: Sender) {
    this.model = model
    this.#sender = sender
    this.#heard = model.getVersionId()
    model.onDidChangeContent((event) => this.#changed(event))
  }

  /** The worker has the text as it is now when this returns. */
  send(): void {
    if (this.#sent !== this.model.getVersionId()) this.sendWhole()
  }

  sendWhole(): void {
    this.#sender.whole(this.take())
  }

  /** The text for whoever sends it whole himself. */
  take(): string {
    this.#sent = this.model.getVersionId()
    return this.model.getValue()
  }

  #changed({ versionId, changes, isFlush, isEolChange }: editor.IModelContentChangedEvent): void {
    const before = this.#heard
    this.#heard = versionId
    // Whoever heard of the change first may have sent the text already.
    if (this.#sent >= versionId || this.#sent === 0) return
    if (isFlush || isEolChange || this.#sent !== before) {
      this.sendWhole()
      return
    }
    this.#sent = versionId
    const edits = changes.map(({ rangeOffset: at, rangeLength: removed, text }) => ({ at, removed, text }))
    this.#sender.edit(edits, this.model.getValueLength())
  }
}
