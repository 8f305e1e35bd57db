import { expect, test } from 'vitest'
import { readSourceFiles } from '@/scripts/compile/read-source-files'
import { HouseError, loadHouse } from '@/lib/content/load-house'

const files = readSourceFiles('content/house', ['.yaml'])
/** What loading says when one file has another text. */
function refusal(name: string, change: (text: string) => string): string {
  try {
    loadHouse(
      files.map((file) =>
        file.path.endsWith(`/${name}.yaml`) ? { ...file, text: change(file.text) } : file,
      ),
    )
  } catch (error) {
    if (error instanceof HouseError) return error.message
    throw error
  }
  return 'no refusal'
}

test('the published house has thirteen categories, each with a sentence', () => {
  const { categories } = loadHouse(files)
  expect(categories).toHaveLength(13)
  for (const { description } of categories) expect(description).toMatch(/^[A-Z].*\.$/)
})

test('the support address is written in one place of all content', () => {
  const { supportAddress } = loadHouse(files)
  const all = ['content/house', 'content/policy', 'content/wizards', 'content/articles'].flatMap(
    (folder) => readSourceFiles(folder, ['.yaml', '.md', '.mdx']),
  )
  const places = all.flatMap(({ path, text }) =>
    Array.from({ length: text.split(supportAddress).length - 1 }, () => path),
  )
  expect(places.filter((path) => !path.endsWith('evidence.yaml'))).toEqual([
    'content/house/site.yaml',
  ])
})

test('a misspelt field is told with the nearest', () => {
  expect(refusal('site', (text) => text.replace('supportAddress', 'suportAddress'))).toContain(
    "content/house/site.yaml:4:1 'suportAddress' is not a field here; did you mean " +
      "'supportAddress'?",
  )
})

test('a wrong value is told with its line', () => {
  expect(refusal('site', (text) => text.replace('support@myoperator.co', 'nobody'))).toContain(
    'content/house/site.yaml:4:1 \'supportAddress\' is "nobody", expected an email address',
  )
})

test('an item of a list is told with its line', () => {
  expect(
    refusal('categories', (text) => text.replace('- id: roles-and-permissions', '- id: Roles')),
  ).toContain('content/house/categories.yaml:2:3 \'[1].id\' is "Roles", expected an id')
})

test('a missing file is told', () => {
  expect(() => loadHouse(files.filter(({ path }) => !path.endsWith('/home.yaml')))).toThrow(
    'content/house/home.yaml:1:1 the file is missing',
  )
})

test('a file that nobody reads is told', () => {
  expect(() => loadHouse([...files, { path: 'content/house/suport.yaml', text: '' }])).toThrow(
    "content/house/suport.yaml:1:1 no such file is known here; did you mean 'support.yaml'?",
  )
})
