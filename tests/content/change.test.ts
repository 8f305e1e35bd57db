// A change such as writers make is sound, whatever was drawn. That the tests hold with it too is
// tried by `npm run test:content`.
import { expect, test } from 'vitest'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { checkContext } from '@/lib/lint/check-content'
import { buildLintContext } from '@/lib/lint/lint-context'
import { loadPolicy } from '@/lib/policy/load'
import { loadSite } from '@/lib/site/load'
import { loadWizards } from '@/lib/wizard/verify/load'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { pages, publicFiles } from '../articles/library'
import { draftOf, passageOf } from '../lint/published-drafts'
import { drawChange, drawChanges } from './made-up-change'

const published: readonly SourceFile[] = readSourceFiles('content', ['.mdx', '.md', '.yaml'])

const within = (files: readonly SourceFile[], folder: string): SourceFile[] =>
  files.filter(({ path }) => path.startsWith(`content/${folder}/`))

test.each([1, 2, 3, 4])('the change %i has nothing against it', (seed) => {
  const { files: changed, pictures, steps } = drawChange(seed, published)
  expect(steps.length).toBeGreaterThan(1)
  const files = [
    ...published.filter(({ path }) => changed.every((file) => file.path !== path)),
    ...changed,
  ]
  const policyFiles = within(files, 'policy')
  const policy = loadPolicy(policyFiles)
  const site = loadSite(within(files, 'site'))
  const wizardFiles = within(files, 'wizards')
  const names = wizardFiles.map(({ path }) => path.replace(/^.*\/|\.md$/g, ''))
  const isChanged = ({ path }: SourceFile): boolean => changed.some((file) => file.path === path)
  const wizards = loadWizards(
    wizardFiles.filter(isChanged),
    { policy, supportAddress: site.supportAddress },
    within(files, 'articles').map(({ path }) => path.replace(/^.*\/|\.mdx$/g, '')),
  )
  const context = buildLintContext(within(files, 'articles').map(draftOf), policy, site, {
    wizards: names,
    today: '2026-12-01',
    pages,
    publicFiles: [...publicFiles, ...pictures.map(({ path }) => path.replace(/^public/, ''))],
    passages: within(files, 'shared').map(passageOf),
    policyFiles,
    otherFiles: [...wizardFiles, ...within(files, 'site')].filter(isChanged),
  })
  const found = checkContext(
    context,
    context.drafts.filter(({ file }) => isChanged({ path: file, text: '' })),
  )
  expect([...wizards.diagnostics, ...found].map(formatDiagnostic), steps.join(', ')).toEqual([])
})

test('changes that are drawn together each change what the one before left', () => {
  const seeds = [1, 2, 3, 4]
  const { files, pictures, steps } = drawChanges(seeds, published)
  const alone = seeds.map((seed) => drawChange(seed, published))
  expect(steps).toHaveLength(alone.reduce((sum, change) => sum + change.steps.length, 0))
  expect(new Set(pictures.map(({ path }) => path)).size).toBe(pictures.length)
  const menus = files.find(({ path }) => path === 'content/policy/menus.yaml')?.text ?? ''
  const added = steps.flatMap((step) => /^the menu (\S+)/.exec(step)?.[1] ?? [])
  expect(added.length).toBeGreaterThan(1)
  expect(added.filter((id) => !menus.includes(`id: ${id},`))).toEqual([])
})

test('the same seed draws the same, another another', () => {
  const one = drawChange(7, published)
  expect(drawChange(7, published).files).toEqual(one.files)
  expect(drawChange(8, published).files).not.toEqual(one.files)
})
