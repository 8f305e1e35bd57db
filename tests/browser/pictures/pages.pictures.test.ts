// What every kind of page looks like, at 360, 768 and 1280 pixels, light and dark: with made-up
// content, so that no picture changes by a sentence that is worded otherwise.
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { useBrowser } from '../visit'
import { fixturePage } from './fixture-pages'
import { findDifference, findOthers } from './picture'
import { eachPicture, STILL } from './shoot'

const open = useBrowser()
const FOLDER = 'pages'
/** Below it pages go on as they began; their parts have pictures of their own. */
const TALLEST = 1000

interface Subject {
  readonly name: string
  readonly path: string
  /** The made-up page that is shown there. */
  readonly shows: string
  /** What the picture begins with; the top of the page when absent. */
  readonly from?: string
  /** What is done on the page before. */
  readonly act?: (page: Page) => Promise<unknown>
}

const subjects: readonly Subject[] = [
  { name: 'article', path: '/articles/made-up', shows: 'article' },
  { name: 'search-results', path: '/made-up/search', shows: 'search' },
  { name: 'guided-fix-question', path: '/fix/silent-phone?phone_on=yes', shows: 'guided-fix' },
  { name: 'guided-fix-diagnosis', path: '/fix/silent-phone?phone_on=no', shows: 'guided-fix' },
  { name: 'matrix', path: '/made-up/roles', shows: 'matrix' },
  {
    name: 'check-up',
    path: '/made-up/check-up',
    shows: 'check-up',
    act: (page) => checkUp(page),
    from: 'role=table[name="People and what was found"]',
  },
  {
    name: 'desk',
    path: '/desk/diagnose/user-not-ringing?account_state=fine&status=inactive',
    shows: 'desk',
  },
]

/** Checks up a made-up account, and leaves the page at its top. */
async function checkUp(page: Page): Promise<void> {
  await page.getByLabel(/A CSV file of your users/).setInputFiles('tests/fixtures/users.csv')
  await page.getByRole('table', { name: 'People and what was found' }).waitFor()
}

/** The page down to where it is cut. */
const findTop =
  (from = 'html') =>
  async (page: Page) => [
    {
      name: '',
      x: 0,
      ...(await page
        .locator(from)
        .first()
        .evaluate((first, tallest) => {
          const y = Math.floor(first.getBoundingClientRect().top + scrollY)
          const height = Math.min(document.documentElement.scrollHeight - y, tallest)
          return { y, width: innerWidth, height }
        }, TALLEST)),
    },
  ]

/** Opens a page that is there in this browser alone. */
async function show({ path, shows }: Subject): Promise<Page> {
  const { page } = await open('/offline', STILL)
  const { pathname, search } = new URL(path, inject('origin'))
  const body = await fixturePage(inject('origin'), shows, search)
  await page.route(
    (url) => url.pathname === pathname,
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  )
  await page.goto(path, { waitUntil: 'networkidle' })
  return page
}

test.each(subjects)('$name looks as it did', async (subject) => {
  const page = await show(subject)
  await subject.act?.(page)
  const differences: (string | undefined)[] = []
  await eachPicture(
    page,
    findTop(subject.from),
    async (variant, picture) =>
      void differences.push(await findDifference(`${FOLDER}/${subject.name}/${variant}`, picture)),
  )
  expect(differences.filter((difference) => difference !== undefined)).toEqual([])
})

test('every picture that is kept is one of a page', () => {
  expect(findOthers(FOLDER, new Set(subjects.map(({ name }) => name)))).toEqual([])
})
