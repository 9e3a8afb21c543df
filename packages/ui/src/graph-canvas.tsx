'use client'
import {
  type Edge,
  type EdgeTypes,
  type Node,
  type NodeHandle,
  type NodeTypes,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import { Button } from './button.tsx'
import { RateEdge, type RateEdgeData } from './graph-edge.tsx'
import { type Graph, graphShape, NODE_WIDTH, nodeHeight, placeNodes } from './graph-model.ts'
import { OperatorNode, type OperatorNodeData } from './graph-node.tsx'
import { GraphTable } from './graph-table.tsx'
import { useUiText } from './ui-text.tsx'

const nodeTypes: NodeTypes = { operator: OperatorNode }
const edgeTypes: EdgeTypes = { rate: RateEdge }

interface GraphCanvasProps {
  readonly label: string
  readonly graph: Graph
  /** Whether nodes carry live figures (a running job) or not (a plan). */
  readonly live: boolean
  readonly selected?: string | null
  readonly onSelect?: (id: string | null) => void
}

/** Left to right, no arrowheads; the same facts as a table for keyboard and screen readers. */
export function GraphCanvas(props: GraphCanvasProps) {
  const [asTable, setAsTable] = useState(false)
  const toggle = () => setAsTable((now) => !now)
  return (
    <section className="graph" aria-label={props.label}>
      {asTable ? (
        <GraphTable graph={props.graph} live={props.live} label={props.label} />
      ) : (
        <ReactFlowProvider>
          <Canvas {...props} />
        </ReactFlowProvider>
      )}
      <GraphFoot asTable={asTable} live={props.live} onToggle={toggle} />
    </section>
  )
}

function GraphFoot(props: {
  readonly asTable: boolean
  readonly live: boolean
  readonly onToggle: () => void
}) {
  const text = useUiText()
  return (
    <div className="foot">
      {props.live && !props.asTable && (
        <div className="legend" aria-hidden="true">
          <span>
            <i className="k1" />
            {text.busy}
          </span>
          <span>
            <i className="k2" />
            {text.heldBack}
          </span>
          <span>
            <i className="k3" />
            {text.idle}
          </span>
        </div>
      )}
      <Button size="s" icon={props.asTable ? 'lineage' : 'table'} onClick={props.onToggle}>
        {props.asTable ? text.asGraph : text.asTable}
      </Button>
    </div>
  )
}

function Canvas({ graph, live, selected, onSelect }: GraphCanvasProps) {
  const shape = graphShape(graph)
  // biome-ignore lint/correctness/useExhaustiveDependencies: places depend on the shape, not on the figures
  const places = useMemo(() => placeNodes(graph, live), [shape, live])
  const height = nodeHeight(live)
  const nodes = graph.nodes.map(
    (node): Node<OperatorNodeData> => ({
      id: node.id,
      type: 'operator',
      position: places.get(node.id) ?? { x: 0, y: 0 },
      width: NODE_WIDTH,
      height,
      measured: { width: NODE_WIDTH, height },
      handles: handlesOf(height),
      data: { node, live },
      selected: node.id === selected,
      ariaLabel: node.name,
    }),
  )
  const edges = graph.edges.map(
    (edge, index): Edge<RateEdgeData> => ({
      id: String(index),
      source: edge.from,
      target: edge.to,
      type: 'rate',
      data: { edge, live },
      className: edge.heldBack ? 'held' : live && edge.rate === null ? 'unseen' : '',
    }),
  )
  return (
    <>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        nodesFocusable
        elementsSelectable={onSelect !== undefined}
        onNodeClick={(_, node) => onSelect?.(node.id)}
        onPaneClick={() => onSelect?.(null)}
        zoomOnScroll={false}
        preventScrolling={false}
        panOnScroll={false}
        minZoom={0.3}
        maxZoom={1.4}
        proOptions={{ hideAttribution: true }}
      />
      <Fit shape={shape} />
    </>
  )
}

/** Given beforehand, so that edges never wait for a measurement. */
function handlesOf(height: number): NodeHandle[] {
  const place = { y: height / 2, width: 1, height: 1 }
  return [
    { type: 'target', position: Position.Left, x: 0, ...place },
    { type: 'source', position: Position.Right, x: NODE_WIDTH, ...place },
  ]
}

const view = {
  padding: { top: '16px', bottom: '40px', left: '16px', right: '16px' },
  minZoom: 0.55,
  maxZoom: 1,
} as const

function Fit({ shape }: { readonly shape: string }) {
  const flow = useReactFlow()
  const text = useUiText()
  // biome-ignore lint/correctness/useExhaustiveDependencies: fits anew when the shape changes
  useEffect(() => {
    void flow.fitView(view)
    const refit = () => void flow.fitView(view)
    window.addEventListener('resize', refit)
    return () => window.removeEventListener('resize', refit)
  }, [shape, flow])
  return (
    <div className="zoom">
      <Button size="s" icon="plus" aria-label={text.zoomIn} onClick={() => void flow.zoomIn()} />
      <Button size="s" icon="minus" aria-label={text.zoomOut} onClick={() => void flow.zoomOut()} />
      <Button size="s" icon="expand" aria-label={text.fit} onClick={() => void flow.fitView(view)} />
    </div>
  )
}
