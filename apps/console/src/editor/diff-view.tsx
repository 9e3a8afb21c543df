'use client'
import './sql-editor.css'
import { editor } from 'monaco-editor/editor'
import { useEffect, useRef } from 'react'
import { useT } from '../i18n/language.tsx'
import { THEME } from './editor-theme.ts'
import { LANGUAGE_ID } from './flink-sql-language.ts'
import { prepareMonaco } from './monaco.ts'

const WORKER_GRACE_MS = 10_000

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
      // A comparison under way in the worker still asks for its texts, and complains when they are gone.
      setTimeout(() => {
        original.dispose()
        modified.dispose()
      }, WORKER_GRACE_MS)
    }
  }, [before, after, t])
  return <div ref={box} className="sql-editor" />
}
