// Exports of other help centres become drafts: what is carried, what is told, and what never
// happens.
import { describe, expect, test } from 'vitest'
import { folded } from '@/lib/core/suggest'
import { readDraft } from '@/lib/lint/draft'
import { importExport, type Imported, type Wanted } from '@/lib/lint/import/import-export'
import { importJson, importReport } from '@/lib/lint/import/report'
import type { ExportFile } from '@/lib/lint/import/exported'
import { contextWith, diagnosticsWith } from '../draft-article'
import { document360, file, freshdesk, PNG, zendesk, zoho } from './exports'

const context = contextWith()
const run = (files: readonly ExportFile[], more: Partial<Wanted> = {}): Promise<Imported> =>
  importExport({ files, context, categories: new Map(), today: '2026-12-01', ...more })

const textOf = ({ drafts }: Imported, slug: string): string =>
  drafts.find(({ path }) => path.endsWith(`/${slug}.mdx`))?.text ?? ''
const toldOf = ({ told }: Imported, kind: string): string[] =>
  told.filter((one) => one.kind === kind).map(({ message }) => message)

test('Zendesk: articles, sections, links, pictures, redirects and labels', async () => {
  const imported = await run(zendesk)
  expect(imported.drafts.map(({ path }) => path)).toEqual([
    'content/articles/whatsapp-chats/delete-a-template.mdx',
    'content/articles/whatsapp-chats/colours.mdx',
  ])
  const text = textOf(imported, 'delete-a-template')
  expect(text).toContain('title: Delete a template for good\n')
  expect(text).toContain('aliases: [take a template away]\n')
  expect(text).toContain('verified: 2024-03-05\n')
  expect(text).toContain(
    'redirects: ["/hc/en-us/articles/360001-Delete-a-template", "/hc/en-us/articles/360001"]\n',
  )
  expect(text).toContain('draft: true\nimported: "zendesk:360001"\n')
  expect(text).toContain('## Steps\n\n:::steps\n1. Open **Manage > Users**.\n')
  expect(text).toContain('[the colours](/articles/colours#red)')
  expect(text).toContain('![The list of templates](/images/delete-a-template-the-list-of-')
  expect(text).not.toContain('alert(1)')
  expect(textOf(imported, 'colours')).toContain('## Red\n\n:::warning\nRed is late.\n:::\n')
  expect(imported.pictures.map(({ bytes }) => Buffer.from(bytes).equals(PNG))).toEqual([true])
  expect(imported.told[0]).toMatchObject({
    kind: 'contradiction',
    file: 'content/articles/whatsapp-chats/delete-a-template.mdx',
  })
  expect(toldOf(imported, 'contradiction').join()).toContain('whatsapp.templates.delete')
  expect(toldOf(imported, 'name').join()).toContain('<Role id="call_agent" plural />')
  expect(toldOf(imported, 'lost')).toEqual([
    'of a table of 3 cells, its joined cells were parted and its first row became its head',
    'what was shown from https://www.youtube.com/embed/abc (iframe) became a link',
    'a script was left out',
  ])
  expect(imported.unfiled).toMatchObject([{ name: 'Leftovers', articles: 1 }])
})

test('a category that nobody here has is asked for, and taken by the name it was given', async () => {
  const categories = new Map([[folded('Leftovers'), 'getting-help']])
  const { drafts, unfiled } = await run(zendesk, { categories })
  expect(drafts.at(-1)?.path).toBe('content/articles/getting-help/rest.mdx')
  expect(unfiled).toEqual([])
})

test('Freshdesk: the folder is in the article, the address is its number and path', async () => {
  const imported = await run(freshdesk)
  const text = textOf(imported, 'free-a-seat')
  expect(text).toContain('category: getting-help\n')
  expect(text).toContain(
    'redirects: ["/support/solutions/articles/2-free-a-seat", "/support/solutions/articles/2"]\n',
  )
  expect(text).toContain('[the other](/articles/other)')
  expect(text).toContain(':::details[Why?]\nBecause.\n:::')
  expect(text).toContain('m²')
  expect(textOf(imported, 'other')).toContain(':::info\nOther.\n:::')
  expect(toldOf(imported, 'lost')).toContain('a field of a form was left out')
  expect(toldOf(imported, 'contradiction').join()).toContain('billing.pay')
})

