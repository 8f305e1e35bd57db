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
    [`https://here.example/?q=${'x'.repeat(9000)}`, '/'],
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

describe('what else a form says', () => {
  test('who is not to be counted is not for a year, and may be again', async () => {
    expect((await send('events=off')).headers.get('set-cookie')).toBe(
      'events=off; Path=/; SameSite=Lax; Max-Age=31536000',
    )
    expect((await send('events=on')).headers.get('set-cookie')).toMatch(/^events=; .*Max-Age=0$/)
  })

  test('a notice is dismissed beside those before it, the last twenty', async () => {
    const dismiss = async (cookie: string) =>
      (await send('dismiss=3f2504e0', { cookie })).headers.get('set-cookie')
    expect(await dismiss('')).toMatch(/^dismissed=3f2504e0; .*Max-Age=2592000$/)
    expect(await dismiss('dismissed=aabbccdd.3f2504e0')).toMatch(/^dismissed=aabbccdd\.3f2504e0;/)
    const many = Array.from({ length: 40 }, (_, at) => `${10_000_000 + at}`)
    const kept = /^dismissed=([^;]*)/.exec((await dismiss(`dismissed=${many.join('.')}`)) ?? '')
    expect(kept?.[1]?.split('.')).toEqual([...many.slice(-19), '3f2504e0'])
  })

  test.each([
    'events=maybe',
    'dismiss=all',
    'dismiss=3f2504e0%0d%0aSet-Cookie:x',
    'events=off&role=',
  ])('%j is refused', async (body) => {
    await expect(send(body)).rejects.toMatchObject({ status: 422 })
  })
})
