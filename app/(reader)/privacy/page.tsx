import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { pageMetadata } from '@/components/document/page-metadata'
import { LEDE } from '@/components/look/text'
import { CONTACT_PAGE, PRIVACY_PAGE } from '@/lib/core/routes'
import { RETENTION } from '@/lib/store/retention'

export const metadata = pageMetadata({
  title: 'What is kept about you',
  description: 'What this help centre keeps of its readers, why, how long, and how to be left out.',
  url: PRIVACY_PAGE,
})

const daysOf = (table: keyof typeof RETENTION): string => {
  const kept = RETENTION[table]
  return kept === 'kept' ? 'always' : inWords(kept.days)
}

const YEAR = 365

/** Whole years where they are some. */
function inWords(days: number): string {
  if (days % YEAR !== 0) return `${days} days`
  return days === YEAR ? 'one year' : `${days / YEAR} years`
}

/** What is kept: its name, what of it, why, and how long. */
const KEPT: readonly (readonly [string, string, string, string])[] = [
  [
    'Feedback',
    'Whether an article helped, why not, and your words',
    'so that writers mend it',
    `${daysOf('feedback')}; if you take it back, nothing that you said stays`,
  ],
  [
    'Your address for news',
    'Your email address, where you ask to be told when an article is mended',
    'for that alone',
    `until you are told, at most ${daysOf('feedback_address')}`,
  ],
  [
    'Mails to you',
    'Whom they went to, and their subject',
    'so that none is lost and none sent twice; what they say goes as soon as they are sent',
    `${daysOf('mail')} after they were sent`,
  ],
  [
    'Requests',
    'What you write to Support, with your email address, your name if you give it, and the ' +
      'files that you attach; of pictures nothing but what they show; and what Support answers ' +
      'and notes',
    'so that Support answers you',
    `${daysOf('request')} after the last word`,
  ],
  [
    'What is searched and opened',
    'What you look for and open, and how guided fixes go: which questions, not your ' +
      'answers; and, if you press Yes or No below it, whether that fixed it, and the cause that ' +
      'was found',
    'so that what nobody finds is written, and what does not help is mended',
    `${daysOf('event')}, and as long added up for each day`,
  ],
  [
    'Calls to Support',
    'If you call and what you say is written down: what you see and answer, what you were ' +
      'told, and your name, number, email address and ticket as far as you give them',
    'so that you need not say it twice',
    `${daysOf('desk_case')} after the last word; until it is sent, the browser of who writes ` +
      'it down keeps it for a week at the most',
  ],
  [
    'Words of several searches',
    'Words that were searched for in three visits at least, where writers decided which page ' +
      'is to answer them',
    'so that the same is not proposed to them twice',
    daysOf('learn_decision'),
  ],
  [
    'What staff did',
    'Which of our staff did what with a request, a case or feedback',
    'so that it can be said who did it',
    daysOf('audit'),
  ],
]

const HEADS = ['Why', 'How long'] as const

/** As wide as the page; on a phone each row is a card: what is kept, and below it why. */
const KEPT_TABLE =
  'mt-8 max-w-none! max-sm:block max-sm:border-t max-sm:border-line ' +
  'max-sm:[&_:is(tbody,tr,th,td)]:block max-sm:[&_:is(th,td)]:border-0 ' +
  'max-sm:[&_:is(th,td)]:py-1 max-sm:[&_tr]:border-b max-sm:[&_tr]:border-line ' +
  'max-sm:[&_tr]:py-3 max-sm:[&_td:before]:text-muted sm:[&_td]:w-1/4 sm:[&_td]:ps-4 ' +
  "max-sm:[&_td:before]:[content:attr(data-head)_':_']"
/** What of it is kept, below its name. */
const NAMED = 'block font-normal text-muted'
/** What is not kept, and at its side what one may do. */
const PARTS = 'max-w-none! gap-x-14 lg:grid lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]'

export default function PrivacyPage() {
  return (
    <>
      <Breadcrumbs trail={[]} here="What is kept about you" />
      <h1>What is kept about you</h1>
      <p className={LEDE}>
        Little, and nothing unless it helps to answer you or to mend this help centre. Your name is
        not in it unless you write to Support.
      </p>
      <table className={KEPT_TABLE} role="table">
        <caption className="sr-only">What is kept</caption>
        <thead className="max-sm:sr-only">
          <tr role="row">
            {['What', ...HEADS].map((head) => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KEPT.map(([name, what, ...rest]) => (
            <tr key={name} role="row">
              <th scope="row" role="rowheader">
                {name}
                <span className={NAMED}>{what}</span>
              </th>
              {rest.map((words, at) => (
                <td key={words} role="cell" data-head={HEADS[at]}>
                  {words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={PARTS}>
        <section>
          <h2>What is not kept</h2>
          <ul>
            <li>
              No network address and no browser. What is counted has no name, but a random number
              that your browser makes anew each day.
            </li>
            <li>
              Numbers and email addresses in what you search for are taken out before it leaves your
              browser.
            </li>
            <li>
              What you answer in a guided fix is in the address of its page, and nobody keeps it;
              the lists that you drop on the check-up do not leave your browser. If you ask Support
              from there, you see what goes along before you send it.
            </li>
          </ul>
        </section>
        <div>
          <section>
            <h2>How to have it deleted</h2>
            <p>
              <a href={CONTACT_PAGE}>Write to Support</a> and name the reference of your request, or
              the email address or number that you gave: what is kept under it is deleted.
            </p>
          </section>
          <section>
            <h2>How to be left out</h2>
            <p>
              Press “Do not count me” at the foot of any page, or let your browser say so for all
              sites: Global Privacy Control and Do Not Track are both respected. Without JavaScript
              nothing is counted.
            </p>
          </section>
        </div>
      </div>
    </>
  )
}
