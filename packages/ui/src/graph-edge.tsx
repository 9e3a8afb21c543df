'use client'
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, type Edge as FlowEdge } from '@xyflow/react'
import type { GraphEdge } from './graph-model.ts'

export interface RateEdgeData extends Record<string, unknown> {
  readonly edge: GraphEdge
  readonly live: boolean
}

/** An edge first runs straight, so that its figures stand on a level line. */
const STRAIGHT = { live: 68, plan: 56 }

/** The rate above the line, the exchange below it. */
export function RateEdge(props: EdgeProps<FlowEdge<RateEdgeData>>) {
  const { sourceX, sourceY, targetX, targetY } = props
  const straight = props.data?.live ? STRAIGHT.live : STRAIGHT.plan
  const turn = sourceX + straight
  const bend = Math.max(12, (targetX - turn) / 2)
  const path = `M${sourceX} ${sourceY}H${turn}C${turn + bend} ${sourceY} ${targetX - bend} ${targetY} ${targetX} ${targetY}`
  const labelX = sourceX + straight / 2 + 4
  const data = props.data
  if (!data) return null
  return (
    <>
      <BaseEdge path={path} style={{ strokeWidth: data.edge.heldBack ? 4 : 1.5 }} />
      <EdgeLabelRenderer>
        <div
          className={`el ${data.edge.heldBack ? 'w' : ''}`}
          style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${sourceY}px)` }}
        >
          <b>{data.live ? (data.edge.rate ?? '–') : ' '}</b>
          <span>{data.edge.exchange}</span>
        </div>
      </EdgeLabelRenderer>
    </>
  )
}
