import { describe, expect, it } from 'vitest'
import { POST as checkAccess } from '@/app/api/access/check/route'
import { POST as compareAccess } from '@/app/api/access/compare/route'
import { GET as getMatrix, POST as postMatrix } from '@/app/api/access/matrix/route'
import { BATCH_BODY_LIMIT } from '@/app/api/body'
import { POST as diagnose } from '@/app/api/diagnose/route'
import { anyText, containing, matching, policy } from '@/tests/builders'

type Endpoint = (request: Request) => Promise<Response>

const send = (endpoint: Endpoint, body: BodyInit, type = 'application/json') =>
  endpoint(
    new Request('http://localhost/api', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    }),
  )

async function answered(endpoint: Endpoint, body: unknown) {
  const response = await send(endpoint, JSON.stringify(body))
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Record<string, unknown>,
  }
}

const basic = {
  user: { status: 'Active', role: 'Basic', panel_access: 'ON', invite_state: 'accepted' },
  account: { account_state: 'fine', waba_connected: 'yes' },
}

describe('POST /api/access/check', () => {
  it('takes more than 64 KiB for a batch alone', async () => {
    const user = Object.fromEntries(Array.from({ length: 9000 }, (_, at) => [`fact_${at}`, 1]))
    const { status, body } = await answered(checkAccess, { user, permission: 'users.add' })
    expect({ status, detail: body['detail'] }).toEqual({
      status: 413,
      detail: 'A body here has at most 65536 bytes.',
    })
  })

  it('denies a Basic user the templates of the default preset, with the reason', async () => {
    const { status, body } = await answered(checkAccess, {
      ...basic,
      permission: 'whatsapp.templates.delete',
    })
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual([
      'decision',
      'scope',
      'reasons',
      'missing',
      'remedies',
      'policy',
    ])
    expect(body).toMatchObject({
      decision: 'deny',
      reasons: [{ rule: 'role_grant' }],
      missing: [],
      policy: { preset: 'v1_least_privilege' },
    })
  })

  it('allows them under v2_current, and does not know without Panel Access', async () => {
    const account = { ...basic.account, preset: 'v2_current' }
    expect(
      (await answered(checkAccess, { ...basic, account, permission: 'whatsapp.templates.delete' }))
        .body,
    ).toMatchObject({ decision: 'allow' })
    const { panel_access: _, ...user } = basic.user
    expect(
      (await answered(checkAccess, { user, account, permission: 'whatsapp.templates.delete' }))
        .body,
    ).toMatchObject({ decision: 'unknown', missing: ['panel_access'] })
  })

  it('lets them see a chat assigned to someone else, but not reply', async () => {
    const context = { chat_state: 'assigned_to_other' }
    expect(
      (
        await answered(checkAccess, {
          ...basic,
          context,
          permission: 'whatsapp.chat.reply_assigned_other',
        })
      ).body,
    ).toMatchObject({ decision: 'deny' })
    expect(
      (
        await answered(checkAccess, {
          ...basic,
          context,
          permission: 'whatsapp.chat.view_assigned_other',
        })
      ).body,
    ).toMatchObject({ decision: 'allow' })
  })

  it('answers an unknown permission with the nearest', async () => {
    const { status, type, body } = await answered(checkAccess, {
      permission: 'whatsapp.templates.delet',
    })
    expect({ status, type }).toEqual({
      status: 422,
      type: 'application/problem+json; charset=utf-8',
    })
    expect(body).toMatchObject({
      type: 'about:blank',
      status: 422,
      errors: [{ path: 'permission', message: containing('"whatsapp.templates.delete"') }],
    })
  })
})

describe('POST /api/diagnose', () => {
  it('confirms both causes', async () => {
    const { status, body } = await answered(diagnose, {
      symptom: 'user-not-ringing',
      facts: { status: 'inactive', in_department: 'no' },
    })
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual([
      'symptom',
      'confirmed',
      'possible',
      'excluded',
      'next',
      'contradiction',
      'escalate',
      'policy',
      'wizard',
    ])
    expect(body).toMatchObject({
      confirmed: [
        { cause: 'inactive', certainty: 'certain' },
        { cause: 'not_in_department', certainty: 'certain' },
      ],
      wizard: { address: '/fix/user-not-ringing', asks: { fact: 'account_state' } },
    })
  })

  it('says where the guided fix stands with the facts, skipped ones as not known', async () => {
    const { body } = await answered(diagnose, {
      symptom: 'user-not-ringing',
      facts: { call_availability: 'on', status: 'active' },
      skipped: ['account_state'],
    })
    expect(body['wizard']).toEqual({
      address: '/fix/user-not-ringing?account_state=unknown&status=active&call_availability=on',
      asks: { fact: 'within_hours', question: matching(/\?$/) },
      more: null,
    })
    const end = await answered(diagnose, {
      symptom: 'user-not-ringing',
      facts: { account_state: 'suspended' },
    })
    expect(end.body['wizard']).toEqual({
      address: '/fix/user-not-ringing?account_state=suspended',
      asks: null,
      more: {
        address: '/fix/user-not-ringing?account_state=suspended&more=yes',
        asks: { fact: 'status', question: matching(/\?$/) },
      },
    })
  })

  it('answers a misspelt value with the fact and the nearest value', async () => {
    const { status, body } = await answered(diagnose, {
      symptom: 'user-not-ringing',
      facts: { status: 'Inactve', in_department: 'no' },
    })
    expect(status).toBe(422)
    expect(body['errors']).toEqual([
      { path: 'facts.status', message: matching(/status.*"Inactve".*"inactive"/) },
    ])
  })
})

