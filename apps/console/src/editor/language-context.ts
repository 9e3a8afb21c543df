import type { DocumentEdits } from '@millrace/engine/ide'
import type { Locale } from '../i18n/locale.ts'
import type { Translate } from '../i18n/translate.ts'

/** What Monaco's providers, of which there is one for the page, need to know of the page. */
export interface LanguageContext {
  readonly t: Translate
  readonly locale: Locale
  /** Shows a draft, with the cursor at a place. */
  readonly openDraft: (draft: string, line: number, column: number) => void
  /** Changes drafts that are not the one shown. */
  readonly changeDrafts: (changes: readonly DocumentEdits[]) => void
  /** Tells the reader something that has no place in the text. */
  readonly say: (text: string) => void
  /** The text of a draft that is not open, if it is known. */
  readonly textOf: (draft: string) => string | undefined
}

let current: LanguageContext | null = null

export function setLanguageContext(context: LanguageContext): void {
  current = context
}

export function languageContext(): LanguageContext {
  if (current === null) throw new Error('the editor sets the context before it registers providers')
  return current
}
