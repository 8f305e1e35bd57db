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
