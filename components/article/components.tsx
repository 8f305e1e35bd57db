import type { ComponentType, ReactNode } from 'react'
import { GetHelp } from '@/components/article/get-help'
import { InlinePiece } from '@/components/article/inline'
import { MayDiffer, Note } from '@/components/article/note'
import { RoleMatrixTable } from '@/components/article/role-matrix'
import { figureComponents } from '@/components/figure/components'
import { requirePermission } from '@/lib/access/grants'
import { joined, plainText, type Inline as Piece } from '@/lib/access/wording'
import type { ArticleContext } from '@/lib/content/article'
import type { ComponentName } from '@/lib/content/dialect'
import { wizardTitle } from '@/lib/content/expand-block'
import { permissionAnswer } from '@/lib/content/permission-answer'
import { roleTable } from '@/lib/content/role-table'
import { requireTopic } from '@/lib/content/support-topic'
import { wizardAddress } from '@/lib/content/wizard-start'

type Props = Readonly<Record<string, string>> & { readonly plural?: boolean; readonly variants?: boolean; readonly presets?: boolean; readonly children?: ReactNode }
type Drawn = Readonly<Record<ComponentName | 'table' | 'th', ComponentType<Props>>>

/** The components of the dialect, bound to a policy and a house. What they say is the same as in lib/content/expand.ts; here is how it looks. */
export function articleComponents({ policy, house }: ArticleContext): Drawn {
  const wording = { policy, supportAddress: house.supportAddress }
  const draw = (piece: Piece) => <InlinePiece piece={piece} wording={wording} />
  return {
    Role: ({ id = '', plural = false }) => draw({ kind: 'role', id, plural }),
    Roles: ({ can = '', join }) => draw({ kind: 'roles', can, join: join === 'and' ? 'and' : 'or' }),
    Menu: ({ path = '', variants = false }) => draw({ kind: 'menu', path, variants }),
    Term: ({ id = '', plural = false }) => draw({ kind: 'term', id, plural }),
    Limit: ({ id = '' }) => draw({ kind: 'limit', id }),
    Support: () => draw({ kind: 'support' }),
    Can: ({ role = '', do: permission = '', preset }) => {
      const { words, status } = permissionAnswer(policy, role, permission, preset)
      return (
        <span className="status" data-status={status}>
          {words}
        </span>
      )
    },
    Permission: ({ id = '' }) => requirePermission(policy, id).label,
    OldNames: ({ role }) => joined(policy.roles.find(({ id }) => id === role)?.otherNames ?? [], 'or'),
    RoleMatrix: ({ area = '', preset, presets = false }) => {
      const table = roleTable(policy, { area, preset, both: presets })
      return <RoleMatrixTable table={table}>{plainText(table.mayDiffer, wording)}</RoleMatrixTable>
    },
    ...figureComponents({ policy, sample: house.sample }, wording),
    Note,
    MayDiffer: ({ check, children }) => (
      <MayDiffer check={check && <p>To be sure, look under {draw({ kind: 'menu', path: check, variants: true })}.</p>}>{children}</MayDiffer>
    ),
    StartWizard: ({ symptom = '', facts }) => (
      <p className="panel">
        <a href={wizardAddress(symptom, facts)}>{wizardTitle(wording, symptom)}</a>
      </p>
    ),
    GetHelp: ({ topic = '' }) => <GetHelp topic={requireTopic(house, topic)} never={house.support.never} wording={wording} />,
    // The corner above row headings heads nothing.
    th: ({ children }) => (children ? <th>{children}</th> : <td />),
    table: ({ children, 'aria-label': label }) => (
      <div className="overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
        <table className="table">{children}</table>
      </div>
    ),
  }
}
