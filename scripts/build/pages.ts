// Build stage: the pages into .next. Where nothing but texts of articles changed since the last
// whole build, the pages of those articles are made again; otherwise Next builds the site.
import { spawnSync } from 'node:child_process'
import listed from '@/.generated/articles.json'
import { parseList } from '@/lib/articles/article-list'
import { beginPlan, planPages, readMade, writePlan } from '@/server/pack/page-plan'
import { renderArticles } from './pages/render'
import { readSources } from './pages/sources'

const DIST = '.next'

const plan = planPages(readMade(DIST), readSources(parseList(listed)))
beginPlan(DIST)
if (plan.slugs && (await isRendered(plan.slugs))) {
  writePlan(DIST, plan)
  console.log(`the pages of ${plan.slugs.length} articles made again`)
} else if (buildSite()) {
  writePlan(DIST, { ...plan, slugs: null })
  console.log('every page made')
} else process.exitCode = 1
// What Next holds open would keep the process.
process.exit()

/** Whether these could be made alone. What is in the way is for Next's build to tell. */
async function isRendered(slugs: readonly string[]): Promise<boolean> {
  try {
    if (slugs.length > 0) await renderArticles(DIST, slugs)
    return true
  } catch (error) {
    console.error(`Every page is made, because some could not be made alone: ${String(error)}`)
    return false
  }
}

/** What Next says is told when it fails. */
function buildSite(): boolean {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'build'],
    { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  )
  if (status !== 0) console.error(stdout)
  return status === 0
}
