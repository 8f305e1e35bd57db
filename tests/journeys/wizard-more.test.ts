import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useJourneys } from './journey'

const { open, both } = useJourneys('phone')

const FIX = '/fix/user-not-ringing'
const FOUND = 'How to put it right'
const ON = 'Check what else may be wrong'
/** What is answered on the way, by a word of the question; every other one is not known. */
const KNOWN: readonly (readonly [question: RegExp, answer: string])[] = [
  [/Active or Inactive/, 'Inactive'],
  [/Call Availability/, 'Off'],
]

const main = (page: Page): Promise<string> => page.getByRole('main').innerText()
const isAsking = (page: Page): Promise<boolean> =>
  page.getByRole('button', { name: 'Continue' }).isVisible()

/** Answers one question after the other until a diagnosis stands there. */
async function answerAll(page: Page): Promise<number> {
  let asked = 0
  while (await isAsking(page)) {
    const question = (await page.getByRole('group').first().textContent()) ?? (await main(page))
    const [, answer = 'know'] = KNOWN.find(([words]) => words.test(question)) ?? []
    const radio = page.getByRole('radio', { name: new RegExp(`^${answer}$|don.t ${answer}`, 'i') })
    await radio.first().check()
    const before = page.url()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL((url) => url.href !== before)
    asked += 1
    if (asked > 30) throw new Error(`no end at ${page.url()}`)
  }
  return asked
}

/** Goes on after the first cause, and is told each that holds. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole('heading', { name: FOUND }).first().waitFor()
  expect(await main(page)).toContain('More than this may be wrong')
  await page.getByRole('link', { name: ON }).click()
  await page.getByRole('button', { name: 'Continue' }).waitFor()
  expect(new URL(page.url()).searchParams.get('more')).toBe('yes')
  expect(await answerAll(page)).toBeGreaterThan(2)
  const told = await main(page)
  expect(told).toMatch(/suspended/i)
  expect(told).toMatch(/set to Inactive/)
  expect(told).toMatch(/Call Availability is off/)
  expect(told).not.toContain('More than this may be wrong')
}

both('whoever asks what else is wrong is told every cause', async () => {
  const { page } = await open(`${FIX}?account_state=suspended`)
  await goOn(page)
  const { page: again } = await open(page.url())
  await again.getByRole('heading', { name: FOUND }).first().waitFor()
  expect(await main(again)).toMatch(/Call Availability is off/)
})

test.each([
  ['of nobody in particular', ''],
  ['of an account', '&preset=v1_least_privilege'],
])('the same without JavaScript, where the address tells %s', async (_, account) => {
  const { page } = await open(`${FIX}?account_state=suspended${account}`, {
    javaScriptEnabled: false,
  })
  await goOn(page)
})

both('a link to a diagnosis shows it at once, and script says the same in its place', async () => {
  const address = `${FIX}?account_state=fine&status=inactive`
  const without = await open(address, { javaScriptEnabled: false })
  const { page, shift } = await open(address)
  await page.getByRole('button', { name: 'Yes, it is fixed' }).waitFor()
  for (const part of ['h1', 'article h2 >> nth=0', 'article ol >> nth=0', 'title'])
    expect(await page.locator(part).innerText()).toBe(await without.page.locator(part).innerText())
  expect(await shift()).toBe(0)
})

test('the tree without JavaScript leads on behind a cause that ends it', async () => {
  const { page } = await open(FIX, { javaScriptEnabled: false })
  const links = page.locator('text=/More than this may be wrong/').locator('a')
  const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(targets.length).toBeGreaterThan(3)
  for (const target of new Set(targets)) expect(await page.locator(`${target}`).count()).toBe(1)
})
