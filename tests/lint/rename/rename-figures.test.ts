import { expect, test } from 'vitest'
import type { SourceFile } from '@/lib/core/yaml'
import { buildFigure, type FigureName } from '@/lib/figure/figures'
import type { Attributes } from '@/lib/figure/figure'
import { renameId } from '@/lib/lint/rename/rename-id'
import { loadPolicy } from '@/lib/policy/load'
import { loadSite } from '@/lib/site/load'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

const published: readonly SourceFile[] = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
const within = (files: readonly SourceFile[], folder: string): SourceFile[] =>
  files.filter(({ path }) => path.startsWith(`content/${folder}/`))
const contextOf = (files: readonly SourceFile[]) => ({
  policy: loadPolicy(within(files, 'policy')),
  sample: loadSite(within(files, 'site')).sample,
})

test('a figure shows the same place whatever its menu is called', () => {
  const before = contextOf(published)
  const figures: readonly (readonly [FigureName, Attributes])[] = [
    ['UsersTable', { highlight: 'three_dots' }],
    ['EditUser', { user: before.sample.users[0]?.id }],
    ['PermissionSettings', { role: 'manager', area: 'whatsapp' }],
    ['LiveCallWidget', { state: 'connected' }],
  ]
  let files = published
  for (const { menu } of Object.values(before.sample.places)) {
    const renamed = renameId('menu', [menu, `${menu}_too`], files)
    const was = new Set(renamed.map((file) => file.was))
    files = [...files.filter(({ path }) => !was.has(path)), ...renamed]
  }
  const after = contextOf(files)
  for (const [name, attributes] of figures) {
    const [one, other] = [before, after].map((context) => buildFigure(name, context, attributes))
    expect(other?.window.path, name).toBe(one?.window.path)
    expect(other?.window.title, name).toBe(one?.window.title)
  }
})
