export { EmbeddedDriver, type EmbeddedDriverOptions } from './embedded-driver.ts'
