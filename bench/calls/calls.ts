// Fifteen calls as they came to a support agent: what the caller says first, what the person in
// question would answer to each question, and what is right.

export interface CallTried {
  readonly what: string
  /** What the agent types, in the caller's words. */
  readonly says: string
  /** What would be answered; to every other question "I don't know". */
  readonly knows: Readonly<Record<string, string>>
  /** What stands in the link that the agent follows, beside the symptom. */
  readonly link?: string
  /** Undefined where no symptom is right. */
  readonly symptom?: string
  /** The causes that are right, certain ones; none where none can be confirmed. */
  readonly causes: readonly string[]
  /** Answers that do not fit together are to be told. */
  readonly contradicts?: true
  /** An answer that is changed at the end, from what was said before. */
  readonly corrects?: readonly [fact: string, value: string]
}

const ALONE = { who_fails: 'all_calls_to_this_person', ring_turn: 'not_listed' }
const FINE = {
  ...{ status: 'active', in_department: 'yes', within_hours: 'yes', call_availability: 'on' },
  ...{ account_state: 'fine', flow_open: 'yes', flow_published: 'yes', number_right: 'yes' },
  ...{ on_call: 'no', sticky: 'no' },
}

export const calls: readonly CallTried[] = [
  {
    what: 'not in the department, outside hours',
    says: 'agent gets no calls',
    knows: { ...ALONE, ...FINE, in_department: 'no', within_hours: 'no' },
    symptom: 'user-not-ringing',
    causes: ['not_in_department', 'outside_hours'],
  },
  {
    what: 'Inactive, Availability off',
    says: "phone doesn't ring",
    knows: { ...ALONE, ...FINE, status: 'inactive', call_availability: 'off' },
    symptom: 'user-not-ringing',
    causes: ['inactive', 'availability_off'],
  },
  {
    what: 'Manager cannot delete templates, the refusal of the Owner in the link',
    says: "can't delete template",
    link: 'override=manager:whatsapp.templates.delete:deny',
    knows: { wa_action: 'delete_template', my_role: 'manager', panel_access: 'on' },
    symptom: 'cannot-manage-templates-or-campaigns',
    causes: ['role_permission'],
  },
  {
    what: 'SSO user',
    says: "can't login",
    knows: { login_error: 'sso_error', sso: 'yes' },
    symptom: 'cannot-sign-in',
    causes: ['sso_route'],
  },
  {
    what: 'suspended account',
    says: 'no calls',
    knows: { ...ALONE, ...FINE, account_state: 'suspended' },
    symptom: 'user-not-ringing',
    causes: ['suspended'],
  },
  {
    what: 'suspended, then "only one caller fails"',
    says: 'phone not ringing',
    knows: { who_fails: 'all_calls_to_this_person', account_state: 'suspended' },
    corrects: ['who_fails', 'calls_from_one_number'],
    symptom: 'user-not-ringing',
    causes: [],
    contradicts: true,
  },
  {
    what: 'sign-in, nearly all "I don\'t know"',
    says: 'cannot sign in',
    knows: { login_error: 'other' },
    symptom: 'cannot-sign-in',
    causes: [],
  },
  {
    what: 'changes an early answer',
    says: 'call nahi aa rahi',
    knows: { ...ALONE, ...FINE, status: 'inactive' },
    corrects: ['status', 'active'],
    symptom: 'user-not-ringing',
    causes: [],
  },
  {
    what: 'Call Agent on the wider preset',
    says: 'cannot create template',
    link: 'preset=v2_current',
    knows: { wa_action: 'create_template', my_role: 'call_agent', panel_access: 'on' },
    symptom: 'cannot-manage-templates-or-campaigns',
    causes: [],
  },
  {
    what: '"Supervisor"',
    says: 'supervisor',
    knows: { role: 'manager', role_shown: 'old_role', sso: 'no' },
    symptom: 'wrong-role',
    causes: ['old_names'],
  },
  {
    what: 'an agent cannot export logs',
    says: "can't export call logs",
    knows: { log_need: 'export', my_role: 'call_agent', panel_access: 'on', scope_ok: 'yes' },
    symptom: 'logs-or-recordings-missing',
    causes: ['no_export'],
  },
  {
    what: 'live transfer of a call that was dialled',
    says: "can't transfer call",
    knows: { call_state: 'connected', call_direction: 'outgoing', panel_access: 'on' },
    symptom: 'live-transfer-unavailable',
    causes: ['outgoing'],
  },
  {
    what: 'a colleague’s chat, over 24 hours',
    says: "can't reply to chat",
    knows: {
      ...{ chat_state: 'assigned_to_other', last_customer_message: 'over_24h' },
      ...{ panel_access: 'on', account_state: 'fine', my_role: 'call_agent' },
    },
    symptom: 'cannot-reply-to-chat',
    causes: ['assigned_to_other', 'window_closed'],
  },
  {
    what: 'Manager, no seats',
    says: "can't turn on panel access",
    knows: { seats_free: 'no', my_role: 'manager', user_limit: 'no', sso: 'no' },
    symptom: 'cannot-enable-pro',
    causes: ['no_seats', 'no_permission'],
  },
  { what: '"voice breaks"', says: 'voice breaks', knows: {}, causes: [] },
]
