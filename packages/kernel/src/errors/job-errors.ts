import type { ErrorEntry } from './error-entry.ts'

/** Running jobs: their processes, their surroundings, the runner that holds them. */
export const jobErrors = {
  SETTING_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: "The setting '{key}' cannot be '{value}': it takes {expected}.",
      advice: "Correct it with SET in the script or in the deployment's settings.",
    },
    zh: {
      message: '设置“{key}”不能为“{value}”：应为 {expected}。',
      advice: '请在脚本中用 SET 修改，或在部署的设置中修改。',
    },
  },
  JOB_PROCESS_DIED: {
    domain: 'internal',
    retry: 'immediate',
    http: 500,
    en: {
      message: "The job's process ended unexpectedly ({reason}).",
      advice:
        "It is started again from its latest checkpoint; nothing is lost. If it repeats, read the job's log.",
    },
    zh: {
      message: '作业进程意外结束（{reason}）。',
      advice: '将从最近的检查点重新启动，不会丢失数据。若反复出现，请查看作业日志。',
    },
  },
  JOB_THREAD_DIED: {
    domain: 'internal',
    retry: 'immediate',
    http: 500,
    en: {
      message: 'A thread of the job ended unexpectedly ({reason}).',
      advice:
        "The job is started again from its latest checkpoint; nothing is lost. If it repeats, read the job's log.",
    },
    zh: {
      message: '作业的一个线程意外结束（{reason}）。',
      advice: '作业将从最近的检查点重新启动，不会丢失数据。若反复出现，请查看作业日志。',
    },
  },
  JOB_OUT_OF_MEMORY: {
    domain: 'user',
    retry: 'backoff',
    http: 500,
    en: {
      message: 'The job used more than the {limit} MB of memory it may have.',
      advice:
        "Raise 'taskmanager.memory.process.size', lower the parallelism, or keep less state: shorter windows, 'table.exec.state.ttl', fewer columns in joins and groups.",
    },
    zh: {
      message: '作业使用的内存超过了允许的 {limit} MB。',
      advice:
        '请调大“taskmanager.memory.process.size”、降低并行度，或减少状态：缩短窗口、设置“table.exec.state.ttl”、减少连接和分组中的列。',
    },
  },
  JOB_NOT_RUNNING: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: 'The job is not running, so it cannot {action}.',
      advice: 'Wait until it is RUNNING, or start it, then try again.',
    },
    zh: { message: '作业未在运行，无法{action}。', advice: '请等待其变为 RUNNING，或先启动，然后重试。' },
  },
  JOB_PROCESS_NOT_STARTED: {
    domain: 'internal',
    retry: 'backoff',
    http: 500,
    en: {
      message: "The job's process did not come up: {reason}",
      advice: 'Check that the machine has free memory and processes; it is tried again.',
    },
    zh: {
      message: '作业进程未能启动：{reason}',
      advice: '请检查机器是否有可用内存和进程数；系统会自动重试。',
    },
  },
  JOB_STOP_TIMEOUT: {
    domain: 'external',
    retry: 'backoff',
    http: 504,
    en: {
      message: 'The job did not stop within {seconds} s; its last checkpoint was not completed.',
      advice:
        'It was ended; the next start goes on from the checkpoint before. If a savepoint is needed, find out what holds the job up (a slow sink?) and try again.',
    },
    zh: {
      message: '作业未能在 {seconds} 秒内停止，最后一个检查点未完成。',
      advice:
        '作业已被结束；下次启动将从上一个检查点继续。如需保存点，请先查明阻塞原因（例如接收端过慢）再试。',
    },
  },
  SAVEPOINT_EXISTS: {
    domain: 'internal',
    retry: 'never',
    http: 409,
    en: {
      message: 'The folder {directory} for the savepoint exists already.',
      advice: 'Ask for the savepoint again: each gets a folder of its own.',
    },
    zh: { message: '保存点目录 {directory} 已存在。', advice: '请重新请求保存点：每个保存点都有独立目录。' },
  },
  FILE_NOT_READABLE: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: 'The file {file} cannot be read: {reason}.',
      advice: 'Check the name and its permissions; paths are relative to the current folder.',
    },
    zh: { message: '无法读取文件 {file}：{reason}。', advice: '请检查文件名和权限；路径相对于当前目录。' },
  },
  CLI_OPTION_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: "{option} takes {expected}, not '{value}'.",
      advice: 'Run the command with --help to see its options.',
    },
    zh: { message: '{option} 应为 {expected}，而不是“{value}”。', advice: '请加 --help 查看该命令的选项。' },
  },
  CLI_NOT_SIGNED_IN: {
    domain: 'user',
    retry: 'never',
    http: 401,
    en: {
      message: 'The command line is not signed in to a console.',
      advice: "Run: millrace login URL, with an API token from the console's Admin page.",
    },
    zh: {
      message: '命令行尚未登录控制台。',
      advice: '请运行 millrace login URL，并使用控制台管理页面中的 API 令牌。',
    },
  },
  CLI_NAME_UNKNOWN: {
    domain: 'user',
    retry: 'never',
    http: 404,
    en: {
      message: "There is no {noun} named '{name}' in this workspace.",
      advice: "Run 'millrace jobs' to see what there is.",
    },
    zh: { message: '此工作空间中没有名为“{name}”的{noun}。', advice: '请运行 millrace jobs 查看现有内容。' },
  },
  CLI_WORKSPACE_NEEDED: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: 'The token can see several workspaces: {names}.',
      advice: 'Say which one with --workspace NAME at login.',
    },
    zh: { message: '该令牌可访问多个工作空间：{names}。', advice: '请在登录时用 --workspace NAME 指定。' },
  },
  CLI_WAIT_TIMEOUT: {
    domain: 'external',
    retry: 'backoff',
    http: 504,
    en: {
      message: 'It did not come about within {seconds} s.',
      advice: "It may still: look with 'millrace jobs', and with 'millrace logs NAME' for the reason.",
    },
    zh: {
      message: '未能在 {seconds} 秒内完成。',
      advice: '可能仍会完成：请用 millrace jobs 查看状态，用 millrace logs NAME 查看原因。',
    },
  },
  PATH_REFUSED: {
    domain: 'user',
    retry: 'never',
    http: 403,
    en: {
      message: "The path '{path}' is outside the folders this job may {use}.",
      advice:
        "Use a path inside the workspace's folder, relative to it; symbolic links may not lead out of it.",
    },
    zh: {
      message: '路径“{path}”不在此作业可{use}的目录之内。',
      advice: '请使用工作空间目录内的相对路径；符号链接不得指向其外。',
    },
  },
  FILE_URL_UNSUPPORTED: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: "The path '{path}' is not one of this machine's files.",
      advice: 'Write a plain path or file:///path; other file systems are not available here.',
    },
    zh: {
      message: '路径“{path}”不是本机文件。',
      advice: '请使用普通路径或 file:///path；此处不支持其他文件系统。',
    },
  },
  HOST_REFUSED: {
    domain: 'user',
    retry: 'never',
    http: 403,
    en: {
      message: 'Jobs may not connect to {host}:{port}: {reason}.',
      advice:
        'Use the address of a system that this installation allows; an administrator can open private networks to jobs.',
    },
    zh: {
      message: '作业不可连接 {host}:{port}：{reason}。',
      advice: '请使用本安装允许的系统地址；管理员可向作业开放私有网络。',
    },
  },
  HOST_UNKNOWN: {
    domain: 'external',
    retry: 'backoff',
    http: 502,
    en: {
      message: "The host '{host}' could not be resolved: {reason}.",
      advice: "Check the name and this machine's DNS.",
    },
    zh: { message: '无法解析主机“{host}”：{reason}。', advice: '请检查主机名和本机 DNS。' },
  },
  RUNNER_KEY_WRONG: {
    domain: 'user',
    retry: 'never',
    http: 401,
    en: {
      message: 'The internal key is missing or wrong.',
      advice: "Only this installation's console may call the runner.",
    },
    zh: { message: '内部密钥缺失或错误。', advice: '只有本安装的控制台可以调用运行器。' },
  },
  RUNNER_REQUEST_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: 'The request is malformed: {detail}',
      advice: "Send what the runner's contract describes.",
    },
    zh: { message: '请求格式错误：{detail}', advice: '请按运行器的接口约定发送请求。' },
  },
  RUNNER_CONFIG_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 500,
    en: {
      message: "The runner's configuration is wrong: {detail}",
      advice: 'Correct the named environment variables and start it again.',
    },
    zh: { message: '运行器配置有误：{detail}', advice: '请修正所列环境变量后重新启动。' },
  },
  RUNNER_STOPPING: {
    domain: 'external',
    retry: 'backoff',
    http: 503,
    en: { message: 'The runner is shutting down.', advice: 'Try again in a few seconds.' },
    zh: { message: '运行器正在关闭。', advice: '请几秒后重试。' },
  },
  RUNNER_FULL: {
    domain: 'external',
    retry: 'backoff',
    http: 429,
    en: {
      message: 'This runner already runs {count} debug sessions.',
      advice: 'Close one, or try again when another has ended.',
    },
    zh: { message: '此运行器已有 {count} 个调试会话。', advice: '请关闭其中一个，或待其他会话结束后重试。' },
  },
} as const satisfies Record<string, ErrorEntry>
