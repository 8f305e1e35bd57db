// A copy of the built site in which one sentence of one article changes, and npm start in it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startSite, type RunningSite } from '../browser/site'
import { createScratch } from './scratch'

const SLUG = 'what-to-send-support'
const SENTENCE = 'Zebras read this newly written sentence aloud.'
/** Stages that rest on other things than the text of an article. */
const PASSED_OVER = ['word vectors', 'proof', 'custom elements']
/** The site says when it serves or ends; this is for one that does neither. In milliseconds. */
const HANGING = 600_000

let scratch: ReturnType<typeof createScratch>
/** Started before the change, and after it. */
let before: RunningSite | undefined
let site: RunningSite | undefined

beforeAll(async () => {
  scratch = createScratch({ packages: true, built: true })
  before = await startSite({}, { folder: scratch.folder })
  const file = at(`content/articles/getting-help/${SLUG}.mdx`)
  const text = readFileSync(file, 'utf8')
  // After the first item of a list that is a sentence.
  const changed = text.replace(/^- .*\.$/m, `$& ${SENTENCE}`)
  if (changed === text) throw new Error(`${file} has no item to add a sentence to`)
  writeFileSync(file, changed)
  site = await startSite(
    {},
    {
      folder: scratch.folder,
      isBuilt: false,
      // A stage begins that should have been passed over, or packages are installed.
      unexpected: new RegExp(
        `^  (?:${PASSED_OVER.join('|')}|installing .*) \\.\\.\\. (?!unch)`,
        'm',
      ),
    },
  )
}, HANGING)

afterAll(async () => {
  await before?.stop()
  await site?.stop()
  scratch.remove()
})

const at = (name: string): string => path.join(scratch.folder, name)

const textOf = async (address: string, origin = site?.origin): Promise<string> =>
  (await fetch(`${origin}${address}`)).text()

test.each([
  ['the page', `/articles/${SLUG}`],
  ['the Markdown', `/articles/${SLUG}.md`],
  ['search', '/api/search?q=zebras+aloud'],
])('%s has the new sentence', async (_, address) => {
  // Said in two words: a page is long, and a search tells what it was asked.
  expect((await textOf(address)).toLowerCase().includes('newly written')).toBe(true)
})

/** React puts this link into the head when it comes to it, which is before the title or after. */
const SEARCH_LINK = /<link rel="search"[^>]*>/
function withSearchLast(page: string): string {
  const [link = 'no link to the search'] = SEARCH_LINK.exec(page) ?? []
  return page.replace(SEARCH_LINK, '') + link
}

test('the page that was made alone differs from the one before in the sentence only', async () => {
  const after = await textOf(`/articles/${SLUG}`)
  const other = await textOf(`/articles/${SLUG}`, inject('origin'))
  expect(after).not.toBe(other)
  expect(withSearchLast(after.replace(` ${SENTENCE}`, ''))).toBe(withSearchLast(other))
})

test.each(['/', '/articles/add-a-user', '/fix/user-not-ringing', '/roles'])(
  '%s is as it was',
  async (address) => {
    expect(await textOf(address)).toBe(await textOf(address, inject('origin')))
  },
)

test('no stage ran that has nothing to do with it, and one page was made and sealed', () => {
  for (const title of PASSED_OVER) expect(site?.printed()).toContain(`  ${title} ... unchanged\n`)
  expect(site?.printed()).toContain('the pages of 1 articles made again')
  expect(site?.printed()).toContain('1 documents sealed')
})

test('the build is finished: what was made is the release that is served', async () => {
  expect(existsSync(at('.next/plan.json'))).toBe(false)
  const { release } = (await (await fetch(`${site?.origin}/readyz`)).json()) as {
    release: { id: string }
  }
  expect(readFileSync(at('.releases/current'), 'utf8')).toBe(`${release.id}\n`)
})

test('a site that was started before goes on from its own release, its search too', async () => {
  for (const address of [`/articles/${SLUG}`, '/api/search?q=zebras+aloud'])
    expect((await textOf(address, before?.origin)).toLowerCase().includes('newly written')).toBe(
      false,
    )
})
