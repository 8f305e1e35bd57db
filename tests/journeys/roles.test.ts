import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { policy } from '@/lib/policy/published'
import { useJourneys } from './journey'

const { open, both } = useJourneys('desk')
const ALL = policy.permissions.length
const phone = { viewport: { width: 360, height: 740 } }

const actions = (page: Page) =>
  page
    .getByRole('row')
    .filter({ visible: true })
    .filter({ has: page.locator('td') })
const columns = (page: Page): Promise<readonly string[]> =>
  page.getByRole('columnheader').filter({ visible: true }).allTextContents()

both(
  'an action is found by what search understands, and the address leads back to it',
  async () => {
    const { page } = await open('/roles')
    expect(await page.getByRole('status').textContent()).toBe(`${ALL} actions`)
    await page.getByRole('searchbox', { name: 'Find an action' }).fill('see all chats')
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^\d of /)
    expect(await page.getByRole('link', { name: 'See open chats' }).isVisible()).toBe(true)
    expect(await page.getByRole('heading', { name: 'Users', exact: true }).isVisible()).toBe(false)
    expect(new URL(page.url()).search).toBe('?q=see+all+chats')
    const shown = await actions(page).count()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await actions(page).count()).toBe(shown)
    expect(await page.getByRole('status').textContent()).toMatch(`${shown} of ${ALL} actions`)
  },
)

test('without a connection the filter finds the words themselves', async () => {
  const { page } = await open('/roles', { failing: /\/api\/search/ })
  await page.getByRole('searchbox', { name: 'Find an action' }).fill('templ del')
  await expect.poll(() => actions(page).count()).toBe(1)
  await page.getByRole('link', { name: /^Delete ?: WhatsApp templates$/ }).waitFor()
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
    const shown = await actions(page).all()
    expect(shown.length).toBeGreaterThan(10)
    for (const row of shown) {
      const [one, other] = await row.getByRole('cell').filter({ visible: true }).allTextContents()
      expect(one).not.toBe(other)
    }
    expect(await axe()).toEqual([])
  },
)

test('a choice of roles to compare shows their columns at once, on a phone too', async () => {
  const { page } = await open('/roles', phone)
  await page.getByText('Compare two roles').first().click()
  await page.locator('[name=one]').selectOption('Manager')
  await page.locator('[name=other]').selectOption('Call Agent')
  expect((await columns(page)).map((name) => name.slice(0, 7))).toEqual([
    'Action',
    'Manager',
    'Call Ag',
  ])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

both('a word that no action has is answered with a way on', async () => {
  const { page } = await open('/roles?q=invoice+printer')
  await page.getByText('No action fits.').waitFor()
  expect(await page.getByRole('link', { name: 'search all articles' }).getAttribute('href')).toBe(
    '/search?q=invoice+printer',
  )
  await page.getByRole('link', { name: 'Show all' }).click()
  await page.waitForURL('**/roles')
  expect(await page.getByRole('status').textContent()).toBe(`${ALL} actions`)
})

both('an action leads to a strip of who may, to why not, and to what would change it', async () => {
  const { page, axe } = await open('/roles', phone)
  await page.getByRole('link', { name: 'Change a role' }).click()
  await page.waitForURL('**/roles/users.change_role')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'Who can change a user’s role?',
  )
  expect(
    await page.getByRole('list', { name: 'By role' }).getByRole('listitem').allTextContents(),
  ).toEqual(
    ['OwnerYes', 'AdministratorYes', 'ManagerNo', 'Call AgentNo'].map(
      (words) => expect.stringContaining(words.slice(0, 5)) as string,
    ),
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

test('beside an action are the others of its area', async () => {
  const { page } = await open('/roles/whatsapp.templates.delete')
  const others = page.getByRole('navigation', { name: 'WhatsApp templates' })
  expect(await others.locator('[aria-current=page]').textContent()).toBe('Delete')
  await others.getByRole('link', { name: 'Create' }).click()
  await page.waitForURL('**/roles/whatsapp.templates.create')
})

test('the columns of all areas stand in one line, and their heads stay', async () => {
  const { page } = await open('/roles#whatsapp.chat')
  expect(await page.getByRole('table').count()).toBe(1)
  const edges = await page
    .locator('td[data-of=manager]')
    .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)))
  expect(new Set(edges).size).toBe(1)
  const head = page.getByRole('columnheader', { name: 'Manager' })
  expect((await head.boundingBox())?.y).toBe(0)
  await page.mouse.wheel(0, 5)
  await page.locator('nav [aria-current=true]', { hasText: 'WhatsApp chats' }).waitFor()
})

describe('on a phone', () => {
  test.each([true, false])(
    'one role is shown at a time (script: %s)',
    async (javaScriptEnabled) => {
      const { page, axe } = await open('/roles', { ...phone, javaScriptEnabled })
      expect((await columns(page)).map((name) => name.slice(0, 5))).toEqual(['Actio', 'Owner'])
      await page.getByRole('radio', { name: 'Manager' }).check()
      expect((await columns(page)).map((name) => name.slice(0, 7))).toEqual(['Action', 'Manager'])
      const row = page.getByRole('row', { name: /^Add a user/ })
      expect(await row.getByRole('cell').allTextContents()).toEqual(['Yes own departments'])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      )
      if (javaScriptEnabled) expect(await axe()).toEqual([])
    },
  )

  test('the role is shown whose cell the address names', async () => {
    const { page } = await open('/roles#whatsapp.templates.delete.manager', phone)
    expect(await page.locator('td:target').isVisible()).toBe(true)
    expect(await page.getByRole('radio', { name: 'Manager' }).isChecked()).toBe(true)
  })
})

