// What WCAG 2.2 asks of every kind of page, and what axe cannot see: the keyboard, small and
// enlarged screens, the reader's own spacing and colours, and the order in which a page is read
// aloud.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { KINDS } from './kinds'
import { useBrowser } from '../visit'

const open = useBrowser()

/** How much wider than its window a page is, in pixels, and what of it sticks out. */
const beyond = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    if (wide <= 0) return []
    const isScrolled = (element: Element): boolean =>
      ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
      (element.parentElement !== null && isScrolled(element.parentElement))
    return [
      `${wide} pixels`,
      ...[...document.body.querySelectorAll('*')]
        .filter(
          (element) =>
            element.getBoundingClientRect().right > innerWidth + 1 && !isScrolled(element),
        )
        .slice(0, 5)
        .map((element) => element.outerHTML.slice(0, 90)),
    ]
  })

/**
 * Text in a box that cuts it off, where the reader sets more space between its letters, words and
 * lines (1.4.12).
 */
const spaced = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; ' +
        'word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    const isCut = (element: Element): boolean => {
      const { overflow, clipPath, textOverflow, position } = getComputedStyle(element)
      const isHidden =
        clipPath !== 'none' ||
        textOverflow === 'ellipsis' ||
        position === 'absolute' ||
        !element.checkVisibility()
      return (
        !isHidden &&
        /hidden|clip/.test(overflow) &&
        (element.scrollHeight > element.clientHeight + 1 ||
          element.scrollWidth > element.clientWidth + 1) &&
        element.clientHeight > 1
      )
    }
    return [...document.body.querySelectorAll('*')]
      .filter(isCut)
      .map((element) => element.outerHTML.slice(0, 90))
  })

/** Hindi that is not marked as such. */
const unmarked = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement!.closest('script, style, [lang=hi]')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    )
    const found: string[] = []
    while (walker.nextNode())
      if (/\p{Script=Devanagari}/u.test(walker.currentNode.textContent ?? ''))
        found.push(walker.currentNode.textContent!)
    return found
  })

/** What is wrong with the frame of a page: its headings, its landmarks, its language. */
const frame = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({ level: Number(heading.localName[1]), text: heading.textContent }))
    const skips = headings
      .filter(({ level }, at) => level > (headings[at - 1]?.level ?? 0) + 1)
      .map(({ level, text }) => `"${text}" of level ${level} skips one`)
    const counts = Object.entries({
      h1: 1,
      'body > header': 1,
      main: 1,
      'body > footer': 1,
      'html[lang=en]': 1,
    })
      .filter(([selector, count]) => document.querySelectorAll(selector).length !== count)
      .map(([selector]) => `not one ${selector}`)
    const navs = [...document.querySelectorAll('nav')].map(
      (nav) =>
        nav.ariaLabel ??
        document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent ??
        '',
    )
    return [
      ...skips,
      ...counts,
      ...(new Set(navs).size < navs.length || navs.includes('')
        ? [`landmarks named ${navs.join(', ')}`]
        : []),
    ]
  })

test.each(KINDS)(
  '%s reflows on 360 and 320 pixels, at twice the size and with the spacing a reader sets; has no ' +
    'finding of axe in either theme, a frame in order, and Hindi marked',
  async (path) => {
    const { page, axe, axeInBothThemes } = await open(path, {
      viewport: { width: 360, height: 740 },
    })
    expect(await beyond(page)).toEqual([])
    expect(await axe('target-size')).toEqual([])
    for (const [width, height] of [
      [320, 256],
      [640, 400],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await beyond(page)).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 720 })
    expect(await axeInBothThemes()).toEqual([])
    expect(await frame(page)).toEqual([])
    expect(await unmarked(page)).toEqual([])
    await page.setViewportSize({ width: 640, height: 400 })
    expect(await spaced(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await beyond(page)).toEqual([])
  },
)

test('every page has a title of its own', async () => {
  const { page } = await open('/')
  const origin = new URL(page.url()).origin
  const paths = [
    ...(await (await page.request.get(`${origin}/sitemap.xml`)).text()).matchAll(
      /<loc>https:\/\/[^/]+([^<]*)<\/loc>/g,
    ),
  ].map(([, path]) => path || '/')
  const titles = await Promise.all(
    paths.map(
      async (path) =>
        /<title>([^<]*)<\/title>/.exec(await (await page.request.get(origin + path)).text())?.[1],
    ),
  )
  expect(titles.length).toBeGreaterThan(150)
  expect(titles.filter((title, at) => !title || titles.indexOf(title) < at)).toEqual([])
})

