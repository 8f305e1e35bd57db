// A call by keyboard alone: what is said, who called, the reply in each form, the link, another
// person beside this one, the transcript; and what is found stays in sight on small screens.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { SIGNED_IN } from '@/components/staff/cases/draft-names'
import { useJourneys } from '../journey'

const { open } = useJourneys('desk')
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }
const INACTIVE = '/desk/diagnose/user-not-ringing?account_state=fine&status=inactive'
const NOTE = 'He was rude on Monday'

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

/** Presses a key and gives what was copied by it, once the page says so. */
async function copyBy(page: Page, key: string, said: string): Promise<string> {
  await page.keyboard.press(key)
  await page.getByText(said).waitFor()
  return copied(page)
}

test('every key that is written down is in the list of keys', async () => {
  const { page } = await open(INACTIVE)
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keys' }).locator('dt kbd')
  await list.first().waitFor()
  expect(await list.allTextContents()).not.toContain('s')
  // S keeps a case, and is in the list of who signed in here.
  await page.evaluate((name) => localStorage.setItem(name, 'yes'), SIGNED_IN)
  await page.reload()
  await page.getByRole('link', { name: 'Keep as a case' }).waitFor()
  await page.keyboard.press('?')
  await list.first().waitFor()
  const listed = new Set(await list.allTextContents())
  const [, how = ''] =
    /## How a call goes\n([\s\S]*?)\n## /.exec(readFileSync('docs/desk.md', 'utf8')) ?? []
  // A and I are words.
  const named = [...how.matchAll(/\b[B-HJ-Z]\b/g)].map(([key]) => key.toLowerCase())
  expect(named.length).toBeGreaterThan(8)
  expect(named.filter((key) => !listed.has(key))).toEqual([])
})

test('a call is told, answered and written down by keyboard alone', async () => {
  const { page, axe } = await open(INACTIVE, CLIPBOARD)
  await page.getByText('Found:', { exact: true }).waitFor()
  const line = await copyBy(page, 'q', 'The line to say is copied.')
  expect(await page.getByText(`“${line}”`).count()).toBe(1)

  await page.keyboard.press('n')
  for (const text of ['Farida Lonkar', 'T-17', 'Asha', 'Set him to Active', NOTE]) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  expect(await axe()).toEqual([])

  const replies = {
    whatsapp: await copyBy(page, 'w', 'The reply is copied, for WhatsApp.'),
    mail: await copyBy(page, 'm', 'The reply is copied, for Mail.'),
    markdown: await copyBy(page, 'r', 'The reply is copied, for Markdown.'),
  }
  expect(new Set(Object.values(replies)).size).toBe(3)
  for (const reply of Object.values(replies)) {
    expect(reply).toContain('Farida Lonkar')
    expect(reply).toContain('Inactive')
    expect(reply).not.toContain(NOTE)
  }
  expect(await copyBy(page, 'l', 'The link for the caller is copied.')).toMatch(
    /\/fix\/user-not-ringing\?account_state=fine&status=inactive$/,
  )

  await page.keyboard.press('d')
  await page.keyboard.type('status: active\navailability: off')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Compared with the other person: / }).waitFor()
  expect(await axe()).toEqual([])
  for (const [key, said] of [
    ['c', 'The transcript is copied, as Markdown.'],
    ['t', 'The transcript is copied, as plain text.'],
  ] as const) {
    const transcript = await copyBy(page, key, said)
    for (const part of ['Customer: Farida Lonkar', 'Ticket: T-17', 'Agent: Asha', NOTE])
      expect(transcript).toContain(part)
    expect(transcript).toMatch(/Compared with the other person[\s\S]*Differs: Status, Inactive/)
    expect(transcript).toMatch(/“Set him to Active”/)
  }
  // What was typed of the call is still there when the page is loaded again.
  await page.reload()
  await page.getByText('The call: Farida Lonkar').waitFor()
})

test.each([
  { words: 'at 125 % on 1366 x 768', width: 1093, height: 614 },
  { words: 'at 1366 x 768', width: 1366, height: 768 },
  { words: 'on 400 pixels', width: 400, height: 800 },
])('what is found is in sight, wherever the page is scrolled to ($words)', async (screen) => {
  const { width, height } = screen
  const { page } = await open(INACTIVE, { viewport: { width, height } })
  const found = page.getByText('Found:', { exact: true })
  await found.waitFor()
  for (const share of [0, 0.5, 1]) {
    await page.evaluate((part) => scrollTo(0, part * document.body.scrollHeight), share)
    const box = await found.boundingBox()
    expect(box).not.toBeNull()
    if (!box) continue
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
  }
})
