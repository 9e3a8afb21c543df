import type { draftRoutes } from '@millrace/contracts/api/drafts'
import {
  listVersions,
  readVersion,
  restoreVersion,
  saveVersion,
} from '@millrace/services/drafts/draft-versions'
import {
  createDraft,
  listDrafts,
  moveDraft,
  readDraft,
  releaseLock,
  removeDraft,
  saveDraft,
  takeLock,
} from '@millrace/services/drafts/drafts'
import { createFolder, moveFolder, removeFolder } from '@millrace/services/drafts/folders'
import type { Call, HandlersOf } from '../call.ts'
import { caseFor } from '../console-app.ts'

type InWorkspace = Pick<Call<typeof draftRoutes.list>, 'app' | 'actor' | 'workspace'>
const use = ({ app, actor, workspace }: InWorkspace) => caseFor(app, actor, workspace.id)

export const draftHandlers: HandlersOf<typeof draftRoutes> = {
  list: async (call) => listDrafts(use(call)),
  createFolder: async (call) => createFolder(use(call), call.body.path),
  moveFolder: async (call) => moveFolder(use(call), call.params.folder, call.body.path),
  removeFolder: async (call) => removeFolder(use(call), call.params.folder),
  create: async (call) => createDraft(use(call), call.body),
  get: async (call) => readDraft(use(call), call.params.draft),
  move: async (call) => moveDraft(use(call), call.params.draft, call.body),
  remove: async (call) => removeDraft(use(call), call.params.draft),
  save: async (call) => saveDraft(use(call), call.params.draft, call.body.content, call.body.revision),
  versions: async (call) => ({ versions: await listVersions(use(call), call.params.draft) }),
  saveVersion: async (call) => saveVersion(use(call), call.params.draft, call.body.note, call.body.revision),
  version: async (call) => readVersion(use(call), call.params.draft, call.params.version),
  restore: async (call) =>
    restoreVersion(use(call), call.params.draft, call.params.version, call.body.revision),
  lock: async (call) => takeLock(use(call), call.params.draft, call.body.takeOver),
  unlock: async (call) => releaseLock(use(call), call.params.draft),
}
