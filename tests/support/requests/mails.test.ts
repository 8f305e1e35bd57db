import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { languageOf } from '@/lib/support/requests/language'
import { postAnswered, postAsked } from '@/lib/support/requests/mails'
import { parseMailHeaders } from '@/lib/support/outbox/mail'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()

test.each([
  ['hi', 'फ़ोन की घंटी नहीं बजती'],
  ['hi', 'MyOperator में login नहीं हो रहा है'],
  ['hi', 'नमस्ते, call forwarding kaise करें'],
  ['en', 'Calls do not ring'],
  // Hindi in Latin letters, and a button that somebody names.
  ['en', 'mera phone nahi baj raha hai'],
  ['en', 'The button says भेजें and does nothing'],
  // Marathi and Nepali, in the same script.
  ['en', 'मला लॉगिन करता येत नाही'],
  ['en', 'कॉल आएन, मलाई मद्दत चाहियो'],
  ['en', ''],
  ['en', '12345 ?'],
])('who writes is answered in %s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

const surroundings = {
  name: 'Help',
  siteUrl: 'https://help.example.com',
  support: 'support@example.com',
  reply: { en: 'within one working day', hi: 'एक कामकाजी दिन के अंदर' },
}

async function mailsAbout(question: string) {
  const { db } = await (await scratchOf('sqlite')).openMigrated()
  const id = randomUUID()
  const about = { reference: 'ABC-DEF-GHK', page: '/requests/token', now: 1 }
  const request = { id, topic: 'calls', question, email: 'asha@example.com', name: undefined }
  const told = { ...about, topic: 'Calls do not ring', files: [] }
  await postAsked(db, surroundings, { ...request, details: [], context: {} }, told)
  await postAnswered(
    db,
    surroundings,
    { ...about, id, address: 'asha@example.com', question },
    { message: randomUUID(), text: 'Turn it on.', now: 2 },
  )
  const rows = await db.selectFrom('mail').selectAll().orderBy('created_at').execute()
  return rows.map(({ recipient, subject, text, headers }) => ({
    ...{ recipient, subject, text: text ?? '' },
    language: parseMailHeaders(headers).language,
  }))
}

test('a customer who writes Hindi is written to in Hindi, and Support in English', async () => {
  const mails = await mailsAbout('फ़ोन की घंटी नहीं बजती')
  const theirs = mails.filter(({ recipient }) => recipient === 'asha@example.com')
  expect(theirs.map(({ language }) => language)).toEqual(['hi', 'hi'])
  expect(theirs[0]?.subject).toBe('आपका अनुरोध ABC-DEF-GHK हमें मिल गया है')
  expect(theirs[0]?.text).toContain('एक कामकाजी दिन के अंदर')
  for (const { text } of theirs) {
    expect(text).toContain('\nhttps://help.example.com/requests/token\n')
    // Nothing of the other language is left but what somebody typed, and whom it is from.
    const ours = text.replaceAll(/^>.*|https:\S+|^-- \n[^]*|ABC-DEF-GHK/gm, '')
    expect(ours).not.toMatch(/[A-Za-z]/)
  }
  const support = mails.find(({ recipient }) => recipient === 'support@example.com')
  expect(support?.language).toBe('en')
  expect(support?.text).toContain('A customer (asha@example.com) asks:')
})

test('everybody else is written to in English', async () => {
  const mails = await mailsAbout('mera phone nahi bajta')
  expect(mails.map(({ language }) => language)).toEqual(['en', 'en', 'en'])
  expect(mails.map(({ text }) => text).join('')).not.toMatch(/\p{Script=Devanagari}/u)
  expect(
    mails.some(({ subject }) => subject === 'Your request ABC-DEF-GHK: Calls do not ring'),
  ).toBe(true)
})
