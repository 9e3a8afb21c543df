import type { ErrorEntry } from './error-entry.ts'
import { postgresErrors } from './postgres-errors.ts'

/** What connectors and formats refuse or meet. */
export const connectorErrors = {
  ...postgresErrors,
  CONNECTOR_OPTION_CONFLICT: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: { message: "Options '{option}' and '{other}' do not go together.", advice: 'Remove one of them.' },
    zh: { message: '选项“{option}”与“{other}”不能同时使用。', advice: '请去掉其中一个。' },
  },
  CONNECTOR_OPTION_NEEDS: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: { message: "Option '{option}' also needs '{other}'.", advice: "Add '{other}'." },
    zh: { message: '选项“{option}”还需要“{other}”。', advice: '请加上“{other}”。' },
  },
  CONNECTOR_OPTION_OUT_OF_RANGE: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: "Option '{option}' is {value}; allowed is {allowed}.",
      advice: 'Give a value within {allowed}.',
    },
    zh: {
      message: '选项“{option}”的值为 {value}，允许的范围是 {allowed}。',
      advice: '请使用 {allowed} 范围内的值。',
    },
  },
  CONNECTOR_OPTION_UNKNOWN_COLUMN: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: "Option '{option}' names column '{column}', which the table does not have.",
      advice: 'Correct the name, or declare the column.',
    },
    zh: { message: '选项“{option}”引用了表中不存在的列“{column}”。', advice: '请修正列名，或声明该列。' },
  },
  CONNECTOR_OPTION_NOT_FOR_FORMAT: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: "Option '{option}' does not belong to the format '{format}'.",
      advice: "Remove it, or change 'format'.",
    },
    zh: { message: '选项“{option}”不属于格式“{format}”。', advice: "请删除该选项，或修改 'format'。" },
  },
  CONNECTOR_RAW_COLUMNS: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: "The format 'raw' holds one column, but the table has {count}.",
      advice: 'Declare one column of STRING or BYTES; other columns can be computed from it.',
    },
    zh: {
      message: "格式 'raw' 只能有一列，但该表有 {count} 列。",
      advice: '请只声明一个 STRING 或 BYTES 列；其他列可由它计算得出。',
    },
  },
  CONNECTOR_COLUMN_TYPE_UNSUPPORTED: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: "Connector '{connector}' cannot take column '{column}' of type {type}.",
      advice: 'Declare a type it supports, or compute the column in the query.',
    },
    zh: {
      message: '连接器“{connector}”不支持类型为 {type} 的列“{column}”。',
      advice: '请声明受支持的类型，或在查询中计算该列。',
    },
  },
  FILE_NOT_FOUND: {
    domain: 'user',
    retry: 'backoff',
    http: 404,
    en: { message: 'There is no file or folder {path}.', advice: "Correct 'path', or create it." },
    zh: { message: '文件或目录 {path} 不存在。', advice: "请修正 'path'，或创建该路径。" },
  },
  FILE_NOT_READABLE: {
    domain: 'external',
    retry: 'backoff',
    http: 500,
    en: {
      message: '{path} cannot be read: {reason}.',
      advice: "Give the runner's user the right to read it.",
    },
    zh: { message: '无法读取 {path}：{reason}。', advice: '请为运行器的用户授予读取权限。' },
  },
  FILE_NOT_REGULAR: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: '{path} is not a regular file.',
      advice: 'Name a file or a folder of files; links, pipes and devices are refused.',
    },
    zh: { message: '{path} 不是普通文件。', advice: '请指定文件或文件目录；链接、管道和设备均被拒绝。' },
  },
  FILE_NOT_WRITABLE: {
    domain: 'external',
    retry: 'backoff',
    http: 500,
    en: {
      message: '{path} cannot be written: {reason}.',
      advice: "Free space there, or give the runner's user the right to write.",
    },
    zh: { message: '无法写入 {path}：{reason}。', advice: '请释放空间，或为运行器的用户授予写入权限。' },
  },
  FILE_VANISHED: {
    domain: 'external',
    retry: 'never',
    http: 409,
    en: {
      message: '{path} was removed before all of it was read (read {read} of {known} bytes).',
      advice: 'Put the file back, or start the deployment without its state.',
    },
    zh: {
      message: '{path} 在读完之前被删除（共 {known} 字节，已读 {read} 字节）。',
      advice: '请恢复该文件，或不带状态启动部署。',
    },
  },
  FILE_EDITED: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: '{path} was changed before byte {offset}, up to which it had been read.',
      advice:
        'Put that part back as it was (later parts may be mended), or start the deployment without its state.',
    },
    zh: {
      message: '{path} 在已读到的第 {offset} 字节之前被修改。',
      advice: '请恢复该部分的原内容（之后的部分可以修改），或不带状态启动部署。',
    },
  },
  FILE_PARTITION_MISSING: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: '{path} does not lie in folders of the partitions {expected}.',
      advice: 'Move it into such folders, or remove PARTITIONED BY.',
    },
    zh: {
      message: '{path} 不在分区目录 {expected} 中。',
      advice: '请将其移入这样的目录，或删除 PARTITIONED BY。',
    },
  },
  FILE_PARTITION_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'The folder of {path} does not name a {type} for the partition column {column}.',
      advice: 'Rename the folder, or declare the column as STRING.',
    },
    zh: {
      message: '{path} 所在目录的名称不是分区列 {column} 的 {type} 值。',
      advice: '请重命名该目录，或将该列声明为 STRING。',
    },
  },
  SINK_PARTITION_TOO_LONG: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message:
        'A value of the partition column {column} makes a folder name of {bytes} bytes; {limit} are possible.',
      advice: 'Shorten the values in the query (LEFT, MD5), or partition by another column.',
    },
    zh: {
      message: '分区列 {column} 的值所生成的目录名长度为 {bytes} 字节，最多允许 {limit} 字节。',
      advice: '请在查询中缩短该值（LEFT、MD5），或改用其他列分区。',
    },
  },
  FILE_NULL_MAP_KEY: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: 'JSON cannot hold a MAP with a key that is NULL.',
      advice: "Filter such entries, or set the format's map-null-key.mode to DROP or LITERAL.",
    },
    zh: {
      message: 'JSON 无法表示键为 NULL 的 MAP。',
      advice: '请过滤这些条目，或把格式的 map-null-key.mode 设为 DROP 或 LITERAL。',
    },
  },
  FILE_RECORD_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: "{file}, line {line}, byte {byte}, field '{field}': {reason}.",
      advice: "Correct the file, or set '{format}.ignore-parse-errors' = 'true' to skip and count such rows.",
    },
    zh: {
      message: '{file} 第 {line} 行、第 {byte} 字节、字段“{field}”：{reason}。',
      advice: "请修正文件，或设置 '{format}.ignore-parse-errors' = 'true' 以跳过并统计此类行。",
    },
  },
  FILE_RECORD_TOO_LONG: {
    domain: 'user',
    retry: 'never',
    http: 422,
    en: {
      message: '{file}, line {line}, byte {byte}: a record is longer than {limit} bytes.',
      advice: 'Check that records end with a newline and that quotes are closed.',
    },
    zh: {
      message: '{file} 第 {line} 行、第 {byte} 字节：记录长度超过 {limit} 字节。',
      advice: '请检查记录是否以换行符结尾、引号是否闭合。',
    },
  },
  SINK_FENCED: {
    domain: 'internal',
    retry: 'never',
    http: 409,
    en: {
      message:
        "A newer run of this deployment (epoch {newer}) writes to sink '{sink}'; this one (epoch {epoch}) stops.",
      advice: 'Nothing is lost; the newer run goes on.',
    },
    zh: {
      message: '该部署的新一次运行（epoch {newer}）正在写入 sink“{sink}”；本次运行（epoch {epoch}）停止。',
      advice: '没有数据丢失，新的运行会继续。',
    },
  },
  SINK_FILE_LOST: {
    domain: 'external',
    retry: 'never',
    http: 409,
    en: {
      message: '{file} was written for checkpoint {checkpoint} but is gone before it was committed.',
      advice: 'Restore the folder, or start the deployment from an older savepoint.',
    },
    zh: {
      message: '为检查点 {checkpoint} 写入的 {file} 在提交之前丢失。',
      advice: '请恢复该目录，或从更早的保存点启动部署。',
    },
  },
  SINK_COMMITTABLE_UNREADABLE: {
    domain: 'internal',
    retry: 'never',
    http: 500,
    en: {
      message: "What checkpoint {checkpoint} holds for sink '{sink}' cannot be read by this version.",
      advice: 'Use the version that wrote the checkpoint.',
    },
    zh: {
      message: '此版本无法读取检查点 {checkpoint} 中 sink“{sink}”的内容。',
      advice: '请使用写入该检查点的版本。',
    },
  },
} as const satisfies Record<string, ErrorEntry>
