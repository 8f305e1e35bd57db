import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { REQUEST_IDS } from '@/components/request/data'
import { beginStore, storeOfProcess } from '@/lib/store/of-process'
import { keepRequest } from '@/lib/support/requests/keep'
import { Refusal } from '@/server/edge/refusal/refusal'
import { createRequestPages } from '@/server/front/personal/requests'
import { makeScratch, PROGRAM } from '@/tests/store/engines'
import { siteOf } from '../asked/site-of'

const scratch = await makeScratch('sqlite')
const store = beginStore({ settings: scratch.settings, program: PROGRAM, report: () => undefined })
afterAll(async () => {
  await store.close()
  await scratch.remove()
})

const parts = Object.values(REQUEST_IDS).map((id) =>
  id === REQUEST_IDS.message
    ? `<input id="${id}">`
    : `<div id="${id}"${id === REQUEST_IDS.body ? ' hidden' : ''}>sample</div>`,
)
const html = `<!DOCTYPE html><html><head><title>Request</title></head><body>${parts.join('')}</body></html>`
const find = createRequestPages(siteOf(['/requests'], Buffer.from(html)))

const PDF = Buffer.from('%PDF-1.4\n<script>alert(1)</script>\n%%EOF')
const keep = async () => {
  const request = {
    id: randomUUID(),
    topic: 'calls',
    question: '<script>alert(1)</script> & फोन',
    email: 'ravi@example.com',
    name: undefined,
    details: [{ label: '"Label"', text: '<img src=x onerror=alert(1)>' }],
    context: { page: '/articles/"><b>', transcript: '</pre><b>', query: "'q'" },
  }
  const file = { name: 'document-1.pdf', type: 'application/pdf', content: PDF, sent: 'x' }
  const { token, reference } = await storeOfProcess().run((db) =>
    keepRequest(db, request, { attachments: [file], now: Date.now() }),
  )
  return { id: request.id, token, reference }
}
const pageOf = (path: string) => {
  const page = find(path)
  if (!page?.POST) throw new Error(`nothing answers at ${path}`)
  return { ...page, POST: page.POST }
}
const textOf = ({ bodies }: { readonly bodies: { readonly identity: Buffer } }): string =>
  bodies.identity.toString('utf8')
const post = (path: string, fields: Readonly<Record<string, string>>, headers = {}) => {
  const body = new URLSearchParams(fields)
  return pageOf(path).POST(
    new Request('http://localhost/', {
      method: 'POST',
      body,
      headers: { 'x-signpost-client': randomUUID(), ...headers },
    }),
  )
}

test('the page shows what was said as text, and is nobody else’s business', async () => {
  const { token, reference } = await keep()
  const page = pageOf(`/requests/${token}`)
  expect(page.told).toBe('/requests/*')
  const answer = await page.GET()
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
  })
  const text = textOf(answer)
  expect(text).toContain(`<title>${reference} - Request</title>`)
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; फोन')
  for (const markup of ['<script', '<img src=x', '<b>', 'hidden'])
    expect(text).not.toContain(markup)
  expect(text).toContain('This site sends no mail')
  expect(text).not.toContain('ravi@example.com')
})

test('a file is handed over under our name, and may run nothing', async () => {
  const { token } = await keep()
  const [, path = ''] =
    /href="(\/requests\/[^"]+\/files\/[^"]+)"/.exec(
      textOf(await pageOf(`/requests/${token}`).GET()),
    ) ?? []
  const file = find(path)
  expect(file?.told).toBe('/requests/*/files/*')
  const answer = await file?.GET()
  expect(answer?.bodies.identity).toEqual(PDF)
  expect(answer?.headers).toMatchObject({
    'Content-Type': 'application/pdf',
    'Content-Disposition': 'attachment; filename="document-1.pdf"',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store',
  })
  const other = await keep()
  await expect(find(path.replace(token, other.token))?.GET()).rejects.toThrow(Refusal)
})

test('what opens nothing is told so, whatever it is', async () => {
  const { reference } = await keep()
  for (const token of ['x', reference, 'A'.repeat(43), '%2e%2e', "'"])
    await expect(find(`/requests/${token}`)?.GET()).rejects.toMatchObject({ status: 404 })
  for (const path of ['/requests', '/requests/', '/requests/a/b', '/contact'])
    expect(find(path)).toBeUndefined()
})

test('its customer adds to it once, from any browser that has its address', async () => {
  const { id, token } = await keep()
  const path = `/requests/${token}`
  const said = { id: randomUUID(), text: 'Still not' }
  // What a form says of a page that sends no referrer.
  for (const headers of [{ origin: 'null' }, { 'sec-fetch-site': 'same-origin' }]) {
    const answer = await post(path, said, headers)
    expect([answer.status, answer.headers['Location']]).toEqual([303, `${path}#said-${said.id}`])
  }
  const rows = await storeOfProcess().run((db) =>
    db.selectFrom('request_message').select('text').where('request', '=', id).execute(),
  )
  expect(rows).toEqual([{ text: 'Still not' }])
  const mails = await storeOfProcess().run((db) =>
    db.selectFrom('mail').select('subject').execute(),
  )
  expect(mails).toHaveLength(1)
})

test('what is refused comes back as it was typed, with why', async () => {
  const { token } = await keep()
  const answer = await post(`/requests/${token}`, {
    id: randomUUID(),
    text: '<b>my password is tiger#1',
  })
  expect(answer.status).toBe(422)
  expect(textOf(answer)).toContain('This looks like a password')
  expect(textOf(answer)).toContain('&lt;b>my password is tiger#1')
  const empty = await post(`/requests/${token}`, { id: randomUUID(), text: ' ' })
  expect(textOf(empty)).toContain('Write your answer')
  const large = await post(`/requests/${token}`, { id: randomUUID(), text: 'x'.repeat(300_000) })
  expect(large.status).toBe(413)
})
