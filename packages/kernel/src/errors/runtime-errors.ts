import type { ErrorEntry } from './error-entry.ts'

export const runtimeErrors = {
  SUBQUERY_SEVERAL_ROWS: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: 'A subquery that stands for one value has given several rows.',
      advice: 'Aggregate in the subquery (MAX, for instance), or join instead.',
    },
    zh: {
      message: '代表单个值的子查询返回了多行。',
      advice: '请在子查询中聚合（例如 MAX），或改用连接。',
    },
  },
  LOOKUP_TIMEOUT: {
    domain: 'external',
    retry: 'backoff',
    http: 504,
    en: {
      message: 'Lookups in {table} have had no answer for {timeoutMs} ms.',
      advice:
        'Look at the load of that system, and whether it has an index on the key; or raise table.exec.async-lookup.timeout.',
    },
    zh: {
      message: '对 {table} 的维表查询已有 {timeoutMs} 毫秒没有应答。',
      advice: '请检查该系统的负载，以及键上是否有索引；或提高 table.exec.async-lookup.timeout。',
    },
  },
  INTERNAL: {
    domain: 'internal',
    retry: 'backoff',
    http: 500,
    en: {
      message: 'Millrace met an unexpected error: {detail}',
      advice: 'Try again; if it stays, report it with this text.',
    },
    zh: { message: 'Millrace 遇到意外错误：{detail}', advice: '请重试；若仍出现，请附上此文本报告问题。' },
  },
  STATE_MEMORY_EXCEEDED: {
    domain: 'user',
    retry: 'never',
    http: 507,
    en: {
      message: 'The state of the job takes {used} MB, more than its {limit} MB.',
      advice: 'Raise the memory of the job, or keep less state: narrower windows, fewer keys.',
    },
    zh: {
      message: '作业状态占用 {used} MB，超过上限 {limit} MB。',
      advice: '请增大作业内存，或减少状态：使用更小的窗口或更少的键。',
    },
  },
  JOB_NOT_RUNNING: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: 'The job is not running, or is about to stop.',
      advice: 'Wait until it runs again.',
    },
    zh: {
      message: '作业未在运行，或即将停止。',
      advice: '请等待作业恢复运行。',
    },
  },
  SETTING_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: 'The setting {key} has the value "{value}": expected {expected}.',
      advice: 'Correct the value.',
    },
    zh: {
      message: '设置 {key} 的值为“{value}”，应为：{expected}。',
      advice: '请修改该值。',
    },
  },
  JSON_KEY_NULL: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'A key of JSON_OBJECTAGG is NULL.',
      advice: 'Leave out rows without a key with FILTER, or give them one with COALESCE.',
    },
    zh: {
      message: 'JSON_OBJECTAGG 的键为 NULL。',
      advice: '请用 FILTER 过滤掉没有键的行，或用 COALESCE 给出键。',
    },
  },
  JSON_KEY_TWICE: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'JSON_OBJECTAGG has the key “{key}” twice.',
      advice: 'Group so that keys are unique, or leave out rows with FILTER.',
    },
    zh: {
      message: 'JSON_OBJECTAGG 中的键“{key}”重复。',
      advice: '请使分组内的键唯一，或用 FILTER 过滤行。',
    },
  },
  TEXT_TOO_LONG: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'A text of {length} characters cannot be made; {most} are the most.',
      advice: 'Limit the length that is asked for.',
    },
    zh: {
      message: '无法生成长度为 {length} 个字符的文本，上限为 {most}。',
      advice: '请限制所需的长度。',
    },
  },
  EPOCH_PRECISION: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'TO_TIMESTAMP_LTZ takes no precision {precision}.',
      advice: 'Use 0 for seconds or 3 for milliseconds since 1970.',
    },
    zh: {
      message: 'TO_TIMESTAMP_LTZ 不支持精度 {precision}。',
      advice: '请使用 0（自 1970 年起的秒数）或 3（毫秒数）。',
    },
  },
  INTEGER_OVERFLOW: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'The result does not fit the type of {function}.',
      advice: 'Leave out rows with such values, or compute with a wider type.',
    },
    zh: {
      message: '{function} 的结果超出其类型的范围。',
      advice: '请过滤掉含有此类值的行，或使用更宽的类型计算。',
    },
  },
  DIVISION_BY_ZERO: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'Division by zero.',
      advice: 'Leave out rows where the divisor is 0, or divide by NULLIF(divisor, 0).',
    },
    zh: { message: '除数为零。', advice: '请过滤除数为 0 的行，或改为除以 NULLIF(除数, 0)。' },
  },
  CAST_FAILED: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'The value "{value}" cannot be cast to {type}.',
      advice: 'Use TRY_CAST to get NULL for such values, or leave the rows out.',
    },
    zh: {
      message: '值“{value}”无法转换为 {type}。',
      advice: '请使用 TRY_CAST 将此类值转换为 NULL，或过滤这些行。',
    },
  },
  CAST_UNSUPPORTED: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'A value of type {from} cannot be cast to {to}.',
      advice: 'Cast through a type in between, or use a function such as TO_TIMESTAMP_LTZ.',
    },
    zh: {
      message: '类型 {from} 的值无法转换为 {to}。',
      advice: '请通过中间类型转换，或使用 TO_TIMESTAMP_LTZ 等函数。',
    },
  },
  LIKE_ESCAPE_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message:
        'In the LIKE pattern "{pattern}" the escape character stands before something other than %, _ or itself.',
      advice: 'Correct the pattern.',
    },
    zh: { message: 'LIKE 模式“{pattern}”中的转义字符后不是 %、_ 或其自身。', advice: '请修改该模式。' },
  },
  REGEX_UNSUPPORTED: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'The regular expression "{pattern}" cannot be used: {reason}.',
      advice: 'Use RE2 syntax: no backreferences and no look-around.',
    },
    zh: {
      message: '无法使用正则表达式“{pattern}”：{reason}。',
      advice: '请使用 RE2 语法：不支持反向引用与环视。',
    },
  },
  DATE_PATTERN_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'The date pattern "{pattern}" cannot be used: {reason}.',
      advice: 'Use letters of yyyy-MM-dd HH:mm:ss.SSS, and quote other text.',
    },
    zh: {
      message: '无法使用日期格式“{pattern}”：{reason}。',
      advice: '请使用 yyyy-MM-dd HH:mm:ss.SSS 中的字母，其他文本请加引号。',
    },
  },
  TIME_UNIT_UNSUPPORTED: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: '{function} does not support the time unit {unit}.',
      advice: 'Use another unit, such as DAY or HOUR.',
    },
    zh: { message: '{function} 不支持时间单位 {unit}。', advice: '请使用其他单位，例如 DAY 或 HOUR。' },
  },
  TIME_ZONE_UNKNOWN: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'There is no time zone "{zone}".',
      advice: 'Use an id such as Asia/Shanghai, UTC or GMT+08:00.',
    },
    zh: { message: '不存在时区“{zone}”。', advice: '请使用 Asia/Shanghai、UTC 或 GMT+08:00 等标识。' },
  },
  JSON_PATH_UNSUPPORTED: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: '"{path}" is no JSON path.',
      advice: 'Write members, elements, wildcards and filters, as in $.a.b[0] or $.a[*].',
    },
    zh: {
      message: '“{path}”不是有效的 JSON 路径。',
      advice: '请使用成员、元素、通配符或过滤条件，例如 $.a.b[0] 或 $.a[*]。',
    },
  },
  JSON_VALUE_MISSING: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'JSON_VALUE found no value: {reason}.',
      advice: 'Use NULL ON EMPTY NULL ON ERROR, or give a default.',
    },
    zh: {
      message: 'JSON_VALUE 未取到值：{reason}。',
      advice: '请使用 NULL ON EMPTY NULL ON ERROR，或提供默认值。',
    },
  },
  ROWTIME_NULL: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'A row of {table} has no {column}, which is the time of the event.',
      advice: 'Give the column a value at the source, or compute it with COALESCE in a column of the table.',
    },
    zh: {
      message: '{table} 中有一行缺少事件时间列 {column}。',
      advice: '请在数据源中提供该列的值，或在表中用 COALESCE 计算列给出默认时间。',
    },
  },
  NOT_NULL_VIOLATED: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'The column {column} of the sink {sink} is NOT NULL, but the query made a NULL.',
      advice: 'Filter the NULLs, use COALESCE, or set table.exec.sink.not-null-enforcer to DROP.',
    },
    zh: {
      message: '目标表 {sink} 的列 {column} 不允许为空，但查询产生了 NULL。',
      advice: '请过滤 NULL、使用 COALESCE，或将 table.exec.sink.not-null-enforcer 设为 DROP。',
    },
  },
  SETTING_UNKNOWN: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: { message: 'The setting {key} is not supported.', advice: '{hint}' },
    zh: { message: '不支持设置 {key}。', advice: '{hint}' },
  },
} as const satisfies Record<string, ErrorEntry>
