'use client'
import { api } from '@millrace/contracts/api/routes'
import { Button } from '@millrace/ui/button'
import { EmptyState } from '@millrace/ui/empty-state'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { server } from '../../client/api.ts'
import { keys } from '../../client/queries.ts'
import { useT } from '../../i18n/language.tsx'
import { useRefusal, useWorkspace } from '../frame/session.tsx'
import { ShownError } from '../frame/shown-error.tsx'

const example = `CREATE TABLE ticks (
  id BIGINT,
  price DOUBLE,
  at AS LOCALTIMESTAMP
) WITH (
  'connector' = 'datagen',
  'rows-per-second' = '20'
);

SELECT id, price, at FROM ticks WHERE price > 0;
`

/** Nothing is open: an example that runs as it is. */
export function NoDraft({ onMade }: { readonly onMade: (id: string) => void }) {
  const t = useT()
  const workspace = useWorkspace()
  const cache = useQueryClient()
  const mayNot = useRefusal()
  const make = useMutation({
    mutationFn: () => {
      const name = `ticks ${new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '')}`
      return server.call(api.drafts.create, { params: { workspace }, body: { name, content: example } })
    },
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: keys.drafts(workspace) })
      onMade(id)
    },
  })
  return (
    <EmptyState title={t('develop.noDraftTitle')} text={t('develop.noDraftText')} example={example}>
      <Button
        look="primary"
        size="s"
        icon="play"
        refusal={mayNot('draft:write')}
        onClick={() => make.mutate()}
      >
        {t('develop.tryExample')}
      </Button>
      {make.error && <ShownError error={make.error} />}
    </EmptyState>
  )
}
