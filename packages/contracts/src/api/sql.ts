import { z } from 'zod'
import { defineRoute } from '../route.ts'
import { debugMessage, debugRequest } from '../runner-api.ts'
import { sourceSpan, wireError } from '../wire-error.ts'
import { sqlText, workspaceParams } from './fields.ts'

export const diagnostic = wireError.pick({ code: true, params: true, message: true, advice: true }).extend({
  severity: z.enum(['error', 'warning', 'info']),
  span: sourceSpan,
  /** Changes of the text that mend it. */
  fixes: z
    .array(
      z.object({
        title: z.string(),
        edits: z.array(z.object({ span: sourceSpan, text: z.string() })),
      }),
    )
    .optional(),
})
export type SqlDiagnostic = z.infer<typeof diagnostic>

/** One line of a debug session's answer. */
export { type DebugMessage, debugMessage } from '../runner-api.ts'

export const sqlRoutes = {
  check: defineRoute({
    name: 'sql.check',
    method: 'POST',
    path: '/workspaces/:workspace/sql/check',
    access: 'draft:read',
    params: workspaceParams,
    body: z.strictObject({ sql: sqlText }),
    response: z.object({ diagnostics: z.array(diagnostic) }),
    tokenScope: 'read',
    summary: 'Checks a script as the editor does, and whether the secrets it names exist.',
  }),
  debug: defineRoute({
    name: 'sql.debug',
    method: 'POST',
    path: '/workspaces/:workspace/debug',
    access: 'debug:run',
    params: workspaceParams,
    /** `position`: offset in `sql` of the statement to run. Closing the request ends the session. */
    body: debugRequest.omit({ workspaceId: true }),
    response: debugMessage,
    format: 'ndjson',
    tokenScope: 'write',
    summary: 'Runs one statement on real rows and streams them back; sinks are never written.',
  }),
} as const
