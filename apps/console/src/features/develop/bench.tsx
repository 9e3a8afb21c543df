'use client'
import type { Draft } from '@millrace/contracts/api/drafts'
import { Split } from '@millrace/ui/split'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { ValueStore } from '../../client/value-store.ts'
import { SqlEditor } from '../../editor/lazy.tsx'
import type { Cursor, SqlEditorHandle } from '../../editor/sql-editor.tsx'
import type { Checked } from '../../editor/sql-worker-protocol.ts'
import { ShownError } from '../frame/shown-error.tsx'
import { useNarrow } from '../jobs/use-narrow.ts'
import { BenchBar } from './bench-bar.tsx'
import { type BenchDialog, BenchDialogs } from './bench-dialogs.tsx'
import { ResultPanel } from './result-panel.tsx'
import { SchemaPane } from './schema-pane.tsx'
import { StatusBar } from './status-bar.tsx'
import { useBench } from './use-bench.ts'
import { useOtherDrafts } from './use-other-drafts.ts'

const START: Cursor = { line: 1, column: 1, offset: 0 }
const NOTHING: Checked = { diagnostics: [], tables: [] }

interface BenchProps {
  readonly draft: Draft
  readonly onOpenDraft: (draft: string, line: number, column: number) => void
  readonly tabs: ReactNode
}

/** Editor, results and schema of one draft. */
export function Bench({ draft, tabs, onOpenDraft }: BenchProps) {
  const handle = useRef<SqlEditorHandle>(null)
  const narrow = useNarrow()
  // What changes at every stroke is read only where it is shown.
  const [cursor] = useState(() => new ValueStore(START))
  const [diagnostics] = useState(() => new ValueStore(NOTHING.diagnostics))
  const [tables] = useState(() => new ValueStore(NOTHING.tables))
  const [dialog, setDialog] = useState<BenchDialog>(null)
  const bench = useBench(draft, handle)
  const drafts = useOtherDrafts(draft.id, onOpenDraft)
  const reveal = useCallback((line: number, column: number) => handle.current?.reveal(line, column), [])
  const work = (
    <Split name="results" direction="column" fixed="second" initial={356} min={96} max={900}>
      <div className="editor-box">
        {bench.error !== null && <ShownError error={bench.error} onDismiss={bench.dismiss} />}
        <SqlEditor
          draft={draft.id}
          // The layout may change while something is not saved yet: the text typed last goes on.
          content={bench.saver.text}
          readOnly={bench.readOnly}
          handle={handle}
          onChange={bench.change}
          onCursor={cursor.set}
          onDiagnostics={diagnostics.set}
          onTables={tables.set}
          onRun={bench.run}
          onSave={bench.saveVersion}
          drafts={drafts}
        />
      </div>
      <ResultPanel bench={bench} diagnostics={diagnostics} onReveal={reveal} />
    </Split>
  )
  return (
    <section className="mid">
      <BenchBar
        tabs={tabs}
        bench={bench}
        onOpen={setDialog}
        onEditorAction={(action) => handle.current?.act(action)}
      />
      {narrow ? (
        work
      ) : (
        <Split name="schema" direction="row" fixed="second" initial={240} min={160} max={480}>
          {work}
          <SchemaPane tables={tables} onReveal={reveal} />
        </Split>
      )}
      <StatusBar bench={bench} cursor={cursor} />
      <BenchDialogs bench={bench} handle={handle} dialog={dialog} onClose={() => setDialog(null)} />
    </section>
  )
}
