export { killStaleServer } from './data-directory.ts'
export { type PostgresOptions, type PostgresServer, startPostgres } from './postgres-server.ts'
export { reachableDirectory } from './unprivileged.ts'
