import type { Locale } from '../../i18n/locale.ts'

/** Words what a declaration says of itself in the reader's language. */
export type Describe = (description: string) => string

const asItIs: Describe = (description) => description

/** Loads the words of another language when they are asked for first. */
export async function describeIn(locale: Locale): Promise<Describe> {
  if (locale === 'en') return asItIs
  const { zhDocs } = await import('./zh-docs.ts')
  return (description) => zhDocs[description] ?? description
}

/** What a function does, in one sentence; empty when nobody has said. */
export async function functionDoc(name: string, locale: Locale): Promise<string> {
  const { functionDocs } =
    locale === 'en'
      ? await import('@millrace/engine/function-docs')
      : { functionDocs: (await import('./zh-function-docs.ts')).zhFunctionDocs }
  return functionDocs[name] ?? ''
}