describe('my role', () => {
  /** Says which role is mine, in the header. */
  async function choose(page: Page, label: string, script = true): Promise<void> {
    await page.getByRole('banner').getByLabel('You:').selectOption({ label })
    if (!script) await page.getByRole('button', { name: 'Set' }).click()
  }
  const mine = (page: Page) => page.locator('html').getAttribute('data-role')

  test.each([true, false])(
    'is chosen once, kept, and marks every page (script: %s)',
    async (javaScriptEnabled) => {
      const { page } = await open('/articles/change-a-users-role', { javaScriptEnabled })
      expect(await page.getByText(/^You are a Manager/).isVisible()).toBe(false)
      await choose(page, 'Manager', javaScriptEnabled)
      await expect.poll(() => mine(page)).toBe('manager')
      expect(new URL(page.url()).pathname).toBe('/articles/change-a-users-role')
      expect(await page.getByText(/^You are a Manager: .* Ask an Administrator/).isVisible()).toBe(
        true,
      )
      expect(await page.getByText(/^You are a Call Agent/).isVisible()).toBe(false)
      await page.goto(new URL('/roles/users.change_role', page.url()).href)
      expect(await mine(page)).toBe('manager')
      expect(await page.getByText(', your role').filter({ visible: true }).count()).toBe(1)
      await page.goto(new URL('/roles', page.url()).href)
      const ground = (column: string) =>
        page
          .locator(`td[data-of=${column}]`)
          .first()
          .evaluate((cell) => getComputedStyle(cell).backgroundColor)
      expect(await ground('manager')).not.toBe(await ground('owner'))
      await choose(page, 'any role', javaScriptEnabled)
      await expect.poll(() => mine(page)).toBeNull()
    },
  )

  test('is readable in either theme', async () => {
    const { page, axeInBothThemes } = await open('/articles/change-a-users-role')
    await choose(page, 'Call Agent')
    expect(await axeInBothThemes()).toEqual([])
    await page.goto(new URL('/roles', page.url()).href)
    expect(await axeInBothThemes()).toEqual([])
  })

  test('is the column that a phone begins with', async () => {
    const { page } = await open('/roles', phone)
    await choose(page, 'Manager')
    await expect.poll(() => page.getByRole('radio', { name: 'Manager' }).isChecked()).toBe(true)
    await page.reload()
    const chosen = page.getByRole('radio', { name: 'Manager' })
    await expect.poll(() => chosen.isChecked()).toBe(true)
  })
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

test('without JavaScript the filter is a form that the server answers', async () => {
  const { page } = await open('/roles', { javaScriptEnabled: false })
  await page.getByRole('searchbox', { name: 'Find an action' }).fill('export')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.waitForURL('**/roles?q=export*')
  expect(await actions(page).count()).toBe(3)
  expect(await page.getByRole('status').textContent()).toBe(`3 of ${ALL} actions. Show all`)
})
