import { expect, test } from 'vitest'
import { policy } from '@/lib/policy/published'
import { useJourneys } from './journey'

const { open, both } = useJourneys('desk')
const ALL = policy.permissions.length

both('an action is found by a word, and the address leads back to it', async () => {
  const { page } = await open('/roles')
  expect(await page.getByRole('status').textContent()).toBe(`${ALL} actions`)
  await page.getByRole('searchbox', { name: 'Find an action' }).fill('templ del')
  expect(await page.getByRole('row').filter({ visible: true }).count()).toBe(2)
  expect(await page.getByRole('heading', { name: 'Users', exact: true }).isVisible()).toBe(false)
  expect(new URL(page.url()).search).toBe('?q=templ+del')
  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.getByRole('status').textContent()).toBe(`1 of ${ALL} actions`)
})

test.each(['light', 'dark'] as const)(
  'two roles are compared where they differ, in the %s theme',
  async (colorScheme) => {
    const { page, axe } = await open('/roles?one=manager&other=call_agent&differ=yes', {
      colorScheme,
    })
    expect(
      await page
        .getByRole('columnheader', { name: 'Administrator' })
        .filter({ visible: true })
        .count(),
    ).toBe(0)
    const shown = await page
      .getByRole('row')
      .filter({ visible: true })
      .filter({ has: page.locator('td') })
      .all()
    expect(shown.length).toBeGreaterThan(10)
    for (const row of shown) {
      const [one, other] = await row.getByRole('cell').filter({ visible: true }).allTextContents()
      expect(one).not.toBe(other)
    }
    expect(await axe()).toEqual([])
  },
)

both('a word that no action has is answered with a way on', async () => {
  const { page } = await open('/roles?q=invoice+printer')
  await page.getByText('No action fits.').waitFor()
  expect(await page.getByRole('link', { name: 'search all articles' }).getAttribute('href')).toBe(
    '/search?q=invoice+printer',
  )
  await page.getByRole('button', { name: 'Show all' }).click()
  expect(await page.getByRole('status').textContent()).toBe(`${ALL} actions`)
})

both('an action leads to why, to what would change it and to who can', async () => {
  const { page, axe } = await open('/roles', { viewport: { width: 360, height: 740 } })
  await page.getByRole('link', { name: 'Change a role' }).click()
  await page.waitForURL('**/roles/users.change_role')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    "Who can change a user's role?",
  )
  expect(await page.getByRole('heading', { name: /^Manager: No/ }).isVisible()).toBe(true)
  expect(
    await page
      .getByText(/Give the person the role Administrator\. Who can: Owner or Administrator/)
      .count(),
  ).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await axe()).toEqual([])
})

test('without JavaScript the whole matrix is there, and a cell has an address', async () => {
  const { page } = await open('/roles#whatsapp.templates.delete.manager', {
    javaScriptEnabled: false,
  })
  expect(
    await page
      .getByRole('row')
      .filter({ has: page.locator('td') })
      .count(),
  ).toBe(ALL)
  expect(await page.locator(':target').textContent()).toMatch(/^Depends on your account/)
})
