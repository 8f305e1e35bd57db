// Whom the weekly mail of insight goes to: who has a role that content/site/staff.yaml names, and
// may read insight. Nothing is posted where no mail leaves this site.
import { keepCounts } from '@/lib/insight/counted/keep'
import { postWeekly } from '@/lib/insight/weekly'
import { site } from '@/lib/site/site'
import { findPeople } from '@/lib/staff/people'
import { parseStaffSettings } from '@/lib/staff/settings'
import { insightDaysRoute } from '@/lib/staff/staff-routes'
import type { Nightly } from '@/lib/store/nightly'
import type { Database } from '@/lib/store/schema'
import { mailConfigured } from '@/lib/support/outbox/of-process'
import { promisedOf } from '@/lib/support/working-hours'
import { roleMay } from './decide'

/** Posts it to who has not had it. `url` is where staff reach the site. */
export async function postWeeklyInsight(db: Database, url: string, now: number): Promise<number> {
  const people = (await findPeople(db)).filter(
    ({ role, state }) =>
      state === 'active' &&
      site.staff.weeklyInsight.includes(role) &&
      roleMay(role, 'insight.read'),
  )
  return postWeekly(
    db,
    people.map(({ email }) => email),
    {
      ...{ name: site.name, siteUrl: site.siteUrl, promised: promisedOf(site), now },
      pageOf: (from, until) => url + insightDaysRoute(from, until),
    },
  )
}

/** What a night does of insight: days that are over are added up, and the week is told. */
export const buildNightly =
  (report: (error: unknown) => void): Nightly =>
  async (db, now) => {
    await keepCounts(db, now)
    if (!mailConfigured()) return
    const { url = site.siteUrl } = parseStaffSettings(process.env)
    // The backup that follows does not depend on it.
    await postWeeklyInsight(db, url, now).catch(report)
  }
