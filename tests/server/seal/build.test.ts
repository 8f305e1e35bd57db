import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NEXT_VERSION, requireKnownNext, sealBuild } from '@/server/seal/build'

const CSS = 'p{color:red}'
const PLUMBING = '[project]/node_modules/next/dist/client/components/layout-router.js'
const html = (body: string, mark = 'document'): string =>
  `<!DOCTYPE html><html data-page="${mark}"><head><title>t</title><link ` +
  'rel="stylesheet" href="/_next/static/chunks/a.css"><script type="module" ' +
  'src="/assets/help-A.js"></script></head>' +
  `<body>${body}<script>self.__next_f.push([1,"x"])</script></body></html>`

let dist: string
const at = (...names: string[]): string => path.join(dist, ...names)
const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(at(name)), { recursive: true })
  writeFileSync(at(name), text)
}

interface Route {
  readonly revalidate?: number | false
  readonly source?: string
}

/** A build with these pages, as Next lays it out. */
function writeBuild(
  pages: Readonly<Record<string, string>>,
  routes: Readonly<Record<string, Route>> = {},
  dynamicRoutes: object = {},
): void {
  write('static/chunks/a.css', CSS)
  write('served/assets/help-A.js', 'import("./later-B.js")')
  write('served/assets/later-B.js', 'var look="hover:mark"')
  write(
    'server/app/page_client-reference-manifest.js',
    'globalThis.__RSC_MANIFEST=globalThis.__RSC_MANIFEST||{};' +
      'globalThis.__RSC_MANIFEST["/page"]={"clientModules":{"' +
      `${PLUMBING} ` +
      '<module evaluation>":{"id":8},"[project]/components/queue.client.tsx":{"id":7}}}',
  )
  const entries = Object.entries(pages).map(([name, text]) => {
    write(`server/app/${name}.html`, text)
    write(`server/app/${name}.rsc`, '1:I[8,[],"x"]\n')
    const { revalidate = false, source = `/${name}` } = routes[name] ?? {}
    return [
      `/${name}`,
      { dataRoute: `/${name}.rsc`, srcRoute: source, initialRevalidateSeconds: revalidate },
    ] as const
  })
  write(
    'prerender-manifest.json',
    JSON.stringify({ version: 4, routes: Object.fromEntries(entries), dynamicRoutes }),
  )
  write(
    'app-path-routes-manifest.json',
    JSON.stringify(
      Object.fromEntries(Object.keys(pages).map((name) => [`/${name}/page`, `/${name}`])),
    ),
  )
}

beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'seal-'))
})
afterEach(() => rmSync(dist, { recursive: true }))

test('every document of a build is sealed with its stylesheet, whose hash is recorded', () => {
  writeBuild({ index: html('<p>home</p>'), 'articles/a': html('<p>a</p>') })
  const style = `'sha256-${createHash('sha256').update(CSS).digest('base64')}'`
  expect(sealBuild(dist, at('served'))).toEqual({
    next: NEXT_VERSION,
    documents: [
      { file: 'app/articles/a.html', style },
      { file: 'app/index.html', style },
    ],
  })
  expect(readFileSync(at('server/app/articles/a.html'), 'utf8')).toBe(
    '<!DOCTYPE html><html ' +
      'data-page="document"><head><title>t</title><style>p{color:red}</style><script ' +
      'type="module" ' +
      'src="/assets/help-A.js"></script></head><body><p>a</p></body></html>',
  )
})

test('a page that is marked otherwise is refused', () => {
  writeBuild({ index: html(''), desk: html('<script>anything()</script>', 'app') })
  expect(() => sealBuild(dist, at('served'))).toThrow(
    'app/desk.html: <html> has no data-page="document"',
  )
})

test('the copy of the not-found page is sealed too', () => {
  writeBuild({ _not_found: html(''), '_not-found': html('<p>no</p>') })
  mkdirSync(at('server/pages'))
  cpSync(at('server/app/_not-found.html'), at('server/pages/404.html'))
  expect(sealBuild(dist, at('served')).documents.map(({ file }) => file)).toContain(
    'pages/404.html',
  )
})

test('one bad page stops the whole build, and every refusal names its page', () => {
  writeBuild({
    index: html(''),
    'articles/a': html('<p style="x:y">a</p>'),
    'articles/b': html('<script>b()</script>'),
  })
  expect(() => sealBuild(dist, at('served'))).toThrow(
    /^app\/articles\/a\.html: inline style on <p>: x:y\napp\/articles\/b\.html: unknown inline script b\(\)$/,
  )
  expect(readFileSync(at('server/app/index.html'), 'utf8')).toContain('__next_f')
})

test('a page with a client component is refused', () => {
  writeBuild({ index: html('') })
  write('server/app/index.rsc', '1:I[8,[],"x"]\n2:I[7,[],"Queue"]\n')
  expect(() => sealBuild(dist, at('served'))).toThrow(
    'app/index.html: client component [project]/components/queue.client.tsx',
  )
})

test('a page without a mark is refused', () => {
  writeBuild({ index: html(''), stray: '<html><body></body></html>' })
  expect(() => sealBuild(dist, at('served'))).toThrow('app/stray.html: <html> has no data-page')
})

test('a page that would be rendered again is refused', () => {
  writeBuild({ index: html('') }, { index: { revalidate: 60 } })
  expect(() => sealBuild(dist, at('served'))).toThrow('app/index.html: revalidate is 60')
})

