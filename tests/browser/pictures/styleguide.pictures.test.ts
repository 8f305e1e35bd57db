// What every component looks like, in the pictures of the styleguide.
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { findDifference, findOthers } from './picture'
import { eachPicture, STILL, type Part } from './shoot'
import { styleguideHtml } from './styleguide-page'
import { useBrowser } from '../visit'

const open = useBrowser()
const ADDRESS = '/styleguide'

/**
 * Every section, with the margin at its left in which the numbers of steps stand. Each begins at a
 * whole pixel: so one that grows changes no picture of those below it.
 */
const findSections = (page: Page): Promise<Part[]> =>
  page.locator('[data-section]').evaluateAll((sections) =>
    sections.map((section) => {
      section.style.marginTop = ''
      const start = section.getBoundingClientRect().top + scrollY
      section.style.marginTop = `${Number.parseFloat(getComputedStyle(section).marginTop) + Math.ceil(start) - start}px`
      const { left, right, top, height } = section.getBoundingClientRect()
      const x = Math.max(0, Math.floor(left) - 56)
      return {
        name: `${section.id.replace('sg-', '')}-`,
        x,
        y: Math.floor(top + scrollY),
        width: Math.min(innerWidth, Math.ceil(right) + 8) - x,
        height: Math.ceil(height),
      }
    }),
  )

test('every component looks as it did', async () => {
  const { page } = await open('/offline', STILL)
  const html = await styleguideHtml(inject('origin'))
  await page.route(`**${ADDRESS}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await page.goto(ADDRESS, { waitUntil: 'networkidle' })
  const differences: (string | undefined)[] = []
  const seen = new Set<string>()
  await eachPicture(
    page,
    findSections,
    async (name, picture) => {
      seen.add(`${name}.webp`)
      differences.push(await findDifference(`styleguide/${name}`, picture))
    },
    // Of a tablet are the pages: a section alone looks there as at a desk.
    [360, 1280],
  )
  expect(differences.filter((difference) => difference !== undefined)).toEqual([])
  expect(findOthers('styleguide', seen)).toEqual([])
})

test('the styleguide is no page of the site', async () => {
  expect((await fetch(inject('origin') + ADDRESS)).status).toBe(404)
})
