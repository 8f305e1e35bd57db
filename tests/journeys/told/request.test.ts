// A customer writes to Support with screenshots, on a line that breaks, and goes on at the page of
// their request; on a phone and at a desk, with and without script.
import { randomUUID } from 'node:crypto'
import { expect, inject } from 'vitest'
import type { Page } from 'playwright-core'
import { hugePng, picture } from '../../support/attachments/pictures'
import { useJourneys } from '../journey'

const { open, both } = useJourneys('phone')

const shots = async () =>
  Promise.all(
    [320, 200].map(async (width) => ({
      name: `shot ${width}.png`,
      mimeType: 'image/png',
      buffer: await picture('png', { width, height: 200 }),
    })),
  )
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
/** The field of the topic that is shown: several have one of that name. */
const dialledOf = (page: Page) => page.getByRole('textbox', { name: 'Number dialled' })
/** Without script each topic has a button. */
const sendCalls = (page: Page) =>
  page.getByRole('button', { name: /^Send to Support ?: Calls do not ring or connect$/ }).click()
/** Chromium tells in its console of what is refused, and of a line that breaks. */
const SENDING = /\/api\/support-requests$/
const REFERENCE = /^Request [2-9HKMRTWXY]{3}-[2-9HKMRTWXY]{3}-[2-9HKMRTWXY]{3}$/
const pictures = (page: Page) => page.getByRole('img', { name: /^picture-\d\.png$/ })
/** Whether the pictures of a page could be drawn. */
const areDrawn = async (page: Page): Promise<readonly boolean[]> =>
  pictures(page).evaluateAll((all) =>
    all.map((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
  )

async function answerIt(page: Page) {
  await page.getByLabel('Write to Support').fill('It rings again <b>now</b>, शुक्रिया')
  await page.getByLabel('Attach files, if you like').setInputFiles({
    name: 'call.log',
    mimeType: 'text/plain',
    buffer: Buffer.from('ring ring'),
  })
  await press(page, 'Send')
  await page.getByText('It rings again <b>now</b>, शुक्रिया').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /^text-3\.txt/ }).click()
  expect((await download).suggestedFilename()).toBe('text-3.txt')
}

both('a request with two screenshots is sent on a line that breaks, and is one', async () => {
  const { page, axe } = await open('/contact?topic=calls', { failing: SENDING })
  await page.getByLabel('What do you need help with?').fill('Calls do not ring')
  await page.getByLabel('Your email address').fill('ravi@example.com')
  await dialledOf(page).fill('+91 11 5555 0100')
  await page.getByLabel('Pictures and files, if you have some').setInputFiles(await shots())
  await page.getByRole('button', { name: 'Remove shot 320.png' }).waitFor()
  const ids: string[] = []
  await page.route('**/api/support-requests', async (route) => {
    ids.push(/name="id"\r\n\r\n([\da-f-]{36})/.exec(route.request().postData() ?? '')?.[1] ?? '')
    // The first goes away with what it said, and of the second only the answer is lost.
    if (ids.length === 1) return route.abort('connectionreset')
    if (ids.length === 2) {
      await route.fetch()
      return route.abort('connectionreset')
    }
    return route.continue()
  })
  await press(page, 'Send to Support')
  await page.getByText('The connection broke. Nothing is lost').waitFor()
  expect(await axe()).toEqual([])
  await press(page, 'Try again now')
  await page.getByText('The connection broke.').waitFor()
  await press(page, 'Try again now')
  await page.getByRole('heading', { level: 1, name: REFERENCE }).waitFor()
  expect(new Set(ids).size).toBe(1)
  expect(await axe()).toEqual([])
  await expect.poll(() => areDrawn(page)).toEqual([true, true])
  await page.getByText('+91 11 5555 0100').waitFor()
  await answerIt(page)
  // It was sent, so that nothing of it is left on the form.
  await page.goto('/contact')
  expect(await page.getByLabel('Your email address').inputValue()).toBe('')
})

both('without script the same is one form, which comes back with what was typed', async () => {
  const { page } = await open('/contact', { javaScriptEnabled: false })
  await page.getByLabel('Your question').fill('My OTP is 4821, calls do not ring')
  await page.getByLabel('Your email address').fill('ravi@example')
  await page.getByText('Calls do not ring or connect', { exact: true }).click()
  await dialledOf(page).fill('+91 "11" <5555>')
  await page
    .getByLabel('Pictures and files, if you have some')
    .setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: hugePng(60_000, 60_000) }])
  await page
    .locator('form')
    .last()
    .evaluate(() => undefined)
  await sendCalls(page)
  await page.getByRole('alert').getByText('This was not sent').waitFor()
  for (const why of [/^Give your email address/, /^This looks like a one-time/, /too many pixels/])
    await page.getByRole('alert').getByText(why).waitFor()
  expect(await dialledOf(page).inputValue()).toBe('+91 "11" <5555>')
  // The same words, sent twice without script, would be one request.
  await page.getByLabel('Your question').fill(`Calls do not ring ${randomUUID()}`)
  await page.getByLabel('Your email address').fill('ravi@example.com')
  await page.getByLabel('Pictures and files, if you have some').setInputFiles(await shots())
  await sendCalls(page)
  await page.getByRole('heading', { level: 1, name: REFERENCE }).waitFor()
  await expect.poll(() => areDrawn(page)).toEqual([true, true])
  await page.getByText('+91 "11" <5555>').waitFor()
  await answerIt(page)
  await page.getByLabel('Write to Support').fill('password: tiger#123')
  await press(page, 'Send')
  await page.getByRole('alert').getByText('This looks like a password').waitFor()
  expect(await page.getByLabel('Write to Support').inputValue()).toBe('password: tiger#123')
})

both('what was typed outlives the tab; what is wrong is said at its field', async () => {
  const { page } = await open('/contact?topic=base', { failing: SENDING })
  await page.unroute(SENDING)
  await page.getByLabel('What do you need help with?').fill('Why is it so?')
  await page.getByLabel('Your email address').fill('ravi')
  await press(page, 'Send to Support')
  await page.getByRole('alert').getByText('Give your email address').waitFor()
  expect(await page.getByLabel('Your email address').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('Your email address').fill('ravi@example.com')
  const other = await page.context().newPage()
  await page.close()
  await other.goto(`${inject('origin')}/contact`)
  await expect
    .poll(() => other.getByLabel('What do you need help with?').inputValue())
    .toBe('Why is it so?')
  expect(await other.getByLabel('Your email address').inputValue()).toBe('ravi@example.com')
})

both('a picture is pasted, one is dropped, and one is taken out again', async () => {
  const { page } = await open('/contact?topic=base')
  await page.getByLabel('Your email address').waitFor()
  const bytes = [...(await picture('png'))]
  await page.evaluate((content) => {
    const give = (name: string) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(content)], name, { type: 'image/png' }))
      return transfer
    }
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: give('pasted.png') }))
    document
      .querySelector('#contact-form')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: give('dropped.png'), bubbles: true }))
  }, bytes)
  await page.getByText(/^pasted\.png/).waitFor()
  await page.getByText(/^dropped\.png/).waitFor()
  await press(page, 'Remove pasted.png')
  const names = () =>
    page
      .locator('#contact-files')
      .evaluate((field) =>
        field instanceof HTMLInputElement ? [...(field.files ?? [])].map(({ name }) => name) : [],
      )
  expect(await names()).toEqual(['dropped.png'])
})
