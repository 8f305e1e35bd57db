import { describe, expect, test } from 'vitest'
import { check } from '@/lib/access/check'
import { SIGN_IN } from '@/lib/policy/sign-in'
import { areasOf } from '@/lib/checkup/verdict/areas'
import { extractPolicy } from '@/lib/checkup/verdict/extract'
import { RING } from '@/lib/checkup/columns/fields'
import { exampleCsv, generatedCsv, templateCsv } from '@/lib/checkup/report/sample'
import { summarise } from '@/lib/checkup/report/summary'
import { rowsOf } from '@/lib/checkup/report/table'
import { EVERYONE, type View } from '@/lib/checkup/report/view'
import { buildJudge } from '@/lib/checkup/verdict/verdict'
import { fixOf } from '@/lib/checkup/report/wording'
import { answerDiagnosis } from '@/lib/diagnosis/answer'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { policy, requireSymptom } from '../builders'
import { ACCOUNT, ASHA, done, fieldsOf, HEADER, verdictAt } from './account'

/** A thousand of anything may take a while on a busy machine. */
const SLOW = 60_000

const names = (found: Awaited<ReturnType<typeof done>>, view: Partial<View>): readonly string[] =>
  [...rowsOf(policy, found, { ...EVERYONE, ...view })].map((at) => found.users.texts(at).name)
const example = await done(exampleCsv(policy), { account: { ...ACCOUNT, seats: 7 } })
const summary = summarise(policy, example)
const points = summary.points.map(({ text }) => text)

describe('one person', () => {
  test(
    'with everything in order nothing stops them, and what a file cannot tell is not ' + 'guessed',
    async () => {
      const { ring, signIn, pro, causes, trouble } = verdictAt(await done(`${HEADER}\n${ASHA}`))
      expect([ring.standing, signIn.standing, pro, causes, trouble]).toEqual([
        'clear',
        'clear',
        'pro',
        [],
        false,
      ])
    },
  )

  test('in an account known to be fine can sign in for certain', async () => {
    const found = await done(`${HEADER}\n${ASHA}`, {
      account: { ...ACCOUNT, facts: { account_state: 'fine' } },
    })
    expect([verdictAt(found).signIn.standing, verdictAt(found).ring.standing]).toEqual([
      'yes',
      'clear',
    ])
  })

  test(
    'of whom the file says nothing is not known, and the facts that would decide are ' + 'named',
    async () => {
      const { ring, signIn } = verdictAt(await done('Name,Role\nAsha,Manager\nBinod,Owner'))
      expect([ring.standing, ring.missing]).toEqual([
        'unknown',
        ['status', 'in_department', 'call_availability'],
      ])
      expect([signIn.standing, signIn.missing]).toEqual([
        'unknown',
        ['status', 'panel_access', 'invite_state'],
      ])
    },
  )

  test(
    'whose Call Availability is off gets no calls, with the smallest fix and who can ' + 'make it',
    async () => {
      const verdict = verdictAt(await done(`${HEADER}\n${ASHA.replace(',On,Sales', ',Off,Sales')}`))
      expect([verdict.ring.standing, verdict.causes.map(({ id }) => id)]).toEqual([
        'no',
        ['availability_on'],
      ])
      expect(fixOf(policy, verdict)).toEqual([
        {
          change: 'Call Availability: Off → On',
          by: 'Owner, Administrator, Manager or the person themselves, if they are a Pro user',
        },
      ])
    },
  )

  test('who is call-only is as they are meant to be, although they cannot sign in', async () => {
    const verdict = verdictAt(
      await done(`${HEADER}\n${ASHA.replace(',On,Active,Accepted', ',Off,Active,')}`),
    )
    expect([verdict.pro, verdict.signIn.standing, verdict.ring.standing, verdict.trouble]).toEqual([
      'call_only',
      'no',
      'clear',
      false,
    ])
  })

  test('who is Inactive has one cause, which stops calls and signing in', async () => {
    const { causes } = verdictAt(await done(`${HEADER}\n${ASHA.replace('Active', 'Inactive')}`))
    expect(causes).toMatchObject([
      {
        id: 'status_active',
        symptoms: ['user-not-ringing', 'cannot-sign-in'],
        by: ['owner', 'administrator'],
        article: 'active-and-inactive',
      },
    ])
  })

  test('without a department or a phone that can be dialled is not rung', async () => {
    expect(
      verdictAt(await done(`${HEADER}\n${ASHA.replace('Sales', '')}`)).causes.map(({ id }) => id),
    ).toEqual(['in_department'])
    expect(
      verdictAt(await done(`${HEADER}\n${ASHA.replace('+910000000201', '')}`)).causes.map(
        ({ id }) => id,
      ),
    ).toEqual(['phone_reachable'])
  })

  test('whose invite went to no address has both causes of it', async () => {
    const { causes } = verdictAt(
      await done(
        `${HEADER}\n` +
          `${ASHA.replace('asha@example.com', 'asha@example').replace('Accepted', 'Pending')}`,
      ),
    )
    expect(causes.map(({ id }) => id)).toEqual(['wrong_email', 'invite_accepted'])
  })

  test('may do by area what their role may, and what a call-only user may', () => {
    const all = policy.areas.find(({ id }) => id === 'users')?.permissions.length
    const users = (facts: Readonly<Record<string, string>>) =>
      areasOf(policy, policy.defaultPreset, facts).find(({ area }) => area === 'users')
    expect(
      users({ role: 'owner', panel_access: 'on', status: 'active', invite_state: 'accepted' }),
    ).toMatchObject({ may: all, of: all })
    expect(users({ role: 'owner', panel_access: 'off' })).toMatchObject({ may: 0 })
    expect(areasOf(policy, policy.defaultPreset, {})).toEqual([])
  })
})

