import { createApiClient } from '@millrace/contracts/api/client'
import { api } from '@millrace/contracts/api/routes'
import { fail } from '@millrace/kernel'
import { readToken } from './read-token.ts'
import { saveSignIn } from './sign-in-file.ts'

/** `login URL`: tries the token, chooses the workspace, keeps both for this person. */
export async function loginCommand(given: string, options: { readonly workspace?: string }): Promise<void> {
  const url = originOf(given)
  const token = await readToken()
  const { workspaces } = await createApiClient({ baseUrl: url, token }).call(api.workspace.list, {})
  const named = workspaces.filter(({ slug }) => options.workspace === undefined || slug === options.workspace)
  const [only] = named
  if (!only) return fail('CLI_NAME_UNKNOWN', { noun: 'workspace', name: options.workspace ?? '' })
  if (named.length > 1) fail('CLI_WORKSPACE_NEEDED', { names: workspaces.map(({ slug }) => slug).join(', ') })
  saveSignIn({ url, token, workspace: only.slug })
  console.log(`Signed in to ${url}, workspace ${only.slug}.`)
}

/** A token travels over TLS, or not beyond this machine. */
function originOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null
  const local = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local)) return url.origin
  return fail('CLI_OPTION_INVALID', {
    option: 'URL',
    expected: 'the address of a console: https://…, or http:// on this machine',
    value: given,
  })
}
