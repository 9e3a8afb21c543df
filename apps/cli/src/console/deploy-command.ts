import path from 'node:path'
import type { Draft } from '@millrace/contracts/api/drafts'
import { api } from '@millrace/contracts/api/routes'
import { isMillraceError } from '@millrace/kernel'
import { readScript } from '../sql/read-script.ts'
import { settingsOf } from '../sql/settings.ts'
import { type ConsoleSession, openConsole } from './console-session.ts'
import { params, report } from './job-commands.ts'

export interface DeployOptions {
  readonly name?: string
  readonly set?: readonly string[]
  readonly start?: boolean
}

type SavedDraft = Pick<Draft, 'id' | 'revision'>

/** `deploy FILE`: saves the file as a draft of its name, keeps a version, and deploys that; again for a change. */
export async function deployCommand(file: string, options: DeployOptions): Promise<void> {
  const content = readScript(file)
  const name = options.name ?? path.basename(file).replace(/\.sql$/i, '')
  const session = openConsole()
  const { client, workspace } = session
  const draft = await saveDraft(session, name, content)
  const version = await saveVersion(session, draft)
  const existing = (await session.list()).find((one) => one.name === name)
  const config = settingsOf(options)
  const deployed = existing
    ? await client.call(api.deployments.update, {
        params: params(session, existing.id),
        body: { version, ...(options.set && { config }) },
      })
    : await client.call(api.deployments.create, {
        params: { workspace },
        body: { name, draftId: draft.id, version, config },
      })
  console.log(`${name}: version ${version} deployed${existing ? ', taken at its next start' : ''}`)
  if (!options.start) return
  await client.call(api.deployments.start, { params: params(session, deployed.id), body: {} })
  await report(session, deployed.id, ['RUNNING', 'FINISHED', 'FAILED'])
}

/** The file as it was last time is the version it was last time. */
async function saveVersion({ client, workspace }: ConsoleSession, draft: SavedDraft): Promise<number> {
  const params = { workspace, draft: draft.id }
  try {
    return (await client.call(api.drafts.saveVersion, { params, body: { revision: draft.revision } })).number
  } catch (error) {
    if (!isMillraceError(error) || error.code !== 'VERSION_UNCHANGED') throw error
    const { versions } = await client.call(api.drafts.versions, { params })
    return versions[0]!.number
  }
}

async function saveDraft(
  { client, workspace }: ConsoleSession,
  name: string,
  content: string,
): Promise<SavedDraft> {
  const { drafts } = await client.call(api.drafts.list, { params: { workspace } })
  const existing = drafts.find((draft) => draft.name === name && draft.folder === '')
  if (!existing) return client.call(api.drafts.create, { params: { workspace }, body: { name, content } })
  const { id, revision } = existing
  return client.call(api.drafts.save, { params: { workspace, draft: id }, body: { content, revision } })
}
