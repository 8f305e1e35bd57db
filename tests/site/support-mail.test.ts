import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadPolicyFolder } from '@/lib/policy/folder'
import { loadSite } from '@/lib/site/load'
import { supportMail } from '@/lib/site/support-mail'

const policy = await loadPolicyFolder('content/policy')
const site = loadSite(
  readdirSync('content/site').map((name) => ({
    path: `content/site/${name}`,
    text: readFileSync(`content/site/${name}`, 'utf8'),
  })),
)
const wording = { policy, supportAddress: site.supportAddress }

/** Subject and body as a mail program would show them. */
function opened(address: string) {
  const { protocol, pathname, searchParams } = new URL(address)
  return {
    protocol,
    to: pathname,
    subject: searchParams.get('subject'),
    body: searchParams.get('body') ?? '',
  }
}

test.each(site.support.topics)(
  'the mail about "$title" goes to support with its subject and every heading, in order',
  (topic) => {
    const mail = opened(supportMail(topic, wording))
    expect(mail).toMatchObject({
      protocol: 'mailto:',
      to: site.supportAddress,
      subject: topic.subject,
    })
    const places = topic.send.map(({ label }) => mail.body.indexOf(`\r\n${label} (`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  },
)

test.each(site.support.topics)(
  'the mail about "$title" holds plain words, room below each heading and no sign ' +
    'that breaks an address',
  (topic) => {
    const address = supportMail(topic, wording)
    expect(address).not.toMatch(/[\s<>"]/)
    const { body } = opened(address)
    expect(body).not.toMatch(/<[A-Z]|[^\r]\n/)
    expect(body.match(/:\r\n\r\n\r\n/g)).toHaveLength(topic.send.length)
  },
)
