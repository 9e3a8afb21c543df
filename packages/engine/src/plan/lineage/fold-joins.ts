import type { BoundExpression } from '../bound-expression.ts'
import type { TableFunctionCall } from '../plan-node.ts'
import type { RelationOf } from '../relation.ts'
import { expressionOrigins } from './expression-origins.ts'
import { expressionText, plain } from './expression-text.ts'
import { type Folded, type FoldedColumn, Influences, made } from './folded.ts'
import { merge, raise } from './origins.ts'

type Join = RelationOf<'join' | 'interval-join' | 'temporal-join' | 'window-join'>

/** Both sides' columns pass; what the rows are joined by decides. */
export function foldJoin(node: Join, inputs: readonly Folded[]): Folded {
  const [left, right] = inputs as [Folded, Folded]
  const both = [...left.columns, ...right.columns]
  const width = left.columns.length
  const influences = new Influences(inputs)
  const rightSide = (column: number) => width + column
  influences.columns('join', [...node.leftKeys, ...node.rightKeys.map(rightSide)], both, node.span)
  influences.expression('join', node.condition, both, node.span)
  influences.columns('join', timesOf(node, width), both, node.span)
  const keepsRight = node.joinType !== 'semi' && node.joinType !== 'anti'
  return { columns: keepsRight ? both : left.columns, influences: influences.all }
}

function timesOf(node: Join, width: number): number[] {
  switch (node.kind) {
    case 'join':
      return []
    case 'interval-join':
      return [node.leftTime, width + node.rightTime]
    case 'temporal-join':
      return node.rightTime === null ? [] : [node.leftTime, width + node.rightTime]
    case 'window-join': {
      const { leftWindow, rightWindow } = node
      return [leftWindow.start, leftWindow.end, width + rightWindow.start, width + rightWindow.end]
    }
  }
}

/** Every output of a table function may come from each of its arguments. */
function callColumns(call: TableFunctionCall, below: readonly FoldedColumn[]): FoldedColumn[] {
  const over = (expression: BoundExpression) =>
    expressionOrigins(expression, (index) => below[index]!.origins)
  const write = (show: (column: FoldedColumn) => FoldedColumn['text']) => {
    const args = call.args.map((arg) => expressionText(arg, (index) => show(below[index]!)).text)
    return plain(`${call.name}(${args.join(', ')})`)
  }
  const origins = raise(merge(call.args.map(over)), 'derived')
  return call.output.fields.map(({ name }) =>
    made({
      operation: 'function',
      name,
      origins,
      text: write(({ text }) => text),
      local: write(({ label }) => label),
      span: call.span,
    }),
  )
}

export function foldCorrelate(node: RelationOf<'correlate'>, input: Folded): Folded {
  const columns = [...input.columns, ...callColumns(node.call, input.columns)]
  const influences = new Influences([input]).expression('join', node.condition, columns, node.span)
  return { columns, influences: influences.all }
}

export function foldTableFunction(node: RelationOf<'table-function'>): Folded {
  return { columns: callColumns(node.call, []), influences: new Map() }
}

/** Nobody knows which of its rows a process table function uses for what: everything it is given may be in its output. */
export function foldProcessFunction(node: RelationOf<'process-function'>, inputs: readonly Folded[]): Folded {
  const influences = new Influences(inputs)
  inputs.forEach(({ columns }, i) => {
    influences.columns('window', node.partitionKeys[i] ?? [], columns, node.span)
  })
  const everything = raise(
    merge(inputs.flatMap(({ columns }) => columns.map(({ origins }) => origins))),
    'derived',
  )
  const text = plain(`${node.call.name}(…)`)
  const columns = node.schema.fields.map(({ name }) =>
    made({ operation: 'function', name, origins: everything, text, local: text, span: node.span }),
  )
  return { columns, influences: influences.all }
}
