import { Session } from '../../src/plan/session.ts'
import { parseScript } from '../../src/sql/parse-script.ts'
import { type LogicalType, typeToString } from '../../src/types/logical-type.ts'
import { flinkConnectors } from './flink-connectors.ts'
import { queryOf } from './flink-verdicts.ts'
import type { TypeCase } from './type-file.ts'

export type OurType = { readonly type: string } | { readonly code: string; readonly column: number }

/** Our type of an expression over the prelude's `t`, or the first error with its column in the expression. */
export function typer(prelude: string): (expression: string) => OurType {
  const definitions = parseScript(prelude)
  const broken = definitions.diagnostics[0]
  if (broken) throw new Error(`The prelude is refused: ${broken.message}`)
  return (expression) => {
    const session = new Session({ connectors: flinkConnectors })
    for (const statement of definitions.statements) session.apply(statement)
    const unsound = session.errors.at(0)
    if (unsound) throw new Error(`The prelude is refused: ${unsound.message}`)
    const { statements, diagnostics } = parseScript(queryOf(expression))
    const syntax = diagnostics[0]
    if (syntax) return { code: syntax.code, column: syntax.span.column - 'SELECT '.length }
    const [work] = session.apply(statements[0]!)
    const error = session.errors.at(0)
    if (error) return { code: error.code, column: (error.span?.column ?? 0) - 'SELECT '.length }
    if (work?.kind !== 'query') throw new Error(`Not a query: ${expression}`)
    return { type: withAttribute(work.relation.schema.fields[0]!.type) }
  }
}

/** Flink prints the role of a time attribute behind its type. */
function withAttribute(type: LogicalType): string {
  const role = 'attribute' in type && type.attribute ? ` *${type.attribute.toUpperCase()}*` : ''
  return typeToString(type) + role
}

/**
 * Null when our type is Flink's, or both refuse: what Flink types but cannot plan may be refused while it is typed.
 * Places of refusals are compared in the corpus. Flink's validator carries time attributes through calls and its
 * planner takes them off again, as our binder does at once.
 */
export function typeDifference({ recorded }: TypeCase, ours: OurType): string | null {
  if (!recorded) return 'not recorded'
  const { refusal } = recorded
  if (recorded.type === null) return 'type' in ours ? `Flink refuses, we say ${ours.type}` : null
  const type = recorded.type.replaceAll(/ \*(ROWTIME|PROCTIME)\*/g, '')
  if (!('type' in ours)) return refusal ? null : `Flink says ${type}, we refuse: ${ours.code}`
  const same = ours.type === recorded.type || ours.type === type
  return same ? null : `Flink says ${recorded.type}, we say ${ours.type}`
}
