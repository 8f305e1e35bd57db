// Lists that were thought up to be misread, each with what must be read of it.
import type { ListCase } from './lists'

const odd = (name: string, text: string, more: Partial<ListCase>): ListCase => ({
  kind: 'odd in one way',
  name,
  text,
  ...more,
})

/** People in one line, with no columns: `texts` all say the same. */
const running = (
  name: string,
  texts: readonly string[],
  more: Partial<ListCase>,
): readonly ListCase[] =>
  texts.map((text) => ({ kind: 'people in a line', name: `${name}: ${text}`, text, ...more }))

const NO_COLUMNS = /no columns/
const RUNNING: readonly ListCase[] = [
  ...running(
    'addresses',
    [
      'a@example.com, b@example.com; c@example.com',
      'a@example.com,b@example.com,c@example.com,',
      'a@example.com;b@example.com;c@example.com;',
      'a@example.com\tb@example.com\tc@example.com',
      'a@example.com | b@example.com | c@example.com',
      '<a@example.com>, <b@example.com>, <c@example.com>',
      'To: a@example.com, b@example.com, c@example.com',
      'mailto:a@example.com,mailto:b@example.com,mailto:c@example.com',
      'a@example.com،b@example.com，c@example.com',
      'a@example.com, b@example.com,\nc@example.com',
      'a@example.com\n\nb@example.com, c@example.com',
      '"a@example.com","b@example.com","c@example.com"',
    ],
    {
      people: 3,
      first: { email: 'a@example.com' },
      second: { email: 'b@example.com' },
      told: NO_COLUMNS,
    },
  ),
  ...running(
    'numbers',
    [
      '9810000201, 9810000202',
      '9810000201;9810000202;',
      '98100 00201, 98100-00202',
      'Phone numbers: 9810000201, 9810000202',
      '९८१००००२०१, ९८१००००२०२',
      '(9810000201) | (9810000202)',
    ],
    {
      people: 2,
      first: { phone: '9810000201' },
      second: { phone: '9810000202' },
      told: NO_COLUMNS,
    },
  ),
  ...running(
    'names with addresses',
    [
      'Asha Rao <a@example.com>, Ravi <b@example.com>',
      'Asha Rao (a@example.com); Ravi (b@example.com)',
      'Asha Rao: a@example.com, Ravi: b@example.com',
      '"Asha Rao" <a@example.com>, "Ravi" <b@example.com>',
    ],
    {
      people: 2,
      first: { name: 'Asha Rao', email: 'a@example.com' },
      second: { name: 'Ravi', email: 'b@example.com' },
    },
  ),
  ...running(
    'names with numbers',
    ['Asha Rao 9810000201, Ravi 9810000202', 'Asha Rao - 9810000201; Ravi - 9810000202'],
    {
      people: 2,
      first: { name: 'Asha Rao', phone: '9810000201' },
      second: { name: 'Ravi', phone: '9810000202' },
    },
  ),
  ...running('a name with a comma', ['"Rao, Asha" <a@example.com>, Ravi <b@example.com>'], {
    people: 2,
    first: { name: 'Rao Asha', email: 'a@example.com' },
  }),
  ...running('one that is no address', ['a@example.com, b@, c@example.com'], {
    people: 3,
    second: { email: 'b@', email_right: 'no' },
  }),
  ...running(
    'a table, of which a second column is not used',
    [
      'a@example.com,b@example.com\nc@example.com,d@example.com',
      'Asha,9810000201,9810000202\nBinod,9810000203,9810000204',
      'Asha, 9810000201, Ravi, 9810000202',
      '9810000201,9810000202,98100',
    ],
    { told: /holds the same already/ },
  ),
  ...running('a head above', ['Email\na@example.com, b@example.com; c@example.com'], {
    told: /the row has 2 cells/,
  }),
  ...running('one person', ['Asha, a@example.com, 9810000201'], {
    people: 1,
    fields: ['name', 'email', 'phone'],
  }),
  ...running(
    'nothing that parts people for certain',
    ['a@example.com b@example.com', 'a@example.com and b@example.com', '9810000201 9810000202'],
    { refused: /no column/ },
  ),
]

