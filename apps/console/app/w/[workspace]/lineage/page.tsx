import { LineagePage } from '../../../../src/features/lineage/lineage-page.tsx'

export default LineagePage
