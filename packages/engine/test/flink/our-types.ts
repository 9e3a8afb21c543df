import { Session } from '../../src/plan/session.ts'
import { parseScript } from '../../src/sql/parse-script.ts'
import { typeToString } from '../../src/types/logical-type.ts'
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
    if (session.errors[0]) throw new Error(`The prelude is refused: ${session.errors[0].message}`)
    const { statements, diagnostics } = parseScript(queryOf(expression))
    const syntax = diagnostics[0]
    if (syntax) return { code: syntax.code, column: syntax.span.column - 'SELECT '.length }
    const [work] = session.apply(statements[0]!)
    const error = session.errors[0]
    if (error) return { code: error.code, column: (error.span?.column ?? 0) - 'SELECT '.length }
    if (work?.kind !== 'query') throw new Error(`Not a query: ${expression}`)
    return { type: typeToString(work.relation.schema.fields[0]!.type) }
  }
}

/** Null when our type is Flink's, or both refuse. Places of refusals are compared in the corpus. */
export function typeDifference({ recorded }: TypeCase, ours: OurType): string | null {
  if (!recorded) return 'not recorded'
  const { type } = recorded
  if (type === null) return 'type' in ours ? `Flink refuses, we say ${ours.type}` : null
  if (!('type' in ours)) return `Flink says ${type}, we refuse: ${ours.code}`
  return ours.type === type ? null : `Flink says ${type}, we say ${ours.type}`
}
