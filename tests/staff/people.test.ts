import { describe, expect, test } from 'vitest'
import { findAudit, writeDown, type AuditLine } from '@/lib/staff/audit'
import { acceptInvitation, findInvitation, invite, INVITED_FOR } from '@/lib/staff/invitation'
import { changePerson, findPeople } from '@/lib/staff/people'
import { findSignedIn } from '@/lib/staff/session'
import { ENGINES } from '@/tests/store/engines'
import { SOME_TIME } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'
import { PASSWORD, placeOf } from './place'

const scratchOf = scratches()
const ASHA = { email: 'Asha@Example.com', role: 'agent', by: undefined }

describe.each(ENGINES)('on %s', (engine) => {
  test('a link works once, for three days, and only its hash is kept', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const { token } = await invite(db, ASHA, SOME_TIME)
    const rows = JSON.stringify([
      await db.selectFrom('staff_invitation').selectAll().execute(),
      await db.selectFrom('audit').selectAll().execute(),
    ])
    expect(rows).not.toContain(token)
    const found = { email: 'asha@example.com', name: '', role: 'agent' }
    expect(await findInvitation(db, token, SOME_TIME)).toMatchObject(found)
    expect(await findInvitation(db, token, SOME_TIME + INVITED_FOR)).toBeUndefined()
    expect(await findInvitation(db, `${token}x`, SOME_TIME)).toBeUndefined()
    const accept = (now: number) =>
      acceptInvitation(db, token, { name: 'Asha', password: PASSWORD }, now)
    expect(await accept(SOME_TIME + INVITED_FOR)).toBeUndefined()
    const { token: second } = await invite(db, ASHA, SOME_TIME)
    const both = await Promise.all(
      ['Asha', 'Somebody else'].map((name) =>
        acceptInvitation(db, second, { name, password: PASSWORD }, SOME_TIME),
      ),
    )
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await findPeople(db)).toMatchObject([{ email: 'asha@example.com', state: 'active' }])
  })

  test('who is invited again has one link, keeps the role, and loses other sessions', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const { given, join, signIn } = placeOf(db)
    await join('asha@example.com', 'agent')
    const { cookies } = await signIn('asha@example.com')
    const first = await invite(db, { ...ASHA, role: 'admin' }, Date.now())
    const second = await invite(db, { ...ASHA, role: 'admin' }, Date.now())
    expect(first.isKnown).toBe(true)
    expect(await findInvitation(db, first.token, Date.now())).toBeUndefined()
    const accepted = await acceptInvitation(
      db,
      second.token,
      { name: 'Asha', password: 'a new one nobody would think of' },
      Date.now(),
    )
    expect(accepted?.role).toBe('agent')
    expect((await findSignedIn(given(), given(...cookies).headers, Date.now())).me).toBeUndefined()
    expect((await signIn('asha@example.com')).outcome).toBe('refused')
  })

  test('a role and the end of access hold with the next request', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const { given, join, signIn } = placeOf(db)
    const [asha, root] = [
      await join('asha@example.com', 'admin'),
      await join('root@example.com', 'admin'),
    ]
    const { cookies } = await signIn('asha@example.com')
    const me = async () => (await findSignedIn(given(), given(...cookies).headers, Date.now())).me
    const change = (to: Parameters<typeof changePerson>[1]['to'], person = asha) =>
      changePerson(db, { person, by: root, to }, Date.now())
    expect(await change({ role: 'writer' })).toBe('changed')
    expect((await me())?.role).toBe('writer')
    expect(await change('ended')).toBe('changed')
    expect(await me()).toBeUndefined()
    expect((await signIn('asha@example.com')).outcome).toBe('refused')
    expect(await change('active')).toBe('changed')
    expect((await signIn('asha@example.com')).outcome).toBe('signed in')
    expect(await change('ended', 'nobody')).toBe('unknown')
    const lines = await findAudit(db, { most: 50 })
    expect(lines.map(({ who, act, subject }) => [who, act, subject])).toContainEqual([
      'root',
      'ended the access of',
      'asha@example.com',
    ])
    expect(lines.filter(({ data }) => data['to'] === 'writer')).toHaveLength(1)
  })

  test('what was done in one moment is listed whole, over the pages of the list', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const times = [...Array.from({ length: 7 }, () => SOME_TIME), SOME_TIME - 1, SOME_TIME + 1]
    for (const at of times) await writeDown(db, { staff: undefined, act: 'tag' }, at)
    const found: AuditLine[] = []
    for (let page = 0; page < times.length; page += 1)
      found.push(...(await findAudit(db, { after: found.at(-1), most: 2 })))
    expect(found.map(({ at }) => at)).toEqual(times.toSorted((one, other) => other - one))
    expect(new Set(found.map(({ id }) => id)).size).toBe(times.length)
  })

  test('the last administrator stays one, whoever acts at once', async () => {
    const scratch = await scratchOf(engine)
    const [{ db }, { db: other }] = [await scratch.openMigrated(), await scratch.open()]
    const { join } = placeOf(db)
    const [one, two] = [
      await join('one@example.com', 'admin'),
      await join('two@example.com', 'admin'),
    ]
    // Invited, but not here: whoever is left has to be able to sign in.
    await invite(db, { email: 'three@example.com', role: 'admin', by: one }, Date.now())
    const outcomes = await Promise.all([
      changePerson(db, { person: one, by: two, to: 'ended' }, Date.now()),
      changePerson(other, { person: two, by: one, to: { role: 'agent' } }, Date.now()),
    ])
    expect(outcomes.toSorted()).toEqual(['changed', 'last admin'])
    const admins = (await findPeople(db)).filter(
      ({ role, state }) => role === 'admin' && state === 'active',
    )
    expect(admins).toHaveLength(1)
  })
})
