import { ROLES_PAGE } from '@/lib/core/routes'
import { Inline } from '@/components/article/inline'
import { RoleMatrixTable } from '@/components/article/role-matrix'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { Island } from '@/components/document/island'
import { pageMetadata } from '@/components/document/page-metadata'
import { policy } from '@/lib/policy/published'
import { disputedSign, roleTable } from '@/lib/access/words/role-table'
import {
  SIDE,
  SIDE_LINK,
  SIDE_LIST,
  SIDE_TITLE,
  TEXT_COLUMN,
  WIDE,
  WITH_SIDE,
} from '@/components/look/layout'
import { noteLook } from '@/components/look/notes'
import { ANSWER } from '@/components/look/text'

export const metadata = pageMetadata({
  title: 'Who can do what',
  description: 'What each role may do, area by area, and who can change it.',
  url: ROLES_PAGE,
})

const [shown, ...others] = policy.presets.toSorted((one) =>
  one.id === policy.defaultPreset ? -1 : 1,
)

/** As high as what the filter will need, so that it pushes nothing away when it comes. */
const FILTER = 'block scripted:min-h-[13.85rem] scripted:sm:min-h-36 scripted:lg:min-h-[9.85rem]'
/** What may be otherwise in the reader's account, and how the published versions are shown. */
function Versions() {
  return (
    <div className={noteLook('differ')} role="note" id="differs">
      <strong className="block text-differ">May differ in your account</strong>
      <p>
        <Inline
          text={
            'The <Roles can="roles_permissions.edit_role_defaults" /> can change what ' +
            'a role may do, for everyone who has it. What holds for you is under <Menu ' +
            'path="permission_settings" variants />.'
          }
        />
      </p>
      {shown && (
        <>
          <p>
            Where a cell says “{policy.cells.differs}” and has a {disputedSign}, MyOperator has
            published the WhatsApp defaults in more than one version, and you may have either:
          </p>
          <ul>
            {[shown, ...others].map(({ id, label, means }) => (
              <li key={id}>
                <strong>{label}</strong>: {means}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

export default function RolesPage() {
  return (
    <div className={WITH_SIDE}>
      <div className={TEXT_COLUMN}>
        <Breadcrumbs trail={[]} here="Who can do what" />
        <h1>Who can do what</h1>
        <p className={ANSWER}>
          What each role may do in an account where nothing was changed. Choose an action to see
          why, and what would change it.{' '}
          <Inline
            text={'The <Roles can="roles_permissions.edit_role_defaults" /> can change most of it'}
          />
          : <a href="#differs">what may differ</a>.
        </p>
        <Island tag="sp-roles" className={FILTER} />
        {policy.areas.map((area) => (
          <section key={area.id} data-area="" className={WIDE}>
            <h2 id={area.id}>{area.label}</h2>
            <RoleMatrixTable linked table={roleTable(policy, { area: area.id, both: true })} />
          </section>
        ))}
        <Versions />
      </div>
      <nav className={SIDE} aria-labelledby="areas" data-contents="">
        <h2 className={SIDE_TITLE} id="areas">
          Areas
        </h2>
        <ul className={SIDE_LIST}>
          {policy.areas.map((area) => (
            <li key={area.id} className="m-0">
              <a className={SIDE_LINK} href={`#${area.id}`}>
                {area.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
