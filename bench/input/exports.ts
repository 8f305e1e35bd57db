// npm run bench exports: one list of users saved by LibreOffice and by Gnumeric in every format and
// encoding that they have for tables, each read by the check-up. Prints what is read of each; ends
// with 1 where a cell is taken for another. Needs soffice and ssconvert (Debian: libreoffice-calc,
// gnumeric). Then the check-up's own export, with names that would be formulas, opened in both: no
// cell may be one, and every phone number must be what it was.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CSV_START } from '@/lib/core/csv/row'
import { readPhone } from '@/lib/checkup/cells/phone'
import { csvRow } from '@/lib/checkup/report/export'
import { LINE_HEADERS, lineOf, PHONE_AT } from '@/lib/checkup/report/line'
import { noticeSentence } from '@/lib/checkup/reading/notice'
import { readSheets } from '@/lib/checkup/workbook/read-sheets'
import { policy } from '@/tests/builders'
import { done, run } from '@/tests/checkup/account'
import { knownOf } from '@/tests/checkup/judge'

/** Numbers, times and switches are typed as people type them: the programs make values of them. */
const LIST = `\
Name,Email,Phone,Departments,Role,Panel Access,Status,Call From,Call To,Call Availability
Asha Rao,asha@example.com,+91 98100 00201,Sales; Support,Manager,On,Active,22:00,06:00,TRUE
José Núñez,jose@example.com,9810000202,Night,Call Agent,Off,Inactive,09:00,18:00,FALSE
"Rao, Binod ""Bin""",,,Support,Administrator,On,Active,10:30,19:30,TRUE
Chitra,chitra@example.com,9810000204,,Call Agent,Off,Active,9:00 AM,6:00 PM,1
`

type Known = Readonly<Record<string, string>>

/** What must be known of each; a name is another where an encoding has no letter for it. */
const PEOPLE: readonly Known[] = [
  {
    name: 'Asha Rao',
    email: 'asha@example.com',
    phone: '919810000201',
    departments: 'Sales, Support',
    hours: '22:00-06:00',
    role: 'manager',
    panel_access: 'on',
    status: 'active',
    call_availability: 'on',
    in_department: 'yes',
  },
  {
    name: 'José Núñez',
    phone: '9810000202',
    departments: 'Night',
    hours: '09:00-18:00',
    role: 'call_agent',
    panel_access: 'off',
    status: 'inactive',
    call_availability: 'off',
  },
  {
    name: 'Rao, Binod "Bin"',
    number_right: 'no',
    email_right: 'no',
    hours: '10:30-19:30',
    role: 'administrator',
    call_availability: 'on',
  },
  {
    name: 'Chitra',
    phone: '9810000204',
    in_department: 'no',
    hours: '09:00-18:00',
    call_availability: 'on',
    status: 'active',
  },
]

/** Separator, quotation mark and character set of LibreOffice's CSV, as its filter numbers them. */
const csv = (separator: string, charset: number): string =>
  `csv:Text - txt - csv (StarCalc):${separator.charCodeAt(0)},34,${charset},1,,0,false,true`

const OFFICE: readonly (readonly [name: string, filter: string])[] = [
  ['comma, UTF-8', csv(',', 76)],
  ['semicolon, UTF-8', csv(';', 76)],
  ['tab, UTF-8', csv('\t', 76)],
  ['bar, UTF-8', csv('|', 76)],
  ['semicolon, Windows-1252', csv(';', 1)],
  ['comma, code page 850', csv(',', 4)],
  ['comma, Mac Roman', csv(',', 2)],
  ['tab, UTF-16', csv('\t', 65535)],
  ['.xlsx', 'xlsx:Calc MS Excel 2007 XML'],
  ['.xlsm', 'xlsm:Calc MS Excel 2007 VBA XML'],
  ['.ods', 'ods'],
  ['.fods', 'fods'],
  ['XML of Excel 2003', 'xml:MS Excel 2003 XML'],
  ['HTML', 'html:HTML (StarCalc)'],
  ['.xls', 'xls:MS Excel 97'],
  ['SYLK', 'slk'],
  ['DIF', 'dif'],
  ['PDF', 'pdf'],
]
const GNUMERIC: readonly (readonly [name: string, ending: string, ...options: string[]])[] = [
  ['comma, UTF-8', 'csv'],
  ['semicolon, ISO-8859-1', 'txt', '-O', 'separator=; charset=ISO-8859-1 quoting-mode=auto'],
  ['tab, UTF-16', 'txt', '-O', "separator='\t' charset=UTF-16LE"],
  ['bar, every cell quoted', 'txt', '-O', 'separator=| quoting-mode=always'],
  ['.xlsx', 'xlsx'],
  ['.ods', 'ods'],
  ['HTML 4', 'html', '-T', 'Gnumeric_html:html40'],
  ['XHTML', 'html', '-T', 'Gnumeric_html:xhtml'],
  ['.xls', 'xls'],
  ['.gnumeric', 'gnumeric'],
]

const folder = mkdtempSync(path.join(tmpdir(), 'exports-'))
const list = path.join(folder, 'users.csv')
writeFileSync(list, LIST)
let made = 0

const runProgram = (program: string, ...options: readonly string[]): void => {
  const { status, error, stderr } = spawnSync(program, options, { encoding: 'utf8', cwd: folder })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
}

