// A writer's first article in the studio, in a copy of some of the content.
import { execFileSync, type ChildProcess } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import type http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '@/lib/store/migrate'
import { openDatabase } from '@/lib/store/open'
import { feedbackRow, requestRow } from '@/tests/store/rows'
import { sharedChromium } from '../../browser/chromium'
import { soundArticle } from '../../content/made-up-change'
import { expectPublished, type Saved } from './published'
import { freePort, startPages, startStudio, stopped } from './started'

const root = process.cwd()
const FILE = 'content/articles/getting-help/who-hears-a-recording.mdx'
let folder = ''
let studio: ChildProcess
let site: http.Server
let origin = ''
let page: Page
/** What the journeys saved that readers are to see. */
let saved: Partial<Saved> = {}

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8' })

const ASKED = 'content/articles/users-and-pro-licences/add-a-user.mdx'
const FIX = 'content/wizards/panel-access-column-missing.md'

/** Of the rules: what the guided fix ends with, and two rows that are changed. */
const SYMPTOM = 'content/policy/symptoms/panel-access-column-missing.yaml'
const CHANGED = /users\.delete|chat_window/

/**
 * Whether a file is copied: of the articles and the guided fixes those that are edited, that these
 * name, and that read otherwise once the rules are changed. After each change the studio checks,
 * renders and searches all that it has.
 */
function isCopied(): (file: string) => boolean {
  const texts = [ASKED, FIX, SYMPTOM].map((name) => readFileSync(path.join(root, name), 'utf8'))
  const words = new Set([ASKED, FIX, ...texts].flatMap((text) => text.match(/[a-z\d-]+/g) ?? []))
  return (file) =>
    !/[\\/](?:articles|wizards)[\\/].*\.mdx?$/.test(file) ||
    words.has(path.parse(file).name) ||
    CHANGED.test(readFileSync(file, 'utf8'))
}

const daysAgo = (days: number): number => Date.now() - days * 24 * 60 * 60 * 1000
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** An article verified ten days ago, about which readers asked before and after. */
async function askAbout(): Promise<void> {
  const file = path.join(folder, ASKED)
  const verified = `verified: ${dayOf(daysAgo(10))}`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^verified: .*$/m, verified))
  const data = path.join(folder, 'data')
  mkdirSync(data)
  const opened = await openDatabase(
    { folder: data, url: undefined },
    path.join(root, 'lib/store/sqlite/thread.mjs'),
  )
  await migrate(opened, { before: () => Promise.resolve() })
  const no = { article: 'add-a-user', helpful: 0, reason: 'unclear' } as const
  await opened.db
    .insertInto('feedback')
    .values([20, 5, 4].map((days) => feedbackRow({ ...no, created_at: daysAgo(days) })))
    .execute()
  await opened.db
    .insertInto('request')
    .values(requestRow({ page: '/articles/add-a-user', created_at: daysAgo(3) }))
    .execute()
  await opened.close()
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-studio-'))
  cpSync(path.join(root, 'content'), path.join(folder, 'content'), {
    recursive: true,
    filter: isCopied(),
  })
  git('init', '--quiet')
  git('config', 'user.name', 'Asha')
  git('config', 'user.email', 'asha@example.com')
  git('add', 'content')
  git('commit', '--quiet', '--message=What was there before')
  for (const name of ['app', 'lib']) symlinkSync(path.join(root, name), path.join(folder, name))
  await askAbout()
  cpSync(path.join(root, 'public'), path.join(folder, 'public'), {
    recursive: true,
    filter: (file) => !file.startsWith(path.join(root, 'public/assets')),
  })
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  site = await startPages(origin)
  studio = await startStudio(folder, site, port)
  page = await (await sharedChromium()).newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(origin)
})
afterAll(async () => {
  await page.close()
  await stopped(studio)
  site.close()
  rmSync(folder, { recursive: true, force: true })
})

