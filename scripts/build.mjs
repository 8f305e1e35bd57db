// npm run build: the site into .next, whether or not anything changed.
import { requireNode } from './command/node-version.mjs'

requireNode()
import('./command/start.mjs').then(({ buildAlways }) => buildAlways())
