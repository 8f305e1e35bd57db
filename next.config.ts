import type { NextConfig } from 'next'

// Headers and redirects are not here but in scripts/serve, which answers before Next does.
const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  experimental: { globalNotFound: true },
  // A segment of a route cannot end in .md.
  rewrites: () => Promise.resolve([{ source: '/articles/:slug.md', destination: '/markdown/:slug' }]),
  // The types are checked once, as a stage of `npm test`, and not again whenever the site is built.
  typescript: { ignoreBuildErrors: true },
}

export default config