const typeAtEnd = async (text: string): Promise<void> => {
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
}
const onDisk = (): string => readFileSync(path.join(folder, FILE), 'utf8')
const problem = (said: RegExp) =>
  page.getByRole('region', { name: 'Problems' }).getByRole('listitem').filter({ hasText: said })

test('an article is begun as a draft', async () => {
  await page.getByRole('button', { name: 'New article' }).click()
  await page.getByLabel('What it answers').fill('Who hears a recording?')
  await page.getByLabel('Category').selectOption('getting-help')
  await page.getByRole('button', { name: 'Begin a draft' }).click()
  await page.locator('.cm-content').waitFor()
  expect(onDisk()).toMatch(/^---\ndraft: true\ntitle: Who hears a recording\n/)
  await problem(/'aliases'/)
    .first()
    .waitFor()
})

test('a mistake is marked and mended, and what was typed is kept until it is saved', async () => {
  await typeAtEnd('\n\nAsk the Owner.\n')
  const typed = problem(/"Owner" is typed/)
  await typed.waitFor()
  expect(onDisk()).not.toContain('Ask the')
  await typed.getByRole('button', { name: 'Write <Role id="owner" />' }).click()
  await typed.waitFor({ state: 'detached' })
})

test('a statement against the policy is marked with both sides', async () => {
  await typeAtEnd('\n\n<Role id="call_agent" plural /> can delete users.\n')
  await problem(/content\/policy\/\w+\.yaml:\d+/)
    .first()
    .waitFor()
})

test('a server that was killed, and a page that was closed, lose nothing', async () => {
  const port = Number(new URL(origin).port)
  await stopped(studio)
  studio = await startStudio(folder, site, port)
  await page.goto(`${origin}/#${FILE}`)
  await page.reload()
  await page.locator('.cm-content').getByText('can delete users').waitFor()
  await page.getByText('This text was not saved; it is as you left it.').waitFor()
})

test('what somebody else wrote meanwhile is shown, and nothing is written over it', async () => {
  appendFileSync(path.join(folder, FILE), '\nA line of somebody else.\n')
  await typeAtEnd('\nMine.\n')
  await page.keyboard.press('Control+s')
  const alert = page.getByRole('alert')
  await alert.getByText('Nothing was written').waitFor()
  expect(onDisk()).toContain('A line of somebody else.')
  expect(onDisk()).not.toContain('Mine.')
  await alert.getByRole('button', { name: 'Write mine over it' }).click()
  await page.getByText('Saved.').waitFor()
  expect(onDisk()).toContain('Mine.')
  expect(onDisk()).toContain('Ask the <Role id="owner" />.')
})

const shown = (name: string) => page.getByRole('button', { name, exact: true })

test('the form changes one field of the text, and the text the form', async () => {
  const before = onDisk()
  await shown('Form').click()
  const form = page.getByRole('form', { name: 'Front matter' })
  await form.getByText(/'aliases' has 0, expected at least 5/).waitFor()
  const aliases = ['who can listen to this', 'hear a call again', 'play a call', 'kaun sunta hai']
  await form.getByLabel('Aliases', { exact: true }).fill([...aliases, 'play: it'].join('\n'))
  await form.getByText(/'aliases' has 0/).waitFor({ state: 'detached' })
  await form.getByLabel('Owner', { exact: false }).last().fill('Asha')
  await shown('Text').click()
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+s')
  await page.getByText('Saved.').waitFor()
  const line =
    'aliases: [who can listen to this, hear a call again, play a call, kaun sunta hai, "play: it"]'
  expect(onDisk()).toBe(
    before.replace('aliases: []', line).replace(/(^facts: \[\]\n)/m, '$1owner: Asha\n'),
  )
})

