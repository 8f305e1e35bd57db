import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { afterAll, expect, test } from 'vitest'
import { runCheckUp } from '@/scripts/checkup/command'
import { LINE_HEADERS, lineOf } from '@/lib/checkup/report/line'
import { exampleCsv } from '@/lib/checkup/report/sample'
import { policy } from '@/tests/builders'
import { done } from '@/tests/checkup/account'

const SLOW = 60_000
const folder = mkdtempSync(path.join(tmpdir(), 'checkup-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = path.join(folder, 'users.csv')
writeFileSync(file, exampleCsv(policy))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

async function run(args: readonly string[], input = ''): Promise<Ended> {
  const [out, errors]: [string[], string[]] = [[], []]
  const code = await runCheckUp(args, {
    input: Readable.from(input === '' ? [] : [Buffer.from(input)]),
    print: (text) => {
      out.push(text)
      return Promise.resolve()
    },
    printError: (text) => void errors.push(`${text}\n`),
  })
  return { code, out: out.join(''), error: errors.join('') }
}

/** As somebody types it. */
function runProcess(args: readonly string[], input: string): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/checkup.ts', ...args],
    { input, encoding: 'utf8' },
  )
  return { code: status, out: stdout, error: stderr }
}

test(
  'the process reads what is piped in, prints what the command prints, and ends as it ends',
  async () => {
    const csv = exampleCsv(policy)
    expect(runProcess(['-', '--json'], csv)).toEqual(await run(['-', '--json'], csv))
    expect(runProcess(['-'], '')).toEqual(await run(['-']))
  },
  SLOW,
)

test('prints the same table as the library makes', async () => {
  const found = await done(exampleCsv(policy))
  const { code, out } = await run([file, '--csv'])
  const rows = Papa.parse<string[]>(out.replace('\ufeff', ''), { skipEmptyLines: true }).data
  expect([code, rows[0], rows.length]).toEqual([0, [...LINE_HEADERS], 13])
  expect(rows[3]?.map((cell) => cell.replace(/^'/, ''))).toEqual(lineOf(policy, found, 2))
})

test('reads what is piped in, as text with causes, fixes and who can make them', async () => {
  const { code, out } = await run(['-', '--trouble', '--seats', '7'], exampleCsv(policy))
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    '6 of 12 people will not get calls. 3 Pro users cannot sign in.',
  ])
  expect(out).toContain('Fix: Status: Inactive → Active (Owner or Administrator)')
  expect(out).toContain('7 Pro seats are in use of 7; none is free.')
  expect(out).not.toContain('Asha Rao  Owner')
})

test('gives everything as JSON', async () => {
  const { users, summary } = JSON.parse((await run([file, '--json'])).out) as {
    users: unknown[]
    summary: { users: number }
  }
  expect([users.length, summary.users]).toEqual([12, 12])
  expect(users[1]).toMatchObject({
    row: 3,
    name: 'Binod Kumar',
    pro: 'pro',
    facts: { role: 'administrator' },
    ring: { standing: 'clear' },
  })
})

test('takes a column for what it is said to hold', async () => {
  const { out } = await run(['--column', 'Thing=status', oddFile()])
  expect(out).toContain('Thing -> Status')
  expect(out).toContain('1 of 1 person will not get calls.')
})

function oddFile(): string {
  const odd = path.join(folder, 'odd.csv')
  writeFileSync(odd, 'Name,Thing\nAsha,Inactive\n')
  return odd
}

test.each([
  [[], /Use: npm run checkup FILE/],
  [['/nowhere/users.csv'], /There is no such file: \/nowhere\/users\.csv/],
  [['/'], /folder/],
  [['-'], /The file is empty/],
  [['-', '--seats', 'many'], /--seats takes a whole number, not "many"/],
  [['-', '--account', 'fin'], /account_state has no value "fin"; did you mean "fine"/],
  [['-', '--wrong'], /--wrong/],
])('ends %j with a sentence', async (args, told) => {
  const { code, error, out } = await run(args)
  expect([code, out]).toEqual([1, ''])
  expect(error).toMatch(told)
  expect(error).not.toMatch(/\n\s+at /)
})
