import '@millrace/ui/styles.css'
import '../src/features/frame/frame.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '../src/features/frame/providers.tsx'
import { chooseLocale, LOCALE_COOKIE } from '../src/i18n/locale.ts'

export const metadata: Metadata = { title: { default: 'Millrace', template: '%s · Millrace' } }
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const locale = chooseLocale(jar.get(LOCALE_COOKIE)?.value, head.get('accept-language'))
  const nonce = head.get('x-nonce') ?? undefined
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <Providers locale={locale} nonce={nonce}>
          {children}
        </Providers>
      </body>
    </html>
  )
}
