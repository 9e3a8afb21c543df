import { adviceErrors } from './advice-errors.ts'
import { apiErrors } from './api-errors.ts'
import { checkpointErrors } from './checkpoint-errors.ts'
import { connectorErrors } from './connector-errors.ts'
import { controlErrors } from './control-errors.ts'
import { editorErrors } from './editor-errors.ts'
import type { ErrorEntry } from './error-entry.ts'
import { expressionErrors } from './expression-errors.ts'
import { jobErrors } from './job-errors.ts'
import { planErrors } from './plan-errors.ts'
import { runtimeErrors } from './runtime-errors.ts'
import { selectErrors } from './select-errors.ts'
import { setupErrors } from './setup-errors.ts'
import { sqlErrors } from './sql-errors.ts'
import { statementErrors } from './statement-errors.ts'

/** Every error that Millrace can raise on purpose. Codes are stable: documents and tests name them. */
export const catalogue = {
  ...sqlErrors,
  ...statementErrors,
  ...expressionErrors,
  ...planErrors,
  ...adviceErrors,
  ...selectErrors,
  ...connectorErrors,
  ...runtimeErrors,
  ...checkpointErrors,
  ...controlErrors,
  ...editorErrors,
  ...jobErrors,
  ...apiErrors,
  ...setupErrors,
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof catalogue