test('a pasted picture asks for its words, and is made small, named and placed', async () => {
  const wide = await sharp({ create: { width: 2400, height: 600, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Artist: 'Somebody' } })
    .jpeg()
    .toBuffer()
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+End')
  await page.locator('.cm-content').evaluate((text, base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], 'IMG_1.jpg', { type: 'image/jpeg' }))
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, wide.toString('base64'))
  const dialog = page.getByRole('dialog', { name: 'Place a picture' })
  await dialog.getByLabel('What it shows').fill('A red [wall]')
  await dialog.getByRole('button', { name: 'Place it' }).click()
  const markdown = '![A red \\[wall\\]](/images/who-hears-a-recording-a-red-wall.jpg)'
  await page.locator('.cm-content').getByText(markdown).waitFor()
  const placed = sharp(
    readFileSync(path.join(folder, 'public/images/who-hears-a-recording-a-red-wall.jpg')),
  )
  expect(await placed.metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 400 })
  expect((await placed.metadata()).exif).toBeUndefined()
  await problem(/\/images\//).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+s')
  await page.getByText('Saved.').waitFor()
  expect(onDisk().trimEnd().endsWith(`\n\n${markdown}`)).toBe(true)
})

const openFresh = async (file: string): Promise<void> => {
  await page.goto(`${origin}/#${file}`)
  await page.reload()
  await page.locator('.cm-content').waitFor()
}

test('the page beside a text scrolls along with it, and is seen as a role, light or dark', async () => {
  await openFresh(ASKED)
  const beside = page.frameLocator('iframe[title="The page"]')
  await beside.getByRole('heading', { name: 'Page' }).waitFor()
  const scrolled = () => beside.locator('html').evaluate(() => scrollY)
  const scrollTo = (share: number) =>
    page
      .locator('.cm-scroller')
      .evaluate((text, part) => text.scrollTo(0, part * text.scrollHeight), share)
  await scrollTo(1)
  await expect.poll(scrolled).toBeGreaterThan(1000)
  const end = await scrolled()
  await scrollTo(0.4)
  await expect.poll(scrolled).toBeLessThan(end)
  await scrollTo(0)
  await expect.poll(scrolled).toBe(0)
  const preview = page.getByRole('region', { name: 'Preview' })
  await preview.getByLabel('Seen as').selectOption('manager')
  await preview.getByRole('button', { name: 'Dark' }).click()
  await beside.locator('html[data-role="manager"][data-theme="dark"]').waitFor()
})

test('a hole in a guided fix is marked at its answer, mended, walked, saved and found', async () => {
  const before = readFileSync(path.join(folder, FIX), 'utf8')
  const [led = ''] = /^- .* -> cause: \S+$/m.exec(before) ?? []
  const line = before.slice(0, before.indexOf(led)).split('\n').length
  const holed = before.replace(led, led.replace(/cause: .*$/, 'end'))
  writeFileSync(path.join(folder, FIX), holed)
  await openFresh(FIX)
  await problem(/cause/).first().waitFor()
  await shown('Tree').click()
  const tree = page.getByRole('region', { name: 'Tree' })
  await tree
    .getByText(/ends|does not name|never tells|passes over/)
    .first()
    .waitFor()
  // From the drawn answer to its line, where it is mended as one types.
  await tree
    .getByRole('button', { name: `Line ${line}`, exact: true })
    .first()
    .click()
  await page.locator('.cm-activeLine').getByText('-> end').waitFor()
  await page.keyboard.press('End')
  for (const _ of 'end') await page.keyboard.press('Backspace')
  await page.keyboard.insertText(led.slice(led.indexOf('cause:')))
  await problem(/cause/).first().waitFor({ state: 'detached' })
  await shown('Tree').click()
  const first = tree.locator('[data-step]').first()
  await first.locator('li button').first().click()
  await tree
    .getByRole('status')
    .getByText(/\d+ still possible · \d+ ruled out/)
    .waitFor()
  expect(readFileSync(path.join(folder, FIX), 'utf8')).toBe(holed)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved.').waitFor()
  expect(readFileSync(path.join(folder, FIX), 'utf8')).toBe(before)
  saved = {
    ...saved,
    holed: { path: FIX, text: holed },
    line,
    mended: { path: FIX, text: readFileSync(path.join(folder, FIX), 'utf8') },
  }
  await shown('Searches').click()
  const [, title = ''] = /^title: (.+)$/m.exec(before) ?? []
  const row = page.getByRole('row').filter({ hasText: title })
  await row.getByText('at place 1').waitFor({ timeout: 120_000 })
}, 180_000)

