import { expect, test } from 'vitest'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { ContentError } from '@/lib/core/diagnostic'
import { loadSite } from '@/lib/site/load'

const files = readSourceFiles('content/site', ['.yaml'])
/** What loading says when one file has another text. */
function refusal(name: string, change: (text: string) => string): string {
  try {
    loadSite(
      files.map((file) =>
        file.path.endsWith(`/${name}.yaml`) ? { ...file, text: change(file.text) } : file,
      ),
    )
  } catch (error) {
    if (error instanceof ContentError) return error.message
    throw error
  }
  return 'no refusal'
}

test('the published site has categories, each with a name of its own and a sentence', () => {
  const { categories } = loadSite(files)
  expect(categories.length).toBeGreaterThan(0)
  expect(new Set(categories.map(({ title }) => title)).size).toBe(categories.length)
  for (const { description } of categories) expect(description).toMatch(/^[A-Z].*\.$/)
})

test('the support address is written in one place of all content', () => {
  const { supportAddress } = loadSite(files)
  const all = ['content/site', 'content/policy', 'content/wizards', 'content/articles'].flatMap(
    (folder) => readSourceFiles(folder, ['.yaml', '.md', '.mdx']),
  )
  const places = all.flatMap(({ path, text }) =>
    Array.from({ length: text.split(supportAddress).length - 1 }, () => path),
  )
  expect(places.filter((path) => !path.endsWith('evidence.yaml'))).toEqual([
    'content/site/site.yaml',
  ])
})

test('a misspelt field is told with the nearest', () => {
  expect(refusal('site', (text) => text.replace('supportAddress', 'suportAddress'))).toContain(
    "content/site/site.yaml:4:1 'suportAddress' is not a field here; did you mean " +
      '"supportAddress"?',
  )
})

test('a wrong value is told with its line', () => {
  expect(refusal('site', (text) => text.replace('support@myoperator.co', 'nobody'))).toContain(
    'content/site/site.yaml:4:1 \'supportAddress\' is "nobody", expected an email address',
  )
})

test('an item of a list is told with its line', () => {
  expect(
    refusal('categories', (text) => text.replace('- id: roles-and-permissions', '- id: Roles')),
  ).toContain('content/site/categories.yaml:5:3 \'[1].id\' is "Roles", expected an id')
})

test('a missing file is told', () => {
  expect(() => loadSite(files.filter(({ path }) => !path.endsWith('/home.yaml')))).toThrow(
    'content/site/home.yaml:1:1 the file is missing',
  )
})

test('a file that nobody reads is told', () => {
  expect(() => loadSite([...files, { path: 'content/site/suport.yaml', text: '' }])).toThrow(
    'content/site/suport.yaml:1:1 no such file is known here; did you mean "support.yaml"?',
  )
})
