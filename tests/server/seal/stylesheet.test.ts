import { expect, test } from 'vitest'
import { wordsIn } from '@/server/seal/scripts'
import {
  createPruner,
  renameClasses,
  requireInline,
  shortenProperties,
  shortNames,
} from '@/server/seal/stylesheet'

test('data and fragments may be loaded from within the stylesheet', () => {
  const css = 'a{b:url(data:image/svg+xml,x);c:url("#d")}'
  expect(requireInline(css)).toBe(css)
})

test.each([
  ['a relative file', 'a{b:url(../media/x.woff2)}', 'url(../media/x.woff2)'],
  ['a file from elsewhere', 'a{b:url("https://x.example/y.png")}', 'https://x.example/y.png'],
  ['another stylesheet', '@import "x.css";', '@import'],
  ['the end of its own element', 'a{content:"</style>"}', '</style'],
])('refused: %s', (_, css, why) => {
  expect(() => requireInline(css)).toThrow(why)
})

const prune = (css: string, names: readonly string[] = [], texts: readonly string[] = []): string =>
  createPruner(css)(new Set(names), wordsIn(texts))

test('rules of names that nothing has are left out, wherever they stand', () => {
  const css = [
    '@layer a{.b{color:red}.c{color:red}}',
    '@media (min-width:40rem){.sm\\:b{color:red}.sm\\:c{color:red}}',
    ':is(.\\*\\:c>*){color:red}',
    'h2+.c{color:red}',
    '.c,.d{color:red}',
  ].join('')
  expect(prune(css, ['b', 'sm:b'])).toBe(
    '@layer a{.b{color:red}}@media (min-width:40rem){.sm\\:b{color:red}}',
  )
})

test('of one stylesheet each document has what it uses, whatever another did before', () => {
  const pruned = createPruner('.a{color:red}.b{margin:0}')
  const used = [['a'], ['b'], ['a', 'b'], [], ['a']].map((names) =>
    pruned(new Set(names), new Set()),
  )
  expect(used).toEqual([
    '.a{color:red}',
    '.b{margin:0}',
    '.a{color:red}.b{margin:0}',
    '',
    '.a{color:red}',
  ])
})

test('what is no class stays, and so does a name that a script may spell otherwise', () => {
  const css = [
    'a:not(.gone){color:red}',
    'sp-a:empty+*{margin:.5em}',
    '@property --tw-a{syntax:"*";inherits:false}',
    '@media (min-width:40rem){p{color:red}}',
    ".content-\\[\\'›\\'\\]{color:red}",
  ].join('')
  expect(prune(css)).toBe(css)
})

test('a name in a script or its data counts as one in the markup', () => {
  const css = '.p-\\[1\\.2rem\\]{padding:1.2rem}.menu{color:red}.gone{margin:0}'
  expect(prune(css, [], ['var a="block p-[1.2rem]"', '{"html":"<i class=\\"menu\\">"}'])).toBe(
    css.replace('.gone{margin:0}', ''),
  )
})

test('classes have short names, but for those that a script knows or that have no rule', () => {
  const css = '.min-h-11{color:red}.sm\\:\\[top\\:1\\.4rem\\]:hover,.menu .b{margin:.4rem}'
  const names = new Set(['min-h-11', 'sm:[top:1.4rem]', 'menu', 'b', 'group'])
  const short = shortNames(css, names, wordsIn(['const look = "menu"']))
  expect([...short]).toEqual([
    ['min-h-11', 'a'],
    ['sm:[top:1.4rem]', 'c'],
  ])
  expect(renameClasses(css, short)).toBe('.a{color:red}.c:hover,.menu .b{margin:.4rem}')
})

test('a name that is spelt otherwise in a script stays', () => {
  const css = ".after\\:content-\\[\\'›\\'\\]:after{color:red}"
  expect(shortNames(css, new Set(["after:content-['›']"]), new Set()).size).toBe(0)
})

test('no short name is one that is there already', () => {
  const names = new Set([...'abcdefghijklmnopqrstuvwxyz', 'aa', 'flex-none'])
  expect([...shortNames('.flex-none{flex:none}', names, new Set())]).toEqual([['flex-none', 'ab']])
})

test('custom properties have short names, but for those that a script or a class has', () => {
  const css =
    ':root{--color-paper:white;--more:none;--a:1}' +
    '.\\[top\\:var\\(--gap\\)\\]{top:var(--gap)}p{color:var(--color-paper);background:var(--more)}'
  expect(shortenProperties(css, ['x="var(--more)"', '[top:var(--gap)]'])).toBe(
    ':root{--b:white;--more:none;--c:1}' +
      '.\\[top\\:var\\(--gap\\)\\]{top:var(--gap)}p{color:var(--b);background:var(--more)}',
  )
})
