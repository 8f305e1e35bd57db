import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useJourneys } from './journey'

const { open, both } = useJourneys('phone')
const topicOf = (page: Page): Locator => page.getByRole('combobox', { name: 'What is it about?' })
const questionOf = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'What do you need help with?' })
const chosen = (page: Page): Promise<string> =>
  topicOf(page).evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text ?? '')

/** The mail is the second way, and folded. */
const mailLink = async (page: Page): Promise<Locator> => {
  const fold = page.getByText('Write an email instead')
  if (!(await fold.evaluate((summary) => summary.closest('details')?.open))) await fold.click()
  return page.getByRole('link', { name: 'Open in my email app' })
}
const mailOf = (href: string | null): string =>
  decodeURIComponent(href ?? '').replaceAll('\r\n', '\n')

test.each(['light', 'dark'] as const)(
  'a customer fills in the form, reads the mail and opens it, in the %s theme',
  async (colorScheme) => {
    const { page, axe, requests } = await open('/contact', {
      colorScheme,
      viewport: { width: 360, height: 740 },
    })
    await topicOf(page).selectOption({ label: 'Calls do not ring or connect' })
    const before = requests.length
    await page.getByRole('textbox', { name: 'Number dialled' }).fill('+91 11 5555 0100')
    await page.getByRole('textbox', { name: 'Department' }).fill('Sales & service')
    const link = await mailLink(page)
    expect(mailOf(await link.getAttribute('href'))).toContain(
      'Number dialled:\n+91 11 5555 0100\n\nDepartment:\nSales & service',
    )
    expect(mailOf(await link.getAttribute('href'))).not.toContain('Time of the call')
    expect(await page.getByText('Subject: Calls do not reach a user').isVisible()).toBe(true)
    expect(requests.length).toBe(before)
    expect(await axe()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  },
)

both(
  'what was typed survives another topic, a reload and a look at another page; ' +
    'clearing can be undone',
  async () => {
    const { page } = await open('/contact?topic=sign_in')
    const account = page.getByRole('textbox', { name: 'Account and user' })
    await account.fill('Acme, user Ravi')
    await topicOf(page).selectOption({ label: 'Calls do not ring or connect' })
    expect(await account.inputValue()).toBe('Acme, user Ravi')
    await page.reload()
    await expect.poll(() => account.inputValue()).toBe('Acme, user Ravi')
    await page.goto('/roles')
    await page.goto('/contact')
    expect(await account.inputValue()).toBe('Acme, user Ravi')
    await page.getByRole('button', { name: 'Clear the form' }).click()
    expect(await account.inputValue()).toBe('')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await account.inputValue()).toBe('Acme, user Ravi')
  },
)

both('the form knows what was searched for in vain, and warns of a password', async () => {
  const { page } = await open('/contact?q=fax+machine')
  expect(await questionOf(page).inputValue()).toBe('fax machine')
  await topicOf(page).waitFor()
  const link = await mailLink(page)
  expect(mailOf(await link.getAttribute('href'))).toContain('body=Hello Support,\n\nfax machine\n')
  const expected = page.getByRole('textbox', { name: 'Expected and what happened' })
  await expected.fill('My password is tiger123')
  await page.getByRole('alert').getByText('This looks like a password').waitFor()
  await expected.fill('I cannot sign in since Monday')
  expect(await page.getByRole('alert').count()).toBe(0)
})

both(
  'answers stand beside a question as it is typed, and its topic is taken from them',
  async () => {
    const { page, axe } = await open('/contact')
    await topicOf(page).waitFor()
    await questionOf(page).fill('user is not ringing')
    await page
      .getByRole('complementary', { name: 'What may answer it' })
      .getByRole('link', { name: /phone does not ring/ })
      .waitFor()
    expect(await chosen(page)).toBe('Calls do not ring or connect')
    expect(await axe()).toEqual([])
    await questionOf(page).fill('refund of my last invoice')
    await page.getByRole('heading', { name: 'No article answers this' }).waitFor()
    expect(await chosen(page)).toBe('Anything else')
    expect(await page.getByText('users list').filter({ visible: true }).count()).toBe(0)
    // What the reader chose is not taken away by the next word.
    await topicOf(page).selectOption({ label: 'A user, a seat or a department' })
    await questionOf(page).fill('user is not ringing at all')
    await page
      .getByRole('complementary', { name: 'What may answer it' })
      .getByRole('link', { name: /phone does not ring/ })
      .waitFor()
    expect(await chosen(page)).toBe('A user, a seat or a department')
    expect(mailOf(await (await mailLink(page)).getAttribute('href'))).toContain(
      'Hello Support,\n\nuser is not ringing at all',
    )
  },
)

