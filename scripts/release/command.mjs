// npm run release: the site in a folder that runs with nothing but Node. npm run sbom: what that
// folder is made of.
import { requireNode } from '../command/node-version.mjs'

requireNode()
if (process.argv.includes('--sbom')) import('./sbom.mjs').then(({ printSbom }) => printSbom())
else import('./pack.mjs').then(({ packRelease }) => packRelease())
