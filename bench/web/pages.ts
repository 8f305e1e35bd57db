// One page of every kind that is measured.

/**
 * `listed` says whether search engines are to list it: results, the desk and what is kept are for
 * who is there.
 */
export interface Kind {
  readonly name: string
  readonly path: string
  readonly listed: boolean
}

const ARTICLE = '/articles/change-a-users-role'

/** The pages whose bytes and times stand in the table. */
export const MEASURED: readonly Kind[] = [
  { name: 'home', path: '/', listed: true },
  { name: 'category', path: '/categories/getting-calls-to-ring', listed: true },
  { name: 'article', path: ARTICLE, listed: true },
  { name: 'search results', path: '/search?q=agent+phone+not+ringing', listed: false },
  { name: 'guided fix', path: '/fix/user-not-ringing', listed: true },
  { name: 'roles', path: '/roles', listed: true },
]

/**
 * Every kind of page there is. A page that is not found has no score: Lighthouse measures none that
 * is sent with 404.
 */
export const ALL: readonly Kind[] = [
  ...MEASURED,
  { name: 'search', path: '/search', listed: true },
  { name: 'all guided fixes', path: '/fix', listed: true },
  {
    name: 'diagnosis',
    path: '/fix/user-not-ringing?account_state=fine&status=inactive',
    listed: true,
  },
  { name: 'all questions', path: '/fix/user-not-ringing/tree', listed: true },
  { name: 'permission', path: '/roles/whatsapp.templates.delete', listed: true },
  { name: 'check-up', path: '/check-up', listed: true },
  { name: 'contact', path: '/contact', listed: true },
  { name: 'changes', path: '/changes', listed: true },
  { name: 'proof', path: '/proof', listed: true },
  { name: 'kept for offline', path: '/offline', listed: false },
  { name: 'desk, symptoms', path: '/desk/diagnose', listed: false },
  {
    name: 'desk, a symptom',
    path: '/desk/diagnose/user-not-ringing?account_state=fine',
    listed: false,
  },
]