test('a long mail has its beginning in the address, and its rest to copy', async () => {
  const { page } = await open('/contact?topic=base', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await questionOf(page).fill('Why is this so? '.repeat(60))
  const expected = page.getByRole('textbox', { name: 'Expected and what happened' })
  await expected.fill('It went on and on. '.repeat(120))
  const href = await (await mailLink(page)).getAttribute('href')
  expect(href?.length).toBeLessThanOrEqual(1800)
  expect(mailOf(href)).toContain('[Please paste the rest here]')
  await page.getByRole('button', { name: 'Copy the rest' }).click()
  await page.getByText('The rest is copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /It went on and on\.\s*$/,
  )
})

both('the page one came from goes into the mail, and out of it again', async () => {
  const { page } = await open('/articles/transfer-failed')
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Contact' })
    .click()
  await page.waitForURL('**/contact')
  await topicOf(page).selectOption({ label: 'Anything else' })
  const link = await mailLink(page)
  expect(mailOf(await link.getAttribute('href'))).toMatch(
    /Page I came from: http\S+\/articles\/transfer-failed/,
  )
  await page.getByRole('button', { name: 'Leave out: The page you came from' }).click()
  expect(mailOf(await link.getAttribute('href'))).not.toContain('Page I came from')
})

both('what a guided fix found goes into the mail, and nothing of one that was begun', async () => {
  const { page } = await open('/fix/user-not-ringing?account_state=fine&status=inactive')
  const turnToSupport = async () => {
    const menu = page.getByRole('navigation', { name: 'Main' })
    await menu.getByRole('link', { name: 'Contact' }).click()
    await page.waitForURL('**/contact')
    await topicOf(page).selectOption({ label: 'Anything else' })
    return mailOf(await (await mailLink(page)).getAttribute('href'))
  }
  await page.getByRole('heading', { name: 'Did this fix it?' }).waitFor()
  const mail = await turnToSupport()
  expect(mail).toContain('What I checked:\nA user')
  expect(mail).toMatch(/Diagnosis:\n- .*Inactive/)
  expect(mail).toContain('/fix/user-not-ringing?account_state=fine&status=inactive')
  await page.getByRole('button', { name: 'Leave out: What you checked' }).click()
  await page.goto('/fix/user-not-ringing?account_state=fine')
  await page.getByRole('button', { name: 'Continue' }).waitFor()
  expect(await turnToSupport()).not.toContain('What I checked')
})

test('without JavaScript a question has its answers, its topic and its mail', async () => {
  const { page } = await open('/contact', { javaScriptEnabled: false })
  await questionOf(page).fill('user is not ringing')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('**/contact?q=user+is+not+ringing')
  expect(await questionOf(page).inputValue()).toBe('user is not ringing')
  expect(
    await page
      .getByRole('complementary', { name: 'What may answer it' })
      .getByRole('link', { name: /phone does not ring/ })
      .isVisible(),
  ).toBe(true)
  expect(
    mailOf(
      await page
        .getByRole('link', { name: /Write this email ?: Calls do not ring or connect/ })
        .getAttribute('href'),
    ),
  ).toMatch(/body=Hello Support,\n\nuser is not ringing\n/)
  await page.getByRole('button', { name: 'Search for it' }).click()
  await page.waitForURL('**/search?q=user+is+not+ringing')
})

test('without JavaScript each topic has its own mail', async () => {
  const { page } = await open('/contact', { javaScriptEnabled: false })
  await page.getByText('Somebody cannot sign in', { exact: true }).click()
  const href = await page
    .getByRole('link', { name: /^Write this email ?: Somebody cannot sign in$/ })
    .getAttribute('href')
  expect(mailOf(href)).toContain('Account and user')
})

test('a page whose address nobody can decode goes along as it is', async () => {
  const { page } = await open('/search?q=100%+of+calls+%ff')
  const menu = page.getByRole('navigation', { name: 'Main' })
  await menu.getByRole('link', { name: 'Contact' }).click()
  await page.waitForURL('**/contact')
  await topicOf(page).selectOption({ label: 'Anything else' })
  await page.getByRole('link', { name: /\/search\?q=100%\+of\+calls\+%ff$/i }).waitFor()
  expect(await page.getByRole('button', { name: 'Send to Support' }).isVisible()).toBe(true)
})
