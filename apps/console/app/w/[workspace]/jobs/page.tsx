import { JobsPage } from '../../../../src/features/jobs/jobs-page.tsx'

export default JobsPage
