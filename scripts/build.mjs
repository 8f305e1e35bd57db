// npm run build: a release of the site, whether or not anything changed.
import { requireNode } from './command/node-version.mjs'

requireNode()
import('./command/start.mjs').then(({ buildAlways }) => buildAlways())
