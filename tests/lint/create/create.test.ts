// What `npm run new` writes, one kind after another into the published content: it holds together,
// and says what is to be filled in.
import { expect, test } from 'vitest'
import type { SourceFile } from '@/lib/core/yaml'
import { create, kinds } from '@/lib/lint/create/create'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { Policy } from '@/lib/policy/policy'
import { draftWizard } from '@/lib/wizard/parse/draft'
import { loadPolicy } from '@/lib/policy/load'
import { loadSite } from '@/lib/site/load'
import { loadWizards } from '@/lib/wizard/verify/load'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

const published: readonly SourceFile[] = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
const today = '2026-11-30'
const suggestWizard = (policy: Policy, symptom: string): string | undefined =>
  draftWizard(policy, buildSymptomModel(policy, symptom))

const inFolder = (files: readonly SourceFile[], folder: string): readonly SourceFile[] =>
  files.filter(({ path }) => path.startsWith(folder))

test('each kind is written, and what was written holds together', () => {
  let files = published
  const written: string[] = []
  for (const [kind, name] of [
    ['passage', 'lamp-words'],
    ['category', 'lamps'],
    ['article', 'lamps/lamp-dark'],
    ['symptom', 'lamp-dark'],
    ['wizard', 'lamp-dark'],
    ['permission', 'users.paint'],
    ['role', 'guest'],
  ] as const) {
    const created = create(kind, { name, files, today, suggestWizard })
    files = [
      ...files.filter(({ path }) => created.files.every((file) => file.path !== path)),
      ...created.files,
    ]
    written.push(kind, ...created.fill)
    expect(written.join('\n')).not.toMatch(/T(?:ODO)|FIX(?:ME)/)
    expect(() => create(kind, { name, files, today, suggestWizard }), kind).toThrow(
      'is there already',
    )
  }
  const policy = loadPolicy(inFolder(files, 'content/policy/'))
  const site = loadSite(inFolder(files, 'content/site/'))
  expect(policy.roles.map(({ id }) => id)).toContain('guest')
  expect(policy.permissions.map(({ id }) => id)).toContain('users.paint')
  expect(policy.symptoms.at(-1)?.id).toBe('lamp-dark')
  expect(site.categories.at(-1)?.id).toBe('lamps')
  expect(site.fixGroups.flatMap(({ symptoms }) => symptoms)).toContain('lamp-dark')
  const { wizards, diagnostics } = loadWizards(
    inFolder(files, 'content/wizards/lamp-dark'),
    { policy, supportAddress: site.supportAddress },
    [],
  )
  expect(diagnostics).toEqual([])
  expect(wizards.map(({ symptom }) => symptom)).toEqual(['lamp-dark'])
  expect(new Set(written).size).toBeGreaterThan(Object.keys(kinds).length)
})

test.each([
  ['wizard', 'lamp-dark', 'npm run new symptom lamp-dark'],
  ['article', 'lamps/lamp-dark', 'npm run new category <id>'],
  ['article', 'getting-help/Lamp', '"Lamp" cannot be a slug'],
  ['article', 'getting-help/a/lamp', 'an article stands directly in its category'],
  ['permission', 'lamps.paint', 'there is no area "lamps"'],
  ['permission', 'whatsapp.chat.paint', 'each preset has its own cells'],
  ['role', 'night-guest', 'such as call_agent'],
  ['category', '', 'Under which name? npm run new category <id>'],
  ['sympton', 'lamp', 'did you mean "symptom"?'],
  [undefined, 'lamp', 'npm run new passage <name>'],
])('%s %s is refused with what to do', (kind, name, told) => {
  expect(() => create(kind, { name, files: published, today, suggestWizard })).toThrow(told)
})
