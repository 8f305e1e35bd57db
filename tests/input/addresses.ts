// Addresses as they are typed, linked and mailed: pages in another spelling, guided fixes with
// answers, cookies of whatever kind.
import { replay } from '@/lib/wizard/machine/replay'
import { pairsOf } from '@/lib/wizard/machine/replay'
import { parseTarget } from '@/server/edge/target'
import { createMeant } from '@/server/front/meant'
import { readPreferences } from '@/server/front/reader/preferences'
import { siteOf } from '@/tests/server/front/asked/site-of'
import { published, requireModel } from '@/tests/wizard/published'
import type { Input, Result } from './judged'

const PAGES = ['/', '/articles/add-a-user', '/articles/change-a-users-role', '/roles', '/search']
const site = {
  ...siteOf([...PAGES, '/fix/user-not-ringing', '/contact'], Buffer.from('<!DOCTYPE html>')),
  redirects: { '/articles/how-to-add-users': '/articles/add-a-user', '/Help': '/roles' },
}
const findMeant = createMeant(site)

/** Where an address leads: a page of the site, '404', or '400' where it is none. */
function placeOf(url: string): string {
  const target = parseTarget(url)
  if (!target) return '400'
  const bare = target.path.replace(/(?<=.)\/$/, '')
  return (site.answers.has(bare) ? bare : findMeant(target.path)) ?? '404'
}

const ADD = '/articles/add-a-user'
const PLACES: readonly (readonly [kind: string, place: string, written: readonly string[]])[] = [
  [
    'capitals, dashes and slashes',
    ADD,
    [
      '/Articles/Add-A-User',
      '/ARTICLES/ADD-A-USER/',
      '/articles//add-a-user',
      '/articles/add_a_user',
    ]
      .concat([
        '/articles/Add%20a%20user',
        '/articles/add+a+user',
        '/articles/add\u2011a\u2011user',
      ])
      .map((path) => path.replaceAll('\u2011', '%E2%80%91')),
  ],
  [
    'dates and endings',
    ADD,
    [
      '/articles/add-a-user-1-9-2025',
      '/articles/add-a-user-2025-09-01',
      '/articles/add-a-user.html',
    ]
      .concat(['/articles/add-a-user-20250901', '/articles/How-To-Add-Users-1-9-2025'])
      .concat(['/articles/add-a-user.php', '/articles/add-a-user.aspx']),
  ],
  [
    'what follows in a sentence',
    ADD,
    ['/articles/add-a-user.', '/articles/add-a-user%E0%A5%A4', '/articles/add-a-user)%E3%80%82']
      .concat(['/articles/add-a-user%20', '/articles/add-a-user,', '/articles/add-a-user%22'])
      .concat(['/articles/add-a-user%E2%80%9D', '/articles/add-a-user%3E']),
  ],
  [
    'percent signs',
    ADD,
    ['/articles/add-a-user%', '/articles/add-a-user%25', '/%61rticles/add-a-user', `${ADD}?x=100%`]
      .concat(['/articles/add-a-user%?q=50%-off', '/articles/%61dd-a-user'])
      .concat(['/articles/add-a-user%3Futm_source=x', '/articles/add-a-user%23top']),
  ],
  ['percent signs', '/search', ['/search?q=100%', '/search?q=50%-off', '/search%', '/Search?q=%']],
  [
    'what a link or a sentence adds',
    ADD,
    [
      '/articles/add-a-user;jsessionid=1',
      '/articles/add-a-user/index.html',
      '/articles/add-a-user:',
      "/articles/add-a-user'",
      '/articles/add-a-user%E2%80%99',
      '/articles/add-a-user%EF%BC%8C',
      '/articles/add-a-user!',
      '/articles/add-a-user*',
      '/articles/**add-a-user**',
      '/articles/add-a-user%E2%80%A6',
      '/articles/add-a-user]',
      '/articles/add-a-user%7D',
      '/articles/add%E2%80%93a%E2%80%93user',
      '/articles/add-a-user.HTML',
      '/articles/add-a-user.htm',
      '/articles/add-a-user?',
      '/articles/add-a-user/?utm_source=x',
      '/articles/ADD_A_USER.html',
      '/articles/add-a-user--',
      '//articles/add-a-user',
      '/articles/add-a-user%C2%A0',
      '/articles/add-a-user%E2%80%8B',
      '/articles/add-a-user&utm_source=x',
    ],
  ],
  [
    'what a link or a sentence adds',
    '/roles',
    ['/ROLES', '/roles.html', '/roles/.', '/Roles/%20', '/roles)', '/roles%22%3E'],
  ],
  ['percent signs', '404', ['/articles/50%-off', '/%', '/100%25', '/a%2']],
  ['percent signs', '400', ['/articles/%00', '/%E0%A4%A', '/caf%E9', '/a%0d%0ab']],
  [
    'nothing of ours',
    '404',
    ['/articles/add-a-users', '/articles/add-a-user-2', '/x', '/articles'],
  ],
  ['dots', '/roles', ['/articles/../roles', '/./roles', '/articles/%2e%2e/roles/', '/help']],
]

