import { SetupPage } from '../../src/features/auth/setup-page.tsx'

export default SetupPage
