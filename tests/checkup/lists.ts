// Lists by kind, each with what must be read of it. Ours and those of public fault reports of
// projects that do the same job, in the smallest form.

/** A list as a whole: what its first person is, or how many people it has, or why it is refused. */
export interface ListCase {
  readonly kind: string
  readonly name: string
  readonly text: string
  readonly fields?: readonly (string | null)[]
  readonly people?: number
  readonly first?: Readonly<Record<string, string>>
  readonly second?: Readonly<Record<string, string>>
  /** What a sentence about the file says. */
  readonly told?: RegExp
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
  ...['Not Active', 'Is not active', 'No Panel Access', 'Without panel', 'Panel access revoked']
    .concat(['Login disabled', 'Cannot log in', 'Calls blocked', 'Calls muted', 'No calls'])
    .concat(['Does not take calls', 'Invite pending', 'Invite not accepted', 'Panel blocked'])
    .concat(['Active until', 'Active since', 'Status reason', 'Status changed', 'Missed calls'])
    .concat(['Calls today', 'Number of calls', 'Phone verified', 'Panel colour', 'Login attempts'])
    .concat([
      'Available seats',
      'DND status',
      'सक्रिय नहीं',
      'call nahi leta',
      'panel nahi',
      'login nahi',
    ])
    .map((head): ListCase => ({
      kind: 'heads that ask another thing',
      name: head,
      text: `Name,${head}\nAsha,Yes\nBinod,No\nChitra,Yes`,
      fields: ['name', null],
      people: 3,
    })),
  ...[
    ['Active Y/N', 'status'],
    ['Panel Access (Yes/No)', 'panel_access'],
    ['Active - Yes/No', 'status'],
    ['Can log in to the panel?', 'panel_access'],
    ['Will take calls?', 'call_availability'],
    ['Panel milta hai?', 'panel_access'],
    ['Are you active?', 'status'],
  ].map(([head = '', field = '']): ListCase => ({
    kind: 'heads with how to fill them in',
    name: head,
    text: `Name,${head}\nAsha,Yes\nBinod,No`,
    fields: ['name', field],
  })),
  ...[
    ['Status (1 = Active, 0 = Inactive)', 'active', 'inactive'],
    ['Status (0=Active, 1=Inactive)', 'inactive', 'active'],
    ['Status [A: Active, I: Inactive]', '', ''],
    ['Status (1 = blocked)', 'inactive', ''],
    ['Status (0=Active)', '', 'active'],
  ].map(([head = '', one = '', none = '']): ListCase => ({
    kind: 'heads with a legend',
    name: head,
    text: `Name,"${head}"\nAsha,1\nBinod,0`,
    fields: ['name', 'status'],
    first: { status: one },
    second: { status: none },
  })),
  ...['Phone (emergency)', 'Email (manager)', 'Name (father)', 'Status - Reason', 'E-mail 1 - Type']
    .concat(['Organization 1 - Name', 'Role (previous)', 'Department (old)', 'Mobile (spouse)'])
    .map((head): ListCase => ({
      kind: 'heads of somebody or something else',
      name: head,
      text: `Name,Status,${head}\nAsha,Active,Work\nBinod,Inactive,Home`,
      fields: ['name', 'status', null],
    })),
  ...[
    ['User Type', 'User'],
    ['Account Type', 'Normal'],
    ['Plan', 'None'],
    ['Employee Type', 'Full-time'],
    ['Type', 'Inactive user'],
  ].map(([head = '', cell = '']): ListCase => ({
    kind: 'heads that say too little',
    name: `${cell} under ${head}`,
    text: `Name,${head}\nAsha,${cell}\nBinod,VIP\nChitra,${cell}`,
    fields: ['name', null],
  })),
  {
    kind: 'heads that say too little',
    name: 'User under User Type, beside Pro',
    text: 'Name,User Type\nAsha,User\nBinod,Pro\nChitra,User',
    first: { panel_access: 'off' },
    second: { panel_access: 'on' },
  },
  {
    kind: 'content',
    name: 'a title is no role',
    text: 'Name,Title,Status\nAsha,Manager,Active\nBinod,Agent,Active',
    fields: ['name', null, 'status'],
  },
  {
    kind: 'content',
    name: 'a count of calls',
    text: 'Name,Calls,Status\nAsha,0,Active\nBinod,1,Active',
    fields: ['name', null, 'status'],
  },
  {
    kind: 'content',
    name: 'whether there is a contact',
    text: 'Name,Contact,Status\nAsha,Yes,Active\nBinod,No,Active\nChitra,,Active',
    fields: ['name', null, 'status'],
    second: { number_right: '' },
  },
  {
    kind: 'content',
    name: 'a gap in a column that is known by content alone',
    text: 'Name,Other,Status\nAsha,,Active\nBinod,9810000202,Active\nChitra,9810000203,Active',
    fields: ['name', 'phone', 'status'],
    first: { number_right: '' },
  },
  {
    kind: 'several columns for one thing',
    name: 'Phone empty, Mobile filled',
    text: 'Name,Phone,Mobile,Status\nAsha,,9810000201,Active\nBinod,,,Active\nChitra,9810000203,,Active',
    fields: ['name', 'phone', 'phone', 'status'],
    first: { phone: '9810000201', number_right: '' },
    second: { number_right: 'no' },
  },
  {
    kind: 'several columns for one thing',
    name: 'numbered',
    text: 'Name,Phone 1,Phone 2\nAsha,,9810000201\nBinod,9810000202,9810000299',
    first: { phone: '9810000201', number_right: '' },
    second: { phone: '9810000202' },
    told: /column Phone 2: it holds another number/,
  },
  {
    kind: 'several columns for one thing',
    name: 'the mail beside the name to sign in',
    text: 'Display name,User principal name,Mail,Account Enabled\nAsha,,a@example.com,True',
    first: { email: 'a@example.com', status: 'active', email_right: '' },
  },
  {
    kind: 'several columns for one thing',
    name: 'the country code apart',
    text: 'Name,Country Code,Phone\nBen,+44,2079460958\nCy,1,2079460958\nAsha,91,919810000201',
    fields: ['name', 'phone_code', 'phone'],
    first: { phone: '442079460958' },
    second: { phone: '12079460958' },
  },
  {
    kind: 'several columns for one thing',
    name: 'contacts of Google',
    text: 'Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name\nAsha,* Work,a@example.com,Mobile,+91 98100 00201,Example Ltd',
    fields: ['name', null, 'email', null, 'phone', null],
    first: { name: 'Asha', email: 'a@example.com', phone: '919810000201' },
  },
  {
    kind: 'groups',
    name: 'the department once above its people',
    text: 'Department,Name,Phone\nSales,Asha,9810000201\n,Binod,9810000202\nSupport,Chitra,9810000203\n,Dev,9810000204',
    first: { in_department: 'yes' },
    second: { in_department: '' },
    told: /empty cell may stand for the one above/,
  },
  {
    kind: 'groups',
    name: 'the name of a group alone in its row',
    text: 'Name,Phone,Email,Status\nSales Team,,,\nAsha,9810000201,a@example.com,Active',
    first: { number_right: '', email_right: '' },
    told: /nothing but a name/,
  },
  {
    kind: 'groups',
    name: 'a gap in departments that come twice is a gap',
    text: 'Name,Department\nAsha,Sales\nBinod,\nChitra,Sales',
    second: { in_department: 'no' },
  },
  {
    kind: 'heads',
    name: 'one name, beside a word that is also a value',
    text: 'Name,Not invited\nAsha,Yes\nBinod,No',
    people: 2,
  },
  {
    kind: 'heads',
    name: 'questions of a form',
    text: 'Timestamp,What is your name?,Your phone number,Which department are you in?\n2025/11/29 10:00:00 am GMT+5:30,Asha,9810000201,"Sales, Support"',
    fields: [null, 'name', 'phone', 'departments'],
    first: { name: 'Asha', departments: 'Sales, Support' },
  },
  {
    kind: 'references of HTML',
    name: 'in departments, names and values',
    text: 'Name,Departments,Status\nAsha &amp; co,Sales &amp; Support,Active\nBinod&nbsp;K,R&#38;D,In&shy;active',
    first: { departments: 'Sales & Support', status: 'active' },
    second: { name: 'Binod K', departments: 'R&D', status: 'inactive' },
  },
  {
    kind: 'refused',
    name: 'a person over several lines',
    text: 'Name: Asha Rao\nPhone: 9810000201\nRole: Agent\nStatus: Active\n\nName: Binod\nPhone: 9810000202\nRole: Manager',
    refused: /no column/,
  },
  {
    kind: 'refused',
    name: 'names and numbers in sentences',
    text: '1) Asha - 9810000201 - Sales\n2) Binod - 9810000202 - Support',
    refused: /no column/,
  },
  {
    kind: 'drawn tables',
    name: 'Jira, whose head has doubled bars',
    text: '||Name||Phone||Status||\n|Asha|9810000201|Active|\n|Binod|9810000202|Inactive|',
    fields: ['name', 'phone', 'status'],
    first: { name: 'Asha', phone: '9810000201', status: 'active' },
  },
  {
    kind: 'drawn tables',
    name: 'boxes',
    text: '┌──────┬────────────┐\n│ Name │ Phone      │\n├──────┼────────────┤\n│ Asha │ 9810000201 │\n└──────┴────────────┘',
    people: 1,
    first: { name: 'Asha', phone: '9810000201' },
  },
  {
    kind: 'nobody',
    name: 'the head once more in another language',
    text: 'नाम,मोबाइल,स्थिति\nName,Mobile,Status\nआशा,9810000201,सक्रिय\nBinod,9810000202,Inactive',
    people: 2,
    first: { status: 'active' },
  },
  {
    kind: 'nobody',
    name: 'a person called User is one',
    text: 'Name,Status\nUser,Active\nAgent,Inactive',
    people: 2,
  },
  ...[
    [
      'a wiki',
      '{| class="wikitable"\n! Name !! Phone\n|-\n| Asha || 9810000201 || Active\n|}',
      'no column',
    ],
    ['DIF', 'TABLE\r\n0,1\r\n"users"\r\nVECTORS\r\n0,10\r\n', 'DIF'],
    ['SQL', "INSERT INTO users (name, phone) VALUES ('Asha','9810000201');", 'SQL'],
    ['a calendar', 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR', 'calendar'],
    ['YAML', '- name: Asha\n  phone: 9810000201\n- name: Binod\n  phone: 9810000202', 'no column'],
    ['a letter with a table of who is here', 'Emp,Mon,Tue\nAsha,P,A\nBinod,A,P', 'no column'],
  ].map(([name = '', text = '', refused = '']): ListCase => ({
    kind: 'refused',
    name,
    text,
    refused: new RegExp(refused),
  })),
]
