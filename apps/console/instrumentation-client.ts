import { config } from 'zod'

// Runs before everything else in the browser. Compiled parsers need `eval`, which the page's policy forbids; merely
// trying would already be reported as a violation.
config({ jitless: true })
