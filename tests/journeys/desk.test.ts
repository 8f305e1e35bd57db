import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { searchSite } from '@/lib/search/results/published'
import { wizards } from '@/lib/wizard/published'
import { useJourneys } from './journey'

const { open, both } = useJourneys('desk')
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }
const PHONE = { viewport: { width: 360, height: 740 } }

/** The script that reads what is pasted is the one thing that is fetched after the page. */
const PASTED = /\/assets\/pasted\.client-\w+\.js$/
const READER = /\/assets\/(?:pasted\.client|chunk)-\w+\.js$/

const search = (page: Page): string => new URL(page.url()).search
const main = (page: Page) => page.getByRole('main')
const causes = (page: Page) => page.getByRole('region', { name: 'Causes' })
const question = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: 'Question in hand' }).getByRole('heading', { level: 2, name })
const fact = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Paste' }).click()
  await page.getByLabel(/Facts as JSON or lines/).fill(text)
  await page.getByRole('button', { name: 'Read it' }).click()
}

const DEPARTMENT =
  '?who_fails=all_calls_to_this_person&ring_turn=not_listed&status=active&in_department=no'

describe('an agent with the keyboard alone', () => {
  test(
    'comes from the list of symptoms to a confirmed cause and a copied transcript, and ' +
      'no request is made on the way',
    async () => {
      const { page, requests, axe } = await open('/desk/diagnose', CLIPBOARD)
      await page.keyboard.type('phone ring')
      expect(await page.getByRole('status').first().textContent()).toMatch(/^\d+ of 15 symptoms/)
      await page.keyboard.press('Enter')
      await question(page, /Which calls fail/).waitFor()
      await page.waitForLoadState('networkidle')
      const before = requests.length
      await page.keyboard.press('1')
      await question(page, /the system tried this person/).waitFor()
      await page.keyboard.press('3')
      await question(page, /Active or Inactive/).waitFor()
      await page.keyboard.press('1')
      await question(page, /member of the department/).waitFor()
      expect(
        await question(page, /member of the department/).evaluate(
          (element) => element === document.activeElement,
        ),
      ).toBe(true)
      await page.keyboard.press('2')
      await causes(page)
        .getByRole('heading', { name: /not a member of the department/ })
        .waitFor()
      expect(await causes(page).getByRole('article').innerText()).toMatch(
        /Shown by [^\n]*: No[\s\S]*Who can do this: Owner or Administrator/,
      )
      expect(search(page)).toBe(DEPARTMENT)
      await page.keyboard.press('c')
      await page.getByText('The transcript is copied, as Markdown.').waitFor()
      expect(await copied(page)).toMatch(
        /## A user’s phone does not ring\n[\s\S]*\*\*No\*\*[\s\S]*Same answers: <http:\S+&status=active&in_department=no>\n- Policy version: /,
      )
      await page.keyboard.press('t')
      await page.getByText('The transcript is copied, as plain text.').waitFor()
      expect(await copied(page)).toMatch(/\nDiagnosis:\n- The person is not a member/)
      expect(requests.slice(before).map((request) => request.url())).toEqual([])
      expect(await axe()).toEqual([])
    },
  )

  test('goes to any fact, takes answers back, and returns to the best question', async () => {
    const { page } = await open('/desk/diagnose/user-not-ringing')
    const best = await page.getByRole('heading', { level: 2 }).nth(1).innerText()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await page.getByText('Chosen by you').count()).toBe(1)
    await page.keyboard.press('1')
    await page.waitForURL((url) => url.search !== '')
    await page.keyboard.press('Backspace')
    await page.waitForURL((url) => url.search === '')
    expect(await page.getByText('Chosen by you').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByText('Next best question', { exact: true }).waitFor()
    expect(await page.getByRole('heading', { level: 2 }).nth(1).innerText()).toBe(best)
  })

  test('can switch the single keys off, and nothing fires while typing', async () => {
    const { page, axe } = await open('/desk/diagnose/user-not-ringing')
    await page.keyboard.press('p')
    await page.keyboard.type('12cjk?')
    expect(await page.getByLabel(/Facts as JSON or lines/).inputValue()).toBe('12cjk?')
    expect(search(page)).toBe('')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    expect(await axe()).toEqual([])
    await page.getByRole('checkbox', { name: 'Single keys are on' }).uncheck()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('1')
    expect(search(page)).toBe('')
    await page.reload({ waitUntil: 'networkidle' })
    await page.getByRole('button', { name: /Keys \(off\)/ }).waitFor()
    await page.keyboard.press('1')
    expect(search(page)).toBe('')
  })
})

