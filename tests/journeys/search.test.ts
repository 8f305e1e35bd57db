import type { Locator, Page, Request, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useJourneys } from './journey'

const { open, both } = useJourneys('desk')
const ARTICLE = '/articles/ring-checklist'

const field = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Search' }).filter({ visible: true })
/** What the field offers; the menu of roles beside it has options as well. */
const hits = (page: Page): Locator => page.getByRole('listbox').getByRole('option')
const chosenHit = (page: Page): Locator =>
  page.getByRole('listbox').getByRole('option', { selected: true })
const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)

/** Types into the field and waits until the options are those of the whole text. */
async function ask(page: Page, query: string): Promise<void> {
  await field(page).pressSequentially(query, { delay: 10 })
  // The way to all results names the query: until then the list may still hold what an earlier key
  // found.
  await page
    .locator(`form a[href="/search?${new URLSearchParams({ q: query })}"]`)
    .first()
    .waitFor()
  await hits(page).first().waitFor()
}

/** A line on which requests wait until they are released. */
function holdRoute() {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const route = async (held: Route): Promise<void> => {
    await released
    // A page may have given it up meanwhile.
    await held.continue().catch(() => undefined)
  }
  return { route, release }
}

/** The way to all results: it comes with an answer, and not with what is asked most. */
const ANSWER = 'form p a[href^="/search?q="]'

/**
 * Runs in the page: notes when the first answer is in it, in milliseconds as requests are timed.
 */
function noteAnswer(answer: string): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(answer)) return
    Object.assign(window, { answeredAt: performance.timeOrigin + performance.now() })
    observer.disconnect()
  }).observe(document.body, { subtree: true, childList: true })
}

