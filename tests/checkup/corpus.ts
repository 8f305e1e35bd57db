// Inputs by kind, each with what must be read of it: the cells of a list, and lists as a whole.
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
const unread = (kind: string, head: string, cells: readonly string[]): readonly CellCase[] =>
  cells.map((cell) => ({ kind, head, cell, reads: null, told: true }))
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
]

/** A list as a whole: what its first person is, or how many people it has, or why it is refused. */
export interface ListCase {
  readonly kind: string
  readonly name: string
  readonly text: string
  readonly fields?: readonly (string | null)[]
  readonly people?: number
  readonly first?: Readonly<Record<string, string>>
  readonly refused?: RegExp
}

const PHONES = ['9810000201', '9810000202']
const list = (head: string, first: string, second: string): string =>
  `${head}\n${first}\n${second}\n`

export const LISTS: readonly ListCase[] = [
  {
    kind: 'separators',
    name: 'commas with semicolons inside a cell',
    text: 'Name,Departments\nAsha,Sales;Support;Night',
    fields: ['name', 'departments'],
    first: { departments: 'Sales, Support, Night' },
  },
  {
    kind: 'separators',
    name: 'semicolons with commas inside a cell',
    text: 'Name;Departments;Status\nAsha;Sales, Support;Active\nBinod;Night, Day;Inactive',
    fields: ['name', 'departments', 'status'],
  },
  {
    kind: 'separators',
    name: 'a line that names the separator, with CRLF',
    text: 'sep=;\r\nName;Status\r\nAsha;Active\r\n',
    fields: ['name', 'status'],
    people: 1,
  },
  {
    kind: 'separators',
    name: 'quotation marks behind spaces',
    text: 'Name, Role, Status\n"Rao, Asha", "Manager" , "Active"\n"K, Binod" , "Agent", "Inactive"',
    first: { name: 'Rao, Asha', role: 'manager', status: 'active' },
  },
  {
    kind: 'separators',
    name: 'every line in quotation marks',
    text: '"Name,Phone,Status"\n"Asha,9810000201,Active"\n"Binod,9810000202,Inactive"',
    fields: ['name', 'phone', 'status'],
  },
  {
    kind: 'separators',
    name: 'columns lined up with spaces',
    text: 'Name       Phone        Status\nAsha Rao   9810000201   Active\nBinod K    9810000202   Inactive',
    fields: ['name', 'phone', 'status'],
  },
  {
    kind: 'separators',
    name: 'carriage returns alone',
    text: 'Name,Status\rAsha,Active\rBinod,Inactive\r',
    people: 2,
  },
  {
    kind: 'drawn tables',
    name: 'Markdown',
    text: '| Name | Phone | Status |\n|:-----|------:|:------:|\n| **Asha** | 9810000201 | Active |\n| Bi\\|nod | `9810000202` | Inactive |',
    fields: ['name', 'phone', 'status'],
    people: 2,
    first: { name: 'Asha', phone: '9810000201', status: 'active' },
  },
  {
    kind: 'drawn tables',
    name: 'MySQL',
    text: '+------+------------+\n| name | phone      |\n+------+------------+\n| Asha | 9810000201 |\n+------+------------+\n1 row in set',
    people: 1,
  },
  {
    kind: 'drawn tables',
    name: 'psql',
    text: ' name | phone | status\n------+-------+--------\n Asha | 9810000201 | Active\n(1 row)',
    people: 1,
    first: { status: 'active' },
  },
  {
    kind: 'heads',
    name: 'two rows, merged',
    text: 'User,,Contact,,Role\nFirst Name,Last Name,Phone,Email,\nAsha,Rao,9810000201,a@example.com,Manager',
    fields: ['name', 'name', 'phone', 'email', 'role'],
    first: { name: 'Asha Rao', role: 'manager' },
  },
  {
    kind: 'heads',
    name: 'two rows, of which the second completes the first',
    text: 'Name,Invite,Panel,Calls\n,Status,Access,Available\nAsha,Accepted,On,Off',
    first: { invite_state: 'accepted', panel_access: 'on', call_availability: 'off' },
  },
  {
    kind: 'heads',
    name: 'a title, an empty row and a filter above',
    text: 'Users of Example Ltd,,\nExported on 2025-11-29,,\n,,\nName,Status,Role\nAsha,Active,Manager',
    people: 1,
    fields: ['name', 'status', 'role'],
  },
  {
    kind: 'heads',
    name: 'Hindi',
    text: list(
      '\u0928\u093e\u092e,\u092e\u094b\u092c\u093e\u0907\u0932,\u092d\u0942\u092e\u093f\u0915\u093e,\u0938\u094d\u0925\u093f\u0924\u093f,\u0935\u093f\u092d\u093e\u0917',
      '\u0906\u0936\u093e,9810000201,\u092a\u094d\u0930\u092c\u0902\u0927\u0915,\u0938\u0915\u094d\u0930\u093f\u092f,\u092c\u093f\u0915\u094d\u0930\u0940',
      '\u092c\u093f\u0928\u094b\u0926,9810000202,\u090f\u091c\u0947\u0902\u091f,\u0928\u093f\u0937\u094d\u0915\u094d\u0930\u093f\u092f,\u0938\u0939\u093e\u092f\u0924\u093e',
    ),
    fields: ['name', 'phone', 'role', 'status', 'departments'],
    first: { role: 'manager', status: 'active' },
  },
  {
    kind: 'heads',
    name: 'Hinglish',
    text: list(
      'Naam,Mobile No.,Vibhag,Sthiti',
      'Asha,9810000201,Sales,Chalu',
      'Binod,9810000202,Sales,Band',
    ),
    fields: ['name', 'phone', 'departments', 'status'],
    first: { status: 'active' },
  },
  {
    kind: 'heads',
    name: 'in two languages',
    text: '\u0928\u093e\u092e / Name,Phone (\u092b\u094b\u0928),Status*\nAsha,9810000201,Active',
    fields: ['name', 'phone', 'status'],
  },
  {
    kind: 'heads',
    name: 'as programs write names',
    text: 'userName,mobileNumber,user.role,is_active\nAsha,9810000201,Manager,true',
    fields: ['name', 'phone', 'role', 'status'],
  },
  {
    kind: 'heads',
    name: 'Exotel',
    text: 'Co-worker Name;Device Number;Email;Role;Groups;Status\nAsha;09810000201;a@example.com;admin;Sales;Active',
    fields: ['name', 'phone', 'email', 'role', 'departments', 'status'],
  },
  {
    kind: 'heads',
    name: 'Knowlarity',
    text: 'Agent Name,Agent Number,Department,Call From,Call To,Status\nAsha,+919810000201,Sales,22:00,06:00,Active',
    fields: ['name', 'phone', 'departments', 'hours_from', 'hours_to', 'status'],
    first: { hours: '22:00-06:00' },
  },
  {
    kind: 'heads',
    name: 'Zoho',
    text: 'First Name,Last Name,Email Id,Role,Associated Departments,Mobile,Status\nAsha,Rao,a@example.com,Supervisor,"Sales,Support",9810000201,Active',
    fields: ['name', 'name', 'email', 'role', 'departments', 'phone', 'status'],
  },
  {
    kind: 'heads',
    name: 'Freshdesk',
    text: 'Name,Email,Job Title,Phone,Roles,Groups,Available\nAsha,a@example.com,Lead,9810000201,Agent,Sales,false',
    fields: ['name', 'email', null, 'phone', 'role', 'departments', 'call_availability'],
  },
  {
    kind: 'heads',
    name: 'Google Workspace',
    text: 'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY]\nAsha,Rao,a@example.com,****,/Sales,Suspended,2025-01-01',
    fields: ['name', 'name', 'email', null, 'departments', 'status', null],
    first: { status: 'inactive' },
  },
  {
    kind: 'heads',
    name: 'Microsoft 365',
    text: 'Display name,User principal name,Block credential,Mobile Phone,Department\nAsha,a@example.com,True,+91 98100 00201,Sales',
    fields: ['name', 'email', 'status', 'phone', 'departments'],
    first: { status: 'inactive' },
  },
  {
    kind: 'content',
    name: 'roles under User Type, Deactivated under Account Status',
    text: 'Name,User Type,Account Status\nAsha,Admin,Deactivated\nBinod,Agent,Active',
    fields: ['name', 'role', 'status'],
    first: { role: 'administrator', status: 'inactive' },
  },
  {
    kind: 'content',
    name: 'addresses and numbers under heads that say nothing',
    text: list(
      'Who,Thing,Other',
      `Asha,a@example.com,${PHONES[0]}`,
      `Binod,b@example.com,${PHONES[1]}`,
    ),
    fields: ['name', 'email', 'phone'],
  },
  {
    kind: 'content',
    name: 'dates and ids are no numbers',
    text: 'Name,Employee ID,Joined,Created At,Status\nAsha,9810000201,2025-01-02,9810000201,Active',
    fields: ['name', null, null, null, 'status'],
  },
  {
    kind: 'content',
    name: "a manager's address is not the person's",
    text: 'Name,Manager Email,Emergency Contact,Status\nAsha,boss@example.com,9810000299,Active',
    fields: ['name', null, null, 'status'],
  },
  {
    kind: 'content',
    name: 'people without a head, one of them an Agent who is Active',
    text: 'Asha,a@example.com,Agent,Active\nBinod,b@example.com,Manager,Inactive',
    people: 2,
    fields: ['name', 'email', 'role', 'status'],
  },
  {
    kind: 'nobody',
    name: 'a total, a note and a page number',
    text: 'Name,Phone,Status\nAsha,9810000201,Active\nTotal: 1,,\nExported by Asha on 29/11/2025,,\nPage 1 of 1\n',
    people: 1,
  },
  {
    kind: 'nobody',
    name: 'the head once more, and a rule',
    text: 'Name,Phone\nAsha,9810000201\nName,Phone\n-----,-----\nBinod,9810000202',
    people: 2,
  },
  {
    kind: 'nobody',
    name: 'a person called Total is one',
    text: 'Name,Phone\nTotal,9810000201\nBinod,9810000202',
    people: 2,
  },
  {
    kind: 'rows',
    name: 'cells that moved say nothing',
    text: 'Name,Email,Status,Panel Access\nRao, Asha,asha@example.com,Inactive,Off',
    people: 1,
    first: { status: '', panel_access: '' },
  },
  {
    kind: 'rows',
    name: 'a row that ends early says nothing of the rest',
    text: 'Name,Email,Phone,Departments\nAsha,asha@example.com',
    first: { number_right: '', in_department: '' },
  },
  {
    kind: 'rows',
    name: 'a column that is empty for everybody says nothing',
    text: 'Name,Phone,Departments\nAsha,,\nBinod,,\nChitra,,',
    first: { number_right: '', in_department: '' },
  },
  {
    kind: 'refused',
    name: 'sentences',
    text: 'hello world\nthis is not a list',
    refused: /no column/,
  },
  { kind: 'refused', name: 'one line', text: 'hello world', refused: /no column/ },
  {
    kind: 'refused',
    name: 'a letter',
    text: 'Dear all,\n\nplease find attached.\n\nThanks, Asha',
    refused: /no column|no person/,
  },
  {
    kind: 'refused',
    name: 'cards',
    text: 'BEGIN:VCARD\nFN:Asha\nEND:VCARD',
    refused: /contact cards/,
  },
  { kind: 'refused', name: 'JSON', text: '[{"name":"Asha"}]', refused: /JSON/ },
]
