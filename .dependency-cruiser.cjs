/** Imports go strictly down (docs/architecture.md); no circles, type-only ones included. */
const floors = [
  ['packages/kernel'],
  [
    'packages/contracts',
    'packages/engine',
    'packages/telemetry',
    'packages/ui',
    'packages/embedded-postgres',
  ],
  ['packages/connectors', 'packages/driver', 'packages/authz', 'packages/db', 'packages/queue'],
  ['packages/driver-embedded', 'packages/services'],
  ['apps/console', 'apps/runner', 'apps/cli', 'apps/shop', 'apps/launcher'],
]
const engine = [
  'types',
  'connect',
  'settings',
  'sql',
  'catalog',
  'plan',
  'ide',
  'state',
  'dataflow',
  'operators',
  'compile',
  'checkpoint',
  'runtime',
]
const under = (folders) => `^(${folders.join('|')})/`
const production = '/(src|app|bin)/'

/** Each entry may import itself and what stands before it. */
function downwards(name, groups) {
  return groups.flatMap((group, index) =>
    group.map((folder) => {
      const allowed = [...groups.slice(0, index).flat(), folder]
      const known = groups.flat()
      return {
        name: `${name}: ${folder}`,
        severity: 'error',
        from: { path: under([folder]), pathNot: '/(test|bench)/' },
        to: { path: under(known), pathNot: under(allowed) },
      }
    }),
  )
}

module.exports = {
  forbidden: [
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    ...downwards('floor', floors),
    ...downwards(
      'engine',
      engine.map((stage) => [`packages/engine/src/${stage}`]),
    ).map((rule) =>
      rule.name.endsWith('/dataflow')
        ? rule
        : rule.name.endsWith('/runtime')
          ? {
              ...rule,
              to: {
                path: '^packages/engine/src/(sql|plan|catalog|compile)/',
                pathNot: 'compile/compiled-job\\.ts$',
              },
            }
          : rule,
    ),
    {
      name: 'only db imports Prisma',
      severity: 'error',
      from: { path: production, pathNot: '^packages/db/' },
      to: { path: 'node_modules/@prisma|packages/db/generated' },
    },
    {
      name: 'only queue imports BullMQ',
      severity: 'error',
      from: { path: production, pathNot: '^packages/queue/' },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'the engine knows no Node outside its file store and its threads',
      severity: 'error',
      from: {
        path: '^packages/engine/src/',
        pathNot: '^packages/engine/src/(checkpoint|threads\\.ts|runtime/threads/node-threads)',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tests and tools stay out of products',
      severity: 'error',
      from: { path: production, pathNot: '^(packages/testkit|e2e)/' },
      to: { path: '^(packages/testkit|e2e)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.next|/generated/)' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
