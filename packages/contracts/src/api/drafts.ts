import { z } from 'zod'
import { defineRoute } from '../route.ts'
import { author, displayName, folderPath, id, nothing, sqlText, time, workspaceParams } from './fields.ts'

/** Who may edit now. A lock lapses by itself; its holder renews it while the editor is open. */
export const editLock = z.object({ holder: author, yours: z.boolean(), expiresAt: time })
export type EditLock = z.infer<typeof editLock>

export const draftSummary = z.object({
  id,
  folder: z.string(),
  name: z.string(),
  /** Counts up with each change of the content; what an autosave must know to save. */
  revision: z.int(),
  updatedAt: time,
  updatedBy: author,
  /** Newest saved version, null before the first. */
  latestVersion: z.int().nullable(),
  /** Content differs from the newest version. */
  changed: z.boolean(),
})
export type DraftSummary = z.infer<typeof draftSummary>

export const draft = draftSummary.extend({ content: z.string(), lock: editLock.nullable() })
export type Draft = z.infer<typeof draft>

export const draftVersion = z.object({
  number: z.int(),
  note: z.string(),
  createdAt: time,
  createdBy: author,
  /** Deployments that run this version. */
  deployments: z.array(z.object({ id, name: z.string() })),
})
export type DraftVersion = z.infer<typeof draftVersion>

/** Its path from the root: `etl/daily`. */
export const folder = z.object({ id, path: z.string() })
export type Folder = z.infer<typeof folder>

const folderParams = workspaceParams.extend({ folder: id })
const draftParams = workspaceParams.extend({ draft: id })
const versionParams = draftParams.extend({ version: z.coerce.number().int().min(1) })
const base = '/workspaces/:workspace/drafts'

export const draftRoutes = {
  list: defineRoute({
    name: 'drafts.list',
    method: 'GET',
    path: base,
    access: 'draft:read',
    params: workspaceParams,
    response: z.object({ folders: z.array(folder), drafts: z.array(draftSummary) }),
    tokenScope: 'read',
    summary: 'The tree: all folders and drafts.',
  }),
  createFolder: defineRoute({
    name: 'drafts.createFolder',
    method: 'POST',
    path: '/workspaces/:workspace/folders',
    access: 'draft:write',
    params: workspaceParams,
    body: z.strictObject({ path: folderPath.min(1) }),
    response: folder,
    status: 201,
    tokenScope: 'write',
    summary: 'Makes a folder, and those above it.',
  }),
  moveFolder: defineRoute({
    name: 'drafts.moveFolder',
    method: 'PATCH',
    path: '/workspaces/:workspace/folders/:folder',
    access: 'draft:write',
    params: folderParams,
    body: z.strictObject({ path: folderPath.min(1) }),
    response: folder,
    tokenScope: 'write',
    summary: 'Renames or moves a folder with all in it.',
  }),
  removeFolder: defineRoute({
    name: 'drafts.removeFolder',
    method: 'DELETE',
    path: '/workspaces/:workspace/folders/:folder',
    access: 'draft:write',
    params: folderParams,
    response: nothing,
    tokenScope: 'write',
    summary: 'Deletes an empty folder.',
  }),
  create: defineRoute({
    name: 'drafts.create',
    method: 'POST',
    path: base,
    access: 'draft:write',
    params: workspaceParams,
    body: z.strictObject({
      folder: folderPath.default(''),
      name: displayName,
      content: sqlText.default(''),
    }),
    response: draft,
    status: 201,
    tokenScope: 'write',
    summary: 'Makes a draft.',
  }),
  get: defineRoute({
    name: 'drafts.get',
    method: 'GET',
    path: `${base}/:draft`,
    access: 'draft:read',
    params: draftParams,
    response: draft,
    tokenScope: 'read',
    summary: 'One draft with its content.',
  }),
  move: defineRoute({
    name: 'drafts.move',
    method: 'PATCH',
    path: `${base}/:draft`,
    access: 'draft:write',
    params: draftParams,
    body: z.strictObject({ folder: folderPath.optional(), name: displayName.optional() }),
    response: draftSummary,
    tokenScope: 'write',
    summary: 'Renames a draft or moves it to another folder.',
  }),
  remove: defineRoute({
    name: 'drafts.remove',
    method: 'DELETE',
    path: `${base}/:draft`,
    access: 'draft:write',
    params: draftParams,
    response: nothing,
    tokenScope: 'write',
    summary: 'Deletes a draft; refused while deployments are made from it.',
  }),
  save: defineRoute({
    name: 'drafts.save',
    method: 'PUT',
    path: `${base}/:draft/content`,
    access: 'draft:write',
    params: draftParams,
    /** `revision` is the one this edit began from; DRAFT_CHANGED when somebody saved in between. */
    body: z.strictObject({ content: sqlText, revision: z.int() }),
    response: draftSummary,
    tokenScope: 'write',
    summary: 'Saves the content (autosave).',
  }),
  versions: defineRoute({
    name: 'drafts.versions',
    method: 'GET',
    path: `${base}/:draft/versions`,
    access: 'draft:read',
    params: draftParams,
    response: z.object({ versions: z.array(draftVersion) }),
    tokenScope: 'read',
    summary: 'Saved versions, newest first.',
  }),
  saveVersion: defineRoute({
    name: 'drafts.saveVersion',
    method: 'POST',
    path: `${base}/:draft/versions`,
    access: 'draft:write',
    params: draftParams,
    body: z.strictObject({ note: z.string().max(500).default(''), revision: z.int() }),
    response: draftVersion,
    status: 201,
    tokenScope: 'write',
    summary: 'Keeps the saved content as a new version.',
  }),
  version: defineRoute({
    name: 'drafts.version',
    method: 'GET',
    path: `${base}/:draft/versions/:version`,
    access: 'draft:read',
    params: versionParams,
    response: draftVersion.extend({ content: z.string() }),
    tokenScope: 'read',
    summary: 'One version with its content.',
  }),
  restore: defineRoute({
    name: 'drafts.restore',
    method: 'POST',
    path: `${base}/:draft/versions/:version/restore`,
    access: 'draft:write',
    params: versionParams,
    body: z.strictObject({ revision: z.int() }),
    response: draft,
    tokenScope: 'write',
    summary: "Makes a version's content the draft's content.",
  }),
  lock: defineRoute({
    name: 'drafts.lock',
    method: 'PUT',
    path: `${base}/:draft/lock`,
    access: 'draft:write',
    params: draftParams,
    /** `takeOver` takes it from whoever holds it. */
    body: z.strictObject({ takeOver: z.boolean().default(false) }),
    response: editLock,
    tokenScope: null,
    summary: 'Takes or renews the edit lock; answers with the holder, who may be another.',
  }),
  unlock: defineRoute({
    name: 'drafts.unlock',
    method: 'DELETE',
    path: `${base}/:draft/lock`,
    access: 'draft:write',
    params: draftParams,
    response: nothing,
    tokenScope: null,
    summary: 'Gives the edit lock back.',
  }),
} as const
