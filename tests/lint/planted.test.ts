// Each class of fault planted in a copy of the published content: it is told with its file and
// line, by its rule.
import { expect, test } from 'vitest'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { searchableOf, searchEvidenceOf } from '@/scripts/check/search-evidence'
import { loadPolicy } from '@/lib/policy/load'
import {
  diagnosticText,
  formatDiagnostic,
  sortDiagnostics,
  type Diagnostic,
} from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { coverage } from '@/lib/lint/warnings/coverage'
import { findable } from '@/lib/lint/warnings/findable'
import { readSearches, searches, type Searches } from '@/lib/lint/warnings/searches'
import { advice } from '@/lib/lint/advise'
import { runRules } from '@/lib/lint/check-content'
import { checkSite } from '@/lib/lint/site/check-site'
import { checkProse } from '@/lib/lint/site/check-prose'
import { readDraft } from '@/lib/lint/draft'
import { rules } from '@/lib/lint/rules'
import { buildLintContext } from '@/lib/lint/lint-context'
import { policyPlaces } from '@/lib/policy/places'
import type { LintContext } from '@/lib/lint/rule'
import { policy, policyFiles } from '../builders'
import { articleFiles, site, pages, publicFiles, wizards } from '../articles/library'
import { places, publishedDrafts as drafts, publishedPassages as shared } from './published-drafts'

const otherFiles = [
  ...readSourceFiles('content/wizards', ['.md']),
  ...readSourceFiles('content/site', ['.yaml']),
]

/**
 * A text planted in a file: `find` is replaced by `put`, and the fault is expected on the line on
 * which `at` (or `put`) then begins.
 */
interface Planted {
  readonly name: string
  readonly file: string
  readonly find: string | RegExp
  readonly put: string
  readonly at?: string
  readonly rule: string
  readonly told: string
}

const A = 'users-and-pro-licences/add-a-user'
const B = 'whatsapp-templates-campaigns-account/who-can-manage-templates'
const end = '## Get help\n'
/** A paragraph of its own, planted before the last section. */
const text = (name: string, planted: string, rule: string, told: string, file = A): Planted => ({
  name,
  file,
  find: end,
  put: `${planted}\n\n${end}`,
  at: planted.split('\n').at(-1) ?? planted,
  rule,
  told,
})
/** A field of the front matter, planted before `verified`. */
const field = (name: string, planted: string, rule: string, told: string, file = A): Planted => ({
  name,
  file,
  find: /^verified:/m,
  put: `${planted}\nverified:`,
  at: planted.split('\n').at(-1) ?? planted,
  rule,
  told,
})
const given = (
  name: string,
  key: string,
  planted: string,
  rule: string,
  told: string,
  file = A,
): Planted => ({
  name,
  file,
  find: new RegExp(`^${key}:.*(?:\\n(?: +.*| *- .*))*`, 'm'),
  put: planted,
  rule,
  told,
})

