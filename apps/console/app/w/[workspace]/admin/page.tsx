import { AdminPage } from '../../../../src/features/admin/admin-page.tsx'

export default AdminPage
