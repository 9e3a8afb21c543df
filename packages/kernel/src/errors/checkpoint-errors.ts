import type { ErrorEntry } from './error-entry.ts'

export const checkpointErrors = {
  CHECKPOINT_FENCED: {
    domain: 'external',
    retry: 'never',
    http: 409,
    en: {
      message: 'Epoch {epoch} was fenced: epoch {owner} has taken over the checkpoints of this job.',
      advice: 'Nothing to do: the job goes on elsewhere and this process ends.',
    },
    zh: {
      message: '纪元 {epoch} 已被隔离：纪元 {owner} 已接管此作业的检查点。',
      advice: '无需操作：作业在别处继续运行，本进程将结束。',
    },
  },
  CHECKPOINT_CORRUPT: {
    domain: 'external',
    retry: 'never',
    http: 500,
    en: {
      message: 'The checkpoint is damaged: {file}: {reason}.',
      advice:
        'Put the file back from a backup, or start the job from a savepoint. Starting without state or from an older checkpoint may write rows twice.',
    },
    zh: {
      message: '检查点已损坏：{file}：{reason}。',
      advice: '请从备份恢复该文件，或从保存点启动作业。不带状态或从更早的检查点启动可能会重复写入数据。',
    },
  },
  CHECKPOINT_FOREIGN: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: 'The checkpoint belongs to deployment {found}, not to {expected}.',
      advice: 'Give each deployment a checkpoint folder of its own.',
    },
    zh: {
      message: '该检查点属于部署 {found}，而不是 {expected}。',
      advice: '请为每个部署使用各自的检查点目录。',
    },
  },
  CHECKPOINT_TIMEOUT: {
    domain: 'external',
    retry: 'backoff',
    http: 504,
    en: {
      message: 'Checkpoint {checkpoint} was not complete after {seconds} s.',
      advice:
        'Look for the back-pressured operator or a slow sink, or raise execution.checkpointing.timeout.',
    },
    zh: {
      message: '检查点 {checkpoint} 在 {seconds} 秒后仍未完成。',
      advice: '请检查反压的算子或缓慢的 Sink，或调大 execution.checkpointing.timeout。',
    },
  },
  CHECKPOINT_STORAGE_FULL: {
    domain: 'external',
    retry: 'backoff',
    http: 507,
    en: {
      message: 'The checkpoint could not be written: no space left ({reason}).',
      advice: 'Free space where checkpoints are kept. The previous checkpoint is intact.',
    },
    zh: {
      message: '无法写入检查点：空间不足（{reason}）。',
      advice: '请在检查点所在的存储上释放空间。之前的检查点完好无损。',
    },
  },
  CHECKPOINT_STORAGE_FAILED: {
    domain: 'external',
    retry: 'backoff',
    http: 500,
    en: {
      message: 'The checkpoint storage failed: {reason}.',
      advice:
        'Check the disk and the permissions of the checkpoint folder. The previous checkpoint is intact.',
    },
    zh: {
      message: '检查点存储出错：{reason}。',
      advice: '请检查磁盘以及检查点目录的权限。之前的检查点完好无损。',
    },
  },
  CHECKPOINT_NO_STORE: {
    domain: 'user',
    retry: 'never',
    http: 400,
    en: {
      message: 'This job takes no checkpoints: it has no checkpoint storage.',
      advice: 'Run it as a deployment to have checkpoints.',
    },
    zh: {
      message: '此作业没有检查点存储，无法生成检查点。',
      advice: '请以部署方式运行以启用检查点。',
    },
  },
  SAVEPOINT_NOT_FOUND: {
    domain: 'user',
    retry: 'never',
    http: 404,
    en: {
      message: 'There is no savepoint here, or it was not completed: {reason}.',
      advice: 'Choose a completed savepoint.',
    },
    zh: {
      message: '此处没有保存点，或保存点未完成：{reason}。',
      advice: '请选择一个已完成的保存点。',
    },
  },
  SAVEPOINT_NOT_EMPTY: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: 'The folder of the savepoint already holds another one.',
      advice: 'Give each savepoint a folder of its own.',
    },
    zh: {
      message: '该保存点目录中已有另一个保存点。',
      advice: '请为每个保存点使用各自的目录。',
    },
  },
  STATE_NOT_RESTORED: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: 'The checkpoint holds state of {operator}, which the job no longer has.',
      advice:
        'Undo the change, or start from a savepoint with allowNonRestoredState, or start without state.',
    },
    zh: {
      message: '检查点中包含 {operator} 的状态，而作业中已没有该算子。',
      advice: '请撤销该修改，或使用 allowNonRestoredState 从保存点启动，或不带状态启动。',
    },
  },
  STATE_SCHEMA_CHANGED: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message:
        'The state "{state}" of {operator} was written with other types: {written}; now it has {expected}.',
      advice: 'Undo the change of types, or start without state.',
    },
    zh: {
      message: '{operator} 的状态“{state}”写入时的类型不同：{written}；现在为 {expected}。',
      advice: '请撤销类型修改，或不带状态启动。',
    },
  },
  STATE_MAX_PARALLELISM_CHANGED: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: {
      message: 'The state of {operator} was written with {written} key groups; the job has {expected}.',
      advice: 'Set pipeline.max-parallelism to {written}, or start without state.',
    },
    zh: {
      message: '{operator} 的状态以 {written} 个键组写入，而作业为 {expected} 个。',
      advice: '请将 pipeline.max-parallelism 设为 {written}，或不带状态启动。',
    },
  },
} as const satisfies Record<string, ErrorEntry>
