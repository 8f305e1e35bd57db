// Cells that were thought up to be misread, each with what must be read of it.
import type { CellCase } from './corpus'

const facts = (
  kind: string,
  head: string,
  reads: Readonly<Record<string, string>>,
  cells: readonly string[],
): readonly CellCase[] => cells.map((cell) => ({ kind, head, cell, reads }))
const unread = (kind: string, head: string, cells: readonly string[]): readonly CellCase[] =>
  cells.map((cell) => ({ kind, head, cell, reads: null, told: true }))

export const ODD_CELLS: readonly CellCase[] = [
  ...facts('a number in other signs', 'Phone', { phone: '9810000201' }, [
    ...['౯౮౧౦౦౦౦౨౦౧', '௯௮௧௦௦௦௦௨௦௧', '૯૮૧૦૦૦૦૨૦૧', '𝟗𝟖𝟏𝟎𝟎𝟎𝟎𝟐𝟎𝟏'],
    ...['“9810000201”', '9810000201.', '#9810000201', '9810 000 201 Ext: 5', '9,81,00,00,201.00'],
    ...['98100\u200a00201', '98100\u202f00201', '‎‏9810000201', '98100−00201', '98100·00201'],
  ]),
  ...facts('a number with its code', 'Phone', { phone: '919810000201' }, [
    ...['https://wa.me/919810000201', 'wa.me/919810000201', 'sms:+919810000201'],
    ...['+91-98100-00201 (Airtel)', '+91\u2003 98100\u200a00201', '＋91 98100 00201'],
  ]),
  ...facts('a number with its code', 'Phone', { phone: '442079460958' }, ['+44 (0)20 7946 0958']),
  ...facts('a number with its code', 'Phone', { phone: '12079460958' }, ['+1 (207) 946-0958']),
  ...unread('digits that are lost', 'Phone', ['9.81E9', '9,81E+09']),
  ...unread('a number in doubt', 'Phone', [
    ...['9810000201?', '(9810000201)?', '~~9810000201~~', '9̶8̶1̶0̶0̶0̶0̶2̶0̶1̶', 'Asha: 9810000201'],
  ]),
  ...facts('an address', 'Email', { email: 'asha@example.com' }, [
    ...[
      '"Asha" <asha@example.com>',
      'asha@example.com>',
      'asha＠example．com',
      "'asha@example.com'",
    ],
    ...['asha@example.com\u2028', 'Email: asha@example.com'],
  ]),
  ...unread('no address', 'Email', [
    ...['asha [at] example.com', 'asha@@example.com'],
    ...['asha@example.com?', '~~asha@example.com~~'],
  ]),
  ...facts('an address that no mail reaches', 'Email', { email_right: 'no' }, [
    ...['asha@example..com', 'asha@example', 'asha@.com', '@example.com'],
  ]),
  ...facts('yes', 'Panel Access', { panel_access: 'on' }, [
    ...['✔︎', 'हां जी', 'होय', 'on.', '1,0', 'YES!'],
  ]),
  ...facts('no', 'Panel Access', { panel_access: 'off' }, [
    'No.',
    'no!',
    '0,0',
    'OFF ',
    '❌\ufe0e',
  ]),
  ...unread('a word that is not known', 'Panel Access', [
    ...['ஆம்', 'Oui', 'Да', 'sí', 'WAHR', 'No ✅', '✓/✗', 'Enabled: no', '-1'],
    ...['yes no', 'Off → On', 'N0', 'Yes once invited', 'half', 'Yes (Pro)'],
  ]),
  ...facts('a role', 'Role', { role: 'owner' }, [
    'Super Admin',
    'super-admin',
    'SUPERADMIN',
    'मालिक',
  ]),
  ...facts('a role', 'Role', { role: 'call_agent' }, ['Call-Agent', 'callagent', 'AGENT\u00a0']),
  ...facts('a role', 'Role', { role: 'administrator' }, ['Admin.', 'admin', 'प्रशासक']),
  ...unread('a role that is another', 'Role', [
    ...['Co-owner', 'Non-admin', 'Sub-admin', 'Assistant Manager', 'Account Manager'],
    ...['Admin assistant', 'Agent Manager', 'No role', 'Admin (Owner)', 'Former agent'],
  ]),
  ...facts('departments', 'Departments', { departments: 'Sales, Support' }, [
    ...['Sales，Support', 'Sales\tSupport', 'Sales · Support', '• Sales\n• Support'],
  ]),
  ...facts('a part of a name', 'Departments', { departments: 'Sales & Marketing' }, [
    'Sales & Marketing',
  ]),
  ...facts('a part of a name', 'Departments', { departments: 'Sales (2)' }, ['Sales (2)']),
  ...facts('a status', 'Status', { status: 'inactive' }, [
    'de-activated',
    'Disabled',
    '⛔ Inactive',
  ]),
  ...facts('a status', 'Status', { status: 'active' }, [
    'ACTIVE.',
    'Active\u00a0',
    '✅ Active',
    'Activated',
  ]),
  ...unread('a word that is not known', 'Status', [
    ...['activ', 'Active, Inactive', 'Inactive (Active soon)', 'Suspended?'],
    ...['Active from Monday', 'Re-activate', 'to be deactivated', 'Never active'],
  ]),
  ...facts('hours', 'Call hours', { hours: '09:00-18:00' }, [
    ...[
      '9:00 a.m. to 6:00 p.m.',
      '0900 to 1800',
      '०९:०० - १८:००',
      '9am—6pm',
      '09:00 hrs - 18:00 hrs',
    ],
    ...['9.00-18.00', '09h00-18h00', '9 AM → 6 PM'],
  ]),
  ...facts('hours', 'Call hours', { hours: '21:00-09:00' }, ['21:00-9:00', '9pm to 9am']),
  ...facts('hours', 'Call hours', { hours: '00:00-12:00' }, ['12am-12pm']),
  ...facts('hours', 'Call hours', { hours: '12:00-24:00' }, ['12 PM - 12 AM']),
  ...unread('hours that are not read', 'Call hours', [
    ...['9:60-18:00', '9:00-18:00, 19:00-21:00', '09:00 – 18:00 (Mon-Fri)', 'not 9-18', '9am-6pm?'],
  ]),
]
