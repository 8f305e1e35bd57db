// A writer who is in a hurry: nothing that was typed is lost, and nothing goes wrong in silence.
import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../../browser/chromium'
import { freePort, startPages, startStudio, stopped } from './started'

const root = process.cwd()
const NAMES = ['add-a-user', 'edit-a-user']
const [ADD = '', EDIT = ''] = NAMES.map(
  (name) => `content/articles/users-and-pro-licences/${name}.mdx`,
)
const FIX = 'content/wizards/panel-access-column-missing.md'
const GRANTS = 'content/policy/permissions.yaml'

let folder = ''
let studio: ChildProcess
let site: http.Server
let origin = ''
let browser: Browser
let page: Page

const start = (): Promise<ChildProcess> => startStudio(folder, site, Number(new URL(origin).port))

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-clumsy-'))
  cpSync(path.join(root, 'content'), path.join(folder, 'content'), {
    recursive: true,
    filter: (file) =>
      !/[\\/](?:articles|wizards)[\\/].*\.mdx?$/.test(file) ||
      [...NAMES, path.parse(FIX).name].includes(path.parse(file).name),
  })
  for (const name of ['app', 'lib']) symlinkSync(path.join(root, name), path.join(folder, name))
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  site = await startPages(origin)
  studio = await start()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await stopped(studio)
  site.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await page?.close()
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
})

const onDisk = (file: string): string => readFileSync(path.join(folder, file), 'utf8')
async function openIn(one: Page, file: string): Promise<void> {
  await one.goto(`${origin}/#${file}`)
  await one.locator('.cm-content').waitFor()
}
async function typeAtEnd(text: string, one = page): Promise<void> {
  await one.locator('.cm-content').click()
  await one.keyboard.press('Control+End')
  await one.keyboard.insertText(text)
}
/** Waits for words at the end of the text: what is not in sight is not drawn. */
async function endsWith(words: string, one = page): Promise<void> {
  const text = one.locator('.cm-content')
  await expect
    .poll(async () => {
      await one.locator('.cm-scroller').evaluate((box) => box.scrollTo(0, box.scrollHeight))
      return text.textContent()
    })
    .toContain(words)
}
const button = (name: string, one = page) => one.getByRole('button', { name, exact: true })
const said = (words: RegExp | string, one = page) => one.getByText(words).first().waitFor()
async function throwAway(): Promise<void> {
  await button('Throw away').click()
  await expect.poll(() => button('Throw away').isDisabled()).toBe(true)
}
/** Drops a file onto the text, or pastes what a program copied. */
const give = (
  how: 'drop' | 'paste',
  items: readonly (readonly [string, string, string?])[],
  one = page,
) =>
  one.locator('.cm-content').evaluate(
    (text, [event, all]) => {
      const data = new DataTransfer()
      for (const [type, content, name] of all)
        if (name === undefined) data.items.add(content, type)
        else {
          const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
          data.items.add(new File([bytes], name, { type }))
        }
      const { x, y } = text.getBoundingClientRect()
      const shared = { bubbles: true, cancelable: true }
      text.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', {
              ...shared,
              dataTransfer: data,
              clientX: x + 60,
              clientY: y + 60,
            })
          : new ClipboardEvent('paste', { ...shared, clipboardData: data }),
      )
    },
    [how, items] as const,
  )

test('what was typed a moment before another file was opened is kept', async () => {
  await openIn(page, ADD)
  await button('Save').waitFor()
  await typeAtEnd('\n\nTyped in a hurry.\n')
  await page
    .getByRole('button', { name: /What can I change on a user later/ })
    .first()
    .click()
  await expect.poll(() => page.url()).toContain(EDIT)
  await page.goto('about:blank')
  await openIn(page, ADD)
  await endsWith('Typed in a hurry.')
  await said('This text was not saved; it is as you left it.')
  // And it is begun from its own version: saving meets nobody else's.
  await page.keyboard.press('Control+s')
  await button('Save').click()
  await said('Saved.')
  expect(onDisk(ADD)).toContain('Typed in a hurry.')
})

test('what was typed a moment before the window was closed is kept', async () => {
  // The browser stays: what a window sent last still goes out.
  const context = await browser.newContext()
  const closing = await context.newPage()
  await openIn(closing, EDIT)
  await typeAtEnd('\n\nThe last words.\n', closing)
  await closing.close({ runBeforeUnload: true })
  await expect.poll(() => closing.isClosed()).toBe(true)
  await openIn(page, EDIT)
  await endsWith('The last words.')
  await throwAway()
  await context.close()
})

test('what is typed while nobody answers is told, asked about, and kept once somebody does', async () => {
  await openIn(page, EDIT)
  await stopped(studio)
  await typeAtEnd('\n\nTyped into the dark.\n')
  await said(/does not answer\..*stands in this window alone/)
  let asked = 0
  page.on('dialog', (dialog) => {
    asked++
    void dialog.dismiss()
  })
  await page.evaluate(() => location.reload()).catch(() => undefined)
  await expect.poll(() => asked).toBe(1)
  await endsWith('Typed into the dark.')
  studio = await start()
  await page.getByText(/stands in this window alone/).waitFor({ state: 'detached' })
  const again = await browser.newPage()
  await page.close()
  page = again
  await openIn(page, EDIT)
  await endsWith('Typed into the dark.')
  await throwAway()
})