test('Zoho Desk: one file an article, its own address, and a picture beside it', async () => {
  const imported = await run(zoho)
  const text = textOf(imported, 'unblock-somebody')
  expect(text).toContain('category: contacts-and-block-list\n')
  expect(text).toContain('summary: How to unblock somebody.\n')
  expect(text).toContain('"/portal/acme/en/kb/articles/unblock-somebody"')
  expect(text).toContain('[the second](/articles/second-one)')
  expect(text).toContain('![](/images/unblock-somebody-red.png)')
  expect(toldOf(imported, 'picture')).toEqual([
    '/images/unblock-somebody-red.png has no words for those who do not see it',
  ])
  expect(toldOf(imported, 'contradiction')).toHaveLength(1)
})

test('Document360: Markdown and HTML, categories around their articles, another language', async () => {
  const imported = await run(document360)
  const text = textOf(imported, 'ask-for-a-review')
  expect(text).toContain(':::warning\nMind\n\nIt stays.\n:::')
  expect(text).toContain('[here](/articles/second#a-part)')
  expect(text).toContain('| A | B |')
  expect(textOf(imported, 'second')).toContain(':::info\nNote.\n:::')
  expect(toldOf(imported, 'language')).toEqual(['it is in fr'])
  expect(toldOf(imported, 'lost')).toContain('a formula was left out')
  expect(toldOf(imported, 'contradiction').join()).toContain('whatsapp.templates.delete')
})

test('a folder of pages and of Markdown: titles, folders as categories, links between files', async () => {
  const imported = await run([
    file(
      'Getting help/one.html',
      '<html lang="en"><head><title>One thing | Acme</title>' +
        '<link rel="canonical" href="https://help.acme.example/kb/one"></head><body><nav>Menu</nav>' +
        '<main><h1>One thing</h1><p>See <a href="two.md#deep">two</a>.</p></main></body></html>',
    ),
    file(
      'Getting help/two.md',
      '---\ntitle: Two things\ntags: [do it twice]\n---\n\n# Two things\n\n## Deep {#x}\n\n' +
        'To <Callout>one</Callout>: [one](./one.html)\n\n> [!TIP]\n> Twice.\n',
    ),
  ])
  expect(textOf(imported, 'one')).toContain('redirects: ["/kb/one"]')
  expect(textOf(imported, 'one')).not.toContain('Menu')
  expect(textOf(imported, 'one')).toContain('See [two](/articles/two)')
  expect(textOf(imported, 'two')).toContain('aliases: [do it twice]')
  expect(textOf(imported, 'two')).toContain('[one](/articles/one)')
  expect(textOf(imported, 'two')).toContain(':::tip\nTwice.\n:::')
  expect(toldOf(imported, 'link')).toEqual(['"two" named a place (#deep) that two has not'])
})

test('what is written is what the schema and the parser want: only what is still to say is told', async () => {
  for (const files of [zendesk, freshdesk, zoho, document360]) {
    const { drafts, pictures } = await run(files)
    for (const draft of drafts) {
      const { frontMatter, tree, diagnostics } = readDraft(draft)
      expect([frontMatter.diagnostics, diagnostics, tree === undefined]).toEqual([[], [], false])
    }
    const rules = new Set(diagnosticsWith(...drafts).map(({ rule }) => rule))
    if (pictures.length > 0) rules.delete('images')
    for (const expected of ['aliases', 'references', 'literal-facts', 'contradictions', 'unfilled'])
      rules.delete(expected)
    expect([...rules]).toEqual([])
  }
})

test('run twice, it makes nothing twice; a slug that is taken gets a number', async () => {
  const first = await run(zendesk)
  const again = await run(zendesk, { context: contextWith(...first.drafts) })
  expect(again.drafts).toEqual([])
  expect(again.before.map(({ title }) => title)).toEqual([
    'Delete a template for good',
    'What the colours mean',
  ])
  const other = await run(
    [
      file(
        'a.json',
        JSON.stringify({
          title: 'How do I add a new user?',
          body: '',
          label_names: [],
          id: 5,
          html_url: 'https://a.example/hc/en/articles/5-add-a-user',
        }),
      ),
    ],
    { context, categories: new Map([['', 'getting-help']]) },
  )
  expect(other.drafts.map(({ path }) => path)).toEqual([
    'content/articles/getting-help/add-a-user-2.mdx',
  ])
  expect(toldOf(other, 'duplicate').join()).toContain('add-a-user.mdx has the same title')
})

test('an article that a search finds here is told as perhaps the same', async () => {
  const imported = await run([file('Getting help/x.md', '# Adding a new user\n\nText.')], {
    findSimilar: () => ['add-a-user'],
  })
  expect(toldOf(imported, 'duplicate')).toEqual([
    'a search for its title finds /articles/add-a-user ("How do I add a new user?") first: is it the same?',
  ])
})

