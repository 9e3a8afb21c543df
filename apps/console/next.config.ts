import path from 'node:path'
import type { NextConfig } from 'next'

const root = path.resolve(import.meta.dirname, '../..')

/** The pages only: the HTTP API is served beside them, by src/server, and never passes through the framework. */
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Our packages are TypeScript as it is, resolved over the whole repository.
  transpilePackages: [
    '@millrace/authz',
    '@millrace/connectors',
    '@millrace/contracts',
    '@millrace/engine',
    '@millrace/kernel',
    '@millrace/ui',
  ],
  turbopack: { root },
  outputFileTracingRoot: root,
  // `npm run check` does these for the whole repository.
  typescript: { ignoreBuildErrors: true },
  compress: true,
  productionBrowserSourceMaps: false,
}

export default config
