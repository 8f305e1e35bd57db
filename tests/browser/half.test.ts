// The program of the page loads, and what it fetches for one part of it does not: on a weak network
// this is the rule.
import { expect, test } from 'vitest'
import { useBrowser } from './visit'

const open = useBrowser()

test('without its script a guided fix is the whole tree', async () => {
  const { page, axe } = await open('/fix/cannot-sign-in', { failing: /\/assets\/wizard/ })
  await page.getByText('Yes, accepted', { exact: true }).first().click()
  await page
    .getByRole('heading', { name: /Panel Access on/ })
    .first()
    .waitFor()
  expect(await page.getByRole('radio').count()).toBe(0)
  expect(await axe()).toEqual([])
})

const DIAGNOSIS = '/fix/user-not-ringing?account_state=fine&status=inactive'

test('without its script a link to a diagnosis shows that', async () => {
  const { page, axe } = await open(DIAGNOSIS, { failing: /\/assets\/wizard/ })
  await page.getByRole('heading', { name: 'How to put it right' }).waitFor()
  expect(await page.getByText('Yes, accepted', { exact: true }).isVisible()).toBe(false)
  expect(await axe()).toEqual([])
})

test('a link to a diagnosis whose data is broken is the whole tree', async () => {
  const { page } = await open('/privacy')
  await page.route('**/fix/*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('"wizard":', '"wz":') })
  })
  await page.goto(DIAGNOSIS)
  await page.getByText('If nothing helps', { exact: true }).waitFor()
  expect(await page.getByText('Your answers also show this').count()).toBe(0)
})

test('without its script the contact page has a mail for each topic', async () => {
  const { page } = await open('/contact', { failing: /\/assets\/contact/ })
  await page.getByText('Somebody cannot sign in', { exact: true }).click()
  expect(
    await page
      .getByRole('link', { name: /^Write this email ?: Somebody cannot sign in$/ })
      .getAttribute('href'),
  ).toMatch(/^mailto:/)
})

test('without its script the matrix of roles is whole', async () => {
  const { page } = await open('/roles', { failing: /\/assets\/filter/ })
  expect(
    await page
      .getByRole('row')
      .filter({ has: page.locator('td') })
      .count(),
  ).toBeGreaterThan(60)
  await page.getByRole('searchbox', { name: 'Find an action' }).fill('export')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/roles?q=export*')
  expect(await page.getByRole('status').textContent()).toMatch(/^3 of /)
})

test('without its script every way of a group of tabs is on the page', async () => {
  const { page } = await open('/articles/transfer-a-live-call', { failing: /\/assets\/tabs/ })
  for (const name of ['In the web panel', 'On the phone'])
    await page.getByRole('heading', { name, exact: true }).waitFor()
  await expect
    .poll(() =>
      page
        .getByText('Stay in the call.', { exact: true })
        .evaluate((element) => element.closest('section')!.getBoundingClientRect().height),
    )
    .toBeGreaterThan(100)
})

test('without the type-ahead the search field still searches', async () => {
  const { page } = await open('/', { failing: /\/assets\/type-ahead/ })
  await page
    .getByRole('search', { name: 'Search the help centre' })
    .getByRole('combobox')
    .fill('otp not received')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?q=otp+not+received')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().waitFor()
})

test('without what keeps the ticks a step can still be ticked', async () => {
  const { page } = await open('/articles/change-a-users-role', { failing: /\/assets\/ticks/ })
  const box = page.getByRole('checkbox', { name: /^Step 1 of .* done$/ }).first()
  await box.check()
  expect(await box.isChecked()).toBe(true)
})

test(
  'without the nearest pages the page for what does not exist offers what is ' + 'asked most',
  async () => {
    const { page } = await open('/articles/change-a-user-role', { failing: /\/api\/search/ })
    await page.getByRole('heading', { name: 'Start here' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Did you mean one of these?' }).count()).toBe(0)
  },
)
