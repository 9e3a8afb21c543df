import { fail, type SourceSpan } from '@millrace/kernel'

export type SslMode = 'disable' | 'require' | 'verify-full'

/** What a JDBC URL says. It is taken apart and never passed on: parameters of drivers are code. */
export interface JdbcUrl {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly sslMode: SslMode
  readonly schema: string | null
}

const FORM =
  /^jdbc:postgresql:\/\/(\[[0-9a-fA-F:.]+\]|[^/?#:@[\]\s]+)(?::(\d{1,5}))?\/([^/?#\s]+)(?:\?([^#\s]*))?$/
const PARAMETERS = ['sslmode', 'currentSchema']
const SSL_MODES: readonly string[] = ['disable', 'require', 'verify-full']

export function parseJdbcUrl(url: string, span?: SourceSpan): JdbcUrl {
  const at = span && { span }
  const match = FORM.exec(url)
  const port = Number(match?.[2] ?? 5432)
  if (match === null || port < 1 || port > 65535) fail('JDBC_URL_INVALID', {}, at)
  const parameters = new URLSearchParams(match[4] ?? '')
  for (const parameter of parameters.keys()) {
    if (!PARAMETERS.includes(parameter))
      fail('JDBC_URL_PARAMETER', { parameter, allowed: PARAMETERS.join(', ') }, at)
  }
  const sslMode = parameters.get('sslmode') ?? 'disable'
  if (!SSL_MODES.includes(sslMode)) {
    fail(
      'CONNECTOR_OPTION_OUT_OF_RANGE',
      { option: 'sslmode', value: sslMode, allowed: SSL_MODES.join(', ') },
      at,
    )
  }
  const host = match[1]!.replace(/^\[|\]$/g, '')
  const database = decodeDatabase(match[3]!, at)
  return { host, port, database, sslMode: sslMode as SslMode, schema: parameters.get('currentSchema') }
}

function decodeDatabase(text: string, at: { span: SourceSpan } | undefined): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    return fail('JDBC_URL_INVALID', {}, { ...at, cause })
  }
}