test('a page whose route is rendered on demand is refused', () => {
  writeBuild(
    { 'articles/a': html('') },
    { 'articles/a': { source: '/articles/[slug]' } },
    { '/articles/[slug]': { fallback: null } },
  )
  expect(() => sealBuild(dist, at('served'))).toThrow(
    '/articles/[slug] is rendered on demand: export const dynamicParams = false',
  )
})

test('a page that is rendered on request is refused', () => {
  writeBuild({ index: html('') })
  write(
    'app-path-routes-manifest.json',
    JSON.stringify({
      '/index/page': '/index',
      '/(desk)/queue/page': '/queue',
      '/api/search/route': '/api/search',
    }),
  )
  expect(() => sealBuild(dist, at('served'))).toThrow(
    /^app\/\(desk\)\/queue\/page\.tsx is rendered on request/,
  )
})

test('a page that the manifest does not know is refused', () => {
  writeBuild({ index: html('') })
  write('server/app/other.html', html(''))
  write('server/app/other.rsc', '1:I[8,[],"x"]\n')
  expect(() => sealBuild(dist, at('served'))).toThrow(
    'app/other.html: no entry in the prerender manifest',
  )
})

test('documents of another layout have a stylesheet and a hash of their own', () => {
  writeBuild({ index: html(''), other: html('<p>other</p>').replace('a.css', 'b.css') })
  write('static/chunks/b.css', 'p{color:blue}')
  const [index, other] = sealBuild(dist, at('served')).documents
  expect(index?.style).not.toBe(other?.style)
  expect(readFileSync(at('server/app/other.html'), 'utf8')).toContain(
    '<style>p{color:#00f}</style>',
  )
})

test('a document has the rules that its markup, its scripts and their data can use', () => {
  const data = '<script type="application/json">{"html":"<b class=\\"menu\\">"}</script>'
  writeBuild({
    a: html('<p class="one">a</p>'),
    b: html(`<template><p class="two"></template>${data}`),
  })
  const rule = (name: string): string => `.${name}{content:"${name}"}`
  const scripted = String.raw`.hover\:mark:hover{content:"hover"}`
  write(
    'static/chunks/a.css',
    ['p{color:red}', ...['one', 'two', 'three', 'menu'].map(rule), scripted].join(''),
  )
  const [a, b] = sealBuild(dist, at('served')).documents
  const styleOf = (name: string): string =>
    /<style>(.*)<\/style>/.exec(readFileSync(at(`server/app/${name}.html`), 'utf8'))?.[1] ?? ''
  expect(styleOf('a')).toBe(`p{color:red}${rule('one')}${scripted}`)
  expect(styleOf('b')).toBe(`p{color:red}${rule('two')}${rule('menu')}${scripted}`)
  expect(a?.style).toBe(`'sha256-${createHash('sha256').update(styleOf('a')).digest('base64')}'`)
  expect(b?.style).not.toBe(a?.style)
})

test('a script that was not built is told by name', () => {
  writeBuild({ index: html('<script type="module" src="/assets/gone-C.js"></script>') })
  expect(() => sealBuild(dist, at('served'))).toThrow('/assets/gone-C.js, which was not built')
})

test('a stylesheet that is not of this build is refused', () => {
  writeBuild({
    index: html('').replace('/_next/static/chunks/a.css', '/_next/static/media/a.woff2'),
  })
  expect(() => sealBuild(dist, at('served'))).toThrow(
    '/_next/static/media/a.woff2, which is not of this build',
  )
})

test('a manifest of another version is refused', () => {
  writeBuild({ index: html('') })
  write('prerender-manifest.json', JSON.stringify({ version: 5, routes: {}, dynamicRoutes: {} }))
  expect(() => sealBuild(dist, at('served'))).toThrow('the prerender manifest has another shape')
})

test('a build with nothing to seal is refused', () => {
  writeBuild({})
  expect(() => sealBuild(dist, at('served'))).toThrow('no document to seal')
})

test('another version of Next is refused until the seal was read against it', () => {
  expect(() => requireKnownNext(NEXT_VERSION)).not.toThrow()
  expect(() => requireKnownNext('16.4.7')).toThrow(
    `the seal knows Next ${NEXT_VERSION} and this is 16.4.7`,
  )
})

test('pages that were made again are sealed, and the others stay as they are', () => {
  writeBuild({ a: html('<main>a</main>'), b: html('<main>b</main>') })
  const sealed = sealBuild(dist, at('served'))
  const before = readFileSync(at('server/app/b.html'), 'utf8')
  write('server/app/a.html', html('<main>new</main>'))
  const again = sealBuild(dist, at('served'), { remade: { files: ['app/a.html'], sealed } })
  expect(again).toEqual(sealed)
  expect(readFileSync(at('server/app/a.html'), 'utf8')).toMatch(/<style>.*<main>new<\/main>/s)
  expect(readFileSync(at('server/app/b.html'), 'utf8')).toBe(before)
})

test('a page that was made again and cannot be sealed is told', () => {
  writeBuild({ a: html('<main>a</main>'), b: html('<main>b</main>') })
  const sealed = sealBuild(dist, at('served'))
  write('server/app/a.html', html('<main style="color:red">new</main>'))
  expect(() =>
    sealBuild(dist, at('served'), { remade: { files: ['app/a.html'], sealed } }),
  ).toThrow('app/a.html: inline style on <main>')
})
