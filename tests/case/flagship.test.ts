import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { POST } from '@/app/api/diagnose/route'
import { prepareDesk } from '@/components/desk/prepare'
import { boardOf } from '@/components/desk/use-case.client'
import { diagnosisLines, wordsOf } from '@/components/desk/words'
import { headlineFor } from '@/components/wizard/served/served-diagnosis'
import { ServedAnswers, ServedFix } from '@/components/wizard/served/served-fix'
import { readServedPlace } from '@/components/wizard/served/served-place'
import { readCase } from '@/lib/case/case'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'

const TEMPLATES = 'cannot-manage-templates-or-campaigns'

/** What the desk shows at an address: the causes found, in words, and the board. */
function desk(symptom: string, query: string) {
  const wizard = wizards.find((row) => row.symptom === symptom)!
  const row = policy.symptoms.find(({ id }) => id === symptom)!
  const facts = policy.facts.filter(({ id }) => row.facts.includes(id))
  const opened = readCase(policy, facts, new URLSearchParams(query)).case
  const data = prepareDesk(wizard, policy, site)
  const board = boardOf(symptom, opened)
  return {
    board,
    lines: diagnosisLines(data, board, opened),
    words: board.confirmed.map((cause) => wordsOf(data, opened, cause)),
  }
}

/** What the guided fix shows at the same address: its title, and its markup in plain words. */
function fix(symptom: string, query: string) {
  const wizard = wizards.find((row) => row.symptom === symptom)!
  const place = readServedPlace(wizard, policy, site, new URLSearchParams(query))
  const html = [ServedFix, ServedAnswers]
    .map((part) => renderToStaticMarkup(createElement(part, { place })))
    .join('')
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')
  return { title: headlineFor(place), html, text }
}

interface Answer {
  readonly confirmed: readonly {
    readonly cause: string
    readonly basis?: string
    readonly why: string
    readonly fix: readonly string[]
    readonly canFix: readonly string[]
  }[]
  readonly possible: readonly { readonly cause: string }[]
  readonly excluded: readonly string[]
  readonly contradiction: { readonly facts: readonly string[]; readonly text: string } | null
  readonly wizard: { readonly address: string; readonly asks: unknown }
}

async function api(symptom: string, facts: object, account: object = {}): Promise<Answer> {
  const response = await POST(
    new Request('http://localhost/api/diagnose', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ symptom, facts, account }),
    }),
  )
  return (await response.json()) as Answer
}

/** Markup by its letters alone. */
const plain = (html: string): string => html.replace(/<[^>]+>|\s/g, '')

const deny = (role: string, permission: string) => ({ role, permission, grant: 'deny' })
const WANTED = { panel_access: 'on', waba_connected: 'yes', wa_action: 'delete_template' }

