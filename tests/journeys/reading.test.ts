import { expect, test } from 'vitest'
import { useJourneys } from './journey'

const { open, both } = useJourneys('desk')

both('an article is walked into from home through its category', async () => {
  const { page } = await open('/')
  await page.getByRole('main').getByRole('link', { name: 'Getting calls to ring' }).click()
  await page.waitForURL('**/categories/getting-calls-to-ring')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Call Availability/ })
    .first()
    .click()
  await page.waitForURL('**/articles/call-availability')
  await page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .getByRole('link', { name: 'Getting calls to ring' })
    .waitFor()
})

test('the contents show the section that is being read', async () => {
  const { page } = await open('/articles/ring-checklist', {
    viewport: { width: 1280, height: 700 },
  })
  const link = page.getByRole('navigation', { name: 'On this page' }).getByRole('link').last()
  await link.click()
  await expect.poll(() => link.getAttribute('aria-current')).toBe('true')
})

both('an article is copied as Markdown, with its names filled in', async () => {
  const { page } = await open('/articles/change-a-users-role', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await page.getByText('Copied', { exact: true }).waitFor()
  const markdown = await page.evaluate(() => navigator.clipboard.readText())
  expect(markdown).toMatch(/Manage › Users/)
  expect(markdown).not.toMatch(/<(?:Menu|Role|Term)\b/)
})

both('an old title leads to the article of today', async () => {
  const { page } = await open('/articles/how-are-the-roles-useful')
  expect(new URL(page.url()).pathname).toBe('/articles/how-roles-help')
})

both('a mistyped address searches', async () => {
  const { page } = await open('/articles/change-a-user-role')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page
    .getByRole('search', { name: 'Search the help centre' })
    .getByRole('combobox')
    .fill('change role')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?q=change+role')
  await page.getByRole('main').getByRole('link', { name: /role/ }).first().waitFor()
})

test('an article in the dark is dark from the first paint, and prints its text alone', async () => {
  const { page } = await open('/articles/sticky-agent', { colorScheme: 'dark' })
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  )
  expect(
    paper
      .match(/\d+(?:\.\d+)?/g)
      ?.slice(0, 3)
      .every((part) => Number(part) < 64),
  ).toBe(true)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  expect(await page.getByRole('banner').isVisible()).toBe(false)
})

both('the contact page fills a mail in with what support needs', async () => {
  const { page } = await open('/contact')
  const href = await page
    .getByRole('main')
    .locator('a[href^="mailto:"][href*="body="]')
    .first()
    .getAttribute('href')
  expect(decodeURIComponent(href ?? '')).toMatch(/support@/)
  expect(decodeURIComponent(href ?? '')).toMatch(/screenshot/i)
})

both('the roles page names each role and says that the owner may have changed it', async () => {
  const { page } = await open('/roles')
  for (const role of ['Owner', 'Administrator', 'Manager', 'Call Agent'])
    expect(
      await page
        .getByRole('columnheader', { name: role })
        .or(page.getByRole('radio', { name: role }))
        .count(),
    ).toBeGreaterThan(0)
  expect(await page.getByRole('main').textContent()).toMatch(/the owner can change most/i)
})