const planted: readonly Planted[] = [
  // front matter and syntax
  given('a missing title', 'title', '', 'front-matter', "'title' is missing"),
  field(
    'a misspelt field',
    'wizzard: user-not-ringing',
    'front-matter',
    '\'wizzard\' is not a field here; did you mean "wizard"?',
  ),
  given(
    'a day that does not exist',
    'verified',
    'verified: 2026-02-30',
    'front-matter',
    'expected a real date',
  ),
  given('a day to come', 'verified', 'verified: 2099-01-01', 'dates', 'later than today'),
  given(
    'a link in the short answer',
    'summary',
    'summary: See [roles](/roles).',
    'summary',
    'has [roles](/roles), which is shown as it is typed',
  ),
  given(
    'a short answer of 60 words',
    'summary',
    `summary: ${'word '.repeat(60).trim()}`,
    'summary',
    'has 60 words, expected at most 50',
  ),
  given(
    'another folder than the category',
    'category',
    'category: getting-help',
    'category',
    'but the file is in the folder "users-and-pro-licences"',
  ),
  text(
    'a dialled code without its stars',
    'Dial *21*5550001# before you start.',
    'as-typed',
    'the signs around 21 are taken for emphasis',
  ),
  text(
    'a link by a name that is not there',
    'Open the [list of users][users] first.',
    'as-typed',
    '[list of users][users] leads nowhere',
  ),
  text(
    'a component that is not closed',
    'Ask the <Role id="owner">.',
    'syntax',
    '<Role id="owner"> is not closed; expected <Role id="owner" />',
  ),
  {
    ...text(
      'a fence that is not closed',
      ':::danger[Open]\nText.',
      'syntax',
      ':::danger is not closed',
    ),
    at: ':::danger[Open]',
  },
  text('a key that nobody has', 'Press ++ctr+k++ there.', 'syntax', 'ctr'),
  text(
    'a component that does not exist',
    'Ask the <Rule id="owner" />.',
    'components',
    'there is no component <Rule>; did you mean "Role"?',
  ),
  text(
    'a role that does not exist',
    'Ask the <Role id="boss" />.',
    'components',
    'names the role "boss", which does not exist',
  ),
  text('a section without text', '### Later', 'unfilled', 'nothing stands below "Later"'),
  // links, anchors, redirects, images, headings
  text(
    'a link to no article',
    '[See there](/articles/ad-a-user).',
    'links',
    'leads to nothing; did you mean "add-a-user"?',
    B,
  ),
  text(
    'a link to a heading that another article does not have',
    '[See there](/articles/add-a-user#stepps).',
    'links',
    'leads to no heading of content/articles/users-and-pro-licences/add-a-user.mdx; ' +
      'did you mean "steps"? If that heading was reworded, `npm run rename ' +
      'add-a-user#stepps',
    B,
  ),
  text(
    'a link to no heading of its own',
    '[See above](#stepps).',
    'links',
    'did you mean "steps"?',
  ),
  text(
    'a link by an old address',
    '[See there](/articles/can-i-create-a-role-according-to-my-choice).',
    'links',
    'goes round by an old address; write /articles/can-i-create-a-custom-role',
  ),
  text(
    'a link to no wizard',
    '[Find the cause](/fix/user-not-ringin).',
    'links',
    'did you mean "user-not-ringing"?',
  ),
  text(
    'a link that answers what a wizard does not ask',
    '[Find the cause](/fix/user-not-ringing?status=actve).',
    'links',
    '"actve" is no answer to status',
  ),
  text(
    'a link to no page',
    '[All roles](/rolls).',
    'links',
    'leads to nothing; did you mean "/roles"?',
  ),
  text(
    'a link to no heading of a page',
    '[All roles](/roles#user).',
    'links',
    'leads to no heading of /roles; did you mean "users"?',
  ),
  text('a relative link', '[There](edit-a-user).', 'links', 'is relative'),
  {
    name: 'a role name of a wizard',
    file: 'content/wizards/user-not-ringing.md',
    find: 'This checks, one',
    put: 'Ask a Manager. This checks, one',
    at: 'Manager. This',
    rule: 'literal-facts',
    told: 'expected <Role id="manager" />',
  },
  {
    name: 'a limit of the policy',
    file: 'content/policy/rules.yaml',
    find: 'The new <Role id="owner" /> must',
    put: 'Within 24 hours the new <Role id="owner" /> must',
    at: '24 hours',
    rule: 'literal-facts',
    told: 'expected <Limit id="chat_window" />',
  },
  {
    name: 'a link of a wizard to no heading',
    file: 'content/wizards/user-not-ringing.md',
    find: 'This checks, one',
    put: 'See [this](/articles/add-a-user#stepps). This checks, one',
    rule: 'links',
    told: 'leads to no heading of content/articles/users-and-pro-licences/add-a-user.mdx',
  },
  {
    name: 'a link of the site to no article',
    file: 'content/site/support.yaml',
    find: /^never: .*$/m,
    put: 'never: "Never. See [why](/articles/support-never-asks)."',
    rule: 'links',
    told: 'leads to nothing',
  },
  {
    name: 'a link of the policy to no article',
    file: 'content/policy/rules.yaml',
    find: "text: 'The account is suspended,",
    put: "text: 'The [account](/articles/account-suspendd) is suspended,",
    rule: 'links',
    told: 'did you mean "account-suspended"?',
  },
  field(
    'an old slug that is in use',
    'redirects: [edit-a-user]',
    'redirects',
    'which is the slug of content/articles/users-and-pro-licences/edit-a-user.mdx',
  ),
  field(
    'an old slug of two articles',
    'redirects: [can-i-create-a-role-according-to-my-choice]',
    'redirects',
    'already leads to content/articles/roles-and-permissions/can-i-create-a-custom-role.mdx',
  ),
  field(
    'an old slug twice',
    'redirects: [was-once, was-once]',
    'redirects',
    'names "was-once" twice',
  ),
  field(
    'an old heading that leads to none',
    'anchors: {first: stepps}',
    'redirects',
    'leads from "first" to "stepps", which is no heading here',
  ),
  text('an image without words', '![](/favicon.svg)', 'images', 'the image has no words'),
  text(
    'an image whose words say nothing',
    '![Screenshot](/favicon.svg)',
    'images',
    'does not say what it shows',
  ),
  text(
    'an image that is not there',
    '![The list of users](/images/users.png)',
    'images',
    'public/images/users.png does not exist',
  ),
  text(
    'an image from another site',
    '![The list of users](https://example.com/users.png)',
    'images',
    'is from another site',
  ),
  {
    ...text(
      'a heading of the first level',
      '# Steps again\n\nText.',
      'headings',
      "a heading with one '#' is the title",
    ),
    at: '# Steps again',
  },
  {
    ...text(
      'a heading that skips a level',
      '#### Deep\n\nText.',
      'headings',
      'expected at most ###',
    ),
    at: '#### Deep',
  },
  // one question, one article
  given(
    'the title of another article',
    'title',
    'title: What can I change on a user later?',
    'aliases',
    "'title' is a wording of content/articles/users-and-pro-licences/edit-a-user.mdx already",
  ),
  given(
    'the question of another article',
    'title',
    "title: The person's role, and how to change it",
    'same-question',
    'as content/articles/roles-and-permissions/change-a-users-role.mdx does',
  ),
  // literal facts
  text(
    'a typed role',
    'Ask the Owner.',
    'literal-facts',
    '"Owner" is typed; expected <Role id="owner" />',
  ),
  text(
    'an old name: Moderator',
    'A Moderator helps.',
    'literal-facts',
    '"Moderator" is another name of a role; expected <Role id="manager" />',
  ),
  text(
    'an old name: Supervisor',
    'The Supervisor helps.',
    'literal-facts',
    '"Supervisor" is another name of a role',
  ),
  text(
    'an old name: Basic',
    'Choose Basic there.',
    'literal-facts',
    '"Basic" is another name of a role; expected <Role id="call_agent" />',
  ),
  given(
    'a typed role in the short answer',
    'summary',
    'summary: Ask the Owner.',
    'literal-facts',
    '\'summary\': "Owner" is typed',
  ),
  text(
    'a typed label of a permission',
    'Allow **Transfer a live call** there.',
    'literal-facts',
    'expected <Permission id="calls.transfer_live_call" />',
  ),
  text(
    'a typed permission',
    'They need `users.change_role`.',
    'literal-facts',
    'expected <Permission id="users.change_role" />',
  ),
  text(
    'a typed limit',
    'It closes after 48 hours.',
    'literal-facts',
    'the limit "48 hours" is typed',
  ),
  text(
    'a typed menu path',
    'Open Manage > Departments.',
    'literal-facts',
    'expected <Menu path="departments" />',
  ),
  text(
    'an older menu path',
    'Open Settings > Users & Roles.',
    'literal-facts',
    'content/policy/menus.yaml:3 calls it "Manage › Users"',
  ),
  text(
    'a typed address',
    'Write to support@myoperator.co.',
    'literal-facts',
    'the support address is <Support />',
  ),
  text(
    'a typed default',
    'The <Role id="owner" /> can unblock a contact.',
    'typed-defaults',
    'who may (block_list.unblock) is typed',
  ),
  // facts
  text(
    'how often, without a fact',
    'Most companies share one login.',
    'unsupported',
    '"Most companies" says how often something is so',
  ),
  text(
    'what it costs, without a fact',
    '- **No seat is free.** One more costs nothing.',
    'unsupported',
    '"costs nothing" says what something costs',
  ),
  given(
    'a fact that supports nothing',
    'facts',
    'facts: [UR-01, WT-06]',
    'unused-facts',
    "'facts' names WT-06",
  ),
  // contradictions
  text(
    'a role that may not',
    'A <Role id="manager" /> can unblock a contact.',
    'contradictions',
    'content/policy/permissions.yaml:',
  ),
  text(
    'a role that may',
    'The <Role id="administrator" /> is not allowed to unblock a contact.',
    'contradictions',
    'Administrator may (block_list.unblock',
  ),
  text(
    'what nobody may',
    'You can create custom roles.',
    'contradictions',
    'roles_permissions.create_role',
  ),
  text(
    'what everybody may not',
    'Anyone can delete templates.',
    'contradictions',
    'content/policy/whatsapp.yaml:',
  ),
  text(
    'advice to do what nobody may',
    'Give them a custom role, if available.',
    'contradictions',
    'tells people to do what nobody may do',
  ),
  given(
    'a false short answer',
    'summary',
    'summary: Only a <Role id="manager" /> can unblock a contact.',
    'contradictions',
    "'summary':",
  ),
  given(
    'an assertion that does not hold',
    'asserts',
    'asserts: [manager may whatsapp.templates.delete]',
    'asserts',
    'no longer holds: content/policy/whatsapp.yaml:',
    B,
  ),
  {
    name: 'a false sentence of a wizard',
    file: 'content/wizards/contact-still-blocked.md',
    find: /\n\n## /,
    put: '\n\nAnyone can unblock a contact.\n\n## ',
    at: 'Anyone can',
    rule: 'contradictions',
    told: 'content/policy/permissions.yaml:',
  },
  {
    name: 'a false sentence of the policy',
    file: 'content/policy/rules.yaml',
    find: "text: 'The account is suspended,",
    put: "text: 'Managers can unblock a contact. The account is suspended,",
    rule: 'contradictions',
    told: 'contradicts the policy',
  },
  // staleness
  given(
    'an article nobody looked at',
    'verified',
    'verified: 2024-01-01',
    'staleness',
    'it is to be checked every 180',
  ),
  {
    ...given(
      'one with a shorter time and an owner',
      'verified',
      'reviewEvery: 3\nowner: Asha\nverified: 2026-11-23',
      'staleness',
      'it is to be checked every 3: Asha checks it',
      B,
    ),
    at: 'verified:',
  },
  given(
    'evidence that is gone',
    'facts',
    'facts: [PA-14, PA-99]',
    'references',
    'names "PA-99", which is not in content/policy/evidence.yaml',
  ),
  given(
    'a related article that is gone',
    'related',
    'related: [ad-user]',
    'references',
    'names "ad-user", which is not an article',
  ),
  field(
    'a wizard that is gone',
    'wizard: user-not-ringin',
    'references',
    'did you mean "user-not-ringing"?',
  ),
  // wording
  text(
    'a short form nobody explained',
    'Ask for the XYZ.',
    'undefined-terms',
    '"XYZ" is not explained',
  ),
  text(
    'a sentence of 40 words',
    `${'Look at the list again and then '.repeat(6).trim()} stop.`,
    'long-sentences',
    'words, expected at most 32',
  ),
  text(
    'a solution where a symptom belongs',
    '## If it did not work\n\n1. **Refresh the page.** Look again.',
    'solutions-as-symptoms',
    'begins with what to do ("Refresh the page.")',
  ),
  {
    name: 'a text for scholars',
    file: A,
    find: end,
    put:
      `${
        'Subsequently, organisational administrators investigating unavailability ' +
        'necessarily reconsider authorisation documentation. '.repeat(60)
      }` +
      '\n' +
      `\n${end}`,
    at: '---',
    rule: 'reading-level',
    told: 'expected at most 7',
  },
  {
    name: 'an article of the home page that is gone',
    file: 'content/site/home.yaml',
    find: '  - add-a-user\n',
    put: '  - ad-a-user\n',
    at: '#',
    rule: 'site',
    told: 'did you mean "add-a-user"?',
  },
]