/** Converts a file; the path of what came out. */
function byOffice(file: string, filter: string, ...options: readonly string[]): string {
  const out = path.join(folder, `${made++}`)
  mkdirSync(out)
  const home = `-env:UserInstallation=file://${path.join(folder, 'home')}`
  const order = ['--headless', ...options, '--convert-to', filter, '--outdir', out, file]
  runProgram('soffice', home, ...order)
  return path.join(out, `${path.parse(file).name}.${filter.split(':')[0] ?? ''}`)
}

function byGnumeric(file: string, ending: string, options: readonly string[]): string {
  const out = path.join(folder, `${made++}.${ending}`)
  runProgram('ssconvert', ...options, file, out)
  return out
}

/** What is read of a file: how many cells as they are, and which are taken for others. */
async function tell(program: string, name: string, file: string): Promise<boolean> {
  const outcome = await run(new Uint8Array(readFileSync(file)), { readSheets })
  const title = `| ${program} | ${name} |`
  if (outcome.kind === 'refused') {
    console.log(`${title} refused | ${outcome.notices.map(noticeSentence).join(' ')} |`)
    return true
  }
  const { checkUp } = outcome
  const expected = PEOPLE.flatMap((person, at) =>
    Object.entries(person).map(([id, value]) => ({ at, id, value, is: knownOf(checkUp, at)[id] })),
  )
  const right = expected.filter(({ value, is }) => is === value)
  const wrong = expected.filter(({ value, is }) => is !== value && is !== undefined && is !== '')
  const told = checkUp.notices.map(noticeSentence).join(' ') || '-'
  console.log(`${title} ${right.length} of ${expected.length} | ${told} |`)
  for (const { at, id, value, is } of wrong) console.log(`  WRONG ${at} ${id}: ${is}, not ${value}`)
  if (checkUp.users.count !== PEOPLE.length) console.log(`  WRONG ${checkUp.users.count} people`)
  return wrong.length === 0 && checkUp.users.count === PEOPLE.length
}

/** People whose cells a spreadsheet would work out, or take digits from. */
const HARMFUL = [
  ['=HYPERLINK("http://x.example","x")', '+91 98100 00201', '=1+1'],
  ["+cmd|' /C calc'!A0", '09810000202', '@SUM(A1)'],
  ['-2+3', '+1 (207) 946-0958', '-Night'],
  ['\t=1+1', '=HYPERLINK("tel:9810000204")', '\r=1+1'],
  ['＝1+1', '9.19810000205E+11', '＠SUM(A1)'],
  ['Asha', '00919810000206', 'North\nSouth'],
  ['Binod', '(+91) 98100-00207', '+1'],
  ['Chitra', '+44 20 7946 0958', '%=1+1'],
]
const quoted = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join()

/** The export of a check-up of these people, opened in both programs. */
async function opened(): Promise<boolean> {
  const found = await done(['Name,Phone,Departments', ...HARMFUL.map(quoted)].join('\n'))
  const lines = HARMFUL.map((_, at) => lineOf(policy, found, at))
  const exported = path.join(folder, 'export.csv')
  const rows = lines.map((line) => csvRow(line, PHONE_AT))
  writeFileSync(exported, CSV_START + csvRow(LINE_HEADERS) + rows.join(''))
  const dialled = (text: string): string => {
    const read = readPhone(text)
    return read.kind === 'phone' ? read.phone.digits : ''
  }
  const phones = HARMFUL.flatMap((_, at) => knownOf(found, at)['phone'] || [])
  const results = [
    {
      program: 'LibreOffice',
      xml: readFileSync(
        byOffice(
          exported,
          'fods',
          '--infilter=CSV:44,34,76,1,,0,false,true,true,false,false,0,true',
        ),
      ),
      formula: /table:formula="[^"]*/g,
      text: /value-type="string"[^>]*>\s*<text:p>([^<]*)/g,
    },
    {
      program: 'Gnumeric',
      xml: readFileSync(byGnumeric(exported, 'xml', ['-T', 'Gnumeric_XmlIO:sax:0'])),
      formula: /<gnm:Cell (?![^>]*ValueType)[^>]*>[^<]*/g,
      text: /<gnm:Cell [^>]*ValueType="60"[^>]*>([^<]*)/g,
    },
  ].map(({ program, xml, formula, text }) => {
    const formulas = xml.toString().match(formula) ?? []
    const texts = new Set([...xml.toString().matchAll(text)].map(([, is = '']) => dialled(is)))
    const kept = phones.filter((phone) => texts.has(phone))
    console.log(
      `| ${program} | our export | ${formulas.length} formulas, ${kept.length} of ` +
        `${phones.length} phone numbers as they were |`,
    )
    return formulas.length === 0 && kept.length === phones.length
  })
  return results.every(Boolean)
}

try {
  const book = byOffice(list, 'ods', '--infilter=CSV:44,34,76,1,,0,false,true')
  const results: boolean[] = []
  for (const [name, filter] of OFFICE)
    results.push(await tell('LibreOffice', name, byOffice(book, filter)))
  for (const [name, ending, ...options] of GNUMERIC)
    results.push(await tell('Gnumeric', name, byGnumeric(book, ending, options)))
  results.push(await opened())
  process.exitCode = results.every(Boolean) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}
