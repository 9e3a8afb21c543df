import { MillraceError, type SourceSpan } from '@millrace/kernel'

/** What is understood, but not run by the engine. */
export function unsupported(feature: string, span: SourceSpan): MillraceError {
  return new MillraceError('ENGINE_UNSUPPORTED', { feature }, { span })
}
