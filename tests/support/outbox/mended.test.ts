import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerFeedback, type FeedbackSettings } from '@/scripts/feedback/acts'
import { keepFeedback } from '@/lib/support/feedback/keep'
import { MailSender } from '@/lib/support/outbox/sender'
import { parseMailSettings } from '@/lib/support/outbox/settings'
import { createMailTransport } from '@/lib/support/outbox/transport'
import { ENGINES } from '@/tests/store/engines'
import { scratches } from '@/tests/store/scratches'
import { headerOf, startSmtp } from './smtp'

const scratchOf = scratches()
const ARTICLES = [
  { slug: 'add-a-user', title: 'How do I add a user?' },
  { slug: 'ring-checklist', title: 'Why does a user not ring?' },
]

test.each(ENGINES)(
  'whoever asked is told once that an article is mended, on %s',
  async (engine) => {
    const scratch = await scratchOf(engine)
    const store = await scratch.store()
    const server = await startSmtp()
    const settings: FeedbackSettings = {
      ...scratch.settings,
      articles: ARTICLES,
      site: { name: 'Help Centre', siteUrl: 'https://help.example.com' },
      isMailSent: true,
    }
    const act = (...asked: string[]) => answerFeedback(settings, asked, Date.now())
    const say = (
      article: string,
      notify: string,
      given: { id?: string; takenBack?: boolean } = {},
    ) =>
      store.run((db) =>
        keepFeedback(
          db,
          { id: given.id ?? randomUUID(), article, helpful: false, notify, ...given },
          Date.parse('2026-11-02T12:00:00Z'),
        ),
      )
    expect(await act()).toBe('Nobody waits to be told.')
    const back = randomUUID()
    await say('add-a-user', 'asha@example.net')
    await say('add-a-user', 'Asha@example.net')
    await say('add-a-user', 'ravi@example.net')
    await say('add-a-user', 'gone@example.net', { id: back })
    await say('add-a-user', 'gone@example.net', { id: back, takenBack: true })
    await say('ring-checklist', 'meena@example.net')
    expect(await act()).toBe('2  add-a-user\n1  ring-checklist')
    await expect(act('mended', 'add-a-usr')).rejects.toThrow('did you mean "add-a-user"')
    await expect(act('mend', 'add-a-user')).rejects.toThrow('npm run feedback -- mended')
    await expect(act('mended', 'add-a-user', '--not', 'x')).rejects.toThrow("'--not'")

    const said = await act('mended', 'add-a-user', '--note', 'The button is called Save now.')
    expect(said).toBe('2 are told that add-a-user is mended.')
    expect(await act('mended', 'add-a-user')).toBe('Nobody asked to be told of add-a-user.')
    expect(await act()).toBe('1  ring-checklist')
    const left = await store.run((db) => db.selectFrom('feedback').select('id').execute())
    expect(left).toHaveLength(5)

    const { way } = parseMailSettings({
      SIGNPOST_SMTP_URL: server.url,
      SIGNPOST_MAIL_FROM: 'help@example.com',
    })
    if (!way) throw new Error('no way to send')
    const transport = createMailTransport(way)
    const report = () => undefined
    expect(await new MailSender({ store, transport, report }).send(Date.now())).toBe(2)
    await server.stop()
    expect(server.arrived.map(({ to }) => to[0]?.toLowerCase()).toSorted()).toEqual([
      'asha@example.net',
      'ravi@example.net',
    ])
    const [arrived] = server.arrived
    if (!arrived) throw new Error('nothing came')
    expect(headerOf(arrived, 'Subject')).toBe('Mended: How do I add a user?')
    for (const words of [
      'On 2 November 2026 you told us',
      'https://help.example.com/articles/add-a-user',
      'The button is called Save now.',
    ])
      expect(arrived.source.replaceAll(/\s+/g, ' ')).toContain(words)
  },
)
