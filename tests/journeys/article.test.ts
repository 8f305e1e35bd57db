import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useJourneys } from './journey'

const { open, both } = useJourneys('phone')
const article = '/articles/change-a-users-role'
const step = (page: Page, at: number) =>
  page.getByRole('checkbox', { name: new RegExp(`^Step ${at} of .* done$`) }).first()

both(
  'steps are ticked, are ticked when one comes back, and are unticked; that can be undone',
  async () => {
    const { page, axe } = await open(article)
    await step(page, 1).check()
    await step(page, 2).check()
    await page.getByText('2 of 5 done').waitFor()
    expect(await axe()).toEqual([])
    await page.reload()
    await page.getByText('2 of 5 done').waitFor()
    expect(await step(page, 2).isChecked()).toBe(true)
    expect(await step(page, 3).isChecked()).toBe(false)
    await page.getByRole('button', { name: 'Untick all' }).click()
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
    const undo = page.getByRole('button', { name: 'Undo' })
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true)
    await undo.click()
    expect(await step(page, 2).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Untick all' }).click()
    await page.reload()
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  },
)

test(
  'ticks of one article are not those of another, nor of a step that says something ' + 'else',
  async () => {
    const { page } = await open(article)
    await step(page, 1).check()
    await page.getByText('1 of 5 done').waitFor()
    await page.evaluate(
      (path) => localStorage.setItem(`ticked ${path}`, 'Open the drawer.'),
      article,
    )
    await page.reload()
    await step(page, 1).waitFor()
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
    await page.goto(new URL('/articles/add-a-user', page.url()).href)
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  },
)

test('nothing moves when the ticks come back', async () => {
  const { page, shift } = await open(article)
  await step(page, 1).check()
  await page.getByText('1 of 5 done').waitFor()
  await page.reload()
  await page.getByText('1 of 5 done').waitFor()
  expect(await shift()).toBe(0)
})

test('on paper each step has a box, with script and without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page } = await open(article, { javaScriptEnabled })
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .locator('[data-steps] > li')
        .evaluateAll((steps) =>
          steps.every((each) => getComputedStyle(each, '::before').borderTopWidth === '1px'),
        ),
    ).toBe(true)
  }
})

test('without script a step has no box', async () => {
  const { page } = await open(article, { javaScriptEnabled: false })
  expect(await page.getByRole('checkbox').count()).toBe(0)
})

both('the address of an article is copied', async () => {
  const { page } = await open(`${article}#steps`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByText('Copied', { exact: true }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    new URL(article, page.url()).href,
  )
})

both('an article is shared where the browser can share', async () => {
  const { page } = await open('/')
  await page.addInitScript(() => {
    navigator.share = (what) => {
      document.body.dataset['shared'] = what?.url
      return Promise.resolve()
    }
  })
  await page.goto(new URL(article, page.url()).href)
  await page.getByRole('button', { name: 'Share' }).click()
  await expect
    .poll(() => page.evaluate(() => document.body.dataset['shared']))
    .toBe(new URL(article, page.url()).href)
})

both('a mistyped address offers the nearest pages', async () => {
  const { page, axe } = await open('/articles/change-a-user-role')
  await page.getByRole('heading', { name: 'Did you mean one of these?' }).waitFor()
  expect(await axe()).toEqual([])
  await page.getByRole('link', { name: /^How do I change a person.s role[?]$/ }).click()
  await page.waitForURL(`**${article}`)
})

both('a guided fix is found in its group', async () => {
  const { page } = await open('/fix')
  const group = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'WhatsApp' }) })
  await group.getByRole('link', { name: 'I cannot reply to a WhatsApp chat' }).click()
  await page.getByRole('radio').first().waitFor()
})

both('whoever is stuck asks support about the step that is not ticked yet', async () => {
  const { page } = await open('/articles/change-a-users-role')
  const stuck = page.getByRole('link', { name: 'Stuck at this step?' }).first()
  await step(page, 1).check()
  await page.getByText('1 of 5 done').waitFor()
  await stuck.click()
  await page.waitForURL('**/contact?q=**')
  expect(
    await page.getByRole('textbox', { name: 'What do you need help with?' }).inputValue(),
  ).toMatch(/^How do I change a person.s role\? I am stuck at step 2: \S/)
})
