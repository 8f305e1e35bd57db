import type { NextConfig } from 'next'

// Headers and redirects are not here but in scripts/serve, which answers before Next does.
const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  experimental: { globalNotFound: true },
  // A page.dev.tsx is a page of development alone: for a production build it is no route at all.
  pageExtensions: [...(process.env.NODE_ENV === 'development' ? ['dev.tsx'] : []), 'tsx', 'ts'],
  // A segment of a route cannot end in .md.
  rewrites: () => Promise.resolve([{ source: '/articles/:slug.md', destination: '/markdown/:slug' }]),
  // The types are checked once, as a stage of `npm test`, and not again whenever the site is built.
  typescript: { ignoreBuildErrors: true },
}

export default config
