import type { Permission } from '@millrace/contracts/permission'

/** What a permission allows, in words. */
export const permission = {
  'workspace:read': ['Enter the workspace', '进入工作空间'],
  'workspace:manage': ['Rename the workspace', '管理工作空间'],
  'member:read': ['See the members', '查看成员'],
  'member:manage': ['Invite, remove, change roles', '邀请、移除、变更角色'],
  'token:manage': ['Make and revoke tokens', '创建和吊销令牌'],
  'audit:read': ['Read the audit log', '查看审计日志'],
  'secret:read': ['See names of secrets', '查看密钥名称'],
  'secret:manage': ['Write and delete secrets', '写入和删除密钥'],
  'draft:read': ['Read drafts', '查看草稿'],
  'draft:write': ['Write drafts', '编辑草稿'],
  'debug:run': ['Debug on real rows', '用真实数据调试'],
  'deployment:read': ['See deployments', '查看部署'],
  'deployment:write': ['Deploy, change, delete', '部署、修改、删除'],
  'job:read': ['Look into jobs', '查看作业详情'],
  'job:operate': ['Start and stop jobs', '启动和停止作业'],
  'savepoint:manage': ['Take and delete savepoints', '创建和删除保存点'],
} as const satisfies Readonly<Record<Permission, readonly [english: string, chinese: string]>>
