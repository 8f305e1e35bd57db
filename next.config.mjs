import os from 'node:os'

const MOST_WORKERS = 4

// Headers and redirects are not here but in server/front, which answers before Next does.
/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  turbopack: {
    root: import.meta.dirname,
    // A built program reads the list of articles when it starts, so that a changed sentence is no
    // changed program. In development the import stays, and with it the reload of a page.
    resolveAlias:
      process.env.NODE_ENV === 'development'
        ? {}
        : { '@/.generated/articles.json': './scripts/build/pages/article-list.ts' },
  },
  outputFileTracingRoot: import.meta.dirname,
  experimental: {
    globalNotFound: true,
    // A worker holds the whole program and several pages: more of them than this would take memory
    // and gain little.
    cpus: Math.min(Math.max(os.availableParallelism() - 1, 1), MOST_WORKERS),
    // Pages are sealed: what Next makes later must not be written over them.
    isrFlushToDisk: false,
    // Which parts of a page travel together when a client of Next fetches it ahead: measured by
    // encoding and compressing every page once more, and sealed pages have no such client.
    prefetchInlining: false,
    // A build is made when its inputs changed: keeping what the bundler knew costs more than the
    // next build gains by it. Nobody reads the maps of sealed pages.
    turbopackFileSystemCacheForBuild: false,
    turbopackSourceMaps: process.env.NODE_ENV === 'development',
    turbopackInputSourceMaps: process.env.NODE_ENV === 'development',
  },
  // Plain modules of Node, used where pages are made: bundling them again costs seconds and changes
  // nothing.
  serverExternalPackages: [
    '@mdx-js/mdx',
    'acorn',
    'fastest-levenshtein',
    'feed',
    'flexsearch',
    'github-slugger',
    'mdast-util-to-string',
    'porter2',
    'remark-directive',
    'remark-gfm',
    'remark-mdx',
    'remark-parse',
    'remark-stringify',
    'unified',
    'unist-util-visit',
    'yaml',
    'zod',
  ],
  // A page.dev.tsx is a page of development alone: for a production build it is no route at all.
  pageExtensions: [...(process.env.NODE_ENV === 'development' ? ['dev.tsx'] : []), 'tsx', 'ts'],
  // A segment of a route cannot end in .md.
  rewrites: () =>
    Promise.resolve([{ source: '/articles/:slug.md', destination: '/markdown/:slug' }]),
  // The types are checked once, as a stage of `npm test`, and not again whenever the site is built.
  typescript: { ignoreBuildErrors: true },
}

export default config
