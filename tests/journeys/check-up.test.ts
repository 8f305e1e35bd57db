import { brotliCompressSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import assets from '@/.generated/assets.json'
import { SIGN_IN } from '@/lib/policy/sign-in'
import { policy } from '@/lib/policy/published'
import { RING } from '@/lib/checkup/columns/fields'
import { exampleCsv, generatedCsv } from '@/lib/checkup/report/sample'
import { memoize } from '@/lib/core/memoize'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { requireSymptom } from '../builders'
import { done, verdictAt } from '../checkup/account'
import { useBrowser } from '../browser/visit'

const open = useBrowser()
const origin = inject('origin')
const workers: Readonly<Record<string, string>> = assets.workers
const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
] as const
const SLOW = 120_000

const headline = (page: Page) =>
  page.getByRole('heading', {
    name: '6 of 12 people will not get calls. 3 Pro users cannot sign in.',
  })
const people = (page: Page) => page.getByRole('table', { name: 'People and what was found' })
const rows = (page: Page) => people(page).getByRole('button', { name: /^Details of / })
const file = (text: string, name = 'users.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

async function choose(page: Page, text: string, name?: string): Promise<void> {
  await page.getByLabel(/A CSV file of your users/).setInputFiles(file(text, name))
}

async function tryExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with an example account' }).click()
  await headline(page).waitFor()
  await rows(page).first().waitFor()
}

describe.each(SIZES)('at $width pixels', (viewport) => {
  test(
    'has no finding of axe in either theme, before, after and in a dialog',
    async () => {
      const { page, axeInBothThemes } = await open('/check-up', { viewport })
      expect(await axeInBothThemes()).toEqual([])
      await tryExample(page)
      await page.getByText('Columns and account').click()
      expect(await axeInBothThemes()).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      )
      await page.getByRole('button', { name: 'Details of Harish Nair' }).click()
      await page.getByRole('dialog').waitFor()
      expect(await axeInBothThemes()).toEqual([])
    },
    SLOW,
  )

  test(
    'an Owner finds out who gets no calls, why and what to do, and sends nothing',
    async () => {
      const { page, requests } = await open('/check-up', { viewport })
      const before = requests.length
      await choose(page, exampleCsv(policy))
      await headline(page).waitFor()
      expect(await headline(page).evaluate((element) => element === document.activeElement)).toBe(
        true,
      )
      await page
        .getByRole('button', { name: /Show them: 1 person: The person is not in the department/ })
        .click()
      await page.getByRole('button', { name: 'Details of Gita Menon' }).click()
      const dialog = page.getByRole('dialog', { name: 'Gita Menon' })
      expect(await dialog.textContent()).toMatch(
        /In the department called: No → Yes \(Owner or Administrator\)/,
      )
      expect(
        await dialog
          .getByRole('link', { name: /^A user.s phone does not ring$/ })
          .getAttribute('href'),
      ).toBe(
        '/fix/user-not-ringing?account_state=unknown&status=active' +
          '&call_availability=on&within_hours=unknown&in_department=no',
      )
      await page.keyboard.press('Escape')
      expect(
        await page
          .getByRole('button', { name: 'Details of Gita Menon' })
          .evaluate((element) => element === document.activeElement),
      ).toBe(true)
      expect(await rows(page).count()).toBe(1)
      expect(requests.slice(before).map((request) => request.url().replace(origin, ''))).toEqual([
        assets.workers.checkup,
      ])
    },
    SLOW,
  )
})

test(
  'with the keyboard alone an example is checked, searched, sorted and compared',
  async () => {
    const { page } = await open('/check-up')
    const reach = async (
      name: string | RegExp,
      role: 'button' | 'checkbox' | 'searchbox' = 'button',
    ): Promise<void> => {
      const target = page.getByRole(role, { name }).first()
      for (let presses = 0; presses < 120; presses++) {
        if (await target.evaluate((element) => element === document.activeElement)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`the Tab key does not lead to ${String(name)}`)
    }
    await reach('Try it with an example account')
    await page.keyboard.press('Enter')
    await rows(page).first().waitFor()
    await reach(/^Search by name/, 'searchbox')
    await page.keyboard.type('sales')
    await page.getByText('1 to 5 of 5 people').waitFor()
    await reach('Name')
    await page.keyboard.press('Enter')
    await page.locator('th[aria-sort="ascending"]').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('th[aria-sort="descending"]').waitFor()
    expect(await rows(page).first().getAttribute('aria-label')).toBe('Details of Kavya Reddy')
    await reach('Compare Kavya Reddy', 'checkbox')
    await page.keyboard.press('Space')
    await reach('Compare Asha Rao', 'checkbox')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Compare two' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Kavya Reddy and Asha Rao' })
    expect(await dialog.textContent()).toContain(
      'Kavya Reddy gets none; Asha Rao gets calls as far as the file tells.',
    )
    expect(await dialog.getByRole('row', { name: 'Status Inactive Active' }).count()).toBe(2)
  },
  SLOW,
)

