import { describe, expect, it } from 'vitest'
import { POST as checkAccess } from '@/app/api/access/check/route'
import { BODY_LIMIT } from '@/app/api/body'
import { POST as diagnose } from '@/app/api/diagnose/route'
import { anyText, containing, matching } from '@/tests/builders'

type Endpoint = (request: Request) => Promise<Response>

const send = (endpoint: Endpoint, body: BodyInit, type = 'application/json') =>
  endpoint(new Request('http://localhost/api', { method: 'POST', body, headers: { 'content-type': type } }))

async function answered(endpoint: Endpoint, body: unknown) {
  const response = await send(endpoint, JSON.stringify(body))
  return { status: response.status, type: response.headers.get('content-type'), body: (await response.json()) as Record<string, unknown> }
}

const basic = { user: { status: 'Active', role: 'Basic', panel_access: 'ON', invite_state: 'accepted' }, account: { account_state: 'fine', waba_connected: 'yes' } }

describe('POST /api/access/check', () => {
  it('denies a Basic user the templates of the default preset, with the reason', async () => {
    const { status, body } = await answered(checkAccess, { ...basic, permission: 'whatsapp.templates.delete' })
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(['decision', 'scope', 'reasons', 'missing', 'remedies', 'policy'])
    expect(body).toMatchObject({ decision: 'deny', reasons: [{ rule: 'role_grant' }], missing: [], policy: { preset: 'v1_least_privilege' } })
  })

  it('allows them under v2_current, and does not know without Panel Access', async () => {
    const account = { ...basic.account, preset: 'v2_current' }
    expect((await answered(checkAccess, { ...basic, account, permission: 'whatsapp.templates.delete' })).body).toMatchObject({ decision: 'allow' })
    const { panel_access: _, ...user } = basic.user
    expect((await answered(checkAccess, { user, account, permission: 'whatsapp.templates.delete' })).body).toMatchObject({ decision: 'unknown', missing: ['panel_access'] })
  })

  it('lets them see a chat assigned to someone else, but not reply', async () => {
    const context = { chat_state: 'assigned_to_other' }
    expect((await answered(checkAccess, { ...basic, context, permission: 'whatsapp.chat.reply_assigned_other' })).body).toMatchObject({ decision: 'deny' })
    expect((await answered(checkAccess, { ...basic, context, permission: 'whatsapp.chat.view_assigned_other' })).body).toMatchObject({ decision: 'allow' })
  })

  it('answers an unknown permission with the nearest', async () => {
    const { status, type, body } = await answered(checkAccess, { permission: 'whatsapp.templates.delet' })
    expect({ status, type }).toEqual({ status: 422, type: 'application/problem+json; charset=utf-8' })
    expect(body).toMatchObject({ type: 'about:blank', status: 422, errors: [{ path: 'permission', message: containing('"whatsapp.templates.delete"') }] })
  })
})

describe('POST /api/diagnose', () => {
  it('confirms both causes', async () => {
    const { status, body } = await answered(diagnose, { symptom: 'user-not-ringing', facts: { status: 'inactive', in_department: 'no' } })
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(['symptom', 'confirmed', 'possible', 'excluded', 'next', 'contradiction', 'escalate', 'policy'])
    expect(body).toMatchObject({ confirmed: [{ cause: 'inactive', certainty: 'certain' }, { cause: 'not_in_department', certainty: 'certain' }] })
  })

  it('answers a misspelt value with the fact and the nearest value', async () => {
    const { status, body } = await answered(diagnose, { symptom: 'user-not-ringing', facts: { status: 'Inactve', in_department: 'no' } })
    expect(status).toBe(422)
    expect(body['errors']).toEqual([{ path: 'facts.status', message: matching(/status.*"Inactve".*"inactive"/) }])
  })
})

describe.each([['/api/access/check', checkAccess], ['/api/diagnose', diagnose]] as const)('POST %s', (_, endpoint) => {
  it.each<[string, BodyInit, string, number]>([
    ['broken JSON', '{"symptom":', 'application/json', 400],
    ['an empty body', '', 'application/json', 400],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0x7d]), 'application/json', 400],
    ['a form', 'symptom=user-not-ringing', 'application/x-www-form-urlencoded', 415],
    ['a body too large', JSON.stringify({ symptom: 'x'.repeat(BODY_LIMIT) }), 'application/json', 413],
    ['JSON null', 'null', 'application/json', 422],
    ['a list', '[]', 'application/json; charset=utf-8', 422],
    ['a deep nest', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'application/json', 422],
    ['a deep nest for a fact', `{"symptom": "user-not-ringing", "permission": "users.add", "account": {"status": ${'['.repeat(20_000)}${']'.repeat(20_000)}}}`, 'application/json', 422],
    ['a wrong shape', '{"symptom": 1, "permission": 1}', 'application/json', 422],
  ])('answers %s with a problem document', async (__, body, type, status) => {
    const response = await send(endpoint, body, type)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ status, title: anyText, detail: anyText })
  })

  it('reads a stream without a length, and stops at the limit', async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(8192)) })
    const request = new Request('http://localhost/api', { method: 'POST', body: endless, headers: { 'content-type': 'application/json' }, duplex: 'half' } as RequestInit)
    expect((await endpoint(request)).status).toBe(413)
  })
})
