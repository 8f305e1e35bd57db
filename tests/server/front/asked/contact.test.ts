import { describe, expect, it } from 'vitest'
import { contactTopics } from '@/components/contact/prepare'
import { policy } from '@/lib/policy/published'
import { LONGEST_MAIL_ADDRESS } from '@/lib/site/mail'
import { site as published } from '@/lib/site/site'
import { supportMail } from '@/lib/site/support-mail'
import { createContact } from '@/server/front/asked/search'
import { siteOf } from './site-of'

const wording = { policy, supportAddress: published.supportAddress }
const page = Buffer.from(
  '<!DOCTYPE html><body><textarea id="question" name="q"></textarea>' +
    '<div id="contact-answers">Nothing asked</div>' +
    contactTopics
      .map(
        (topic) =>
          `<details><p id="${topic.id}">Send:</p><a href="${supportMail(topic, wording)
            .replaceAll('&', '&amp;')
            .replaceAll('"', '&quot;')}">Write</a></details>`,
      )
      .join(''),
)
const site = siteOf(['/contact'], page)
const contact = createContact(site, (error) => {
  throw error
})

function asked(question: string): string {
  const answer = contact(`?${new URLSearchParams({ q: question })}`)
  if (!answer) throw new Error(`${question} is no question`)
  return answer.bodies.identity.toString('utf8')
}

const mailsOf = (html: string): string[] =>
  [...html.matchAll(/href="(mailto:[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  )
const openTopic = (html: string): string | undefined =>
  /<details open=""><p id="(\w+)">/.exec(html)?.[1]

describe('the contact page with a question, without script', () => {
  it.each([
    ['phone does not ring', 'calls'],
    ['user not ringing', 'calls'],
    ['transfer button missing', 'transfer'],
    ['template rejected', 'whatsapp'],
    ['refund of my last invoice', 'base'],
    ['pizza near me', 'base'],
  ])('%s: opens the topic %s, and every mail begins with the question', (question, topic) => {
    const html = asked(question)
    expect(openTopic(html)).toBe(topic)
    expect(html).toContain(`<textarea id="question" name="q">${question}</textarea>`)
    const mails = mailsOf(html)
    expect(mails).toHaveLength(contactTopics.length)
    for (const mail of mails)
      expect(new URL(mail).searchParams.get('body')).toMatch(
        new RegExp(`^Hello Support,\r\n\r\n${question}\r\n\r\n`),
      )
  })

  it('opens the topic that the address names, whatever the question seems to be about', () => {
    const answer = contact('?topic=account&q=phone+does+not+ring')
    expect(openTopic(answer?.bodies.identity.toString('utf8') ?? '')).toBe('account')
  })

  it('shows what may answer it, or says that nothing does', () => {
    expect(asked('phone does not ring')).toContain('href="/fix/user-not-ringing')
    expect(asked('pizza near me')).toContain('No article answers this')
    expect(asked('pizza near me')).toContain('href="/search?q=pizza+near+me"')
  })

  it.each(['why '.repeat(250), 'कॉल नहीं आ रही है '.repeat(55), '𝒳'.repeat(500)])(
    'keeps every mail within what mail programs take over: %#',
    (question) => {
      for (const mail of mailsOf(asked(question))) {
        expect(mail.length).toBeLessThanOrEqual(LONGEST_MAIL_ADDRESS)
        expect(() => decodeURIComponent(mail)).not.toThrow()
      }
    },
  )

  it('shows what was asked as text', () => {
    const html = asked('</textarea><script>alert(1)</script>')
    expect(html).not.toContain('<script>')
    expect(html.match(/<\/textarea>/g)).toHaveLength(1)
  })
})
