'use client'
import './sql-editor.css'
import { editor } from 'monaco-editor/editor'
import { useEffect, useRef } from 'react'
import { useT } from '../i18n/language.tsx'
import { THEME } from './editor-theme.ts'
import { LANGUAGE_ID } from './flink-sql-language.ts'
import { prepareMonaco } from './monaco.ts'

interface DiffViewProps {
  readonly before: string
  readonly after: string
}

/** Two texts side by side, what differs marked. */
export default function DiffView({ before, after }: DiffViewProps) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    prepareMonaco()
    const shown = editor.createDiffEditor(box.current!, {
      theme: THEME,
      readOnly: true,
      automaticLayout: true,
      renderSideBySide: true,
      minimap: { enabled: false },
      fontSize: 12,
      lineHeight: 18,
      scrollBeyondLastLine: false,
      ariaLabel: t('develop.diffLabel'),
    })
    const original = editor.createModel(before, LANGUAGE_ID)
    const modified = editor.createModel(after, LANGUAGE_ID)
    shown.setModel({ original, modified })
    return () => {
      shown.dispose()
      original.dispose()
      modified.dispose()
    }
  }, [before, after, t])
  return <div ref={box} className="sql-editor" />
}
