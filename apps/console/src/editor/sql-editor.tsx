'use client'
import './sql-editor.css'
import { editor } from 'monaco-editor/editor'
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { addCommands } from './commands.ts'
import { THEME } from './editor-theme.ts'
import { type LanguageContext, setLanguageContext } from './language-context.ts'
import { keepView, modelOf, viewOf } from './models.ts'
import { prepareMonaco } from './monaco.ts'
import { provideLanguage } from './providers/provide-language.ts'
import { takeReveal } from './reveal-later.ts'
import type { Checked } from './sql-worker-protocol.ts'
import { statementMark } from './statement-mark.ts'
import { useDiagnostics } from './use-diagnostics.ts'

export interface Cursor {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface SqlEditorHandle {
  readonly text: () => string
  readonly offset: () => number
  readonly replace: (text: string) => void
  readonly reveal: (line: number, column: number) => void
  readonly focus: () => void
  /** Runs an action of Monaco by its id. */
  readonly act: (action: string) => void
}

export interface SqlEditorProps {
  readonly draft: string
  readonly content: string
  readonly readOnly: boolean
  readonly handle: RefObject<SqlEditorHandle | null>
  readonly onChange: (text: string) => void
  readonly onCursor: (cursor: Cursor) => void
  readonly onDiagnostics: (diagnostics: Checked['diagnostics']) => void
  readonly onTables: (tables: Checked['tables']) => void
  readonly onRun: () => void
  readonly onSave: () => void
  /** What the editor may do with other drafts. */
  readonly drafts: Pick<LanguageContext, 'openDraft' | 'changeDrafts' | 'textOf' | 'say'>
}

const options: editor.IStandaloneEditorConstructionOptions = {
  theme: THEME,
  automaticLayout: true,
  minimap: { enabled: false },
  fontFamily: '"JetBrains Mono Variable", ui-monospace, Menlo, Consolas, monospace',
  fontSize: 13,
  lineHeight: 19,
  fontLigatures: false,
  padding: { top: 6, bottom: 6 },
  lineNumbersMinChars: 4,
  lineDecorationsWidth: 12,
  scrollBeyondLastLine: false,
  renderLineHighlight: 'all',
  overviewRulerLanes: 2,
  folding: true,
  fixedOverflowWidgets: true,
  tabSize: 2,
  renderFinalNewline: 'on',
  'semanticHighlighting.enabled': true,
  quickSuggestions: { other: true, comments: false, strings: true },
  wordBasedSuggestions: 'off',
  // After a blank or a bracket the list only shows: Enter and Tab stay what they are until something is typed.
  suggest: { selectionMode: 'whenQuickSuggestion' },
  unicodeHighlight: { ambiguousCharacters: false },
  stickyScroll: { enabled: false },
}

/** Monaco with our language. The text belongs to the model of the draft; React hears of changes, it does not steer. */
export default function SqlEditor(props: SqlEditorProps) {
  const { t, locale } = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const instance = useRef<editor.IStandaloneCodeEditor | null>(null)
  const latest = useRef(props)
  latest.current = props
  setLanguageContext({ t, locale, ...props.drafts })
  useEffect(() => {
    prepareMonaco()
    const created = editor.create(box.current!, { ...options, ariaLabel: t('develop.editorLabel') })
    instance.current = created
    const mark = statementMark(created)
    const parts = [
      addCommands(created, t, { run: () => latest.current.onRun(), save: () => latest.current.onSave() }),
      provideLanguage(),
      created.onDidChangeModelContent(() => {
        latest.current.onChange(created.getValue())
        mark()
      }),
      created.onDidChangeCursorPosition(({ position }) => {
        const offset = created.getModel()?.getOffsetAt(position) ?? 0
        latest.current.onCursor({ line: position.lineNumber, column: position.column, offset })
        mark()
      }),
      created.onDidChangeModel(() => mark()),
    ]
    return () => {
      // The next editor of this draft, of another layout or language, goes on at the same place.
      keepView(latest.current.draft, created.saveViewState())
      for (const part of parts) part.dispose()
      created.dispose()
      instance.current = null
    }
  }, [t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft decides the model; its content is only the first text
  useEffect(() => {
    const shown = instance.current
    if (!shown) return
    const { draft, content } = latest.current
    shown.setModel(modelOf(draft, content))
    const view = viewOf(draft)
    if (view) shown.restoreViewState(view)
    const wanted = takeReveal(draft)
    if (wanted) revealIn(shown, wanted.line, wanted.column)
    return () => keepView(draft, shown.saveViewState())
  }, [props.draft, t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language makes another editor
  useEffect(() => {
    instance.current?.updateOptions({ readOnly: props.readOnly })
  }, [props.readOnly, t])
  useDiagnostics(instance, props.draft, {
    diagnostics: (found) => latest.current.onDiagnostics(found),
    tables: (found) => latest.current.onTables(found),
  })
  useImperativeHandle(props.handle, () => handleOf(instance), [])
  return <div ref={box} className="sql-editor" data-testid="sql-editor" />
}

function handleOf(instance: RefObject<editor.IStandaloneCodeEditor | null>): SqlEditorHandle {
  return {
    text: () => instance.current?.getValue() ?? '',
    offset: () => {
      const position = instance.current?.getPosition()
      return (position && instance.current?.getModel()?.getOffsetAt(position)) ?? 0
    },
    replace: (text) => {
      const model = instance.current?.getModel()
      model?.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null)
    },
    reveal: (line, column) => {
      if (instance.current) revealIn(instance.current, line, column)
    },
    act: (action) => {
      instance.current?.focus()
      void instance.current?.getAction(action)?.run()
    },
    focus: () => instance.current?.focus(),
  }
}

function revealIn(shown: editor.IStandaloneCodeEditor, line: number, column: number): void {
  shown.setPosition({ lineNumber: line, column })
  shown.revealLineInCenterIfOutsideViewport(line)
  shown.focus()
}
