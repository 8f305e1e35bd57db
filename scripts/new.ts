// `npm run new article <category>/<slug>` and `npm run new wizard <symptom>`: a file to begin with.
// Nothing that exists is written over.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { loadPolicy } from '@/lib/policy/load'
import { suggestion } from '@/lib/core/suggest'
import { loadSite } from '@/lib/site/load'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { newArticle } from '@/lib/lint/rename/new-article'
import { draftWizard } from '@/lib/wizard/parse/draft'
import { compileContent } from '@/scripts/build/compile/compile'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

const [kind, name = ''] = process.argv.slice(2)

function articleFile(): readonly [path: string, text: string] {
  const [category = '', slug = '', ...rest] = name.split('/')
  const categories = loadSite(readSourceFiles('content/site', ['.yaml'])).categories.map(
    ({ id }) => id,
  )
  if (!categories.includes(category))
    throw new Error(
      `there is no category "${category}"; ${suggestion(category, categories)} Write ` +
        'the category and the slug: npm run new article ' +
        `${categories[0] ?? ''}/my-question`,
    )
  if (rest.length > 0 || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    throw new Error(
      `"${slug}" is not a slug; expected lower-case letters, digits and single ` +
        'hyphens, such as add-a-user',
    )
  const taken = readSourceFiles('content/articles', ['.mdx', '.md']).find(
    ({ path }) => /([^/]+)\.mdx?$/.exec(path)?.[1] === slug,
  )
  if (taken) throw new Error(`"${slug}" is already the slug of ${taken.path}; choose another`)
  return [
    `content/articles/${category}/${slug}.mdx`,
    newArticle(slug, category, new Date().toISOString().slice(0, 10)),
  ]
}

function wizardFile(): readonly [path: string, text: string] {
  const policy = loadPolicy(readSourceFiles('content/policy', ['.yaml']))
  const symptoms = policy.symptoms.map(({ id }) => id)
  if (!symptoms.includes(name))
    throw new Error(`there is no symptom "${name}"; ${suggestion(name, symptoms)}`)
  const text = draftWizard(policy, buildSymptomModel(policy, name))
  if (text === undefined)
    throw new Error(
      `${name} has too many states for a tree to be suggested; write ` +
        `content/wizards/${name}.md by hand`,
    )
  return [`content/wizards/${name}.md`, text]
}

try {
  if (kind !== 'article' && kind !== 'wizard')
    throw new Error(
      'A new what? npm run new article <category>/<slug>, or npm run new wizard <symptom>',
    )
  const [path, text] = kind === 'article' ? articleFile() : wizardFile()
  if (existsSync(path)) throw new Error(`${path} is there already`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text.endsWith('\n') ? text : `${text}\n`)
  const missing = compileContent().diagnostics.filter(({ file }) => file === path)
  console.log(
    [
      `${path} is there. To fill ` +
        `in${missing.length > 0 ? ':' : ' your own words; nothing is wrong with it as it stands.'}`,
      ...missing.map(formatDiagnostic),
      `npm run check ${path} tells the same again.`,
    ].join('\n'),
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
