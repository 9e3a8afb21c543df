import { catalogue, type ErrorEntry, giveEntries, MillraceError, type WireError } from '@millrace/kernel'
import type { ErrorFacts } from '@millrace/ui/error-panel'
import type { Locale } from './locale.ts'
import type { Translate } from './translate.ts'

// Errors made in the browser have their texts from here on; the language worker does without.
giveEntries(catalogue)

/** The catalogue's texts of an error in the reader's language. */
export function errorTexts(error: WireError, locale: Locale): { message: string; advice: string } {
  const entry: ErrorEntry | undefined = catalogue[error.code]
  if (!entry) return { message: error.message, advice: error.advice }
  const texts = locale === 'en' ? entry.en : entry.zh
  return { message: fill(texts.message, error.params), advice: fill(texts.advice, error.params) }
}

function fill(text: string, params: WireError['params']): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place))
}

/** What the error panel shows. Places come from the SQL span and from what the error's parameters name. */
export function errorFacts(error: WireError, locale: Locale, t: Translate): ErrorFacts {
  const { message, advice } = errorTexts(error, locale)
  const where = [
    error.span && t('frame.linesColumns', { line: error.span.line, column: error.span.column }),
    place(error, t),
  ].filter(Boolean)
  return {
    title: message,
    code: error.code,
    where: where.length > 0 ? where.join(' · ') : undefined,
    why: error.detail && error.detail !== message ? error.detail : undefined,
    todo: advice,
  }
}

/** File, line and byte of a bad record, where the error names them. */
function place(error: WireError, t: Translate): string | null {
  const { file, path, line, byte, offset, table, column } = error.params
  const parts = [
    file ?? path,
    line !== undefined && t('frame.atLine', { line }),
    (byte ?? offset) !== undefined && t('frame.atByte', { byte: String(byte ?? offset) }),
    table !== undefined && String(table),
    column !== undefined && error.span === undefined && t('frame.atColumn', { column }),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : null
}

/** Anything thrown on its way to the page, as a catalogue error. */
export function toWireError(thrown: unknown): WireError {
  return MillraceError.from(thrown).toWire()
}
