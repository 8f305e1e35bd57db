// npm run dev: the site, content and custom elements watched; stopped together by one Ctrl-C.
import { requireNode } from './command/node-version.mjs'

requireNode()
import('./command/dev.mjs').then(({ dev }) => dev())
