import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { keepRequest } from '@/lib/support/requests/keep'
import { findLinked } from '@/lib/support/requests/link'
import { attendRequests } from '@/scripts/requests/acts'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()
const surroundings = {
  name: 'Help',
  siteUrl: 'https://help.example.com',
  support: 'support@example.com',
  reply: { en: 'within one working day', hi: 'एक दिन के अंदर' },
}

test('requests are listed, shown, exported, answered by page and mail, and closed', async () => {
  const { settings, openMigrated } = await scratchOf('sqlite')
  const { db } = await openMigrated()
  const now = Date.now()
  const act = (...args: string[]) =>
    attendRequests({ ...settings, surroundings, isMailSent: false }, args, now)
  expect(await act()).toBe('No request waits for an answer.')
  const file = { name: 'text-1.txt', type: 'text/plain', content: Buffer.from('log'), sent: 'x' }
  const { reference } = await keepRequest(
    db,
    {
      id: randomUUID(),
      topic: 'calls',
      question: 'Calls do not ring',
      email: 'asha@example.net',
      name: 'Asha',
      details: [{ label: 'Number dialled', text: '080' }],
      context: { transcript: 'Diagnosis: inactive' },
    },
    { attachments: [file], now },
  )
  expect(await act('list')).toMatch(new RegExp(`^${reference}  open .*Calls do not ring$`))
  const said = await act('show', reference.toLowerCase())
  for (const part of ['Asha <asha@example.net>', 'Number dialled: 080', 'inactive', 'text-1.txt'])
    expect(said).toContain(part)
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'signpost-export-')), 'out')
  expect(await act('export', reference, folder)).toContain('with 1 files')
  expect(readFileSync(path.join(folder, 'text-1.txt'), 'utf8')).toBe('log')
  expect(readFileSync(path.join(folder, 'request.json'), 'utf8')).toContain('Calls do not ring')
  expect(statSync(path.join(folder, 'request.json')).mode & 0o077).toBe(0)
  rmSync(path.dirname(folder), { recursive: true })
  expect(await act('answer', reference, 'Switch', 'it on.')).toContain('is answered')
  const [mail] = await db.selectFrom('mail').selectAll().execute()
  expect(mail).toMatchObject({
    recipient: 'asha@example.net',
    subject: `Answer to your request ${reference}`,
  })
  const [, token = ''] =
    /https:\/\/help\.example\.com\/requests\/([\w-]+)/.exec(mail?.text ?? '') ?? []
  expect(await findLinked(db, token, now)).toBeDefined()
  expect(await act()).toBe('No request waits for an answer.')
  expect(await act('close', reference)).toContain('is closed')
  expect(await act('list', 'all')).toMatch(/closed /)
  await expect(act('show', '222-222-222')).rejects.toThrow('There is no request')
  await expect(act('answer', reference, '')).rejects.toThrow()
  await expect(act('forget', reference)).rejects.toThrow('Say what to do')
})
