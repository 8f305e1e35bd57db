// The language server asked by a client over its protocol, as an editor does.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node'
import type {
  CodeAction,
  CompletionItem,
  Hover,
  Location,
  PublishDiagnosticsParams,
  WorkspaceEdit,
} from 'vscode-languageserver/node'
import { serveEditor } from '@/scripts/editor/protocol'
import { draftFile, draftText } from '../../lint/draft-article'

const uriOf = (file: string): string => pathToFileURL(path.join(process.cwd(), file)).href
let uri = uriOf(draftFile)
let client: MessageConnection
const published: PublishDiagnosticsParams[] = []

beforeAll(async () => {
  const [asked, answered] = [new PassThrough(), new PassThrough()]
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(asked),
    new StreamMessageWriter(answered),
  )
  serveEditor(server)
  server.listen()
  client = createMessageConnection(
    new StreamMessageReader(answered),
    new StreamMessageWriter(asked),
  )
  client.onNotification('textDocument/publishDiagnostics', (told: PublishDiagnosticsParams) => {
    published.push(told)
  })
  client.listen()
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })
  await client.sendNotification('initialized', {})
})
afterAll(() => client.dispose())

let version = 0
/** Opens the draft, or another file, with a text in which `|` is the cursor; returns its place. */
async function opened(
  marked: string,
  file = draftFile,
): Promise<{ line: number; character: number }> {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  if (version > 0) await client.sendNotification('textDocument/didClose', { textDocument: { uri } })
  uri = uriOf(file)
  version += 1
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'mdx', version, text },
  })
  const before = text.slice(0, Math.max(0, offset)).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

async function askedAt<T>(
  method: string,
  marked: string,
  more: object = {},
  file = draftFile,
): Promise<T> {
  const position = await opened(marked, file)
  return client.sendRequest(method, { textDocument: { uri }, position, ...more })
}

/** What is told of the draft once the text is checked. */
async function toldOf(
  text: string,
  file = draftFile,
): Promise<PublishDiagnosticsParams['diagnostics']> {
  await opened(text, file)
  const own = version
  for (;;) {
    const found = published.find((told) => told.uri === uri && told.version === own)
    if (found) return found.diagnostics
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const body = (text: string): string => draftText({}, `## Steps\n\n${text}\n`)

describe('completion', () => {
  const labels = async (marked: string): Promise<string[]> =>
    (await askedAt<CompletionItem[]>('textDocument/completion', marked)).map(({ label }) => label)

  test.each<[string, string, string[]]>([
    ['a tag', body('Ask <Ro|'), ['Role', 'Roles', 'RoleMatrix']],
    ['a prop', body('Ask <Role |'), ['id', 'plural']],
    ['the value of a prop', body('Ask <Role id="|'), ['owner', 'call_agent']],
    ['a menu', body('Open <Menu path="us|"'), ['users']],
    ['a fence', body('::: |'.replace(' ', '')), ['note', 'steps', 'tabs']],
    ['a link', body('See [it](/art|)'), ['/articles/add-a-user', '/fix/cannot-sign-in']],
    ['a field', draftText({}).replace('title: A', 'ti|\ntitle: A'), ['title', 'draft']],
    ['a fact', draftText({ facts: '[PA-01, |]' }), ['PA-01', 'UR-01']],
    ['a category', draftText({ category: 'get|' }), ['getting-help']],
    ['a related article', draftText({ related: '[add|]' }), ['add-a-user']],
    ['a tag in a field', draftText({ summary: 'Ask <Role id="|' }), ['manager']],
  ])('%s', async (_, marked, expected) => {
    expect(await labels(marked)).toEqual(expect.arrayContaining(expected))
  })

  test('the headings of an article behind its address', async () => {
    const found = await labels(body('See [it](/articles/add-a-user#|)'))
    expect(found.length).toBeGreaterThan(1)
    expect(found.every((label) => label.startsWith('/articles/add-a-user#'))).toBe(true)
  })

  test('none in plain text, and each replaces the whole word', async () => {
    expect(await labels(body('Some te|xt'))).toEqual([])
    const [first] = await askedAt<CompletionItem[]>(
      'textDocument/completion',
      body('Ask <Role id="own|ed" />'),
    )
    const { range } = first?.textEdit as {
      range: { start: { character: number }; end: { character: number } }
    }
    expect(range.end.character - range.start.character).toBe('owned'.length)
  })
})

describe('hover says what stands there', () => {
  test.each<[string, string, RegExp]>([
    ['what a tag is rendered to', body('Open <Menu path="us|ers" />.'), /Manage › Users/],
    ['what a block is', body('<GetHelp topic="ba|se" />'), /support/i],
    ['what a fact says', draftText({ facts: '[PA-|01]' }), /\w{4,} \w+/],
    ['what a field is', draftText({}).replace('summary:', 'summ|ary:'), /short answer/],
    ['where a link leads', body('See [it](/articles/add-a-|user).'), /\*\*.+\*\*/],
  ])('%s', async (_, marked, said) => {
    const hover = await askedAt<Hover | null>('textDocument/hover', marked)
    expect((hover?.contents as { value: string } | undefined)?.value).toMatch(said)
  })

  test('and nothing of words', async () => {
    expect(await askedAt<Hover | null>('textDocument/hover', body('Some wo|rds.'))).toBeNull()
  })
})

describe('a definition is found', () => {
  test.each([
    ['of a menu', body('Open <Menu path="us|ers" />.'), 'content/policy/menus.yaml'],
    ['of an article', body('See [it](/articles/add-a-|user).'), 'add-a-user.mdx'],
    [
      'of a guided fix',
      body('See [it](/fix/cannot-|sign-in).'),
      'content/wizards/cannot-sign-in.md',
    ],
    ['of a fact', draftText({ facts: '[PA-|01]' }), 'content/policy/evidence.yaml'],
  ])('%s', async (_, marked, file) => {
    const found = await askedAt<Location | null>('textDocument/definition', marked)
    expect(found?.uri.endsWith(file)).toBe(true)
  })
})

describe('what is wrong is told while it is typed', () => {
  test('with its rule and place, and mended by a quick fix', async () => {
    const text = body('Ask the Owner.')
    const told = await toldOf(text)
    expect(told).toEqual([
      expect.objectContaining({
        code: 'literal-facts',
        severity: 1,
        range: { start: { line: 13, character: 8 }, end: { line: 13, character: 13 } },
      }),
    ])
    const [action] = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: told[0]?.range,
      context: { diagnostics: told },
    })
    expect(action?.edit?.changes?.[uri]).toEqual([
      { range: told[0]?.range, newText: '<Role id="owner" />' },
    ])
  })

  test('what is right is told to be so', async () => {
    expect(await toldOf(body('Ask the <Role id="owner" />.'))).toEqual([])
  })

  test('a statement against the policy names both sides', async () => {
    const told = await toldOf(body('<Role id="call_agent" plural /> can delete users.'))
    expect(told).toContainEqual(
      expect.objectContaining({
        message: expect.stringMatching(/content\/policy\/\w+\.yaml:\d+/) as string,
      }),
    )
  })
})