describe('an agent who knows something already', () => {
  test(
    'opens the desk with it in the address, by any name, and is told what was left ' + 'out',
    async () => {
      const { page, axe } = await open(
        '/desk/diagnose/user-not-ringing?Status=Inactive&colour=blue' +
          '&account_state=fine&within_hours=unknown',
      )
      await causes(page)
        .getByRole('heading', { name: /set to Inactive/ })
        .waitFor()
      expect(search(page)).toBe('?status=inactive&account_state=fine&within_hours=unknown')
      expect(await page.getByRole('status').filter({ hasText: 'Left out' }).textContent()).toMatch(
        /colour=blue \(it is not asked for here\)/,
      )
      expect(
        await fact(page, 'Status')
          .getByRole('radio', { name: 'Inactive', exact: true })
          .isChecked(),
      ).toBe(true)
      expect(await axe()).toEqual([])
    },
  )

  both('pastes facts as JSON; what is broken is told by place and stays in the field', async () => {
    const { page, requests, axe } = await open(
      '/desk/diagnose/cannot-manage-templates-or-campaigns',
    )
    const before = requests.length
    await paste(page, '{"user": {"my_role": "Manager",}}')
    const alert = main(page).getByRole('alert')
    expect(await alert.innerText()).toMatch(/line 1, column \d+: this is not JSON/)
    expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.getByLabel(/Facts as JSON or lines/).inputValue()).toBe(
      '{"user": {"my_role": "Manager",}}',
    )
    expect(await axe()).toEqual([])
    await page
      .getByLabel(/Facts as JSON or lines/)
      .fill(
        '{"user": {"my_role": "Manager", "status": "active"}, "account": {"preset": ' +
          '"v2_current", "overrides": [{"role": "Manager", "permission": ' +
          '"whatsapp.templates.edit", "grant": "deny"}]}}',
      )
    await page.getByRole('button', { name: 'Read it' }).click()
    expect(await page.getByRole('status').filter({ hasText: 'read' }).textContent()).toMatch(
      /read\. The account was taken over too\./,
    )
    expect(search(page)).toMatch(
      /my_role=manager.*preset=v2_current&override=manager%3Awhatsapp\.templates\.edit%3Adeny/,
    )
    expect(await page.getByLabel('Account', { exact: true }).inputValue()).toBe('v2_current')
    await page.getByText(/Changed by the Owner: Manager/).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForURL((url) => url.search === '')
    expect(
      requests
        .slice(before)
        .map((request) => request.url())
        .filter((url) => !READER.test(url)),
    ).toEqual([])
  })

  test(
    'keeps what was pasted where the part that reads it does not come, and says ' + 'what to do',
    async () => {
      const { page, axe } = await open('/desk/diagnose/user-not-ringing', { failing: PASTED })
      await paste(page, '{"status": "inactive"}')
      expect(await main(page).getByRole('alert').innerText()).toMatch(
        /did not load\. Keep a copy of the text and reload the page/,
      )
      expect(await page.getByLabel(/Facts as JSON or lines/).inputValue()).toBe(
        '{"status": "inactive"}',
      )
      expect(await axe()).toEqual([])
    },
  )

  test('pastes anywhere on the page', async () => {
    const { page } = await open('/desk/diagnose/user-not-ringing', CLIPBOARD)
    await page.evaluate(() => navigator.clipboard.writeText('{"status": "inactive"}'))
    await page.keyboard.press('Control+V')
    await causes(page)
      .getByRole('heading', { name: /set to Inactive/ })
      .waitFor()
    expect(await page.getByRole('status').filter({ hasText: '1 fact was read' }).count()).toBe(1)
  })

  both('chooses the preset of the account, and what is decided follows', async () => {
    const { page } = await open(
      '/desk/diagnose/cannot-manage-templates-or-campaigns?wa_action=create_template&my_role=call_agent&wa_perm=yes',
    )
    await main(page).getByRole('alert').waitFor()
    await page.getByLabel('Account', { exact: true }).selectOption('v2_current')
    await page.waitForURL((url) => url.searchParams.get('preset') === 'v2_current')
    expect(await main(page).getByRole('alert').count()).toBe(0)
  })

  test('takes over what the Owner changed, and the causes follow', async () => {
    const { page } = await open(
      '/desk/diagnose/cannot-enable-pro?my_role=administrator' +
        '&override=Admin:users.set_panel_access:deny',
    )
    await causes(page)
      .getByRole('article')
      .filter({ hasText: 'Your role may not turn Panel Access on or off' })
      .waitFor()
    await page.getByRole('button', { name: 'Leave these out' }).click()
    await page.waitForURL((url) => url.search === '?my_role=administrator')
    expect(await causes(page).getByRole('article').count()).toBe(0)
  })
})