export const ODD_LISTS: readonly ListCase[] = [
  odd(
    'two exports pasted one after the other',
    '\ufeffName,Phone\nAsha,9810000201\n\ufeffName,Phone\nBinod,9810000202\n',
    { people: 2, fields: ['name', 'phone'] },
  ),
  odd('heads with stars, colons and spaces', 'Name *, Status : ,ROLE\u00a0\nAsha,Active,Agent', {
    fields: ['name', 'status', 'role'],
    first: { status: 'active', role: 'call_agent' },
  }),
  odd('heads over two lines', '"Full\nName","Mobile\nNumber"\nAsha,9810000201', {
    fields: ['name', 'phone'],
    people: 1,
  }),
  odd('a column of numbers first', 'Sr. No.,Name,Status\n1,Asha,Active\n2,Binod,Inactive', {
    fields: [null, 'name', 'status'],
    people: 2,
  }),
  odd('addresses alone', 'a@example.com\nb@example.com\nc@example.com', {
    people: 3,
    fields: ['email'],
  }),
  odd('Inactive as a head', 'Name,Inactive\nAsha,Yes\nBinod,No', {
    fields: ['name', 'status'],
    first: { status: 'inactive' },
    second: { status: 'active' },
  }),
  odd('Is Disabled', 'Name,Is Disabled\nAsha,TRUE\nBinod,FALSE', {
    first: { status: 'inactive' },
    second: { status: 'active' },
  }),
  odd('who the manager is', 'Name,Manager,Status\nAsha,Chitra,Active\nBinod,Chitra,Inactive', {
    fields: ['name', null, 'status'],
  }),
  odd(
    'who somebody reports to',
    'Name,Reporting Manager,Manager Phone,Status\nAsha,Chitra,9810000203,Active',
    { fields: ['name', null, null, 'status'] },
  ),
  odd('comments above', '# exported by a script\n# 2025-11-29\nName,Status\nAsha,Active', {
    people: 1,
    fields: ['name', 'status'],
  }),
  odd('a grand total', 'Name,Phone,Status\nAsha,9810000201,Active\nGrand Total,1,', { people: 1 }),
  odd('a count in words', 'Name,Phone,Status\nAsha,9810000201,Active\n1 user,,', { people: 1 }),
  odd('the end of a report', 'Name,Phone,Status\nAsha,9810000201,Active\n*** End of report ***,,', {
    people: 1,
  }),
  odd('lines that end in both ways', 'Name,Status\r\nAsha,Active\nBinod,Inactive\r\n\r\n', {
    people: 2,
  }),
  odd('JSON, one a line', '{"name":"Asha","phone":"9810000201"}\n{"name":"Binod"}', {
    refused: /JSON/,
  }),
  odd('XML', '<?xml version="1.0"?><users><user><name>Asha</name></user></users>', {
    refused: /./,
  }),
  odd('RTF', '{\\rtf1\\ansi Name, Phone}', { refused: /./ }),
  odd(
    'a table of HTML',
    '<table><tr><th>Name</th><th>Status</th></tr><tr><td>Asha</td><td>Active</td></tr></table>',
    { people: 1, fields: ['name', 'status'], first: { status: 'active' } },
  ),
  odd(
    'semicolons with a comma in a number',
    'Name;Extension;Status\nAsha;11,0;Active\nBinod;12,0;Inactive',
    { fields: ['name', 'extension', 'status'] },
  ),
  odd('tabs with quoted lines', 'Name\tDepartments\nAsha\t"Sales\nSupport"\nBinod\tSales', {
    people: 2,
    first: { departments: 'Sales, Support' },
  }),
  odd('a fullwidth comma between', 'Name，Phone\nAsha，9810000201\nBinod，9810000202', {
    refused: /no column/,
  }),
  odd('an emoji in heads', '👤 Name,📞 Phone,✅ Status\nAsha,9810000201,Active', {
    fields: ['name', 'phone', 'status'],
  }),
  odd('a quote that never closes', 'Name,Status\n"Asha,Active\nBinod,Inactive', { told: /./ }),
  odd('cells of spaces', 'Name,Phone,Status\nAsha,   ,  \nBinod,9810000202,Active', {
    people: 2,
    first: { status: '' },
  }),
  odd('the same head twice', 'Name,Status,Status\nAsha,Active,Inactive', {
    first: { status: 'active' },
    told: /Choose which of the two counts/,
  }),
  odd('On Leave beside Active', 'Name,Status\nAsha,On Leave\nBinod,Active', {
    first: { status: '' },
    second: { status: 'active' },
  }),
  odd('a question in the head', 'Name,Active?\nAsha,Y\nBinod,N', {
    first: { status: 'active' },
    second: { status: 'inactive' },
  }),
  odd('a count under Calls received', 'Name,Calls received,Status\nAsha,0,Active', {
    fields: ['name', null, 'status'],
  }),
  odd('last login is no sign-in', 'Name,Last Login,Status\nAsha,Never,Active', {
    fields: ['name', null, 'status'],
  }),
  odd('a password column is not read', 'Name,Password,Status\nAsha,yes,Active', {
    fields: ['name', null, 'status'],
  }),
  ...RUNNING,
]
