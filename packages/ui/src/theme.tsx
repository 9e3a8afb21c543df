'use client'
import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  MantineProvider,
} from '@mantine/core'
import type { ReactNode } from 'react'

const race: MantineColorsTuple = [
  '#e4f1f4',
  '#cbe3e9',
  '#8cc2cf',
  '#56c4d8',
  '#2f8ea3',
  '#127a90',
  '#0b6a80',
  '#095a6d',
  '#10303a',
  '#0a2229',
]

const theme = createTheme({
  colors: { race },
  primaryColor: 'race',
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-code)',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  focusRing: 'never',
  respectReducedMotion: true,
})

const colours = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-default': 'var(--bg-float)',
  '--mantine-color-default-hover': 'var(--bg-hover)',
}

const resolver: CSSVariablesResolver = () => ({ variables: {}, light: colours, dark: colours })

interface ThemeProps {
  readonly nonce: string | undefined
  readonly children: ReactNode
}

/** Carries the tokens into the parts that float. The tokens themselves are in `tokens.css`. */
export function Theme({ nonce, children }: ThemeProps) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={resolver}
      getStyleNonce={() => nonce ?? ''}
      deduplicateCssVariables
    >
      {children}
    </MantineProvider>
  )
}
