import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { STORE_SETTING_NAMES } from '@/lib/store/settings'
import { MAIL_SETTING_NAMES } from '@/lib/support/outbox/settings'
import { parseSettings, SETTING_NAMES, SettingsError, shareOf } from '@/server/edge/settings'

test('without a variable there are sane settings', () => {
  expect(parseSettings({ SIGNPOST_TLS: '' })).toEqual({
    processes: availableParallelism(),
    tls: false,
    trustedProxies: ['loopback'],
    connections: 4096,
    connectionsPerAddress: 256,
    bodyMemory: 64 * 1024 * 1024,
    keepAlive: 5000,
    stopDelay: 0,
    accessLog: true,
    securityContact: undefined,
  })
})

test('variables change them', () => {
  expect(
    parseSettings({
      SIGNPOST_TLS: 'on',
      SIGNPOST_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      SIGNPOST_CONNECTIONS: '9',
      SIGNPOST_SECURITY_CONTACT: 'https://example.com/report',
    }),
  ).toMatchObject({
    tls: true,
    trustedProxies: ['10.0.0.0/8', '::1'],
    connections: 9,
    securityContact: 'https://example.com/report',
  })
})

test.each([
  ['SIGNPOST_TLS', 'yes', 'on or off'],
  ['SIGNPOST_CONNECTIONS', '0', 'a whole number from 1 to 100000, for example 4096'],
  ['SIGNPOST_CONNECTIONS', '1e3', 'a whole number from 1 to 100000, for example 4096'],
  ['SIGNPOST_BODY_MEMORY_MIB', '-1', 'a whole number from 1 to 65536, for example 64'],
  ['SIGNPOST_SECURITY_CONTACT', 'me', 'an address such as mailto:security@example.com'],
  ['SIGNPOST_TRUSTED_PROXIES', 'a;b', 'none, or addresses and networks with commas between them'],
])('%s=%s is one sentence with what it may be', (name, value, expected) => {
  expect(() => parseSettings({ [name]: value })).toThrow(SettingsError)
  expect(() => parseSettings({ [name]: value })).toThrow(`${name} is '${value}', which`)
  expect(() => parseSettings({ [name]: value })).toThrow(expected)
})

test('docs/server.md names every variable with what it is unless told', () => {
  const page = readFileSync('docs/server.md', 'utf8')
  expect(
    [...SETTING_NAMES, ...STORE_SETTING_NAMES, ...MAIL_SETTING_NAMES].filter(
      (name) => !page.includes(`| \`${name}\` |`),
    ),
  ).toEqual([])
})

test('a process among several has its share, rounded up, of what all of them may hold', () => {
  const settings = parseSettings({ SIGNPOST_PROCESSES: '3', SIGNPOST_CONNECTIONS: '100' })
  expect(shareOf(settings)).toMatchObject({ connections: 34, connectionsPerAddress: 86 })
  expect(shareOf({ ...settings, processes: 1 }).connections).toBe(100)
})
