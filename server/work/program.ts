// The program of a thread beside the one that serves: bundled into work.mjs, beside site.mjs. It is
// ready when it has searched and drawn once, so that no reader waits for what is loaded then.
import path from 'node:path'
import { CONTACT_PAGE, ROLES_PAGE, SEARCH_PAGE } from '@/lib/core/routes'
import { routeHandlers } from '@/server/front/handlers/api'
import { createDesk } from '@/server/front/asked/desk'
import { createFixes } from '@/server/front/asked/fix'
import { loadSite, SITE_FOLDER } from '@/server/front/packed'
import { searchRelease } from '@/lib/search/results/published'
import { createRoles } from '@/server/front/asked/roles'
import { createContact, createSearch, warmSearch } from '@/server/front/asked/search'
import { buildDoJob } from './do-job'
import { learnHandlers } from './learn'
import type { DoJob } from './job'

/** The release: this program is in its folder. */
const RELEASE = import.meta.dirname

/** The documents that are filled in with what their address asks. */
const DRAWN = /^\/(?:search$|contact$|roles$|desk\/|fix\/)/

const faults: unknown[] = []
const report = (fault: unknown): void => void faults.push(fault)
const takeFaults = (): readonly unknown[] => faults.splice(0)

function begin(): DoJob {
  const site = loadSite(path.join(RELEASE, SITE_FOLDER), ({ path: at }) => DRAWN.test(at))
  searchRelease(RELEASE)
  const search = createSearch(site, report)
  const desk = createDesk(site)
  const pages = {
    [SEARCH_PAGE]: search,
    [CONTACT_PAGE]: createContact(site, report),
    [ROLES_PAGE]: createRoles(site, report),
    ...desk,
    ...createFixes(site),
  }
  // Where searching fails, the page says so itself.
  warmSearch(search)
  Object.values(desk)[0]?.('')
  return buildDoJob({ pages, handlers: { ...routeHandlers, ...learnHandlers }, takeFaults })
}

export default begin()
