'use client'
import { api } from '@millrace/contracts/api/routes'
import type { AuditEntry } from '@millrace/contracts/api/workspace'
import { Button } from '@millrace/ui/button'
import { RelativeTime } from '@millrace/ui/relative-time'
import { SearchField } from '@millrace/ui/search-field'
import { useInfiniteQuery } from '@tanstack/react-query'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useUrlState } from '../../client/url-state.ts'
import { useT } from '../../i18n/language.tsx'
import { useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'

export function AuditTab() {
  const t = useT()
  const workspace = useWorkspace()
  const [action, setAction] = useUrlState<string>('action', '')
  const log = useInfiniteQuery({
    queryKey: [...keys.admin(workspace, 'audit'), action],
    queryFn: ({ pageParam }) =>
      server.call(api.workspace.audit, {
        params: { workspace },
        query: { limit: 100, ...(pageParam && { before: pageParam }), ...(action && { action }) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      <div className="tab-bar">
        <SearchField
          label={t('admin.auditFilter')}
          value={action}
          width={240}
          onChange={(text) => setAction(text, 'replace')}
        />
      </div>
      {log.error && <ShownError error={log.error} />}
      {log.data && entries.length === 0 && <p className="loading">{t('admin.noAudit')}</p>}
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('admin.at')}</th>
            <th scope="col">{t('admin.who')}</th>
            <th scope="col">{t('admin.action')}</th>
            <th scope="col">{t('admin.subject')}</th>
            <th scope="col">{t('admin.details')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <AuditRow key={entry.sequence} entry={entry} />
          ))}
        </tbody>
      </table>
      {log.hasNextPage && (
        <p className="tab-bar">
          <Button
            size="s"
            icon="down"
            onClick={() => void log.fetchNextPage()}
            aria-busy={log.isFetchingNextPage}
          >
            {t('admin.older')}
          </Button>
        </p>
      )}
    </>
  )
}

function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const details = changeText(entry.before, entry.after)
  return (
    <tr>
      <td className="sub">
        <RelativeTime at={entry.at} />
      </td>
      <td>{entry.actor.name}</td>
      <td className="mono">{entry.action}</td>
      <td>
        <span className="dim">{entry.subject.kind}</span> {entry.subject.name}
      </td>
      <td className="cut details sub" title={details}>
        {details}
      </td>
    </tr>
  )
}

/** `role: viewer → editor, note: …`: the fields that the change set, with what they held before. */
function changeText(before: AuditEntry['before'], after: AuditEntry['after']): string {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
  return names
    .filter((name) => old[name] !== fresh[name])
    .map((name) => `${name}: ${[old[name], fresh[name]].filter((value) => value !== undefined).join(' → ')}`)
    .join(', ')
}

function fieldsOf(value: AuditEntry['before']): Record<string, string> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {}
  const text = (field: unknown) => (typeof field === 'string' ? field : JSON.stringify(field))
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, text(field)]))
}