test('a cell of the policy changes one word of its file, and tells before what it changes', async () => {
  const file = path.join(folder, 'content/policy/permissions.yaml')
  const before = readFileSync(file, 'utf8')
  await openFresh('content/policy/permissions.yaml')
  await shown('Table').click()
  await page.getByLabel('Remove a user: Manager').selectOption('allow:department')
  const changes = page.getByRole('region', { name: 'What this change would change' })
  await changes.getByText(/Manager, users\.delete: No → Yes/).waitFor({ timeout: 120_000 })
  await changes.getByText(/^Articles: [1-9]/).waitFor()
  expect(readFileSync(file, 'utf8')).toBe(before)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved.').waitFor()
  const lines = (text: string) => text.split('\n')
  const changed = lines(readFileSync(file, 'utf8')).filter((one, at) => one !== lines(before)[at])
  expect(changed).toHaveLength(1)
  expect(changed[0]).toMatch(/\{id: delete, .*manager: allow:department, call_agent: deny\}/)
  writeFileSync(file, before)
  // Two policies are compared over every state, in a process that reads all content first.
}, 180_000)

/** A row of each kind of table, a field of it, and what it says then. */
test.each([
  ['menus', 'users: label', 'Manage › People', /^Articles: [1-9]/],
  ['limits', 'chat_window: label', '23 hours', /^Articles: [1-9]/],
  ['roles', 'manager: plural', 'Team leads', /^Articles: [1-9]/],
  ['contradictions', 'tried_though_unavailable: text', 'Look again.', /^Cannot be together: 1$/],
  ['symptoms/user-not-ringing', 'causes, inactive: why', 'It is set to Inactive.', /^Causes: 1$/],
])(
  'a row of %s is changed in its table, and tells before what it changes: %s',
  async (...row) => {
    const [name, field, written, said] = row
    const file = `content/policy/${name}.yaml`
    const before = readFileSync(path.join(folder, file), 'utf8')
    await openFresh(file)
    await shown('Table').click()
    const own = field.replace('causes, ', '')
    const cell = page.getByLabel(new RegExp(`^(?:[a-z-]+, )?${own}$`))
    await cell.fill(written)
    await cell.press('Enter')
    const changes = page.getByRole('region', { name: 'What this change would change' })
    await changes.getByText(said).first().waitFor({ timeout: 120_000 })
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe(before)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved.').waitFor()
    const lines = (text: string) => text.split('\n')
    const saved = readFileSync(path.join(folder, file), 'utf8')
    const changed = lines(saved).filter((one, at) => one !== lines(before)[at])
    expect(changed).toHaveLength(1)
    expect(changed[0]).toContain(written.slice(0, 8))
    writeFileSync(path.join(folder, file), before)
  },
  180_000,
)

test('what was written a moment ago is opened with what is wrong in it', async () => {
  const file = path.join(folder, FILE)
  const before = readFileSync(file, 'utf8')
  const opened = async (): Promise<string> => {
    const answer = await fetch(`${origin}/api/open`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body: JSON.stringify({ file: FILE }),
    })
    return answer.text()
  }
  writeFileSync(file, `${before}\n<Nothing />\n`)
  expect(await opened()).toContain('there is no component <Nothing>')
  writeFileSync(file, before)
  expect(await opened()).not.toContain('there is no component')
})

const picture = (body: object): Promise<Response> =>
  fetch(`${origin}/api/picture`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ file: FILE, words: 'x', data: '', ...body }),
  })

