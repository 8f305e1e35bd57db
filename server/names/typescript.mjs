// The TypeScript compiler, loaded as what it is: a package in CommonJS. Imported, it would be read
// twice for the names that it exports, which takes as long as what is asked of it.
import { createRequire } from 'node:module'

/** @type {typeof import('typescript')} */
export const ts = createRequire(import.meta.url)('typescript')
