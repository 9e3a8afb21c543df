/** The door for benchmarks: Nexmark's events without a table around them. */
export { NexmarkColumns } from './nexmark/nexmark-columns.ts'
export { nexmarkConfig } from './nexmark/nexmark-config.ts'
export { nexmarkTypes } from './nexmark/nexmark-types.ts'