const wizard = published.wizards.find(({ symptom }) => symptom === 'user-not-ringing')

/** Answers taken, answers that wait, and what is told to be left out. */
const FIXES: readonly (readonly [
  kind: string,
  query: string,
  given: string,
  waiting: string,
  dropped: number,
])[] = [
  ['names of others', 'utm_source=x&fbclid=y', '', '', 0],
  ['names of others', 'gclid=1&ref=mail&lang=hi', '', '', 0],
  ['names of others', '__proto__=x&constructor=y', '', '', 0],
  ['names of others', 'account_state=fine&utm_medium=mail', 'account_state=fine', '', 0],
  ['answers to later questions', 'status=inactive', '', 'status=inactive', 0],
  [
    'answers to later questions',
    'call_availability=off&utm_source=x',
    '',
    'call_availability=off',
    0,
  ],
  [
    'answers in another order',
    'status=inactive&account_state=fine',
    'account_state=fine&status=inactive',
    '',
    0,
  ],
  ['answers in other words', 'Account_State=Fine', 'account_state=fine', '', 0],
  ['answers in other words', 'account-state=good-standing', 'account_state=fine', '', 0],
  ['answers in other words', 'account%20state=FINE', 'account_state=fine', '', 0],
  [
    'answers in other words',
    'account_state=fine&STATUS=Deactivated',
    'account_state=fine&status=inactive',
    '',
    0,
  ],
  ['answers that are none', 'account_state=fin', '', '', 1],
  ['answers that are none', 'account_state=', '', '', 1],
  ['answers that are none', 'account_state=fine&status=actve', 'account_state=fine', '', 1],
  ['answers twice', 'account_state=fine&account_state=suspended', 'account_state=fine', '', 1],
  ['answers in other signs', 'account_state=fine&account_state=fine', 'account_state=fine', '', 0],
  ['answers in other signs', 'ACCOUNT_STATE=FINE%20', 'account_state=fine', '', 0],
  ['answers in other signs', 'account_state=%22fine%22', 'account_state=fine', '', 0],
  ['answers in other signs', 'Account%C2%A0state=fine', 'account_state=fine', '', 0],
  [
    'answers in other signs',
    'account_state=unknown&status=unknown',
    'account_state=unknown&status=unknown',
    '',
    0,
  ],
  [
    'answers in other signs',
    'account_state=fine&status=Inactive.',
    'account_state=fine&status=inactive',
    '',
    0,
  ],
  ['answers in other signs', 'account_state=%EF%BD%86ine', 'account_state=fine', '', 0],
  ['answers in other signs', 'account_state=fine&toString=1', 'account_state=fine', '', 0],
  ['answers in other signs', 'account_state=fine&status', 'account_state=fine', '', 1],
  ['no answer', 'account_state=unknown', 'account_state=unknown', '', 0],
]

function resultOfFix(query: string, given: string, waiting: string, dropped: number): Result {
  if (!wizard) return 'wrong'
  const found = replay(wizard, requireModel(wizard.symptom), new URLSearchParams(query))
  const written = (pairs: readonly (readonly [string, string])[]): string =>
    pairs.map(([fact, value]) => `${fact}=${value}`).join('&')
  const is = [written(pairsOf(found.given)), written(found.waiting), found.dropped.length]
  return is.join('|') === [given, waiting, dropped].join('|') ? 'right' : 'wrong'
}

const COOKIES: readonly (readonly [cookie: string, theme: string, role: string])[] = [
  ['theme=dark', 'dark', ''],
  ['a=b; theme=light; c=d', 'light', ''],
  ['mytheme=dark', '', ''],
  ['theme=darkish', '', ''],
  ['theme=Dark', '', ''],
  ['theme="dark"', '', ''],
  ['theme=dark"><script>', '', ''],
  ['role=manager; theme=dark', 'dark', 'manager'],
  ['role=boss', '', ''],
  ['role=__proto__', '', ''],
  ['theme=', '', ''],
  ['', '', ''],
]

export const ADDRESS_INPUTS: readonly Input[] = [
  ...PLACES.flatMap(([kind, place, all]) =>
    all.map((written): Input => ({
      kind: `addresses: ${kind}`,
      written,
      judge: () => (placeOf(written) === place ? 'right' : 'wrong'),
    })),
  ),
  ...FIXES.map(([kind, query, given, waiting, dropped]): Input => ({
    kind: `guided fixes: ${kind}`,
    written: query,
    judge: () => resultOfFix(query, given, waiting, dropped),
  })),
  ...COOKIES.map(([cookie, theme, role]): Input => ({
    kind: 'theme and role: cookies',
    written: cookie,
    judge: () => {
      const found = readPreferences(cookie)
      return (found?.theme ?? '') === theme && (found?.role ?? '') === role ? 'right' : 'wrong'
    },
  })),
]
