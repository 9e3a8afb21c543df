import type { ErrorEntry } from './error-entry.ts'

export const controlErrors = {
  CONTROL_MIGRATION_EDITED: {
    domain: 'internal',
    retry: 'never',
    http: 500,
    en: {
      message: 'The migration {name} was changed after it was applied to this database.',
      advice: 'Restore the file as it was released and put the change in a new migration.',
    },
    zh: {
      message: '迁移 {name} 在应用到该数据库之后被修改过。',
      advice: '请恢复发布时的文件，并把改动放进新的迁移。',
    },
  },
  CONTROL_MIGRATION_UNFINISHED: {
    domain: 'user',
    retry: 'never',
    http: 500,
    en: {
      message: 'The migration {name} was begun by another tool and not finished.',
      advice:
        'Look at its row in _prisma_migrations; mark it rolled back when the schema is as before it, then try again.',
    },
    zh: {
      message: '迁移 {name} 由其他工具开始，但没有完成。',
      advice: '请查看 _prisma_migrations 中的对应行；确认模式已恢复原状后把它标记为已回滚，然后重试。',
    },
  },
  CONTROL_MIGRATION_DENIED: {
    domain: 'user',
    retry: 'never',
    http: 500,
    en: {
      message: 'The database user may not do what the migration {name} needs.',
      advice:
        'Give DATABASE_URL a user that owns the database and has CREATEROLE, or let an administrator run the migrations.',
    },
    zh: {
      message: '数据库用户没有执行迁移 {name} 所需的权限。',
      advice: '请在 DATABASE_URL 中使用拥有该数据库且具有 CREATEROLE 权限的用户，或由管理员执行迁移。',
    },
  },
  WORKSPACE_NAME_TAKEN: {
    domain: 'user',
    retry: 'never',
    http: 409,
    en: { message: 'There is a workspace {name} already.', advice: 'Choose another name.' },
    zh: { message: '已经有名为 {name} 的工作空间。', advice: '请换一个名称。' },
  },
  SECRET_NAME_TAKEN: {
    domain: 'user',
    retry: 'immediate',
    http: 409,
    en: {
      message: 'Somebody else made the secret {name} at this moment.',
      advice: 'Look at it, and save again if it should have another value.',
    },
    zh: { message: '其他人刚刚创建了密钥 {name}。', advice: '请先查看它；如需其他值，请再次保存。' },
  },
  SECRET_KEY_UNKNOWN: {
    domain: 'user',
    retry: 'never',
    http: 500,
    en: {
      message: 'The secret {name} was sealed with a key that this runner does not have.',
      advice:
        'Start the runner with the key file the secret was saved under, or enter the value of the secret again.',
    },
    zh: {
      message: '密钥 {name} 是用此运行器没有的加密密钥封存的。',
      advice: '请用保存该密钥时的密钥文件启动运行器，或重新输入该密钥的值。',
    },
  },
  SECRET_UNREADABLE: {
    domain: 'internal',
    retry: 'never',
    http: 500,
    en: {
      message:
        'The secret {name} cannot be opened: its stored form is damaged or was moved from another place.',
      advice: 'Enter the value of the secret again.',
    },
    zh: {
      message: '密钥 {name} 无法打开：其存储内容已损坏，或是从别处移来的。',
      advice: '请重新输入该密钥的值。',
    },
  },
  JOB_UNKNOWN: {
    domain: 'user',
    retry: 'never',
    http: 404,
    en: {
      message: 'There is no such job.',
      advice: 'It may belong to a deployment that was deleted; look at the list of deployments.',
    },
    zh: { message: '没有这个作业。', advice: '它可能属于已删除的部署；请查看部署列表。' },
  },
  COMMAND_UNKNOWN: {
    domain: 'user',
    retry: 'never',
    http: 404,
    en: {
      message: 'There is no such request.',
      advice: 'Look at the events of the deployment for what became of it.',
    },
    zh: { message: '没有这个请求。', advice: '请在部署的事件中查看其结果。' },
  },
  QUEUE_UNREACHABLE: {
    domain: 'external',
    retry: 'backoff',
    http: 503,
    en: {
      message: 'The queue does not answer.',
      advice:
        'Nothing is lost: what was asked for is kept in the database and carried on when the queue is back.',
    },
    zh: {
      message: '队列没有响应。',
      advice: '不会丢失任何内容：请求已保存在数据库中，队列恢复后会继续处理。',
    },
  },
  CONTROL_LOGIN_DENIED: {
    domain: 'user',
    retry: 'never',
    http: 500,
    en: {
      message: 'The database user may not make the user {name} that a service of Millrace signs in with.',
      advice: 'Give DATABASE_URL a user with CREATEROLE.',
    },
    zh: {
      message: '数据库用户无权创建 Millrace 服务登录所用的用户 {name}。',
      advice: '请在 DATABASE_URL 中使用具有 CREATEROLE 权限的用户。',
    },
  },
  CONTROL_DATABASE_URL_INVALID: {
    domain: 'user',
    retry: 'never',
    http: 500,
    en: {
      message: 'DATABASE_URL is not a connection string.',
      advice:
        'Write it as postgresql://user:password@host:5432/database; encode special characters in the password.',
    },
    zh: {
      message: 'DATABASE_URL 不是有效的连接字符串。',
      advice: '请写成 postgresql://用户:密码@主机:5432/数据库 的形式；密码中的特殊字符需要编码。',
    },
  },
  CONTROL_DATABASE_CONNECT_FAILED: {
    domain: 'user',
    retry: 'backoff',
    http: 503,
    en: {
      message: 'The database at {host} cannot be reached: {reason}.',
      advice:
        'Check that the server runs and that DATABASE_URL has the right host, database, user and password.',
    },
    zh: {
      message: '无法连接 {host} 上的数据库：{reason}。',
      advice: '请确认服务器正在运行，且 DATABASE_URL 中的主机、数据库、用户和密码正确。',
    },
  },
  CONTROL_DATABASE_TOO_OLD: {
    domain: 'user',
    retry: 'never',
    http: 500,
    en: {
      message: 'The database server is PostgreSQL {version}; Millrace needs {oldest} or newer.',
      advice: 'Point DATABASE_URL to a newer server, or leave it out to use the embedded one.',
    },
    zh: {
      message: '数据库服务器是 PostgreSQL {version}；Millrace 需要 {oldest} 或更新版本。',
      advice: '请让 DATABASE_URL 指向更新的服务器，或不设置它以使用内置数据库。',
    },
  },
} as const satisfies Record<string, ErrorEntry>
