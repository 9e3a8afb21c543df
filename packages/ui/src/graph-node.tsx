'use client'
import { type Node as FlowNode, Handle, type NodeProps, Position } from '@xyflow/react'
import { formatPercent } from './figures.ts'
import type { GraphNode, NodeLoad } from './graph-model.ts'
import { Icon } from './icon.tsx'
import { useUiText } from './ui-text.tsx'

export interface OperatorNodeData extends Record<string, unknown> {
  readonly node: GraphNode
  readonly live: boolean
}

const HOT = 0.85
const HELD = 0.1

export function OperatorNode({ data }: NodeProps<FlowNode<OperatorNodeData>>) {
  const { node, live } = data
  const text = useUiText()
  return (
    <div className={`node ${live ? '' : 'plain-node'}`}>
      <Handle type="target" position={Position.Left} />
      <div className="nt">
        <b className="cut" title={node.name}>
          {node.name}
        </b>
        {node.parallelism !== null && <span className="par">×{node.parallelism}</span>}
      </div>
      <div className="ns cut" title={node.detail}>
        {node.detail}
      </div>
      {live && <LoadBar load={node.load} />}
      {live && (
        <div className="nw" title={text.watermark}>
          <Icon name="wave" size="xs" />
          {node.watermark ?? '–'}
        </div>
      )}
      <Handle type="source" position={Position.Right} />
    </div>
  )
}

function LoadBar({ load }: { readonly load: NodeLoad | null }) {
  const text = useUiText()
  if (load === null) {
    return (
      <>
        <span className="bp" aria-hidden="true" />
        <span className="bt">{text.notObserved}</span>
      </>
    )
  }
  const held = load.heldBack > HELD
  return (
    <>
      <span className="bp" aria-hidden="true">
        <i className={`b ${load.busy > HOT ? 'hot' : ''}`} style={{ width: `${load.busy * 100}%` }} />
        <i className="p" style={{ width: `${load.heldBack * 100}%` }} />
      </span>
      <span className="bt">
        <span>
          {text.busy} <b>{formatPercent(load.busy, text.locale)}</b>
        </span>
        <span className={held ? 'w' : undefined}>
          {held && <Icon name="warn" size="xs" />}
          {text.heldBack} <b>{formatPercent(load.heldBack, text.locale)}</b>
        </span>
      </span>
    </>
  )
}
