// The desk's workbench of every symptom, as it is drawn for answers to all its facts; those in which
// everything stands that stands in any are answered in a browser. `npm run test:pages` answers all.
import { parse } from 'parse5'
import { describe, expect, inject, test } from 'vitest'
import { DESK_PAGE } from '@/lib/core/routes'
import { curled } from '@/lib/policy/prose/curled-quotes'
import { policy } from '@/lib/policy/published'
import { wizards } from '@/lib/wizard/published'
import { attribute, descendants, isElement, type Element } from '@/server/seal/markup'
import { useBrowser } from '../visit'
import { coverOf, type Row } from './cover'
import { featuresOf } from './features'

const open = useBrowser()
const SCREENS = {
  light: { width: 1280, height: 800 },
  dark: { width: 360, height: 740 },
} as const
const STATUS =
  /^\d+ certain(?:, \d+ possible)?, \d+ open, \d+ excluded(?:\. (?:Found|Possible): .+)?$/

/** The workbench with the first answer to each fact, as the server draws it. */
async function drawn(symptom: string): Promise<string> {
  const row = policy.symptoms.find(({ id }) => id === symptom)
  const answers = policy.facts
    .filter(({ id }) => row?.facts.includes(id))
    .flatMap(({ id, values: [first] }) => (first ? [[id, first.id]] : []))
  const address = `${DESK_PAGE}/${symptom}?${new URLSearchParams(answers)}`
  return (await fetch(inject('origin') + address)).text()
}

const workbenches = await Promise.all(
  wizards.map(async ({ symptom, title }) => ({ symptom, title, html: await drawn(symptom) })),
)
const chosen = coverOf(workbenches.map(({ symptom, html }): Row => [symptom, featuresOf(html)]))
const isAll = process.env['SIGNPOST_TEST_PAGES'] === 'all'

const textIn = (element: Element): string =>
  [...descendants(element)].map((node) => ('value' in node ? node.value : '')).join('')

test.each(workbenches)('the workbench of $symptom has its title and its causes', (row) => {
  const elements = [...descendants(parse(row.html))].filter(isElement)
  const headings = elements.filter(({ tagName }) => tagName === 'h1')
  expect(headings.map(textIn)).toEqual([curled(row.title)])
  const statuses = elements.filter((element) => attribute(element, 'role') === 'status')
  expect(statuses.map(textIn).filter((text) => STATUS.test(text))).toHaveLength(1)
})

describe.each(workbenches.filter(({ symptom }) => isAll || chosen.includes(symptom)))(
  'the workbench of $symptom',
  ({ symptom, title }) => {
    test.each(['light', 'dark'] as const)(
      'shows every fact and cause without a finding of axe in the %s theme',
      async (colorScheme) => {
        const viewport = SCREENS[colorScheme]
        const { page, axe } = await open(`${DESK_PAGE}/${symptom}`, { colorScheme, viewport })
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(curled(title))
        const rows = await page.getByRole('region', { name: 'Facts' }).getByRole('group').count()
        for (let row = 0; row < rows; row++) {
          await page.keyboard.press('j')
          await page.keyboard.press('1')
        }
        expect(new URL(page.url()).search).not.toBe('')
        expect(
          await page.getByRole('region', { name: 'Causes' }).getByRole('status').textContent(),
        ).toMatch(STATUS)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          viewport.width,
        )
        expect(await axe()).toEqual([])
      },
    )
  },
)
