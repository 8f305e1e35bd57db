import type { ComponentType, ReactNode } from 'react'
import { DependsOn } from './depends-on'
import { GetHelp } from './get-help'
import { Inline, InlinePiece } from './inline'
import { ForReaders, MayDiffer, Note } from './note'
import { RoleMatrixTable } from './role-matrix'
import { BESIDE } from '@/components/article/steps/look'
import { Steps } from '@/components/article/steps/steps'
import { Tab, Tabs } from '@/components/article/tabs/tabs'
import { figureComponents } from '@/components/figure/components'
import { requirePermission } from '@/lib/policy/grants'
import { listInWords } from '@/lib/core/list-in-words'
import {
  inlineBuilders,
  type Attributes,
  type Inline as Piece,
  type ProseTagName,
} from '@/lib/policy/prose/inline'
import { plainText } from '@/lib/policy/wording'
import type { ArticleContext } from '@/lib/articles/article'
import type { ComponentName } from '@/lib/markdown/dialect'
import { JOINED } from '@/lib/markdown/page/joined-steps'
import { audienceTitle, wizardTitle } from '@/lib/markdown/expand/expand-block'
import { permissionDependence } from '@/lib/access/words/permission-dependence'
import { permissionAnswer } from '@/lib/access/words/permission-answer'
import { roleTable } from '@/lib/access/words/role-table'
import { requireTopic } from '@/lib/site/support-topic'
import { wizardAddress } from '@/lib/site/wizard-start'
import { LINK_CARDS } from '@/components/look/cards'
import { FIGURE, PANEL, PREPARATION, PREPARATION_TITLE } from '@/components/look/text'

const IMAGE = '[&_img]:mx-auto [&_img]:block [&_img]:h-auto [&_img]:max-w-full'

type Props = Readonly<Record<string, string>> & {
  readonly plural?: boolean
  readonly variants?: boolean
  readonly presets?: boolean
  readonly children?: ReactNode
}
/**
 * What is no component any more in a text that is whole: lib/markdown/resolve-headings.ts and
 * includes.ts put something else in its place.
 */
type Resolved = 'Steps' | 'Include'
/** How Markdown aligns a column. */
const ALIGNED = ['left', 'center', 'right'] as const

type Drawn = Readonly<
  Record<
    | Exclude<ComponentName, Resolved>
    | 'img'
    | 'table'
    | 'th'
    | 'ol'
    | 'div'
    | 'details'
    | 'summary',
    ComponentType<Props>
  >
>

/**
 * What the steps of a text are for: the words of a heading by its id, and where to turn when a step
 * does not work.
 */
export interface StepsOf {
  readonly title: (heading: string) => string
  readonly stuck: string
}

/**
 * The components of the dialect, bound to a policy and a site. What they say is the same as in
 * lib/markdown/expand/expand.ts; here is how it looks.
 */
export function articleComponents({ policy, site }: ArticleContext, steps?: StepsOf): Drawn {
  const wording = { policy, supportAddress: site.supportAddress }
  const draw = (piece: Piece) => <InlinePiece piece={piece} wording={wording} />
  return {
    ...proseTagComponents(draw),
    Can: ({ role = '', do: permission = '', preset }) => {
      const { words, status } = permissionAnswer(policy, role, permission, preset)
      return (
        <span className="status" data-status={status}>
          {words}
        </span>
      )
    },
    Permission: ({ id = '' }) => requirePermission(policy, id).label,
    kbd: ({ children }) => <kbd>{children}</kbd>,
    OldNames: ({ role }) =>
      listInWords(policy.roles.find(({ id }) => id === role)?.otherNames ?? [], 'or'),
    RoleMatrix: ({ area = '', preset, presets = false, before }) => {
      const tableOf = (of: string) => roleTable(policy, { area: of, preset, both: presets })
      const table = tableOf(area)
      const isSaid = before?.split(' ').some((each) => tableOf(each).dispute !== undefined)
      return (
        <RoleMatrixTable table={isSaid ? { ...table, dispute: undefined } : table}>
          {before === undefined && plainText(table.mayDiffer, wording)}
        </RoleMatrixTable>
      )
    },
    ...figureComponents({ policy, sample: site.sample }, wording),
    DependsOn: ({ permission = '' }) => (
      <DependsOn grounds={permissionDependence(policy, permission)} />
    ),
    Note: ({ type = 'note', title = '', children }) => (
      <Note type={type} title={plainText(title, wording)}>
        {children}
      </Note>
    ),
    For: ({ audience = '', children }) => (
      <ForReaders title={audienceTitle([audience].flat())}>{children}</ForReaders>
    ),
    Tabs: ({ children }) => <Tabs say={(title) => plainText(title, wording)}>{children}</Tabs>,
    Tab: ({ title = '', id, depth = '3', children }) => (
      <Tab title={plainText(title, wording)} id={id} depth={depth}>
        {children}
      </Tab>
    ),
    Details: ({ title = '', children }) => (
      <details className={PREPARATION}>
        <summary className={PREPARATION_TITLE}>{plainText(title, wording)}</summary>
        {children}
      </details>
    ),
    Cards: ({ children }) => <div className={LINK_CARDS}>{children}</div>,
    Figure: ({ caption = '', children }) => (
      <figure className={`${FIGURE} ${IMAGE}`}>
        {children}
        <figcaption className="mt-3 text-sm text-muted">
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
      <p className={PANEL}>
        <a className="font-semibold" href={wizardAddress(symptom, facts)}>
          {wizardTitle(wording, symptom)}
        </a>
      </p>
    ),
    GetHelp: ({ topic = '' }) => (
      <GetHelp topic={requireTopic(site, topic)} never={site.support.never} wording={wording} />
    ),
    ol: ({ className, start, children, 'data-of': heading = '', 'data-tab': tab = '', ...rest }) =>
      className === 'steps' ? (
        <Steps
          of={
            steps &&
            [steps.title(heading), plainText(tab, wording)].filter(Boolean).join(', ') +
              (rest['data-again'] ?? '')
          }
          stuck={steps?.stuck}
        >
          {children}
        </Steps>
      ) : (
        <ol start={start === undefined ? undefined : Number(start)}>{children}</ol>
      ),
    div: ({ className, children }) =>
      className === JOINED ? (
        <div className={BESIDE} data-joined="">
          {children}
        </div>
      ) : (
        <div>{children}</div>
      ),
    // Fetched when it comes near. One that is not lazy React would preload in the head, before
    // anything that is read.
    img: ({ src, alt = '' }) => <img src={src} alt={alt} loading="lazy" decoding="async" />,
    // What comes before the steps (lib/markdown/page/fold.ts).
    details: ({ children }) => <details className={PREPARATION}>{children}</details>,
    summary: ({ children }) => <summary className={PREPARATION_TITLE}>{children}</summary>,
    // The corner above row headings heads nothing.
    th: ({ children, align }) =>
      children ? <th align={ALIGNED.find((side) => side === align)}>{children}</th> : <td />,
    table: ({ children, 'aria-label': label }) => (
      <div className="overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
        <table>{children}</table>
      </div>
    ),
  }
}

/** The tags that stand in prose everywhere. */
const proseTagComponents = (
  draw: (piece: Piece) => ReactNode,
): Readonly<Record<ProseTagName, (attributes: Attributes) => ReactNode>> =>
  Object.fromEntries(
    Object.entries(inlineBuilders).map(([name, build]) => [
      name,
      (attributes: Attributes) => draw(build(attributes)),
    ]),
  ) as Readonly<Record<ProseTagName, (attributes: Attributes) => ReactNode>>
