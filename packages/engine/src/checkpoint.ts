export { FileCheckpointStore, type FileStoreOptions } from './checkpoint/file-checkpoint-store.ts'
export { openSavepoint } from './checkpoint/savepoint.ts'
