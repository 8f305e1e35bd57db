import { CONTACT_PAGE, FIXES_PAGE, SEARCH_PAGE, fixRoute } from '@/lib/core/routes'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { pageMetadata } from '@/components/document/page-metadata'
import { site } from '@/lib/site/site'
import { findWizard } from '@/lib/wizard/published'
import { Cards } from '@/components/cards/cards'
import { questionsWords } from '@/components/wizard/questions-words'
import { WIDE } from '@/components/look/layout'
import { LEDE } from '@/components/look/text'

export const metadata = pageMetadata({
  title: 'Fix a problem',
  description: 'Answer a few questions about what you see, and get the cause and its fix.',
  url: FIXES_PAGE,
})

export default function FixPage() {
  return (
    <>
      <Breadcrumbs trail={[]} here="Fix a problem" />
      <h1>What is going wrong?</h1>
      <p className={LEDE}>
        Choose what you see. A few questions, each with where to look, lead to the cause and how to
        put it right. Your answers stay in your browser.
      </p>
      {site.fixGroups.map(({ title, sign, symptoms }) => (
        <section key={title} className={WIDE}>
          <h2>{title}</h2>
          <Cards
            cards={symptoms
              .flatMap((symptom) => findWizard(symptom) ?? [])
              .map((wizard) => ({
                url: fixRoute(wizard.symptom),
                sign,
                title: wizard.title,
                line: questionsWords(wizard),
              }))}
          />
        </section>
      ))}
      <p className="mt-12">
        Not what you see? <a href={SEARCH_PAGE}>Search</a>, or{' '}
        <a href={CONTACT_PAGE}>write to support</a>.
      </p>
    </>
  )
}
