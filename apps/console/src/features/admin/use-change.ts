'use client'
import { useToasts } from '@millrace/ui/toasts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from '../../client/queries.ts'
import { useWorkspace } from '../frame/session.tsx'

/** A change of what the admin page lists: asks the list anew and says that it is done. */
export function useChange<Input>(
  what: string,
  change: (input: Input) => Promise<unknown>,
  done?: (input: Input) => string,
) {
  const workspace = useWorkspace()
  const cache = useQueryClient()
  const { say } = useToasts()
  return useMutation({
    mutationFn: change,
    onSuccess: async (_, input) => {
      await cache.invalidateQueries({ queryKey: keys.admin(workspace, what) })
      if (done) say(done(input))
    },
  })
}
