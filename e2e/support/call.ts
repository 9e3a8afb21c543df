import type { Page } from '@playwright/test'

export interface Answer<T> {
  readonly status: number
  readonly body: T
}

/** Asks the HTTP API as the page's person. For what a journey needs but is not about. */
export function call<T>(page: Page, method: string, path: string, body?: unknown): Promise<Answer<T>> {
  return page.evaluate(
    async ([verb, url, json]) => {
      const response = await fetch(url, {
        method: verb,
        ...(json !== null && { headers: { 'content-type': 'application/json' }, body: json }),
      })
      return { status: response.status, body: (await response.json()) as T }
    },
    [
      method,
      `/api/v1/workspaces/playground${path}`,
      body === undefined ? null : JSON.stringify(body),
    ] as const,
  )
}

/** A draft with a version, deployed and started; resolves with the deployment's id. */
export async function deploySql(page: Page, name: string, sql: string): Promise<string> {
  const draft = await call<{ id: string; revision: number }>(page, 'POST', '/drafts', { name, content: sql })
  if (draft.status !== 201) throw new Error(JSON.stringify(draft.body))
  const { id, revision } = draft.body
  await call(page, 'POST', `/drafts/${id}/versions`, { revision })
  const made = await call<{ id: string }>(page, 'POST', '/deployments', {
    name,
    draftId: id,
    version: 1,
    config: { 'execution.checkpointing.interval': '1 s' },
  })
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  await call(page, 'POST', `/deployments/${made.body.id}/start`, {})
  return made.body.id
}
