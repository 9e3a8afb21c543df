import type { ErrorEntry } from './error-entry.ts'

const user = { domain: 'user', retry: 'never', http: 400 } as const

/** What the planner refuses in SQL that is well-formed. */
export const planErrors = {
  PLAN_UNSUPPORTED: {
    ...user,
    en: { message: '{feature} is not supported yet.', advice: '{instead}' },
    zh: { message: '尚不支持 {feature}。', advice: '{instead}' },
  },
  ENGINE_UNSUPPORTED: {
    ...user,
    en: {
      message: '{feature} is understood, but the embedded engine does not run it yet.',
      advice: 'Take it out of what is to run here; checking, planning and lineage work with it.',
    },
    zh: {
      message: '可以理解 {feature}，但内置引擎尚不能运行。',
      advice: '请从需要在此运行的语句中移除；检查、计划和血缘不受影响。',
    },
  },
  PLAN_BATCH: {
    ...user,
    en: {
      message: '{feature} cannot run in batch mode.',
      advice: "SET 'execution.runtime-mode' = 'STREAMING'.",
    },
    zh: {
      message: '{feature} 不能在批模式下运行。',
      advice: "请执行 SET 'execution.runtime-mode' = 'STREAMING'。",
    },
  },
  PLAN_BATCH_UNBOUNDED: {
    ...user,
    en: {
      message: 'The table {table} never ends, and batch mode reads tables that do.',
      advice: 'Bound the source by its options, or run the query as a stream.',
    },
    zh: {
      message: '表 {table} 没有终点，而批模式只读取有界的表。',
      advice: '请用选项为数据源设定终点，或以流模式运行查询。',
    },
  },
  PLAN_BATCH_CHANGES: {
    ...user,
    en: {
      message: 'The table {table} tells of updates and deletes, and batch mode reads tables that only grow.',
      advice: 'Run the query as a stream.',
    },
    zh: {
      message: '表 {table} 会产生更新和删除，而批模式只读取只追加的表。',
      advice: '请以流模式运行查询。',
    },
  },
  PLAN_TOO_LARGE: {
    ...user,
    en: {
      message: 'The query grows to more than {limit} steps once its views are written out.',
      advice: 'Write an intermediate result to a table, and read that.',
    },
    zh: { message: '展开视图后，查询超过 {limit} 个步骤。', advice: '请将中间结果写入一张表，再读取该表。' },
  },
  PLAN_APPEND_ONLY_SINK: {
    ...user,
    en: {
      message:
        "The table sink {table} doesn't support consuming update changes which is produced by node {node}.",
      advice:
        'Aggregate over a window (TUMBLE) so that each result is written once, or write to a connector that takes updates, with a PRIMARY KEY on the table.',
    },
    zh: {
      message: '目标表 {table} 不支持节点 {node} 产生的更新。',
      advice:
        '请在窗口（TUMBLE）上聚合，使每个结果只写一次；或写入支持更新的连接器，并在表上声明 PRIMARY KEY。',
    },
  },
  PLAN_APPEND_ONLY_INPUT: {
    ...user,
    en: {
      message:
        "{node} doesn't support consuming update and delete changes which is produced by node {producer}.",
      advice:
        'Give it rows that are only inserted: read the source without aggregating, ranking or joining it first.',
    },
    zh: {
      message: '{node} 不支持节点 {producer} 产生的更新和删除。',
      advice: '请向其提供只追加的数据：直接读取源表，不要先聚合、排名或连接。',
    },
  },
  PLAN_CORRELATED: {
    ...user,
    en: {
      message:
        'This subquery uses columns of the query around it in a way that cannot be turned into a join.',
      advice: 'Compare them with = in the WHERE of the subquery, or write the join out.',
    },
    zh: {
      message: '此子查询使用外层查询列的方式无法转换为连接。',
      advice: '请在子查询的 WHERE 中用 = 比较这些列，或直接写出连接。',
    },
  },
  PLAN_DEPENDENT_JOIN: {
    ...user,
    en: {
      message: 'What reads the rows on the left cannot be joined by {join}.',
      advice: 'Use an inner join, CROSS JOIN or LEFT JOIN.',
    },
    zh: {
      message: '读取左侧行的数据源不能用 {join} 连接。',
      advice: '请使用内连接、CROSS JOIN 或 LEFT JOIN。',
    },
  },
  PLAN_TEMPORAL_JOIN: {
    ...user,
    en: {
      message: 'FOR SYSTEM_TIME AS OF is not possible here: {reason}.',
      advice:
        'Join a table with a PRIMARY KEY and a WATERMARK as of a time attribute of the left table, with all columns of the key in ON.',
    },
    zh: {
      message: '此处不能使用 FOR SYSTEM_TIME AS OF：{reason}。',
      advice: '请以左表的时间属性关联带 PRIMARY KEY 和 WATERMARK 的表，并在 ON 中写全主键列。',
    },
  },
  PLAN_HINT: {
    ...user,
    en: { message: 'The hint {hint} is not valid: {reason}.', advice: 'Correct or remove the hint.' },
    zh: { message: '提示 {hint} 无效：{reason}。', advice: '请修改或删除该提示。' },
  },
  PLAN_NO_SOURCE: {
    ...user,
    en: {
      message: 'The connector {connector} of {table} cannot be read from.',
      advice: 'Read from another table; this connector only writes.',
    },
    zh: { message: '表 {table} 的连接器 {connector} 不能读取。', advice: '请读取其他表；此连接器只能写入。' },
  },
  PLAN_NO_SINK: {
    ...user,
    en: {
      message: 'The connector {connector} of {table} cannot be written to.',
      advice: 'Write to another table; this connector only reads.',
    },
    zh: { message: '表 {table} 的连接器 {connector} 不能写入。', advice: '请写入其他表；此连接器只能读取。' },
  },
} as const satisfies Record<string, ErrorEntry>