test('a file that is open in another window is written in one of them', async () => {
  const context = await browser.newContext()
  const [one, two] = [await context.newPage(), await context.newPage()]
  await openIn(one, EDIT)
  await openIn(two, EDIT)
  await said(/open in another window/, two)
  const kept = one.waitForResponse('**/api/edit')
  await typeAtEnd('\n\nMine.\n', one)
  await two.locator('.cm-content').click()
  await two.keyboard.insertText('Theirs.')
  expect(await two.locator('.cm-content').textContent()).not.toContain('Theirs.')
  await give('drop', [['image/png', '', 'shot.png']], two)
  expect(await two.getByRole('dialog', { name: 'Place a picture' }).isVisible()).toBe(false)
  await said('Not saved yet; kept on this machine.', one)
  await kept
  await expect.poll(() => button('Save', two).isDisabled()).toBe(true)
  await one.close()
  await two.getByText(/open in another window/).waitFor({ state: 'detached' })
  await endsWith('Mine.', two)
  await button('Throw away', two).click()
  await expect.poll(() => button('Throw away', two).isDisabled()).toBe(true)
  await context.close()
})

test('words typed during a save are saved by the next, and kept where the window is left', async () => {
  await openIn(page, EDIT)
  const before = onDisk(EDIT)
  const held: (() => void)[] = []
  await page.route('**/api/save', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  const release = async (): Promise<void> => {
    await expect.poll(() => held.length).toBe(1)
    held.pop()?.()
  }
  await typeAtEnd('\n\nFirst.\n')
  await page.keyboard.press('Control+s')
  await expect.poll(() => held.length).toBe(1)
  await typeAtEnd('Second.\n')
  await page.keyboard.press('Control+s')
  await release()
  await release()
  await expect.poll(() => onDisk(EDIT)).toMatch(/First\.\nSecond\.\s*$/)
  await expect.poll(() => button('Save').isDisabled()).toBe(true)
  expect(await page.getByText(/Somebody/).count()).toBe(0)
  await typeAtEnd('Third.\n')
  await page.keyboard.press('Control+s')
  await expect.poll(() => held.length).toBe(1)
  await page.reload()
  await endsWith('Third.')
  await throwAway()
  writeFileSync(path.join(folder, EDIT), before)
})

test('a file that was deleted on the disk is told, written again, or let go', async () => {
  const before = onDisk(EDIT)
  await openIn(page, EDIT)
  const meet = async (): Promise<void> => {
    rmSync(path.join(folder, EDIT))
    await typeAtEnd('\n\nTyped meanwhile.\n')
    await page.keyboard.press('Control+s')
    await said('Somebody deleted this file on the disk while it was open here.')
  }
  await meet()
  await button('Write mine again').click()
  await said('Saved.')
  expect(onDisk(EDIT)).toContain('Typed meanwhile.')
  await meet()
  await button('Let it be deleted').click()
  await said('Choose a file, or begin an article.')
  expect(await page.locator('.cm-content').count()).toBe(0)
  writeFileSync(path.join(folder, EDIT), before)
})

test('a text in which nothing was typed follows what another program made of it', async () => {
  const before = onDisk(EDIT)
  await openIn(page, EDIT)
  writeFileSync(path.join(folder, EDIT), `${before}\nFrom elsewhere.\n`)
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await said('It was changed on the disk, and is shown as it stands there.')
  await endsWith('From elsewhere.')
  expect(await button('Save').isDisabled()).toBe(true)
  writeFileSync(path.join(folder, EDIT), before)
})

test('a text that is far too long is told, and undone', async () => {
  await openIn(page, EDIT)
  await typeAtEnd('\n\n')
  await give('paste', [['text/plain', 'Ask whoever looks after it.\n'.repeat(20_000)]])
  await said(/longer than 500,000 characters/)
  await page.keyboard.press('Control+z')
  await page.getByText(/longer than 500,000 characters/).waitFor({ state: 'detached' })
  await throwAway()
})

test('a quick fix that was undone mends nothing else when it is chosen again', async () => {
  await openIn(page, EDIT)
  await typeAtEnd('\n\nAsk the Owner.\n')
  const fix = page.getByRole('button', { name: 'Write <Role id="owner" />' })
  const text = () => page.locator('.cm-content').textContent()
  await fix.first().click()
  await fix.first().waitFor({ state: 'detached' })
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+z')
  await fix.first().waitFor()
  // Before it is checked anew a line comes above it.
  await fix.first().evaluate((chosen) => {
    const view = document.querySelector('.cm-content')
    view?.dispatchEvent(new InputEvent('beforeinput', { bubbles: true }))
    if (chosen instanceof HTMLElement) chosen.click()
  })
  await expect.poll(text).toContain('Ask the <Role id="owner" />.')
  await throwAway()
})

const whole = () =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer()

test('a file that is no picture is told, and text that is dropped is text', async () => {
  await openIn(page, EDIT)
  await give('drop', [['application/pdf', btoa('%PDF-1.7'), 'guide.pdf']])
  await said(/“guide\.pdf” is no picture: a PNG, a JPEG or a WebP can be placed\./)
  await give('drop', [['', btoa('\0\0\0 ftypheic'), 'IMG_0001.HEIC']])
  await said(/“IMG_0001\.HEIC” is no picture/)
  await give('drop', [['image/heic', btoa('\0\0\0 ftypheic'), 'IMG_0002.HEIC']])
  await said(/“IMG_0002\.HEIC” is a picture of another kind/)
  await page.locator('.cm-content').evaluate((text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(
      new File([new Uint8Array(30_000_000)], 'poster.png', { type: 'image/png' }),
    )
    text.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  })
  await said(/“poster\.png” is larger than 24 MB/)
  expect(await page.getByRole('dialog').isVisible()).toBe(false)
  const beside = await page.getByRole('navigation', { name: 'Files' }).evaluate((list) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([], 'shot.png', { type: 'image/png' }))
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer })
    return list.dispatchEvent(event)
  })
  expect(beside).toBe(false)
  await said('Drop a picture onto the text it belongs to.')
  expect(await button('Save').isDisabled()).toBe(true)
})