describe('an article is renamed from a link', () => {
  test('in every file that names it, with its own', async () => {
    const edit = await askedAt<WorkspaceEdit>(
      'textDocument/rename',
      body('See [it](/articles/add-a-|user).'),
      {
        newName: 'invite-somebody',
      },
    )
    const changes = edit.documentChanges ?? []
    expect(changes).toContainEqual({
      kind: 'rename',
      oldUri: uriOf('content/articles/users-and-pro-licences/add-a-user.mdx'),
      newUri: uriOf('content/articles/users-and-pro-licences/invite-somebody.mdx'),
    })
    expect(changes.length).toBeGreaterThan(3)
  })

  test('and a name that is taken is refused in words', async () => {
    const asked = askedAt('textDocument/rename', body('See [it](/articles/add-a-|user).'), {
      newName: 'wrong name',
    })
    await expect(asked).rejects.toThrow(/slug/)
  })
})

const textOf = (file: string): string => readFileSync(file, 'utf8')
/** A published text with the first match of a part replaced; `|` is the cursor. */
const withPart = (file: string, part: RegExp, put: string): string => {
  const text = textOf(file).replaceAll('|', '/')
  expect(text).toMatch(part)
  return text.replace(part, put)
}
const FIX = 'content/wizards/panel-access-column-missing.md'
const SYMPTOM = 'content/policy/symptoms/panel-access-column-missing.yaml'
const MENUS = 'content/policy/menus.yaml'
const ASK = /\{ask: \w+\}/
const TO_STEP = /-> (?!cause|end)[\w-]+$/m
const TO_CAUSE = /-> cause: \w+$/m
const EVIDENCE = /evidence: \[[\w-]+/
const NEEDS = /needs: \[[\w.]+/

describe('guided fixes and tables of the policy', () => {
  test.each<[string, string, RegExp, string, string[]]>([
    ['the fact a step asks for', FIX, ASK, '{ask: |}', ['column_visible', 'my_role']],
    ['the step an answer leads to', FIX, TO_STEP, '-> |', ['my-role', 'role-first', 'end']],
    ['the cause', FIX, TO_CAUSE, '-> cause: |', ['column_hidden', 'other_label']],
    ['another cause', FIX, TO_CAUSE, '-> cause: column_hidden, ot|', ['other_label']],
    ['a tag', FIX, ASK, '{ask: my_role} <Ro|', ['Role']],
    ['evidence', SYMPTOM, EVIDENCE, 'evidence: [PA-|', ['PA-01', 'UR-01']],
    ['more evidence', SYMPTOM, EVIDENCE, 'evidence: [PA-01, |', ['UR-01']],
    ['a permission', SYMPTOM, NEEDS, 'needs: [us|', ['users.edit_profile']],
    ['an article', SYMPTOM, /article: \S+/, 'article: |', ['add-a-user']],
    ['the value of a prop', SYMPTOM, /<Menu path="\w+/, '<Menu path="|', ['users']],
  ])('complete %s', async (_, file, part, put, expected) => {
    const found = await askedAt<CompletionItem[]>(
      'textDocument/completion',
      withPart(file, part, put),
      {},
      file,
    )
    expect(found.map(({ label }) => label)).toEqual(expect.arrayContaining(expected))
  })

  test.each<[string, string, RegExp, string, RegExp, string]>([
    ['a fact', FIX, ASK, '{ask: my_|role}', /role/i, 'content/policy/facts.yaml'],
    ['a step', FIX, TO_STEP, '-> my-|role', /own role/, FIX],
    ['a cause', FIX, TO_CAUSE, '-> cause: other_|label', /another name/, SYMPTOM],
    ['evidence', SYMPTOM, EVIDENCE, 'evidence: [PA-|01', /\w{4,}/, 'content/policy/evidence.yaml'],
    [
      'a permission',
      SYMPTOM,
      NEEDS,
      'needs: [users.|edit_profile',
      /\w{4,}/,
      'content/policy/permissions.yaml',
    ],
    ['a menu', SYMPTOM, /<Menu path="\w+/, '<Menu path="us|ers', /Manage › Users/, MENUS],
  ])('say what %s is, and where', async (_, file, part, put, said, defined) => {
    const marked = withPart(file, part, put)
    const hover = await askedAt<Hover | null>('textDocument/hover', marked, {}, file)
    expect((hover?.contents as { value: string } | undefined)?.value).toMatch(said)
    const found = await askedAt<Location | null>('textDocument/definition', marked, {}, file)
    expect(found?.uri).toBe(uriOf(defined))
  })

  test.each<[string, string, RegExp, string, string]>([
    ['a guided fix', FIX, ASK, '{ask: my_role} Ask the Owner.', 'literal-facts'],
    ['a table', SYMPTOM, /why: '/, "why: 'Ask the Owner. ", 'literal-facts'],
  ])('are told what is wrong, and mended: %s', async (_, file, part, put, rule) => {
    const told = (await toldOf(withPart(file, part, put), file)).filter(({ code }) => code === rule)
    expect(told).toHaveLength(1)
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: told[0]?.range,
      context: { diagnostics: told },
    })
    expect(actions.flatMap(({ edit }) => edit?.changes?.[uri] ?? [])).toEqual([
      { range: told[0]?.range, newText: '<Role id="owner" />' },
    ])
  })

  test('a name that is none is told at its line', async () => {
    const text = withPart(FIX, TO_STEP, '-> nowhere-at-all')
    const line = text.slice(0, text.indexOf('nowhere-at-all')).split('\n').length - 1
    const told = await toldOf(text, FIX)
    expect(told.map(({ range }) => range.start.line)).toContain(line)
    const other = await toldOf(withPart(SYMPTOM, EVIDENCE, 'evidence: [ZZ-99'), SYMPTOM)
    expect(other).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('ZZ-99') as string }),
    )
  })

  test.each<[string, string, RegExp, string, string, string]>([
    ['a fact, in a guided fix', FIX, ASK, '{ask: my_|role}', 'own_role', 'facts.yaml'],
    ['a menu, in a table', SYMPTOM, /<Menu path="users"/, '<Menu path="us|ers"', 'people', MENUS],
    ['a menu, in its own row', MENUS, /- \{id: users,/, '- {id: us|ers,', 'people', SYMPTOM],
    ['a role, in a guided fix', FIX, ASK, '{ask: my_role} <Role id="man|ager" />', 'lead', FIX],
  ])('rename %s', async (_, file, part, put, newName, also) => {
    const marked = withPart(file, part, put)
    const { documentChanges = [] } = await askedAt<WorkspaceEdit>(
      'textDocument/rename',
      marked,
      { newName },
      file,
    )
    const edited = documentChanges.flatMap((change) =>
      'textDocument' in change ? [change.textDocument.uri] : [],
    )
    expect(edited.some((one) => one.endsWith(also))).toBe(true)
    expect(edited.length).toBeGreaterThan(1)
  })

  test('nothing is offered for an arrow of an article', async () => {
    expect(await askedAt('textDocument/completion', body('- Manage -> |'))).toEqual([])
  })
})
