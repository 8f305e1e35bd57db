// The programs of a release, and what is not in them.
import { readdirSync } from 'node:fs'

/**
 * By name: serve begins, worker is one process of several, both load site, and work and thread are
 * threads beside one, the latter of which holds a SQLite file.
 */
export const PROGRAMS = {
  serve: 'server/processes/serve.ts',
  worker: 'server/processes/worker.ts',
  site: 'server/front/server.ts',
  work: 'server/work/program.ts',
  thread: 'lib/store/sqlite/thread.mjs',
} as const

/**
 * Packages that have to be installed beside a release, and only where they are loaded: Next, where
 * a page is made on request (server/front/next-pages.ts).
 */
export const INSTALLED = ['next'] as const

/**
 * Packages that load files of their own by name, so that no bundle holds them: a release takes
 * along what of them is run. Of what is compiled for each kind of machine it takes that of the one
 * that builds, as those of all are more than half of its size.
 */
export const TAKEN_ALONG: Readonly<Record<string, readonly string[]>> = {
  piscina: ['dist'],
  '@photostructure/sqlite': ['dist/index.mjs', `prebuilds/${process.platform}-${process.arch}`],
  'node-gyp-build': ['index.js', 'node-gyp-build.js'],
  sharp: ['dist', 'lib'],
  '@img/colour': ['index.cjs', 'color.cjs'],
  'detect-libc': ['lib'],
  semver: ['classes', 'functions', 'internal', 'ranges', 'index.js'],
  ...compiledForPictures(),
}

/** What of sharp is compiled, as npm installed it for this machine. */
function compiledForPictures(): Readonly<Record<string, readonly string[]>> {
  const names = readdirSync('node_modules/@img').filter((name) => name.startsWith('sharp-'))
  return Object.fromEntries(
    names.map((name) => {
      const files = readdirSync(`node_modules/@img/${name}`)
      return [`@img/${name}`, files.filter((file) => file === 'lib' || file === 'index.cjs')]
    }),
  )
}
