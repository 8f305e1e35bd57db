// Attacks by what takes long to work out: batches, the desk, hard searches, and bodies in which
// everything is wrong. Each asks for something else, so that nothing kept answers it.
import { policy } from '@/lib/policy/published'
import { get, tallyOf, type Attack, type Size } from './attack'

const post = (path: string, value: unknown): string => {
  const body = JSON.stringify(value)
  return (
    `POST ${path} HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  )
}

const times = <Value>(count: number, build: (at: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => build(at))
const many = (size: Size, short: number): number => (size === 'short' ? short : short * 20)

/** What an Owner may change for a role. */
const CHANGEABLE = policy.permissions.filter(({ overridable }) => overridable)

/** A thousand checks, each for an account of its own. */
const batch = (seed: number): unknown => ({
  checks: times(1000, (at) => ({
    permission: policy.permissions[(at + seed) % policy.permissions.length]?.id,
    user: { role: policy.roles[at % policy.roles.length]?.id, status: 'active' },
    account: {
      overrides: times(8, (row) => ({
        role: 'manager',
        permission: CHANGEABLE[(at + row + seed) % CHANGEABLE.length]?.id,
        grant: row % 2 === 0 ? 'deny' : 'allow',
      })),
    },
  })),
})

const HARD = [
  'phnoe nott rinigng trasnfer clal wahtsapp tempalte deelte usre panle acces invtie emial',
  'can a manager delete templates and who may add users to the account of somebody else',
  'callphonetransferuserrolewhatsapptemplatedeleteinviteemailpanelaccess',
  'फोन नहीं बज रहा है कॉल नहीं आ रही',
  'a b c d e f g h i j k l m n o p q r s t u v w x y z',
]
const hardQuestion = (at: number): string => {
  const words = HARD[at % HARD.length] ?? ''
  return encodeURIComponent(`${at} ${`${words} `.repeat(30)}`.slice(0, 1000))
}

export const workAttacks: readonly Attack[] = [
  {
    title: 'facts that nobody knows, by the thousand',
    run: (origin, size) =>
      tallyOf(
        origin,
        times(many(size, 20), (at) =>
          post(['/api/access/check', '/api/diagnose'][at % 2] ?? '', {
            [at % 2 === 0 ? 'user' : 'facts']: Object.fromEntries(
              times(at % 4 < 2 ? 3000 : 4500, (row) => [`fact_${at}_${row}`, 'x']),
            ),
            [at % 2 === 0 ? 'permission' : 'symptom']: 'users.ad',
          }),
        ),
      ),
    expected: ['413', '422'],
    possible: ['503'],
  },
  {
    title: 'batches in which everything is wrong',
    run: (origin, size) =>
      tallyOf(
        origin,
        times(many(size, 10), (at) =>
          post('/api/access/check', {
            checks: times(1000, (row) => ({
              permission: `users.ad${at}`,
              user: Object.fromEntries(times(5, (fact) => [`fact_${row}_${fact}`, 1])),
              account: { overrides: [{ role: 'a', permission: 'b', grant: 'c' }] },
            })),
          }),
        ),
      ),
    expected: ['422'],
    possible: ['503'],
  },
  {
    title: 'batches of a thousand checks with overrides',
    run: (origin, size) =>
      tallyOf(
        origin,
        times(many(size, 10), (at) => post('/api/access/check', batch(at))),
      ),
    expected: ['200'],
    possible: ['503'],
  },
  {
    title: 'batches that cost more than they may',
    run: (origin, size) =>
      tallyOf(
        origin,
        times(many(size, 10), (at) =>
          post('/api/access/check', {
            checks: times(100, () => ({
              permission: 'users.add',
              user: Object.fromEntries(times(400, (row) => [`fact_${at}_${row}`, 1])),
            })),
          }),
        ),
      ),
    expected: ['422'],
    possible: ['503'],
  },
  {
    title: 'searches that are hard to read',
    run: (origin, size) =>
      tallyOf(
        origin,
        times(many(size, 60), (at) =>
          get(`/${at % 2 === 0 ? 'search' : 'api/search'}?q=${hardQuestion(at)}`),
        ),
      ),
    expected: ['200'],
    possible: ['503'],
  },
  {
    title: 'the desk, with forty overrides that are none',
    run: (origin, size) =>
      tallyOf(
        origin,
        times(many(size, 40), (at) => {
          const overrides = times(40, (row) => `override=role_${at}:users.${row}:x`)
          return get(`/desk/diagnose/user-not-ringing?status=active&${overrides.join('&')}`)
        }),
      ),
    expected: ['200'],
    possible: ['503'],
  },
  {
    title: 'matrices of all areas, each of another account',
    run: (origin, size) =>
      tallyOf(
        origin,
        times(many(size, 20), (at) =>
          post('/api/access/matrix', {
            account: {
              overrides: times(100, (row) => ({
                role: 'manager',
                permission: CHANGEABLE[(at + row) % CHANGEABLE.length]?.id,
                grant: (at + row) % 2 === 0 ? 'deny' : 'allow',
              })),
            },
          }),
        ),
      ),
    expected: ['200'],
    possible: ['503'],
  },
]
