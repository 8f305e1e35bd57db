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
const keep = async (question = '<script>alert(1)</script> & फोन') => {
  const request = {
    id: randomUUID(),
    topic: 'calls',
    question,
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
const post = (path: string, fields: Readonly<Record<string, string>>, headers = {}) =>
  postBody(path, new URLSearchParams(fields), headers)
const postBody = (path: string, body: URLSearchParams | FormData, headers = {}) => {
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

test('other words under an id that is known come back, and are kept when sent again', async () => {
  const { id, token } = await keep()
  const path = `/requests/${token}`
  const first = { id: randomUUID(), text: 'Still not' }
  expect((await post(path, first)).status).toBe(303)
  const answer = await post(path, { ...first, text: 'Now it <rings>' })
  expect(answer.status).toBe(409)
  const text = textOf(answer)
  expect(text).toContain('Now it &lt;rings>')
  expect(text).toContain('What you sent from this form before is kept')
  const again = / value="([\da-f-]{36})"/.exec(text)?.[1] ?? ''
  expect(again).not.toBe(first.id)
  expect((await post(path, { id: again, text: 'Now it <rings>' })).status).toBe(303)
  const other = await keep()
  expect((await post(`/requests/${other.token}`, first)).status).toBe(409)
  const rows = await storeOfProcess().run((db) =>
    db.selectFrom('request_message').select('text').where('request', '=', id).execute(),
  )
  expect(rows.map((row) => row.text).toSorted()).toEqual(['Now it <rings>', 'Still not'])
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

test('who wrote Hindi reads the page in Hindi, and what is English in it says so', async () => {
  const { token, reference } = await keep('फ़ोन की घंटी नहीं बजती')
  const text = textOf(await pageOf(`/requests/${token}`).GET())
  expect(text).toContain(`lang="hi" id="request-title">अनुरोध ${reference}</div>`)
  for (const words of ['सपोर्ट टीम को लिखें', 'संभालकर रखें', 'भेजें', 'एक कामकाजी दिन के अंदर'])
    expect(text).toContain(words)
  expect(text).toMatch(/<time [^>]+>\d+ \S+ \d{4} को \d\d:\d\d बजे<\/time>/)
  expect(text).toContain('<dt class="text-sm text-muted" lang="en">&quot;Label&quot;</dt>')
  expect(text).not.toContain('Support')
  // What says that something was not sent is there only where that is so, and in English.
  expect(text).not.toContain('lang="en" id')
  expect(text).not.toContain(REQUEST_IDS.problem)
  const failed = await post(`/requests/${token}`, { id: randomUUID(), text: 'OTP 4821' })
  expect(textOf(failed)).toContain(`<div lang="en" id="${REQUEST_IDS.problem}">`)
  const english = textOf(await pageOf(`/requests/${(await keep('Not ringing')).token}`).GET())
  expect(english).not.toMatch(/lang="hi"|\p{Script=Devanagari}/u)
})

test('who writes too often, or while the database is gone, gets back what they typed', async () => {
  const { token } = await keep()
  const path = `/requests/${token}`
  const client = { 'x-signpost-client': randomUUID() }
  const say = (): FormData => {
    const form = new FormData()
    form.set('id', randomUUID())
    form.set('text', 'Still <not>')
    return form
  }
  for (let time = 0; time < 30; time += 1)
    expect((await postBody(path, say(), client)).status).toBe(303)
  const refused = await postBody(path, say(), client)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['Retry-After'])).toBeGreaterThan(0)
  expect(textOf(refused)).toContain('Still &lt;not>')
  const lastly = await keep()
  await store.close()
  const gone = await postBody(`/requests/${lastly.token}`, say())
  expect([gone.status, gone.headers['Retry-After']]).toEqual([503, '60'])
  expect(textOf(gone)).toContain('Still &lt;not>')
  expect(textOf(gone)).toContain('It cannot be opened at the moment')
  await expect(pageOf(path).GET()).rejects.toMatchObject({ status: 503 })
})
