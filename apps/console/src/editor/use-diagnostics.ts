'use client'
import type { Diagnostic } from '@millrace/engine/ide'
import { editor, MarkerSeverity } from 'monaco-editor/editor'
import { type RefObject, useEffect, useRef } from 'react'
import { errorTexts } from '../i18n/error-text.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Locale } from '../i18n/locale.ts'
import { askModel, onWhole } from './sql-service.ts'
import type { Checked, DeclaredTable } from './sql-worker-protocol.ts'

/** What the schema pane shows may come a little later than what is wrong. */
const TABLES_PAUSE_MS = 250
const OWNER = 'millrace'
/** Name of the measure from a change of the text to its problems in the editor. */
export const CHECK_MEASURE = 'millrace:check'

const severities = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
} as const

/**
 * Checks at every stroke: wrong SQL is underlined, with the reason and the advice on hover. While one check is under
 * way the next waits, so that a slow one is never followed by a queue.
 */
export function useDiagnostics(
  instance: RefObject<editor.IStandaloneCodeEditor | null>,
  draft: string,
  onChecked: (checked: Checked) => void,
): void {
  const { locale } = useLanguage()
  const report = useRef(onChecked)
  report.current = onChecked
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft decides the model
  useEffect(() => {
    const model = instance.current?.getModel()
    if (!model) return
    const checking = watchModel(model, locale, (checked) => report.current(checked))
    return checking
  }, [draft, locale, instance])
}

function watchModel(
  model: editor.ITextModel,
  locale: Locale,
  report: (checked: Checked) => void,
): () => void {
  let isOver = false
  let isBusy = false
  let changedAt = performance.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  let diagnostics: readonly Diagnostic[] = []
  let tables: readonly DeclaredTable[] = []
  const gone = () => isOver || model.isDisposed()
  const check = async () => {
    if (isBusy) return
    isBusy = true
    const version = model.getVersionId()
    const since = changedAt
    const found = await askModel(model, 'check', {}).catch(() => null)
    isBusy = false
    if (gone()) return
    if (model.getVersionId() !== version) return check()
    if (found === null) return
    diagnostics = found
    editor.setModelMarkers(model, OWNER, markers(found, locale))
    performance.measure(CHECK_MEASURE, { start: since })
    report({ diagnostics, tables })
  }
  const readTables = async () => {
    const version = model.getVersionId()
    const found = await askModel(model, 'tables', {}).catch(() => null)
    if (gone() || found === null || model.getVersionId() !== version) return
    tables = found
    report({ diagnostics, tables })
  }
  const heard = model.onDidChangeContent(() => {
    changedAt = performance.now()
    void check()
    clearTimeout(timer)
    timer = setTimeout(() => void readTables(), TABLES_PAUSE_MS)
  })
  const all = () => {
    void check()
    void readTables()
  }
  all()
  const whole = onWhole(all)
  return () => {
    isOver = true
    clearTimeout(timer)
    whole.dispose()
    heard.dispose()
  }
}

function markers(diagnostics: readonly Diagnostic[], locale: Locale): editor.IMarkerData[] {
  return diagnostics.map((diagnostic) => {
    const { message, advice } = errorTexts({ ...diagnostic, domain: 'user', retry: 'never' }, locale)
    const { span } = diagnostic
    return {
      severity: severities[diagnostic.severity],
      message: advice ? `${message}\n${advice}` : message,
      code: diagnostic.code,
      startLineNumber: span.line,
      startColumn: span.column,
      endLineNumber: span.endLine,
      endColumn: span.endLine > span.line ? span.endColumn : Math.max(span.endColumn, span.column + 1),
    }
  })
}
