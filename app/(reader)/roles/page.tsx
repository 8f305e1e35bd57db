import { ROLES_PAGE } from '@/lib/core/routes'
import { FoldedContents } from '@/components/article/contents/contents'
import { Inline } from '@/components/article/inline'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { Island } from '@/components/document/island'
import { pageMetadata } from '@/components/document/page-metadata'
import { RoleFilter } from '@/components/roles/role-filter'
import { RoleGrid } from '@/components/roles/role-grid'
import { policy } from '@/lib/policy/published'
import {
  SIDE,
  SIDE_LINK,
  SIDE_LIST,
  SIDE_TITLE,
  TEXT_COLUMN,
  WITH_SIDE,
} from '@/components/look/layout'
import { DEPENDS, LEDE } from '@/components/look/text'

export const metadata = pageMetadata({
  title: 'Who can do what',
  description: 'What each role may do, area by area, and who can change it.',
  url: ROLES_PAGE,
})

const [quoted, ...others] = policy.presets.toSorted((one) =>
  one.id === policy.defaultPreset ? -1 : 1,
)

/** What an answer depends on, and where the reader's own account says so. */
function Dependence() {
  return (
    <div className={`${DEPENDS} mt-8`} role="note" id="differs">
      {quoted && others.length > 0 && (
        <p>
          <strong>{policy.cells.differs}:</strong> the WhatsApp defaults are published in more than
          one version.{' '}
          {[quoted, ...others].map(({ label, means }) => `${label}: ${means}`).join(' ')}{' '}
          <Inline text={'<Menu path="permission_settings" variants /> shows which one is yours.'} />
        </p>
      )}
      <p>
        <strong>Every other answer</strong> is what holds where nothing was changed.{' '}
        <Inline
          text={'The <Roles can="roles_permissions.edit_role_defaults" /> can change most of them'}
        />
        , for everyone who has a role.
      </p>
    </div>
  )
}

export default function RolesPage() {
  return (
    <div className={WITH_SIDE}>
      <div className={TEXT_COLUMN}>
        <Breadcrumbs trail={[]} here="Who can do what" />
        <h1>Who can do what</h1>
        <p className={LEDE}>
          What each role may do in an account where nothing was changed. Choose an action to see
          why, and what would change it.
        </p>
        <RoleFilter policy={policy} />
        <FoldedContents
          label="Areas"
          headings={policy.areas.map(({ id, label }) => ({ depth: 2, id, text: label }))}
        />
        <RoleGrid policy={policy} />
        <Dependence />
      </div>
      <div className={SIDE}>
        <Island tag="sp-contents" className="hidden">
          <nav className="hidden xl:block" aria-labelledby="areas">
            <h2 className={SIDE_TITLE} id="areas">
              Areas
            </h2>
            <ul className={SIDE_LIST}>
              {policy.areas.map(({ id, label }) => (
                <li key={id} className="m-0">
                  <a className={SIDE_LINK} href={`#${id}`}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </Island>
      </div>
    </div>
  )
}
