import { expect, test } from 'vitest'
import { readPage } from '@/server/seal/document'

const RUNTIME =
  '<script>(self.__next_f=self.__next_f||[]).push([0])<' +
  '/script><script>self.__next_f.push([1,"x"])</script><script ' +
  'src="/_next/static/chunks/a.js" async=""></script>'
const SHEET = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next">'
const OWN = '<script type="module" src="/assets/help-A.js"></script>'

const pageWith = (body: string, head = ''): string =>
  '<!DOCTYPE html><html lang="en" data-page="document"><head>' +
  `<title>t</title>${head}${SHEET}${OWN}</head><body>${body}</body></html>`

function refusalsOf(html: string): readonly string[] {
  const page = readPage(html)
  return page.kind === 'document' ? page.refusals : [page.kind]
}

function sealed(html: string, css = 'p{color:red}'): string {
  const page = readPage(html)
  if (page.kind !== 'document') throw new Error(page.kind)
  expect(page.refusals).toEqual([])
  return page.seal(css, '/articles/a')
}

const sealedPage = (body: string, head = ''): string =>
  pageWith(body, head).replace(SHEET, '<style>p{color:red}</style>')

test('runtime, payload and preloads go; own files, data and text stay', () => {
  const body =
    '<p>a<!-- -->b</p><pre>self.__next_f</pre><script ' + 'type="application/json">{"a":1}</script>'
  const html = pageWith(
    `<div hidden=""><!--$--><!--/$--></div>${body}${RUNTIME}`,
    '<link rel="preload" as="script" href="/_next/static/chunks/a.js"><link ' +
      'rel="preload" as="style" href="/_next/static/chunks/a.css">',
  )
  expect(sealed(html)).toBe(sealedPage(body.replace('<!-- -->', '')))
})

test('the preloads of our own elements stay', () => {
  const head = '<link rel="modulepreload" href="/assets/wizard-B.js">'
  expect(sealed(pageWith('', head))).toBe(sealedPage('', head))
})

test('the stylesheet stands inline as it was written, quotes and child selectors included', () => {
  expect(sealed(pageWith(''), 'a>b{content:"&"}')).toContain('<style>a>b{content:"&"}</style>')
})

test('a document links one stylesheet and names it', () => {
  const page = readPage(pageWith(''))
  expect(page).toMatchObject({ kind: 'document', stylesheet: '/_next/static/chunks/a.css' })
})

test('finished boundaries leave no trace in the text', () => {
  expect(sealed(pageWith('<!--$--><p>x</p><!--/$--><!--&--><p>y</p><!--/&-->'))).toBe(
    sealedPage('<p>x</p><p>y</p>'),
  )
})

test('an inline drawing may have a title of its own', () => {
  expect(refusalsOf(pageWith('<svg><title>Search</title></svg>'))).toEqual([])
})

test.each([
  ['an inline script', '<script>alert(1)</script>', 'unknown inline script alert(1)'],
  [
    'a module written inline',
    '<script type="module">import "/assets/x.js"</script>',
    'unknown inline script',
  ],
  [
    'inline speculation rules',
    '<script type="speculationrules">{}</script>',
    'unknown inline script',
  ],
  [
    'a script from elsewhere',
    '<script src="https://x.example/a.js"></script>',
    'unknown script https://x.example/a.js',
  ],
  [
    'a script from elsewhere without a scheme',
    '<script src="//x.example/assets/a.js"></script>',
    'unknown script //x.example/assets/a.js',
  ],
  [
    'a stylesheet from elsewhere',
    '<link rel="stylesheet" href="https://x.example/a.css">',
    'unknown stylesheet https://x.example/a.css',
  ],
  [
    'a preload of a stranger',
    '<link rel="modulepreload" href="/other.js">',
    'unknown preload /other.js',
  ],
  ['a pending boundary', '<!--$?--><template id="B:0"></template><!--/$-->', 'unfinished'],
  [
    'a client-rendered boundary',
    '<!--$!--><template data-dgst="BAILOUT"></template><!--/$-->',
    'unfinished',
  ],
  ['a streamed segment', '<div hidden id="S:0"></div>', 'streamed boundary'],
  [
    'a streamed segment inside a template',
    '<template><div id="B:1"></div></template>',
    'streamed boundary',
  ],
  ['an inline style', '<p style="color:red">x</p>', 'inline style on <p>: color:red'],
  ['a style element', '<style>p{}</style>', '<style>'],
  ['an event handler', '<p onclick="x()">x</p>', 'event handler onclick on <p>'],
  ['a javascript: form', '<form action="javascript:throw 1"></form>', 'action=javascript:'],
  ['a javascript: link after a space', '<a href=" javascript:x">x</a>', 'href=javascript:'],
  ['a server action', '<input type="hidden" name="$ACTION_ID_1">', 'server action'],
  ['a second title', '<title>x</title>', '<title> outside <head>'],
])('refused by name: %s', (_, body, why) => {
  expect(refusalsOf(pageWith(body)).join('\n')).toContain(why)
})

test.each([
  ['no title', pageWith('').replace('<title>t</title>', ''), '0 <title> in <head>'],
  ['no stylesheet', pageWith('').replace(SHEET, ''), '0 stylesheets, expected one'],
  ['two stylesheets', pageWith('', SHEET.replace('a.css', 'b.css')), '2 stylesheets, expected one'],
  ['no program of ours', pageWith('').replace(OWN, ''), 'no script from /assets'],
])('refused by shape: %s', (_, html, why) => {
  expect(refusalsOf(html).join('\n')).toContain(why)
})

test('pages that are not marked as documents are not the seal’s', () => {
  expect(readPage('<html data-page="app"><body><script>x</script>')).toEqual({ kind: 'unmarked' })
  expect(readPage('<html><body>')).toEqual({ kind: 'unmarked' })
})
