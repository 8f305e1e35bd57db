import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { fieldTable, schemaFile, snippetsFile, withFieldTable } from '@/lib/articles/editor-files'
import { frontMatterSchema } from '@/lib/articles/front-matter'

const fields = Object.entries(frontMatterSchema.shape)

test('the files of editors and the list in CONTRIBUTING are those of the schema', () => {
  const hint = 'run npm run schema'
  expect(readFileSync('.vscode/article.schema.json', 'utf8'), hint).toBe(schemaFile())
  expect(readFileSync('.vscode/article.code-snippets', 'utf8'), hint).toBe(snippetsFile())
  const text = readFileSync('CONTRIBUTING.md', 'utf8')
  expect(text, hint).toBe(withFieldTable(text))
})

test('each says every field with its help', () => {
  const schema = z
    .object({ properties: z.record(z.string(), z.object({ description: z.string() })) })
    .parse(JSON.parse(schemaFile()))
  const snippets = z
    .record(z.string(), z.object({ description: z.string(), body: z.array(z.string()) }))
    .parse(JSON.parse(snippetsFile()))
  for (const [name, { description = '' }] of fields) {
    expect(schema.properties[name]?.description).toBe(description)
    expect(snippets[`Field: ${name}`]?.description).toBe(description)
    expect(fieldTable()).toContain(`| \`${name}\` | `)
  }
})

test('the editor is pointed at both', () => {
  const settings = z
    .object({ 'yaml.schemas': z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('.vscode/settings.json', 'utf8')))
  expect(settings['yaml.schemas']).toEqual({
    './.vscode/article.schema.json': 'content/articles/*/*.mdx',
  })
})
