import { PageData } from '@/components/page-data/page-data'
import { CHECK_UP_PAGE } from '@/lib/core/routes'
import assets from '@/.generated/assets.json'
import { Inline } from '@/components/article/inline'
import { DATA_ID } from '@/components/checkup/data'
import { examplePerson } from '@/components/checkup/people/example-person'
import { curledWords, prepareCheckup } from '@/components/checkup/prepare'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { Island } from '@/components/document/island'
import { pageMetadata } from '@/components/document/page-metadata'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'
import { ANSWER } from '@/components/look/text'
import { CHECKUP, UNTIL_DONE } from '@/components/checkup/look'

export const metadata = pageMetadata({
  title: 'Check up a whole account',
  description:
    'Who is a Pro user, who can sign in, whose phone rings and what to put right: for ' +
    'every user of an account at once, from a list that stays on your device.',
  url: CHECK_UP_PAGE,
})

/** What stands here until the element does, and without script. */
const OTHERWISE = '[sp-checkup:empty+&]:min-h-[70vh] [sp-checkup:not(:empty)+&]:hidden'

const workers: Readonly<Record<string, string>> = assets.workers

/**
 * What a check-up is and what becomes of the file; then the check-up itself, which needs script.
 */
export default async function CheckUpPage() {
  const data = prepareCheckup(
    policy,
    wizards,
    site.supportAddress,
    await examplePerson(policy, site.supportAddress),
    workers['checkup'] ?? '',
    workers['workbook'] ?? '',
  )
  return (
    <>
      <Breadcrumbs trail={[]} here="Check up a whole account" />
      <h1>Check up a whole account</h1>
      <p className={`${ANSWER} ${UNTIL_DONE}`}>
        <Inline
          text={
            'Choose the list of your users, from <Menu path="users" /> or any ' +
            'spreadsheet. The check-up says who is a <Term id="pro_user" />, who can ' +
            'sign in, whose phone rings, and what to put right.'
          }
        />
      </p>
      <p>
        <strong>The list stays on your device.</strong> It is read in this page, by code that cannot
        connect to anything. Nothing is sent or stored; close the tab and it is forgotten.
        <span className={UNTIL_DONE}>
          {' '}
          <a href="/check-up/template.csv" download="users.csv">
            Download the template
          </a>{' '}
          if you have no list yet.
        </span>
      </p>
      <PageData id={DATA_ID} data={curledWords(data)} />
      <Island tag="sp-checkup" className={CHECKUP}>
        <div className={OTHERWISE} suppressHydrationWarning>
          <p>
            This page needs JavaScript, because the list is read in your browser and nowhere else.
            Without it you can check one person at a time:
          </p>
          <ul>
            <li>
              <a href="/fix/user-not-ringing">A user&apos;s phone does not ring</a>
            </li>
            <li>
              <a href="/fix/cannot-sign-in">Someone cannot sign in</a>
            </li>
            <li>
              <a href="/articles/is-this-person-a-user-or-a-pro-user">
                Is this person a user or a Pro user?
              </a>
            </li>
          </ul>
        </div>
      </Island>
    </>
  )
}
