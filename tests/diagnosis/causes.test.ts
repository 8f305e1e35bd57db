import { describe, expect, it } from 'vitest'
import { POST } from '@/app/api/diagnose/route'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { countStates, STATE_LIMIT } from '@/lib/logic/enumerate'
import { policy, requireSymptom } from '@/tests/builders'

type Row = readonly [
  cause: string,
  facts: Readonly<Record<string, string | readonly string[]>>,
  certainty: 'certain' | 'possible',
  article: string,
]

// Every cause, written down once more by hand in order of telling: the answers that prove it (a
// list is any of its values), how sure it then is, and the article that explains it.
const CAUSES: Readonly<Record<string, readonly Row[]>> = {
  'user-not-ringing': [
    ['inactive', { status: 'inactive' }, 'certain', 'active-and-inactive'],
    ['not_in_department', { in_department: 'no' }, 'certain', 'add-user-to-department'],
    ['outside_hours', { within_hours: 'no' }, 'certain', 'set-call-hours'],
    ['availability_off', { call_availability: 'off' }, 'certain', 'call-availability'],
    ['strategy_skips', { ring_turn: 'not_reached' }, 'certain', 'how-calls-are-shared'],
    ['flow_elsewhere', { flow_open: 'no' }, 'certain', 'working-hours-of-a-call-flow'],
    ['not_published', { flow_published: 'no' }, 'certain', 'call-flow-change-not-working'],
    ['wrong_number', { number_right: 'no' }, 'certain', 'change-a-users-mobile-number'],
    ['on_other_call', { on_call: 'yes' }, 'certain', 'ring-checklist'],
    ['caller_blocked', { who_fails: 'calls_from_one_number' }, 'possible', 'unblock-a-contact'],
    ['sticky_elsewhere', { sticky: 'yes' }, 'possible', 'sticky-agent'],
    ['suspended', { account_state: 'suspended' }, 'certain', 'account-suspended'],
    ['kyc', { account_state: 'kyc_pending' }, 'certain', 'kyc-pending'],
  ],
  'cannot-sign-in': [
    ['call_only', { panel_access: 'off' }, 'certain', 'call-only-user-wants-the-panel'],
    ['invite_pending', { invite_state: ['pending', 'no_invite'] }, 'certain', 'invite-pending'],
    [
      'sso_route',
      { sso: 'yes', login_error: ['sso_error', 'wrong_password'] },
      'certain',
      'sign-in-with-sso',
    ],
    ['inactive', { status: 'inactive' }, 'certain', 'active-and-inactive'],
    ['wrong_password', { sso: 'no', login_error: 'wrong_password' }, 'certain', 'forgot-password'],
    ['no_otp', { login_error: 'no_otp' }, 'certain', 'otp-not-received'],
    ['wrong_identity', { right_account: 'no' }, 'certain', 'sign-in-methods'],
    ['deleted', { login_error: 'no_such_user' }, 'certain', 'add-a-user'],
    ['dues', { account_state: 'suspended' }, 'certain', 'account-suspended'],
    ['owner_gone', { my_role: 'none', login_error: 'no_otp' }, 'certain', 'owner-left-the-company'],
  ],
  'panel-access-column-missing': [
    [
      'column_hidden',
      { column_visible: 'list_without_column' },
      'certain',
      'panel-access-column-missing',
    ],
    [
      'other_label',
      { column_visible: 'list_with_other_label' },
      'certain',
      'panel-access-column-missing',
    ],
    ['no_users_permission', { column_visible: 'no_users_menu' }, 'certain', 'permissions-by-role'],
    ['not_allowed_to_edit', { my_role: ['call_agent'] }, 'certain', 'permissions-by-role'],
  ],
  'cannot-enable-pro': [
    ['no_seats', { seats_free: 'no' }, 'certain', 'no-pro-seats-left'],
    ['no_permission', { my_role: ['manager', 'call_agent'] }, 'certain', 'turn-on-panel-access'],
    ['propagation', { sso: 'yes', save_state: 'saves' }, 'certain', 'panel-access-change-delay'],
    ['user_limit', { user_limit: 'yes' }, 'certain', 'user-limit-reached'],
    ['locked_record', { save_state: 'field_greyed' }, 'certain', 'edit-a-user'],
  ],
  'invite-not-received': [
    ['not_accepted', { invite_state: 'pending', email_right: 'yes' }, 'certain', 'invite-pending'],
    ['call_only_no_invite', { panel_access: 'off' }, 'certain', 'what-is-a-call-only-user'],
    ['wrong_email', { email_right: 'no' }, 'certain', 'resend-an-invite'],
    [
      'mail_blocked',
      { invite_state: 'no_invite', email_right: 'yes' },
      'certain',
      'resend-an-invite',
    ],
    ['sso_email', { sso: 'yes' }, 'certain', 'sso-fields-locked'],
  ],
  'cannot-reply-to-chat': [
    [
      'assigned_to_other',
      { chat_state: 'assigned_to_other', my_role: ['call_agent'] },
      'certain',
      'can-others-open-assigned-chats',
    ],
    [
      'needs_takeover',
      { chat_state: 'assigned_to_other', my_role: ['manager', 'administrator', 'owner'] },
      'certain',
      'reassign-or-take-over-a-chat',
    ],
    ['call_only', { panel_access: 'off' }, 'certain', 'turn-on-panel-access'],
    ['window_closed', { last_customer_message: 'over_24h' }, 'certain', 'chat-window-closed'],
    [
      'closed_chat',
      { chat_state: 'closed', last_customer_message: 'over_24h' },
      'certain',
      'chat-states-explained',
    ],
    ['unassigned_locked', { chat_state: 'unassigned_locked' }, 'certain', 'chat-states-explained'],
    ['role_restricted', { wa_perm: 'no' }, 'certain', 'change-role-permissions'],
    ['account_side', { account_state: 'suspended' }, 'certain', 'account-suspended'],
  ],
  'cannot-manage-templates-or-campaigns': [
    ['role_permission', { wa_perm: 'no' }, 'certain', 'whatsapp-access-by-role'],
    ['call_only', { panel_access: 'off' }, 'certain', 'turn-on-panel-access'],
    ['agent_default_disputed', { my_role: ['call_agent'] }, 'possible', 'whatsapp-access-by-role'],
    [
      'campaign_delete',
      { wa_action: 'delete_campaign', my_role: ['manager', 'call_agent'] },
      'certain',
      'who-can-run-campaigns',
    ],
    [
      'approved_not_editable',
      { wa_action: 'edit_template', template_state: 'approved' },
      'certain',
      'edit-an-approved-template',
    ],
    [
      'template_in_review',
      { wa_action: 'edit_template', template_state: 'pending' },
      'certain',
      'edit-an-approved-template',
    ],
    ['not_connected', { waba_connected: 'no' }, 'certain', 'connect-whatsapp-account'],
    [
      'template_not_approved',
      { wa_action: 'run_campaign', template_state: ['pending', 'rejected', 'draft'] },
      'certain',
      'template-rejected',
    ],
    [
      'no_credit',
      { wa_action: 'run_campaign', credit_ok: 'no' },
      'certain',
      'campaign-will-not-start',
    ],
    [
      'daily_limit',
      { wa_action: 'run_campaign', audience_ok: 'no' },
      'certain',
      'campaign-will-not-start',
    ],
  ],
  'live-transfer-unavailable': [
    ['ringing', { call_state: 'ringing' }, 'certain', 'when-can-i-transfer-a-call'],
    ['ended', { call_state: 'ended' }, 'certain', 'when-can-i-transfer-a-call'],
    ['call_only', { panel_access: 'off' }, 'certain', 'turn-on-panel-access'],
    ['no_permission', { live_perm: 'no' }, 'certain', 'who-can-transfer-calls'],
    ['outgoing', { call_direction: 'outgoing' }, 'certain', 'when-can-i-transfer-a-call'],
    ['app', { device: 'mobile_app' }, 'certain', 'transfer-by-extension'],
    [
      'target_busy',
      { target_state: ['busy', 'opted_out', 'not_listed'] },
      'certain',
      'transfer-failed',
    ],
    [
      'stale_widget',
      { call_state: 'connected', live_perm: 'yes' },
      'possible',
      'transfer-button-missing',
    ],
  ],
  'contact-still-blocked': [
    ['still_listed', { number_listed: 'listed_same' }, 'certain', 'unblock-a-contact'],
    ['no_menu', { menu_seen: 'no' }, 'certain', 'cannot-unblock'],
    ['other_form', { number_listed: 'listed_other_form' }, 'certain', 'contact-still-blocked'],
    ['agents_phone', { blocked_where: 'agents_own_phone' }, 'certain', 'what-the-block-list-does'],
    [
      'whatsapp_block',
      { blocked_where: 'whatsapp_messages' },
      'certain',
      'what-the-block-list-does',
    ],
    [
      'not_blocked',
      { number_listed: 'not_listed', blocked_where: 'calls_to_company_number' },
      'certain',
      'caller-cannot-reach-us',
    ],
  ],
  'role-change-not-working': [
    [
      'needs_relogin',
      { role_shown: 'new_role', relogged: 'no' },
      'certain',
      'role-change-not-taking-effect',
    ],
    ['idp_overrides', { sso: 'yes', role_shown: 'old_role' }, 'certain', 'sso-fields-locked'],
    ['last_admin', { last_admin: 'yes' }, 'certain', 'last-admin-rule'],
    [
      'not_saved',
      { save_state: ['save_disabled', 'error'] },
      'certain',
      'role-change-not-taking-effect',
    ],
    ['invite_pending', { invite_state: 'pending' }, 'certain', 'invite-pending'],
    [
      'role_was_tuned',
      { role_shown: 'new_role', relogged: 'yes' },
      'possible',
      'change-role-permissions',
    ],
    ['scope', { scope_ok: 'no' }, 'certain', 'permissions-by-role'],
  ],
  'sso-fields-read-only': [
    ['idp_owned', { sso: 'yes', field: ['email', 'role'] }, 'certain', 'sso-fields-locked'],
    [
      'panel_access_still_editable',
      { sso: 'yes', field: 'panel_access' },
      'certain',
      'panel-access-change-delay',
    ],
    [
      'no_right',
      { sso: 'no', field: 'role', my_role: ['call_agent', 'manager'] },
      'certain',
      'change-a-users-role',
    ],
    ['owner_record', { sso: 'no', field: 'other' }, 'certain', 'change-owner-phone'],
  ],
  'wrong-role': [
    ['default_basic', { is_new: 'yes' }, 'certain', 'what-role-does-a-new-user-get'],
    ['old_names', { role_shown: 'old_role', is_new: 'no' }, 'certain', 'role-names-explained'],
    ['role_ok_permissions_not', { role_shown: 'new_role' }, 'possible', 'change-role-permissions'],
    ['wants_custom', { scope_ok: 'no', is_new: 'no' }, 'possible', 'can-i-create-a-custom-role'],
    ['idp_role', { sso: 'yes' }, 'certain', 'sso-fields-locked'],
  ],
  'call-only-wants-panel': [
    ['is_call_only', { panel_access: 'off', seats_free: 'yes' }, 'certain', 'turn-on-panel-access'],
    ['no_seat', { panel_access: 'off', seats_free: 'no' }, 'certain', 'no-pro-seats-left'],
    ['not_accepted', { panel_access: 'on', invite_state: 'pending' }, 'certain', 'invite-pending'],
    ['not_needed', { needs: 'take_calls_only' }, 'possible', 'what-is-a-call-only-user'],
  ],
  'logs-or-recordings-missing': [
    [
      'scope',
      { scope_ok: 'no', my_role: ['manager', 'call_agent'] },
      'certain',
      'who-can-see-call-logs',
    ],
    [
      'no_export',
      { log_need: 'export', my_role: ['call_agent'] },
      'certain',
      'export-button-missing',
    ],
    ['call_only', { panel_access: 'off' }, 'certain', 'call-only-user-wants-the-panel'],
    ['restricted', { scope_ok: 'yes' }, 'possible', 'change-role-permissions'],
  ],
  'customer-cannot-reach-us': [
    [
      'in_block_list',
      { number_listed: ['listed_same', 'listed_other_form'] },
      'certain',
      'unblock-a-contact',
    ],
    ['suspended', { account_state: 'suspended' }, 'certain', 'account-suspended'],
    ['kyc', { account_state: 'kyc_pending' }, 'certain', 'kyc-pending'],
    ['unmapped', { flow_published: 'no' }, 'certain', 'call-flow-change-not-working'],
    ['after_hours', { flow_open: 'no' }, 'certain', 'working-hours-of-a-call-flow'],
    ['one_person_only', { who_fails: 'all_calls_to_this_person' }, 'certain', 'user-not-ringing'],
  ],
}