test.each([
  ['a program', { data: btoa('<script>alert(1)</script>') }, 409, 'this is no picture'],
  ['a drawing', { data: btoa('<svg xmlns="http://www.w3.org/2000/svg"/>') }, 409, 'picture'],
  ['no base64', { data: '%%%' }, 422, 'base64'],
  ['a table', { file: 'content/site/home.yaml' }, 422, 'an article or a passage'],
  ['no words', { words: ' ' }, 422, 'some words'],
])('%s is not placed', async (_, body, status, said) => {
  const answer = await picture(body)
  expect(answer.status).toBe(status)
  expect(await answer.text()).toContain(said)
})

test('the searches say at which place each wording finds the article', async () => {
  await page.goto(`${origin}/#${ASKED}`)
  await page.reload()
  await page.locator('.cm-content').waitFor()
  await shown('Searches').click()
  const row = page.getByRole('row').filter({ hasText: 'How do I add a new user?' })
  await row.getByText('at place 1').waitFor()
})

test('what changed is shown line by line, and committed with a sentence', async () => {
  await page.goto(`${origin}/#${FILE}`)
  await page.reload()
  await page.locator('.cm-content').waitFor()
  await shown('History').click()
  const region = page.getByRole('region', { name: 'History' })
  await region.getByText('Git has not seen this file yet.').waitFor()
  await region.getByLabel('What you changed, and why').fill('--amend who hears a recording')
  await region.getByRole('button', { name: 'Commit this file' }).click()
  await region.getByText('All that is saved is committed.').waitFor()
  expect(git('log', '--format=%s', '--name-only', '-1').trim().split(/\n+/)).toEqual([
    '--amend who hears a recording',
    FILE,
  ])
  await region.getByText('--amend who hears a recording').click()
  await region.getByText('+owner: Asha').waitFor()
})

test('what is written to its end is seen as on a phone, published, and found by search', async () => {
  await openFresh(FILE)
  const [, before = ''] = /\n(!\[.*)$/s.exec(onDisk().trimEnd()) ?? []
  const image = before.replace(/^.*\(\/|\)$/g, '')
  const written = soundArticle({
    thing: 'amber lamp',
    category: 'getting-help',
    menu: 'users',
    image,
  }).replace(/^---\n/, '---\ndraft: true\n')
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(written)
  const status = page.getByRole('region', { name: 'Problems' }).getByRole('status')
  const isSound = () => status.getByText(/^(?:No problem\.|0 errors)/).waitFor()
  await isSound()
  await page.keyboard.press('Control+s')
  await page.getByText('Saved.').waitFor()
  expect(onDisk()).toBe(written)
  // It stands among the unfinished and in its category.
  const open = page.locator('nav [aria-current="true"]').last()
  await open.getByText(/^draft/).waitFor()
  const preview = page.getByRole('region', { name: 'Preview' })
  await preview.getByRole('button', { name: 'Phone' }).click()
  const shownPage = preview.getByTitle('The page')
  expect(await shownPage.getAttribute('src')).toMatch(/\/articles\/who-hears-a-recording$/)
  expect((await shownPage.boundingBox())?.width).toBe(390)
  await shown('Form').click()
  await page.getByRole('checkbox', { name: /^Draft/ }).uncheck()
  await shown('Text').click()
  await isSound()
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+s')
  await open.getByText(/draft/).waitFor({ state: 'detached' })
  await expect.poll(onDisk).toBe(written.replace('draft: true\n', ''))
  saved = {
    ...saved,
    draft: { path: FILE, text: written },
    article: { path: FILE, text: onDisk() },
    picture: {
      path: `public/${image}`,
      bytes: readFileSync(path.join(folder, 'public', image)),
    },
  }
  await shown('Searches').click()
  const row = page.getByRole('row').filter({ hasText: 'Where is the amber lamp' })
  await row.getByText('at place 1').waitFor({ timeout: 120_000 })
  // The index of all articles is built for it.
}, 180_000)

// A build of every page takes minutes: `npm run test:published`.
if (process.env['SIGNPOST_TEST_PUBLISHED'] !== undefined)
  test('what was saved is kept from readers until it is published, then built, served and found', async () => {
    const { draft, article, holed, line, mended, picture } = saved
    if (!draft || !article || !holed || !line || !mended || !picture)
      throw new Error('the journeys before saved nothing')
    await expectPublished({ draft, article, holed, line, mended, picture })
  }, 3_600_000)

const MOST_TABS = 60
/** Presses Tab until what has the focus says this. */
async function tabTo(words: RegExp): Promise<void> {
  for (let count = 0; count < MOST_TABS; count++) {
    await page.keyboard.press('Tab')
    if (words.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))) return
  }
  throw new Error(`nothing that ${MOST_TABS} Tabs reach says ${String(words)}`)
}

