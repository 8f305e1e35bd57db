import { readPreferences } from '@/server/front/reader/preferences'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEdge, type Edge } from '@/server/edge/edge'
import { parseSettings } from '@/server/edge/settings'
import { plainAnswer, tagOf, type Answer } from '@/server/front/answer'
import { compress, EFFORT } from '@/server/front/encoding'
import { createFront } from '@/server/front/front'
import { CACHE, documentHeaders } from '@/server/front/headers'
import { NOT_FOUND, type Site } from '@/server/front/packed'

const page = (text: string): string =>
  `<!DOCTYPE html><html lang="en" data-page="document"><body>${text.repeat(40)}</body></html>`

async function documentOf(text: string, status = 200): Promise<Answer & { document: boolean }> {
  const body = Buffer.from(page(text))
  return {
    document: true,
    status,
    headers: documentHeaders("'sha256-x'"),
    bodies: await compress(body, 'text/html', EFFORT.document),
    tag: tagOf(body),
  }
}

async function buildSite(): Promise<Site> {
  const script = Buffer.from('let a = 1')
  return {
    redirects: { '/articles/old-name': '/articles/active' },
    answers: new Map([
      ['/', await documentOf('home ')],
      ['/articles/active', await documentOf('active ')],
      ['/search', await documentOf('search ')],
      ['/fix/user-not-ringing', await documentOf('fix ')],
      ['/desk/diagnose/user-not-ringing', await documentOf('desk ')],
      [NOT_FOUND, await documentOf('not found ', 404)],
      [
        '/assets/checkup.worker-B.js',
        {
          document: false,
          status: 200,
          headers: { 'Content-Type': 'text/javascript', 'Cache-Control': CACHE.hashed },
          bodies: { identity: script },
          tag: tagOf(script),
        },
      ],
      [
        '/assets/help-A.js',
        {
          document: false,
          status: 200,
          headers: { 'Content-Type': 'text/javascript', 'Cache-Control': CACHE.hashed },
          bodies: { identity: script },
          tag: tagOf(script),
        },
      ],
    ]),
    hasNextRoutes: true,
    isNextRoute: (path) => path.startsWith('/staff/'),
  }
}

const wordsOf = (query: string): string => (new URLSearchParams(query).get('q') ?? '').trim()

