import type { ErrorEntry } from './error-entry.ts'

const user = { domain: 'user', retry: 'never', http: 400 } as const

/** What expressions can be wrong about besides their types. */
export const expressionErrors = {
  SQL_UNTYPED_NULL: {
    ...user,
    en: {
      message: 'A bare NULL has no type here.',
      advice: 'Give it one: CAST(NULL AS INT).',
    },
    zh: { message: '此处的 NULL 没有类型。', advice: '请指定类型：CAST(NULL AS INT)。' },
  },
  SQL_NO_OPERATOR: {
    ...user,
    en: {
      message: 'Flink SQL reads {operator}, but has nothing that computes it.',
      advice: 'Write the expression with other operators or functions.',
    },
    zh: { message: 'Flink SQL 能解析 {operator}，但无法计算。', advice: '请改用其他运算符或函数。' },
  },
  SQL_NUMBER_RANGE: {
    ...user,
    en: {
      message: 'The number {text} is out of range.',
      advice: 'Whole numbers fit BIGINT, decimal numbers 38 digits; write larger ones as 1E30.',
    },
    zh: {
      message: '数字 {text} 超出范围。',
      advice: '整数应在 BIGINT 范围内，小数最多 38 位；更大的数请写成 1E30。',
    },
  },
  SQL_INTERVAL_RANGE: {
    ...user,
    en: {
      message: 'The value {value} does not fit {unit}({precision}).',
      advice: 'Give the unit more digits, for example {unit}({needed}).',
    },
    zh: {
      message: '值 {value} 超出 {unit}({precision}) 的位数。',
      advice: '请增加该单位的位数，例如 {unit}({needed})。',
    },
  },
  SQL_EMPTY_COLLECTION: {
    ...user,
    en: {
      message: '{name}[…] needs at least {least} values.',
      advice: 'Write the values, or a typed NULL: CAST(NULL AS ARRAY<INT>).',
    },
    zh: {
      message: '{name}[…] 至少需要 {least} 个值。',
      advice: '请写出值，或使用带类型的 NULL：CAST(NULL AS ARRAY<INT>)。',
    },
  },
  SQL_ALL_NULL: {
    ...user,
    en: {
      message: 'All values of {what} are NULL, so it has no type.',
      advice: 'Give one of them a type: CAST(NULL AS INT).',
    },
    zh: {
      message: '{what} 的值全为 NULL，无法确定类型。',
      advice: '请为其中之一指定类型：CAST(NULL AS INT)。',
    },
  },
  SQL_ITEM: {
    ...user,
    en: {
      message: '{given} has no elements that [{index}] could mean.',
      advice: 'Read arrays by position from 1, maps by key, rows by name.',
    },
    zh: {
      message: '{given} 没有 [{index}] 所指的元素。',
      advice: '数组用从 1 开始的位置、映射用键、行用字段名来读取。',
    },
  },
  SQL_SUBQUERY_PLACE: {
    ...user,
    en: {
      message: 'A subquery is not allowed in {place}.',
      advice: 'Compute its value in a view or in WITH, and join it.',
    },
    zh: { message: '{place} 中不允许使用子查询。', advice: '请在视图或 WITH 中计算该值，再进行连接。' },
  },
  SQL_NAMED_ARGUMENT: {
    ...user,
    en: {
      message: '{name} takes no named arguments.',
      advice: 'Give the arguments by position.',
    },
    zh: { message: '{name} 不支持命名参数。', advice: '请按位置给出参数。' },
  },
  SQL_FUNCTION_PLACE: {
    ...user,
    en: {
      message: '{name} cannot stand here.',
      advice: 'It is written as {signature}, in the place that is meant for it.',
    },
    zh: { message: '{name} 不能用在此处。', advice: '写法为 {signature}，并且只能用在相应的位置。' },
  },
  CODEC_FAILED: {
    ...user,
    en: {
      message: 'The value is no {codec} text, or {codec} is no known encoding.',
      advice: 'Use UTF-8, US-ASCII, ISO-8859-1, UTF-16, UTF-16BE or UTF-16LE, and check the text.',
    },
    zh: {
      message: '该值不是 {codec} 文本，或 {codec} 不是已知的编码。',
      advice: '请使用 UTF-8、US-ASCII、ISO-8859-1、UTF-16、UTF-16BE 或 UTF-16LE，并检查文本。',
    },
  },
  ELEMENT_NOT_SINGLE: {
    ...user,
    en: {
      message: 'ELEMENT got an array of {length} elements.',
      advice: 'Give an array of one element, or read one by its position.',
    },
    zh: {
      message: 'ELEMENT 收到含 {length} 个元素的数组。',
      advice: '请提供只含一个元素的数组，或按位置读取元素。',
    },
  },
  MAP_FROM_ARRAYS_LENGTH: {
    ...user,
    en: {
      message: 'MAP_FROM_ARRAYS got {keys} keys and {values} values.',
      advice: 'Give two arrays of one length.',
    },
    zh: {
      message: 'MAP_FROM_ARRAYS 收到 {keys} 个键和 {values} 个值。',
      advice: '请提供长度相同的两个数组。',
    },
  },
  SQL_AGGREGATE_CLAUSE: {
    ...user,
    en: { message: '{name} takes no {clause}.', advice: 'Remove {clause}.' },
    zh: { message: '{name} 不能带 {clause}。', advice: '请去掉 {clause}。' },
  },
} as const satisfies Record<string, ErrorEntry>