describe('while one types', () => {
  test.each(['/'])('%s goes to the field, and nothing was fetched for it before', async (key) => {
    const { page, requests } = await open(ARTICLE)
    const before = requests.filter((request) => request.resourceType() === 'script').length
    await page.keyboard.press(key)
    expect(await isFocused(field(page))).toBe(true)
    await ask(page, 'user not ringing')
    expect(before).toBe(1)
    // One more, and not two one after the other: on a slow line that would be another second.
    expect(requests.filter((request) => request.resourceType() === 'script')).toHaveLength(2)
  })

  both('the guided fix comes first, the count is told, and axe finds nothing', async () => {
    const { page, axe } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'user not ringing')
    expect(
      await page
        .getByRole('group', { name: 'Guided fixes' })
        .getByRole('option')
        .first()
        .getAttribute('href'),
    ).toMatch(/^\/fix\/user-not-ringing/)
    expect(
      await page.getByRole('group', { name: 'Articles' }).getByRole('option').count(),
    ).toBeGreaterThan(0)
    expect(await hits(page).first().getAttribute('href')).toMatch(/^\/fix\/user-not-ringing/)
    const ids = await hits(page).evaluateAll((options) => options.map(({ id }) => id))
    expect(ids).toEqual(ids.map((_, at) => `hits-${at}`))
    expect(await page.getByRole('status').first().textContent()).toMatch(/^\d+ results?$/)
    expect(await field(page).getAttribute('aria-expanded')).toBe('true')
    expect(await axe()).toEqual([])
  })

  test(
    'the first answer says its sentence, with the matched words marked; the others are ' + 'titles',
    async () => {
      const { page } = await open(ARTICLE)
      await field(page).click()
      await ask(page, 'transfer a live call')
      const options = hits(page)
      expect(await options.first().locator('mark').allTextContents()).not.toEqual([])
      expect(await options.count()).toBeGreaterThan(1)
      expect(await page.getByRole('listbox').locator('mark').count()).toBe(
        await options.first().locator('mark').count(),
      )
    },
  )

  both('arrows choose, Enter opens what is chosen', async () => {
    const { page } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'forgot password')
    expect(await field(page).getAttribute('aria-activedescendant')).toBeNull()
    await page.keyboard.press('ArrowDown')
    const chosen = chosenHit(page)
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(
      await chosen.getAttribute('id'),
    )
    await page.keyboard.press('Enter')
    await page.waitForURL('**/articles/forgot-password')
  })

  both(
    'Enter with nothing chosen goes to the page of the same results, the same first',
    async () => {
      const { page } = await open(ARTICLE)
      await field(page).click()
      await ask(page, 'change a role')
      const offered = await hits(page).evaluateAll((options) =>
        options.map((option) => option.getAttribute('href')),
      )
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search?q=change+a+role')
      const listed = await page
        .locator('[data-results] > li > a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      expect(listed[0]).toBe(offered[0])
      expect(listed.slice(0, offered.length).sort()).toEqual(offered.sort())
      expect(await field(page).inputValue()).toBe('change a role')
    },
  )

  both('Escape closes, then clears', async () => {
    const { page } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'invite')
    await page.keyboard.press('Escape')
    expect([await hits(page).count(), await field(page).inputValue()]).toEqual([0, 'invite'])
    await page.keyboard.press('Escape')
    expect(await field(page).inputValue()).toBe('')
  })

  test('Control and Enter opens what is chosen in a new tab', async () => {
    const { page } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'invite')
    await page.keyboard.press('ArrowDown')
    const chosen = await chosenHit(page).getAttribute('href')
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+Enter'),
    ])
    expect(
      new URL(
        tab.url() === 'about:blank'
          ? (await tab.waitForURL('**/articles/**'), tab.url())
          : tab.url(),
      ).pathname,
    ).toBe(chosen?.replace(/#.*/, ''))
    expect(new URL(page.url()).pathname).toBe(ARTICLE)
  })

  both('says when nothing answers, and where to go instead', async () => {
    const { page, axe } = await open('/')
    await page.keyboard.press('/')
    await field(page).pressSequentially('zebra crossing permit')
    await page
      .locator('form')
      .getByRole('link', { name: 'ask support' })
      .filter({ visible: true })
      .waitFor()
    expect(await axe()).toEqual([])
  })

  test('says when search cannot be reached, with what was found before', async () => {
    const { page } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'invite')
    await page.route('**/api/search*', (route) =>
      route.fulfill({ status: 200, body: 'not an answer' }),
    )
    await field(page).pressSequentially(' now')
    await page.getByText('Search could not be reached').filter({ visible: true }).first().waitFor()
    // What was found before is still there.
    expect(
      await page.getByRole('group', { name: 'Found before' }).getByRole('option').count(),
    ).toBeGreaterThan(0)
  })

  test(
    'answers again what it answered in this visit, on another page and without a ' +
      'connection, and loses nothing',
    async () => {
      const { page } = await open(ARTICLE)
      await field(page).click()
      await ask(page, 'forgot password')
      const offered = await hits(page).allTextContents()
      await page.goto('/articles/forgot-password')
      await field(page).click()
      await page.getByRole('group', { name: 'Start here' }).waitFor()
      await page.context().setOffline(true)
      await page.route('**/api/search*', (route) =>
        route.fulfill({ status: 200, body: 'not an answer' }),
      )
      await field(page).pressSequentially('forgot password')
      await page
        .locator('form')
        .getByText('You are offline')
        .filter({ visible: true })
        .first()
        .waitFor()
      expect(await hits(page).allTextContents()).toEqual(offered)
      await page.keyboard.press('Enter')
      expect([new URL(page.url()).pathname, await field(page).inputValue()]).toEqual([
        '/articles/forgot-password',
        'forgot password',
      ])
      await page.context().setOffline(false)
    },
  )

  test('says that it is searching when the line is slow', async () => {
    const { page } = await open(ARTICLE)
    const line = holdRoute()
    await page.route('**/api/search*', line.route)
    await field(page).click()
    await page.getByRole('group', { name: 'Start here' }).waitFor()
    await field(page).fill('invite')
    await page.getByText('Searching…').filter({ visible: true }).first().waitFor()
    expect(await page.locator('form [aria-busy=true]').count()).toBe(1)
    line.release()
    await page
      .getByRole('listbox')
      .getByRole('option', { name: /invite/i })
      .first()
      .waitFor()
    expect(await page.getByText('Searching…').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('form [aria-busy=true]').count()).toBe(0)
  })

  test('shows the answer to the last key, however late an earlier one comes', async () => {
    const { page } = await open(ARTICLE)
    const line = holdRoute()
    await page.route(/q=invit$/, line.route)
    const asked = page.waitForRequest(/q=invit$/)
    await field(page).click()
    await field(page).fill('invit')
    const earlier = await asked
    await field(page).pressSequentially('e pending', { delay: 10 })
    const all = page.locator('form a[href="/search?q=invite+pending"]').filter({ visible: true })
    await all.waitFor()
    line.release()
    // Answered, or given up by the page.
    await (await earlier.response())?.finished()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    expect(await all.count()).toBe(1)
  })

  test(
    'offers what is asked most, then what was searched for here, and forgets it one by ' +
      'one or all',
    async () => {
      const { page, requests, axe } = await open(ARTICLE)
      await field(page).click()
      await page.getByRole('group', { name: 'Start here' }).getByRole('option').first().waitFor()
      expect(requests.filter((request) => request.url().includes('/api/search'))).toHaveLength(0)
      expect(await axe()).toEqual([])
      for (const query of ['one invite', 'two invites', 'three invites']) {
        await field(page).fill(query)
        await page.keyboard.press('Enter')
        await page.waitForURL(`**/search?q=${query.replace(' ', '+')}`)
        await page.goto(ARTICLE)
        await field(page).click()
        // Only what is sent once the type-ahead is there is remembered.
        await page.getByRole('group', { name: 'Start here' }).waitFor()
      }
      const recent = page.getByRole('group', { name: 'Recent searches' }).getByRole('option')
      await recent.first().waitFor()
      expect(await axe()).toEqual([])
      const names = () =>
        recent.evaluateAll((options) => options.map((option) => option.getAttribute('data-forget')))
      expect(await names()).toEqual(['three invites', 'two invites', 'one invite'])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Delete')
      expect(await names()).toEqual(['three invites', 'one invite'])
      await recent.last().getByText('×').click()
      expect([await names(), new URL(page.url()).pathname]).toEqual([['three invites'], ARTICLE])
      await page.getByRole('button', { name: 'Clear recent searches' }).click()
      expect(await recent.count()).toBe(0)
      expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('invite')
    },
  )

  both('answers who may do what, before the results', async () => {
    const { page, axe } = await open(ARTICLE)
    await field(page).click()
    await ask(page, 'can a call agent change a role')
    const first = hits(page).first()
    expect(await first.textContent()).toContain('No, by default')
    expect(await first.getAttribute('href')).toBe('/roles#users.change_role.call_agent')
    expect(await axe()).toEqual([])
  })

  test.each([
    ['a fast', 0],
    ['a slow', 560],
  ])('costs at most five kibibytes until the first answer on %s line', async (_, latency) => {
    const { page, requests } = await open('/')
    const line = await page.context().newCDPSession(page)
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: latency ? 180_000 : -1,
      uploadThroughput: -1,
    })
    const before = requests.length
    const sent = new Set<Request>()
    page.on('requestfinished', (request) => sent.add(request))
    await page.evaluate(noteAnswer, ANSWER)
    await field(page).click()
    await page.keyboard.type('who can transfer calls', { delay: 20 })
    await page.locator(ANSWER).first().waitFor()
    // The network and the page read clocks of their own, in milliseconds.
    const CLOCKS = 50
    // On a slow machine a burst of keys has pauses, and a second answer may come before this
    // program hears of the first.
    const answeredAt = await page.evaluate(() => (window as { answeredAt?: number }).answeredAt!)
    const until = () =>
      requests
        .slice(before)
        .filter(
          (request) =>
            sent.has(request) &&
            request.timing().startTime + request.timing().responseEnd <= answeredAt + CLOCKS,
        )
    // That a request has ended may be told after the page shows its answer.
    await expect.poll(() => until().length).toBeGreaterThanOrEqual(2)
    const sizes = await Promise.all(until().map((request) => request.sizes()))
    expect(
      sizes.reduce(
        (sum, { responseBodySize, responseHeadersSize }) =>
          sum + responseBodySize + responseHeadersSize,
        0,
      ),
    ).toBeLessThanOrEqual(5 * 1024)
  })

  test('works on a phone', async () => {
    const { page } = await open(ARTICLE, { viewport: { width: 360, height: 740 }, hasTouch: true })
    await field(page).tap()
    await ask(page, 'call nahi aa rahi')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await hits(page).first().tap()
    await page.waitForURL('**/fix/user-not-ringing')
  })
})

