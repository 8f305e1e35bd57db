// What every kind of page looks like, at 360, 768 and 1280 pixels, light and dark.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findDifference, findOthers } from './picture'
import { eachPicture, STILL } from './shoot'
import { useBrowser } from '../visit'

const open = useBrowser()
/** Below it pages go on as they began; their parts have pictures of their own. */
const TALLEST = 840

interface Subject {
  readonly name: string
  readonly path: string
  /** What is done on the page before. */
  readonly act?: (page: Page) => Promise<unknown>
}

const subjects: readonly Subject[] = [
  { name: 'home', path: '/' },
  { name: 'category', path: '/categories/whatsapp-chats' },
  { name: 'article', path: '/articles/change-a-users-role' },
  { name: 'article-plain', path: '/articles/sticky-agent' },
  { name: 'article-tabs', path: '/articles/sign-in-methods' },
  { name: 'article-figure', path: '/articles/edit-a-user' },
  { name: 'article-long', path: '/articles/whatsapp-access-by-role' },
  { name: 'type-ahead', path: '/', act: (page) => typeAhead(page, 'phone not ringing') },
  { name: 'search', path: '/search' },
  { name: 'search-results', path: '/search?q=agent+phone+not+ringing' },
  { name: 'search-answer', path: '/search?q=can+a+manager+delete+templates' },
  { name: 'search-corrected', path: '/search?q=forgt+pasword' },
  { name: 'search-none', path: '/search?q=pizza+near+me' },
  { name: 'fix', path: '/fix' },
  { name: 'wizard', path: '/fix/user-not-ringing' },
  { name: 'wizard-question', path: '/fix/user-not-ringing?account_state=fine&status=active' },
  {
    name: 'wizard-error',
    path: '/fix/user-not-ringing?account_state=fine',
    act: (page) => page.getByRole('button', { name: 'Continue' }).click(),
  },
  { name: 'wizard-diagnosis', path: '/fix/user-not-ringing?account_state=fine&status=inactive' },
  { name: 'wizard-tree', path: '/fix/user-not-ringing/tree' },
  { name: 'roles', path: '/roles' },
  { name: 'permission', path: '/roles/whatsapp.templates.delete' },
  { name: 'contact', path: '/contact' },
  { name: 'contact-mail', path: '/contact#calls' },
  { name: 'check-up', path: '/check-up' },
  { name: 'check-up-done', path: '/check-up', act: (page) => checkUpExample(page) },
  { name: 'changes', path: '/changes' },
  { name: 'proof', path: '/proof', act: (page) => page.locator('table').evaluateAll(withoutTimes) },
  { name: 'not-found', path: '/nowhere' },
  { name: 'offline', path: '/offline' },
  { name: 'desk', path: '/desk/diagnose' },
  { name: 'desk-question', path: '/desk/diagnose/user-not-ringing?account_state=fine' },
  {
    name: 'desk-cause',
    path: '/desk/diagnose/user-not-ringing?account_state=fine&status=inactive',
  },
]

/**
 * Types, and waits for the answer itself: what is asked most is listed first, and only an answer
 * marks the words that were typed.
 */
async function typeAhead(page: Page, query: string): Promise<void> {
  await page
    .getByRole('search', { name: 'Search the help centre' })
    .getByRole('combobox')
    .fill(query)
  await page.getByRole('listbox').locator('mark').first().waitFor()
}

/** Checks up the example account, and leaves the page at its top. */
async function checkUpExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with an example account' }).click()
  await page.getByRole('table', { name: 'People and what was found' }).waitFor()
}

/** Runs in the page: how long a proof took is another number on each machine. */
function withoutTimes(tables: Element[]): void {
  for (const table of tables) {
    const at = [...table.querySelectorAll('thead tr > *')].findIndex(
      ({ textContent }) => textContent === 'ms',
    )
    for (const cell of table.querySelectorAll(`tbody tr > :nth-child(${at + 1})`))
      cell.textContent = '1'
  }
}

/** The page down to where it is cut. */
const findTop = async (page: Page) => [
  {
    name: '',
    x: 0,
    y: 0,
    ...(await page.evaluate(
      (tallest) => ({
        width: innerWidth,
        height: Math.min(document.documentElement.scrollHeight, tallest),
      }),
      TALLEST,
    )),
  },
]

test.each(subjects)('$name looks as it did', async ({ name, path, act }) => {
  const { page } = await open(path, STILL)
  await act?.(page)
  const differences: (string | undefined)[] = []
  await eachPicture(
    page,
    findTop,
    async (variant, picture) =>
      void differences.push(await findDifference(`${name}/${variant}`, picture)),
  )
  expect(differences.filter((difference) => difference !== undefined)).toEqual([])
})

test('every picture that is kept is one of a page or of the styleguide', () => {
  expect(
    findOthers('', new Set(['styleguide', 'pages', ...subjects.map(({ name }) => name)])),
  ).toEqual([])
})
