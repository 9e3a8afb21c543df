import type { ErrorEntry } from './error-entry.ts'

const user = { domain: 'user', retry: 'never', http: 400 } as const

/** What is wrong with windows, ranks, groups, order and patterns of a SELECT. */
export const selectErrors = {
  SQL_OVER_PLACE: {
    ...user,
    en: {
      message: '{name} OVER is not allowed in {place}.',
      advice: 'Compute it in a subquery, or filter on it with QUALIFY.',
    },
    zh: { message: '{place} 中不允许使用 {name} OVER。', advice: '请在子查询中计算，或用 QUALIFY 过滤。' },
  },
  SQL_OVER_FUNCTION: {
    ...user,
    en: {
      message: '{name} cannot be used with OVER here: {reason}.',
      advice: 'OVER follows an aggregate function such as SUM, or ROW_NUMBER, RANK, DENSE_RANK and LAG.',
    },
    zh: {
      message: '{name} 在此不能与 OVER 一起使用：{reason}。',
      advice: 'OVER 跟在 SUM 等聚合函数，或 ROW_NUMBER、RANK、DENSE_RANK、LAG 之后。',
    },
  },
  SQL_OVER_MISSING: {
    ...user,
    en: {
      message: '{name} needs an OVER clause.',
      advice: 'Write {name}(…) OVER (PARTITION BY … ORDER BY …).',
    },
    zh: { message: '{name} 需要 OVER 子句。', advice: '请写成 {name}(…) OVER (PARTITION BY … ORDER BY …)。' },
  },
  SQL_OVER_NEEDS_ORDER: {
    ...user,
    en: {
      message: '{name} needs an ORDER BY with a column in its window.',
      advice: 'Write {name}(…) OVER (… ORDER BY column).',
    },
    zh: {
      message: '{name} 的窗口需要按列 ORDER BY。',
      advice: '请写成 {name}(…) OVER (… ORDER BY column)。',
    },
  },
  SQL_OVER_FRAME: {
    ...user,
    en: {
      message: 'The frame of the window is not valid: {reason}.',
      advice: 'Write ROWS or RANGE BETWEEN … PRECEDING AND CURRENT ROW.',
    },
    zh: {
      message: '窗口的范围无效：{reason}。',
      advice: '请写成 ROWS 或 RANGE BETWEEN … PRECEDING AND CURRENT ROW。',
    },
  },
  SQL_UNKNOWN_WINDOW: {
    ...user,
    en: {
      message: 'There is no window {name}; did you mean {suggestion}?',
      advice: 'Define it in the WINDOW clause of this SELECT.',
    },
    zh: {
      message: '没有窗口 {name}，是否应为 {suggestion}？',
      advice: '请在此 SELECT 的 WINDOW 子句中定义它。',
    },
  },
  SQL_WINDOW_TWICE: {
    ...user,
    en: {
      message: 'The window {name} is given twice, or {clause} is given again.',
      advice: 'Keep one of them.',
    },
    zh: { message: '窗口 {name} 或其 {clause} 重复。', advice: '请只保留一个。' },
  },
  SQL_QUALIFY: {
    ...user,
    en: {
      message: 'QUALIFY holds no function with OVER.',
      advice: 'Use WHERE or HAVING, or filter on a window function here.',
    },
    zh: { message: 'QUALIFY 中没有带 OVER 的函数。', advice: '请使用 WHERE 或 HAVING，或在此过滤窗口函数。' },
  },
  SQL_GROUPING: {
    ...user,
    en: {
      message: '{name} is not valid here: {reason}.',
      advice: 'Give it expressions that stand in GROUP BY of this SELECT.',
    },
    zh: { message: '{name} 在此无效：{reason}。', advice: '请使用此 SELECT 的 GROUP BY 中的表达式。' },
  },
  SQL_GROUP_WINDOW: {
    ...user,
    en: {
      message: 'The window function {name} is not valid here: {reason}.',
      advice:
        "Put TUMBLE(time, INTERVAL '1' MINUTE), HOP or SESSION once into GROUP BY, and repeat it in TUMBLE_START(…) with the same arguments.",
    },
    zh: {
      message: '窗口函数 {name} 在此无效：{reason}。',
      advice:
        "请在 GROUP BY 中使用一次 TUMBLE(time, INTERVAL '1' MINUTE)、HOP 或 SESSION，并在 TUMBLE_START(…) 中使用相同参数。",
    },
  },
  SQL_ORDER_BY: {
    ...user,
    en: {
      message: 'ORDER BY cannot use {given} here: {reason}.',
      advice: 'Order by columns of the result, by their names or numbers.',
    },
    zh: { message: 'ORDER BY 在此不能使用 {given}：{reason}。', advice: '请按结果的列名或列号排序。' },
  },
  SQL_LIMIT: {
    ...user,
    en: {
      message: '{clause} must be a whole number.',
      advice: 'Write it as a number.',
    },
    zh: { message: '{clause} 必须是整数。', advice: '请写成数字。' },
  },
  SQL_MATCH: {
    ...user,
    en: {
      message: '{what} is not possible in MATCH_RECOGNIZE here: {reason}.',
      advice:
        'Measures and conditions take columns of one variable (A.price), FIRST(A.price), LAST(A.price, 1), and aggregates of one variable.',
    },
    zh: {
      message: 'MATCH_RECOGNIZE 此处不支持 {what}：{reason}。',
      advice:
        '度量和条件可使用某个变量的列（A.price）、FIRST(A.price)、LAST(A.price, 1) 以及单个变量的聚合。',
    },
  },
  PLAN_MATCH_PATTERN: {
    ...user,
    en: {
      message: 'The pattern cannot be found: {what}.',
      advice:
        'Write different variables one behind the other, each with *, +, ? or {n,m}; the last one without a greedy loop, and at least one that must occur.',
    },
    zh: {
      message: '无法匹配此模式：{what}。',
      advice: '请依次写出不同的变量，可带 *、+、? 或 {n,m}；最后一个不能是贪婪循环，且至少一个变量必须出现。',
    },
  },
  PLAN_MATCH_ORDER: {
    ...user,
    en: {
      message: 'MATCH_RECOGNIZE needs ORDER BY with a time attribute first, ascending.',
      advice: 'Write ORDER BY ts, where ts has a WATERMARK, or a column AS PROCTIME().',
    },
    zh: {
      message: 'MATCH_RECOGNIZE 需要首先按时间属性升序 ORDER BY。',
      advice: '请写 ORDER BY ts，其中 ts 带有 WATERMARK，或为 AS PROCTIME() 的列。',
    },
  },
  PLAN_OVER_WINDOWS: {
    ...user,
    en: {
      message: 'All functions with OVER in a SELECT over a stream need the same window.',
      advice: 'Give them the same PARTITION BY, ORDER BY and frame, or compute one of them in a subquery.',
    },
    zh: {
      message: '流上同一 SELECT 中所有带 OVER 的函数需要相同的窗口。',
      advice: '请使用相同的 PARTITION BY、ORDER BY 和范围，或将其中之一放入子查询。',
    },
  },
  PLAN_OVER_ORDER: {
    ...user,
    en: {
      message: 'OVER on a stream needs an ORDER BY with one ascending column: {reason}.',
      advice:
        'Order by one time attribute: OVER (PARTITION BY … ORDER BY ts). For the first rows of each group, filter on ROW_NUMBER() in an outer query.',
    },
    zh: {
      message: '流上的 OVER 需要按一个升序列 ORDER BY：{reason}。',
      advice:
        '请按一个时间属性排序：OVER (PARTITION BY … ORDER BY ts)。取每组前几行时，请在外层查询中过滤 ROW_NUMBER()。',
    },
  },
  PLAN_OVER_FRAME: {
    ...user,
    en: {
      message: 'This frame is not possible on a stream: {reason}.',
      advice: 'End the frame at CURRENT ROW; with a start other than UNBOUNDED, order by a time attribute.',
    },
    zh: {
      message: '流上不支持此范围：{reason}。',
      advice: '范围应以 CURRENT ROW 结束；起点不是 UNBOUNDED 时，请按时间属性排序。',
    },
  },
  PLAN_STREAM_FUNCTION: {
    ...user,
    en: {
      message: '{name} is not possible on a stream.',
      advice: 'Use ROW_NUMBER, RANK, DENSE_RANK, LAG or an aggregate function.',
    },
    zh: { message: '流上不支持 {name}。', advice: '请使用 ROW_NUMBER、RANK、DENSE_RANK、LAG 或聚合函数。' },
  },
  PLAN_RANK_FUNCTION: {
    ...user,
    en: {
      message: 'Top-N on a stream takes ROW_NUMBER, not {name}.',
      advice: 'Use ROW_NUMBER().',
    },
    zh: { message: '流上的 Top-N 使用 ROW_NUMBER，而不是 {name}。', advice: '请使用 ROW_NUMBER()。' },
  },
  PLAN_RANK_RANGE: {
    ...user,
    en: {
      message: 'The filter on {name} gives no last rank: {reason}.',
      advice: 'Filter it from above: {name} <= 10.',
    },
    zh: { message: '对 {name} 的过滤没有给出末位排名：{reason}。', advice: '请给出上限：{name} <= 10。' },
  },
  PLAN_SORT: {
    ...user,
    en: {
      message: 'Sort on a non-time-attribute field is not supported.',
      advice: 'Order by a time attribute, ascending, first; or add LIMIT.',
    },
    zh: { message: '不支持按非时间属性字段排序。', advice: '请首先按时间属性升序排序，或添加 LIMIT。' },
  },
  PLAN_LIMIT: {
    ...user,
    en: {
      message: 'OFFSET on a stream needs a LIMIT.',
      advice: 'Add LIMIT, or FETCH NEXT … ROWS ONLY.',
    },
    zh: { message: '流上的 OFFSET 需要 LIMIT。', advice: '请添加 LIMIT 或 FETCH NEXT … ROWS ONLY。' },
  },
  SQL_UNION_TIME: {
    ...user,
    en: {
      message: 'Column {column} is a time attribute in one part of the union, and {type} in another.',
      advice: 'Give up the time attribute in all parts: CAST the column to its type.',
    },
    zh: {
      message: '列 {column} 在并集的一部分中是时间属性，在另一部分中是 {type}。',
      advice: '请在所有部分中放弃时间属性：用 CAST 将该列转换为其类型。',
    },
  },
  SQL_INTERVAL_TIMES: {
    ...user,
    en: {
      message: 'An interval join compares time attributes of one type, not {left} with {right}.',
      advice: 'Declare the watermarks of both tables on TIMESTAMP, or of both on TIMESTAMP_LTZ.',
    },
    zh: {
      message: '区间连接比较同一类型的时间属性，而不是 {left} 与 {right}。',
      advice: '请将两张表的水位线都声明在 TIMESTAMP 上，或都声明在 TIMESTAMP_LTZ 上。',
    },
  },
  SQL_EMIT: {
    ...user,
    en: {
      message: 'Windows of a table function do not fire early or late: {key} is set.',
      advice: "RESET '{key}', or group by TUMBLE(time, INTERVAL …) instead.",
    },
    zh: {
      message: '窗口表函数的窗口不支持提前或延迟触发：已设置 {key}。',
      advice: "请执行 RESET '{key}'，或改用 GROUP BY TUMBLE(time, INTERVAL …)。",
    },
  },
  SQL_NULL_IN: {
    ...user,
    en: {
      message: 'NULL without a type cannot be looked for in a subquery of {type}.',
      advice: 'Give it one: CAST(NULL AS {type}).',
    },
    zh: {
      message: '不能在 {type} 子查询中查找没有类型的 NULL。',
      advice: '请指定类型：CAST(NULL AS {type})。',
    },
  },
} as const satisfies Record<string, ErrorEntry>
