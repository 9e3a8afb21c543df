import { InvitePage } from '../../src/features/auth/invite-page.tsx'

export default InvitePage