test(
  'a column is corrected, the correction undone, and starting again asks first',
  async () => {
    const { page } = await open('/check-up')
    await choose(page, 'Name,Thing\nAsha,Off\nBinod,On')
    await page.getByRole('heading', { name: /Nothing in this file/ }).waitFor()
    await page.getByText('Columns and account').click()
    await page.getByRole('combobox', { name: 'Thing holds' }).selectOption('Status')
    await page.getByRole('button', { name: 'Check again' }).click()
    await page.getByRole('heading', { name: '1 of 2 people will not get calls.' }).waitFor()
    await page.getByRole('button', { name: 'Start again' }).click()
    await page
      .getByRole('dialog', { name: 'Start again?' })
      .getByRole('button', { name: 'Keep this check-up' })
      .click()
    await page.getByText('Columns and account').click()
    await page.getByRole('button', { name: 'Undo the last change' }).click()
    await page.getByRole('heading', { name: /Nothing in this file/ }).waitFor()
    await page.getByRole('button', { name: 'Start again' }).click()
    await page.getByLabel(/A CSV file of your users/).waitFor()
  },
  SLOW,
)

test(
  'what is no list ends in a sentence, with the focus on it and a way on',
  async () => {
    const { page, axe } = await open('/check-up')
    await choose(page, 'PK\u0003\u0004 and so on', 'users.xlsx')
    await page
      .getByRole('alert')
      .getByText(/This is a spreadsheet/)
      .waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    expect(await axe()).toEqual([])
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await choose(page, 'foo,bar\n1,2\n3,4')
    await page.getByText(/no column was recognised/).waitFor()
    await page.getByRole('combobox', { name: 'foo holds' }).selectOption('Extension')
    await page.getByRole('button', { name: 'Check again' }).click()
    await page.getByRole('heading', { name: /Nothing in this file/ }).waitFor()
  },
  SLOW,
)

test(
  'an Excel workbook is read by what is loaded for it alone, and another sheet and header are chosen',
  async () => {
    const { page, requests, axe } = await open('/check-up')
    const before = requests.length
    await page
      .getByLabel(/A CSV file of your users/)
      .setInputFiles('tests/fixtures/lists/workbook.xlsx')
    await page.getByRole('heading', { name: '1 of 2 people will not get calls.' }).waitFor()
    expect(requests.slice(before).map((request) => request.url().replace(origin, ''))).toEqual([
      workers['checkup'],
      workers['workbook'],
      workers['checkup'],
    ])
    await page.getByText('Columns and account').click()
    const read = page.getByRole('region', { name: 'The first people as they are read' })
    expect(await read.getByRole('row').nth(1).textContent()).toBe(
      '2Asha Rao919810000201Sales22:00-06:00Active',
    )
    expect(await axe()).toEqual([])
    const sheets = page.getByRole('combobox', { name: 'Sheet' })
    await sheets.selectOption('Read me')
    await page
      .getByRole('alert')
      .getByText(/no column was recognised/)
      .waitFor()
    expect(await sheets.evaluate((element) => element === document.activeElement)).toBe(true)
    await sheets.selectOption('People')
    await page.getByText(/the header in row 1/).waitFor()
    await page.getByRole('combobox', { name: 'Row of the header' }).selectOption('No header')
    await page.getByText(/with no header/).waitFor()
    await page.getByRole('button', { name: 'Undo the last change' }).click()
    await page.getByText(/the header in row 1/).waitFor()
  },
  SLOW,
)

