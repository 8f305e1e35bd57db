import { expect, test } from 'vitest'
import { clientOf, createClientAddresses } from '@/server/edge/client-address'
import { SettingsError } from '@/server/edge/settings'

const behind = createClientAddresses(['loopback', '10.0.0.0/8', '2001:db8::/32'])

test.each([
  ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['10.1.2.3', '192.0.2.1, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
  ['2001:db8::1', '2001:470::5', '2001:470::5'],
  ['127.0.0.1', undefined, undefined],
  ['127.0.0.1', '', undefined],
  ['127.0.0.1', 'nonsense', undefined],
  ['127.0.0.1', '10.0.0.1', undefined],
])('from %s, forwarded for %s: %s', (peer, forwardedFor, client) => {
  expect(behind.find(peer, forwardedFor)).toBe(client)
})

test('nobody is trusted unless it is said', () => {
  expect(createClientAddresses([]).find('127.0.0.1', '198.51.100.1')).toBe('127.0.0.1')
})

test.each(['nonsense', '10.0.0.0/33', '10.0.0.0/', '::/129', '10.0.0.0/8/9', '10.0.0', ''])(
  '%j is neither address nor network',
  (network) => {
    expect(() => createClientAddresses([network])).toThrow(SettingsError)
  },
)

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (address, client) => {
  expect(clientOf(address)).toBe(client)
})
