// What is sent to style a page: a rule for every name in its markup and in its scripts, and little
// else.
import { brotliCompressSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { readUtilityNames, shortOf } from '@/server/names/short-names'
import { hasRule } from '../look/stylesheet'
import { MARKERS, readClassLists } from '../look/class-lists'

/**
 * Pages under each root layout, some as the front fills them for what their address asks, and the
 * most bytes that their stylesheet may have, as it is and compressed.
 */
const pages = [
  { path: '/', most: 14_000, compressed: 4_000 },
  { path: '/articles/edit-a-user', most: 16_500, compressed: 4_500 },
  { path: '/articles/is-this-person-a-user-or-a-pro-user', most: 17_500, compressed: 4_800 },
  { path: '/articles/transfer-a-live-call', most: 17_500, compressed: 4_800 },
  { path: '/fix/user-not-ringing', most: 16_000, compressed: 4_300 },
  {
    path:
      '/fix/cannot-manage-templates-or-campaigns?panel_access=on&waba_connected=yes' +
      '&wa_action=delete_template&wa_perm=unknown&my_role=manager&preset=v2_current' +
      '&override=manager:whatsapp.templates.delete:deny',
    most: 16_000,
    compressed: 4_300,
  },
  { path: '/roles', most: 18_500, compressed: 4_800 },
  { path: '/search?q=phone+not+ringing', most: 15_500, compressed: 4_200 },
  { path: '/search?q=qwzzxv&literal=1', most: 15_500, compressed: 4_200 },
  { path: '/contact?q=phone+not+ringing', most: 15_500, compressed: 4_200 },
  { path: '/no-such-page', most: 13_500, compressed: 3_800 },
  { path: '/check-up', most: 22_000, compressed: 5_500 },
  { path: '/desk/diagnose/user-not-ringing', most: 19_500, compressed: 4_800 },
] as const

/** Every name in a class list of the source, as scripts have it: what they may put on a page. */
const short = shortOf(readUtilityNames())
const known = new Set(
  readClassLists().flatMap(({ names }) => names.map((name) => short.get(name) ?? name)),
)

test.each(pages)('$path: each name has a rule, in a small stylesheet', async (page) => {
  const html = await (await fetch(inject('origin') + page.path)).text()
  const [, css = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? []
  const markup = html.replace(css, '')
  const names = new Set(
    [...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, list = '']) =>
      list
        .replaceAll('&amp;', '&')
        .replaceAll('&gt;', '>')
        .replaceAll('&#x27;', "'")
        .split(' ')
        .filter(Boolean),
    ),
  )
  expect(names.size).toBeGreaterThan(50)
  for (const name of await scriptNames(markup, !/^\/(?:check-up|desk)/.test(page.path)))
    names.add(name)
  expect([...names].filter((name) => !MARKERS.includes(name) && !hasRule(css, name))).toEqual([])
  expect(setByThemes(css)).toEqual([])
  // What Tailwind registers costs each page a rule and a fallback, unless nothing sets it.
  expect(css).not.toContain('@property')
  expect(Buffer.byteLength(css)).toBeLessThanOrEqual(page.most)
  expect(brotliCompressSync(css).length).toBeLessThanOrEqual(page.compressed)
})

const THEMED = /(?:@media \(prefers-color-scheme:dark\)\{html|html\[data-theme=\w+\])\{([^}]*)\}/g

/**
 * What a theme sets beside the two variables of which one is empty, by which each colour is of one
 * theme or the other. Where that is nothing, what is no colour need be looked at in one theme alone.
 */
function setByThemes(css: string): readonly string[] {
  const declared = [...css.matchAll(THEMED)].flatMap(([, declarations = '']) =>
    declarations.split(';').filter(Boolean),
  )
  return [
    ...declared.filter((declaration) => !/^(?:--\w|color-scheme):/.test(declaration)),
    ...(css.replaceAll(THEMED, '').match(/[^{}]*(?:prefers-color-scheme|data-theme)[^}]*/g) ?? []),
  ]
}

/**
 * The class names in the texts of the scripts that a page can come to load. What every page loads
 * has parts that the check-up and the desk have no place for.
 */
async function scriptNames(markup: string, isReader: boolean): Promise<readonly string[]> {
  const all = markup.match(/\/assets\/[\w.-]+\.js/g) ?? []
  const addresses = new Set(all.filter((address) => isReader || !address.includes('/help-')))
  const words: string[] = []
  for (const address of addresses) {
    const text = await (await fetch(inject('origin') + address)).text()
    words.push(
      ...[...text.matchAll(/"([^"]*)"|`([^`]*)`/g)].flatMap(([all]) => all.split(/[\s"`]/)),
    )
    for (const [name] of text.matchAll(/\.\/[\w.-]+\.js/g))
      addresses.add(`/assets/${name.slice('./'.length)}`)
  }
  return words.filter((word) => known.has(word))
}
