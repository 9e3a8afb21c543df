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

/** Who hears of what was found. */
interface CheckReport {
  diagnostics(found: Checked['diagnostics']): void
  tables(found: Checked['tables']): void
}

/** Checks at every stroke: wrong SQL is underlined, with the reason and the advice on hover. */
export function useDiagnostics(
  instance: RefObject<editor.IStandaloneCodeEditor | null>,
  draft: string,
  report: CheckReport,
): void {
  const { locale } = useLanguage()
  const latest = useRef(report)
  latest.current = report
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft decides the model
  useEffect(() => {
    const model = instance.current?.getModel()
    if (!model) return
    const checking = watchModel(model, locale, {
      diagnostics: (found) => latest.current.diagnostics(found),
      tables: (found) => latest.current.tables(found),
    })
    return checking
  }, [draft, locale, instance])
}

function watchModel(model: editor.ITextModel, locale: Locale, report: CheckReport): () => void {
  let isOver = false
  let isClean = false
  let changedAt = performance.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  let tables: readonly DeclaredTable[] = []
  const isLate = (version: number) => isOver || model.isDisposed() || model.getVersionId() !== version
  const check = async () => {
    const version = model.getVersionId()
    const since = changedAt
    const found = await askModel(model, 'check', {}).catch(() => null)
    // An answer about an older text is of no use: another one is on its way.
    if (found === null || isLate(version)) return
    if (found.length > 0 || !isClean) {
      editor.setModelMarkers(model, OWNER, markers(found, locale))
      report.diagnostics(found)
    }
    isClean = found.length === 0
    performance.measure(CHECK_MEASURE, { start: since })
  }
  const readTables = async () => {
    const version = model.getVersionId()
    const found = await askModel(model, 'tables', {}).catch(() => null)
    if (found === null || isLate(version)) return
    tables = keepSame(tables, found)
    report.tables(tables)
  }
  const all = () => {
    void check()
    void readTables()
  }
  // Before this hears of changes: the worker is told of them by whoever asked first.
  all()
  const heard = model.onDidChangeContent(() => {
    changedAt = performance.now()
    void check()
    clearTimeout(timer)
    timer = setTimeout(() => void readTables(), TABLES_PAUSE_MS)
  })
  const whole = onWhole(all)
  return () => {
    isOver = true
    clearTimeout(timer)
    whole.dispose()
    heard.dispose()
  }
}

/** What is the same as before stays the same object, so that it is not drawn anew. */
function keepSame(before: readonly DeclaredTable[], now: readonly DeclaredTable[]): readonly DeclaredTable[] {
  const known = new Map(before.map((table) => [JSON.stringify(table), table]))
  const kept = now.map((table) => known.get(JSON.stringify(table)) ?? table)
  const isSame = kept.length === before.length && kept.every((table, index) => table === before[index])
  return isSame ? before : kept
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
