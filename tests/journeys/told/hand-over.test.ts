// What the check-up found of somebody is handed over to a support request, seen before it is sent,
// and nothing else of the list goes with it; on a phone and at a desk.
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { exampleCsv } from '@/lib/checkup/report/sample'
import { CONTACT_PAGE } from '@/lib/core/routes'
import { policy } from '@/lib/policy/published'
import { useJourneys } from '../journey'

const { open, both } = useJourneys('phone')
const SLOW = 60_000

const FOUND = 'Check-up of Gita Menon, row 8 of the list'
/** What the list says of Gita and of others, and no request may. */
const KEPT_BACK = ['gita@example.com', '00000 00207', 'Harish', 'example.com,+91']

/** Checks the example, and opens what was found of Gita. */
async function findGita(page: Page): Promise<void> {
  await page.getByLabel(/A CSV file of your users/).setInputFiles({
    name: 'users.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(exampleCsv(policy)),
  })
  await page.getByRole('button', { name: 'Details of Gita Menon' }).click()
}

/** Asks Support about Gita, in the tab that the link opens. */
async function askAboutGita(page: Page): Promise<Page> {
  await page
    .getByRole('dialog', { name: 'Gita Menon' })
    .getByRole('link', { name: 'Ask Support about them' })
    .click()
  // The tab that opens first gives way to one of a process of its own.
  const isContact = (each: Page): boolean =>
    !each.isClosed() && new URL(each.url()).pathname === CONTACT_PAGE
  const tab = () => page.context().pages().find(isContact)
  await expect.poll(tab).toBeDefined()
  const contact = tab()
  if (!contact) throw new Error('the link opened no tab')
  await contact.getByRole('combobox', { name: 'What is it about?' }).waitFor()
  return contact
}

async function fill(contact: Page): Promise<void> {
  await contact.getByLabel('What do you need help with?').fill('Why does Gita get no calls?')
  await contact.getByLabel('Your email address').fill('owner@example.net')
}

/** Sends it; with what went over the line, and the page of the request. */
async function send(contact: Page): Promise<{ readonly sent: string }> {
  const going = contact.waitForRequest('**/api/support-requests')
  await contact.getByRole('button', { name: 'Send to Support' }).click()
  const sent = (await going).postData() ?? ''
  await contact.getByRole('heading', { level: 1, name: /^Request / }).waitFor()
  return { sent }
}

both(
  'an Owner asks Support about one person, and sees what is handed over before it is sent',
  async () => {
    const { page } = await open('/check-up')
    await findGita(page)
    const contact = await askAboutGita(page)
    const topic = contact.getByRole('combobox', { name: 'What is it about?' })
    expect(await topic.inputValue()).toBe('users')
    await contact.getByRole('heading', { name: 'What you checked' }).waitFor()
    await contact.getByText(FOUND).first().waitFor()
    await fill(contact)
    const { sent } = await send(contact)
    expect(sent).toContain(FOUND)
    expect(sent).toContain('The person is not in the department')
    for (const other of KEPT_BACK) expect(sent).not.toContain(other)
    // It is a part of the request, folded below its question.
    await contact.getByText('What you checked').click()
    await contact.getByText(FOUND).waitFor()
    // The check-up is still there, and forgets what it handed over with its tab.
    expect(await page.getByRole('dialog', { name: 'Gita Menon' }).isVisible()).toBe(true)
  },
)

test(
  'what is left out is not sent',
  async () => {
    const { page } = await open('/check-up')
    await findGita(page)
    const contact = await askAboutGita(page)
    await contact.getByRole('button', { name: 'Leave out: What you checked' }).click()
    await fill(contact)
    const { sent } = await send(contact)
    expect(sent).not.toContain('Check-up of')
    expect(await contact.getByText('What you checked').count()).toBe(0)
  },
  SLOW,
)

both('without script the page says why it needs it, and Contact takes the question', async () => {
  const { page } = await open('/check-up', { javaScriptEnabled: false })
  await page.getByText('This page needs JavaScript').waitFor()
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Contact' })
    .click()
  await page.getByLabel('Your question').fill('Why does Gita get no calls?')
  await page.getByLabel('Your email address').fill('owner@example.net')
  await page.getByText('A user, a seat or a department', { exact: true }).click()
  await page
    .getByRole('button', { name: /^Send to Support ?: A user, a seat or a department$/ })
    .click()
  await page.getByRole('heading', { level: 1, name: /^Request / }).waitFor()
})
