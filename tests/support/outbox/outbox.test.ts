import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type { Store } from '@/lib/store/store'
import { purge } from '@/lib/store/retention'
import { postMail, type Mail } from '@/lib/support/outbox/mail'
import { claimMail, countMail, delayAfter } from '@/lib/support/outbox/queue'
import { MailSender } from '@/lib/support/outbox/sender'
import { parseMailSettings } from '@/lib/support/outbox/settings'
import { createMailTransport, type Transport } from '@/lib/support/outbox/transport'
import { ENGINES } from '@/tests/store/engines'
import { scratches } from '@/tests/store/scratches'
import { headerOf, startSmtp, type Refuse, type TestSmtp } from './smtp'

const scratchOf = scratches()
const servers: TestSmtp[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

async function smtp(refuse?: Refuse, data?: () => number | undefined): Promise<TestSmtp> {
  const server = await startSmtp(refuse, data)
  servers.push(server)
  return server
}

/** How a server is reached, as the environment would say. */
function transportTo(url: string): Transport {
  const { way } = parseMailSettings({
    SIGNPOST_SMTP_URL: url,
    SIGNPOST_MAIL_FROM: 'Help Centre <help@example.com>',
  })
  if (!way) throw new Error('no way to send')
  return createMailTransport(way)
}

interface Made {
  readonly sender: MailSender
  readonly faults: string[]
}

function senderOf(store: Store, transport: Transport): Made {
  const faults: string[] = []
  const report = (error: Error) => void faults.push(error.message)
  return { sender: new MailSender({ store, transport, report, random: () => 0.5 }), faults }
}

const mailTo = (to: string, given: Partial<Mail> = {}): Mail => ({
  id: randomUUID(),
  to,
  subject: 'We have your request',
  text: 'It is here: https://example.com/requests/secret-token',
  ...given,
})

const post = (store: Store, mail: Mail, now = Date.now()): Promise<void> =>
  store.run((db) => postMail(db, mail, now))

const rowOf = (store: Store, id: string) =>
  store.run((db) =>
    db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )

describe.each(ENGINES)('the outbox on %s', (engine) => {
  test('sends a mail once, however often it is posted, and forgets what it said', async () => {
    const [server, store] = [await smtp(), await (await scratchOf(engine)).store()]
    const { sender, faults } = senderOf(store, transportTo(server.url))
    const [first, mail] = [
      randomUUID(),
      mailTo('asha@example.net', { subject: 'Ruf zurück – आपका अनुरोध', replyTo: 'a@b.example' }),
    ]
    for (let time = 0; time < 3; time += 1)
      await post(store, { ...mail, follows: [first, mail.id], language: 'hi' })
    expect(await sender.send(Date.now())).toBe(1)
    expect(await sender.send(Date.now())).toBe(0)
    expect(server.arrived).toHaveLength(1)
    const [arrived] = server.arrived
    if (!arrived) throw new Error('nothing came')
    expect(arrived).toMatchObject({ from: 'help@example.com', to: ['asha@example.net'] })
    expect(headerOf(arrived, 'Message-ID')).toBe(`<${mail.id}@example.com>`)
    expect(headerOf(arrived, 'In-Reply-To')).toBe(`<${mail.id}@example.com>`)
    expect(headerOf(arrived, 'References')).toContain(`<${first}@example.com>`)
    expect(headerOf(arrived, 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(arrived, 'Reply-To')).toBe('a@b.example')
    expect(headerOf(arrived, 'Content-Language')).toBe('hi')
    expect(headerOf(arrived, 'Content-Type')).toMatch(/^text\/plain/)
    expect(headerOf(arrived, 'X-Mailer')).toBeUndefined()
    expect(arrived.source).toContain('secret-token')
    const row = await rowOf(store, mail.id)
    expect(row).toMatchObject({ text: null, error: null, failed_at: null })
    expect(row.sent_at).not.toBeNull()
    expect(faults).toEqual([])
  })

  test('sends nothing of a transaction that was undone', async () => {
    const [server, store] = [await smtp(), await (await scratchOf(engine)).store()]
    const undone = store.run((db) =>
      db.transaction().execute(async (transaction) => {
        await postMail(transaction, mailTo('a@example.net'), Date.now())
        throw new Error('no request')
      }),
    )
    await expect(undone).rejects.toThrow('no request')
    expect(await senderOf(store, transportTo(server.url)).sender.send(Date.now())).toBe(0)
  })

  test('loses nothing while the mail server is down, and says so once', async () => {
    const [server, store] = [await smtp(), await (await scratchOf(engine)).store()]
    const { sender, faults } = senderOf(store, transportTo(server.url))
    await server.stop()
    const begun = Date.now()
    for (let each = 0; each < 5; each += 1) await post(store, mailTo(`a${each}@example.net`), begun)
    // For ten days, far longer than a mail is refused before it is given up.
    for (let time = 0; time < 10; time += 0.25) await sender.send(begun + time * DAY)
    expect(await store.run(countMail)).toMatchObject({ waiting: 5, givenUp: 0, since: begun })
    expect(faults).toEqual([expect.stringMatching(/^No mail is sent: .*ECONNREFUSED|ESOCKET/)])
    await server.start()
    expect(await sender.send(begun + 10 * DAY + HOUR)).toBe(5)
    expect(server.arrived.map(({ to }) => to[0]).toSorted()).toEqual(
      [0, 1, 2, 3, 4].map((each) => `a${each}@example.net`),
    )
    expect(await store.run(countMail)).toMatchObject({ waiting: 0, givenUp: 0, since: undefined })
  })

  test('gives one up that is refused for good, at once, and names nobody in the log', async () => {
    const server = await smtp((address) => (address.startsWith('gone') ? 550 : undefined))
    const store = await (await scratchOf(engine)).store()
    const { sender, faults } = senderOf(store, transportTo(server.url))
    const gone = mailTo('gone@example.net')
    await post(store, gone)
    await post(store, mailTo('here@example.net'))
    expect(await sender.send(Date.now())).toBe(1)
    expect(server.arrived.map(({ to }) => to)).toEqual([['here@example.net']])
    expect(await rowOf(store, gone.id)).toMatchObject({
      sent_at: null,
      attempts: 1,
      error: 'the mail server refused it for good (550 at RCPT TO)',
    })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`Mail ${gone.id} is given up`)
    expect(faults[0]).not.toContain('@')
  })

  test('tries one later and later that is refused for now, and gives it up at last', async () => {
    let tries = 0
    const server = await smtp(
      () => undefined,
      () => ((tries += 1), 451),
    )
    const store = await (await scratchOf(engine)).store()
    const { sender, faults } = senderOf(store, transportTo(server.url))
    const begun = Date.now()
    const mail = mailTo('grey@example.net')
    await post(store, mail, begun)
    await sender.send(begun)
    const { due_at, error, attempts } = await rowOf(store, mail.id)
    expect({ attempts, error }).toEqual({
      attempts: 1,
      error: 'the mail server refused it for now (451 at DATA)',
    })
    expect(due_at - begun).toBeGreaterThanOrEqual(MINUTE)
    expect(due_at - begun).toBeLessThan(2 * MINUTE)
    expect(await sender.send(begun + MINUTE / 2)).toBe(0)
    expect(tries).toBe(1)
    // As after days.
    await store.run((db) => db.updateTable('mail').set({ attempts: 28, due_at: 0 }).execute())
    await sender.send(begun + 3 * DAY)
    expect(faults).toEqual([])
    await sender.send(begun + 4 * DAY)
    expect(faults).toEqual([expect.stringContaining('451 at DATA')])
    await sender.send(begun + 30 * DAY)
    expect(tries).toBe(3)
  })

  test('two senders at once send each mail once', async () => {
    const [server, scratch] = [await smtp(), await scratchOf(engine)]
    const stores = [await scratch.store(), await scratch.store(), await scratch.store()]
    const [store] = stores
    if (!store) throw new Error('no store')
    const mails = Array.from({ length: 24 }, (_, at) => mailTo(`a${at}@example.net`))
    for (const mail of mails) await post(store, mail)
    const senders = stores.map((each) => senderOf(each, transportTo(server.url)).sender)
    const now = Date.now()
    const sent = await Promise.all(senders.map((sender) => sender.send(now)))
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(24)
    const ids = server.arrived.map((arrived) => headerOf(arrived, 'Message-ID')).toSorted()
    expect(ids).toEqual(mails.map(({ id }) => `<${id}@example.com>`).toSorted())
  })

  test('goes on where a sender died between sending and noting it, under one Message-ID', async () => {
    const [server, scratch] = [await smtp(), await scratchOf(engine)]
    const [dead, alive] = [await scratch.store(), await scratch.store()]
    const mail = mailTo('asha@example.net')
    const begun = Date.now()
    await post(dead, mail, begun)
    const transport = transportTo(server.url)
    const claimed = await dead.run((db) => claimMail(db, begun))
    if (!claimed) throw new Error('nothing was claimed')
    // It is sent, and its process ends here.
    expect(await transport(claimed)).toEqual({ kind: 'sent' })
    const { sender } = senderOf(alive, transport)
    expect(await sender.send(begun + MINUTE)).toBe(0)
    expect(await sender.send(begun + 11 * MINUTE)).toBe(1)
    const ids = server.arrived.map((arrived) => headerOf(arrived, 'Message-ID'))
    expect(ids).toEqual([`<${mail.id}@example.com>`, `<${mail.id}@example.com>`])
  })

  test('a clock that is set back holds nothing up', async () => {
    const [server, store] = [await smtp(), await (await scratchOf(engine)).store()]
    const { sender } = senderOf(store, transportTo(server.url))
    const now = Date.now()
    await post(store, mailTo('before@example.net'), now + HOUR)
    await server.stop()
    expect(await sender.send(now + HOUR)).toBe(0)
    await server.start()
    await post(store, mailTo('after@example.net'), now)
    expect(await sender.send(now)).toBe(2)
    // Clocks of two machines never agree to the second: what is claimed stays claimed.
    await post(store, mailTo('third@example.net'), now)
    expect(await store.run((db) => claimMail(db, now + 2 * MINUTE))).toBeDefined()
    expect(await sender.send(now)).toBe(0)
  })

  test('is not sent twice by one process that could not note that it was sent', async () => {
    const [server, store] = [await smtp(), await (await scratchOf(engine)).store()]
    let fails = 0
    const failing: Pick<Store, 'run' | 'state'> = {
      state: store.state,
      // The third of a round is the note that it was sent.
      run: (work) =>
        (fails += 1) === 3 ? Promise.reject(new Error('the disk is full')) : store.run(work),
    }
    const report = () => undefined
    const sender = new MailSender({
      store: failing,
      transport: transportTo(server.url),
      report,
    })
    const mail = mailTo('asha@example.net')
    await post(store, mail)
    await expect(sender.send(Date.now())).rejects.toThrow('the disk is full')
    expect(server.arrived).toHaveLength(1)
    expect(await sender.send(Date.now() + HOUR)).toBe(1)
    expect(server.arrived).toHaveLength(1)
    expect((await rowOf(store, mail.id)).sent_at).not.toBeNull()
  })

  test('what was sent, given up or waited in vain goes after its time', async () => {
    const store = await (await scratchOf(engine)).store()
    const now = Date.now()
    const [old, young, stale] = [
      mailTo('a@x.example'),
      mailTo('b@x.example'),
      mailTo('c@x.example'),
    ]
    await post(store, old, now - 40 * DAY)
    await post(store, young, now - 40 * DAY)
    await post(store, stale, now - 91 * DAY)
    await store.run((db) =>
      db
        .updateTable('mail')
        .set({ sent_at: now - 31 * DAY })
        .where('id', '=', old.id)
        .execute(),
    )
    expect((await store.run((db) => purge(db, now))).mail).toBe(2)
    const left = await store.run((db) => db.selectFrom('mail').select('id').execute())
    expect(left).toEqual([{ id: young.id }])
  })
})

test('nobody adds a header, a recipient or a second mail by what they type', async () => {
  const [server, store] = [await smtp(), await (await scratchOf('sqlite')).store()]
  const { sender } = senderOf(store, transportTo(server.url))
  const evil =
    'Hi\r\nBcc: victim@example.net\r\n\r\nBody\n.\r\nMAIL FROM:<x@y.example>\u2028Cc: v@x'
  const mail = mailTo('asha@example.net', { subject: evil, text: `${evil}\r\n.\r\nRSET\r\n` })
  await post(store, mail)
  // Ours to see to, whatever the program that hands it over makes of it.
  const { subject } = await store.run((db) =>
    db.selectFrom('mail').select('subject').where('id', '=', mail.id).executeTakeFirstOrThrow(),
  )
  expect(subject).toMatch(/^Hi Bcc: [^\p{Cc}\u2028\u2029]+$/u)
  for (const to of [
    'a@example.net, b@example.net',
    'a@example.net\r\nBcc: b@example.net',
    'A <a@example.net>',
    '<a@example.net>',
    'a@example.net\u0000',
    'a b@example.net',
    'file:///etc/passwd',
  ]) {
    const posted = post(store, mailTo(to)).then(
      () => 'kept',
      () => 'refused',
    )
    expect([to, await posted]).toEqual([to, to.endsWith('\u0000') ? 'kept' : 'refused'])
    await expect(post(store, mailTo('a@example.net', { replyTo: `${to},x` }))).rejects.toThrow()
  }
  expect(await sender.send(Date.now())).toBe(2)
  const [arrived] = server.arrived
  if (!arrived) throw new Error('nothing came')
  expect(server.arrived.flatMap(({ to }) => to)).toEqual(['asha@example.net', 'a@example.net'])
  expect(headerOf(arrived, 'Bcc')).toBeUndefined()
  expect(headerOf(arrived, 'Cc')).toBeUndefined()
  expect(arrived.source.split('\r\n\r\n', 1)[0]).not.toMatch(/^(?:bcc|cc|MAIL FROM)/im)
})

test('waits grow from a minute to hours, and differ', () => {
  expect(delayAfter(1, 0.5)).toBe(MINUTE)
  expect(delayAfter(4, 0.5)).toBe(8 * MINUTE)
  expect(delayAfter(29, 0.5)).toBe(4 * HOUR)
  expect(delayAfter(29, 0)).toBe(3 * HOUR)
  expect(delayAfter(29, 1)).toBe(5 * HOUR)
  const all = Array.from({ length: 29 }, (_, at) => delayAfter(at + 1, 0.5))
  expect(all.reduce((sum, delay) => sum + delay, 0) / DAY).toBeCloseTo(3.7, 1)
})