/** Every way in which the answers of a row can be given. */
const ways = (facts: Row[1]): readonly Readonly<Record<string, string>>[] =>
  Object.entries(facts).reduce<readonly Readonly<Record<string, string>>[]>(
    (found, [fact, values]) =>
      found.flatMap((way) => [values].flat().map((value) => ({ ...way, [fact]: value }))),
    [{}],
  )

const rows = Object.entries(CAUSES).flatMap(([symptom, causes]) =>
  causes.flatMap(([cause, facts, certainty, article]) =>
    ways(facts).map((way) => ({ symptom, cause, certainty, article, facts: way })),
  ),
)

interface Answer {
  readonly confirmed: readonly {
    readonly cause: string
    readonly certainty: string
    readonly why: string
    readonly fix: readonly string[]
    readonly canFix: readonly string[]
    readonly article: string
  }[]
  readonly contradiction: unknown
}

async function answer(symptom: string, facts: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await POST(
    new Request('http://localhost/api/diagnose', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ symptom, facts }),
    }),
  )
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

describe('the causes', () => {
  it.each(Object.entries(CAUSES))('of %s are told in their order', (id, causes) => {
    const listed = causes.map(([cause]) => cause)
    const told = requireSymptom(id).causes.map((cause) => cause.id)
    expect(told.filter((cause) => listed.includes(cause))).toEqual(listed)
  })

  it.each(rows)(
    '$symptom: $cause is confirmed by $facts',
    async ({ symptom, cause, certainty, article, facts }) => {
      const { confirmed, contradiction } = await answer(symptom, facts)
      const found = confirmed.find((row) => row.cause === cause)
      expect(found).toMatchObject({ cause, certainty, article })
      for (const text of [found?.why ?? '', ...(found?.fix ?? [])])
        expect(text).toMatch(/^[A-Z][^<>{}]*[.?]$/)
      expect(found?.canFix.length).toBeGreaterThan(0)
      expect(contradiction).toBeNull()
    },
  )

  it.each(policy.symptoms)('of $id can be told from all its states', ({ id }) => {
    expect(countStates(buildSymptomModel(policy, id).facts)).toBeLessThan(STATE_LIMIT)
  })
})
