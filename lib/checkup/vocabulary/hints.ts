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

/** Words before or after a head that add nothing to it. */
export const HEAD_FILLERS: readonly string[] = [
  ...['user', 'users', 'agent', 'agents', 'member', 'employee', 'emp', 'staff', 'coworker'],
  ...['executive', 'telecaller', 'operator', 'person', 'contact', 'the', 'their', 'his', 'your'],
  ...['enter', 'primary', 'required', 'optional', 'mandatory', 'value', 'details', 'का', 'की'],
  ...['के'],
  ...['कर्मचारी', 'एजेंट', 'उपयोगकर्ता', 'सदस्य', 'hai', 'है', 'ka', 'ki', 'yes no', 'y n'],
  ...['on off'],
]
