import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { ChangesByDay } from '@/components/document/change-list'
import { LinkList } from '@/components/document/link-list'
import { CONTENTS_LINK, CONTENTS_LIST, SIDE_TITLE } from '@/components/look/layout'
import { FOLD, FOLD_SUMMARY } from '@/components/look/lists'
import { Cards, Tiles } from '@/components/cards/cards'
import { signs } from '@/lib/site/schema'
import { ANSWER, LEDE, META, META_LINK, PANEL } from '@/components/look/text'
import { IN_FOCUS } from './look'

const links = [
  { url: '/articles/add-a-user', label: 'How do I add a user?' },
  {
    url: '/articles/ring-checklist',
    label:
      'What must be true for a call to ring someone, on a working day, inside their ' +
      'hours, when the caller has called before?',
  },
  { url: '/articles/hindi', label: 'फ़ोन की घंटी क्यों नहीं बजती?' },
]

export function Links() {
  return (
    <>
      <p>
        A <a href="/styleguide">link in a sentence</a>, one{' '}
        <a className={IN_FOCUS} href="/styleguide">
          in focus
        </a>
        , and one to <a href="mailto:support@example.com">support@example.com</a>.
      </p>
      <LinkList links={links} />
      <LinkList large links={links} />
      <LinkList
        links={links.slice(0, 2).map((link) => ({
          ...link,
          summary:
            'A summary below its link, in two lines where it needs them, so that one can choose ' +
            'without opening all.',
        }))}
      />
    </>
  )
}

export function Ways() {
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: 'Who can do what', url: '/roles' },
          { label: 'WhatsApp templates, campaigns and account', url: '/categories/whatsapp' },
        ]}
        here="Who can run campaigns?"
      />
      <nav className="text-sm/[1.4]" aria-label="Contents">
        <h2 className={SIDE_TITLE}>On this page</h2>
        <ul className={CONTENTS_LIST}>
          <li>
            <a className={CONTENTS_LINK} href="#one">
              Before you start
            </a>
          </li>
          <li>
            <a className={CONTENTS_LINK} href="#two" aria-current="true">
              Steps, being read
            </a>
          </li>
          <li>
            <a className={CONTENTS_LINK} href="#three">
              If it did not work
            </a>
          </li>
        </ul>
      </nav>
      <Cards
        cards={[
          { url: '#one', sign: 'phone', title: 'A phone does not ring', line: 'About 5 questions' },
          { url: '#two', sign: 'lock', title: 'I cannot sign in', line: 'One question' },
        ]}
      />
      <Tiles
        cards={signs.map((sign) => ({
          url: `#${sign}`,
          sign,
          title: sign,
          line: 'Said in a few words · 7',
        }))}
      />
    </>
  )
}

export function Changes() {
  return (
    <ChangesByDay
      changes={[
        {
          on: '2026-11-23',
          what: 'Transfer of a live call is described as it is now.',
          pages: ['/articles/transfer-a-live-call'],
        },
        { on: '2026-11-20', what: 'A change that names no page.', pages: [] },
      ]}
    />
  )
}

/** What stands before an article's text, and what folds away. */
export function Openings() {
  return (
    <>
      <p className={ANSWER}>
        Open <span className="menu">Manage › Users</span>, choose the three dots and then Edit. The
        short answer stands alone.
      </p>
      <p className={LEDE}>A lede says what a list is for.</p>
      <ul className={`${META} mb-6`}>
        <li>For administrators</li>
        <li>Checked 23 November 2026</li>
        <li>
          <a className={META_LINK} href="/styleguide">
            View as Markdown
          </a>
        </li>
      </ul>
      <details className={FOLD}>
        <summary className={FOLD_SUMMARY}>Folded</summary>
        <p>What was folded.</p>
      </details>
      <details className={FOLD} open>
        <summary className={FOLD_SUMMARY}>Unfolded</summary>
        <p>What was folded.</p>
      </details>
      <p className={PANEL}>
        <a className="font-semibold" href="/fix">
          A panel with one way on
        </a>
      </p>
    </>
  )
}
