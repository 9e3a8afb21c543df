/** What can be kept in a checkpoint's manifest or cross a process as it is. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