describe('POST /api/access/check with many checks', () => {
  const one = { ...basic, permission: 'whatsapp.templates.delete' }

  it('answers each as it answers it alone, in order', async () => {
    const checks = [
      one,
      { ...one, account: { ...basic.account, preset: 'v2_current' } },
      { ...one, permission: 'sign-in' },
    ]
    const { status, body } = await answered(checkAccess, { checks })
    const alone = await Promise.all(
      checks.map(async (check) => (await answered(checkAccess, check)).body),
    )
    expect(status).toBe(200)
    expect(body).toEqual({ results: alone })
    expect(alone.map(({ decision }) => decision)).toEqual(['deny', 'allow', 'allow'])
  })

  it('takes up to a thousand and no more', async () => {
    expect(
      (await answered(checkAccess, { checks: Array.from({ length: 1000 }, () => one) })).body[
        'results'
      ],
    ).toHaveLength(1000)
    const { status, body } = await answered(checkAccess, {
      checks: Array.from({ length: 1001 }, () => one),
    })
    expect({ status, errors: body['errors'] }).toEqual({
      status: 422,
      errors: [{ path: 'checks', message: containing('at most 1,000 checks') }],
    })
    expect((await answered(checkAccess, { checks: [] })).body).toEqual({ results: [] })
  })

  it('counts what they cost before any is read, and says what they may', async () => {
    const override = { role: 'manager', permission: 'users.add', grant: 'deny' }
    const dear = (overrides: number) => ({
      checks: Array.from({ length: 1000 }, () => ({
        permission: 'users.add',
        account: { overrides: Array.from({ length: overrides }, () => override) },
      })),
    })
    const { status, body } = await answered(checkAccess, {
      checks: Array.from({ length: 10 }, () => ({
        permission: 'users.add',
        user: Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`f${at}`, 1])),
      })),
    })
    expect({ status, errors: body['errors'] }).toEqual({
      status: 422,
      errors: [
        {
          path: 'checks',
          message:
            'these checks cost 25,010, one for each of them, of their facts and of their ' +
            'overrides; expected at most 20,000 in one request; send the rest in another',
        },
      ],
    })
    expect((await answered(checkAccess, dear(10))).status).toBe(200)
  })

  it('of more than twenty things that are wrong names twenty, and says how many more', async () => {
    const { status, body } = await answered(checkAccess, {
      checks: Array.from({ length: 30 }, () => ({
        permission: 'users.ad',
        user: { stauts: 'active' },
      })),
    })
    expect(status).toBe(422)
    const errors = body['errors'] as { path: string; message: string }[]
    expect(errors).toHaveLength(21)
    expect(errors.slice(0, 2).map(({ path }) => path)).toEqual([
      'checks.0.user.stauts',
      'checks.0.permission',
    ])
    expect(errors.at(-1)).toEqual({ path: '', message: 'And 40 more.' })
    expect(String(body['detail'])).toMatch(/And 40 more\.$/)
  })

  it('names what is not known with its place', async () => {
    const { status, body } = await answered(checkAccess, {
      checks: [one, { ...one, user: { role: 'Bassic' } }, { ...one, permission: 'users.ad' }, null],
    })
    expect(status).toBe(422)
    expect(body['errors']).toEqual([
      { path: 'checks.1.user.role', message: containing('did you mean') },
      { path: 'checks.2.permission', message: containing('"users.add"') },
      { path: 'checks.3', message: anyText },
    ])
  })

  it('tells of a denial that nobody can lift why', async () => {
    const { body } = await answered(checkAccess, {
      ...basic,
      user: { ...basic.user, role: 'owner' },
      permission: 'roles_permissions.create_role',
    })
    expect(body).toMatchObject({
      decision: 'deny',
      remedies: [],
      stuck: {
        reason: 'Nobody can change this. Nobody may make a new role.',
        rules: ['role_grant'],
      },
    })
  })
})

