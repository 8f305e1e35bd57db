import { expect, test } from 'vitest'
import { withoutIdleProperties, withoutImpossible } from '@/server/seal/reduce'
import { possibleIn, type Possible } from '@/server/seal/selector'

/** A document of a heading, a list and a table cell, one of whose attributes has a value. */
const ofMarkup = (texts: readonly string[] = []): Possible =>
  possibleIn(
    {
      tags: new Set(['html', 'h2', 'ul', 'li', 'td', 'sp-a']),
      attributes: new Map([
        ['role', new Set(['search'])],
        ['data-status', new Set(['yes'])],
      ]),
    },
    texts,
  )
const reduced = (css: string, texts: readonly string[] = []): string =>
  withoutImpossible(css, ofMarkup(texts))

test.each([
  ['an element', 'h3{top:0}', ''],
  ['an element within another', 'ul pre>code{top:0}', ''],
  ['an element of a list', ':is(h1,h2,h3){top:0}', 'h2{top:0}'],
  [
    'some of a list that has parts after it',
    ':is(h2,ul,dl):hover{top:0}',
    ':is(h2,ul):hover{top:0}',
  ],
  ['one of several selectors', 'hr,li{top:0}', 'li{top:0}'],
  ['a custom element', 'sp-b:empty+*,sp-a+*{top:0}', 'sp-a+*{top:0}'],
  ['an attribute', '.a[data-large]{top:0}', ''],
  ['a value', '[role=tablist]+*{top:0}', ''],
  ['what an element would have to hold', 'ul:has(>details,>pre) li{top:0}', ''],
  [
    'a rule within others',
    '@media print{@layer a{pre{top:0}}li{top:0}}',
    '@media print{li{top:0}}',
  ],
])('left out where the document has it not: %s', (_, css, rest) => {
  expect(reduced(css)).toBe(rest)
})

test.each([
  'li>:is(ul,.a){top:0}',
  'h2:not(pre,[data-none]){top:0}',
  'html[data-theme=dark] .b[aria-current]:not([hidden]){top:0}',
  '.a\\:\\[b\\:c\\]:hover,.pre>li:nth-child(2)::before{top:0}',
  '[data-status=yes]:before{content:"pre{}" / ""}',
  '[role^=sea]{top:0}',
  '@page{margin:0}',
  '@starting-style{li{top:0}}',
  '*,:before,::backdrop{top:0}',
])('kept as it is: %s', (css) => {
  expect(reduced(css)).toBe(css)
})

test('what a script names may come to be there', () => {
  const css =
    'mark,pre{top:0}.a[data-open=yes]{top:0}.a[aria-other=true]{top:0}.a[data-none]{top:0}'
  const texts = ['x.innerHTML=`<mark>`;y.dataset.open=z;y.ariaOther=!z', '{"html":"\\u003cpre>"}']
  expect(reduced(css, texts)).toBe(css.replace('.a[data-none]{top:0}', ''))
})

test('a word of a script that is no tag there does not keep a rule of elements', () => {
  expect(reduced('hr{top:0}', ['let hr=1;a.hr=hr'])).toBe('')
})

test('a constant of an enumeration of a script is no tag there either', () => {
  expect(reduced('code{top:0}', ['e.CODE="code",e.SHA_1="sha"'])).toBe('')
  expect(reduced('code{top:0}', ['e.tag="code"'])).toBe('code{top:0}')
})

test('what names a class more exactly stays, where the elements beside it go', () => {
  expect(reduced(':is(pre,.a):hover{top:0}')).toBe(':is(.a):hover{top:0}')
})

test('a custom property that nothing reads goes, and what only it has read', () => {
  const css =
    ':root{--a:var(--b);--b:1px;--c:2px;--d:"a;b"}p{--w:600;top:var(--c)}' +
    '@property --w{syntax:"*";inherits:false}'
  expect(withoutIdleProperties(css, [])).toBe(':root{--c:2px}p{top:var(--c)}')
})

test('a custom property that a script names stays', () => {
  const css = ':root{--shade:1px}'
  expect(withoutIdleProperties(css, ['s.setProperty("--shade",x)'])).toBe(css)
})

const registered = (css: string): string =>
  `@layer properties{@supports (a:b){*{--s:solid}}}${css}` +
  '@property --s{syntax:"*";inherits:false;initial-value:solid}'

test('where nothing sets a registered property, its first value stands instead', () => {
  expect(withoutIdleProperties(registered('p{border-style:var(--s)}'), [])).toBe(
    'p{border-style:solid}',
  )
})

test('where something sets it, all stays', () => {
  const css = registered('p{border-style:var(--s)}.dashed{--s:dashed}')
  expect(withoutIdleProperties(css, [])).toBe(css)
})
