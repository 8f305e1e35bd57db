// npm start: from a fresh clone to a running site. Needs nothing but Node and npm.
import { requireNode } from './command/node-version.mjs'

requireNode()
import('./command/start.mjs').then(({ start }) => start(process.argv.slice(2)))