describe('the search field', () => {
  both(
    'has each kind of answer once, and a cross of its own that takes the words away',
    async () => {
      const { page, axe } = await open(ARTICLE)
      await field(page).click()
      await ask(page, 'call')
      const heads = await page
        .getByRole('listbox')
        .getByRole('group')
        .evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label')))
      expect(heads.length).toBeGreaterThan(0)
      expect(new Set(heads).size).toBe(heads.length)
      expect(await axe()).toEqual([])
      await page.getByRole('button', { name: 'Clear the search' }).filter({ visible: true }).click()
      expect([await field(page).inputValue(), await isFocused(field(page))]).toEqual(['', true])
      expect(
        await page
          .getByRole('button', { name: 'Clear the search' })
          .filter({ visible: true })
          .count(),
      ).toBe(0)
    },
  )

  test('shows the key that leads to it where there are keys, until there are words', async () => {
    const { page } = await open('/')
    const key = page.locator('form[data-large] kbd')
    expect(await key.isVisible()).toBe(true)
    await field(page).fill('otp')
    expect(await key.isVisible()).toBe(false)
    const phone = await open('/', { viewport: { width: 360, height: 740 }, hasTouch: true })
    expect(await phone.page.locator('form[data-large] kbd').isVisible()).toBe(false)
  })

  test('is typed into in at least sixteen pixels by a finger, and corrects nothing', async () => {
    const { page } = await open(ARTICLE, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    })
    for (const path of [ARTICLE, '/']) {
      await page.goto(path)
      const [size, correct, spell] = await field(page).evaluate((input) => [
        Number.parseFloat(getComputedStyle(input).fontSize),
        input.getAttribute('autocorrect'),
        input.getAttribute('spellcheck'),
      ])
      expect(size).toBeGreaterThanOrEqual(16)
      expect([correct, spell]).toEqual(['off', 'false'])
    }
  })
})

