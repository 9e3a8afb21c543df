#!/usr/bin/env node
/**
 * `prisma generate` insists on a schema engine binary, which it would download, only to ask its version. This stands
 * in for it and refuses everything else: migrations are made by `migrate-dev.mjs`, so that none is silently skipped.
 */
if (process.argv.includes('--version')) {
  process.stdout.write('schema-engine-cli 0.0.0\n')
} else {
  process.stderr.write('Use scripts/prisma/migrate-dev.mjs: the Prisma CLI does not migrate here.\n')
  process.exitCode = 1
}
