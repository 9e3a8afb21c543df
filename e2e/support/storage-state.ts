import path from 'node:path'

/** The owner's session, kept by the first journey for the others. */
export const STORAGE_STATE = path.join(import.meta.dirname, '../.cache/owner.json')