const pathOf = (file: string): string =>
  file.startsWith('content/') ? file : `content/articles/${file}.mdx`
const sourceOf = (path: string): SourceFile => {
  const source = [...articleFiles, ...policyFiles, ...otherFiles].find((file) => file.path === path)
  if (!source) throw new Error(`no file ${path}`)
  return source
}

/**
 * What is told about one file of the copy: by every rule that stops a build, and by the one piece
 * of advice that is asked for.
 */
function toldOf(changed: SourceFile, rule: string): Diagnostic[] {
  const swap = (files: readonly SourceFile[]): readonly SourceFile[] =>
    files.map((file) => (file.path === changed.path ? changed : file))
  const article = changed.path.startsWith('content/articles/') ? readDraft(changed) : undefined
  const home = changed.path.endsWith('/home.yaml')
    ? {
        ...site,
        startHere: site.startHere.map((slug) =>
          changed.text.includes(`- ${slug}\n`) ? slug : 'ad-a-user',
        ),
      }
    : site
  const built = buildLintContext(
    drafts.map((draft) => (draft.file === changed.path && article ? article : draft)),
    policy,
    home,
    { wizards, today: '2026-11-27', pages, publicFiles, passages: shared },
  )
  // Of the files that are no articles, the changed one: the others tell nothing about it.
  const context: LintContext = {
    ...built,
    others: article ? [] : [changed],
    places: policyFiles.some(({ path }) => path === changed.path)
      ? policyPlaces(swap(policyFiles))
      : places,
  }
  const some = { ...context, drafts: article ? [article] : [], bySlug: context.bySlug }
  const asked = advice.filter(({ id }) => id === rule)
  return sortDiagnostics([
    ...runRules(rules, context, 'error', some.drafts),
    ...(article
      ? runRules(asked, some, 'warning')
      : [...checkProse(context), ...checkSite(context)]),
  ]).filter(({ file }) => file === changed.path)
}

