// Lists thought up by somebody who had not seen the reader, each with what must be read of it.
import type { ListCase } from './lists'

const list = (name: string, text: string, more: Partial<ListCase>): ListCase => ({
  kind: 'a stranger',
  name,
  text,
  ...more,
})
const ROWS = 'Asha,9810000201,Active\nBinod,9810000202,Inactive'

export const STRANGER_LISTS: readonly ListCase[] = [
  list('a head in Hinglish', 'Naam,Mobail Nambar,Sthiti\n' + ROWS, {
    fields: ['name', 'phone', 'status'],
    people: 2,
  }),
  list('a head in both', 'Name / नाम,Mobile / मोबाइल,Status / स्थिति\n' + ROWS, {
    fields: ['name', 'phone', 'status'],
  }),
  list('dots in heads', 'Emp. Name,Mob. No.,Emp. Status\n' + ROWS, {
    fields: ['name', 'phone', 'status'],
  }),
  list('snake', 'agent_name,agent_phone,agent_status\n' + ROWS, {
    fields: ['name', 'phone', 'status'],
  }),
  list('camel', 'userName,phoneNumber,userStatus\n' + ROWS, {
    fields: ['name', 'phone', 'status'],
  }),
  list('dotted path', 'user.name,user.phone,user.status\n' + ROWS, {
    fields: ['name', 'phone', 'status'],
  }),
  list('required marks', '*Name,*Phone,Status (required)\n' + ROWS, {
    fields: ['name', 'phone', 'status'],
  }),
  list('numbered heads', '1. Name,2. Phone,3. Status\n' + ROWS, {
    fields: ['name', 'phone', 'status'],
  }),
  list('emoji heads', '👤 Name,📞 Phone,🚦 Status\n' + ROWS, {
    fields: ['name', 'phone', 'status'],
  }),
  list('BOM in the middle of a head', 'Name,\ufeffPhone,Status\n' + ROWS, {
    fields: ['name', 'phone', 'status'],
  }),
  list('quoted head', '"Name","Phone","Status"\n' + ROWS, { fields: ['name', 'phone', 'status'] }),
  list('colon', 'Name:Phone:Status\nAsha:9810000201:Active\nBinod:9810000202:Inactive', {
    refused: /./,
  }),
  list(
    'a box drawn with +',
    '+-------+------------+----------+\n| Name  | Phone      | Status   |\n' +
      '+-------+------------+----------+\n| Asha  | 9810000201 | Active   |\n' +
      '| Binod | 9810000202 | Inactive |\n+-------+------------+----------+\n' +
      '2 rows in set (0.00 sec)',
    { fields: ['name', 'phone', 'status'], people: 2 },
  ),
  list(
    'a box drawn with lines',
    '┌───────┬────────────┬────────┐\n│ Name  │ Phone      │ Status │\n' +
      '├───────┼────────────┼────────┤\n│ Asha  │ 9810000201 │ Active │\n' +
      '└───────┴────────────┴────────┘',
    { fields: ['name', 'phone', 'status'], people: 1 },
  ),
  list(
    'psql',
    ' name  |   phone    | status \n-------+------------+--------\n' +
      ' Asha  | 9810000201 | Active\n Binod | 9810000202 | Inactive\n(2 rows)',
    { fields: ['name', 'phone', 'status'], people: 2 },
  ),
  list('Jira', '||Name||Phone||Status||\n|Asha|9810000201|Active|\n|Binod|9810000202|Inactive|', {
    fields: ['name', 'phone', 'status'],
    people: 2,
  }),
  list('a total in Hindi', 'नाम,मोबाइल,स्थिति\nआशा,9810000201,सक्रिय\nकुल,1,', { people: 1 }),
  list('a total with a sum', 'Name,Phone,Status\n' + ROWS + '\nTotal users,,2', { people: 2 }),
  list('a page footer', 'Name,Phone,Status\n' + ROWS + '\nPage 1 of 1,,', { people: 2 }),
  list(
    'a page break repeated head',
    'Name,Phone,Status\nAsha,9810000201,Active\nPage 1 of 2,,\nName,Phone,Status\n' +
      'Binod,9810000202,Inactive',
    { people: 2 },
  ),
  list(
    'generated on',
    'Name,Phone,Status\n' + ROWS + '\nGenerated on 2025-11-29 10:00 by admin,,',
    { people: 2 },
  ),
  list('confidential', 'Name,Phone,Status\n' + ROWS + '\nConfidential - do not share,,', {
    people: 2,
  }),
  list('title row', 'Users of Example Pvt Ltd\n\nName,Phone,Status\n' + ROWS, {
    fields: ['name', 'phone', 'status'],
    people: 2,
  }),
  list('title with date', 'User report,,\nAs on 29/11/2025,,\n,,\nName,Phone,Status\n' + ROWS, {
    people: 2,
    fields: ['name', 'phone', 'status'],
  }),
  list('trailing commas', 'Name,Phone,Status,,,\nAsha,9810000201,Active,,,\n,,,,,\n', {
    people: 1,
  }),
  list('leading empty column', ',Name,Phone,Status\n,Asha,9810000201,Active', {
    fields: [null, 'name', 'phone', 'status'],
    people: 1,
  }),
  list(
    'an index column',
    ',Name,Phone,Status\n0,Asha,9810000201,Active\n1,Binod,9810000202,Inactive',
    { fields: [null, 'name', 'phone', 'status'], people: 2 },
  ),
  list('short rows', 'Name,Phone,Status\nAsha,9810000201\nBinod', {
    people: 2,
    first: { phone: '9810000201' },
  }),
  list('long rows', 'Name,Phone,Status\nAsha,9810000201,Active,extra,more', {
    people: 1,
    first: { status: 'active' },
  }),
  list('merged status', 'Name,Phone,Status\nAsha,9810000201,Active\nBinod,9810000202,', {
    people: 2,
    second: { phone: '9810000202' },
  }),
  list(
    'upside: key per line',
    'Name: Asha\nPhone: 9810000201\nStatus: Active\n\nName: Binod\nPhone: 9810000202\n' +
      'Status: Inactive',
    { refused: /./ },
  ),
  list('transposed', 'Name,Asha,Binod\nPhone,9810000201,9810000202\nStatus,Active,Inactive', {
    refused: /./,
  }),
  list('JSON array', '[{"name":"Asha","phone":"9810000201"}]', { refused: /JSON/ }),
  list('YAML', '- name: Asha\n  phone: 9810000201\n- name: Binod\n  phone: 9810000202', {
    refused: /./,
  }),
  list('vCard', 'BEGIN:VCARD\nVERSION:3.0\nFN:Asha Rao\nTEL:9810000201\nEND:VCARD', {
    refused: /./,
  }),
  list('SQL', "INSERT INTO users (name, phone) VALUES ('Asha', '9810000201');", { refused: /./ }),
  list('a chat', '[29/11/25, 10:00] Asha: hello\n[29/11/25, 10:01] Binod: hi', { refused: /./ }),
  list(
    'an e-mail header',
    'From: asha@example.com\nTo: binod@example.com\nSubject: users\n\nPlease see below',
    { refused: /./ },
  ),
  list('prose', 'Hello team,\n\nplease add these people to the account. Thanks.', { refused: /./ }),
  list('numbers alone', '9810000201\n9810000202\n9810000203', { people: 3, fields: ['phone'] }),
  list(
    'yes column per weekday',
    'Name,Phone,Mon,Tue\nAsha,9810000201,Yes,No\nBinod,9810000202,No,Yes',
    { fields: ['name', 'phone', null, null] },
  ),
  list('attendance', 'Name,Phone,Present\nAsha,9810000201,Yes\nBinod,9810000202,No', {
    fields: ['name', 'phone', null],
  }),
  list('last active', 'Name,Phone,Last Active\nAsha,9810000201,2025-11-29', {
    fields: ['name', 'phone', null],
  }),
  list('created on', 'Name,Phone,Active Since\nAsha,9810000201,2025-11-29', {
    fields: ['name', 'phone', null],
  }),
  list('active calls', 'Name,Phone,Active Calls\nAsha,9810000201,1\nBinod,9810000202,0', {
    fields: ['name', 'phone', null],
  }),
  list('calls available', 'Name,Phone,Available Balance\nAsha,9810000201,1\nBinod,9810000202,0', {
    fields: ['name', 'phone', null],
  }),
  list('is deleted', 'Name,Phone,is_deleted\nAsha,9810000201,0\nBinod,9810000202,1', {
    first: { status: 'active' },
    second: { status: 'inactive' },
  }),
  list('non-pro', 'Name,Phone,Non Pro\nAsha,9810000201,Yes\nBinod,9810000202,No', {
    fields: ['name', 'phone', null],
  }),
  list(
    'panel access blocked',
    'Name,Phone,Panel Access Blocked\nAsha,9810000201,Yes\nBinod,9810000202,No',
    { fields: ['name', 'phone', null] },
  ),
  list('SSO off', 'Name,Phone,SSO Disabled\nAsha,9810000201,Yes\nBinod,9810000202,No', {
    fields: ['name', 'phone', null],
  }),
  list('not available', 'Name,Phone,Not Available\nAsha,9810000201,Yes\nBinod,9810000202,No', {
    first: { call_availability: 'off' },
    second: { call_availability: 'on' },
  }),
  list(
    'payment status',
    'Name,Phone,Payment Status\nAsha,9810000201,Pending\nBinod,9810000202,Active',
    { fields: ['name', 'phone', null] },
  ),
  list('KYC status', 'Name,Phone,KYC Status\nAsha,9810000201,Verified\nBinod,9810000202,Pending', {
    fields: ['name', 'phone', null],
  }),
  list(
    'department head',
    'Name,Phone,Department Head\nAsha,9810000201,Chitra\nBinod,9810000202,Chitra',
    { fields: ['name', 'phone', null] },
  ),
  list(
    'emergency contact',
    'Name,Phone,Emergency Contact\nAsha,9810000201,9810000999\nBinod,9810000202,9810000998',
    { fields: ['name', 'phone', null] },
  ),
  list(
    'manager e-mail',
    'Name,Email,Manager Email\nAsha,a@example.com,m@example.com\nBinod,b@example.com,m@example.com',
    { fields: ['name', 'email', null] },
  ),
  list('father', "Name,Father's Name,Phone\nAsha,Ram,9810000201\nBinod,Shyam,9810000202", {
    fields: ['name', null, 'phone'],
    first: { name: 'Asha' },
  }),
  list(
    'company name',
    'Company Name,Name,Phone\nExample,Asha,9810000201\nExample,Binod,9810000202',
    { fields: [null, 'name', 'phone'], first: { name: 'Asha' } },
  ),
  list('user id', 'User ID,Name,Phone\n1001,Asha,9810000201\n1002,Binod,9810000202', {
    fields: [null, 'name', 'phone'],
  }),
  list('phone extension', 'Name,Phone,Phone Extension\nAsha,01140001234,12\nBinod,01140001234,13', {
    fields: ['name', 'phone', 'extension'],
  }),
  list('previous role', 'Name,Role,Previous Role\nAsha,Agent,Manager\nBinod,Manager,Agent', {
    fields: ['name', 'role', null],
    first: { role: 'call_agent' },
  }),
  list(
    'old phone',
    'Name,Old Phone,Phone\nAsha,9810000999,9810000201\nBinod,9810000998,9810000202',
    { first: { phone: '9810000201' } },
  ),
  list(
    'old status first',
    'Name,Old Status,New Status\nAsha,Active,Inactive\nBinod,Inactive,Active',
    { first: { status: 'inactive' } },
  ),
  list(
    'requested role',
    'Name,Phone,Requested Role\nAsha,9810000201,Manager\nBinod,9810000202,Agent',
    { fields: ['name', 'phone', null] },
  ),
  list('shift in two', 'Name,Shift Start,Shift End\nAsha,9:00 AM,6:00 PM\nBinod,10:00 PM,6:00 AM', {
    first: { hours: '09:00-18:00' },
    second: { hours: '22:00-06:00' },
  }),
  list('hours as fractions', 'Name,From,To\nAsha,0.375,0.75\nBinod,0.5,0.875', {
    first: { hours: '09:00-18:00' },
  }),
  list(
    'hours with dates',
    'Name,Shift Start,Shift End\nAsha,1899-12-30 09:00:00,1899-12-30 18:00:00',
    { first: { hours: '09:00-18:00' } },
  ),
  list('hours in UTC', 'Name,Shift Start (UTC),Shift End (UTC)\nAsha,03:30,12:30', {
    first: { hours: '' },
  }),
  list('vertical tabs', 'Name\tPhone\tStatus\r\nAsha\t9810000201\tActive\r\n', {
    fields: ['name', 'phone', 'status'],
  }),
  list(
    'form feed between pages',
    'Name,Phone,Status\nAsha,9810000201,Active\n\fBinod,9810000202,Inactive',
    { people: 2, second: { name: 'Binod' } },
  ),
  list(
    'line separators',
    'Name,Phone,Status\u2028Asha,9810000201,Active\u2028Binod,9810000202,Inactive',
    { people: 2 },
  ),
  list(
    'next line (NEL)',
    'Name,Phone,Status\u0085Asha,9810000201,Active\u0085Binod,9810000202,Inactive',
    { people: 2 },
  ),
  list(
    'markdown with links',
    '| Name | Email |\n| --- | --- |\n| Asha | [asha@example.com](mailto:asha@example.com) |',
    { people: 1, first: { email: 'asha@example.com' } },
  ),
  list(
    'markdown without outer bars',
    'Name | Phone | Status\n--- | :-: | ---\nAsha | 9810000201 | Active',
    { people: 1, fields: ['name', 'phone', 'status'] },
  ),
  list(
    'HTML without a head',
    '<table><tr><td>Name</td><td>Phone</td></tr><tr><td>Asha</td><td>9810000201</td></tr></table>',
    { people: 1, fields: ['name', 'phone'] },
  ),
  list(
    'HTML with rowspan',
    '<table><tr><th>Name</th><th>Status</th></tr><tr><td>Asha</td><td rowspan="2">' +
      'Active</td></tr><tr><td>Binod</td></tr></table>',
    { people: 2, second: { status: 'active' } },
  ),
  list(
    'HTML with a hidden column',
    '<table><tr><th>Name</th><th>Status</th></tr><tr><td>Asha<br>Rao</td><td><b>Active</b>' +
      '</td></tr></table>',
    { people: 1, first: { status: 'active' } },
  ),
  list('a bullet list', '- Asha, 9810000201, Active\n- Binod, 9810000202, Inactive', {
    people: 2,
    first: { phone: '9810000201' },
  }),
  list('a numbered list', '1. Asha, 9810000201, Active\n2. Binod, 9810000202, Inactive', {
    people: 2,
    first: { phone: '9810000201' },
  }),
  list(
    'code and number apart',
    'Name,Country Code,Mobile\nAsha,+91,9810000201\nBinod,+44,2079460958',
    { first: { phone: '919810000201' }, second: { phone: '442079460958' } },
  ),
  list('code with words', 'Name,Country Code,Mobile\nAsha,India (+91),9810000201', {
    first: { phone: '919810000201' },
  }),
  list('code twice', 'Name,Country Code,Mobile\nAsha,91,919810000201', {
    first: { phone: '919810000201' },
  }),
]
