import { z } from 'zod'

/** Fields that many routes share. */
export const id = z.uuid()
/** An account's id, made by the authentication library. */
export const personId = z.string().min(1).max(64)
export const time = z.iso.datetime()
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,38}$/)
/** The name of a draft, deployment or token: one line, no slash, no blanks at its ends. */
export const displayName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^\s/\\\p{Cc}]([^/\\\p{Cc}]*[^\s/\\\p{Cc}])?$/u)
/** Folders of a draft, from the root: `''`, `etl`, `etl/daily`. */
export const folderPath = z
  .string()
  .max(400)
  .regex(/^([^\s/\\\p{Cc}][^/\\\p{Cc}]*(\/[^\s/\\\p{Cc}][^/\\\p{Cc}]*)*)?$/u)
export const email = z.email().max(200).toLowerCase()
export const password = z.string().min(12).max(200)
export const sqlText = z.string().max(1_000_000)

export const person = z.object({ id: personId, name: z.string(), email: z.string() })
export type Person = z.infer<typeof person>
/** Who did something; null when Millrace itself did. */
export const author = z.object({ id: personId, name: z.string() }).nullable()

export const workspaceParams = z.strictObject({ workspace: slug })
export const nothing = z.object({})

export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** The `next` of the page before. */
  before: z.string().max(100).optional(),
})
/** Pass it as `before` to get the page that follows; null at the end. */
export const next = z.string().nullable()
