'use client'
import { formatPercent } from './figures.ts'
import type { Graph, GraphNode } from './graph-model.ts'
import { useUiText } from './ui-text.tsx'

interface GraphTableProps {
  readonly graph: Graph
  readonly live: boolean
  readonly label: string
}

/** The graph's twin: one row per operator, in the order in which rows pass. */
export function GraphTable({ graph, live, label }: GraphTableProps) {
  const text = useUiText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
    <section className="graph-table" tabIndex={0} aria-label={label}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{text.operator}</th>
            <th scope="col" className="num">
              {text.parallelism}
            </th>
            {live && (
              <>
                <th scope="col" className="num">
                  {text.busy}
                </th>
                <th scope="col" className="num">
                  {text.heldBack}
                </th>
                <th scope="col">{text.watermark}</th>
              </>
            )}
            <th scope="col">{text.sendsTo}</th>
          </tr>
        </thead>
        <tbody>
          {graph.nodes.map((node) => (
            <GraphTableRow key={node.id} node={node} graph={graph} live={live} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface GraphTableRowProps {
  readonly node: GraphNode
  readonly graph: Graph
  readonly live: boolean
}

function GraphTableRow({ node, graph, live }: GraphTableRowProps) {
  const text = useUiText()
  const share = (value: number | undefined) =>
    value === undefined ? text.notObserved : formatPercent(value, text.locale)
  const sends = graph.edges
    .filter((edge) => edge.from === node.id)
    .map((edge) => {
      const to = graph.nodes.find((other) => other.id === edge.to)?.name ?? edge.to
      return [to, edge.exchange, live ? edge.rate : null].filter(Boolean).join(', ')
    })
  return (
    <tr>
      <td>
        <b className="med">{node.name}</b> <span className="dim">{node.detail}</span>
      </td>
      <td className="num">{node.parallelism ?? '–'}</td>
      {live && (
        <>
          <td className="num">{share(node.load?.busy)}</td>
          <td className="num">{share(node.load?.heldBack)}</td>
          <td className="mono">{node.watermark ?? '–'}</td>
        </>
      )}
      <td>{sends.join(' · ')}</td>
    </tr>
  )
}
