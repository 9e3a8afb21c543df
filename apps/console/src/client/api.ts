import { createApiClient } from '@millrace/contracts/api/client'

/** The pages' way to the server: same origin, the session's cookie. */
export const server = createApiClient({ baseUrl: '' })
