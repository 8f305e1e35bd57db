import { describe, expect, test } from 'vitest'
import { loadPolicy } from '@/lib/policy/load'
import { runRules } from '@/lib/lint/check-content'
import { asserts } from '@/lib/lint/errors/text/asserts'
import { impactMarkdown } from '@/lib/lint/impact/impact-report'
import { renderedMarkdown } from '@/lib/lint/impact/rendered'
import { buildLintContext } from '@/lib/lint/lint-context'
import { impactOf } from '@/lib/lint/impact/impact'
import { oldNames } from '@/lib/lint/impact/old-names'
import { policy, policyFiles } from '../builders'
import { site, wizards } from '../articles/library'
import { publishedDrafts, publishedPassages } from './published-drafts'

const wider = loadPolicy(
  policyFiles.map((file) =>
    file.path.endsWith('policy.yaml')
      ? {
          ...file,
          text: file.text.replace('defaultPreset: v1_least_privilege', 'defaultPreset: v2_current'),
        }
      : file,
  ),
)
const context = buildLintContext(publishedDrafts, wider, site, {
  wizards,
  today: '2026-12-01',
  policyFiles,
  passages: publishedPassages,
})
const some = publishedDrafts.filter(({ slug }) =>
  ['who-can-manage-templates', 'change-role-permissions', 'unblock-a-contact'].includes(slug),
)

test('nothing changes between a policy and itself', () => {
  expect(impactOf(policy, policy, some, site)).toEqual({
    articles: [],
    answers: [],
    decisions: [],
    rows: [],
  })
})

describe('with the other preset as the default', () => {
  const impact = impactOf(policy, wider, some, site)

  test('the articles that show a default change, the others do not', () => {
    expect(impact.articles.map(({ name }) => name.replace(/^.*\//, '')).sort()).toEqual([
      'change-role-permissions.mdx',
      'who-can-manage-templates.mdx',
    ])
    for (const { before, after } of impact.articles) expect(before).not.toBe(after)
  })

  test('each cell in which the presets differ is an answer that changes, and no other', () => {
    const differing = policy.permissions.flatMap(({ id, disputed }) =>
      disputed.map((role) => `${id} ${policy.roles.find((row) => row.id === role)?.label}`),
    )
    expect(impact.answers.map(({ permission, role }) => `${permission} ${role}`).sort()).toEqual(
      differing.sort(),
    )
    expect(impact.answers).toContainEqual({
      permission: 'whatsapp.templates.delete',
      role: 'Manager',
      before: 'No',
      after: 'Yes',
    })
  })

  test('the pages follow with no article edited', () => {
    const draft = some.find(({ slug }) => slug === 'who-can-manage-templates')
    const [was, is] = [policy, wider].map(
      (by) => (draft && renderedMarkdown(draft, { policy: by, site })) ?? '',
    )
    expect(was).toContain('Owner and Administrator can do all three')
    expect(is).toContain('Owner, Administrator, Manager and Call Agent can do all three')
  })

  test(
    'the report is Markdown for a pull request, and says what is to be written into the ' +
      'policy',
    () => {
      const report = impactMarkdown({
        before: policy,
        after: wider,
        ref: 'main',
        impact,
        wizards: [],
        causes: [],
        oldNames: [],
        broken: runRules([asserts], context, 'error'),
        today: '2026-12-01',
      })
      expect(report).toContain('(default preset `v1_least_privilege`) to policy 1 of')
      expect(report).toContain(
        '## Articles that read otherwise: 2\n\n- ' +
          '`content/articles/roles-and-permissions/change-role-permissions.mdx`, ',
      )
      expect(report).toContain('| `whatsapp.templates.delete` | Manager | No | Yes |')
      expect(report).toContain(
        '## Assertions and sentences that no longer hold: 4\n\n- content/articles/',
      )
      expect(report).toContain('## Rows that changed: 1\n\n`defaultPreset`')
      expect(report).toContain(
        '  - {date: 2026-12-01, rows: [defaultPreset], says: what is different}',
      )
    },
  )

  test('of a long line the report shows the part that differs', () => {
    const start = 'word '.repeat(60)
    const report = impactMarkdown({
      before: policy,
      after: wider,
      ref: 'main',
      impact,
      wizards: [
        {
          name: 'some.md',
          lines: 1,
          before: `${start}No to the end`,
          after: `${start}Yes to the end`,
        },
      ],
      causes: [],
      oldNames: [],
      broken: [],
      today: '2026-12-01',
    })
    expect(report).toMatch(/- … (?:word )+No to the end\n  \+ … (?:word )+Yes to the end\n/)
  })

  test('no decision under a preset changes', () => {
    expect(impact.decisions).toEqual([])
  })

  test(
    'the checker names every assertion that no longer holds, and those with a preset of ' +
      'their own stay',
    () => {
      const diagnostics = runRules([asserts], context, 'error')
      expect(
        diagnostics
          .map(
            ({ file, message }) => `${file.replace(/^.*\//, '')} ${/"([^"]+)"/.exec(message)?.[1]}`,
          )
          .sort(),
      ).toEqual([
        'whatsapp-access-by-role.mdx call_agent may not whatsapp.templates.view',
        'who-can-manage-templates.mdx call_agent may not whatsapp.templates.create',
        'who-can-manage-templates.mdx manager may not whatsapp.templates.delete',
        'who-can-run-campaigns.mdx call_agent may not whatsapp.campaigns.run',
      ])
    },
  )
})

test('a grant that turns is a decision that turns, with a state that shows it', () => {
  const changed = loadPolicy(
    policyFiles.map((file) =>
      file.path.endsWith('/permissions.yaml')
        ? { ...file, text: file.text.replace(/(\{id: unblock,.*manager: )deny/, '$1allow') }
        : file,
    ),
  )
  const { decisions, answers, articles } = impactOf(policy, changed, some, site)
  expect(answers).toEqual([
    { permission: 'block_list.unblock', role: 'Manager', before: 'No', after: 'Yes' },
  ])
  expect(decisions.join('\n')).toMatch(
    /block_list\.unblock under v1_least_privilege for manager: deny became allow, for example with .*role=manager/,
  )
  expect(articles.map(({ after }) => after).join('\n')).toContain('Manager')
})

test('a menu that is called otherwise is found where its old name is still typed', () => {
  const files = policyFiles.map((file) =>
    file.path.endsWith('menus.yaml')
      ? { ...file, text: file.text.replace('label: Call Logs,', 'label: History of calls,') }
      : file,
  )
  const found = oldNames(policy, loadPolicy(files), files)
  const terms = policyFiles.find(({ path }) => path.endsWith('terms.yaml'))?.text.split('\n') ?? []
  expect(found.filter(({ file }) => file.endsWith('terms.yaml'))).toEqual(
    terms.flatMap((line, at) =>
      line.includes('Call Logs')
        ? [
            {
              file: 'content/policy/terms.yaml',
              line: at + 1,
              was: 'Call Logs',
              is: 'History of calls',
            },
          ]
        : [],
    ),
  )
  expect(found.length).toBeGreaterThan(0)
  expect(found.map(({ file }) => file)).not.toContain('content/policy/evidence.yaml')
  expect(oldNames(policy, policy, files)).toEqual([])
})
