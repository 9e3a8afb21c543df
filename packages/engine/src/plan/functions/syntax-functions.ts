/** A function that stands in a place of its own, or is written in its own way, and is bound there. */
export interface SyntaxFunction {
  readonly name: string
  readonly signature: string
  readonly kind: 'syntax' | 'table' | 'group-window' | 'grouping' | 'match' | 'model'
  readonly runs: boolean
}

const make = (
  kind: SyntaxFunction['kind'],
  runs: boolean,
  ...signatures: readonly string[]
): readonly SyntaxFunction[] =>
  signatures.map((signature) => ({ name: /^\w+/.exec(signature)![0], signature, kind, runs }))

const window = 'TABLE table, DESCRIPTOR(time)'
const group = (name: string, sizes: string): readonly SyntaxFunction[] =>
  make(
    'group-window',
    false,
    ...['START', 'END', 'ROWTIME', 'PROCTIME'].map((part) => `${name}_${part}(time, ${sizes})`),
  )

export const syntaxFunctions: readonly SyntaxFunction[] = [
  ...make('syntax', true, 'CAST(value AS type)', 'TRY_CAST(value AS type)'),
  ...make('table', true, `TUMBLE(${window}, size [, offset])`, `HOP(${window}, slide, size [, offset])`),
  ...make('table', true, `CUMULATE(${window}, step, size [, offset])`),
  ...make('table', false, 'SESSION(TABLE table [PARTITION BY key, …], DESCRIPTOR(time), gap)'),
  ...make('table', false, 'UNNEST(ARRAY | MULTISET | MAP)'),
  ...make('syntax', true, 'DESCRIPTOR(column, …)'),
  ...group('TUMBLE', 'size'),
  ...group('HOP', 'slide, size'),
  ...group('SESSION', 'gap'),
  ...make('grouping', false, 'GROUPING(key)', 'GROUPING_ID(key, …)', 'GROUP_ID()'),
  ...make('match', false, 'FIRST(value [, offset])', 'LAST(value [, offset])', 'PREV(value [, offset])'),
  ...make('match', false, 'NEXT(value [, offset])', 'CLASSIFIER()', 'MATCH_PROCTIME()'),
  ...make('match', false, 'MATCH_ROWTIME([time])'),
  ...make('model', false, 'ML_PREDICT(TABLE table, MODEL model, DESCRIPTOR(column, …) [, config MAP])'),
  ...make(
    'model',
    false,
    'ML_EVALUATE(TABLE table, MODEL model, DESCRIPTOR(label), DESCRIPTOR(column, …), task [, config MAP])',
    'VECTOR_SEARCH(TABLE table, DESCRIPTOR(column), vector ARRAY, top INT [, config MAP])',
  ),
]
