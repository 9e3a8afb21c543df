'use client'
import './admin.css'
import type { Permission } from '@millrace/contracts/permission'
import { TabPanel, Tabs } from '@millrace/ui/tabs'
import { useUrlState } from '../../client/url-state.ts'
import { useT } from '../../i18n/language.tsx'
import { useRefusal } from '../frame/session.tsx'
import { AuditTab } from './audit-tab.tsx'
import { MembersTab } from './members-tab.tsx'
import { RolesTab } from './roles-tab.tsx'
import { SecretsTab } from './secrets-tab.tsx'
import { TokensTab } from './tokens-tab.tsx'

type View = 'members' | 'roles' | 'tokens' | 'secrets' | 'audit'

const needed: Readonly<Record<View, Permission>> = {
  members: 'member:read',
  roles: 'member:read',
  tokens: 'token:manage',
  secrets: 'secret:read',
  audit: 'audit:read',
}

/** The people and the keys. */
export function AdminPage() {
  const t = useT()
  const mayNot = useRefusal()
  const [view, setView] = useUrlState<View>('view', 'members')
  const refusal = mayNot(needed[view])
  return (
    <div className="admin">
      <div className="page-bar">
        <h1>{t('admin.title')}</h1>
      </div>
      <Tabs<View>
        label={t('admin.tabs')}
        selected={view}
        onSelect={setView}
        tabs={[
          { id: 'members', label: t('admin.members') },
          { id: 'roles', label: t('admin.roles') },
          { id: 'tokens', label: t('admin.tokens') },
          { id: 'secrets', label: t('admin.secrets') },
          { id: 'audit', label: t('admin.audit') },
        ]}
      />
      <TabPanel id={view} className="scroll">
        {refusal ? (
          <p className="loading">{refusal}</p>
        ) : (
          <>
            {view === 'members' && <MembersTab />}
            {view === 'roles' && <RolesTab />}
            {view === 'tokens' && <TokensTab />}
            {view === 'secrets' && <SecretsTab />}
            {view === 'audit' && <AuditTab />}
          </>
        )}
      </TabPanel>
    </div>
  )
}