test.each([
  ['broken', async () => (await whole()).subarray(0, 60), /that can be read/],
  [
    'of another kind',
    () => Promise.resolve(Buffer.from('GIF89a')),
    /that can be read|another kind/,
  ],
])('a picture that is %s is refused in words, and its words are kept', async (_, bytes, why) => {
  await openIn(page, EDIT)
  await give('drop', [['image/png', (await bytes()).toString('base64'), 'shot.png']])
  const dialog = page.getByRole('dialog', { name: 'Place a picture' })
  await dialog.getByLabel('What it shows').fill('The list')
  await button('Place it').click()
  await dialog.getByRole('alert').getByText(why).waitFor()
  expect(await dialog.getByLabel('What it shows').inputValue()).toBe('The list')
  expect(await dialog.getByRole('alert').textContent()).not.toMatch(/libspng|pngload|Error|→/)
})

test('of several pictures one is asked about, and that is told', async () => {
  await openIn(page, EDIT)
  const png = (await whole()).toString('base64')
  await give('drop', [
    ['image/png', png, 'one.png'],
    ['image/png', png, 'two.png'],
  ])
  await page.getByRole('dialog', { name: 'Place a picture' }).waitFor()
  await said('Of these files “one.png” alone is placed.')
})

test('a picture for what has none is told before its words are asked', async () => {
  await openIn(page, FIX)
  await give('drop', [['image/png', (await whole()).toString('base64'), 'shot.png']])
  await said('A picture is placed in an article or a passage; this is neither.')
})

test('an article whose name is taken, or has no letter for an address, is told in its dialog', async () => {
  await openIn(page, EDIT)
  const dialog = page.getByRole('dialog', { name: 'New article' })
  await button('New article').click()
  await dialog.getByLabel('What it answers').fill('Add a user')
  await button('Begin a draft').click()
  await dialog.getByRole('alert').getByText(`${ADD} has that name already`).waitFor()
  await dialog.getByLabel('What it answers').fill('कौन सुनता है')
  await button('Begin a draft').click()
  await dialog
    .getByRole('alert')
    .getByText(/letters from a to z/)
    .waitFor()
})

test('text from a word processor is marked where a page would show it wrong', async () => {
  await openIn(page, EDIT)
  await typeAtEnd('\n\n')
  await give('paste', [
    ['text/plain', 'Press\u00a0<b>Save</b> and \u200bwait.\n\n<Menu path=\u201cusers\u201d />\n'],
    ['text/html', '<p>Press <b>Save</b></p>'],
  ])
  const problems = page.getByRole('region', { name: 'Problems' })
  await problems.getByText(/<b>/).first().waitFor()
  await problems.getByText(/“/).first().waitFor()
  await throwAway()
})

test('front matter that was emptied is told, and undone', async () => {
  await openIn(page, EDIT)
  const before = onDisk(EDIT)
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('---\n---\n\n## Steps\n\nNothing.\n')
  const problems = page.getByRole('region', { name: 'Problems' })
  await problems
    .getByText(/title|front matter/i)
    .first()
    .waitFor()
  await button('Form').click()
  await said(/front matter/i)
  await button('Text').click()
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+z')
  await said('Not saved yet; kept on this machine.').catch(() => undefined)
  await expect.poll(() => button('Save').isDisabled()).toBe(true)
  expect(onDisk(EDIT)).toBe(before)
})

test('a cell of the policy that was changed twice and back leaves nothing to save', async () => {
  const before = onDisk(GRANTS)
  await openIn(page, GRANTS)
  await button('Table').click()
  const cell = page.getByLabel('Remove a user: Manager')
  const was = await cell.inputValue()
  for (const grant of [...['allow', 'deny'].filter((grant) => grant !== was), was])
    await cell.selectOption(grant)
  await expect.poll(() => button('Save').isDisabled()).toBe(true)
  expect(onDisk(GRANTS)).toBe(before)
})
