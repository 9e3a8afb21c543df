/** Settings under which a program must leave the same rows as it does without them. */
export const ways: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'parallelism 2': { 'parallelism.default': '2' },
  'parallelism 4': { 'parallelism.default': '4' },
  'mini-batch': {
    'table.exec.mini-batch.enabled': 'true',
    'table.exec.mini-batch.allow-latency': '50 ms',
    'table.exec.mini-batch.size': '4',
  },
}

/** Programs whose rows depend on the order in which rows of different keys come. */
export function goesAnyWay(sql: string): boolean {
  return !/\bSET\b|\bp\b|\bLIMIT\b|\bOFFSET\b|CURRENT_WATERMARK|datagen|ORDER BY|FIRST_VALUE|LAST_VALUE|LISTAGG|_AGG\b|AGG\(|COLLECT/i.test(
    sql,
  )
}
