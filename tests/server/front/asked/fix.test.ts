import { describe, expect, it } from 'vitest'
import { createFixes } from '@/server/front/asked/fix'
import { wizards } from '@/lib/wizard/published'
import { siteOf } from './site-of'

const page = Buffer.from(
  '<!DOCTYPE html><html><head><title>Signpost</title><link rel="modulepreload" href="/assets/w.js">' +
    '</head><body><main><h1>Title</h1><div data-wizard-start=""><p>Before</p></div>' +
    '<script type="application/json" id="wizard-data">{}</script><sp-wizard></sp-wizard>' +
    '<div data-wizard-outline=""><h2>Tree</h2></div><div data-wizard-end="" hidden>End</div>' +
    '<aside><section data-wizard-answers="" hidden>None</section><section ' +
    'data-wizard-start=""><p>Have at hand</p></section></aside></main><footer></footer></body></html>',
)
const site = siteOf(
  wizards.map(({ symptom }) => `/fix/${symptom}`),
  page,
)
const fixes = createFixes(site)
const TEMPLATES = '/fix/cannot-manage-templates-or-campaigns'

function asked(path: string, query: string): string {
  const answer = fixes[path]?.(query)
  if (!answer) throw new Error(`${path}${query} tells of no account`)
  expect(answer.status).toBe(200)
  return answer.bodies.identity.toString('utf8')
}

describe('a guided fix for an account', () => {
  it('stands in the place of the tree, its element, its data and its program', () => {
    const html = asked(TEMPLATES, '?panel_access=on&preset=v2_current')
    expect(html).not.toMatch(
      /sp-wizard|wizard-data|modulepreload|Tree|Before|End|None|Have at hand/,
    )
    expect(html).toMatch(/<title>Is a WhatsApp account connected\? - Signpost<\/title>/)
    expect(html).toMatch(
      /<h1 class="[^"]+">Title<\/h1>.*<form class.*<aside>.*Your answers so far.*<\/aside><\/main><footer>/s,
    )
  })

  it('keeps what stands before the first question until that is answered', () => {
    expect(asked(TEMPLATES, '?preset=v2_current')).toMatch(
      /<h1>Title<\/h1>.*Before.*<form.*<aside><section data-wizard-start="">/s,
    )
  })

  it('is not for search engines, which list the page that asks', () => {
    const answer = fixes[TEMPLATES]?.('?preset=v2_current')
    expect(answer?.headers['X-Robots-Tag']).toBe('noindex')
  })

  it.each(['', '?utm_source=preset', '?more=yes'])(
    'is the document as it is where %j tells of nothing',
    (query) => {
      for (const answer of Object.values(fixes)) expect(answer(query)).toBeUndefined()
    },
  )

  it.each(wizards.map(({ symptom }) => `/fix/${symptom}`))(
    '%s: asks the first question of every account',
    (path) => {
      expect(asked(path, '?preset=v1_least_privilege')).toMatch(/<button [^>]*>Continue<\/button>/)
      expect(asked(path, '?override=manager:users.add:deny')).toContain('Not known, taken as')
    },
  )

  it.each([
    ['?preset=%3Cscript%3Ealert(1)%3C/script%3E', 'that is not one of the answers'],
    ['?override=owner:users.add:deny', 'what the Owner may do is fixed'],
    ['?override=%22%3E%3Cimg%20src=x%3E', 'there is no role of that name'],
    ['?override=manager:whatsapp.account.delete:allow', 'is the same in every account'],
    ['?preset=v2_current&panel_access=%3Cb%3E', 'that is not one of the answers'],
  ])('%s is told as left out, and nothing of it is markup', (query, why) => {
    const html = asked(TEMPLATES, query)
    expect(html).toContain(why)
    expect(html).not.toMatch(/<script>alert|<img|<b>/)
  })

  it('says nothing of names that are no facts', () => {
    const html = asked(TEMPLATES, '?preset=v2_current&utm_source=x&%3Cb%3E=1')
    expect(html).not.toContain('Left out')
    expect(html).not.toMatch(/<b>|utm_source/)
  })

  it('asks each question until the diagnosis, whatever is answered', () => {
    for (const { symptom, steps } of wizards) {
      const path = `/fix/${symptom}`
      let query = '?preset=v2_current'
      for (let asks = 0; ; asks++) {
        expect(asks).toBeLessThanOrEqual(Object.keys(steps).length)
        const html = asked(path, query)
        const next = answerIn(html)
        if (next === undefined) {
          expect(html).toMatch(/If that does not help|What to send to support/)
          expect(html).toMatch(/href="\/contact\?topic=\w+&amp;q=[^"]+#\w+">Write to Support/)
          break
        }
        query += `&${next}`
      }
    }
  })
})

describe('a guided fix at a place that no account is told of', () => {
  const ANSWERED = '?panel_access=off'

  it('stands in the element, which goes on from there, with all that it needs', () => {
    const html = asked(TEMPLATES, ANSWERED)
    expect(html).toMatch(/<sp-wizard class="block"><div>.*<\/div><\/sp-wizard>/s)
    expect(html).toMatch(/modulepreload.*id="wizard-data".*data-wizard-end/s)
    expect(html).not.toMatch(/For an account with these settings|Without these settings/)
  })

  it('has the tree and what stands before the first question hidden, for script to show', () => {
    const html = asked(TEMPLATES, ANSWERED)
    expect(html).toContain('<div hidden="" data-wizard-outline=""><h2>Tree</h2>')
    expect(html.match(/hidden="" data-wizard-start=""/g)).toHaveLength(2)
    expect(html).toMatch(/<h1 class="[^"]+">Title<\/h1>.*Your answers so far/s)
  })

  it('keeps what stands there where no answer was understood, and says so', () => {
    const html = asked(TEMPLATES, '?panel_access=perhaps')
    expect(html).toContain('that is not one of the answers')
    expect(html).not.toContain('hidden="" data-wizard-start')
    expect(html).toContain('<section data-wizard-answers="" hidden>None</section>')
  })

  it('is for search engines, as the page that it is the same as', () => {
    expect(fixes[TEMPLATES]?.(ANSWERED)?.headers['X-Robots-Tag']).toBeUndefined()
  })

  it('asks each question until the diagnosis, without script too', () => {
    for (const { symptom, steps } of wizards) {
      let query = '?'
      for (let asks = 0; ; asks++) {
        expect(asks).toBeLessThanOrEqual(Object.keys(steps).length)
        const html = query === '?' ? undefined : asked(`/fix/${symptom}`, query)
        const next = html === undefined ? firstAnswerOf(symptom) : answerIn(html)
        if (next === undefined) {
          expect(html).toMatch(/If that does not help|What to send to support/)
          break
        }
        query += `&${next}`
      }
    }
  })
})

const firstAnswerOf = (symptom: string): string | undefined => {
  const wizard = wizards.find((row) => row.symptom === symptom)
  const step = wizard?.steps[wizard.start]
  return step && `${step.fact}=${step.answers[0]?.value ?? 'unknown'}`
}

function answerIn(html: string): string | undefined {
  const [radio = ''] = /<input[^>]*type="radio"[^>]*>/.exec(html) ?? []
  const [, name] = /name="([^"]+)"/.exec(radio) ?? []
  const [, value] = /value="([^"]+)"/.exec(radio) ?? []
  return name === undefined ? undefined : `${name}=${value ?? ''}`
}
