'use client'
import {
  BaseEdge,
  EdgeLabelRenderer,
  type EdgeProps,
  type Edge as FlowEdge,
  getBezierPath,
} from '@xyflow/react'
import type { GraphEdge } from './graph-model.ts'

export interface RateEdgeData extends Record<string, unknown> {
  readonly edge: GraphEdge
  readonly live: boolean
}

/** The rate above the line, the exchange below it. */
export function RateEdge(props: EdgeProps<FlowEdge<RateEdgeData>>) {
  const [path, labelX, labelY] = getBezierPath(props)
  const data = props.data
  if (!data) return null
  return (
    <>
      <BaseEdge path={path} style={{ strokeWidth: data.edge.heldBack ? 4 : 1.5 }} />
      <EdgeLabelRenderer>
        <div
          className={`el ${data.edge.heldBack ? 'w' : ''}`}
          style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}
        >
          <b>{data.live ? (data.edge.rate ?? '–') : ' '}</b>
          <span>{data.edge.exchange}</span>
        </div>
      </EdgeLabelRenderer>
    </>
  )
}