test(
  'the separator of a list is chosen, and the rows are seen as they are cut by it',
  async () => {
    const { page } = await open('/check-up')
    await choose(page, 'Name;Status,Note\nAsha;Inactive,x\nBinod;Active,y')
    await page.getByText(/with semicolons between the cells/).waitFor()
    await page.getByText('Columns and account').click()
    const rows = page.getByRole('region', { name: 'The first rows as they are cut into cells' })
    expect(await rows.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual([
      'Asha',
      'Inactive,x',
    ])
    await page.getByRole('combobox', { name: 'Between the cells' }).selectOption('commas')
    await page.getByText(/no column was recognised/).waitFor()
    expect(await rows.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual([
      'Asha;Inactive',
      'x',
    ])
  },
  SLOW,
)

test(
  'rows that are pasted are checked, and pasting nothing says so',
  async () => {
    const { page } = await open('/check-up')
    await page.getByRole('button', { name: 'Check the pasted rows' }).click()
    await page.getByText('Paste some rows first').waitFor()
    await page
      .getByLabel('Or paste the rows, with their header')
      .fill('Name\tStatus\nAsha\tInactive')
    await page.getByRole('button', { name: 'Check the pasted rows' }).click()
    await page.getByRole('heading', { name: '1 of 1 person will not get calls.' }).waitFor()
  },
  SLOW,
)

test(
  'a long check-up tells how far it is, and is cancelled at once',
  async () => {
    const { page } = await open('/check-up')
    await choose(page, [...generatedCsv(policy, 200_000)].join(''))
    await page.getByRole('progressbar').waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('heading', { name: 'The check-up was cancelled' }).waitFor()
    await expect.poll(() => page.workers().length).toBe(0)
  },
  SLOW,
)

test(
  'the table is exported as CSV and Markdown without a live formula',
  async () => {
    const { page } = await open('/check-up')
    await choose(page, 'Name,Status\n"=1+1",Active\n" @SUM(1)",Inactive')
    await rows(page).first().waitFor()
    const save = async (name: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ])
      return readFileSync(await download.path(), 'utf8')
    }
    const cells = Papa.parse<string[]>((await save('Export as CSV')).replace('\ufeff', ''), {
      skipEmptyLines: true,
    }).data
    expect(cells.map((row) => row[1])).toEqual(['Name', "'=1+1", "'@SUM(1)"])
    expect(await save('Export as Markdown')).toContain('| =1+1 |')
  },
  SLOW,
)

test(
  'a large account is turned page by page, and printed without what is for the screen',
  async () => {
    const { page } = await open('/check-up')
    await choose(page, [...generatedCsv(policy, 120)].join(''))
    await page.getByText('1 to 50 of 120 people').waitFor()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('51 to 100 of 120 people').waitFor()
    await page.evaluate(() => {
      window.print = () =>
        document.documentElement.setAttribute(
          'data-printed',
          `${document.querySelectorAll('tbody th[scope=row]').length}`,
        )
    })
    await page.getByRole('button', { name: 'Print' }).click()
    await page.locator('html[data-printed]').waitFor()
    expect(Number(await page.locator('html').getAttribute('data-printed'))).toBeGreaterThanOrEqual(
      120,
    )
    await page.emulateMedia({ media: 'print' })
    expect(await people(page).locator('thead').innerText()).toMatch(/Name.*Role.*Rings/s)
    expect(
      await page
        .locator('button, input, select, textarea')
        .evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).length),
    ).toBe(0)
  },
  SLOW,
)

describe('privacy', () => {
  test(
    'the program that reads the list can open no connection',
    async () => {
      const { page } = await open('/check-up')
      await tryExample(page)
      const tried = await page.workers()[0]?.evaluate(() =>
        fetch('/healthz').then(
          () => 'sent',
          () => 'refused',
        ),
      )
      expect(tried).toBe('refused')
      expect(await page.getByText('The list stays on your device.').isVisible()).toBe(true)
      expect(
        await page.evaluate(() => [
          localStorage.length,
          sessionStorage.length,
          document.cookie,
          location.search,
        ]),
      ).toEqual([0, 0, '', ''])
    },
    SLOW,
  )

  test('the page may connect to its own server alone, and its worker to none', async () => {
    const policyOf = async (address: string): Promise<string> =>
      (await fetch(origin + address)).headers.get('content-security-policy') ?? ''
    expect(await policyOf('/check-up')).toMatch(
      /^default-src 'none'; script-src 'self';.* connect-src 'self';/,
    )
    expect(await policyOf(assets.workers.checkup)).toMatch(/^default-src 'none'; base-uri/)
  })
})

describe('what it costs', () => {
  const sizeOf = (address: string): number =>
    brotliCompressSync(readFileSync(path.join('public', address))).length

  test('its script, worker and parser included, is at most 51 KiB', () => {
    const files = [assets.help, ...assets.preload['sp-checkup'], assets.workers.checkup]
    expect(files.reduce((sum, address) => sum + sizeOf(address), 0) / 1024).toBeLessThanOrEqual(51)
  })

  test('no other page loads any of it', async () => {
    const { requests } = await open('/')
    const own = [assets.preload['sp-checkup'][0], assets.workers.checkup]
    expect(requests.filter((request) => own.includes(request.url().replace(origin, '')))).toEqual(
      [],
    )
  })

  test('the worker is loaded when a check-up begins, not before', async () => {
    const { page, requests } = await open('/check-up')
    expect(requests.some((request) => request.url().endsWith(assets.workers.checkup))).toBe(false)
    expect(page.workers()).toEqual([])
  })
})

test('with JavaScript off the page says what it does and leads to what works without', async () => {
  const { page } = await open('/check-up', { javaScriptEnabled: false })
  expect(await page.getByText('This page needs JavaScript').isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: /^A user.s phone does not ring$/ }).isVisible()).toBe(
    true,
  )
  const template = await fetch(
    `${origin}` +
      `${await page.getByRole('link', { name: 'Download the template' }).getAttribute('href')}`,
  )
  expect([template.status, template.headers.get('content-type')]).toEqual([
    200,
    'text/csv; charset=utf-8',
  ])
  expect(await template.text()).toMatch(/^Name,Email,Phone,/)
})