describe('columns', () => {
  test('are recognised by the names of the policy, of spreadsheets and in any order', async () => {
    const found = await done(
      'Mobile No.;E-mail ID;Agent Name;Designation;Pro;User Status;Receive Call;Dept\n' +
        '0000000201;a@example.com;Asha;Moderator;Enabled;Active;Yes;Sales',
    )
    expect(fieldsOf(found)).toEqual([
      'phone',
      'email',
      'name',
      'role',
      'panel_access',
      'status',
      'call_availability',
      'departments',
    ])
    expect(found.factsOf(found.users.state(0))).toEqual({
      role: 'manager',
      panel_access: 'on',
      status: 'active',
      call_availability: 'on',
      in_department: 'yes',
    })
  })

  test('every alias of the policy is read, in any case', async () => {
    for (const id of [
      'role',
      'panel_access',
      'status',
      'invite_state',
      'call_availability',
      'sso',
    ]) {
      const fact = policy.facts.find((row) => row.id === id)
      for (const { id: value, aliases } of fact?.values ?? []) {
        for (const word of [value, ...aliases]) {
          const found = await done(`Name,${id}\nAsha,${word.toUpperCase()}\nBinod,`)
          expect([word, found.factsOf(found.users.state(0))[id]]).toEqual([word, value])
        }
      }
    }
  })

  test('a file without a header is read by what stands in it', async () => {
    const found = await done(
      'Asha Rao,asha@example.com,0000000201,Manager,Active\nBinod ' +
        'Kumar,binod@example.com,0000000202,Basic,Inactive',
    )
    expect(fieldsOf(found)).toEqual(['name', 'email', 'phone', 'role', 'status'])
    expect(found.users.count).toBe(2)
  })

  test(
    'a title above the header is passed over, and ' + 'rows count as in the spreadsheet',
    async () => {
      const found = await done(`Users of Example Ltd\n\n${HEADER}\n${ASHA}`)
      expect([found.users.count, found.users.row(0), found.layout.headerRow]).toEqual([1, 4, 3])
    },
  )

  test('a person can correct them', async () => {
    const found = await done('Who,Thing,Status\nAsha,On,Active\nBinod,Off,Active', {
      choices: { 0: 'name', 1: 'panel_access', 2: null },
    })
    expect(fieldsOf(found)).toEqual(['name', 'panel_access', null])
    expect(found.factsOf(found.users.state(1))).toEqual({ panel_access: 'off' })
  })

  test('a first and a last name are one name, several departments one list', async () => {
    const found = await done(
      'First name,Last name,Department,Team,Status\nAsha,Rao,Sales,Support,Active',
    )
    expect(found.users.texts(0)).toMatchObject({ name: 'Asha Rao', departments: 'Sales, Support' })
  })

  test('a user shown as Pending under Status has a pending invite', async () => {
    const found = await done('Name,Status\nAsha,Pending\nBinod,Active')
    expect(found.factsOf(found.users.state(0))).toEqual({ invite_state: 'pending' })
  })

  test('of two columns that tell the same fact the one further left counts', async () => {
    const left = await done('Name,Status,Invite\nAsha,Pending,Accepted')
    expect(left.factsOf(left.users.state(0))).toEqual({ invite_state: 'pending' })
    const right = await done('Name,Invite,Status\nAsha,Accepted,Pending')
    expect(right.factsOf(right.users.state(0))).toEqual({ invite_state: 'accepted' })
  })

  test('a column that tells nothing leaves a fact to the next', async () => {
    const found = await done('Name,Status,Invite\nAsha,,Accepted\nBinod,Active,Accepted')
    expect(found.factsOf(found.users.state(0))).toEqual({ invite_state: 'accepted' })
    expect(found.factsOf(found.users.state(1))).toEqual({
      status: 'active',
      invite_state: 'accepted',
    })
  })
})

