import type { editor } from 'monaco-editor/editor'
import { describe, expect, it } from 'vitest'
import { SentText } from '../src/editor/sent-text.ts'

type Change = editor.IModelContentChangedEvent

/** The part of a Monaco model that is used: a text, its version and who hears of changes. */
class Model {
  #text = 'one'
  #version = 1
  readonly #listeners: ((event: Change) => void)[] = []
  readonly getValue = () => this.#text
  readonly getValueLength = () => this.#text.length
  readonly getVersionId = () => this.#version
  readonly onDidChangeContent = (listener: (event: Change) => void) => this.#listeners.push(listener)

  insert(at: number, text: string, facts: Partial<Change> = {}): void {
    this.#text = this.#text.slice(0, at) + text + this.#text.slice(at)
    this.#version += 1
    const changes = [{ rangeOffset: at, rangeLength: 0, text }] as unknown as Change['changes']
    const event = {
      versionId: this.#version,
      changes,
      isFlush: false,
      isEolChange: false,
      ...facts,
    } as Change
    for (const listener of this.#listeners) listener(event)
  }
}

/** What was sent, and the text that follows from it. */
function sent(model = new Model()) {
  const log: string[] = []
  let copy = ''
  const text = new SentText(model as unknown as editor.ITextModel, {
    whole: (whole) => {
      log.push('whole')
      copy = whole
    },
    edit: (changes) => {
      log.push('edit')
      for (const { at, removed, text: added } of changes) {
        copy = copy.slice(0, at) + added + copy.slice(at + removed)
      }
    },
  })
  return { model, text, log, copy: () => copy }
}

describe('the text that the language worker has', () => {
  it('is sent whole at first, then by what is changed', () => {
    const { model, text, log, copy } = sent()
    model.insert(0, 'x')
    expect(log).toEqual([])
    text.send()
    model.insert(1, 'y')
    model.insert(5, 'z')
    text.send()
    expect(log).toEqual(['whole', 'edit', 'edit'])
    expect(copy()).toBe(model.getValue())
  })

  it('is sent whole, once, when one who heard of the change first asks', () => {
    const model = new Model()
    let ask: (() => void) | undefined
    model.onDidChangeContent(() => ask?.())
    const { text, log, copy } = sent(model)
    text.send()
    ask = () => text.send()
    model.insert(0, 'a')
    ask = undefined
    model.insert(0, 'b')
    expect(log).toEqual(['whole', 'whole', 'edit'])
    expect(copy()).toBe('baone')
  })

  it('is sent whole when the whole text or its line ends are replaced', () => {
    const { model, text, log, copy } = sent()
    text.send()
    model.insert(0, 'a', { isFlush: true })
    model.insert(0, 'b', { isEolChange: true })
    model.insert(0, 'c')
    expect(log).toEqual(['whole', 'whole', 'whole', 'edit'])
    expect(copy()).toBe('cbaone')
  })
})
