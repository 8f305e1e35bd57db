import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heldBack } from '@/lib/articles/publication'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import { strayFiles } from '@/scripts/build/compile/read-source-files'
import { compileContent, type Compilation } from '@/scripts/build/compile/compile'

test.each<[Parameters<typeof heldBack>[0], string | undefined]>([
  [{}, undefined],
  [{ draft: false }, undefined],
  [{ draft: true }, 'is a draft'],
  [{ draft: true, publish: '2026-01-01' }, 'is a draft'],
  [{ publish: '2026-06-01' }, undefined],
  [{ publish: '2026-06-02' }, 'is published on 2026-06-02'],
  [{ unpublish: '2026-06-02' }, undefined],
  [{ unpublish: '2026-06-01' }, 'was withdrawn on 2026-06-01'],
  [{ publish: '2026-05-01', unpublish: '2026-06-01' }, 'was withdrawn on 2026-06-01'],
])('on 2026-06-01, %o is held back: %s', (fields, why) => {
  expect(heldBack(fields, '2026-06-01')).toBe(why)
})

const root = process.cwd()
let folder = ''
const OTHER = 'content/articles/getting-help/other.mdx'
const ARTICLE = 'content/articles/getting-help/not-yet.mdx'
const front = (more: string): string =>
  `---\ntitle: What is not yet said
summary: Nothing is said yet of what nobody asked.
category: getting-help
audience: [customer]
aliases: [one odd thing, two odd things, three odd things, four odd things, five odd things]
related: []
verified: 2026-11-01
facts: [PA-01]
${more}---\n\n`

const otherFront = front('').replaceAll(' odd ', ' plain ').replace('What is', 'Why is')

// Two articles and no guided fix: what the site then lacks is told in files that no test names.
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-drafts-'))
  for (const name of ['policy', 'site'])
    cpSync(path.join(root, 'content', name), path.join(folder, 'content', name), {
      recursive: true,
    })
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(root)
  rmSync(folder, { recursive: true, force: true })
})

/** What is compiled while some files stand there. */
function compiledWith(
  files: Readonly<Record<string, string | Uint8Array>>,
  drafts = false,
): Compilation {
  for (const [file, text] of Object.entries({ [OTHER]: `${otherFront}Some text.\n`, ...files })) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  try {
    return compileContent({ drafts })
  } finally {
    rmSync('content/articles', { recursive: true })
    for (const file of Object.keys(files)) rmSync(file, { force: true })
  }
}
const slugsOf = ({ articles }: Compilation): string[] =>
  articles.map(({ path: file }) => path.parse(file).name)
const toldOf = (compilation: Compilation, file: string): string[] =>
  [...compilation.diagnostics, ...compilation.advice]
    .filter((found) => found.file === file)
    .map(formatDiagnostic)

describe('a draft', () => {
  const draft = { [ARTICLE]: `${front('draft: true\n')}Some words.\n` }

  test('is in no build, and in one that shows drafts', () => {
    expect(slugsOf(compiledWith(draft))).toEqual(['other'])
    const { hidden, ...shown } = compiledWith(draft, true)
    expect(slugsOf({ hidden, ...shown })).toEqual(['not-yet', 'other'])
    expect([...hidden]).toEqual([['not-yet', 'is a draft']])
  })

  test('stops no build by what is wrong with it, which a writer is told', () => {
    const broken = { [ARTICLE]: `${front('draft: true\n')}See <Role id="nobody" />.\n` }
    expect(toldOf(compiledWith(broken), ARTICLE)).toEqual([])
    expect(toldOf(compiledWith(broken, true), ARTICLE)).toEqual([
      expect.stringMatching(/^\S+not-yet\.mdx:\d+:\d+ .*nobody.*\[advice\]$/),
    ])
  })

  test('is one when its front matter cannot be read as yet', () => {
    const started = { [ARTICLE]: '---\ntitle: What\ndraft: true\n---\n' }
    expect(slugsOf(compiledWith(started))).toEqual(['other'])
  })

  test('may lead to another; what readers see may not lead to it', () => {
    const link = 'See [it](/articles/not-yet).\n'
    const second = ARTICLE.replace('not-yet', 'nor-this')
    const own = front('draft: true\n').replaceAll(' odd ', ' other ').replace('What is', 'Who is')
    const files = { ...draft, [second]: own + link, [OTHER]: otherFront + link }
    const told =
      /:12:5 the link "\/articles\/not-yet" leads to an article that readers do not see: it is a draft; publish it first/
    for (const drafts of [true, false]) {
      const compiled = compiledWith(files, drafts)
      expect(toldOf(compiled, OTHER)).toEqual([expect.stringMatching(told)])
      expect(toldOf(compiled, second).filter((line) => line.includes('not-yet'))).toEqual([])
    }
  })
})

