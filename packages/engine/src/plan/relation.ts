import type {
  ChangelogNormalizeNode,
  FinalRowsNode,
  PlanNode,
  SinkMaterializeNode,
  SinkPlanNode,
} from './plan-node.ts'

type Annotation = 'id' | 'uid' | 'changelogMode' | 'upsertKeys'

type Unannotated<T> = T extends { readonly input: PlanNode }
  ? Omit<T, Annotation | 'input'> & { readonly input: Relation }
  : T extends { readonly inputs: readonly PlanNode[] }
    ? Omit<T, Annotation | 'inputs'> & { readonly inputs: readonly Relation[] }
    : Omit<T, Annotation>

/** A plan node before it knows its identity and its changelog mode: what the binder makes and the rules rewrite. */
export type Relation = Unannotated<
  Exclude<PlanNode, ChangelogNormalizeNode | FinalRowsNode | SinkPlanNode | SinkMaterializeNode>
>
type RelationKind = Relation['kind']
export type RelationOf<K extends RelationKind> = Extract<Relation, { readonly kind: K }>

export function inputsOf(relation: Relation): readonly Relation[] {
  if ('input' in relation) return [relation.input]
  return 'inputs' in relation ? relation.inputs : []
}

/** The relation with its inputs mapped; itself when none changed. */
export function mapInputs(relation: Relation, map: (input: Relation) => Relation): Relation {
  if ('input' in relation) {
    const input = map(relation.input)
    return input === relation.input ? relation : Object.freeze({ ...relation, input })
  }
  if ('inputs' in relation) {
    const inputs = relation.inputs.map(map)
    return inputs.every((input, i) => input === relation.inputs[i])
      ? relation
      : Object.freeze({ ...relation, inputs })
  }
  return relation
}