describe('a permission that the Owner took away', () => {
  const query =
    'panel_access=on&waba_connected=yes&wa_perm=unknown&wa_action=delete_template' +
    '&my_role=manager&preset=v2_current&override=manager:whatsapp.templates.delete:deny'

  it('is told at the desk with its reason, its remedy and who can do it', () => {
    const { board, words } = desk(TEMPLATES, query)
    expect(board.confirmed).toMatchObject([{ cause: 'role_permission', basis: 'policy' }])
    expect(words[0]?.headline).toMatch(
      /^By the settings that we know of, your role may not do this/,
    )
    expect(words[0]?.why).toMatch(/Only the Owner, Administrators and Call Agents may delete/)
    expect(words[0]?.fix[0]).toMatch(/^Ask the Owner to give your role the permission/)
    expect(words[0]?.who).toBe('Owner')
  })

  it('is told by the guided fix and by the API in the same words', async () => {
    const [told] = desk(TEMPLATES, query).words
    const { title, html, text } = fix(TEMPLATES, query)
    expect(title).toBe(told?.headline)
    expect(text).toContain(told?.why)
    for (const step of told?.fix ?? []) expect(plain(html)).toContain(plain(step))
    expect(text).toContain('Who can do this: Owner')
    expect(text).toContain(
      'Wider access, changed by the Owner: Manager may not delete WhatsApp templates',
    )
    expect(html).not.toContain('Left out of the address')
    const facts = { ...WANTED, my_role: 'manager' }
    const overrides = [deny('manager', 'whatsapp.templates.delete')]
    const answer = await api(TEMPLATES, facts, { preset: 'v2_current', overrides })
    expect(answer.confirmed).toHaveLength(1)
    expect(answer.confirmed[0]?.why).toBe(`${told?.headline} ${told?.why}`)
    expect(answer.confirmed[0]?.fix.map(plain)).toEqual(told?.fix.map(plain))
    expect(answer.confirmed[0]?.canFix).toEqual(['owner'])
  })

  it('stays the same account on every way through the guided fix', async () => {
    const settings = '&preset=v2_current&override=manager%3Awhatsapp.templates.delete%3Adeny'
    const { html } = fix(TEMPLATES, query)
    const links = [...html.matchAll(/href="(\/fix\/[^"]+)"/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    )
    const without = links.filter((link) => !`&${link.split('?')[1]}`.includes(settings))
    expect(links.length).toBeGreaterThan(6)
    expect(without).toEqual([
      '/fix/cannot-manage-templates-or-campaigns?panel_access=on&waba_connected=yes' +
        '&wa_action=delete_template&wa_perm=unknown&my_role=manager',
    ])
    const { wizard } = await api(TEMPLATES, WANTED, {
      preset: 'v2_current',
      overrides: [deny('manager', 'whatsapp.templates.delete')],
    })
    expect(wizard.address).toContain(settings)
  })

  it('is asked for where it is not known yet, and what was told already is kept', () => {
    const { html } = fix(TEMPLATES, 'my_role=manager&wa_action=delete_template&preset=v2_current')
    expect(html).toMatch(/<form [^>]*action="\/fix\/cannot-manage-templates-or-campaigns">/)
    for (const [name, value] of [
      ['my_role', 'manager'],
      ['wa_action', 'delete_template'],
      ['preset', 'v2_current'],
    ])
      expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`)
    expect(html).toContain('name="panel_access"')
    expect(html).not.toContain('Left out of the address')
  })

  it.each([
    [TEMPLATES, { ...WANTED, my_role: 'manager' }, 'whatsapp.templates.delete', 'role_permission'],
    [
      TEMPLATES,
      { wa_action: 'run_campaign', my_role: 'administrator' },
      'whatsapp.campaigns.run',
      'role_permission',
    ],
    [
      'cannot-reply-to-chat',
      { chat_state: 'open', my_role: 'manager' },
      'whatsapp.chat.reply_open',
      'role_restricted',
    ],
    ['logs-or-recordings-missing', { my_role: 'manager' }, 'logs.view', 'no_logs'],
    [
      'logs-or-recordings-missing',
      { my_role: 'manager', log_need: 'play_recording' },
      'logs.play_recording',
      'no_recordings',
    ],
    [
      'live-transfer-unavailable',
      { my_role: 'manager' },
      'calls.transfer_live_call',
      'no_permission',
    ],
    ['contact-still-blocked', { my_role: 'administrator' }, 'block_list.unblock', 'no_menu'],
  ])('is told by the API: %s with %j', async (symptom, facts, permission, cause) => {
    const role = facts.my_role
    const denied = await api(symptom, facts, { overrides: [deny(role, permission)] })
    expect(denied.confirmed).toContainEqual(expect.objectContaining({ cause, basis: 'policy' }))
    const granted = await api(symptom, facts, { preset: 'v2_current' })
    expect(granted.confirmed.map((row) => row.cause)).not.toContain(cause)
  })

  it('is told from what was seen where somebody looked, with what does not fit', async () => {
    const seen = await api(TEMPLATES, { ...WANTED, my_role: 'manager', wa_perm: 'no' })
    expect(seen.confirmed).toMatchObject([{ cause: 'role_permission', basis: 'seen' }])
    const looked = await api(
      TEMPLATES,
      { ...WANTED, my_role: 'manager', wa_perm: 'yes' },
      { overrides: [deny('manager', 'whatsapp.templates.delete')] },
    )
    expect(looked.confirmed).toEqual([])
    expect(looked.contradiction?.text).toMatch(/this role may not do this/)
  })
})

describe('an Owner', () => {
  it.each([
    [TEMPLATES, 'wa_perm', 'role_permission'],
    ['cannot-reply-to-chat', 'wa_perm', 'role_restricted'],
    ['live-transfer-unavailable', 'live_perm', 'no_permission'],
    ['contact-still-blocked', 'menu_seen', 'no_menu'],
  ])('is never told that their role lacks a permission: %s', async (symptom, seen, cause) => {
    expect((await api(symptom, { my_role: 'owner' })).excluded).toContain(cause)
    const both = await api(symptom, { my_role: 'owner', [seen]: 'no' })
    expect(both.confirmed.map((row) => row.cause)).not.toContain(cause)
    expect(both.contradiction?.facts.toSorted()).toEqual(['my_role', seen].toSorted())
  })

  it('is not told that the Owner restricted them', async () => {
    const { confirmed } = await api('logs-or-recordings-missing', {
      my_role: 'owner',
      scope_ok: 'yes',
    })
    expect(confirmed).toEqual([])
  })
})

describe('that accounts differ', () => {
  it.each(['v1_least_privilege', 'v2_current'])(
    'is not told where %s was chosen',
    async (preset) => {
      const { excluded } = await api(TEMPLATES, { my_role: 'call_agent' }, { preset })
      expect(excluded).toContain('agent_default_disputed')
      const { lines } = desk(TEMPLATES, `my_role=call_agent&preset=${preset}`)
      expect(lines.join(' ')).not.toMatch(/Accounts differ/)
    },
  )

  it('is told where nobody said which preset the account has', async () => {
    const { confirmed } = await api(TEMPLATES, { my_role: 'call_agent' })
    expect(confirmed.map(({ cause }) => cause)).toEqual(['agent_default_disputed'])
  })
})
