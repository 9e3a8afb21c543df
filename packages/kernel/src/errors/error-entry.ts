/** Who can mend it: the user, something outside, or we. */
export type ErrorDomain = 'user' | 'external' | 'internal'

/** Whether trying again may help: not without a change, after a pause, or at once. */
export type RetryHint = 'never' | 'backoff' | 'immediate'

/**
 * One entry of the closed catalogue. Texts hold `{name}` places filled from the error's parameters;
 * both languages must use the same places. `advice` says what to do.
 */
export interface ErrorEntry {
  readonly domain: ErrorDomain
  readonly retry: RetryHint
  /** Status to answer with over HTTP. */
  readonly http: number
  readonly en: { readonly message: string; readonly advice: string }
  readonly zh: { readonly message: string; readonly advice: string }
}
