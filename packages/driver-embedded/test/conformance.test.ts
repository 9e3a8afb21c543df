import { describeDriver } from '@millrace/driver/conformance'
import { embeddedHarness } from './harness.ts'

describeDriver('embedded', embeddedHarness)
