'use client'
import { editor, MarkerSeverity } from 'monaco-editor/editor'
import { type RefObject, useEffect, useRef } from 'react'
import { errorTexts } from '../i18n/error-text.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Locale } from '../i18n/locale.ts'
import { askSql } from './sql-service.ts'
import type { Checked } from './sql-worker-protocol.ts'

const PAUSE_MS = 180
const OWNER = 'millrace'

const severities = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
} as const

/** Checks while one types: wrong SQL is underlined, with the reason and the advice on hover. */
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
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = async () => {
      const version = model.getVersionId()
      const checked = await askSql({ ask: 'check', script: model.getValue() })
      if (model.isDisposed() || model.getVersionId() !== version) return
      editor.setModelMarkers(model, OWNER, markers(checked, locale))
      report.current(checked)
    }
    void check()
    const heard = model.onDidChangeContent(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void check(), PAUSE_MS)
    })
    return () => {
      clearTimeout(timer)
      heard.dispose()
    }
  }, [draft, locale, instance])
}

function markers(checked: Checked, locale: Locale): editor.IMarkerData[] {
  return checked.diagnostics.map((diagnostic) => {
    const { message, advice } = errorTexts({ ...diagnostic, domain: 'user', retry: 'never' }, locale)
    return {
      severity: severities[diagnostic.severity],
      message: advice ? `${message}\n${advice}` : message,
      code: diagnostic.code,
      startLineNumber: diagnostic.span.line,
      startColumn: diagnostic.span.column,
      endLineNumber: diagnostic.span.endLine,
      endColumn: Math.max(diagnostic.span.endColumn, diagnostic.span.column + 1),
    }
  })
}