describe('the account', () => {
  test('is summed up in one sentence', () => {
    expect(summary.headline).toBe('6 of 12 people will not get calls. 3 Pro users cannot sign in.')
  })

  test.each([
    'cannot be reached at all',
    '2 invites have not been accepted',
    'no member who is rung: Accounts',
    '7 Pro seats are in use of 7; none is free',
    'held by people who are Inactive',
    'Binod Kumar is the only Administrator',
    'Moderator (1 person) is Manager today',
    'share the phone number 0000000203 (rows 4 and 10)',
  ])('says: %s', (text) => {
    expect(points.filter((point) => point.includes(text))).toHaveLength(1)
  })

  test('with nothing wrong says so', async () => {
    expect(summarise(policy, await done(`${HEADER}\n${ASHA}`)).headline).toMatch(
      /^Nothing in this file keeps any of 1 person/,
    )
  })

  test('that holds more Pro users than seats is told to compare', async () => {
    const found = await done(exampleCsv(policy), { account: { ...ACCOUNT, seats: 5 } })
    expect(summarise(policy, found).points.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('2 more than the 5 of the plan'),
    )
  })

  test('counts as held by Inactive people only their Pro seats', async () => {
    const found = await done(
      [
        'Name,Panel Access,Status',
        'Asha,On,Inactive',
        'Binod,Off,Inactive',
        'Chitra,On,Active',
        'Dev,,Inactive',
        'Esha,On,',
      ].join('\n'),
    )
    const point = summarise(policy, found).points.find(({ text }) => text.includes('Inactive'))
    expect(point).toEqual({
      weight: 'warning',
      text:
        '1 Pro seat is held by people who are Inactive. Turning Panel Access off frees ' + 'it.',
      select: { kind: 'inactive_seat' },
    })
    expect(names(found, { select: { kind: 'inactive_seat' } })).toEqual(['Asha'])
    const more = await done('Name,Panel Access,Status\nAsha,On,Inactive\nBinod,On,Inactive')
    expect(summarise(policy, more).points.map(({ text }) => text)).toContain(
      '2 Pro seats are held by people who are Inactive. Turning Panel Access off frees them.',
    )
    const none = await done('Name,Panel Access,Status\nAsha,On,Active\nBinod,Off,Inactive')
    expect(summarise(policy, none).points.some(({ text }) => text.includes('held by'))).toBe(false)
  })

  test('the template is read as it is', async () => {
    const found = await done(templateCsv(policy))
    expect([found.notices, verdictAt(found).trouble, fieldsOf(found).includes(null)]).toEqual([
      [],
      false,
      false,
    ])
  })
})

