// Every kind of row renamed, one after another, in the published content: all that names it follows.
import { expect, test } from 'vitest'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { checkContext } from '@/lib/lint/check-content'
import { buildLintContext } from '@/lib/lint/lint-context'
import { presentAddress } from '@/lib/lint/link-target'
import { withRowRedirect } from '@/lib/lint/rename/old-address'
import { renameId } from '@/lib/lint/rename/rename-id'
import { parseDiagnoseRequest } from '@/lib/diagnosis/request'
import { loadPolicy } from '@/lib/policy/load'
import { loadSite } from '@/lib/site/load'
import { loadWizards } from '@/lib/wizard/verify/load'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { redirectsOf } from '@/scripts/build/compile/redirects'
import { pages, publicFiles } from '../../articles/library'
import { draftOf, passageOf } from '../published-drafts'

const published: readonly SourceFile[] = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
const within = (files: readonly SourceFile[], folder: string): SourceFile[] =>
  files.filter(({ path }) => path.startsWith(`content/${folder}/`))

/** A name of each kind that tables, tags, links and fields hold, and another. */
const renamings = [
  ['menu', 'users', 'people_page'],
  ['term', 'sso', 'single_sign_on'],
  ['limit', 'chat_window', 'chat_day'],
  ['role', 'manager', 'team_lead'],
  ['permission', 'users.change_role', 'users.set_role'],
  ['fact', 'sso', 'signs_in_by_company'],
  ['category', 'getting-help', 'ask-us'],
  ['symptom', 'wrong-role', 'role-is-wrong'],
  ['passage', 'never-share-a-code', 'no-codes'],
] as const

test('what names it follows: nothing is left that the checker or the proof would tell', () => {
  let files = published
  for (const [kind, from, to] of renamings) {
    const renamed = renameId(kind, [from, to], files)
    expect(renamed.length, kind).toBeGreaterThan(1)
    const was = new Set(renamed.map((file) => file.was))
    files = [...files.filter(({ path }) => !was.has(path)), ...renamed]
    expect(() => renameId(kind, [from, `${to}2`], files), kind).toThrow(`there is no ${kind}`)
  }
  const policy = loadPolicy(within(files, 'policy'))
  const site = loadSite(within(files, 'site'))
  const wizards = within(files, 'wizards')
  const context = buildLintContext(within(files, 'articles').map(draftOf), policy, site, {
    wizards: wizards.map(({ path }) => path.replace(/^.*\/|\.md$/g, '')),
    today: '2026-12-01',
    pages,
    publicFiles,
    passages: within(files, 'shared').map(passageOf),
    policyFiles: within(files, 'policy'),
    otherFiles: [...wizards, ...within(files, 'site')],
  })
  expect(checkContext(context).map(formatDiagnostic)).toEqual([])
  expect(redirectsOf(context)).toMatchObject({
    '/categories/getting-help': '/categories/ask-us',
    '/fix/wrong-role': '/fix/role-is-wrong',
    '/fix/wrong-role/tree': '/fix/role-is-wrong/tree',
    '/desk/diagnose/wrong-role': '/desk/diagnose/role-is-wrong',
  })
  const asked = parseDiagnoseRequest(policy, { symptom: 'wrong-role' })
  expect(asked.ok && asked.value.symptom).toBe('role-is-wrong')
  expect(presentAddress('/fix/wrong-role?x=1#y', context)).toBe('/fix/role-is-wrong?x=1#y')
  const small = wizards.filter(({ path }) => /role-is-wrong|sso-fields|invite/.test(path))
  const slugs = within(files, 'articles').map(({ path }) => path.replace(/^.*\/|\.mdx$/g, ''))
  const words = { policy, supportAddress: site.supportAddress }
  expect(loadWizards(small, words, slugs).diagnostics.map(formatDiagnostic)).toEqual([])
})

test('ids that a row had lead to it, one after another, and none leads to itself', () => {
  const names = ['wrong-role', 'role-is-wrong', 'other-role', 'wrong-role'] as const
  let files = published
  for (const [at, to] of names.slice(1).entries()) {
    const renamed = renameId('symptom', [names[at] ?? '', to], files)
    files = [...files.filter(({ path }) => !renamed.some(({ was }) => was === path)), ...renamed]
  }
  const found = loadPolicy(within(files, 'policy')).symptoms.find(({ id }) => id === 'wrong-role')
  expect(found?.redirects).toEqual(['role-is-wrong', 'other-role'])
  expect(() => renameId('symptom', ['cannot-sign-in', 'other-role'], files)).toThrow(
    '"other-role" is the id of a symptom',
  )
})

test.each([
  ['- id: b\n  redirects:\n    - one # first\n    - b\n  title: B\n', 'redirects: [one, a]\n  t'],
  ['- id: c\n  redirects: [b]\n- id: b\n  title: B\n', '- id: b\n  redirects: [a]\n  title: B'],
  [
    '- id: b\n  redirects: [\n    one,\n    two\n  ]\n- id: c\n',
    'redirects: [one, two, a]\n- id: c',
  ],
  ['id: b', 'id: b\nredirects: [a]'],
])('an old id is written into its row: %j', (text, written) => {
  expect(withRowRedirect(text, 'a', 'b')).toContain(written)
})

test.each([
  ['menu', 'user', 'people', 'there is no menu "user"; did you mean "users"?'],
  ['menu', 'users', 'add_user', '"add_user" is a menu already'],
  ['menu', 'users', 'My users', 'cannot be the name of a menu'],
  ['manu', 'users', 'people', 'did you mean "menu"?'],
  ['fact', 'status', 'state_of_user', 'since these would still need it'],
  ['permission', 'users.add', 'calls.add', 'a permission stays in its area'],
  ['permission', 'whatsapp.chat.close_own', 'whatsapp.chat.shut', 'by hand'],
])('%s %s to %s is refused', (kind, from, to, told) => {
  expect(() => renameId(kind, [from, to], published)).toThrow(told)
})