test('what readers asked about is listed, told, and settled by keys alone', async () => {
  await page.goto(origin)
  await page.reload()
  const files = page.getByRole('navigation', { name: 'Files' })
  await files.getByLabel('By').focus()
  await page.keyboard.type('how')
  await files.getByText(/^Asked about · 1$/).waitFor()
  // What needs a look stands first, open, with this file in it.
  await tabTo(/How do I add a new user.*asked about/)
  await page.keyboard.press('Enter')
  await page.locator('.cm-content').waitFor()
  await tabTo(/^Readers$/)
  await page.keyboard.press('Enter')
  const readers = page.getByRole('region', { name: 'Readers' })
  await readers.getByText('It was said 2 times that it did not help.').waitFor()
  await readers.getByText('“I do not understand it” 2 times').waitFor()
  await readers.getByText('Support was written to from this page once.').waitFor()
  await page.getByRole('button', { name: 'Form', exact: true }).press('Enter')
  const form = page.getByRole('form', { name: 'Front matter' })
  await form.getByLabel('Verified', { exact: true }).fill(dayOf(Date.now()))
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await page.getByText('Saved.').waitFor()
  await files.getByText(/^Asked about/).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Readers', exact: true }).press('Enter')
  await readers.getByText('Nobody asked about this since').waitFor()
})

test.each([
  ['a page of another site', { Origin: 'http://example.com' }, '/api/save'],
  ['a page of another site', { Origin: 'http://example.com' }, '/api/commit'],
  ['a page of another site', { Origin: 'http://example.com' }, '/api/history'],
  ['a page of another site', { Origin: 'http://example.com' }, '/api/searches'],
  ['nobody', {}, '/api/save'],
  ['nobody', {}, '/api/commit'],
  ['a page of another site', { Origin: 'http://example.com' }, '/api/picture'],
  ['a form', { Origin: 'own', 'Content-Type': 'text/plain' }, '/api/save'],
  ['a form', { Origin: 'own', 'Content-Type': 'text/plain' }, '/api/commit'],
])('%s may do nothing: %o %s', async (_, headers, address) => {
  const own = {
    ...headers,
    ...('Origin' in headers && headers.Origin === 'own' && { Origin: origin }),
  }
  const answer = await fetch(origin + address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...own },
    body: JSON.stringify({ file: FILE, text: 'x', base: null }),
  })
  expect(answer.status).toBe(403)
})

test.each([
  '../package.json',
  'content/../package.json',
  'package.json',
  'content/articles/x.mdx',
  '/etc/passwd',
])('nothing but a file of content is written: %s', async (file) => {
  const answer = await fetch(`${origin}/api/save`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ file, text: 'x', base: null }),
  })
  expect(answer.status).toBe(422)
  expect(existsSync(path.join(folder, 'package.json'))).toBe(false)
})

test.each(['../package.json', '--all', '/etc/passwd', 'content/articles/x.mdx', 'content'])(
  'nothing but a file of content is committed: %s',
  async (file) => {
    const before = git('rev-parse', 'HEAD')
    const answer = await fetch(`${origin}/api/commit`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body: JSON.stringify({ file, message: 'x' }),
    })
    expect(answer.status).toBe(422)
    expect(git('rev-parse', 'HEAD')).toBe(before)
  },
)
