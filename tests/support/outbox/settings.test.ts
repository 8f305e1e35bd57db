import { expect, test } from 'vitest'
import { buildMailText } from '@/lib/support/outbox/layout'
import { parseMailSettings } from '@/lib/support/outbox/settings'

const FROM = { SIGNPOST_MAIL_FROM: 'help@example.com' }
const server = (url: string, tls = '') =>
  parseMailSettings({ ...FROM, SIGNPOST_SMTP_URL: url, SIGNPOST_SMTP_TLS: tls }).way?.server

test('without a server nothing is sent', () => {
  expect(parseMailSettings({})).toEqual({ way: undefined, support: undefined })
  expect(parseMailSettings({ SIGNPOST_SMTP_URL: '', ...FROM }).way).toBeUndefined()
})

test('a server is reached in secret, unless it is on this machine or somebody says otherwise', () => {
  expect(server('smtp://u%40x:p%3Aw@mail.example.com')).toEqual({
    host: 'mail.example.com',
    port: 587,
    secure: false,
    requireTLS: true,
    auth: { user: 'u@x', pass: 'p:w' },
  })
  expect(server('smtps://mail.example.com')).toMatchObject({
    port: 465,
    secure: true,
    auth: undefined,
  })
  expect(server('smtp://relay:25', 'optional')).toMatchObject({ port: 25, requireTLS: false })
  for (const near of ['127.0.0.1', 'localhost', '[::1]'])
    expect(server(`smtp://${near}:2525`)).toMatchObject({ port: 2525, requireTLS: false })
  expect(server('smtp://127.0.0.1.example.com')).toMatchObject({ requireTLS: true })
})

test('whom mail is from may have a name', () => {
  const from = (text: string) =>
    parseMailSettings({ SIGNPOST_SMTP_URL: 'smtp://localhost', SIGNPOST_MAIL_FROM: text }).way?.from
  expect(from('Help Centre <help@example.com>')).toEqual({
    name: 'Help Centre',
    address: 'help@example.com',
  })
  expect(from('help@example.com')).toEqual({ name: '', address: 'help@example.com' })
  for (const wrong of ['help', 'a@example.com, b@example.com', 'A\nBcc: x <a@example.com>'])
    expect(() => from(wrong)).toThrow(/^SIGNPOST_MAIL_FROM cannot be used: give an address/)
})

test('what cannot be used is one sentence, without the password', () => {
  const read = (env: Record<string, string>) => () => parseMailSettings(env)
  const wrong = 'http://user:hunter2@host'
  expect(read({ ...FROM, SIGNPOST_SMTP_URL: wrong })).toThrow(/^SIGNPOST_SMTP_URL cannot be used/)
  expect(read({ ...FROM, SIGNPOST_SMTP_URL: wrong })).not.toThrow('hunter2')
  expect(read({ ...FROM, SIGNPOST_SMTP_URL: 'smtp://user:50%@host' })).toThrow('as %25')
  expect(read({ SIGNPOST_SMTP_URL: 'smtp://host' })).toThrow('SIGNPOST_MAIL_FROM is needed')
  expect(read({ SIGNPOST_SUPPORT_ADDRESS: 'nobody' })).toThrow('SIGNPOST_SUPPORT_ADDRESS')
})

test('the text of a mail is wrapped at words, and an address stays whole', () => {
  const link = `https://example.com/${'x'.repeat(90)}`
  const text = buildMailText(
    [
      'We have your request 7KQ2-9M. We answer within one working day, on days on which we work.',
      { words: 'You can follow and answer it here:', link },
      { quote: 'It does not ring.\n\nNot once.' },
      { list: ['one', 'two'] },
      '',
    ],
    ['Help Centre', 'https://example.com'],
  )
  expect(text).toBe(
    [
      'We have your request 7KQ2-9M. We answer within one working day, on days',
      'on which we work.',
      '',
      'You can follow and answer it here:',
      link,
      '',
      '> It does not ring.',
      '>',
      '> Not once.',
      '',
      '- one',
      '- two',
      '',
      '-- ',
      'Help Centre',
      'https://example.com',
      '',
    ].join('\n'),
  )
})
