import type { ErrorEntry } from './error-entry.ts'

const user = { domain: 'user', retry: 'never', http: 400 } as const

/** What is wrong with statements other than queries: their form, and the objects they define and change. */
export const statementErrors = {
  SQL_COLUMN_WITHOUT_TYPE: {
    ...user,
    en: {
      message: 'The column {name} has no type.',
      advice: 'Write its type behind it. Names alone are only for CREATE TABLE … AS SELECT.',
    },
    zh: {
      message: '列 {name} 没有类型。',
      advice: '请在其后写明类型。仅 CREATE TABLE … AS SELECT 允许只写列名。',
    },
  },
  SQL_FRESHNESS: {
    ...user,
    en: {
      message: 'FRESHNESS needs an interval.',
      advice: "Write it as FRESHNESS = INTERVAL '5' MINUTE.",
    },
    zh: { message: 'FRESHNESS 需要一个时间间隔。', advice: "请写成 FRESHNESS = INTERVAL '5' MINUTE。" },
  },
  SQL_PARTITION_VALUE: {
    ...user,
    en: {
      message: 'The value of a partition must be a literal.',
      advice: "Write it as PARTITION (day = '2026-01-31').",
    },
    zh: { message: '分区的值必须是字面量。', advice: "请写成 PARTITION (day = '2026-01-31')。" },
  },
  SQL_NOT_IN_STATEMENT_SET: {
    ...user,
    en: {
      message:
        'A statement set takes INSERT, CREATE TABLE … AS TABLE and CREATE DATABASE … AS DATABASE only.',
      advice: 'Move the statement in front of the set.',
    },
    zh: {
      message: '语句集只能包含 INSERT、CREATE TABLE … AS TABLE 和 CREATE DATABASE … AS DATABASE。',
      advice: '请将该语句移到语句集之前。',
    },
  },
  SQL_EXPLAINED: {
    ...user,
    en: {
      message: 'This statement has no plan that EXPLAIN could show.',
      advice: 'EXPLAIN takes SELECT, INSERT, STATEMENT SET and CREATE TABLE … AS SELECT.',
    },
    zh: {
      message: '此语句没有可供 EXPLAIN 显示的计划。',
      advice: 'EXPLAIN 支持 SELECT、INSERT、STATEMENT SET 和 CREATE TABLE … AS SELECT。',
    },
  },
  SQL_DRAIN: {
    ...user,
    en: {
      message: 'WITH DRAIN goes with WITH SAVEPOINT only.',
      advice: 'Write STOP JOB … WITH SAVEPOINT WITH DRAIN.',
    },
    zh: {
      message: 'WITH DRAIN 只能与 WITH SAVEPOINT 一起使用。',
      advice: '请写 STOP JOB … WITH SAVEPOINT WITH DRAIN。',
    },
  },
  SQL_UNKNOWN_VARIABLE: {
    ...user,
    en: {
      message: 'There is no variable {name}.',
      advice: 'Give it a value in the settings of the draft or deployment, or correct the name.',
    },
    zh: { message: '没有变量 {name}。', advice: '请在草稿或部署的设置中为其赋值，或修改名称。' },
  },
  SQL_SECRET_PLACE: {
    ...user,
    en: {
      message: 'The secret {name} may only stand inside the quotes of an option.',
      advice: 'Move it into the value of an option of WITH.',
    },
    zh: { message: '密钥 {name} 只能出现在选项的引号中。', advice: '请将其移入 WITH 选项的值中。' },
  },
  SQL_UNKNOWN_CATALOG: {
    ...user,
    en: {
      message: 'There is no catalog {name}; did you mean {suggestion}?',
      advice: 'Create it in this script, or correct the name.',
    },
    zh: {
      message: '没有目录 {name}，是否应为 {suggestion}？',
      advice: '请在此脚本中创建它，或修改名称。',
    },
  },
  SQL_UNKNOWN_DATABASE: {
    ...user,
    en: {
      message: 'There is no database {name}; did you mean {suggestion}?',
      advice: 'Create it in this script, or correct the name.',
    },
    zh: {
      message: '没有数据库 {name}，是否应为 {suggestion}？',
      advice: '请在此脚本中创建它，或修改名称。',
    },
  },
  SQL_UNKNOWN_OBJECT: {
    ...user,
    en: {
      message: 'There is no {kind} {name}.',
      advice: 'Create it in this script, or correct the name.',
    },
    zh: { message: '没有 {kind} {name}。', advice: '请在此脚本中创建它，或修改名称。' },
  },
  SQL_OBJECT_EXISTS: {
    ...user,
    en: {
      message: 'The {kind} {name} is already there.',
      advice: 'Give it another name, drop it first, or write IF NOT EXISTS.',
    },
    zh: { message: '{kind} {name} 已经存在。', advice: '请换一个名称，先删除它，或写 IF NOT EXISTS。' },
  },
  SQL_WRONG_KIND: {
    ...user,
    en: { message: '{name} is a {is}, not a {expected}.', advice: 'Name a {expected}, or write {is}.' },
    zh: { message: '{name} 是 {is}，不是 {expected}。', advice: '请使用 {expected} 的名称，或改写 {is}。' },
  },
  SQL_NOT_EMPTY: {
    ...user,
    en: { message: 'The database {name} is not empty.', advice: 'Add CASCADE, or drop what is in it first.' },
    zh: { message: '数据库 {name} 不为空。', advice: '请加 CASCADE，或先删除其中的对象。' },
  },
  SQL_IN_USE: {
    ...user,
    en: { message: '{name} is in use and cannot be dropped.', advice: 'USE another one first.' },
    zh: { message: '{name} 正在使用，不能删除。', advice: '请先用 USE 切换到其他对象。' },
  },
  SQL_COLUMN_IN_USE: {
    ...user,
    en: {
      message: 'The column {name} cannot be changed so: {by} depends on it.',
      advice: 'Change or drop {by} first.',
    },
    zh: { message: '不能这样修改列 {name}：{by} 依赖它。', advice: '请先修改或删除 {by}。' },
  },
  SQL_CLAUSE_EXISTS: {
    ...user,
    en: { message: 'The table {table} already has a {clause}.', advice: 'Write MODIFY, or drop it first.' },
    zh: { message: '表 {table} 已有 {clause}。', advice: '请写 MODIFY，或先将其删除。' },
  },
  SQL_CLAUSE_MISSING: {
    ...user,
    en: { message: 'The table {table} has no {clause}.', advice: 'Write ADD, or leave this out.' },
    zh: { message: '表 {table} 没有 {clause}。', advice: '请写 ADD，或去掉此项。' },
  },
  SQL_LIKE: {
    ...user,
    en: {
      message: 'LIKE cannot merge {what}: both tables have it.',
      advice: 'Add {option} behind LIKE, or leave it out of this table.',
    },
    zh: {
      message: 'LIKE 无法合并 {what}：两个表都有它。',
      advice: '请在 LIKE 之后添加 {option}，或从此表中去掉它。',
    },
  },
  SQL_LIKE_OPTION: {
    ...user,
    en: {
      message: '{option} is not allowed here: {reason}.',
      advice:
        'OVERWRITING goes with GENERATED, METADATA, OPTIONS and WATERMARKS; each feature may be named once.',
    },
    zh: {
      message: '此处不允许 {option}：{reason}。',
      advice: 'OVERWRITING 只能用于 GENERATED、METADATA、OPTIONS 和 WATERMARKS；每项只能指定一次。',
    },
  },
  SQL_AS_SELECT: {
    ...user,
    en: {
      message: 'CREATE TABLE … AS SELECT does not allow {clause} here.',
      advice: 'Create the table first, and fill it with INSERT INTO.',
    },
    zh: {
      message: 'CREATE TABLE … AS SELECT 在此不允许 {clause}。',
      advice: '请先创建表，再用 INSERT INTO 写入。',
    },
  },
  SQL_NOT_PARTITIONED: {
    ...user,
    en: {
      message: '{name} is not a partition column of {table}; it has: {known}.',
      advice: 'Name columns of PARTITIONED BY.',
    },
    zh: {
      message: '{name} 不是 {table} 的分区列；分区列：{known}。',
      advice: '请使用 PARTITIONED BY 中的列。',
    },
  },
  SQL_BUCKETS: {
    ...user,
    en: { message: 'The number of buckets must be at least 1.', advice: 'Write INTO 4 BUCKETS.' },
    zh: { message: '桶的数量至少为 1。', advice: '请写 INTO 4 BUCKETS。' },
  },
  SQL_KEY_COLUMN: {
    ...user,
    en: {
      message: '{clause} names {name}, which is no physical column; there are: {known}.',
      advice: 'Name physical columns of the table.',
    },
    zh: { message: '{clause} 中的 {name} 不是物理列；物理列：{known}。', advice: '请使用表的物理列。' },
  },
  SQL_EMPTY: {
    ...user,
    en: { message: '{what} needs at least one entry.', advice: 'Write what it is about in the brackets.' },
    zh: { message: '{what} 至少需要一项。', advice: '请在括号中写明内容。' },
  },
  SQL_RESET: {
    ...user,
    en: {
      message: "The option '{key}' cannot be reset.",
      advice: 'SET another value, or drop the object and create it anew.',
    },
    zh: { message: "不能重置选项 '{key}'。", advice: '请用 SET 指定其他值，或删除对象后重新创建。' },
  },
  SQL_BATCH_ONLY: {
    ...user,
    en: {
      message: '{statement} needs batch mode, and this script runs as a stream.',
      advice: 'Write INSERT INTO.',
    },
    zh: { message: '{statement} 需要批模式，而此脚本以流模式运行。', advice: '请写 INSERT INTO。' },
  },
  SQL_ROW_LEVEL: {
    ...user,
    en: {
      message: 'The connector {connector} takes no {statement}.',
      advice: 'Write rows with INSERT INTO: with a primary key they replace older ones.',
    },
    zh: {
      message: '连接器 {connector} 不支持 {statement}。',
      advice: '请用 INSERT INTO 写入：有主键时新行会替换旧行。',
    },
  },
  SQL_NO_DEFAULT: {
    ...user,
    en: {
      message: 'The column {name} is NOT NULL and has no default value, so it must be given.',
      advice: 'Add {name} to the column list and select a value for it.',
    },
    zh: {
      message: '列 {name} 为 NOT NULL 且没有默认值，必须给出。',
      advice: '请将 {name} 加入列清单并为其选择值。',
    },
  },
  SQL_MODEL: {
    ...user,
    en: {
      message: 'The model is not valid: {reason}.',
      advice: 'Give it options, and both INPUT and OUTPUT columns or none.',
    },
    zh: {
      message: '模型无效：{reason}。',
      advice: '请指定选项，并同时给出 INPUT 和 OUTPUT 列，或都不给出。',
    },
  },
  SQL_FRESHNESS_VALUE: {
    ...user,
    en: {
      message: 'The freshness is not valid: {reason}.',
      advice:
        'Give a positive whole number of SECOND, MINUTE, HOUR or DAY; with REFRESH_MODE = FULL one that divides the next larger unit.',
    },
    zh: {
      message: 'FRESHNESS 无效：{reason}。',
      advice: '请给出 SECOND、MINUTE、HOUR 或 DAY 的正整数；REFRESH_MODE = FULL 时须能整除上一级单位。',
    },
  },
  SETTING_NO_EFFECT: {
    ...user,
    en: {
      message: 'The setting {key} has no effect here: {reason}',
      advice: 'It may stay; leave it out to be clear.',
    },
    zh: { message: '设置 {key} 在此不起作用：{reason}', advice: '可以保留；为清晰起见也可删除。' },
  },
} as const satisfies Record<string, ErrorEntry>