test.each(planted.map((row) => [row.name, row] as const))(
  '%s',
  (_, { file, find, put, at, rule, told }) => {
    const source = sourceOf(pathOf(file))
    const copy = source.text.replace(find, () => put)
    expect(copy).not.toBe(source.text)
    const marker = (at ?? put).split('\n')[0] ?? ''
    const line = marker === '' ? 3 : copy.slice(0, copy.indexOf(marker)).split('\n').length
    const all = toldOf({ path: source.path, text: copy }, rule)
    const lines = all
      .filter((problem) => problem.rule === rule && diagnosticText(problem).includes(told))
      .map((problem) => problem.line)
    expect(
      lines,
      `expected line ${line}: ${told}\n` +
        `${all.map((problem) => `${problem.line} [${problem.rule}] ${diagnosticText(problem)}`).join('\n')}`,
    ).toContain(line)
  },
)

test('there are many, and every rule that reads one file is among them', () => {
  expect(planted.length).toBeGreaterThanOrEqual(60)
  const tried = new Set(planted.map(({ rule }) => rule))
  expect([...rules, ...advice].map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([
    'format',
    'slug',
    'near-duplicates',
  ])
})

/** What is told when another file is added, or the policy is another. */
const toldWith = (
  files: readonly SourceFile[],
  rule: string,
  changed: readonly SourceFile[] = policyFiles,
  searched?: Searches,
): string[] => {
  const more = files.map(readDraft)
  const context = buildLintContext(
    [...drafts, ...more],
    changed === policyFiles ? policy : loadPolicy(changed),
    site,
    { wizards, today: '2026-11-27', policyFiles: changed, otherFiles, pages, publicFiles },
  )
  const told =
    rule === 'slug' || rule === 'format'
      ? runRules(rules, context, 'error', more)
      : rule === 'near-duplicates' || rule === 'staleness'
        ? runRules(
            advice.filter(({ id }) => id === rule),
            context,
            'warning',
          )
        : rule === 'coverage'
          ? coverage(context)
          : [
              ...findable(context, finding.titles, finding.find),
              ...(searched ? searches(context, searched, finding.find) : []),
            ]
  return told.filter((problem) => problem.rule === rule).map(formatDiagnostic)
}
const finding = searchEvidenceOf(
  searchableOf(
    buildLintContext(drafts, policy, site, { wizards, today: '2026-11-27', policyFiles }),
  ),
)
const policyWith = (file: string, find: string | RegExp, put: string): readonly SourceFile[] =>
  policyFiles.map((source) =>
    source.path === `content/policy/${file}.yaml`
      ? { ...source, text: source.text.replace(find, put) }
      : source,
  )
const lineOf = (files: readonly SourceFile[], file: string, text: string): number => {
  const source = files.find(({ path }) => path === `content/policy/${file}.yaml`)?.text ?? ''
  return source.slice(0, source.indexOf(text)).split('\n').length
}

test('a copy of an article under another name is told', () => {
  const source = sourceOf(pathOf(A))
  const twin = 'content/articles/getting-help/zz.mdx'
  const told = toldWith([{ ...source, path: twin }], 'near-duplicates')
  expect(told.filter((line) => line.startsWith(twin))).toEqual([
    `${twin}:1:1 100 % of its text also stands in ` +
      `${source.path}; join the two, or let one lead to the other (near-duplicates) [advice]`,
  ])
  const copy = 'content/articles/getting-help/zz.md'
  expect(toldWith([{ ...source, path: copy }], 'format')).toEqual([
    `${copy}:1:1 an article or a passage is MDX, and this would not be published; rename the file ` +
      `to ${copy}x (format)`,
  ])
  expect(
    toldWith([{ ...source, path: 'content/articles/getting-help/add-a-user.mdx' }], 'slug'),
  ).toEqual([
    'content/articles/getting-help/add-a-user.mdx:1:1 the slug "add-a-user" is already ' +
      `that of ${source.path}; rename one of the two files (slug)`,
  ])
})

/** What is told of one table: of others, what stands there beforehand may be told. */
const coverageWith = (changed: Parameters<typeof toldWith>[2], table: string): string[] => {
  const before = new Set(toldWith([], 'coverage'))
  return toldWith([], 'coverage', changed).filter(
    (told) => told.startsWith(`content/policy/${table}.yaml`) && !before.has(told),
  )
}

test('a rule, a permission and a fact that no article explains are told at their rows', () => {
  const rule = policyWith('rules', /article: account-suspended/, 'article: account-is-suspended')
  expect(coverageWith(rule, 'rules')).toEqual([
    expect.stringMatching(
      new RegExp(
        `^content/policy/rules\\.yaml:${lineOf(rule, 'rules', 'account-is-suspended')}:1 ` +
          'the rule account_active names the article "account-is-suspended", which does ' +
          'not exist; did you mean "account-suspended"',
      ),
    ),
  ])
  const permission = policyWith(
    'permissions',
    '{id: unblock,',
    '{id: rename, label: Rename a blocked number, phrase: rename a blocked number, ' +
      'pro: true, overridable: true, grants: {owner: allow, administrator: allow, ' +
      'manager: deny, call_agent: deny}, mark: inferred, evidence: [BL-03]}\n    - {id: ' +
      'unblock,',
  )
  expect(coverageWith(permission, 'permissions')).toEqual([
    expect.stringContaining(
      `content/policy/permissions.yaml:${lineOf(permission, 'permissions', '{id: rename,')}` +
        ':1 no article names the permission block_list.rename',
    ),
  ])
  const fact = policyWith(
    'evidence',
    '- {id: GL-01,',
    '- {id: GL-99, mark: seed, says: The panel is blue.}\n' +
      '- {id: GL-98, mark: public, says: The panel is green.}\n- {id: GL-01,',
  )
  expect(coverageWith(fact, 'evidence')).toEqual([
    expect.stringContaining(
      `content/policy/evidence.yaml:${lineOf(fact, 'evidence', 'GL-99')}:1 ` +
        'no article rests on GL-99 ("The panel is blue.")',
    ),
  ])
})

test(
  'a change to the policy is told at the articles that rest on what changed, and at no ' + 'other',
  () => {
    const changed = policyWith('policy', /^date: .*\n/m, 'date: 2026-11-26\n').map((source) => ({
      ...source,
      text: source.text.replace(
        'changes: []',
        'changes:\n  - {date: 2026-11-26, rows: [PA-14], says: New users are counted otherwise.}',
      ),
    }))
    const told = toldWith([], 'staleness', changed)
    const resting = drafts
      .filter(
        ({ frontMatter: { data } }) =>
          data?.facts.includes('PA-14') ||
          JSON.stringify(data?.asserts ?? []).includes('users.add'),
      )
      .map(({ file }) => file)
    expect(resting.length).toBeGreaterThan(0)
    expect(told.length).toBeLessThan(drafts.length / 2)
    for (const file of resting) expect(told.join('\n')).toContain(file)
    for (const line of told)
      expect(line).toMatch(
        /:\d+:1 the policy changed on 2026-11-26, after this article was checked on 2026-11-23, in what it rests on \(PA-14\): New users are counted otherwise\./,
      )
  },
)

test('a search that no article answers, and a wording that an article lacks, are told', () => {
  const file = 'exported.tsv'
  const read = readSearches({
    path: file,
    text:
      'query\tcount\nhow do I bake sourdough bread\t9\nadd a user\t40\nhow can we ' +
      'onboard a freshly hired colleague\t7\tadd-a-user\nbroken\tmany\nadd a ' +
      'user\t2\tno-such\n',
  })
  const told = toldWith([], 'searches', policyFiles, read)
  expect(told).toEqual([
    `${file}:5:8 the count of "broken" is "many"; expected query, count and perhaps a ` +
      'slug, parted by tabs (searches) [advice]',
    expect.stringContaining(
      `${file}:2:1 "how do I bake sourdough bread" was searched 9 times, and no article answers it`,
    ),
    expect.stringContaining(
      `${file}:6:1 "add a user" led to the article "no-such", which does not exist`,
    ),
    expect.stringMatching(
      /add-a-user\.mdx:\d+:1 people search for it in words that it does not have: "how can we onboard a freshly hired colleague" \(7 times\); add those that fit to 'aliases'/,
    ),
  ])
})
