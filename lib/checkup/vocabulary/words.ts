// What words in a cell say, by fact and value: data, not code. The policy's own names of values
// come beside them and win. Each is folded before it is compared.
import { listed } from './listed'
import type { Facts } from '@/lib/logic/fact'

/** Yes and no, in English, Hinglish and Hindi: known to every fact that has two sides. */
export const YES: readonly string[] = listed(`
  yes, y, yeah, yep, true, t, on, 1, enabled, enable, allowed, ok, haan, han, haa, ha, ji,
  ji haan, haan ji, haanji, sahi, chalu, chaalu, हाँ, हां, हा, जी, जी हाँ, जी हां, हाँ जी, हां जी,
  सही, चालू, सत्य, ऑन, यस, होय
`)
export const NO: readonly string[] = listed(`
  no, n, nope, false, f, off, 0, disabled, disable, not enabled, not allowed, nahi, nahin, nahee,
  nai, na ji, galat, band, bandh, नहीं, नही, नहि, ना, जी नहीं, गलत, बंद, बन्द, असत्य, ऑफ, ऑफ़, नो
`)

/** Which value of a fact a yes and a no are. */
export const SIDES: Readonly<Record<string, { readonly yes: string; readonly no: string }>> = {
  status: { yes: 'active', no: 'inactive' },
  panel_access: { yes: 'on', no: 'off' },
  invite_state: { yes: 'accepted', no: 'pending' },
  call_availability: { yes: 'on', no: 'off' },
  sso: { yes: 'yes', no: 'no' },
}

/** Words of spreadsheets for a value, beyond the policy's. */
export const VALUES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  role: {
    owner: listed(`
      account holder, account owner, malik, मालिक, स्वामी, ओनर, खाता स्वामी, सुपर एडमिन
    `),
    administrator: listed(`
      administration, account administrator, prashasak, प्रशासक, एडमिन, एडमिनिस्ट्रेटर
    `),
    manager: listed(`
      prabandhak, प्रबंधक, प्रबन्धक, मैनेजर, सुपरवाइज़र, पर्यवेक्षक, टीम लीड, मॉडरेटर,
      team leader, tl
    `),
    call_agent: listed(`
      caller, telecaller, tele caller, callagent, कॉल एजेंट, एजेंट, टेलीकॉलर, अभिकर्ता,
      call executive
    `),
  },
  status: {
    active: listed('live, sakriya, सक्रिय, एक्टिव, working, unblocked, चालू है'),
    inactive: listed(`
      suspended, blocked, deactive, deactivate, de-activated, de activated, in active, dormant,
      archived, deleted, removed,
      locked, left, resigned, nishkriya, निष्क्रिय, इनएक्टिव, निलंबित, अवरुद्ध, non active
    `),
  },
  panel_access: {
    on: listed('pro, pro user, pro licence, pro license, active, panel, multi user, प्रो'),
    off: listed(`
      user, non pro, not pro, normal user, normal, call only, call only user, none, inactive,
      केवल कॉल, no license, no licence, without panel
    `),
  },
  invite_state: {
    accepted: listed(`
      joined, registered, active, verified, complete, completed, confirmed, स्वीकृत, स्वीकार,
      सत्यापित, swikrit
    `),
    pending: listed(`
      sent, invited, waiting, not verified, unverified, expired, awaiting, not joined,
      unconfirmed, not confirmed, invite sent, लंबित, प्रतीक्षारत, lambit, असत्यापित
    `),
    no_invite: listed('not sent, not invited, never, no invite, bounced, नहीं भेजा'),
  },
  call_availability: {
    on: listed('available, online, receiving, opted in, ready, on duty, उपलब्ध, ऑनलाइन, uplabdh'),
    off: listed(`
      not available, unavailable, offline, opted out, not receiving, on break, off duty, dnd,
      do not disturb, अनुपलब्ध, ऑफलाइन, anuplabdh, away
    `),
  },
  sso: {
    yes: listed('sso, saml, google, microsoft, okta, azure'),
    no: listed('password, email, none, पासवर्ड'),
  },
}

/** Words that say something only under a head that asks for it: every list has them. */
export const NOT_OWN: readonly string[] = listed(`
  user, normal, normal user, none, never, working, left, live, complete, completed, ready, away,
  email, password, google, microsoft
`)

/** Words of another fact than the column's: a panel shows Pending under Status. */
export const OTHER_FACTS: Readonly<Record<string, Readonly<Record<string, Facts>>>> = {
  status: {
    pending: { invite_state: 'pending' },
    invited: { invite_state: 'pending' },
    'invite pending': { invite_state: 'pending' },
    'pending invite': { invite_state: 'pending' },
    'invite sent': { invite_state: 'pending' },
    लंबित: { invite_state: 'pending' },
  },
}

/** A cell that says nothing, and does not say that there is nothing. */
export const BLANK: readonly string[] = [
  ...['', 'na', 'n a', 'nil', 'null', 'unknown', 'not known', 'i dont know', 'dont know'],
  ...['undefined', 'tbd', 'tba', 'not set', 'nan', 'not applicable', 'pata nahi', 'पता नहीं'],
  ...['अज्ञात', 'लागू नहीं'],
]

/** A cell that says that there is none: no number, no address, no department. */
export const NONE: readonly string[] = listed(`
  none, no, no number, no phone, no mobile, no email, no mail, not given, no department,
  no departments, not assigned, unassigned, no team, no group, कोई नहीं, नहीं, koi nahi, nahi,
  nahi hai
`)
