// Who may do what behind /staff, worked out from the routes and content/site/staff.yaml: what is
// printed in docs/staff.md, and tried over HTTP.
import { site } from '@/lib/site/site'
import { permissionOf, roleMay } from './decide'
import { STAFF_ROUTES } from './routes'

const NOBODY = 'nobody'
/** Every role, and who is not signed in. */
export const EVERYBODY: readonly string[] = [NOBODY, ...site.staff.roles.map(({ id }) => id)]

/** A row: what is asked, what it takes, and who may. */
export interface Cells {
  readonly path: string
  readonly method: 'GET' | 'POST'
  /** Undefined where nobody has to be signed in. */
  readonly permission: string | undefined
  readonly may: Readonly<Record<string, boolean>>
}

/** Every row, in the order of the routes. */
export const cells = (): readonly Cells[] =>
  STAFF_ROUTES.flatMap((route) =>
    (['GET', 'POST'] as const)
      .filter((method) => route[method])
      .map((method) => {
        const permission = route.isOpen ? undefined : permissionOf(route, method)
        const isOwn = !route.isOpen && route.isOwn
        const mayDo = (who: string): boolean =>
          permission === undefined || (who !== NOBODY && roleMay(who, permission, isOwn))
        const may = Object.fromEntries(EVERYBODY.map((who) => [who, mayDo(who)]))
        return { path: route.path, method, permission, may }
      }),
  )

/** The rows as a table of Markdown. */
export function tableOf(): string {
  const head = ['', 'takes', ...EVERYBODY]
  const rows = cells().map(({ path, method, permission, may }) => [
    `${method} \`${path}\``,
    permission ?? '-',
    ...EVERYBODY.map((who) => (may[who] === true ? 'yes' : 'no')),
  ])
  const line = (columns: readonly string[]): string => `| ${columns.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
