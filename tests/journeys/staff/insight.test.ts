// What customers ask and do not find, as a page: it breaks none of axe's rules in either theme, at a
// desk and on a phone, with little and with nothing to tell.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReference } from '@/lib/store/reference'
import { eventRow, feedbackRow } from '@/tests/store/rows'
import { signIn } from './signing-in'
import { startStaffSite, type StaffSite } from './site-with-staff'
import { useStaffPages } from './staff-pages'

const open = useStaffPages()
let staff: StaffSite
beforeAll(async () => {
  staff = await startStaffSite()
  await staff.join('writer@example.com', 'writer')
  const { db } = staff.opened
  const at = Date.now() - 24 * 60 * 60 * 1000
  const fix = { subject: 'user-not-ringing', query: null }
  await db
    .insertInto('event')
    .values([
      eventRow({ at, query: 'fax machine', outcome: 'refused' }),
      eventRow({ at, query: 'फ़ोन नहीं बज रहा', outcome: 'answered' }),
      eventRow({ ...fix, at, kind: 'fix-start', outcome: null }),
      eventRow({ ...fix, at, kind: 'fix-answer', outcome: 'unknown', question: 'status' }),
      eventRow({ ...fix, at, kind: 'fix-end', outcome: 'found' }),
    ])
    .execute()
  await db
    .insertInto('feedback')
    .values(feedbackRow({ article: 'add-a-user', helpful: 0, created_at: at }))
    .execute()
  await db
    .insertInto('desk_case')
    .values({
      ...{ id: randomUUID(), reference: makeReference(), version: 1, policy: '1', account: '' },
      ...{ name: 'Farida', number: '98765 43210', digits: '9876543210', email: '', ticket: '' },
      ...{ symptom: 'user-not-ringing', outcome: 'solved', verdict: '["inactive"]', words: '' },
      ...{ request: null, owner: null, created_at: at, changed_at: at },
    })
    .execute()
})
afterAll(() => staff?.end())

test.each([
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
])('insight in either theme, $width px wide', async (viewport) => {
  const { page, lookInBothThemes } = await open({ viewport })
  await signIn(page, staff, 'writer@example.com', '/staff/insight')
  for (const id of ['figures', 'unanswered', 'fixes', 'cases', 'case-causes'])
    await page.locator(`section[aria-labelledby="insight-${id}"]`).waitFor()
  expect(await page.getByText('fax machine').count()).toBeGreaterThan(0)
  await lookInBothThemes()
  await page.goto(`${staff.origin}/staff/insight?from=2024-01-01&until=2024-01-07`)
  await lookInBothThemes()
})