describe('the table', () => {
  test(
    'shows everyone, those with something to put right, those of a cause, a role, a ' +
      'department',
    () => {
      expect(names(example, {})).toHaveLength(12)
      expect(names(example, { select: { kind: 'trouble' } })).toHaveLength(summary.trouble)
      expect(names(example, { select: { kind: 'cause', value: 'in_department' } })).toEqual([
        'Gita Menon',
      ])
      expect(names(example, { select: { kind: 'role', value: 'owner' } })).toEqual(['Asha Rao'])
      expect(names(example, { select: { kind: 'department', name: 'sales' } })).toContain(
        'Chitra Iyer',
      )
    },
  )

  test('finds people by all words of a search, in any case', () => {
    expect(names(example, { search: 'KUMAR sales' })).toEqual(['Binod Kumar'])
    expect(names(example, { search: 'nobody here' })).toEqual([])
  })

  test('orders by name, by outcome and by cause, both ways', () => {
    expect(names(example, { order: 'name', down: true })[0]).toBe('Laksh Verma')
    expect(names(example, { order: 'role' })[0]).toBe('Asha Rao')
    const rings = [...rowsOf(policy, example, { ...EVERYONE, order: 'ring' })].map(
      (at) => verdictAt(example, at).ring.standing,
    )
    expect(rings).toEqual(
      rings.toSorted(
        (one, other) =>
          ['no', 'unknown', 'clear'].indexOf(one) - ['no', 'unknown', 'clear'].indexOf(other),
      ),
    )
    const causes = [...rowsOf(policy, example, { ...EVERYONE, order: 'cause' })].map(
      (at) => verdictAt(example, at).causes.find(({ trouble }) => trouble)?.id,
    )
    expect(causes.filter((id, at) => id !== causes[at - 1])).toHaveLength(new Set(causes).size)
  })
})

describe('a thousand people of a generated account', async () => {
  const found = await done([...generatedCsv(policy, 1000)].join(''))
  const people = Array.from({ length: 1000 }, (_, at) => at)

  test(
    'are judged as check judges them',
    () => {
      for (const at of people) {
        const facts = found.factsOf(found.users.state(at))
        const { ring, signIn } = verdictAt(found, at)
        for (const [outcome, permission] of [
          [ring, RING],
          [signIn, SIGN_IN],
        ] as const) {
          const decision = check(policy, { permission, facts })
          expect([at, outcome.standing === 'no', outcome.reasons, outcome.remedy]).toEqual([
            at,
            decision.decision === 'deny',
            decision.reasons,
            decision.remedies[0] ?? null,
          ])
        }
      }
    },
    SLOW,
  )

  test(
    'have the causes that diagnose confirms, and no other',
    () => {
      // People whom the facts of a symptom do not tell apart are diagnosed once: diagnose works out
      // what to ask next, too.
      const diagnosed = new Map<string, readonly string[]>()
      const confirmed = (id: string, facts: Facts): readonly string[] => {
        const symptom = requireSymptom(id)
        const own = Object.fromEntries(
          symptom.facts.flatMap((fact) => (facts[fact] === undefined ? [] : [[fact, facts[fact]]])),
        )
        const key = `${id} ${JSON.stringify(own)}`
        const causes =
          diagnosed.get(key) ??
          answerDiagnosis(
            policy,
            { symptom: id, facts: own, skipped: [], preset: policy.defaultPreset, overrides: [] },
            '',
          ).confirmed.map(
            ({ cause }) => symptom.causes.find((row) => row.id === cause)?.rule ?? cause,
          )
        diagnosed.set(key, causes)
        return causes
      }
      for (const at of people) {
        const facts = found.factsOf(found.users.state(at))
        const expected = policy.checkUp
          .filter(({ when }) => !when || evaluate(when, facts) === true)
          .flatMap(({ symptom: id }) => confirmed(id, facts))
        expect([
          at,
          verdictAt(found, at)
            .causes.map(({ id }) => id)
            .toSorted(),
        ]).toEqual([at, [...new Set(expected)].toSorted()])
      }
    },
    SLOW,
  )

  test(
    'are judged alike by the part of the policy that ships to the browser',
    () => {
      const extract = extractPolicy(policy)
      const whole = buildJudge(policy, {}, 'help@example.com')
      const part = buildJudge(extract, {}, 'help@example.com')
      for (const at of people) {
        const facts = found.factsOf(found.users.state(at))
        expect(part.judge(facts)).toEqual(whole.judge(facts))
        expect(areasOf(extract, policy.defaultPreset, facts)).toEqual(
          areasOf(policy, policy.defaultPreset, facts),
        )
      }
    },
    SLOW,
  )

  test('take little memory', () => {
    expect(found.users.size / found.users.count).toBeLessThan(300)
  })
})
