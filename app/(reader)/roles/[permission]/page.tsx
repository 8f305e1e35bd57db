import { ROLES_PAGE, fixRoute, rolesRoute } from '@/lib/core/routes'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Inline } from '@/components/article/inline'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { LinkList } from '@/components/document/link-list'
import { pageMetadata } from '@/components/document/page-metadata'
import { RoleAnswers } from '@/components/roles/role-answers'
import { policy } from '@/lib/policy/published'
import { findArticle } from '@/lib/articles/collection'
import { permissionPage } from '@/lib/access/words/permission-page'
import { findWizard } from '@/lib/wizard/published'
import { noteLook } from '@/components/look/notes'
import { ANSWER, PANEL } from '@/components/look/text'

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
  const { area, question, answer, roles, gates, symptoms, articles, overridable } = permissionPage(
    policy,
    permission,
  )
  const wizards = symptoms.flatMap((symptom) => findWizard(symptom) ?? [])
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: 'Who can do what', url: ROLES_PAGE },
          { label: area.label, url: rolesRoute(area.id) },
        ]}
        here={question}
      />
      <h1>{question}</h1>
      <p className={ANSWER}>{answer}</p>
      {overridable && (
        <div className={noteLook('differ')} role="note">
          <strong className="block text-differ">May differ in your account</strong>
          <p>
            <Inline
              text={
                'The <Roles can="roles_permissions.edit_role_defaults" /> can change ' +
                'this for everyone with a role. What holds for you is under <Menu ' +
                'path="permission_settings" variants />.'
              }
            />
          </p>
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
    </>
  )
}
