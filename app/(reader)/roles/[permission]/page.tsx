import { ROLES_PAGE, fixRoute, rolesRoute } from '@/lib/core/routes'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Inline } from '@/components/article/inline'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { LinkList } from '@/components/document/link-list'
import { pageMetadata } from '@/components/document/page-metadata'
import { AreaActions } from '@/components/roles/area-actions'
import { ForMyRole } from '@/components/roles/for-my-role'
import { RoleAnswers } from '@/components/roles/role-answers'
import { RoleStrip } from '@/components/roles/role-strip'
import { policy } from '@/lib/policy/published'
import { findArticle } from '@/lib/articles/collection'
import { permissionPage } from '@/lib/access/words/permission-page'
import { findWizard } from '@/lib/wizard/published'
import { TEXT_COLUMN, WITH_SIDE } from '@/components/look/layout'
import { DEPENDS, LEDE, PANEL } from '@/components/look/text'

type Props = { readonly params: Promise<{ readonly permission: string }> }

export const dynamicParams = false

export const generateStaticParams = () => policy.permissions.map(({ id }) => ({ permission: id }))

const isKnown = (id: string): boolean => policy.permissions.some((row) => row.id === id)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { permission } = await params
  if (!isKnown(permission)) return {}
  const { question, answer, url } = permissionPage(policy, permission)
  return pageMetadata({
    title: question,
    description: `${answer} Why the others may not, and what would change it.`,
    url,
  })
}

export default async function PermissionPage({ params }: Props) {
  const { permission } = await params
  if (!isKnown(permission)) notFound()
  const { area, question, answer, roles, gates, symptoms, articles, dispute, overridable } =
    permissionPage(policy, permission)
  const wizards = symptoms.flatMap((symptom) => findWizard(symptom) ?? [])
  return (
    <div className={WITH_SIDE}>
      <div className={TEXT_COLUMN}>
        <Breadcrumbs
          trail={[
            { label: 'Who can do what', url: ROLES_PAGE },
            { label: area.label, url: rolesRoute(area.id) },
          ]}
          here={question}
        />
        <h1>{question}</h1>
        <p className={LEDE}>{answer}</p>
        <RoleStrip roles={roles} />
        <div className="mt-4">
          <ForMyRole policy={policy} permission={permission} />
        </div>
        {(overridable || dispute !== undefined) && (
          <div className={DEPENDS} role="note">
            {dispute !== undefined && <p>{dispute}</p>}
            {overridable && (
              <p>
                <Inline
                  text={
                    'The <Roles can="roles_permissions.edit_role_defaults" /> can change ' +
                    'this for everyone with a role: <Menu path="permission_settings" variants /> ' +
                    'shows what holds in your account.'
                  }
                />
              </p>
            )}
          </div>
        )}
        <RoleAnswers roles={roles} />
        {gates.length > 0 && (
          <>
            <h2>What stops everyone, whatever the role</h2>
            <ul>
              {gates.map(({ rule, text, article }) => {
                const found = article === undefined ? undefined : findArticle(article)
                return (
                  <li key={rule}>
                    <Inline text={text} /> {found && <a href={found.url}>{found.title}</a>}
                  </li>
                )
              })}
            </ul>
          </>
        )}
        {wizards.map(({ symptom, title }) => (
          <p key={symptom} className={PANEL}>
            <a className="font-semibold" href={fixRoute(symptom)}>
              {title}: find the cause
            </a>
          </p>
        ))}
        <h2>Read more</h2>
        <LinkList
          links={[
            ...articles
              .flatMap((slug) => findArticle(slug) ?? [])
              .map(({ url, title }) => ({ url, label: title })),
            { url: ROLES_PAGE, label: 'Who can do what: every action' },
          ]}
        />
      </div>
      <AreaActions policy={policy} area={area} permission={permission} />
    </div>
  )
}