let edge: Edge
const reported: unknown[] = []
beforeAll(async () => {
  const front = createFront(await buildSite(), {
    next: (request, response) => {
      response.end(`next: ${request.method} ${request.url}`)
      return Promise.resolve()
    },
    handlers: {
      '/api/echo': {
        GET: ({ method, url }) => Response.json({ method, url }),
        POST: async (request) =>
          Response.json({ type: request.headers.get('content-type'), text: await request.text() }),
      },
      '/api/broken': { GET: () => Promise.reject(new Error('broken')) },
      '/api/kept': { GET: () => new Response(null, { status: 304, headers: { etag: 'W/"a"' } }) },
      '/api/long': { GET: () => Response.json('long '.repeat(500)) },
      '/readyz': { GET: () => Response.json({ status: 'ready' }) },
    },
    readerOf: ({ request }) => readPreferences(request.headers.cookie),
    asked: {
      '/search': (query) =>
        wordsOf(query) === ''
          ? undefined
          : plainAnswer(
              200,
              `<html>results for ${wordsOf(query)}</html>`,
              documentHeaders("'sha256-x'"),
            ),
      '/desk/diagnose/user-not-ringing': (query) =>
        plainAnswer(200, `<html>case ${query}</html>`, documentHeaders("'sha256-x'")),
    },
  })
  const log = {
    answered: () => undefined,
    failed: (error: unknown) => reported.push(error),
    flush: () => undefined,
  }
  edge = createEdge(parseSettings({}), log, front)
  await new Promise<void>((resolve) => edge.server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  edge.server.close()
  edge.destroy()
})

interface Got {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly text: string
}

/** Asks with the path exactly as given: fetch would tidy it up. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: {
    readonly method?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const { port } = edge.server.address() as AddressInfo
    httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          const body = Buffer.concat(chunks)
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body,
            text: body.toString('utf8'),
          })
        })
    })
      .on('error', reject)
      .end(body)
  })
}

test(
  'a document is sent as it was sealed, with the policy, revalidation and ' + 'speculation rules',
  async () => {
    const { status, headers, text } = await ask('/articles/active')
    expect(status).toBe(200)
    expect(text).toBe(page('active '))
    expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'sha256-x'")
    expect(headers).toMatchObject({
      'cache-control': CACHE.document,
      'speculation-rules': '"/speculation-rules.json"',
      vary: 'Accept-Encoding, Cookie',
      'content-type': 'text/html; charset=utf-8',
    })
  },
)

test.each(['/', '/nowhere', '/api/echo', '/api/x', '/%E0%A4%A', '/articles/old-name'])(
  '%s carries the security headers',
  async (path) => {
    const { headers } = await ask(path)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
  },
)

test('a hashed file carries no header that only a page has a use for', async () => {
  const { headers } = await ask('/assets/help-A.js')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(
    Object.keys(headers).filter((name) => /frame|policy|request-id|^connection|keep/.test(name)),
  ).toEqual(['cross-origin-resource-policy'])
})

test('a worker is sent with the policy that rules it', async () => {
  expect((await ask('/assets/checkup.worker-B.js')).headers['content-security-policy']).toMatch(
    /^default-src 'none'/,
  )
})

test('the smallest encoding that the client accepts is sent', async () => {
  const brotli = await ask('/', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(page('home '))
  const gzip = await ask('/', { headers: { 'accept-encoding': 'gzip, br;q=0' } })
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.body).toString()).toBe(page('home '))
  expect((await ask('/')).headers['content-encoding']).toBeUndefined()
})

test('HEAD has the headers of GET and no body', async () => {
  const head = await ask('/', { method: 'HEAD' })
  const got = await ask('/')
  expect(head.body).toHaveLength(0)
  expect(head.headers['content-length']).toBe(String(got.body.length))
  expect(head.headers.etag).toBe(got.headers.etag)
})

test('what the client has is not sent again', async () => {
  const { headers } = await ask('/')
  const again = await ask('/', { headers: { 'if-none-match': `"other", ${headers.etag}` } })
  expect(again.status).toBe(304)
  expect(again.body).toHaveLength(0)
  expect((await ask('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
})

test(
  'a theme cookie is written into the document, ' + 'privately and with a tag of its own',
  async () => {
    const plain = await ask('/')
    const dark = await ask('/', { headers: { cookie: 'a=b; theme=dark', 'accept-encoding': 'br' } })
    expect(brotliDecompressSync(dark.body).toString()).toBe(
      page('home ').replace('<html', '<html data-theme="dark"'),
    )
    expect(dark.headers['cache-control']).toBe(CACHE.personal)
    expect(dark.headers.etag).not.toBe(plain.headers.etag)
    expect(
      (
        await ask('/', {
          headers: { cookie: 'theme=dark', 'if-none-match': dark.headers.etag ?? '' },
        })
      ).status,
    ).toBe(304)
  },
)

test.each(['theme=purple', 'theme=dark"><script>', 'xtheme=dark', ''])(
  'the cookie %j changes nothing',
  async (cookie) => {
    expect((await ask('/', { headers: { cookie } })).text).toBe(page('home '))
  },
)

test('a path that is nobody’s is the not-found document, themed like any other', async () => {
  const { status, text } = await ask('/nowhere')
  expect([status, text]).toEqual([404, page('not found ')])
  const dark = await ask('/nowhere', { headers: { cookie: 'theme=dark' } })
  expect([dark.status, dark.text.includes('data-theme="dark"')]).toEqual([404, true])
})

test.each(['/%E0%A4%A', '/%E9', '/a%00b'])('the malformed path %s is a 400', async (path) => {
  expect((await ask(path)).status).toBe(400)
})

test.each(['/%', '/articles/50%-off', '/a%2'])('%j has a percent sign of its own', async (path) => {
  expect((await ask(path)).status).toBe(404)
})

test.each([
  ['/articles/active%', '/articles/active'],
  ['/search%?q=100%', '/search?q=100%'],
  ['/articles/%61ctive', '/articles/active'],
  ['/fix/../articles/./active', '/articles/active'],
  ['/articles/%2E%2e/articles/active?x=%61', '/articles/active?x=%61'],
  ['/%61rticles/active/', '/articles/active'],
  ['/api/%65cho?a=b', '/api/echo?a=b'],
  ['/%61rticles/old-name', '/articles/active'],
  ['/Articles/Active?x=A', '/articles/active?x=A'],
  ['/articles/Old_Name-1-9-2025', '/articles/active'],
])('%s is another way to write %s, and leads there', async (path, to) => {
  const { status, headers } = await ask(path)
  expect([status, headers.location]).toEqual([308, to])
})

test('an escaped slash separates nothing', async () => {
  const { status, headers } = await ask('/articles%2Factive')
  expect([status, headers.location]).toEqual([404, undefined])
})

test('an old slug leads to the new one for good, its query kept', async () => {
  const { status, headers } = await ask('/articles/old-name?from=mail')
  expect([status, headers.location]).toEqual([308, '/articles/active?from=mail'])
})

test('one page has one address', async () => {
  const { status, headers } = await ask('/articles/active/?x=1')
  expect([status, headers.location]).toEqual([308, '/articles/active?x=1'])
  expect((await ask('/nowhere/')).status).toBe(404)
})

test('nobody is sent to an address that is longer than browsers follow', async () => {
  const { status, headers } = await ask(`/articles/active/?x=${'y'.repeat(9000)}`)
  expect([status, headers.location]).toEqual([414, undefined])
})

test.each(['//evil.example/', '//evil.example', '/\\evil.example/'])(
  '%s leads nowhere else',
  async (path) => {
    const { status, headers } = await ask(path)
    expect([status, headers.location]).toEqual([404, undefined])
  },
)

test.each(['POST', 'PUT', 'DELETE'])('a document cannot be asked with %s', async (method) => {
  const { status, headers } = await ask('/', { method })
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
})

test('a function answers an address of the API, without Next', async () => {
  const { text, headers } = await ask('/api/echo?q=x')
  expect(JSON.parse(text)).toEqual({ method: 'GET', url: 'http://localhost/api/echo?q=x' })
  expect(headers).toMatchObject({ 'cache-control': 'no-store', vary: 'Accept-Encoding' })
  const posted = await ask('/api/echo', {
    method: 'POST',
    headers: { 'content-type': 'text/x' },
    body: 'a body',
  })
  expect(JSON.parse(posted.text)).toEqual({ type: 'text/x', text: 'a body' })
})

test('a function is asked for its methods alone', async () => {
  const head = await ask('/api/echo', { method: 'HEAD' })
  expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', '50'])
  const options = await ask('/api/echo', { method: 'OPTIONS' })
  expect([options.status, options.headers.allow]).toEqual([204, 'GET, HEAD, POST, OPTIONS'])
  const put = await ask('/api/echo', { method: 'PUT' })
  expect([put.status, put.headers.allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
  expect(JSON.parse(put.text)).toMatchObject({ type: 'about:blank', status: 405, errors: [] })
  expect((await ask('/api/long', { method: 'POST' })).headers.allow).toBe('GET, HEAD, OPTIONS')
})

test('what a function answers is compressed for who asks, and may be nothing', async () => {
  const long = await ask('/api/long', { headers: { 'accept-encoding': 'br' } })
  expect(JSON.parse(brotliDecompressSync(long.body).toString())).toBe('long '.repeat(500))
  expect((await ask('/api/long')).headers['content-encoding']).toBeUndefined()
  const kept = await ask('/api/kept')
  expect([kept.status, kept.headers.etag, kept.text]).toEqual([304, 'W/"a"', ''])
})

test('what nobody else answers is Next’s, with whatever method', async () => {
  expect((await ask('/staff/x?q=x')).text).toBe('next: GET /staff/x?q=x')
  expect((await ask('/staff/x', { method: 'POST' })).text).toBe('next: POST /staff/x')
})

test('an address of the API that is nobody’s is a problem document', async () => {
  const { status, headers, text } = await ask('/api/nowhere')
  expect([status, headers['content-type']]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ])
  expect(JSON.parse(text)).toMatchObject({ title: 'Not found', status: 404 })
})

test('a search with words is drawn on request, without them it is the document', async () => {
  expect((await ask('/search?q=not+ringing')).text).toContain('results for not ringing')
  expect(
    (await ask('/search?q=not+ringing', { headers: { cookie: 'theme=dark' } })).text,
  ).toContain('<html data-theme="dark">')
  expect((await ask('/search?q=+')).text).toBe(page('search '))
})

test('hashed files are kept for good', async () => {
  expect((await ask('/assets/help-A.js')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  )
})

test('an unexpected error is reported and answered without its text', async () => {
  const { status, text } = await ask('/api/broken')
  expect([status, text.includes('broken')]).toEqual([500, false])
  expect(reported).toEqual([new Error('broken')])
})

test(
  'a desk page is filled with the case of its address, and one of no symptom is not ' + 'found',
  async () => {
    expect((await ask('/desk/diagnose/user-not-ringing?status=active')).text).toBe(
      '<html>case ?status=active</html>\n',
    )
    expect((await ask('/desk/diagnose/user-not-ringing')).text).toBe('<html>case </html>\n')
    expect(await ask('/desk/diagnose/nonsense?status=active')).toMatchObject({
      status: 404,
      text: page('not found '),
    })
  },
)
