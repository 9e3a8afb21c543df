/** What a word can mean, in the order in which editors number it. */
export const semanticKinds = [
  'table',
  'view',
  'commonTable',
  'alias',
  'column',
  'function',
  'aggregate',
  'parameter',
  'optionKey',
  'type',
  'variable',
  'namespace',
] as const
export type SemanticKind = (typeof semanticKinds)[number]
