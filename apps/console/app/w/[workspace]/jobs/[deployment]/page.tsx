import { JobPage } from '../../../../../src/features/job/job-page.tsx'

export default JobPage