describe('what is hostile or broken is told, and stops nothing', () => {
  const of = (content: string | Uint8Array, name = 'Getting help/a.html') =>
    run([file(name, content)])

  test.each([
    [
      'bytes in no encoding',
      new Uint8Array([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0xe9]),
      'a.html',
      'neither UTF-8',
    ],
    ['JSON that is none', '{"articles": [', 'a.json', 'is not JSON'],
    ['JSON of something else', '[{"price": 3}]', 'a.json', 'holds no articles'],
    ['an empty page', ' \n', 'a.html', 'is empty'],
    ['a program', 'MZ', 'a.exe', 'neither HTML, Markdown, JSON nor a picture'],
    ['nothing but depth', '<b>'.repeat(60_000), 'Getting help/a.html', 'nested too deeply'],
    [
      'front matter that is none',
      '---\ntitle: "x\n---\n\nText.',
      'Getting help/a.md',
      'front matter was not read',
    ],
  ])('%s', async (_, content, name, told) => {
    expect(toldOf(await of(content, name), 'unread').join()).toContain(told)
  })

  test('a file that cannot be read is named', async () => {
    const read = () => {
      throw new Error('gone')
    }
    const { told } = await run([{ path: 'a.json', size: 3, read }])
    expect(told).toMatchObject([{ file: 'a.json', message: 'cannot be read: gone' }])
  })

  test('a page in an encoding that it names is read', async () => {
    const latin = Buffer.from('<meta charset="iso-8859-1"><h1>Caf\xe9 rules</h1><p>x</p>', 'latin1')
    const imported = await of(latin)
    expect(imported.drafts[0]?.text).toContain('title: Café rules')
  })

  test('scripts, handlers and addresses that run something leave no trace', async () => {
    const { drafts, told } = await of(
      '<h1>Bad</h1><p onclick="steal()"><a href="javascript:steal()">click</a>' +
        '<img src="x" onerror="steal()" alt="a sign"></p><style>p{}</style>' +
        '<svg onload="steal()"><script>steal()</script></svg><p>{steal()}</p>' +
        '<p>import steal from "x"</p><p>&lt;Role id="steal" /&gt;</p>',
    )
    const text = drafts[0]?.text ?? ''
    expect(text).not.toMatch(/javascript|on(?:click|error|load)=|<svg|<script|<style/)
    expect(text).toContain('\\{steal()}')
    expect(text).toContain('\\<Role id="steal" />')
    expect(told.map(({ message }) => message).join('\n')).toContain(
      'the link of "click" was taken out',
    )
  })

  test('a picture that is none is not taken', async () => {
    const imported = await run([
      file(
        'Getting help/a.html',
        '<h1>Pics</h1><img src="a.png" alt="one"><img src="b.svg" alt="two">',
      ),
      file('Getting help/a.png', '<script>steal()</script>'),
      file('Getting help/b.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ])
    expect(imported.pictures).toEqual([])
    expect(toldOf(imported, 'picture')).toHaveLength(2)
    expect(imported.drafts[0]?.text).toMatch(/one ?two/)
  })

  test('a title that is a path, a tag or a line of YAML stays a title', async () => {
    const title = '../../etc: "passwd" <Role id="owner" /> # no'
    const row = {
      id: 1,
      title,
      body: '<p>x</p>',
      section_id: 1,
      html_url: 'https://a.example/../..',
    }
    const { drafts } = await run([file('a.json', JSON.stringify(row))], {
      categories: new Map([['', 'getting-help']]),
    })
    expect(drafts[0]?.path).toMatch(/^content\/articles\/getting-help\/[a-z0-9-]+\.mdx$/)
    const { data } = readDraft(drafts[0] ?? { path: '', text: '' }).frontMatter
    expect(data?.title).toBe('../../etc: "passwd" ‹Role id="owner" /> # no')
  })
})

test('the report names the gravest first, and is whole as JSON', async () => {
  const imported = await run(zendesk)
  const report = importReport(imported, true)
  expect(report).toMatch(/^2 drafts and 1 picture would be written\./)
  expect(report.indexOf('Contradicts the policy')).toBeLessThan(report.indexOf('Typed names'))
  expect(report).toContain("--category='Leftovers=")
  const read: unknown = JSON.parse(importJson(imported, false))
  expect(read).toMatchObject({ written: true, unfiled: [{ name: 'Leftovers' }] })
})
