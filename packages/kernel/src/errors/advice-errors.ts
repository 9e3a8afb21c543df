import type { ErrorEntry } from './error-entry.ts'

const user = { domain: 'user', retry: 'never', http: 400 } as const

/** What Millrace advises about SQL that is right and runs: warnings and hints, each with a page in docs/advice.md. */
export const adviceErrors = {
  ADVICE_UNBOUNDED_STATE: {
    ...user,
    en: {
      message: '{operation} ({what}) keeps its state for ever: there is no TTL.',
      advice:
        "Say how long a key may stay without rows: SET 'table.exec.state.ttl' = '1 d'; or aggregate over a window.",
    },
    zh: {
      message: '{operation}（{what}）会永久保留状态：没有设置 TTL。',
      advice: "请设置键在没有新数据时的保留时间：SET 'table.exec.state.ttl' = '1 d'；或在窗口上聚合。",
    },
  },
  ADVICE_NO_WATERMARK: {
    ...user,
    en: {
      message: '{operation} goes by {column}, which has no watermark: a result is never known to be final.',
      advice:
        "Declare WATERMARK FOR {column} AS {column} - INTERVAL '5' SECOND on its table and use it as it is.",
    },
    zh: {
      message: '{operation} 依据 {column}，但该列没有水位线：结果永远无法确定为最终结果。',
      advice: "请在表上声明 WATERMARK FOR {column} AS {column} - INTERVAL '5' SECOND，并直接使用该列。",
    },
  },
  ADVICE_WATERMARK_STUCK: {
    ...user,
    en: {
      message: 'The watermark of {table} never moves: its expression does not follow {column}.',
      advice: "Let it follow the column: WATERMARK FOR {column} AS {column} - INTERVAL '5' SECOND.",
    },
    zh: {
      message: '{table} 的水位线永远不会前进：表达式没有跟随 {column}。',
      advice: "请让它跟随该列：WATERMARK FOR {column} AS {column} - INTERVAL '5' SECOND。",
    },
  },
  ADVICE_WATERMARK_AHEAD: {
    ...user,
    en: {
      message: 'The watermark of {table} runs ahead of {column}: rows are late as soon as they arrive.',
      advice: 'Subtract the delay instead of adding it: {column} - INTERVAL …',
    },
    zh: {
      message: '{table} 的水位线超前于 {column}：数据一到达就已迟到。',
      advice: '请减去延迟而不是加上它：{column} - INTERVAL …',
    },
  },
  ADVICE_IDLE_SOURCE: {
    ...user,
    en: {
      message: '{operation} waits for the slowest of {tables}: one that goes quiet holds all results back.',
      advice:
        "SET 'table.exec.source.idle-timeout' = '30 s'; or give 'scan.watermark.idle-timeout' to the table.",
    },
    zh: {
      message: '{operation} 会等待 {tables} 中最慢的一个：其中一个没有数据时，所有结果都会被阻塞。',
      advice: "SET 'table.exec.source.idle-timeout' = '30 s'；或在表上设置 'scan.watermark.idle-timeout'。",
    },
  },
  ADVICE_TIME_ZONE: {
    ...user,
    en: {
      message: '{what} depends on table.local-time-zone: the same row means another moment in another zone.',
      advice: 'Keep moments as TIMESTAMP_LTZ all the way, for example TO_TIMESTAMP_LTZ(epoch_ms, 3).',
    },
    zh: {
      message: '{what} 取决于 table.local-time-zone：同一行在不同时区表示不同的时刻。',
      advice: '请始终以 TIMESTAMP_LTZ 表示时刻，例如 TO_TIMESTAMP_LTZ(epoch_ms, 3)。',
    },
  },
  ADVICE_NONDETERMINISTIC: {
    ...user,
    en: {
      message: '{name} gives another value when a row is taken back than when it was added.',
      advice:
        'Compute it where rows are only added: in the source table, or on a column that the source delivers.',
    },
    zh: {
      message: '撤回一行时，{name} 得到的值与写入该行时不同。',
      advice: '请在只追加的位置计算，例如在源表中，或使用数据源提供的列。',
    },
  },
  ADVICE_SINK_KEY: {
    ...user,
    en: {
      message:
        'The primary key ({sinkKey}) of {table} is not the key of the query ({queryKey}): all rows of each key are kept to put changes in order.',
      advice: 'Group by the columns of the primary key, or make the key of the query the primary key.',
    },
    zh: {
      message:
        '{table} 的主键（{sinkKey}）不是查询的键（{queryKey}）：为了排列变更顺序，必须保留每个键的所有行。',
      advice: '请按主键列分组，或将查询的键设为主键。',
    },
  },
  ADVICE_CROSS_JOIN: {
    ...user,
    en: {
      message: 'Nothing joins the two tables: every row meets every other.',
      advice: 'Add the condition that joins them, or write CROSS JOIN if this is meant.',
    },
    zh: {
      message: '两张表之间没有连接条件：每一行都会与另一张表的所有行相连。',
      advice: '请添加连接条件；若确实需要，请写明 CROSS JOIN。',
    },
  },
  ADVICE_NO_EQUALITY: {
    ...user,
    en: {
      message: 'The join has no equality: one subtask compares every row with every other.',
      advice: 'Add an equality of columns of both sides, so that rows can be distributed by it.',
    },
    zh: {
      message: '连接没有等值条件：由单个子任务将每一行与所有其他行比较。',
      advice: '请添加两侧列的等值条件，以便按其分发数据。',
    },
  },
  ADVICE_LOSSY_CAST: {
    ...user,
    en: {
      message: '{from} becomes {to} without being asked, which does not hold all of its values.',
      advice: 'Write CAST where this is meant, or give the column a type that holds all values.',
    },
    zh: {
      message: '{from} 被隐式转换为 {to}，后者无法容纳其所有值。',
      advice: '若确实需要，请写明 CAST；否则请使用能容纳所有值的列类型。',
    },
  },
  ADVICE_HOT_KEY: {
    ...user,
    en: {
      message: '{operation} has few groups, {key}: one subtask gets all rows of each.',
      advice:
        "SET 'table.exec.mini-batch.enabled' = 'true'; with an allow-latency gathers rows before they are sent on; or group by more columns first and sum up in a second step.",
    },
    zh: {
      message: '{operation} 的分组很少（{key}）：每组的所有数据由单个子任务处理。',
      advice:
        "SET 'table.exec.mini-batch.enabled' = 'true' 并设置 allow-latency，可在发送前预聚合；或先按更多列分组，再第二步汇总。",
    },
  },
  ADVICE_INTERVAL_JOIN: {
    ...user,
    en: {
      message:
        'The join compares {left} with {right}, yet keeps all rows of both sides: it is no interval join.',
      advice:
        'Bound the time on both sides (a.t BETWEEN b.t - INTERVAL … AND b.t + INTERVAL …) on columns with a watermark: then rows are forgotten when they are too old to match.',
    },
    zh: {
      message: '连接比较了 {left} 和 {right}，但仍保留两侧的所有行：它不是区间连接。',
      advice:
        '请在带水位线的列上限定时间的上下界（a.t BETWEEN b.t - INTERVAL … AND b.t + INTERVAL …）：过旧而无法匹配的行会被清除。',
    },
  },
  ADVICE_TEMPORAL_JOIN: {
    ...user,
    en: {
      message: 'Each change of {table} sends new results for all rows that it was ever joined with.',
      advice:
        'If each row shall meet the version of its time, write JOIN {table} FOR SYSTEM_TIME AS OF a.time: only one version of each key is kept.',
    },
    zh: {
      message: '{table} 的每次变更都会为曾与其连接的所有行重新发送结果。',
      advice:
        '若每行只需匹配其时刻的版本，请写 JOIN {table} FOR SYSTEM_TIME AS OF a.time：每个键只保留所需版本。',
    },
  },
  ADVICE_UNUSED_TABLE: {
    ...user,
    en: { message: 'Nothing reads or writes the table {name}.', advice: 'Remove it, or use it.' },
    zh: { message: '表 {name} 未被读取或写入。', advice: '请删除或使用它。' },
  },
  ADVICE_UNUSED_VIEW: {
    ...user,
    en: { message: 'Nothing reads the view {name}.', advice: 'Remove it, or use it.' },
    zh: { message: '视图 {name} 未被读取。', advice: '请删除或使用它。' },
  },
  ADVICE_UNUSED_CTE: {
    ...user,
    en: { message: 'Nothing reads the common table {name}.', advice: 'Remove it, or use it.' },
    zh: { message: '公用表 {name} 未被读取。', advice: '请删除或使用它。' },
  },
  ADVICE_UNUSED_COLUMN: {
    ...user,
    en: { message: 'Nothing uses the column {name} of {table}.', advice: 'Remove it from the query.' },
    zh: { message: '{table} 的列 {name} 未被使用。', advice: '请从查询中删除它。' },
  },
  ADVICE_MINI_BATCH: {
    ...user,
    en: {
      message: '{operation} takes every change of the result below it, one by one.',
      advice:
        "SET 'table.exec.mini-batch.enabled' = 'true' and 'table.exec.mini-batch.allow-latency' = '1 s': several changes of a row are then sent as one.",
    },
    zh: {
      message: '{operation} 会逐条处理其下方结果的每次变更。',
      advice:
        "请设置 'table.exec.mini-batch.enabled' = 'true' 和 'table.exec.mini-batch.allow-latency' = '1 s'：同一行的多次变更会合并发送。",
    },
  },
  ADVICE_UNION_DISTINCT: {
    ...user,
    en: {
      message: 'UNION removes duplicates, and remembers every row for it.',
      advice: 'Write UNION ALL if the parts have no rows in common, or duplicates do no harm.',
    },
    zh: {
      message: 'UNION 会去除重复行，并为此记住每一行。',
      advice: '若各部分没有相同的行，或重复无妨，请写 UNION ALL。',
    },
  },
  ADVICE_STAR_BY_POSITION: {
    ...user,
    en: {
      message: 'Columns go into {table} by position, not by name: {given} becomes {column}.',
      advice: 'List the columns of the query in the order of the table.',
    },
    zh: {
      message: '写入 {table} 的列按位置而非名称对应：{given} 写入 {column}。',
      advice: '请按表的列顺序列出查询的列。',
    },
  },
  ADVICE_ORDER_BY: {
    ...user,
    en: {
      message:
        'ORDER BY without LIMIT has no effect here: a subquery has no order, and a stream no end to sort at.',
      advice: 'Leave it out, or add LIMIT for the first rows of an order that changes.',
    },
    zh: {
      message: '此处没有 LIMIT 的 ORDER BY 不起作用：子查询没有顺序，流也没有可供排序的终点。',
      advice: '请删除，或添加 LIMIT 以取变化顺序中的前若干行。',
    },
  },
  ADVICE_NOT_IN_NULLABLE: {
    ...user,
    en: {
      message: 'NOT IN with NULL gives nothing: a single NULL in the subquery leaves no row at all.',
      advice: 'Write NOT EXISTS (SELECT 1 … WHERE a.k = b.k), or exclude NULL in the subquery.',
    },
    zh: {
      message: 'NOT IN 遇到 NULL 时没有结果：子查询中只要有一个 NULL，就不会返回任何行。',
      advice: '请改写为 NOT EXISTS (SELECT 1 … WHERE a.k = b.k)，或在子查询中排除 NULL。',
    },
  },
  ADVICE_CHAR_PADDING: {
    ...user,
    en: {
      message:
        '{type} is compared with {text}, of {length} characters: blanks are not ignored, so they may never be equal.',
      advice: 'Compare with TRIM(column), or declare the column as STRING.',
    },
    zh: {
      message: '{type} 与长度为 {length} 的 {text} 比较：空格不会被忽略，因此可能永不相等。',
      advice: '请比较 TRIM(column)，或将列声明为 STRING。',
    },
  },
  ADVICE_INTEGER_DIVISION: {
    ...user,
    en: {
      message: 'Whole numbers are divided: the result is {type}, and the fraction is lost.',
      advice: 'Cast one side if the fraction matters: CAST(a AS DOUBLE) / b.',
    },
    zh: {
      message: '整数相除：结果为 {type}，小数部分会丢失。',
      advice: '若需要小数，请转换其中一侧：CAST(a AS DOUBLE) / b。',
    },
  },
} as const satisfies Record<string, ErrorEntry>