test(
  'a thousand people are judged as the API judges them',
  async () => {
    const found = await done([...generatedCsv(policy, 1000)].join(''))
    const facts = Array.from({ length: 1000 }, (_, at) => found.factsOf(found.users.state(at)))
    const post = async (address: string, body: unknown): Promise<unknown> =>
      (
        await fetch(origin + address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json()
    for (const permission of [RING, SIGN_IN]) {
      const answer = (await post('/api/access/check', {
        checks: facts.map((user) => ({ user, permission })),
      })) as { results: readonly { decision: string; reasons: readonly { rule: string }[] }[] }
      answer.results.forEach(({ decision, reasons }, at) => {
        const { ring, signIn } = verdictAt(found, at)
        const outcome = permission === RING ? ring : signIn
        expect([at, outcome.standing === 'no', outcome.reasons.map(({ rule }) => rule)]).toEqual([
          at,
          decision === 'deny',
          reasons.map(({ rule }) => rule),
        ])
      })
    }
    // Asked once for what the symptom rests on: thousands of requests would say the same.
    const asked = new Map<string, Promise<readonly string[]>>()
    const confirmedBy = (id: string, known: Facts): Promise<readonly string[]> => {
      const { facts: restsOn, causes } = requireSymptom(id)
      const key = JSON.stringify([id, restsOn.map((fact) => known[fact])])
      return memoize(asked, key, async () => {
        const answer = (await post('/api/diagnose', { symptom: id, facts: known })) as {
          confirmed: readonly { cause: string }[]
        }
        return answer.confirmed.map(
          ({ cause }) => causes.find((row) => row.id === cause)?.rule ?? cause,
        )
      })
    }
    const states = new Map(facts.map((known, at) => [found.users.state(at), known]))
    for (const [state, known] of states) {
      const confirmed = await Promise.all(
        policy.checkUp
          .filter(({ when }) => !when || evaluate(when, known) === true)
          .map(({ symptom: id }) => confirmedBy(id, known)),
      )
      expect(
        found
          .verdict(state)
          .causes.map(({ id }) => id)
          .toSorted(),
      ).toEqual([...new Set(confirmed.flat())].toSorted())
    }
  },
  SLOW,
)

describe('a list that is given to the home page', () => {
  const name = 'Or drop the file here, paste its rows, or choose it'

  /** The check-up has it, it was not sent, and nothing of it is left for another page. */
  async function isChecked(page: Page, requests: readonly { postData(): string | null }[]) {
    await headline(page).waitFor()
    expect(new URL(page.url()).hash).toBe('')
    expect(requests.filter((request) => request.postData()?.includes('Harish'))).toEqual([])
    expect(await page.evaluate(() => caches.has('handed-list'))).toBe(false)
  }

  test('as a file opens the check-up with it', async () => {
    const { page, requests } = await open('/')
    await page.getByLabel(name).setInputFiles(file(exampleCsv(policy)))
    await isChecked(page, requests)
    await page.reload()
    await page.getByLabel(/A CSV file of your users/).waitFor()
  })

  test.each(['drop', 'paste'])('by %s opens the check-up with it', async (way) => {
    const { page, requests } = await open('/')
    await page.getByText(name).waitFor()
    await page.evaluate(
      ([type, text]) => {
        const given = new DataTransfer()
        given.setData('text/plain', text)
        const panel = document.querySelector('sp-list')?.closest('section')
        if (type === 'drop') panel?.dispatchEvent(new DragEvent('drop', { dataTransfer: given }))
        else
          document.body.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: given, bubbles: true }),
          )
      },
      [way, exampleCsv(policy)] as const,
    )
    await isChecked(page, requests)
  })

  test('is no list where words are pasted into a field or are one line', async () => {
    const { page } = await open('/')
    await page.getByText(name).waitFor()
    await page.evaluate(() => {
      for (const [place, text] of [
        [document.querySelector('input[type=search]'), 'a,b\nc,d'],
        [document.body, 'one line'],
      ] as const) {
        const given = new DataTransfer()
        given.setData('text/plain', text)
        place?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: given, bubbles: true }))
      }
    })
    expect(new URL(page.url()).pathname).toBe('/')
    expect(await page.evaluate(() => caches.has('handed-list'))).toBe(false)
  })

  test('is the link to the check-up where there is no script', async () => {
    const { page } = await open('/', { javaScriptEnabled: false })
    expect(await page.getByText(name).isVisible()).toBe(false)
    await page.getByRole('link', { name: 'Check your list' }).click()
    expect(new URL(page.url()).pathname).toBe('/check-up')
  })
})
