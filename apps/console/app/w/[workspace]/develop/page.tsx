import { DevelopPage } from '../../../../src/features/develop/develop-page.tsx'

export default DevelopPage
