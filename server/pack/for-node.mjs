// How our code is bundled for Node: the programs of the build, and the server. Plain JavaScript, as
// the commands are.

/** How esbuild bundles our code for Node: packages stay outside. */
export const forNode = () =>
  /** @type {const} */ ({
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    jsx: 'automatic',
    alias: { '@': process.cwd() },
  })

/**
 * How the server is bundled: with its packages, so that a release is what it was when it was built,
 * whatever is installed later. Packages in CommonJS ask for Node's own modules by `require`.
 * @param {readonly string[]} installed packages that have to be installed beside a release
 */
export const forRelease = (installed) => ({
  ...forNode(),
  packages: /** @type {const} */ ('bundle'),
  external: [...installed],
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: {
    js:
      "import { createRequire as createRequireOfRelease } from 'node:module'\n" +
      'const require = createRequireOfRelease(import.meta.url)',
  },
})
