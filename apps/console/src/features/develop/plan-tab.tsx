'use client'
import { GraphCanvas } from '@millrace/ui/graph-canvas'
import { Split } from '@millrace/ui/split'
import { useMemo } from 'react'
import { useT } from '../../i18n/language.tsx'
import { planGraph } from '../job/live-graph.ts'
import type { DebugView } from './debug-session.ts'

/** What the planner made of the statement: as text and as the graph of operators. */
export function PlanTab({ debug }: { readonly debug: DebugView }) {
  const t = useT()
  const graph = useMemo(() => debug.graph && planGraph(debug.graph), [debug.graph])
  if (!graph || debug.explain === null) return <p className="loading">{t('develop.noPlanText')}</p>
  return (
    <Split name="plan" direction="row" fixed="first" initial={420} min={160} max={900}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable */}
      <section className="plan-text" tabIndex={0} aria-label={t('develop.explain')}>
        <pre>{debug.explain}</pre>
      </section>
      <GraphCanvas label={t('develop.graph')} graph={graph} live={false} />
    </Split>
  )
}
