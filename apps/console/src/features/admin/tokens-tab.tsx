'use client'
import { api } from '@millrace/contracts/api/routes'
import type { ApiToken } from '@millrace/contracts/api/workspace'
import { Button } from '@millrace/ui/button'
import { RelativeTime } from '@millrace/ui/relative-time'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'
import { TokenDialog } from './token-dialog.tsx'
import { useChange } from './use-change.ts'

export function TokensTab() {
  const t = useT()
  const workspace = useWorkspace()
  const [making, setMaking] = useState(false)
  const tokens = useQuery({
    queryKey: keys.admin(workspace, 'tokens'),
    queryFn: async () => (await server.call(api.workspace.tokens, { params: { workspace } })).tokens,
  })
  const revoke = useChange(
    'tokens',
    ({ id }: ApiToken) => server.call(api.workspace.revokeToken, { params: { workspace, token: id } }),
    ({ name }) => t('admin.revoked', { name }),
  )
  const error = tokens.error ?? revoke.error
  return (
    <>
      <div className="tab-bar">
        <span className="sub small">{t('admin.tokensHint')}</span>
        <span className="grow" />
        <Button size="s" look="primary" icon="plus" onClick={() => setMaking(true)}>
          {t('admin.newToken')}
        </Button>
      </div>
      {error && <ShownError error={error} onDismiss={revoke.reset} />}
      {tokens.data?.length === 0 && <p className="loading">{t('admin.noTokens')}</p>}
      {tokens.data && tokens.data.length > 0 && <TokenTable tokens={tokens.data} onRevoke={revoke.mutate} />}
      {making && <TokenDialog onClose={() => setMaking(false)} />}
    </>
  )
}

interface TokenTableProps {
  readonly tokens: readonly ApiToken[]
  readonly onRevoke: (token: ApiToken) => void
}

function TokenTable({ tokens, onRevoke }: TokenTableProps) {
  const t = useT()
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">{t('admin.tokenName')}</th>
          <th scope="col">{t('admin.begins')}</th>
          <th scope="col">{t('admin.scope')}</th>
          <th scope="col">{t('admin.by')}</th>
          <th scope="col">{t('admin.lastUsed')}</th>
          <th scope="col">{t('admin.expires')}</th>
          <th scope="col" aria-label={t('admin.actions')} />
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <td className="med">{token.name}</td>
            <td className="mono">{token.prefix}…</td>
            <td>{t(`admin.scope${token.scope}`)}</td>
            <td className="sub">{token.owner?.name ?? 'Millrace'}</td>
            <td className="sub">
              {token.lastUsedAt ? <RelativeTime at={token.lastUsedAt} /> : t('admin.never')}
            </td>
            <td className="sub">{token.expiresAt ? <Day at={token.expiresAt} /> : t('admin.never')}</td>
            <td className="num">
              <Button look="bare" size="s" onClick={() => onRevoke(token)}>
                {t('admin.revoke')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ at }: { readonly at: string }) {
  return <time dateTime={at}>{at.slice(0, 10)}</time>
}
