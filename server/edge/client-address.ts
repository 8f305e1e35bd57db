// Which network address a request comes from: that of the connection, or what a trusted proxy says.
import { BlockList, isIP } from 'node:net'
import { SettingsError } from './settings'

/** Tells addresses: that of a client, and what counts as one client. */
export interface ClientAddresses {
  readonly isTrusted: (address: string) => boolean
  /**
   * The client's address, given that of the connection and its X-Forwarded-For: the last one that
   * no trusted proxy has. Undefined where only trusted proxies spoke.
   */
  readonly find: (peer: string, forwardedFor: string | undefined) => string | undefined
}

const LOOPBACK = ['127.0.0.0/8', '::1/128']
const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
/** IPv4 as a server that listens on IPv6 sees it: `::ffff:192.0.2.1`. */
const unmapped = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** Throws a SettingsError that names the first of the proxies that is no address and no network. */
export function createClientAddresses(trusted: readonly string[]): ClientAddresses {
  const proxies = new BlockList()
  for (const each of trusted.flatMap((name) => (name === 'loopback' ? LOOPBACK : name)))
    addNetwork(proxies, each)
  const isTrusted = (address: string): boolean =>
    isIP(address) !== 0 && proxies.check(address, familyOf(address))
  return {
    isTrusted: (address) => isTrusted(unmapped(address)),
    find: (given, forwardedFor) => {
      const peer = unmapped(given)
      if (!isTrusted(peer)) return peer
      const said = (forwardedFor ?? '').split(',').map((each) => unmapped(each.trim()))
      const client = said.reverse().find((each) => !isTrusted(each))
      return client !== undefined && isIP(client) !== 0 ? client : undefined
    },
  }
}

function addNetwork(list: BlockList, network: string): void {
  const [address = '', prefix, ...rest] = network.split('/')
  const bits = familyOf(address) === 'ipv6' ? 128 : 32
  const length = Number(prefix ?? bits)
  const isNumber = prefix === undefined || /^\d{1,3}$/.test(prefix)
  if (isIP(address) === 0 || rest.length > 0 || !isNumber || length > bits)
    throw new SettingsError(
      `SIGNPOST_TRUSTED_PROXIES names '${network}', which is no address and no network: give ` +
        'none, or for example loopback,10.0.0.0/8.',
    )
  list.addSubnet(address, length, familyOf(address))
}

/**
 * What counts as one client: an IPv4 address, or the 64 bits that a provider gives to one customer
 * of IPv6.
 */
export function clientOf(address: string): string {
  const plain = unmapped(address)
  if (isIP(plain) !== 6) return plain
  const [front = '', back] = plain.split('::')
  const groups = front === '' ? [] : front.split(':')
  const after = back === undefined || back === '' ? [] : back.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0')
  return [...groups, ...(back === undefined ? [] : zeros), ...after].slice(0, 4).join(':')
}
