// A template to fill in, an account to try, and accounts of any size to measure with. Made up: no
// Indian number begins with 0 after +91, and example.com belongs to nobody.
import type { Policy } from '@/lib/policy/policy'
import { fieldsOf } from '@/lib/checkup/columns/fields'

const COLUMNS = [
  'name',
  'email',
  'phone',
  'extension',
  'departments',
  'role',
  'panel_access',
  'status',
  'invite_state',
  'call_availability',
]

/** The header of the template, in the words of the policy. */
export function templateHeader(policy: Policy): readonly string[] {
  return COLUMNS.map((id) => fieldsOf(policy).find((field) => field.id === id)?.label ?? id)
}

/** The template: the header, and one row that shows what goes where. */
export function templateCsv(policy: Policy): string {
  return (
    `${templateHeader(policy).join(',')}\r\nAsha ` +
    'Rao,asha@example.com,+910000000201,11,Sales,Call Agent,On,Active,Accepted,On\r\n'
  )
}

const EXAMPLE = `
Asha Rao,asha@example.com,+91 00000 00201,11,Sales,Super Admin,On,Active,Accepted,On
Binod Kumar,binod@example.com,+91 00000 00202,12,Sales,Administrator,On,Active,Accepted,On
Chitra Iyer,chitra@example.com,+91 00000 00203,13,"Sales, Support",Moderator,On,Active,Accepted,Off
Deepak Singh,deepak@example.com,+91 00000 00204,14,Support,Basic,Off,Active,,On
Esha Patel,esha@example.com,+91 00000 00205,15,Support,Call Agent,On,Active,Pending,On
Farhan Ali,farhan@example.com,+91 00000 00206,16,Support,Call Agent,Off,Inactive,,On
Gita Menon,gita@example.com,+91 00000 00207,17,,Call Agent,Off,Active,,On
Harish Nair,harish@example,+91 00000 00208,18,Accounts,Call Agent,On,Active,Pending,Off
Indu Joshi,indu@example.com,+91 00000 00203,19,Support,Call Agent,Off,Active,,On
Jatin Shah,jatin@example.com,,20,Sales,Call Agent,Off,Active,,On
Kavya Reddy,kavya@example.com,+91 00000 00211,21,Sales,Supervisor,On,Inactive,Accepted,On
Laksh Verma,laksh@example.com,+91 00000 00212,22,Support,Call Agent,Yes,Actve,Accepted,Available`

/** An account of twelve with the troubles that accounts have. */
export const exampleCsv = (policy: Policy): string =>
  `${templateHeader(policy).join(',')}\r\n${EXAMPLE.trim().replaceAll('\n', '\r\n')}\r\n`

const pick = (words: readonly string[], at: number): string => words[at % words.length] ?? ''

/**
 * An account of any size with every combination of what the columns can say, piece by piece. The
 * same for the same size.
 */
export function* generatedCsv(policy: Policy, users: number): Generator<string> {
  yield `${templateHeader(policy).join(',')}\r\n`
  let seed = 20261125
  const random = (most: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * most)
  }
  const roles = [
    'Call Agent',
    'Call Agent',
    'Basic',
    'Agent',
    'Manager',
    'Moderator',
    'Administrator',
    '',
  ]
  let lines: string[] = []
  for (let at = 1; at <= users; at++) {
    const departments = pick(
      ['Sales', 'Support', '"Sales, Support"', 'Accounts', '', `Team ${random(200)}`],
      random(6),
    )
    const phone = random(40) === 0 ? '' : `+910${String(at).padStart(9, '0')}`
    const email = random(60) === 0 ? `person${at}@example` : `person${at}@example.com`
    lines.push(
      `Person ${at},${email},${phone},${10 + at},${departments},` +
        (at === 1 ? 'Owner' : pick(roles, random(8))) +
        `,${pick(['On', 'Off', 'Off', 'Yes', ''], random(5))},` +
        `${pick(['Active', 'Active', 'Active', 'Inactive', ''], random(5))},` +
        `${pick(['Accepted', 'Accepted', 'Pending', 'No invite arrived', ''], random(5))},` +
        `${pick(['On', 'On', 'Off', 'Available', ''], random(5))}\r\n`,
    )
    if (lines.length === 500) {
      yield lines.join('')
      lines = []
    }
  }
  yield lines.join('')
}
