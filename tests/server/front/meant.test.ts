import { describe, expect, it } from 'vitest'
import { createMeant } from '@/server/front/meant'
import { siteOf } from './asked/site-of'

const PATHS = [
  '/',
  '/articles/add-a-user',
  '/articles/pro-users',
  '/fix/user-not-ringing',
  '/roles',
]
const site = {
  ...siteOf(PATHS, Buffer.from('<!DOCTYPE html>')),
  redirects: { '/articles/how-to-add-users': '/articles/add-a-user', '/Help': '/roles' },
}
const meant = createMeant(site)

describe('what an address was meant to be', () => {
  it.each([
    ['/Articles/Add-A-User', '/articles/add-a-user'],
    ['/ARTICLES/ADD-A-USER/', '/articles/add-a-user'],
    ['/articles//add-a-user', '/articles/add-a-user'],
    ['/articles/add_a_user', '/articles/add-a-user'],
    ['/articles/Add a user', '/articles/add-a-user'],
    ['/articles/add‑a‑user', '/articles/add-a-user'],
    ['/articles/ａdd-a-user', '/articles/add-a-user'],
    ['/articles/add-a-user-1-9-2025', '/articles/add-a-user'],
    ['/articles/add-a-user-2025-09-01', '/articles/add-a-user'],
    ['/articles/add-a-user-20250901', '/articles/add-a-user'],
    ['/articles/add-a-user.html', '/articles/add-a-user'],
    ['/articles/add-a-user.', '/articles/add-a-user'],
    ['/articles/add-a-user।', '/articles/add-a-user'],
    ['/articles/add-a-user)。', '/articles/add-a-user'],
    ['/articles/add-a-user ', '/articles/add-a-user'],
    ['/articles/How-To-Add-Users-1-9-2025', '/articles/add-a-user'],
    ['/help', '/roles'],
    ['/Fix/User-Not-Ringing', '/fix/user-not-ringing'],
  ])('%s is %s', (path, address) => {
    expect(meant(path)).toBe(address)
  })

  it.each(['/', '//', '/!', '/articles', '/articles/add-a-users', '/articles/add-a-user-2', '/x'])(
    '%s is nothing else',
    (path) => {
      expect(meant(path)).toBeUndefined()
    },
  )

  it('is not guessed between two', () => {
    const both = createMeant(siteOf(['/articles/a_b', '/articles/a-b'], Buffer.from('x')))
    expect(both('/articles/A-B')).toBeUndefined()
  })

  it('is found as soon for a long address of signs', () => {
    expect(meant(`/${'-.'.repeat(8000)}a`)).toBeUndefined()
  })
})