describe('a transcript pasted back', () => {
  const transcript = async (page: Page): Promise<string> => {
    await page.getByRole('button', { name: 'Copy Markdown' }).click()
    await page.getByText('The transcript is copied, as Markdown.').waitFor()
    return copied(page)
  }

  test('reopens, and today decides the same', async () => {
    const { page } = await open(
      '/desk/diagnose/user-not-ringing?account_state=fine&status=inactive',
      CLIPBOARD,
    )
    const text = await transcript(page)
    await page.getByRole('button', { name: 'Start again' }).click()
    await page.waitForURL((url) => url.search === '')
    await paste(page, text)
    expect(
      await page.getByRole('status').filter({ hasText: 'Transcript reopened' }).textContent(),
    ).toMatch(/as today\. Today’s policy decides the same/)
    expect(search(page)).toBe('?account_state=fine&status=inactive')
  })

  test('of an older policy with another diagnosis says what differs', async () => {
    const { page, axe } = await open(
      '/desk/diagnose/user-not-ringing?account_state=fine&status=inactive',
      CLIPBOARD,
    )
    const text = (await transcript(page))
      .replace(/Policy version: .*/, 'Policy version: 0.9')
      .replace(/- The person is set to Inactive.*/, '- The person is on holiday.')
    await paste(page, text)
    const told = page.getByRole('status').filter({ hasText: 'Transcript reopened' })
    expect(await told.innerText()).toMatch(
      /policy version 0\.9; today’s is \S+\. Today’s policy decides otherwise/,
    )
    expect(await told.getByRole('listitem').allInnerTexts()).toEqual([
      'Only in the transcript: The person is on holiday.',
      expect.stringMatching(/^Only today: The person is set to Inactive/),
    ])
    expect(await axe()).toEqual([])
  })

  test('of the reader is taken as well, and one of another symptom leads there', async () => {
    const { page } = await open(
      '/fix/user-not-ringing?account_state=fine&status=inactive',
      CLIPBOARD,
    )
    await page.getByText('More: send, copy or print it').click()
    await page.getByRole('button', { name: 'Copy the transcript' }).click()
    await page.getByText(/The transcript is copied/).waitFor()
    const text = await copied(page)
    await page.goto('/desk/diagnose/user-not-ringing', { waitUntil: 'networkidle' })
    await paste(page, text)
    expect(
      await page.getByRole('status').filter({ hasText: 'Transcript reopened' }).textContent(),
    ).toMatch(/decides the same/)
    await page.goto('/desk/diagnose/cannot-sign-in', { waitUntil: 'networkidle' })
    await paste(page, text)
    await page.getByRole('link', { name: /open it at “A user's phone does not ring”/ }).click()
    await causes(page)
      .getByRole('heading', { name: /set to Inactive/ })
      .waitFor()
  })
})

describe('the desk', () => {
  test('leads the caller to the same place', async () => {
    const { page } = await open(
      '/desk/diagnose/user-not-ringing?sticky=no&account_state=fine',
      CLIPBOARD,
    )
    await page.keyboard.press('l')
    await page.getByText('The link for the caller is copied.').waitFor()
    expect(await copied(page)).toMatch(/\/fix\/user-not-ringing\?account_state=fine$/)
    expect(await page.getByRole('region', { name: 'For the caller' }).innerText()).toMatch(
      /asks next: Is the person Active or Inactive\?.*1 of your answers does not come up there so far/s,
    )
    await page.getByRole('link', { name: /The guided fix on the caller’s page/ }).click()
    await page.getByRole('heading', { name: /Active or Inactive/ }).waitFor()
  })

  test('tells what contradicts itself', async () => {
    const { page, axe } = await open(
      '/desk/diagnose/cannot-manage-templates-or-campaigns?wa_action=delete_template&my_role=call_agent&wa_perm=yes',
    )
    expect(await main(page).getByRole('alert').textContent()).toMatch(
      /By the settings that we know of, this role may not do this\. .* or the Owner allowed it\.Ask again: Your own role: Call Agent/,
    )
    expect(await axe()).toEqual([])
  })

  both('hands to support what nobody could find out', async () => {
    const { page, axe } = await open('/desk/diagnose/invite-not-received', PHONE)
    for (
      let step = 0;
      step < 12 && (await page.getByRole('heading', { name: /No cause found/ }).count()) === 0;
      step++
    )
      await page
        .getByRole('region', { name: 'Question in hand' })
        .getByRole('button', { name: /I don’t know/ })
        .click()
    await page
      .getByRole('heading', { name: 'No cause found: collect this and pass it on' })
      .waitFor()
    await page.getByText('Why this is collected').click()
    expect(
      await page.getByRole('region', { name: 'Question in hand' }).getByRole('listitem').count(),
    ).toBeGreaterThan(3)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(await axe()).toEqual([])
  })

  test(
    'shows the diagnosis of its address where script does not run, and asks the server ' +
      'for more',
    async () => {
      const { page } = await open('/desk/diagnose/user-not-ringing?account_state=fine', {
        javaScriptEnabled: false,
      })
      await fact(page, 'Status').getByRole('radio', { name: 'Inactive', exact: true }).check()
      await page.getByRole('button', { name: 'Diagnose' }).click()
      await causes(page)
        .getByRole('heading', { name: /set to Inactive/ })
        .waitFor()
    },
  )

  test('can be read where its script comes only in part, and says so', async () => {
    const { page, axe } = await open(
      '/desk/diagnose/user-not-ringing?account_state=fine&status=inactive',
      { failing: /\/assets\/root\.client-/ },
    )
    expect(await main(page).getByRole('alert').innerText()).toMatch(/did not load completely/)
    expect(
      await causes(page)
        .getByRole('heading', { name: /set to Inactive/ })
        .count(),
    ).toBe(1)
    expect(await axe()).toEqual([])
    await page.unroute(/\/assets\/root\.client-/)
    await page.getByRole('button', { name: 'Try again' }).click()
    // The buttons are there before what answers them.
    const undone = async (): Promise<string> => {
      await page.getByRole('button', { name: 'Undo' }).click()
      return search(page)
    }
    await expect.poll(undone).not.toContain('status=')
  })

  test('is kept out of search engines and of the map of the site', async () => {
    const { page } = await open('/desk/diagnose')
    const response = await page.request.get('/desk/diagnose')
    expect(response.headers()['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'sha256-[\w+/=]+';/,
    )
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe(
      'noindex, nofollow',
    )
    expect(await (await page.request.get('/sitemap.xml')).text()).not.toMatch(/\/desk/)
  })

  test('holds the theme of the reader', async () => {
    const { page } = await open('/desk/diagnose')
    await page.getByRole('button', { name: /Theme: automatic/ }).click()
    await page.getByRole('button', { name: /Theme: light/ }).click()
    await page.goto('/desk/diagnose/wrong-role')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  both('names the nearest symptom where there is none', async () => {
    const { page, axe } = await open('/desk/diagnose/user-not-rining')
    await page.getByRole('heading', { name: 'Did you mean one of these?' }).waitFor()
    expect((await page.request.get('/desk/diagnose/user-not-rining')).status()).toBe(404)
    expect(await axe()).toEqual([])
    await main(page)
      .getByRole('link', { name: /^A user.s phone does not ring$/ })
      .click()
    await causes(page).waitFor()
    expect(new URL(page.url()).pathname).toBe('/desk/diagnose/user-not-ringing')
  })

  both('says what to do when no symptom matches', async () => {
    const { page, axe } = await open('/desk/diagnose?q=printer')
    await page.getByText('None is sure to be meant').waitFor()
    // No symptom, and what the search holds nearest, which answers nothing.
    const { results } = searchSite({ q: 'printer', limit: 12, brief: true })
    const near = results.map(({ title }) => title)
    expect(await page.getByRole('status').first().textContent()).toBe(
      `0 of ${wizards.length} symptoms, ${near.length} articles. ` +
        'None is sure to be meant; these are the nearest',
    )
    expect(await main(page).getByRole('listitem').getByRole('link').allTextContents()).toEqual(near)
    await page.getByLabel('What does the caller see?').press('Enter')
    expect(new URL(page.url()).pathname).toBe('/desk/diagnose')
    expect(await page.getByRole('button', { name: 'Not in the list' }).count()).toBe(1)
    expect(await axe()).toEqual([])
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.keyboard.press('Tab')
    expect(await page.getByRole('main').getByRole('link').count()).toBe(wizards.length)
  })
})