test('an article is there from its day on, and until it is withdrawn', () => {
  const on = (more: string): string[] =>
    slugsOf(compiledWith({ [ARTICLE]: `${front(more)}Some words.\n` }))
  expect(on('publish: 2999-01-01\n')).toEqual(['other'])
  expect(on('publish: 2026-11-23\n')).toEqual(['not-yet', 'other'])
  expect(on('unpublish: 2026-11-23\n')).toEqual(['other'])
  expect(on('unpublish: 2999-01-01\n')).toEqual(['not-yet', 'other'])
})

test('one that would never be seen is told', () => {
  const never = { [ARTICLE]: `${front('publish: 2999-02-01\nunpublish: 2999-01-01\n')}Words.\n` }
  expect(toldOf(compiledWith(never, true), ARTICLE).join()).toMatch(
    /:11:1 'unpublish' is 2999-01-01, which is not after 'publish'/,
  )
})

function strayWith(file: string): string[] {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, 'x')
  try {
    return strayFiles().map(formatDiagnostic)
  } finally {
    rmSync(file)
  }
}

describe('what no reader of ours opens is told, with what to do', () => {
  test.each<[string, RegExp]>([
    ['content/articles/getting-help/one.markdown', /ends in "\.markdown" is not read; .*one\.mdx/],
    ['content/articles/getting-help/one.txt', /ends in "\.txt" is not read; .*one\.mdx/],
    [
      'content/articles/getting-help/one.docx',
      /ends in "\.docx" is not read; an article ends in \.mdx/,
    ],
    ['content/wizards/one.mdx', /ends in "\.mdx" is not read; for a guided fix, name it one\.md/],
    ['content/policy/one.yml', /ends in "\.yml" is not read; .*one\.yaml/],
    ['content/site/one.json', /ends in "\.json" is not read; .*one\.yaml/],
    ['content/articles/getting-help/shot.png', /picture here is not published; move it to public/],
    ['content/pages/one.mdx', /nothing reads a file here; content has the folders articles/],
    ['content/one.mdx', /nothing reads a file here/],
  ])('%s', (file, said) => {
    expect(strayWith(file)).toEqual([expect.stringMatching(said)])
  })

  test.each(['.DS_Store', 'one.mdx~', '.one.mdx.swp', 'Thumbs.db'])('but not %s', (name) => {
    const file = `content/articles/getting-help/${name}`
    expect(strayWith(file)).toEqual([])
  })

  test('a link, to whatever it leads, is told and not followed', () => {
    const link = 'content/policy/again'
    symlinkSync('..', link)
    try {
      expect(strayFiles().map(formatDiagnostic)).toEqual([
        expect.stringMatching(/^content\/policy\/again:1:1 .*is not followed/),
      ])
    } finally {
      rmSync(link)
    }
  })

  test('a file that is misread is told once, by its bytes', () => {
    const file = 'content/policy/limits.yaml'
    const whole = readFileSync(file)
    try {
      const told = toldOf(
        compiledWith({ [file]: Buffer.from('a: caf\xe9\nb: [\n', 'latin1') }),
        file,
      )
      expect(told).toEqual([expect.stringMatching(/limits\.yaml:1:7 the file is not UTF-8/)])
    } finally {
      writeFileSync(file, whole)
    }
  })
})
