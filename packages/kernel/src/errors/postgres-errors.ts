import type { ErrorEntry } from './error-entry.ts'

/** What the connectors `jdbc` and `postgres-cdc` refuse or meet. */
export const postgresErrors = {
  JDBC_URL_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: "'url' is not of the form jdbc:postgresql://host:port/database.",
      advice: 'Write it so; user and password have their own options.',
    },
    zh: {
      message: '“url”的格式应为 jdbc:postgresql://host:port/database。',
      advice: '请按此格式书写；用户名和密码使用各自的选项。',
    },
  },
  JDBC_URL_PARAMETER: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: { message: "'url' may not have the parameter '{parameter}'.", advice: 'Allowed are {allowed}.' },
    zh: { message: '“url”不允许参数“{parameter}”。', advice: '允许的参数：{allowed}。' },
  },
  POSTGRES_UNREACHABLE: {
    domain: 'external',
    retry: 'backoff',
    http: 503,
    en: {
      message: 'PostgreSQL at {host}:{port} does not answer: {reason}.',
      advice: 'Check that it runs and can be reached from the runner.',
    },
    zh: {
      message: '{host}:{port} 上的 PostgreSQL 没有响应：{reason}。',
      advice: '请检查它是否在运行，以及运行器能否访问。',
    },
  },
  POSTGRES_AUTH_FAILED: {
    domain: 'user',
    retry: 'never',
    http: 403,
    en: {
      message: "PostgreSQL at {host}:{port} refused user '{user}' for database '{database}'.",
      advice: "Check user name, password and the server's pg_hba.conf.",
    },
    zh: {
      message: '{host}:{port} 上的 PostgreSQL 拒绝用户“{user}”访问数据库“{database}”。',
      advice: '请检查用户名、密码以及服务器的 pg_hba.conf。',
    },
  },
  POSTGRES_DATABASE_MISSING: {
    domain: 'user',
    retry: 'never',
    http: 404,
    en: {
      message: "PostgreSQL at {host}:{port} has no database '{database}'.",
      advice: 'Correct the name, or create the database.',
    },
    zh: {
      message: '{host}:{port} 上的 PostgreSQL 没有数据库“{database}”。',
      advice: '请修正名称，或创建该数据库。',
    },
  },
  POSTGRES_TABLE_MISSING: {
    domain: 'user',
    retry: 'never',
    http: 404,
    en: {
      message: "Database '{database}' has no table {table}.",
      advice: "Correct 'table-name' and the schema, or create the table.",
    },
    zh: {
      message: '数据库“{database}”中没有表 {table}。',
      advice: "请修正 'table-name' 和 schema，或创建该表。",
    },
  },
  POSTGRES_COLUMN_MISSING: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: "Table {table} has no column '{column}'. It has: {columns}.",
      advice: 'Remove the column from CREATE TABLE, correct its name, or add it in PostgreSQL.',
    },
    zh: {
      message: '表 {table} 没有列“{column}”。现有列：{columns}。',
      advice: '请从 CREATE TABLE 中删除该列、修正列名，或在 PostgreSQL 中添加。',
    },
  },
  POSTGRES_TYPE_MISMATCH: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message:
        "Column '{column}' of {table} is {actual} in PostgreSQL, which does not fit the declared {declared}.",
      advice: 'Declare it as {suggestion}.',
    },
    zh: {
      message: '{table} 的列“{column}”在 PostgreSQL 中为 {actual}，与声明的 {declared} 不匹配。',
      advice: '请将其声明为 {suggestion}。',
    },
  },
  POSTGRES_VALUE_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: "A value of column '{column}' of {table} does not fit {declared}: {reason}.",
      advice: 'Declare a wider type, or filter such rows at the source.',
    },
    zh: {
      message: '{table} 的列“{column}”的值不适合 {declared}：{reason}。',
      advice: '请声明更宽的类型，或在源端过滤此类行。',
    },
  },
  POSTGRES_NOT_ALLOWED: {
    domain: 'user',
    retry: 'never',
    http: 403,
    en: {
      message: "User '{user}' may not do this in PostgreSQL: {what}.",
      advice: 'Let an administrator run: {sql}',
    },
    zh: { message: '用户“{user}”在 PostgreSQL 中无权执行：{what}。', advice: '请由管理员执行：{sql}' },
  },
  POSTGRES_STATEMENT_FAILED: {
    domain: 'external',
    retry: 'never',
    http: 422,
    en: {
      message: 'PostgreSQL refused a statement on {table} (SQLSTATE {sqlstate}): {reason}',
      advice: 'Correct the table or the rows that are written to it.',
    },
    zh: {
      message: 'PostgreSQL 拒绝了对 {table} 的语句（SQLSTATE {sqlstate}）：{reason}',
      advice: '请修正该表或写入的行。',
    },
  },
  POSTGRES_KEY_MISMATCH: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: 'Table {table} has no unique key on ({key}), the declared PRIMARY KEY.',
      advice: 'Declare the key the table has, or run: {sql}',
    },
    zh: {
      message: '表 {table} 在声明的主键 ({key}) 上没有唯一约束。',
      advice: '请声明该表已有的键，或执行：{sql}',
    },
  },
  CDC_WAL_LEVEL: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: 'The server has wal_level = {level}; change data capture needs logical.',
      advice: 'Set wal_level = logical in postgresql.conf and restart the server.',
    },
    zh: {
      message: '服务器的 wal_level = {level}；变更数据捕获需要 logical。',
      advice: '请在 postgresql.conf 中设置 wal_level = logical 并重启服务器。',
    },
  },
  CDC_SLOT_ACTIVE: {
    domain: 'external',
    retry: 'backoff',
    http: 409,
    en: {
      message: "Replication slot '{slot}' is in use by another connection.",
      advice: "Give each postgres-cdc table its own 'slot.name'; or stop what reads from it.",
    },
    zh: {
      message: '复制槽“{slot}”正被另一个连接使用。',
      advice: "请为每个 postgres-cdc 表指定各自的 'slot.name'，或停止正在读取它的程序。",
    },
  },
  CDC_SLOT_FOREIGN: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: "Replication slot '{slot}' exists already, for plug-in {plugin} and database '{database}'.",
      advice: "Choose another 'slot.name'.",
    },
    zh: {
      message: '复制槽“{slot}”已存在，属于插件 {plugin} 和数据库“{database}”。',
      advice: "请使用其他 'slot.name'。",
    },
  },
  CDC_SLOT_MISSING: {
    domain: 'external',
    retry: 'never',
    http: 409,
    en: {
      message: "Replication slot '{slot}' is gone, so changes since {lsn} cannot be read.",
      advice: 'Start the deployment without its state: it then reads the table anew.',
    },
    zh: {
      message: '复制槽“{slot}”已不存在，无法读取 {lsn} 之后的变更。',
      advice: '请不带状态启动部署：它会重新读取整张表。',
    },
  },
  CDC_SLOT_LOST: {
    domain: 'external',
    retry: 'never',
    http: 409,
    en: {
      message: "Replication slot '{slot}' has lost the log it needs (wal_status = {status}).",
      advice: 'Raise max_slot_wal_keep_size, drop the slot, and start the deployment without its state.',
    },
    zh: {
      message: '复制槽“{slot}”所需的日志已丢失（wal_status = {status}）。',
      advice: '请调大 max_slot_wal_keep_size，删除该复制槽，然后不带状态启动部署。',
    },
  },
  CDC_SLOTS_EXHAUSTED: {
    domain: 'external',
    retry: 'backoff',
    http: 409,
    en: {
      message: 'The server allows no further replication slot or sender: {reason}',
      advice: 'Drop slots that nobody needs, or raise max_replication_slots and max_wal_senders.',
    },
    zh: {
      message: '服务器不再允许新的复制槽或发送进程：{reason}',
      advice: '请删除不需要的复制槽，或调大 max_replication_slots 和 max_wal_senders。',
    },
  },
  CDC_POSITION_PASSED: {
    domain: 'external',
    retry: 'never',
    http: 409,
    en: {
      message:
        "Slot '{slot}' was confirmed up to {confirmed}; the restored position {position} is older, so changes between are gone.",
      advice: 'Start from a newer savepoint, or without state.',
    },
    zh: {
      message: '复制槽“{slot}”已确认至 {confirmed}，而恢复的位置 {position} 更早，其间的变更已丢失。',
      advice: '请从更新的保存点启动，或不带状态启动。',
    },
  },
  CDC_REPLICA_IDENTITY: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: { message: 'Table {table} has REPLICA IDENTITY {identity}; {need}.', advice: 'Run: {sql}' },
    zh: { message: '表 {table} 的 REPLICA IDENTITY 为 {identity}；{need}。', advice: '请执行：{sql}' },
  },
  CDC_OLD_ROW_MISSING: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'A change of {table} came without the old row.',
      advice:
        "Run ALTER TABLE {table} REPLICA IDENTITY FULL, then start without state; or use 'changelog-mode' = 'upsert'.",
    },
    zh: {
      message: '{table} 的一个变更不带旧行内容。',
      advice:
        "请执行 ALTER TABLE {table} REPLICA IDENTITY FULL 后不带状态启动，或使用 'changelog-mode' = 'upsert'。",
    },
  },
  CDC_LARGE_VALUE_MISSING: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: "PostgreSQL did not send the unchanged large value of column '{column}' of {table}.",
      advice: 'Run ALTER TABLE {table} REPLICA IDENTITY FULL, or do not declare the column.',
    },
    zh: {
      message: 'PostgreSQL 没有发送 {table} 的列“{column}”中未变更的大值。',
      advice: '请执行 ALTER TABLE {table} REPLICA IDENTITY FULL，或不声明该列。',
    },
  },
  CDC_TRUNCATED: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: 'Table {table} was truncated; rows already read cannot be taken back one by one.',
      advice: 'Start the deployment without its state: it then reads the table anew.',
    },
    zh: {
      message: '表 {table} 被 TRUNCATE；已读取的行无法逐条撤回。',
      advice: '请不带状态启动部署：它会重新读取整张表。',
    },
  },
  CDC_SCHEMA_CHANGED: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: 'Table {table} changed while it was read: {change}.',
      advice: 'Adapt CREATE TABLE and start the deployment again.',
    },
    zh: {
      message: '表 {table} 在读取过程中发生了变更：{change}。',
      advice: '请调整 CREATE TABLE 后重新启动部署。',
    },
  },
  CDC_SNAPSHOT_NOT_RESTARTABLE: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: 'Table {table} has no primary key, so its interrupted snapshot cannot be continued.',
      advice: 'Start the deployment without its state, or give the table a primary key.',
    },
    zh: {
      message: '表 {table} 没有主键，中断的快照无法继续。',
      advice: '请不带状态启动部署，或为该表添加主键。',
    },
  },
} as const satisfies Record<string, ErrorEntry>
