import { describe, expect, test } from 'vitest'
import { preferences } from '@/server/front/handlers/preferences'
import { Refusal } from '@/server/edge/refusal/refusal'

const send = async (body: string, headers: Record<string, string> = {}): Promise<Response> => {
  const request = new Request('http://localhost/preferences', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
  const answer = await preferences.POST?.(request)
  if (!answer) throw new Error('nothing answers POST')
  return answer
}

describe('a role that is chosen without script', () => {
  test('is kept for a year, and the reader is back where they were', async () => {
    const answer = await send('role=manager', {
      referer: 'https://help.example.com/roles?q=export#users',
      'sec-fetch-site': 'same-origin',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/roles?q=export')
    expect(answer.headers.get('set-cookie')).toBe(
      'role=manager; Path=/; SameSite=Lax; Max-Age=31536000',
    )
  })

  test('is forgotten when none is chosen', async () => {
    const answer = await send('role=')
    expect(answer.headers.get('set-cookie')).toMatch(/^role=; .*Max-Age=0$/)
    expect(answer.headers.get('location')).toBe('/')
  })

  test.each([
    ['https://evil.example//other.example/x', '/other.example/x'],
    ['https://evil.example/\\\\other.example', '/other.example'],
    ['no address', '/'],
    ['about:blank', '/blank'],
  ])('with the referer %j leads to this site alone', async (referer, location) => {
    const found = (await send('role=owner', { referer })).headers.get('location')
    expect(found).toBe(location)
    expect(new URL(found ?? '', 'https://here.example').host).toBe('here.example')
  })

  test.each([
    ['role=supervisor', {}, 422],
    ['role=manager&role=owner', {}, 422],
    ['', {}, 422],
    ['role=manager', { 'sec-fetch-site': 'cross-site' }, 403],
    ['role=manager', { 'sec-fetch-site': 'same-site' }, 403],
    ['{"role":"manager"}', { 'content-type': 'application/json' }, 415],
    [`role=manager&x=${'x'.repeat(2000)}`, {}, 413],
  ] as const)('%j with %j is refused', async (body, headers, status) => {
    const refusal = await send(body, headers).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ status })
  })
})
