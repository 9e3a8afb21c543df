import type { ErrorEntry } from './error-entry.ts'

const user = { domain: 'user', retry: 'never', http: 400 } as const

/** What SQL text can be wrong about, up to names, types and options. */
export const sqlErrors = {
  SQL_SYNTAX: {
    ...user,
    en: {
      message: 'Syntax error at {found}: expected {expected}.',
      advice: 'Correct the statement at the marked place.',
    },
    zh: { message: '{found} 处语法错误：应为 {expected}。', advice: '请在标记处修改语句。' },
  },
  SQL_RESERVED_WORD: {
    ...user,
    en: {
      message: '{word} is a reserved word and cannot be a name as it stands.',
      advice: 'Put it in backticks: `{word}`.',
    },
    zh: { message: '{word} 是保留字，不能直接用作名称。', advice: '请用反引号括起：`{word}`。' },
  },
  SQL_UNTERMINATED: {
    ...user,
    en: { message: 'This {what} is never closed.', advice: 'Close it before the end of the text.' },
    zh: { message: '此处的 {what} 没有结束。', advice: '请在文本结束前将其闭合。' },
  },
  SQL_DOUBLE_QUOTES: {
    ...user,
    en: {
      message: 'Double quotes have no meaning in Flink SQL.',
      advice: 'Put text in single quotes and names in backticks.',
    },
    zh: { message: '双引号在 Flink SQL 中没有含义。', advice: '文本请用单引号，名称请用反引号。' },
  },
  SQL_BAD_CHARACTER: {
    ...user,
    en: {
      message: "The character '{character}' means nothing here.",
      advice: 'Remove it, or put the name that holds it in backticks.',
    },
    zh: { message: '字符“{character}”在此处没有含义。', advice: '请删除它，或将包含它的名称用反引号括起。' },
  },
  SQL_BAD_NAME: {
    ...user,
    en: {
      message: 'A name in backticks has at least one character and ends on its line.',
      advice: 'Correct the name.',
    },
    zh: { message: '反引号中的名称至少有一个字符，且不能跨行。', advice: '请修改名称。' },
  },
  SQL_BAD_STRING: {
    ...user,
    en: { message: 'The string cannot be read: {reason}.', advice: 'Correct the string.' },
    zh: { message: '无法读取字符串：{reason}。', advice: '请修改该字符串。' },
  },
  SQL_NOT_FLINK: {
    ...user,
    en: { message: '{what} is not allowed in Flink SQL.', advice: 'Write {instead}.' },
    zh: { message: 'Flink SQL 不允许 {what}。', advice: '请写 {instead}。' },
  },
  SQL_BAD_BYTES: {
    ...user,
    en: {
      message: "A byte string needs pairs of hexadecimal digits, as in X'0AFF'.",
      advice: 'Correct the digits.',
    },
    zh: { message: "字节串需要成对的十六进制数字，例如 X'0AFF'。", advice: '请修改这些数字。' },
  },
  SQL_TOO_DEEP: {
    ...user,
    en: {
      message: 'The statement nests more than {limit} levels deep.',
      advice: 'Split it into views, or use IN instead of a long chain of OR.',
    },
    zh: { message: '语句嵌套超过 {limit} 层。', advice: '请拆分为视图，或用 IN 代替很长的 OR。' },
  },
  SQL_DUPLICATE_CLAUSE: {
    ...user,
    en: { message: '{clause} is given twice.', advice: 'Keep one of them.' },
    zh: { message: '{clause} 出现了两次。', advice: '请只保留一个。' },
  },
  SQL_UNSUPPORTED_STATEMENT: {
    ...user,
    en: {
      message: 'Flink SQL has no {statement}.',
      advice: 'Write INSERT INTO: a table with a primary key takes rows that update others.',
    },
    zh: {
      message: 'Flink SQL 没有 {statement}。',
      advice: '请写 INSERT INTO：有主键的表会按主键更新。',
    },
  },
  SQL_UNSUPPORTED_FEATURE: {
    ...user,
    en: {
      message: '{feature} is not supported yet.',
      advice: 'Leave it out, or write the query without it.',
    },
    zh: { message: '尚不支持 {feature}。', advice: '请去掉它，或改写查询。' },
  },
  SQL_UNSUPPORTED_TYPE: {
    ...user,
    en: {
      message: 'The type {type} is not supported.',
      advice: 'Use another type, for example STRING or TIMESTAMP_LTZ(3).',
    },
    zh: { message: '不支持类型 {type}。', advice: '请使用其他类型，例如 STRING 或 TIMESTAMP_LTZ(3)。' },
  },
  SQL_BAD_TYPE: {
    ...user,
    en: { message: 'The type {type} is not valid: {reason}.', advice: 'Correct its parameters.' },
    zh: { message: '类型 {type} 无效：{reason}。', advice: '请修改其参数。' },
  },
  SQL_UNKNOWN_FUNCTION: {
    ...user,
    en: {
      message: 'There is no function {name}; did you mean {suggestion}?',
      advice: 'Correct the name of the function.',
    },
    zh: { message: '没有函数 {name}，是否应为 {suggestion}？', advice: '请修改函数名称。' },
  },
  SQL_FUNCTION_ARGUMENTS: {
    ...user,
    en: {
      message: '{name} cannot take ({given}); it takes {expected}.',
      advice: 'Change the arguments, or convert them with CAST.',
    },
    zh: { message: '{name} 不能接受 ({given})；应为 {expected}。', advice: '请修改参数，或用 CAST 转换。' },
  },
  SQL_UNKNOWN_TABLE: {
    ...user,
    en: {
      message: 'There is no table or view {name}; did you mean {suggestion}?',
      advice: 'Create it in this script, or correct the name.',
    },
    zh: {
      message: '没有表或视图 {name}，是否应为 {suggestion}？',
      advice: '请在此脚本中创建它，或修改名称。',
    },
  },
  SQL_NO_TABLES: {
    ...user,
    en: {
      message: 'There is no table or view {name}: the script defines none before this statement.',
      advice: 'Create it with CREATE TABLE above this statement.',
    },
    zh: {
      message: '没有表或视图 {name}：脚本在此语句之前未定义任何表。',
      advice: '请在此语句之前用 CREATE TABLE 创建它。',
    },
  },
  SQL_UNKNOWN_SECRET: {
    ...user,
    en: {
      message: 'There is no secret {name}.',
      advice: 'Create the secret, or correct the name in the option.',
    },
    zh: { message: '没有密钥 {name}。', advice: '请创建该密钥，或修改选项中的名称。' },
  },
  SQL_UNKNOWN_COLUMN: {
    ...user,
    en: {
      message: 'There is no column {name} here; did you mean {suggestion}?',
      advice: 'Correct the name; names of columns are case-sensitive.',
    },
    zh: { message: '此处没有列 {name}，是否应为 {suggestion}？', advice: '请修改名称；列名区分大小写。' },
  },
  SQL_AMBIGUOUS_COLUMN: {
    ...user,
    en: {
      message: 'The column {name} is in more than one table.',
      advice: 'Put the name or alias of its table before it.',
    },
    zh: { message: '列 {name} 存在于多个表中。', advice: '请在列名前加上表名或别名。' },
  },
  SQL_DUPLICATE_ALIAS: {
    ...user,
    en: {
      message: 'The name {name} stands for two tables in this FROM.',
      advice: 'Give one of them another name: AS other_name.',
    },
    zh: { message: '名称 {name} 在此 FROM 中代表两个表。', advice: '请为其中一个取别名：AS 其他名称。' },
  },
  SQL_JOIN_CONDITION: {
    ...user,
    en: {
      message: 'An {join} needs a condition.',
      advice: 'Add ON …, USING (…) or NATURAL; or write CROSS JOIN when every row meets every row.',
    },
    zh: {
      message: '{join} 需要条件。',
      advice: '请添加 ON …、USING (…) 或 NATURAL；若每行都与所有行连接，请写 CROSS JOIN。',
    },
  },
  SQL_JOIN_CONDITION_TWICE: {
    ...user,
    en: {
      message: 'This join takes no condition here: CROSS JOIN and the comma have none, NATURAL has its own.',
      advice: 'Remove the condition, or write JOIN … ON ….',
    },
    zh: {
      message: '此连接在此处不能带条件：CROSS JOIN 和逗号没有条件，NATURAL 自带条件。',
      advice: '请去掉该条件，或写 JOIN … ON …。',
    },
  },
  SQL_UNKNOWN_MODEL: {
    ...user,
    en: { message: 'There is no model {name}.', advice: 'Create it with CREATE MODEL, or correct the name.' },
    zh: { message: '没有模型 {name}。', advice: '请用 CREATE MODEL 创建，或修改名称。' },
  },
  SQL_TABLE_EXISTS: {
    ...user,
    en: {
      message: '{name} is already defined.',
      advice: 'Give it another name, drop it first, or write IF NOT EXISTS.',
    },
    zh: { message: '{name} 已经定义。', advice: '请换一个名称，先删除它，或写 IF NOT EXISTS。' },
  },
  SQL_DUPLICATE_COLUMN: {
    ...user,
    en: { message: 'The column {name} is defined twice.', advice: 'Rename one of them.' },
    zh: { message: '列 {name} 定义了两次。', advice: '请重命名其中一个。' },
  },
  SQL_NOT_A_TABLE: {
    ...user,
    en: { message: '{name} is a view, not a table.', advice: 'Name a table created by CREATE TABLE.' },
    zh: { message: '{name} 是视图，不是表。', advice: '请使用由 CREATE TABLE 创建的表。' },
  },
  SQL_NOT_A_VIEW: {
    ...user,
    en: { message: '{name} is a table, not a view.', advice: 'Write DROP TABLE.' },
    zh: { message: '{name} 是表，不是视图。', advice: '请写 DROP TABLE。' },
  },
  SQL_WRONG_CATALOG: {
    ...user,
    en: {
      message: 'There is no catalog or database {name}.',
      advice: 'Use names without them, or `default_catalog`.`default_database`.',
    },
    zh: {
      message: '没有目录或数据库 {name}。',
      advice: '请省略它们，或使用 `default_catalog`.`default_database`。',
    },
  },
  SQL_TYPE_MISMATCH: {
    ...user,
    en: {
      message: '{operator} cannot be applied to {given}.',
      advice: 'Convert one side with CAST so that the types agree.',
    },
    zh: { message: '{operator} 不能用于 {given}。', advice: '请用 CAST 转换一侧，使类型一致。' },
  },
  SQL_EXPECTED_TYPE: {
    ...user,
    en: {
      message: '{what} must be {expected}, not {given}.',
      advice: 'Change the expression, or convert it with CAST.',
    },
    zh: { message: '{what} 必须是 {expected}，而不是 {given}。', advice: '请修改表达式，或用 CAST 转换。' },
  },
  SQL_BAD_LITERAL: {
    ...user,
    en: { message: '{text} is not a valid {type}.', advice: 'Write it as {example}.' },
    zh: { message: '{text} 不是有效的 {type}。', advice: '请写成 {example}。' },
  },
  SQL_BAD_CAST: {
    ...user,
    en: {
      message: '{from} cannot be converted to {to}.',
      advice: 'Go through STRING, or extract the part you need.',
    },
    zh: { message: '{from} 不能转换为 {to}。', advice: '请先转换为 STRING，或提取所需部分。' },
  },
  SQL_AGGREGATE_PLACE: {
    ...user,
    en: {
      message: 'The aggregate function {name} is not allowed in {place}.',
      advice: 'Move it to the SELECT list or HAVING, or use a subquery.',
    },
    zh: {
      message: '聚合函数 {name} 不允许出现在 {place} 中。',
      advice: '请将其移到 SELECT 列表或 HAVING，或使用子查询。',
    },
  },
  SQL_NOT_GROUPED: {
    ...user,
    en: {
      message: 'The column {name} is neither grouped by nor aggregated.',
      advice: 'Add it to GROUP BY, or put it in an aggregate function such as MAX.',
    },
    zh: { message: '列 {name} 既未分组也未聚合。', advice: '请将其加入 GROUP BY，或放入 MAX 等聚合函数。' },
  },
  SQL_NOT_AGGREGATE: {
    ...user,
    en: { message: '{name} is not an aggregate function and takes no {clause}.', advice: 'Remove {clause}.' },
    zh: { message: '{name} 不是聚合函数，不能带 {clause}。', advice: '请去掉 {clause}。' },
  },
  SQL_COLUMN_COUNT: {
    ...user,
    en: { message: '{what} has {given} columns, expected {expected}.', advice: 'Make the numbers equal.' },
    zh: { message: '{what} 有 {given} 列，应为 {expected} 列。', advice: '请使列数一致。' },
  },
  SQL_SINK_SCHEMA: {
    ...user,
    en: {
      message:
        "Column types of query result and sink for '{table}' do not match.\nCause: {reason}.\n\nQuery schema: [{query}]\nSink schema: [{sink}]",
      advice: 'Select the columns in the order of the table, and convert them with CAST.',
    },
    zh: {
      message:
        "查询结果与目标表 '{table}' 的列类型不匹配。\n原因：{reason}。\n\n查询结构：[{query}]\n目标结构：[{sink}]",
      advice: '请按表的顺序选择列，并用 CAST 转换。',
    },
  },
  SQL_SET_OPERATION_TYPES: {
    ...user,
    en: {
      message:
        'Column {column} of the parts of {operator} has the types {left} and {right}, which have no common type.',
      advice: 'Convert one of them with CAST.',
    },
    zh: {
      message: '{operator} 各部分的第 {column} 列类型为 {left} 和 {right}，没有公共类型。',
      advice: '请用 CAST 转换其中一个。',
    },
  },
  SQL_WATERMARK: {
    ...user,
    en: {
      message: 'The watermark of {column} is not valid: {reason}.',
      advice:
        "Declare it on a column of type TIMESTAMP(3) or TIMESTAMP_LTZ(3): WATERMARK FOR ts AS ts - INTERVAL '5' SECOND.",
    },
    zh: {
      message: '列 {column} 的水位线无效：{reason}。',
      advice:
        "请在 TIMESTAMP(3) 或 TIMESTAMP_LTZ(3) 类型的列上声明：WATERMARK FOR ts AS ts - INTERVAL '5' SECOND。",
    },
  },
  SQL_PRIMARY_KEY: {
    ...user,
    en: {
      message: 'The primary key is not valid: {reason}.',
      advice: 'Write PRIMARY KEY (columns) NOT ENFORCED over physical columns.',
    },
    zh: { message: '主键无效：{reason}。', advice: '请在物理列上写 PRIMARY KEY (列) NOT ENFORCED。' },
  },
  SQL_METADATA_COLUMN: {
    ...user,
    en: {
      message: 'The connector {connector} has no metadata {key}; it has: {known}.',
      advice: 'Use one of its metadata keys, or leave the column out.',
    },
    zh: {
      message: '连接器 {connector} 没有元数据 {key}；可用：{known}。',
      advice: '请使用其元数据键之一，或去掉此列。',
    },
  },
  SQL_MISSING_CONNECTOR: {
    ...user,
    en: {
      message: "The table {table} has no option 'connector'.",
      advice: "Add WITH ('connector' = '…'); known: {known}.",
    },
    zh: {
      message: "表 {table} 没有选项 'connector'。",
      advice: "请添加 WITH ('connector' = '…')；可用：{known}。",
    },
  },
  SQL_UNKNOWN_CONNECTOR: {
    ...user,
    en: {
      message: 'There is no connector {name}; did you mean {suggestion}?',
      advice: 'Use one of: {known}.',
    },
    zh: { message: '没有连接器 {name}，是否应为 {suggestion}？', advice: '请使用其中之一：{known}。' },
  },
  SQL_UNKNOWN_OPTION: {
    ...user,
    en: {
      message: '{owner} has no option {key}; did you mean {suggestion}?',
      advice: 'Correct or remove the option.',
    },
    zh: { message: '{owner} 没有选项 {key}，是否应为 {suggestion}？', advice: '请修改或删除该选项。' },
  },
  SQL_MISSING_OPTION: {
    ...user,
    en: { message: '{owner} needs the option {key}.', advice: 'Add it to WITH (…): {description}' },
    zh: { message: '{owner} 需要选项 {key}。', advice: '请将其加入 WITH (…)：{description}' },
  },
  SQL_BAD_OPTION: {
    ...user,
    en: { message: 'The option {key} must be {expected}.', advice: 'Correct its value.' },
    zh: { message: '选项 {key} 必须是 {expected}。', advice: '请修改其值。' },
  },
  SQL_DUPLICATE_OPTION: {
    ...user,
    en: { message: 'The option {key} is given twice.', advice: 'Keep one of them.' },
    zh: { message: '选项 {key} 出现了两次。', advice: '请只保留一个。' },
  },
  SQL_NOT_TIME_ATTRIBUTE: {
    ...user,
    en: {
      message: 'The window needs a time attribute, but {column} is an ordinary column of type {type}.',
      advice: 'Declare WATERMARK FOR {column} AS {column} in its table, and select the column unchanged.',
    },
    zh: {
      message: '窗口需要时间属性，但 {column} 是类型为 {type} 的普通列。',
      advice: '请在其表中声明 WATERMARK FOR {column} AS {column}，并原样选择该列。',
    },
  },
  SQL_WINDOW: {
    ...user,
    en: {
      message: 'The window function {name} is not valid here: {reason}.',
      advice: "Write it as TABLE({name}(TABLE t, DESCRIPTOR(time_column), INTERVAL '1' MINUTE, …)).",
    },
    zh: {
      message: '窗口函数 {name} 在此无效：{reason}。',
      advice: "请写成 TABLE({name}(TABLE t, DESCRIPTOR(time_column), INTERVAL '1' MINUTE, …))。",
    },
  },
  SQL_NOTHING_TO_RUN: {
    ...user,
    en: { message: 'The script holds nothing to run.', advice: 'Add an INSERT INTO or a SELECT.' },
    zh: { message: '脚本中没有可运行的语句。', advice: '请添加 INSERT INTO 或 SELECT。' },
  },
  SQL_MIXED_QUERIES: {
    ...user,
    en: {
      message: 'A script that is run holds INSERT statements or one SELECT, not both.',
      advice: 'Remove one of them, or run them one by one in debug mode.',
    },
    zh: {
      message: '要运行的脚本只能包含 INSERT 语句或一个 SELECT，不能两者都有。',
      advice: '请去掉其一，或在调试模式下逐个运行。',
    },
  },
  SQL_UNKNOWN_FIELD: {
    ...user,
    en: {
      message: 'There is no field {name} in {type}; did you mean {suggestion}?',
      advice: 'Correct the name of the field.',
    },
    zh: { message: '{type} 中没有字段 {name}，是否应为 {suggestion}？', advice: '请修改字段名称。' },
  },
  SQL_VIEW_BROKEN: {
    ...user,
    en: {
      message: 'The view {name} cannot be used: {reason}',
      advice: 'Correct the definition of the view.',
    },
    zh: { message: '无法使用视图 {name}：{reason}', advice: '请修改视图的定义。' },
  },
} as const satisfies Record<string, ErrorEntry>
