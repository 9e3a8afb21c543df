import { QueryClient } from '@tanstack/react-query'
import { toWireError } from '../i18n/error-text.ts'

/** Only what may mend itself is tried again; a refusal or a mistake is shown at once. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && toWireError(error).retry !== 'never',
        refetchOnWindowFocus: true,
      },
    },
  })
}
