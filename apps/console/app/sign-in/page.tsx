import { Suspense } from 'react'
import { SignInPage } from '../../src/features/auth/sign-in-page.tsx'

export default function Page() {
  return (
    <Suspense>
      <SignInPage />
    </Suspense>
  )
}