describe('/api/access/matrix', () => {
  const got = async (query: string) => {
    const response = getMatrix(new Request(`http://localhost/api/access/matrix${query}`))
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  it('gives one area under the preset asked for', async () => {
    const { status, body } = await got('?area=whatsapp.templates&preset=V2_current')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      area: 'whatsapp.templates',
      policy: { preset: 'v2_current' },
      rows: [
        { role: 'owner' },
        { role: 'administrator' },
        { role: 'manager' },
        { role: 'call_agent', cells: [{ grant: 'allow', disputed: true }, {}, {}, {}] },
      ],
    })
  })

  it('gives every area when none is named', async () => {
    const { body } = await got('')
    expect(body).toMatchObject({ policy: { preset: 'v1_least_privilege' } })
    expect(body['areas']).toHaveLength(policy.areas.length)
  })

  it('counts what the Owner changed', async () => {
    const overrides = [{ role: 'Supervisor', permission: 'billing.view', grant: 'allow' }]
    const { body } = await answered(postMatrix, { area: 'billing', account: { overrides } })
    expect(body).toMatchObject({
      rows: [
        {},
        {},
        {
          role: 'manager',
          cells: [
            { permission: 'billing.view', grant: 'allow' },
            { grant: 'deny' },
            { grant: 'deny' },
          ],
        },
        {},
      ],
    })
  })

  it.each([
    ['?area=whatsapp.template', 'area', /"whatsapp\.templates"/],
    ['?preset=v3', 'preset', /no preset "v3"/],
    ['?aera=users', 'aera', /did you mean "area"/],
    ['?area=users&area=calls', 'area', /given twice/],
  ])('answers %s with what is not known', async (query, path, message) => {
    const { status, body } = await got(query)
    expect({ status, errors: body['errors'] }).toEqual({
      status: 422,
      errors: [{ path, message: matching(message) }],
    })
  })
})

describe('POST /api/access/compare', () => {
  it('tells the difference that matters', async () => {
    const { status, body } = await answered(compareAccess, {
      a: { user: { ...basic.user, call_availability: 'off' } },
      b: { user: { ...basic.user, role: 'Supervisor' } },
      account: basic.account,
      permission: 'calls.send_sms',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      permission: 'calls.send_sms',
      same: false,
      a: { decision: 'deny' },
      b: { decision: 'allow' },
      sets: [['role']],
      differences: [{ fact: 'role', a: 'call_agent', b: 'manager', alone: true }],
    })
  })

  it('lets a person have an account of their own', async () => {
    const person = { user: basic.user }
    const { body } = await answered(compareAccess, {
      a: person,
      b: { ...person, account: { ...basic.account, preset: 'v2_current' } },
      account: basic.account,
      permission: 'whatsapp.templates.view',
    })
    expect(body).toMatchObject({ differences: [{ fact: 'preset' }] })
  })

  it('names what is not known with its place', async () => {
    const { status, body } = await answered(compareAccess, {
      a: { user: { role: 'Bassic' } },
      b: { account: { preset: 'x' } },
      permission: 'sign-im',
    })
    expect(status).toBe(422)
    expect(body['errors']).toMatchObject([
      { path: 'a.user.role' },
      { path: 'b.account.preset' },
      { path: 'permission', message: containing('"sign-in"') },
    ])
  })
})

const endpoints: readonly (readonly [string, Endpoint])[] = [
  ['/api/access/check', checkAccess],
  ['/api/access/compare', compareAccess],
  ['/api/access/matrix', postMatrix],
  ['/api/diagnose', diagnose],
]

describe.each(endpoints)('POST %s', (_, endpoint) => {
  it.each<[string, BodyInit, string, number]>([
    ['broken JSON', '{"symptom":', 'application/json', 400],
    ['an empty body', '', 'application/json', 400],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0x7d]), 'application/json', 400],
    ['a form', 'symptom=user-not-ringing', 'application/x-www-form-urlencoded', 415],
    [
      'a body too large',
      JSON.stringify({ symptom: 'x'.repeat(BATCH_BODY_LIMIT) }),
      'application/json',
      413,
    ],
    ['JSON null', 'null', 'application/json', 422],
    ['a list', '[]', 'application/json; charset=utf-8', 422],
    ['a deep nest', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'application/json', 422],
    [
      'a deep nest for a fact',
      '{"symptom": "user-not-ringing", "permission": "users.add", "account": ' +
        `{"status": ${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
      'application/json',
      422,
    ],
    ['a wrong shape', '{"symptom": 1, "permission": 1}', 'application/json', 422],
  ])('answers %s with a problem document', async (__, body, type, status) => {
    const response = await send(endpoint, body, type)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ status, title: anyText, detail: anyText })
  })

  it('reads a stream without a length, and stops at the limit', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(8192)),
    })
    const request = new Request('http://localhost/api', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit)
    expect((await endpoint(request)).status).toBe(413)
  })
})
