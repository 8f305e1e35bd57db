import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { requireSymptom } from '../builders'
import { useJourneys } from './journey'

const { open, both } = useJourneys('phone')
const PHONE = { viewport: { width: 360, height: 740 } }

async function answer(page: Page, label: string): Promise<void> {
  await page.getByRole('radio', { name: label, exact: true }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
}

const search = (page: Page): string => new URL(page.url()).search
const question = (page: Page, name: RegExp) => page.getByRole('heading', { name })

both(
  'a customer with a mouse reaches the cause Inactive in two answers, with its fix ' +
    'and who may do it',
  async () => {
    const { page, axe } = await open('/fix/user-not-ringing')
    await answer(page, 'No, the account is fine')
    await answer(page, 'Inactive')
    expect(search(page)).toBe('?account_state=fine&status=inactive')
    await question(page, /inactive/i).waitFor()
    expect(await page.getByRole('main').textContent()).toMatch(
      /Who can do this: Owner or Administrator/,
    )
    expect(await page.getByRole('link', { name: /Active and Inactive/ }).getAttribute('href')).toBe(
      '/articles/active-and-inactive',
    )
    expect(await axe()).toEqual([])
  },
)

both('a customer with the keyboard alone is diagnosed', async () => {
  const { page } = await open('/fix/cannot-sign-in')
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await question(page, /Panel Access on/).waitFor()
  expect(
    await question(page, /Panel Access on/).evaluate(
      (element) => element === document.activeElement,
    ),
  ).toBe(true)
  await page.keyboard.press('Tab')
  for (
    let presses = 0;
    presses < 10 &&
    !(await page.evaluate(() => document.activeElement instanceof HTMLInputElement));
    presses++
  )
    await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { name: 'Off' }).isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'How to put it right' }).waitFor()
  expect(search(page)).toBe('?invite_state=accepted&panel_access=off')
})

test('with JavaScript off the whole tree can be read', async () => {
  const { page } = await open('/fix/user-not-ringing', { javaScriptEnabled: false })
  expect(await page.getByRole('radio').count()).toBe(0)
  await page.getByText('No, the account is fine', { exact: true }).first().click()
  await page.getByRole('heading', { name: /Active or Inactive/ }).waitFor()
  await page.getByText('Inactive', { exact: true }).first().click()
  expect(
    await page
      .getByRole('link', { name: /Active and Inactive/ })
      .first()
      .isVisible(),
  ).toBe(true)
})

test('the tree prints whole with every cause', async () => {
  const { page } = await open('/fix/user-not-ringing', { javaScriptEnabled: false })
  await page.emulateMedia({ media: 'print' })
  expect(
    await page
      .locator('[id^="cause-"]')
      .evaluateAll(
        (causes) => causes.filter((cause) => cause.getBoundingClientRect().height === 0).length,
      ),
  ).toBe(0)
  expect(await page.locator('[id^="cause-"]').count()).toBe(
    requireSymptom('user-not-ringing').causes.length,
  )
})

both('Back, Forward and reload keep the place', async () => {
  const { page } = await open('/fix/user-not-ringing')
  await answer(page, 'No, the account is fine')
  await question(page, /Active or Inactive/).waitFor()
  await answer(page, 'Active')
  await question(page, /Call Availability on/).waitFor()
  await page.goBack()
  await question(page, /Active or Inactive/).waitFor()
  const given = page.getByRole('radio', { name: 'Active', exact: true })
  await expect.poll(() => given.isChecked()).toBe(true)
  await page.goForward()
  await question(page, /Call Availability on/).waitFor()
  await page.reload()
  await question(page, /Call Availability on/).waitFor()
  expect(search(page)).toBe('?account_state=fine&status=active')
})

both(
  'an outdated address lands on the last step it can reach and says what was left out',
  async () => {
    const { page } = await open(
      '/fix/user-not-ringing?account_state=fine&utm_source=mail&status=actve',
    )
    await question(page, /Active or Inactive/).waitFor()
    expect(search(page)).toBe('?account_state=fine')
    const told = await page.getByRole('status').first().textContent()
    expect(told).toMatch(/^Left out of the address: status=actve /)
  },
)

both('an answer to a later question waits until that comes up', async () => {
  const { page } = await open('/fix/user-not-ringing?status=inactive')
  await question(page, /account/).waitFor()
  expect(await page.getByText('Left out').count()).toBe(0)
  await page.reload()
  await answer(page, 'No, the account is fine')
  await page.waitForURL('**/fix/user-not-ringing?account_state=fine&status=inactive')
})

