import type { ComponentType, ReactNode } from 'react'
import { DependsOn } from '@/components/article/depends-on'
import { GetHelp } from '@/components/article/get-help'
import { Inline, InlinePiece } from '@/components/article/inline'
import { ForReaders, MayDiffer, Note } from '@/components/article/note'
import { RoleMatrixTable } from '@/components/article/role-matrix'
import { Steps } from '@/components/article/steps'
import { Tab, Tabs } from '@/components/article/tabs'
import { figureComponents } from '@/components/figure/components'
import { requirePermission } from '@/lib/access/grants'
import { joined, plainText, type Inline as Piece } from '@/lib/access/wording'
import type { ArticleContext } from '@/lib/content/article'
import type { ComponentName } from '@/lib/content/dialect'
import { audienceTitle, wizardTitle } from '@/lib/content/expand-block'
import { permissionGrounds } from '@/lib/content/permission-grounds'
import { permissionAnswer } from '@/lib/content/permission-answer'
import { roleTable } from '@/lib/content/role-table'
import { requireTopic } from '@/lib/content/support-topic'
import { wizardAddress } from '@/lib/content/wizard-start'

type Props = Readonly<Record<string, string>> & {
  readonly plural?: boolean
  readonly variants?: boolean
  readonly presets?: boolean
  readonly children?: ReactNode
}
/**
 * What is no component any more when a text is laid out: lib/content/lay-out.ts and passages.ts put
 * something else in its place.
 */
type LaidOut = 'Steps' | 'Include'
type Drawn = Readonly<
  Record<Exclude<ComponentName, LaidOut> | 'table' | 'th' | 'ol', ComponentType<Props>>
>

/**
 * The components of the dialect, bound to a policy and a house. What they say is the same as in
 * lib/content/expand.ts; here is how it looks.
 */
export function articleComponents({ policy, house }: ArticleContext): Drawn {
  const wording = { policy, supportAddress: house.supportAddress }
  const draw = (piece: Piece) => <InlinePiece piece={piece} wording={wording} />
  return {
    Role: ({ id = '', plural = false }) => draw({ kind: 'role', id, plural }),
    Roles: ({ can = '', join }) =>
      draw({ kind: 'roles', can, join: join === 'and' ? 'and' : 'or' }),
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
    Fact: ({ id = '', value = '' }) => draw({ kind: 'fact', id, value }),
    kbd: ({ children }) => <kbd>{children}</kbd>,
    OldNames: ({ role }) =>
      joined(policy.roles.find(({ id }) => id === role)?.otherNames ?? [], 'or'),
    RoleMatrix: ({ area = '', preset, presets = false }) => {
      const table = roleTable(policy, { area, preset, both: presets })
      return <RoleMatrixTable table={table}>{plainText(table.mayDiffer, wording)}</RoleMatrixTable>
    },
    ...figureComponents({ policy, sample: house.sample }, wording),
    DependsOn: ({ permission = '' }) => (
      <DependsOn grounds={permissionGrounds(policy, permission)} />
    ),
    Note: ({ type = 'note', title = '', children }) => (
      <Note type={type} title={plainText(title, wording)}>
        {children}
      </Note>
    ),
    For: ({ audience = '', children }) => (
      <ForReaders title={audienceTitle(audience)}>{children}</ForReaders>
    ),
    Tabs,
    Tab: ({ title = '', depth = '3', children }) => (
      <Tab title={plainText(title, wording)} depth={depth}>
        {children}
      </Tab>
    ),
    Figure: ({ caption = '', children }) => (
      <figure>
        {children}
        <figcaption>
          <Inline text={caption} wording={wording} />
        </figcaption>
      </figure>
    ),
    MayDiffer: ({ check, children }) => (
      <MayDiffer
        check={
          check && (
            <p>To be sure, look under {draw({ kind: 'menu', path: check, variants: true })}.</p>
          )
        }
      >
        {children}
      </MayDiffer>
    ),
    StartWizard: ({ symptom = '', facts }) => (
      <p className="panel">
        <a href={wizardAddress(symptom, facts)}>{wizardTitle(wording, symptom)}</a>
      </p>
    ),
    GetHelp: ({ topic = '' }) => (
      <GetHelp topic={requireTopic(house, topic)} never={house.support.never} wording={wording} />
    ),
    ol: ({ className, start, children }) =>
      className === 'steps' ? (
        <Steps>{children}</Steps>
      ) : (
        <ol start={start === undefined ? undefined : Number(start)}>{children}</ol>
      ),
    // The corner above row headings heads nothing.
    th: ({ children }) => (children ? <th>{children}</th> : <td />),
    table: ({ children, 'aria-label': label }) => (
      <div className="overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
        <table className="table">{children}</table>
      </div>
    ),
  }
}
