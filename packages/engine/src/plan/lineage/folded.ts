import type { SourceSpan } from '@millrace/kernel'
import type { AggregateCall, BoundExpression } from '../bound-expression.ts'
import type { SortKey } from '../plan-node.ts'
import type { Relation } from '../relation.ts'
import { COUNTS, expressionOrigins } from './expression-origins.ts'
import { expressionText, plain, type Text } from './expression-text.ts'
import type { InfluenceKind, RowInfluence, StepOperation } from './lineage.ts'
import { decide, merge, type Origins, raise, withStep } from './origins.ts'

/** A relation's column: its origins, its whole text over source columns, and what the next step calls it. */
export interface FoldedColumn {
  readonly origins: Origins
  readonly text: Text
  readonly label: Text
  /** Where an unnamed column is made: the step that names it tells it as its own place. */
  readonly span?: SourceSpan
}

/** What is known of a relation once its inputs are. */
export interface Folded {
  readonly columns: readonly FoldedColumn[]
  readonly influences: ReadonlyMap<string, RowInfluence>
}

/** Names that nobody wrote: what stands for them is told instead. */
export function isGenerated(name: string): boolean {
  return name.startsWith('$') || /^EXPR\$\d+$/.test(name)
}

/** The step of making one column, by an expression over the columns below. */
export interface Making {
  readonly operation: StepOperation
  readonly name: string
  readonly origins: Origins
  readonly text: Text
  /** Over the names of the columns below. */
  readonly local: Text
  readonly span: SourceSpan | undefined
}

export function made({ operation, name, origins, text, local, span }: Making): FoldedColumn {
  if (isGenerated(name)) return { origins, text, label: local, ...(span && { span }) }
  const step = { operation, column: name, expression: local.text, relation: null, span: span ?? null }
  const isUnchanged = local.text === name && operation === 'select'
  return { origins: isUnchanged ? origins : withStep(origins, step), text, label: plain(name) }
}

export function computed(
  operation: StepOperation,
  name: string,
  expression: BoundExpression,
  below: readonly FoldedColumn[],
): FoldedColumn {
  return made({
    operation,
    name,
    origins: expressionOrigins(expression, (index) => below[index]!.origins),
    text: expressionText(expression, (index) => below[index]!.text),
    local: expressionText(expression, (index) => below[index]!.label),
    span: expression.span ?? (expression.kind === 'column' ? below[expression.index]!.span : undefined),
  })
}

/** The result of an aggregate call; the columns of its filter decide. */
export function aggregated(
  operation: StepOperation,
  name: string,
  call: AggregateCall,
  below: readonly FoldedColumn[],
): FoldedColumn {
  const write = (show: (column: FoldedColumn) => Text): Text => {
    const args = call.args.map((arg) => show(below[arg]!).text).join(', ')
    const stars = COUNTS.has(call.name) ? '*' : ''
    const filter = call.filter === null ? '' : ` FILTER (WHERE ${show(below[call.filter]!).text})`
    return plain(`${call.name}(${call.distinct ? 'DISTINCT ' : ''}${args || stars})${filter}`)
  }
  const args = raise(merge(call.args.map((arg) => below[arg]!.origins)), 'aggregated', COUNTS.has(call.name))
  const filter = call.filter === null ? [] : [decide(below[call.filter]!.origins, 'filter')]
  return made({
    operation,
    name,
    origins: merge([args, ...filter]),
    text: write((column) => column.text),
    local: write((column) => column.label),
    span: call.span,
  })
}

/** Gathers what decides about the rows of a relation. */
export class Influences {
  readonly #found: Map<string, RowInfluence>

  constructor(inputs: readonly Folded[]) {
    this.#found = new Map(inputs.flatMap(({ influences }) => [...influences]))
  }

  get all(): ReadonlyMap<string, RowInfluence> {
    return this.#found
  }

  columns(
    influence: InfluenceKind,
    indexes: readonly number[],
    below: readonly FoldedColumn[],
    span: SourceSpan | undefined,
  ): this {
    for (const index of indexes) {
      const { origins, text } = below[index]!
      this.#add(influence, origins, text.text, span)
    }
    return this
  }

  sort(keys: readonly SortKey[], below: readonly FoldedColumn[], span: SourceSpan | undefined): this {
    return this.columns(
      'sort',
      keys.map(({ column }) => column),
      below,
      span,
    )
  }

  expression(
    influence: InfluenceKind,
    expression: BoundExpression | null,
    below: readonly FoldedColumn[],
    span?: SourceSpan,
  ): this {
    if (!expression) return this
    const origins = expressionOrigins(expression, (index) => below[index]!.origins)
    const { text } = expressionText(expression, (index) => below[index]!.text)
    this.#add(influence, origins, text, expression.span ?? span)
    return this
  }

  #add(influence: InfluenceKind, origins: Origins, expression: string, span: SourceSpan | undefined): void {
    for (const { source } of origins.values()) {
      const key = JSON.stringify([source.table, source.column, influence, expression])
      if (!this.#found.has(key)) this.#found.set(key, { source, influence, expression, span: span ?? null })
    }
  }
}

/** Names of a relation's columns. */
export function namesOf(relation: Relation): readonly string[] {
  return relation.schema.fields.map(({ name }) => name)
}
