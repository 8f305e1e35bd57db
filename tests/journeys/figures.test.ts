import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { buildTrial, verdictWords } from '@/lib/figure/trial'
import { curled } from '@/lib/policy/prose/curled-quotes'
import { useBrowser } from '../browser/visit'

const open = useBrowser()
const PAGE = '/articles/is-this-person-a-user-or-a-pro-user'
const trial = buildTrial({ policy, sample: site.sample }, 'meera')

const parts = (page: Page) => {
  const figure = page.getByRole('figure').filter({ has: page.getByRole('switch') })
  const one = (name: string) => figure.getByRole('switch', { name, exact: true })
  return {
    figure,
    answer: figure.locator('[aria-live=polite]'),
    access: one('Panel Access'),
    invite: one('Invite: Accepted'),
    status: one('Status: Active'),
    colleague: one('Panel Access of Salim Shaikh'),
  }
}

test(
  'whoever tries the switch sees the badge, the seats, signing in and ringing change, ' +
    'in every position as the engine says',
  async () => {
    const { page } = await open(PAGE)
    const { answer, access, invite, status } = parts(page)
    await expect.poll(() => access.isEnabled()).toBe(true)
    for (const { facts, kind, signIn, ring } of trial.outcomes) {
      await access.setChecked(facts['panel_access'] === 'on')
      await invite.setChecked(facts['invite_state'] === 'accepted')
      await status.setChecked(facts['status'] === 'active')
      const text = await answer.innerText()
      for (const line of [
        `Meera Nair: ${kind}`,
        `Signs in: ${verdictWords(signIn, trial.reasons)}`,
        `Can be rung: ${verdictWords(ring, trial.reasons)}`,
        `Pro seats in use: ${facts['panel_access'] === 'on' ? 4 : 3} of 4`,
      ])
        expect(text).toContain(curled(line))
    }
  },
)

test(
  'when no seat is left the switch stays off and says why; a seat that is freed can be ' + 'used',
  async () => {
    const { page } = await open(PAGE)
    const { answer, access, colleague } = parts(page)
    await access.check()
    await colleague.click()
    expect(await colleague.isChecked()).toBe(false)
    expect(await answer.innerText()).toContain(
      `Panel Access of Salim Shaikh stays off. ${trial.noSeat}`,
    )
    await access.uncheck()
    expect(await answer.innerText()).not.toContain('stays off')
    await colleague.check()
    expect(await answer.innerText()).toContain('4 of 4')
    await access.click()
    expect(await access.isChecked()).toBe(false)
    expect(await answer.innerText()).toContain('Panel Access stays off.')
  },
)

test('the switches are turned and taken back with the keyboard alone', async () => {
  const { page } = await open(PAGE)
  const { answer, access } = parts(page)
  const before = await answer.innerText()
  await access.focus()
  await page.keyboard.press('Space')
  expect(await access.isChecked()).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await answer.innerText()).toContain('The invite has not been accepted yet')
  for (let step = 0; step < 3; step++) await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Start again')
  await page.keyboard.press('Enter')
  await expect.poll(() => answer.innerText()).toBe(before)
})

test('a figure that was tried has no finding of axe in either theme', async () => {
  const { page, axeInBothThemes } = await open(PAGE)
  const { figure, access, colleague } = parts(page)
  await access.check()
  await colleague.click()
  await figure.locator('summary').click()
  expect(await axeInBothThemes()).toEqual([])
})

test('without script every position stands in a table, and no switch is shown', async () => {
  const { page } = await open(PAGE, { javaScriptEnabled: false })
  const region = page.getByRole('region', { name: 'Every position of the switches of Meera Nair' })
  expect(await region.getByRole('row').count()).toBe(9)
  expect(await region.getByRole('row').last().innerText()).toMatch(
    /On\s+Accepted\s+Active\s+Yes\s+Yes\s+Pro user/,
  )
  expect(await page.getByRole('switch').count()).toBe(0)
})

test(
  'trying a switch keeps the page within its script of 3 KiB, and moves nothing before ' +
    'it is tried',
  async () => {
    const { shift, bytes } = await open(PAGE)
    expect((await bytes()).script).toBeLessThanOrEqual(3 * 1024)
    expect(await shift()).toBe(0)
  },
)

test(
  'articles with figures fit a phone of 360 pixels, and only what can be used takes the ' + 'focus',
  async () => {
    for (const slug of [
      'is-this-person-a-user-or-a-pro-user',
      'call-availability',
      'change-role-permissions',
      'set-call-hours',
      'can-others-open-assigned-chats',
      'transfer-a-live-call',
    ]) {
      const { page } = await open(`/articles/${slug}`, { viewport: { width: 360, height: 740 } })
      // What comes before the steps is folded.
      await page
        .locator('details')
        .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        slug,
      ).toBeLessThanOrEqual(360)
      const figures = page.getByRole('figure').filter({ hasNot: page.getByRole('switch') })
      expect(await figures.count(), slug).toBeGreaterThan(0)
      const used = figures.locator('a, button, input, summary, [tabindex]')
      const enlarging = figures.getByRole('button', { name: /^Enlarge: / })
      expect(await used.count(), slug).toBe(await figures.count())
      expect(await enlarging.count(), slug).toBe(await figures.count())
    }
  },
)

test('a figure is enlarged without script, swiped on a phone, and put back with Escape', async () => {
  const { page } = await open('/articles/change-a-users-role', {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  })
  const button = page.getByRole('button', { name: 'Enlarge: Manage › Users › Edit, Ravi Kumar' })
  const large = page.locator('[popover]')
  const before = await large.boundingBox()
  await button.click()
  await expect.poll(() => large.evaluate((one) => one.matches(':popover-open'))).toBe(true)
  expect(await large.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await button.click()
  await expect.poll(() => large.evaluate((one) => one.matches(':popover-open'))).toBe(false)
  await button.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(() => large.evaluate((one) => one.matches(':popover-open'))).toBe(false)
  expect((await large.boundingBox())?.height).toBe(before?.height)
})

test('an enlarged figure has no finding of axe in either theme', async () => {
  const { page, axeInBothThemes } = await open('/articles/call-availability')
  await page.getByRole('button', { name: /^Enlarge: / }).click()
  expect(await axeInBothThemes()).toEqual([])
})

test('the number at a control grows while its step is read', async () => {
  const { page } = await open('/articles/change-a-users-role', {
    viewport: { width: 1280, height: 800 },
  })
  const steps = page.locator('[data-joined] [data-steps] > li')
  const scaleOf = (number: string) =>
    page
      .locator('[data-joined] figure i', { hasText: number })
      .evaluate((pointer) => getComputedStyle(pointer).scale)
  expect(await scaleOf('4')).toBe('none')
  await steps.nth(3).hover()
  await expect.poll(() => scaleOf('4')).toBe('1.44')
  expect(await scaleOf('5')).toBe('none')
})
