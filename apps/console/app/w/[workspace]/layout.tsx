import type { ReactNode } from 'react'
import { Frame } from '../../../src/features/frame/frame.tsx'

export default function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  return <Frame>{children}</Frame>
}
