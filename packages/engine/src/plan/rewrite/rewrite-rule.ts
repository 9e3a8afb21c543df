import { invariant } from '@millrace/kernel'
import { type LogicalType, typeToString, withNullable } from '../../types/logical-type.ts'
import { mapInputs, type Relation } from '../relation.ts'

/** A named rewriting of one relation whose inputs have been rewritten already; null when it does not apply. */
export interface RewriteRule {
  readonly name: string
  apply(relation: Relation): Relation | null
}

/** Told of each rewriting, for EXPLAIN and tests. */
export type RewriteObserver = (rule: string, before: Relation, after: Relation) => void

const MAX_ROUNDS = 50

/** Applies the rules from the leaves up until none applies. Each must keep the schema. */
export function rewrite(
  relation: Relation,
  rules: readonly RewriteRule[],
  observe?: RewriteObserver,
): Relation {
  let current = mapInputs(relation, (input) => rewrite(input, rules, observe))
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const rewritten = applyFirst(current, rules, observe)
    if (!rewritten) return current
    current = mapInputs(rewritten, (input) => rewrite(input, rules, observe))
  }
  return current
}

function applyFirst(
  relation: Relation,
  rules: readonly RewriteRule[],
  observe: RewriteObserver | undefined,
): Relation | null {
  for (const rule of rules) {
    const after = rule.apply(relation)
    if (!after) continue
    invariant(schemaText(after) === schemaText(relation), `rule ${rule.name} keeps the schema`)
    observe?.(rule.name, relation, after)
    return after
  }
  return null
}

function schemaText({ schema }: Relation): string {
  const bare = (type: LogicalType) => typeToString(withNullable(type, true))
  return schema.fields.map(({ name, type }) => `${name} ${bare(type)}`).join(', ')
}
