// Cells of a list by kind, each with what must be read of it.
// Ours and those of public fault reports of projects that do the same job, in the smallest form.

/** A cell under one head, and what is known of the person: `told` where it must be told instead. */
export interface CellCase {
  readonly kind: string
  readonly head: string
  readonly cell: string
  /** Beside it in the same column, so that signs can be read. */
  readonly beside?: readonly string[]
  /** The value by fact or text; null where it must stay unknown and never be another. */
  readonly reads: Readonly<Record<string, string>> | null
  /** Whether a sentence about the column is expected. */
  readonly told?: true
}

const phones = (kind: string, number: string, cells: readonly string[]): readonly CellCase[] =>
  cells.map((cell) => ({ kind, head: 'Phone', cell, reads: { phone: number } }))
const unread = (
  kind: string,
  head: string,
  cells: readonly string[],
  beside: readonly string[] = [],
): readonly CellCase[] =>
  cells.map((cell) => ({ kind, head, cell, beside, reads: null, told: true }))
const facts = (
  kind: string,
  head: string,
  reads: Readonly<Record<string, string>>,
  cells: readonly string[],
  beside: readonly string[] = [],
): readonly CellCase[] => cells.map((cell) => ({ kind, head, cell, reads, beside }))

export const CELLS: readonly CellCase[] = [
  ...phones('a number in other signs', '9810000201', [
    '\u202a98100 00201\u202c',
    '98100\u201100201',
    '98100\u201300201',
    '98100\u221200201',
    '\u0969\u0967'.replace(
      '\u0969\u0967',
      '\u096f\u096e\u0967\u0966\u0966\u0966\u0966\u0968\u0966\u0967',
    ),
    '\uff19\uff18\uff11\uff10\uff10\uff10\uff10\uff12\uff10\uff11',
    '\u0669\u0668\u0661\u0660\u0660\u0660\u0660\u0662\u0660\u0661',
    '\u09ef\u09ee\u09e7\u09e6\u09e6\u09e6\u09e6\u09e8\u09e6\u09e7',
    '9810\u200b000\ufeff201',
    '98100\u00a000201',
    '98100\u200900201',
    '\u200e9810000201\u200f',
  ]),
  ...phones('a number in a wrapper', '9810000201', [
    '="9810000201"',
    "'9810000201",
    '=9810000201',
    'tel:9810000201',
    '<tel:9810000201>',
    'Mobile: 9810000201',
    'Ph. No. - 9810000201',
    '9810000201 (M)',
    '(9810000201)',
    '[9810000201](tel:9810000201)',
    '\u092b\u094b\u0928: 9810000201',
    '9810000201;',
    'p:9810000201',
    '`9810000201`',
  ]),
  ...phones('a number as a spreadsheet shows it', '9810000201', [
    '9,810,000,201',
    '98,10,00,02,01',
    '9.810.000.201',
    '9 810 000 201',
    "9'810'000'201",
    '9810000201.0',
    '9810000201,00',
    '9,810,000,201.00',
    '9.810000201E+9',
    '981.000.0201',
    '(98100) 00201',
    '98100/00201',
  ]),
  ...phones('a number with its code', '919810000201', [
    '+91 98100 00201',
    '0091 98100 00201',
    '011 91 98100 00201',
    '+91 (0) 98100-00201',
    '+91.98100.00201',
    '+91 098100 00201',
    '919810000201',
    '+91\u201198100\u201100201',
    '+91 98100 00201 ext. 12',
    'tel:+91-98100-00201;ext=12',
    '9.19810000201E+11',
  ]),
  ...unread('digits that are lost', 'Phone', [
    '9.19E+11',
    '5,58199E+12',
    '9.19813e+11',
    '9.2 E 11',
    '9.19\u00d710^11',
    '9810000000',
    '919000000000',
    '9,810,000,000',
    '9810000000.0',
    '\u096f.\u0967\u096fE+11',
  ]),
  ...unread('two numbers', 'Phone', [
    '9810000201, 9810000202',
    '9810000201 / 9810000202',
    '9810000201\n9810000202',
    '9810000201 9810000202',
    '9810000201 or 9810000202',
    '+919810000201+919810000202',
    '080-22334455/66',
    '9810000201 (office), 9810000202 (home)',
    '2233445 2233446',
  ]),
  ...unread('no number', 'Phone', ['ask Binod', '12345', '0000000000', '#REF!', 'Asha 9810000201']),
  ...facts('an address', 'Email', { email: 'asha@example.com' }, [
    'asha@example.com',
    'mailto:asha@example.com',
    'Asha Rao <asha@example.com>',
    'asha\u200b@example.com',
    'asha\uff20example.com',
    'asha@example.com,',
    '[asha@example.com](mailto:asha@example.com)',
    '="asha@example.com"',
    '\u202aasha@example.com\u202c',
  ]),
  ...unread('no address', 'Email', [
    'asha at example dot com',
    'a@example.com; b@example.com',
    'Asha Rao',
    'asha @ example.com',
  ]),
  ...facts('yes', 'Panel Access', { panel_access: 'on' }, [
    ...['yes', 'Y', 'TRUE', '1', '1.0', '="1"', '\uff11', 'On', 'enabled', 'haan', 'Pro'],
    ...[
      '\u0939\u093e\u0901',
      '\u0939\u093e\u0902',
      '\u091c\u0940 \u0939\u093e\u0901',
      '\u091a\u093e\u0932\u0942',
    ],
    ...[
      '\u2713',
      '\u2714\ufe0f',
      '\u2705',
      '\u2611',
      '\u{1f5f9}',
      '[x]',
      '\u2705 Yes',
      '\u{1f44d}',
    ],
    ...['\u221a', '\u2713\u2713', '\u{1f7e2}', 'Yes \u2714', '\u200bYes'],
  ]),
  ...facts('no', 'Panel Access', { panel_access: 'off' }, [
    ...['no', 'N', 'FALSE', '0', '0.0', 'Off', 'disabled', 'nahi', 'call only'],
    ...['\u0928\u0939\u0940\u0902', '\u0928\u0939\u0940', '\u092c\u0902\u0926'],
    ...[
      '\u2717',
      '\u2718',
      '\u274c',
      '\u274e',
      '\u2610',
      '[ ]',
      '\u{1f6ab}',
      '\u274c No',
      '\u2716\ufe0f',
    ],
  ]),
  ...facts(
    'a letter for a cross',
    'Panel Access',
    { panel_access: 'off' },
    ['x', 'X', '\u00d7', '\u2612'],
    ['\u2713'],
  ),
  ...facts(
    'a letter for a tick',
    'Panel Access',
    { panel_access: 'on' },
    ['x', '\u2612'],
    ['\u2610'],
  ),
  ...facts('a circle', 'Panel Access', { panel_access: 'on' }, ['\u25cb'], ['\u00d7']),
  ...facts('a circle', 'Panel Access', { panel_access: 'off' }, ['\u25cb'], ['\u25cf']),
  ...unread('a sign that may be either', 'Panel Access', [
    'x',
    '\u2612',
    '\u25cb',
    '\u2705 No',
    '?',
    '\u{1f937}',
  ]),
  ...unread('a word that is not known', 'Status', [
    'Actve',
    'Yes/No',
    'maybe',
    '#N/A',
    '=IF(A1,"x")',
  ]),
  ...facts('a count is no yes', 'Panel Access', { panel_access: 'on' }, ['On'], ['12', '7']),
  ...facts('a status', 'Status', { status: 'inactive' }, [
    ...[
      'Inactive',
      'Deactivated',
      'in-active',
      'SUSPENDED',
      '\u0928\u093f\u0937\u094d\u0915\u094d\u0930\u093f\u092f',
    ],
    ...['In\u00adactive', 'Nishkriya', '\u274c Inactive'],
  ]),
  ...facts('a status', 'Status', { status: 'active' }, [
    'Active',
    '\u0938\u0915\u094d\u0930\u093f\u092f',
    'A\u200dctive',
    'Act\u00edve'.replace('\u00ed', 'i'),
  ]),
  ...facts('yes under a head that means no', 'Blocked', { status: 'inactive' }, [
    'Yes',
    'TRUE',
    '\u2713',
    '\u0939\u093e\u0901',
  ]),
  ...facts('no under a head that means no', 'Block credential', { status: 'active' }, [
    'No',
    'False',
    '\u274c',
  ]),
  ...facts('a role', 'Role', { role: 'manager' }, [
    ...[
      'Manager',
      'Moderator',
      'Supervisor',
      '\u092a\u094d\u0930\u092c\u0902\u0927\u0915',
      '\u092e\u0948\u0928\u0947\u091c\u0930',
    ],
  ]),
  ...facts('a role', 'Role', { role: 'call_agent' }, [
    'Agent',
    '\u0915\u0949\u0932 \u090f\u091c\u0947\u0902\u091f',
    'tele-caller',
  ]),
  ...facts('departments', 'Departments', { departments: 'Sales, Support' }, [
    ...['Sales, Support', 'Sales;Support', 'Sales|Support', 'Sales\nSupport', 'Sales\r\nSupport'],
    ...['- Sales\n- Support', '["Sales","Support"]', 'Sales\u3001Support', 'Sales / Support'],
    ...['Sales\u2028Support', 'Sales, sales, Support', '1. Sales\n2. Support'],
  ]),
  ...facts('hours', 'Call hours', { hours: '22:00-06:00' }, [
    ...[
      '22:00-06:00',
      '22:00\u201306:00',
      '10 PM to 6 AM',
      '10pm - 6am',
      '2200-0600',
      '22.00 till 06.00',
    ],
  ]),
  ...facts('hours', 'Shift', { hours: '09:00-18:00' }, [
    '9am-6pm',
    '9-6 pm',
    '09:00:00 - 18:00:00',
    '\u096f:00 AM - 6:00 PM',
  ]),
  ...unread('hours that are not read', 'Call hours', ['9 - 6', 'Morning', '25:00-26:00']),
  ...facts('an extension', 'Extension', { extension: '11' }, ['11', '="11"']),
  ...unread('a number that is denied', 'Phone', [
    ...['9810000201 - wrong number', 'old: 9810000201', 'not 9810000201', '9810000201 (inactive)'],
    ...['9810000201 पुराना', 'galat 9810000201', '9810000201, no longer in use'],
  ]),
  ...unread('as above', 'Phone', ['"', '\u3003', 'ditto', '-do-', 'same as above', 'वही']),
  ...unread('as above', 'Status', ['"', '\u3003', 'Ditto.', 'do.', 'same', 'as above', "''"]),
  ...unread('as above', 'Departments', ['"', '\u3003', 'ditto', '-do-', 'same as above']),
  ...unread('hidden by stars', 'Email', [
    '******@example.com',
    'a***a@example.com',
    'as**@example.com',
  ]),
  ...unread('hidden by stars', 'Phone', ['98****0201', '98100xxxxx', '••••••0201']),
  ...unread('an address that is denied', 'Email', [
    ...['asha@example.com (old)', 'asha@example.com - invalid', 'old: asha@example.com'],
    ...['@asha', 'https://example.com/asha@example.com'],
  ]),
  ...facts('an address', 'Email', { email: 'asha@example.com' }, [
    ...['asha@example.com\u2713', '\u2705 asha@example.com', 'asha@example.com (verified)'],
  ]),
  ...unread('a doubt', 'Panel Access', ['Yes?', 'हाँ?', '!on', '\u2260 on', 'Y/N', 'on/off', '1/0']),
  ...unread('a doubt', 'Status', ['Active?', '\u00acactive', '~~Active~~', 'Active\uff1f']),
  ...unread('struck out', 'Status', ['A\u0336c\u0336t\u0336i\u0336v\u0336e\u0336']),
  ...unread(
    'no department',
    'Departments',
    [
      ...[
        'TRUE',
        'FALSE',
        'N',
        'Yes',
        'x',
        'pending',
        'to be assigned',
        'not sure',
        'Sales (not yet)',
      ],
      ...['not in Sales', 'removed from Sales', 'ex-Sales', '2025-01-01', 'Sales?', 'बाद में'],
    ],
    ['Sales', 'Support'],
  ),
  ...facts('departments', 'Departments', { departments: 'Sales, Support' }, [
    ...['{Sales,Support}', 'Sales<br>Support', 'Sales\\nSupport', 'Sales\u061b Support'],
    ...[
      "['Sales', 'Support']",
      'Sales, pending, Support',
      'Sales,,Support,',
      'Sales \u2022 Support',
    ],
  ]),
  ...facts('a part of a name', 'Departments', { departments: 'Non-Voice' }, ['Non-Voice']),
  ...facts('a part of a name', 'Departments', { departments: 'R&D' }, [
    'R&D',
    'R&amp;D',
    'R&#38;D',
  ]),
  ...unread(
    'hours that are not read',
    'Call hours',
    [...['12-12', '18:00-18:00', 'Mon-Fri 9-18', '9am-1pm, 2pm-6pm', 'General', '9 to 5', 'Off']],
    ['9-18', '10-19'],
  ),
  ...facts('hours', 'Call hours', { hours: '09:00-24:00' }, ['09:00-24:00', '9am - 12am', '9-24']),
  ...facts('hours', 'Call hours', { hours: '00:00-24:00' }, [
    '24x7',
    '24/7',
    '24 hours',
    '0:00-24:00',
  ]),
  ...phones('a number in a wrapper', '9810000201', [
    ...['Mobile 9810000201', 'WhatsApp 98100 00201', 'Mob. 9810000201', '9810000201 (whatsapp)'],
    ...['9810000201#12', '9810000201*', '98100&nbsp;00201', 'फोन 9810000201'],
  ]),
  ...phones('a number with its code', '919810000201', [
    ...['+91-(0)98100-00201', '(+91)9810000201', '91-9810000201', '+91 (0)9810000201'],
  ]),
  ...unread('a word that is not known', 'Status', [
    ...[
      'Active (Yes)',
      'Active/Inactive',
      'was active',
      'not inactive',
      'inactive nahi',
      'No longer active',
    ],
    ...[
      'सक्रिय नहीं',
      'On Leave',
      'Terminated',
      'Active - on leave',
      'Inactive since Jan',
      'A',
      'I',
      '2',
    ],
  ]),
  ...unread('a word that is not known', 'Panel Access', [
    ...[
      '100%',
      '0%',
      '50%',
      'not yet',
      "doesn't have",
      'No (on leave)',
      'yes - till Dec',
      'Yes\u2717',
    ],
    ...['\u2713 (no)', 'Yes, No', 'was on', 'On \u2192 Off', 'partial', 'limited', 'Licensed'],
  ]),
  ...unread('a word that is not known', 'Role', [
    ...[
      'Agent, Manager',
      'Owner/Admin',
      'Manager?',
      'not admin',
      'ex-manager',
      'Sales Manager',
      'CSR',
    ],
  ]),
  ...unread('a word that is not known', 'Call Availability', [
    ...['Busy', 'logged out', 'On call', 'Idle', 'only mornings', '\u{1f7e1}', '\u{1f7e2} Busy'],
    ...['\u{1f534} Available', '\u2705\u274c', '9-6', 'incoming only', 'उपलब्ध नहीं'],
  ]),
]