both('an answer is changed without losing the later ones', async () => {
  const { page } = await open(
    '/fix/user-not-ringing?account_state=fine&status=active&call_availability=on&within_hours=yes' +
      '&in_department=yes',
  )
  await page.getByRole('link', { name: /Change: Is the person Active or Inactive/ }).click()
  await answer(page, 'I don’t know')
  await question(page, /call log/)
    .first()
    .waitFor()
  expect(search(page)).toBe(
    '?account_state=fine&status=unknown&call_availability=on&within_hours=yes&in_department=yes',
  )
})

both('Continue without an answer tells what is missing and puts the focus there', async () => {
  const { page, axe } = await open('/fix/cannot-sign-in')
  await page.getByRole('button', { name: 'Continue' }).click()
  const alert = page.getByRole('alert')
  expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true)
  await alert.getByRole('link', { name: 'Choose an answer' }).click()
  expect(
    await page
      .getByRole('radio')
      .first()
      .evaluate((element) => element === document.activeElement),
  ).toBe(true)
  expect(await axe()).toEqual([])
})

test('nobody who never knows is left without an end', async () => {
  const { page, axe } = await open('/fix/user-not-ringing', PHONE)
  for (let step = 0; step < 20 && (await page.getByRole('radio').count()) > 0; step++) {
    const before = page.url()
    await answer(page, 'I don’t know')
    await page.waitForURL((url) => url.href !== before)
  }
  expect(await page.getByRole('main').textContent()).toMatch(/What to send to support/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await axe()).toEqual([])
})

test('no answer leaves the browser while a wizard is answered', async () => {
  const { page, requests } = await open('/fix/cannot-sign-in')
  const before = requests.length
  const counted = page.waitForRequest('**/api/events')
  await answer(page, 'Yes, accepted')
  await answer(page, 'On')
  await answer(page, 'Inactive')
  await page.getByRole('heading', { name: 'How to put it right' }).waitFor()
  // That questions were answered is counted, by a program that is fetched for it; not how.
  const body = (await counted).postData() ?? ''
  const answers = [...new URL(page.url()).searchParams.values()]
  expect(answers).toHaveLength(3)
  expect(answers.filter((value) => body.includes(`"${value}"`))).toEqual([])
  const others = requests.slice(before).map((request) => new URL(request.url()).pathname)
  expect(others.filter((path) => !/^\/(?:assets\/[\w.-]+\.js|api\/events)$/.test(path))).toEqual([])
})

