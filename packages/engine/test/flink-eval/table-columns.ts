import { Session } from '../../src/plan/session.ts'
import { parseScript } from '../../src/sql/parse-script.ts'
import type { LogicalType } from '../../src/types/logical-type.ts'
import { flinkConnectors } from '../flink/flink-connectors.ts'

/** The columns of the prelude's table `t`; none when there is no such table. */
export function columnsOf(prelude: string): readonly { readonly name: string; readonly type: LogicalType }[] {
  if (!/\bTABLE\s+t\b/i.test(prelude)) return []
  const session = new Session({ connectors: flinkConnectors })
  const { statements, diagnostics } = parseScript(`${prelude};\nSELECT * FROM t`)
  if (diagnostics[0]) throw new Error(`The prelude is refused: ${diagnostics[0].message}`)
  const work = statements.flatMap((statement) => session.apply(statement))
  const [error] = session.errors
  if (error) throw new Error(`The prelude is refused: ${error.message}`)
  const [query] = work
  if (query?.kind !== 'query') throw new Error('No query')
  return query.relation.schema.fields
}