/** What the Tab key stops at, in order, each with what is wrong about it. */
async function stops(
  page: Page,
): Promise<readonly { readonly name: string; readonly faults: readonly string[] }[]> {
  const found: { name: string; faults: string[] }[] = []
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement & { seen?: boolean }
      if (element === document.body || element.seen) return undefined
      const last = (window as { last?: Element }).last
      Object.assign(element, { seen: true })
      Object.assign(window, { last: element })
      // A choice is shown by its label, and the words to search for by the box around them.
      const shown =
        element.closest(
          'label:has(> [type=radio], > [type=checkbox]), ' +
            'form[role=search] > div:has(> input:focus)',
        ) ?? element
      const { outlineStyle, outlineWidth } = getComputedStyle(shown)
      // Of a link that goes over two lines, what is on the first.
      const box =
        [...element.getClientRects()].find(({ width }) => width > 0) ??
        element.getBoundingClientRect()
      const [x, y] = [
        Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
        Math.min(Math.max(box.top + Math.min(box.height, 40) / 2, 1), innerHeight - 1),
      ]
      const on = document.elementFromPoint(x, y)
      return {
        name: element.ariaLabel ?? element.textContent.trim().slice(0, 40),
        faults: [
          ...(outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2
            ? ['its focus cannot be seen']
            : []),
          ...(on && (element.contains(on) || on.contains(element))
            ? []
            : [`it is hidden behind ${on?.outerHTML.slice(0, 60)}`]),
          ...(last && !(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
            ? ['it comes before the stop before it']
            : []),
          ...(element.tabIndex > 0 ? ['it jumps the line'] : []),
        ],
      }
    })
    if (!stop) break
    found.push(stop)
  }
  return found
}

test.each([
  ['/', 20],
  ['/articles/change-a-users-role', 25],
  ['/articles/transfer-a-live-call', 15],
  ['/fix/cannot-sign-in', 10],
  ['/fix/user-not-ringing?account_state=fine&status=inactive', 15],
  ['/roles', 60],
  ['/contact?topic=calls', 15],
  ['/search?q=otp', 15],
  ['/nowhere', 8],
] as const)(
  '%s: the Tab key goes through the page in its order, and where it stops can be seen',
  async (path, least) => {
    for (const width of [360, 1280]) {
      const { page } = await open(path, { viewport: { width, height: 740 } })
      const found = await stops(page)
      expect(found.filter(({ faults }) => faults.length > 0)).toEqual([])
      expect(found.length).toBeGreaterThanOrEqual(least)
      expect(found[0]?.name).toBe('Skip to content')
    }
  },
)