both('the transcript is copied', async () => {
  const { page } = await open('/fix/user-not-ringing?account_state=fine&status=inactive', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.getByText('More: send, copy or print it').click()
  await page.getByRole('button', { name: 'Copy the transcript' }).click()
  await page.getByText(/The transcript is copied/).waitFor()
  const transcript = await page.evaluate(() => navigator.clipboard.readText())
  expect(transcript).toMatch(/Is the person Active or Inactive\?/)
  expect(transcript).toMatch(/\/fix\/user-not-ringing\?account_state=fine&status=inactive/)
})

both('it says how many questions it usually takes, and why each is asked', async () => {
  const { page, axe } = await open('/fix/user-not-ringing')
  const usual = /Question 1 of about (\d+)/.exec(await page.getByRole('main').innerText())?.[1]
  expect(Number(usual)).toBeGreaterThan(1)
  expect(await page.getByText(`About ${usual} questions`).count()).toBe(1)
  await page.getByText('Why this question?').click()
  expect(
    await page.getByRole('group').filter({ hasText: 'Why this question?' }).last().innerText(),
  ).toMatch(/suspended/)
  expect(await axe()).toEqual([])
  await answer(page, 'No, the account is fine')
  await question(page, /Active or Inactive/).waitFor()
  await page.getByText(`Question 2 of about ${usual}`).waitFor()
  expect(await page.getByText(/At most \d+ questions/i).count()).toBe(0)
})

test('the answers so far stand beside the question on a desk, and below it on a phone', async () => {
  const box = async (width: number) => {
    const { page } = await open('/fix/user-not-ringing?account_state=fine', {
      viewport: { width, height: 900 },
    })
    const answers = page.getByRole('region', { name: 'Your answers so far' })
    await answers.waitFor()
    const [beside, stage] = await Promise.all([
      answers.boundingBox(),
      page.locator('sp-wizard').boundingBox(),
    ])
    if (!beside || !stage) throw new Error('nothing is drawn')
    return { beside, stage }
  }
  const desk = await box(1280)
  expect(desk.beside.x).toBeGreaterThan(desk.stage.x + desk.stage.width)
  expect(Math.abs(desk.beside.y - desk.stage.y)).toBeLessThan(40)
  const phone = await box(360)
  expect(phone.beside.y).toBeGreaterThan(phone.stage.y + phone.stage.height)
})

both('a cause that was put right ends calmly, or the wizard asks on', async () => {
  const { page, axe } = await open('/fix/user-not-ringing?account_state=fine&status=inactive')
  await question(page, /Did this fix it/).waitFor()
  await page.getByRole('link', { name: 'No, keep asking' }).click()
  await question(page, /Call Availability on/).waitFor()
  expect(search(page)).toBe('?account_state=fine&status=active')
  await page.goBack()
  await page.getByText('If that does not help').waitFor()
  await page.getByRole('button', { name: 'Yes, it is fixed' }).click()
  expect(
    await question(page, /Good\. That is all/).evaluate(
      (element) => element === document.activeElement,
    ),
  ).toBe(true)
  expect(await page.getByRole('button', { name: 'Yes, it is fixed' }).count()).toBe(0)
  expect(await page.getByRole('main').innerText()).not.toMatch(/If that does not help|may be wrong/)
  expect(await axe()).toEqual([])
})

both('several causes are told, the certain ones first', async () => {
  const { page } = await open(
    '/fix/call-only-wants-panel?panel_access=off&seats_free=no&needs=take_calls_only',
  )
  await question(page, /Did this fix it/).waitFor()
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  expect(headings[0]).toMatch(/seat/i)
  expect(headings).toContain('This may play a part too')
})

both(
  'the diagnosis is sent on by link, by WhatsApp and to support, each with all the answers',
  async () => {
    const { page, requests } = await open(
      '/fix/user-not-ringing?account_state=fine&status=inactive',
      { permissions: ['clipboard-read', 'clipboard-write'] },
    )
    await page.getByText('More: send, copy or print it').click()
    await page.getByRole('button', { name: 'Copy the link' }).click()
    await page.getByText(/The link is copied/).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    const whatsApp = new URL(
      (await page.getByRole('link', { name: 'Send on WhatsApp' }).getAttribute('href')) ?? '',
    )
    expect(whatsApp.origin).toBe('https://wa.me')
    expect(whatsApp.searchParams.get('text')).toMatch(
      /Active or Inactive\? Inactive[\s\S]*account_state=fine&status=inactive/,
    )
    expect(
      requests
        .filter((request) => !request.url().startsWith(new URL(page.url()).origin))
        .map((request) => request.url()),
    ).toEqual([])
    await page.getByText('If that does not help').click()
    await page.getByRole('link', { name: 'Write to Support', exact: true }).click()
    await page.waitForURL('**/contact?topic=calls*')
    await page.getByText('Write an email instead').click()
    const mail = new URL(
      (await page.getByRole('link', { name: 'Open in my email app' }).getAttribute('href')) ?? '',
    )
    expect(mail.searchParams.get('subject')).toBe('Calls do not reach a user')
    expect(mail.searchParams.get('body')).toMatch(
      /What I checked:[\s\S]*Active or Inactive\? Inactive/,
    )
  },
)

test(
  'with the keyboard alone a customer comes from the first question to a copied ' + 'transcript',
  async () => {
    const { page } = await open('/fix/contact-still-blocked', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const tabTo = async (name: string) => {
      const isThere = () =>
        page.evaluate(
          (label) =>
            (document.activeElement?.closest('label') ?? document.activeElement)?.textContent ===
            label,
          name,
        )
      for (let presses = 0; presses < 60 && !(await isThere()); presses++)
        await page.keyboard.press('Tab')
      expect(await isThere()).toBe(true)
    }
    await page.getByRole('radio').first().waitFor()
    await tabTo('Calls to our company number')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await question(page, /still in the Block list/).waitFor()
    await tabTo('Yes, in the same form')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await question(page, /Did this fix it/).waitFor()
    await tabTo('More: send, copy or print it, start again')
    await page.keyboard.press('Enter')
    await tabTo('Copy the transcript')
    await page.keyboard.press('Enter')
    await page.getByText(/The transcript is copied/).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /Is the number still in the Block list\? No, it is not listed/,
    )
  },
)

test(
  'the whole tree is listed, on a wide screen drawn too, and leads into the wizard at ' +
    'any step',
  async () => {
    const { page, axe } = await open('/fix/cannot-reply-to-chat/tree', PHONE)
    expect(await page.getByRole('group', { name: /The questions of/ }).count()).toBe(0)
    expect(await axe()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.getByRole('listitem').getByRole('link', { name: 'Whose chat is it?' }).click()
    await question(page, /Whose chat is it\?/).waitFor()
    expect(search(page)).toMatch(/last_customer_message=/)
    const { page: wide } = await open('/fix/cannot-reply-to-chat/tree', {
      viewport: { width: 1280, height: 800 },
    })
    await wide
      .getByRole('group', { name: /The questions of/ })
      .getByRole('link', { name: /Whose chat is it/ })
      .click()
    await question(wide, /Whose chat is it\?/).waitFor()
  },
)