describe('the results page', () => {
  test('has what was asked in its title', async () => {
    const { page } = await open('/search?q=phone+not+ringing')
    expect(await page.title()).toMatch(/^phone not ringing - Search - /)
  })

  test.each([true, false])('answers with JavaScript %s', async (javaScriptEnabled) => {
    const { page } = await open('/', { javaScriptEnabled })
    await page
      .getByRole('searchbox', { name: 'Search' })
      .or(page.getByRole('combobox', { name: 'Search' }))
      .filter({ visible: true })
      .fill('phone not ringing')
    await page.getByRole('button', { name: 'Search' }).filter({ visible: true }).last().click()
    await page.waitForURL('**/search?q=phone+not+ringing')
    expect(await page.locator('[data-results] a').first().getAttribute('href')).toBe(
      '/fix/user-not-ringing',
    )
  })

  both('can be begun in the list, when a guided fix comes first', async () => {
    const { page, axe } = await open('/search?q=user+not+ringing')
    expect(await axe()).toEqual([])
    await page.locator('[data-results] [role=group] a').first().click()
    await page.waitForURL(/\/fix\/user-not-ringing\?\w+=/)
  })

  both('has pages', async () => {
    const { page } = await open('/search?q=call')
    const titles = page.locator('[data-results] > li > a')
    const first = await titles.allTextContents()
    await page.getByRole('link', { name: 'More results' }).click()
    await page.waitForURL('**/search?q=call&page=2')
    expect(first).toHaveLength(10)
    expect((await titles.allTextContents()).filter((title) => first.includes(title))).toEqual([])
    await page.getByRole('link', { name: 'Previous results' }).click()
    await page.waitForURL('**/search?q=call&page=1')
  })

  both('says what it searched for, and searches literally when asked', async () => {
    const { page } = await open('/search?q=forgt+pasword')
    expect(await page.getByText('Showing results for').textContent()).toMatch(
      /for forg[eo]t password\./,
    )
    await page.getByRole('link', { name: 'forgt pasword' }).click()
    await page.getByRole('heading', { name: /^No article answers “/ }).waitFor()
  })

  both(
    'shows who may do what above the list, with the row of the matrix, each cell a link to it',
    async () => {
      const { page, axe } = await open('/search?q=can+a+manager+delete+templates')
      const answer = page.getByRole('region', { name: 'Answer' })
      expect(await answer.textContent()).toContain('Depends on your account')
      expect(await answer.textContent()).toContain('Two versions of these defaults are published')
      expect(await axe()).toEqual([])
      await answer.locator('dl a').nth(2).click()
      await page.waitForURL('**/roles#whatsapp.templates.delete.manager')
      expect(await page.locator('td:target').textContent()).toMatch(/^Depends on your account/)
    },
  )

  both('can be narrowed by kind and by category, each with the count it leads to', async () => {
    const { page, axe } = await open('/search?q=user+not+ringing')
    const narrow = page.getByRole('navigation', { name: 'Narrow the results' })
    const choice = narrow.getByRole('listitem').filter({ hasText: 'Guided fixes' })
    const count = Number(/\d+$/.exec((await choice.textContent()) ?? '')?.[0])
    await choice.getByRole('link').click()
    await page.waitForURL('**/search?q=user+not+ringing&kind=wizard')
    expect(await page.locator('[data-results] > li').count()).toBe(Math.min(count, 10))
    expect(await page.locator('[data-results] > li:not([data-kind=wizard])').count()).toBe(0)
    expect(await narrow.locator('[aria-current]').textContent()).toBe('Guided fixes')
    expect(await axe()).toEqual([])
    await narrow.getByRole('link', { name: 'All' }).click()
    await page.waitForURL('**/search?q=user+not+ringing')
    const topics = page.getByRole('navigation', { name: 'Narrow to a topic' })
    await topics.getByRole('link').first().click()
    await page.waitForURL(/category=/)
    expect(await page.getByRole('status').filter({ visible: true }).textContent()).toMatch(
      /results?/,
    )
  })

  both('takes the words along to support and into its mails', async () => {
    const { page, axe } = await open('/search?q=zebra+%22crossing%22+permit')
    await page
      .locator('#search-results')
      .getByRole('link', { name: 'Ask support about it' })
      .click()
    await page.waitForURL('**/contact?q=**')
    expect(
      await page.getByRole('textbox', { name: 'What do you need help with?' }).inputValue(),
    ).toBe('zebra "crossing" permit')
    await page.getByText('Write an email instead').click()
    expect(
      decodeURIComponent(
        (await page.getByRole('link', { name: 'Open in my email app' }).getAttribute('href')) ?? '',
      ),
    ).toContain('Hello Support,\r\n\r\nzebra "crossing" permit')
    expect(await axe()).toEqual([])
  })

  test('leads to the topic of support, and opens it', async () => {
    const { page } = await open('/contact?q=otp#sign_in')
    expect(await page.getByRole('combobox', { name: 'What is it about?' }).inputValue()).toBe(
      'sign_in',
    )
  })

  both('says when a question is too long, and searches for its beginning', async () => {
    const { page, axe } = await open(`/search?q=${'invite+pending+'.repeat(100)}`)
    expect(await page.getByRole('alert').textContent()).toContain('a search reads at most 1,000')
    expect(await axe()).toEqual([])
    await page.getByRole('link', { name: 'Search for the first of them' }).click()
    await page.locator('[data-results]').waitFor()
  })

  test('says what is wrong with an address, and searches for the words alone', async () => {
    const { page } = await open('/search?q=invite&kind=wizzard')
    expect(await page.getByRole('alert').textContent()).toContain('did you mean “wizard”?')
    await page.getByRole('link', { name: 'Search for the words alone' }).click()
    await page.waitForURL('**/search?q=invite')
  })

  test.each([
    'user+not+ringing',
    'can+a+manager+delete+templates',
    'forgt+pasword',
    'pizza+near+me',
    '%E0%A4%AB%E0%A5%8B%E0%A4%A8+pizza',
    'call&page=2',
    'call&kind=article',
    'call&page=99',
  ])(
    '%s is the same page with script and without, axe finds nothing in either theme, ' +
      'and it fits a phone',
    async (query) => {
      const words = async (page: Page) => [
        await page.locator('#search-results').innerText(),
        await page
          .locator('#search-results a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ]
      const viewport = { width: 360, height: 740 }
      const scripted = await open(`/search?q=${query}`, { viewport })
      const plain = await open(`/search?q=${query}`, { viewport, javaScriptEnabled: false })
      expect(await words(plain.page)).toEqual(await words(scripted.page))
      expect(await scripted.axeInBothThemes()).toEqual([])
      expect(
        await scripted.page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(360)
    },
  )

  test('prints its results and nothing to press', async () => {
    const { page } = await open('/search?q=call')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-results] > li').first().isVisible()).toBe(true)
    expect(await page.getByRole('navigation', { name: 'Narrow the results' }).isVisible()).toBe(
      false,
    )
    expect(await page.getByRole('search').first().isVisible()).toBe(false)
  })

  test('shows a question with markup in it as text', async () => {
    const { page } = await open(
      `/search?q=${encodeURIComponent('<img src=x onerror=alert(1)> "pizza"')}`,
    )
    expect(await page.locator('#search-results img').count()).toBe(0)
    expect(await page.locator('#search-results').textContent()).toContain(
      '<img src=x onerror=alert(1)> "pizza"',
    )
  })
})