test('the skip link goes to the content', async () => {
  const { page } = await open('/articles/change-a-users-role')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test.each(['/', '/fix/cannot-sign-in', '/articles/transfer-a-live-call'])(
  '%s does not move when less motion is asked for',
  async (path) => {
    const { page } = await open(path, { reducedMotion: 'reduce' })
    await page.waitForTimeout(100)
    expect(
      await page.evaluate(
        () =>
          document
            .getAnimations()
            .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0).length,
      ),
    ).toBe(0)
  },
)

describe('in the colours of the system', () => {
  const look = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((parts) =>
      parts.map((part) => {
        const {
          borderTopColor,
          borderBottomColor,
          borderInlineStartColor,
          borderTopWidth,
          outlineStyle,
        } = getComputedStyle(part)
        return {
          borderTopColor,
          borderBottomColor,
          borderInlineStartColor,
          borderTopWidth,
          outlineStyle,
        }
      }),
    )

  test('the tab that is chosen is told from the others', async () => {
    const { page } = await open('/articles/transfer-a-live-call', { forcedColors: 'active' })
    await page.getByRole('tab').first().waitFor()
    const [chosen] = await look(page, '[role=tab][aria-selected=true]')
    for (const other of await look(page, '[role=tab][aria-selected=false]'))
      expect(other.borderBottomColor).not.toBe(chosen?.borderBottomColor)
  })

  test('the section that is read is told from the others', async () => {
    const { page } = await open('/articles/change-a-users-role', {
      forcedColors: 'active',
      viewport: { width: 1280, height: 740 },
    })
    await page.mouse.wheel(0, 1500)
    const contents = 'nav[aria-labelledby=on-this-page]'
    await page.locator(`${contents} [aria-current=true]`).waitFor()
    const [current] = await look(page, `${contents} [aria-current=true]`)
    for (const other of await look(page, `${contents} a:not([aria-current])`))
      expect(other.borderInlineStartColor).not.toBe(current?.borderInlineStartColor)
  })

  test.each([
    ['/', '[data-large] > :has(> input), [data-large] button, header :is(select, button)'],
    ['/fix/cannot-sign-in', 'main label:has(> input), main button'],
    [
      '/contact?topic=calls',
      'main label:has(> input), main :is(textarea, button, form a[href^=mailto])',
    ],
    ['/roles', 'main :is(input[type=search], select)'],
  ])('%s: controls have an edge', async (path, selector) => {
    const { page } = await open(path, { forcedColors: 'active' })
    const controls = await look(page, selector)
    expect(controls.length).toBeGreaterThan(0)
    expect(controls.filter(({ borderTopWidth }) => borderTopWidth === '0px')).toEqual([])
  })

  test(
    'a word in a cell has its sign, and the cell that ' + 'an address names has an outline',
    async () => {
      const { page } = await open('/roles#whatsapp.templates.delete.manager', {
        forcedColors: 'active',
      })
      const signs = await page
        .locator('[data-grid] [data-status]')
        .evaluateAll((cells) =>
          cells.map((cell) => [
            /^(?:Yes|No|Depends)/.exec(cell.textContent)?.[0],
            getComputedStyle(cell, '::before').content,
          ]),
        )
      expect(new Set(signs.map(([, sign]) => sign)).size).toBe(
        new Set(signs.map(([word]) => word)).size,
      )
      expect((await look(page, '[data-grid] td:target'))[0]?.outlineStyle).toBe('solid')
    },
  )
})

describe('read aloud', () => {
  /** These words follow one another in the accessibility tree of the page. */
  async function inOrder(page: Page, words: readonly string[]): Promise<void> {
    const tree = await page.locator('body').ariaSnapshot()
    let from = 0
    for (const word of words) {
      const at = tree.indexOf(word, from)
      expect(at, `"${word}" after ${from} in\n${tree}`).toBeGreaterThanOrEqual(0)
      from = at + word.length
    }
  }

  test(
    'home: the ways in, the question, what is happening, the check-up, where to start, the ' +
      'topics, what changed',
    async () => {
      const { page } = await open('/')
      await inOrder(page, [
        'link "Skip to content"',
        'banner',
        'link "Signpost"',
        'navigation "Main"',
        'main',
        'heading "Answers for everyone',
        'search "Search the help centre"',
        'combobox "Search"',
        'button "Search"',
        'heading "What is happening?"',
        'link "A user’s phone does not ring About',
        'heading "Check up the whole account"',
        'link "Check your list"',
        'heading "Start here"',
        'link "How do I change a person’s role?"',
        'heading "All topics"',
        'link "Roles and permissions',
        'contentinfo',
        'text: Changed',
        'link "All changes"',
      ])
    },
  )

  test(
    'an article: where it stands, its title, the short answer, when it was checked, the ' +
      'steps with their boxes, what to do with it, what is related, the contents at the side',
    async () => {
      const { page } = await open('/articles/change-a-users-role')
      await inOrder(page, [
        'navigation "Breadcrumbs"',
        'heading "How do I change a person’s role?" [level=1]',
        'You need the role Owner or Administrator',
        'Last reviewed',
        'heading "Steps" [level=2]',
        'checkbox "Step 1 of How do I change',
        'Manage',
        'checkbox "Step 2 of How do I change',
        'heading "If it did not work"',
        'heading "Get help"',
        'button "Copy as Markdown"',
        'button "Copy link"',
        'button "Print"',
        'navigation "Related"',
        'navigation "On this page"',
        'contentinfo',
      ])
    },
  )

  test('an article on a phone: the contents between the short answer and the text', async () => {
    const { page } = await open('/articles/change-a-users-role', {
      viewport: { width: 360, height: 740 },
    })
    await page.mouse.wheel(0, 100)
    const opener = page.getByRole('link', { name: 'On this page' })
    await expect
      .poll(async () => {
        if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click()
        return opener.getAttribute('aria-expanded')
      })
      .toBe('true')
    await inOrder(page, [
      'You need the role Owner or Administrator',
      'Last reviewed',
      'navigation "On this page"',
      'link "Steps"',
      'heading "Steps" [level=2]',
      'checkbox "Step 1 of How do I change',
      'navigation "Related"',
    ])
  })

  test(
    'a question: the title, which of how many it is, the question with its answers, ' +
      'Continue, why it is asked, what to have at hand',
    async () => {
      const { page } = await open('/fix/cannot-sign-in')
      await inOrder(page, [
        'heading "I cannot sign in to the panel" [level=1]',
        'This checks what decides whether you can sign in',
        'Question 1 of about',
        'group "',
        'radio "',
        'radio "I don’t know"',
        'button "Continue"',
        'Why this question?',
        'heading "Have at hand"',
        'contentinfo',
      ])
    },
  )

  test(
    'results: what was searched for, how many there are, each with its title before its ' +
      'excerpt',
    async () => {
      const { page } = await open('/search?q=otp+not+received')
      await inOrder(page, [
        'main',
        'heading "Search" [level=1]',
        'combobox "Search"',
        'status',
        'result',
        'navigation "Narrow the results"',
        'list',
        'listitem',
        'link "',
        'link "Ask support about it"',
        'contentinfo',
      ])
    },
  )
})
