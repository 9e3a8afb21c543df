'use client'
import { useMediaQuery } from '@mantine/hooks'

/** Below this width tables drop columns and side panes become drawers. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 1200px)', false, { getInitialValueInEffect: false }) ?? false
}
