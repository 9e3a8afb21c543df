import type { Prisma } from '../generated/client.ts'

/** What the row-level policies go by. Each transaction says all three, so that nothing is left from another. */
export interface TransactionSettings {
  readonly workspace?: string
  readonly person?: string
  readonly credential?: string
}

export async function setLocal(
  tx: Prisma.TransactionClient,
  { workspace = '', person = '', credential = '' }: TransactionSettings,
): Promise<void> {
  await tx.$executeRaw`
    SELECT set_config('millrace.workspace', ${workspace}, true), set_config('millrace.person', ${person}, true),
      set_config('millrace.credential', ${credential}, true)`
}
