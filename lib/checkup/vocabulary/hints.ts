// Words within a head that say something of its column, without naming it: data, not code.

/**
 * Words within a head that is not known, by the field that its cells may then be of: they count
 * alone where the cells agree.
 */
export const HINTS: Readonly<Record<string, readonly string[]>> = {
  email: ['email', 'mail', 'ईमेल'],
  phone: ['phone', 'mobile', 'number', 'tel', 'whatsapp', 'cell', 'contact', 'मोबाइल', 'फोन'],
  panel_access: ['panel', 'pro', 'licence', 'license', 'seat', 'login', 'web', 'portal', 'पैनल'],
  invite_state: ['invite', 'invitation', 'verified', 'verification', 'registered', 'आमंत्रण'],
  call_availability: [
    'call',
    'calls',
    'ring',
    'receive',
    'available',
    'availability',
    'duty',
    'कॉल',
  ],
  status: ['status', 'active', 'enabled', 'live', 'स्थिति', 'सक्रिय'],
  hours: ['time', 'timing', 'hours', 'shift', 'slot', 'समय'],
}

/** Words within a head that make it another's column, or another thing altogether. */
export const NOT_THEIRS: readonly string[] = [
  ...['manager', 'reporting', 'supervisor', 'parent', 'emergency', 'alternate', 'alternative'],
  ...['recovery', 'secondary', 'created', 'updated', 'modified', 'added', 'invited', 'last'],
  ...['date', 'dob', 'birth', 'joined', 'joining', 'aadhaar', 'aadhar', 'pan', 'gst', 'gstin'],
  ...['account', 'id', 'code', 'fax', 'pin', 'pincode', 'zip', 'password', 'ip', 'imei', 'invoice'],
  ...[
    'amount',
    'salary',
    'order',
    'serial',
    'did',
    'owner',
    'customer',
    'client',
    'father',
    'bank',
  ],
  ...['title', 'job'],
  ...[
    'home',
    'personal',
    'did number',
    'virtual',
    'company',
    'duration',
    'count',
    'total',
    'तारीख',
  ],
]

/** Words that may stand around those of HINTS: a head with any other word asks another thing. */
export const AROUND_HINTS: readonly string[] = [
  ...['can', 'may', 'will', 'does', 'do', 'has', 'have', 'gets', 'get', 'getting', 'given', 'uses'],
  ...['use', 'to', 'for', 'on', 'log', 'sign', 'take', 'takes', 'taking', 'receives', 'receiving'],
  ...[
    'access',
    'allowed',
    'accepted',
    'now',
    'currently',
    'flag',
    'status',
    'milta',
    'mila',
    'leta',
  ],
  ...['lega', 'karta', 'kya', 'ko', 'incoming', 'rings', 'क्या', 'है', 'लेता', 'लेते', 'हैं'],
]

/** Heads that name a fact only where words of its own stand below: "Type" with Pro in it. */
export const WEAK_HEADS: readonly string[] = [
  ...['type', 'user type', 'agent type', 'account type', 'employee type', 'member type', 'plan'],
  ...['seat', 'seat type', 'licence type', 'license type', 'staff type', 'userType'],
]

/**
 * Words in the part of a head that is left aside (brackets, the other half) with which the rest is
 * not the person's, or not now: "Phone (emergency)", "Email - Type", "Status: reason".
 */
export const ELSEWHERE: readonly string[] = [
  ...['manager', 'supervisor', 'reporting', 'parent', 'father', 'mother', 'spouse', 'husband'],
  ...['wife', 'emergency', 'alternate', 'alternative', 'secondary', 'recovery', 'home', 'personal'],
  ...['previous', 'old', 'former', 'past', 'last', 'reason', 'changed', 'change', 'modified'],
  ...['updated', 'created', 'date', 'type', 'label', 'kind', 'count', 'total', 'until', 'since'],
  ...['expiry', 'expires', 'organization', 'organisation', 'customer', 'client', 'missing', 'not'],
  ...['hidden', 'by', 'पुराना', 'पिता', 'कारण'],
]

/** Words before or after a head that add nothing to it. */
export const HEAD_FILLERS: readonly string[] = [
  ...['user', 'users', 'agent', 'agents', 'member', 'employee', 'emp', 'staff', 'coworker'],
  ...['executive', 'telecaller', 'operator', 'person', 'contact', 'the', 'their', 'his', 'your'],
  ...['enter', 'primary', 'required', 'optional', 'mandatory', 'value', 'details', 'का', 'की'],
  ...['के'],
  ...['कर्मचारी', 'एजेंट', 'उपयोगकर्ता', 'सदस्य', 'hai', 'है', 'ka', 'ki', 'what', 'which', 'is'],
  ...['are', 'you', 'in'],
]
