import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { may } from '@/lib/staff/may'
import { passwordFault } from '@/lib/staff/password'
import { parseStaffSettings, secretOf, StaffSettingsError } from '@/lib/staff/settings'
import { site } from '@/lib/site/site'

test.each([
  'short',
  'aaaaaaaaaaaa',
  'abababababab',
  '123456789012',
  'qwertyuiop12',
  'Password1234!',
  'P@ssw0rd2026!!',
  'adminadmin123',
  'welcome-2026-welcome',
  'abcdefghijkl',
  'asha.2026.brightwell',
  'x'.repeat(129),
])('%s is refused', (password) => {
  expect(passwordFault(password, ['asha@brightwell.example', 'Asha'])).toMatch(/\.$/)
})

test.each([
  'violet tractor behind nineteen',
  'मेरा नया पासवर्ड लंबा है',
  'kX9#mQ2$vL7!pR',
  'brightwell opens at nine in the rain',
])('%s may be used', (password) => {
  expect(passwordFault(password, ['asha@brightwell.example', 'Asha'])).toBeUndefined()
})

test('what no condition allows is refused, and what nobody knows is told', () => {
  expect(may(site.staff, 'people.change', { role: 'admin' })).toBe(true)
  expect(may(site.staff, 'people.change', { role: 'agent' })).toBe(false)
  expect(may(site.staff, 'people.change', {})).toBe(false)
  expect(may(site.staff, 'account.change', { role: 'admin' })).toBe(false)
  expect(() => may(site.staff, 'people.chang', { role: 'admin' })).toThrow('people.chang')
})

test('settings are read, and one that cannot be used is told without what was given', () => {
  expect(parseStaffSettings({ SIGNPOST_STAFF_URL: 'https://help.example.com/' })).toMatchObject({
    url: 'https://help.example.com',
    oidc: undefined,
  })
  for (const env of [
    { SIGNPOST_STAFF_SECRET: 'too-short-a-secret' },
    { SIGNPOST_STAFF_URL: 'ftp://too-short-a-secret' },
    { SIGNPOST_DESK: 'too-short-a-secret' },
    { SIGNPOST_OIDC_CLIENT_SECRET: 'too-short-a-secret' },
  ]) {
    expect(() => parseStaffSettings(env)).toThrow(StaffSettingsError)
    expect(() => parseStaffSettings(env)).not.toThrow('too-short-a-secret')
  }
})

test('the secret of the data folder is made once, for its owner alone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-secret-'))
  try {
    const secret = secretOf({ secret: undefined }, folder)
    expect(secret.length).toBeGreaterThanOrEqual(64)
    expect(secretOf({ secret: undefined }, folder)).toBe(secret)
    expect(secretOf({ secret: 'given' }, folder)).toBe('given')
    const file = path.join(folder, 'staff-secret')
    expect(readFileSync(file, 'utf8')).toBe(secret)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
