import { Inline } from '@/components/article/inline'
import { BUTTON, QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { FIELD } from '@/components/look/fields'
import { FILES_FIELD } from './look'
import { FOLD, FOLD_SUMMARY } from '@/components/look/lists'
import { HINT } from '@/components/look/text'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import type { SupportTopic } from '@/lib/site/schema'
import { supportMail } from '@/lib/site/support-mail'
import { ACCEPTED, ACCEPTED_WORDS, MOST_ATTACHED } from '@/lib/support/attachments/limits'
import { fieldName, FILES, TRAP } from '@/lib/support/requests/form'
import { LONGEST_DETAIL, LONGEST_NAME, LONGEST_QUESTION } from '@/lib/support/requests/limits'
import { REQUESTS_API } from '@/lib/support/request-routes'
import { CONTACT_IDS as IDS } from './data'
import { contactTopics } from './prepare'

const LABEL = 'mt-5 mb-1 block font-semibold'
/** A hint stands below its field, so that fields side by side are in line. */
const BELOW = `m-0 mt-1 ${HINT}`
/** In a line of text it would leave room for descenders between itself and its hint. */
const AREA = `block ${FIELD}`
const PAIR = 'grid gap-x-6 sm:grid-cols-2'

type Item = SupportTopic['send'][number]

/** What takes more than this many letters to ask for takes more than a line to answer. */
const LONG_HINT = 60

/** Whether a hint has a word that its label has not. */
const saysMore = ({ label, text }: Item): boolean =>
  (text.match(/[a-z]{4,}/gi) ?? []).some(
    (word) => word !== 'that' && !label.toLowerCase().includes(word),
  )

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function Detail({ topic, item, id }: { topic: string; item: Item; id: string }) {
  const isLong = item.text.length > LONG_HINT
  const hint = saysMore(item) ? `${id}-hint` : undefined
  return (
    <div className={isLong ? 'sm:col-span-2' : undefined}>
      <label className={LABEL} htmlFor={id}>
        {item.label}
      </label>
      <textarea
        className={isLong ? AREA : `${AREA} resize-none`}
        id={id}
        name={fieldName(topic, item.label)}
        data-label={item.label}
        rows={isLong ? 2 : 1}
        maxLength={LONGEST_DETAIL}
        aria-describedby={hint}
        suppressHydrationWarning
      />
      {hint && (
        <p className={BELOW} id={hint}>
          <Inline text={capitalised(item.text)} />
        </p>
      )}
    </div>
  )
}

/**
 * A topic: what it asks for, and the button that sends the request as one of it. Script shows the
 * one that is chosen, and one button for all.
 */
function Topic({ topic }: { topic: SupportTopic }) {
  const attach = topic.send.filter((item) => item.attach === true)
  const fields = topic.send.filter((item) => item.attach !== true)
  return (
    <details className={FOLD} data-topic={topic.id} suppressHydrationWarning>
      <summary className={`${FOLD_SUMMARY} min-h-11 py-[0.55rem]`}>{topic.title}</summary>
      {/* An address that names what is inside opens it. */}
      <p id={topic.id} className={`m-0 scroll-mt-12 ${HINT}`}>
        Leave out what you do not know.
      </p>
      <div className={PAIR}>
        {fields.map((item, index) => (
          <Detail key={item.label} topic={topic.id} item={item} id={`${topic.id}-${index}`} />
        ))}
      </div>
      {attach.length > 0 && (
        <>
          <p className={`mb-1 ${LABEL}`}>Worth attaching</p>
          <ul>
            {attach.map((item) => (
              <li key={item.text}>
                <Inline text={capitalised(item.text)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={ROW} data-unscripted="">
        <button className={BUTTON} name="topic" value={topic.id}>
          Send to Support<span className="sr-only">: {topic.title}</span>
        </button>
        <a
          className={QUIET_BUTTON}
          href={supportMail(topic, { policy, supportAddress: site.supportAddress })}
        >
          Write this email<span className="sr-only">: {topic.title}</span>
        </a>
      </p>
    </details>
  )
}

/**
 * What is sent to Support: whole without script, where the server shows it again with what was
 * typed when something is wrong with it.
 */
export function RequestForm() {
  return (
    <form
      id={IDS.form}
      method="post"
      action={REQUESTS_API}
      encType="multipart/form-data"
      suppressHydrationWarning
    >
      {/* The first button is what Enter presses: not that of a topic that nobody opened. */}
      <button className={BUTTON} disabled hidden />
      <h2 className="mt-0 mb-1">Write to Support</h2>
      <p className={`m-0 ${HINT}`}>
        It gets a page of its own, on which Support usually answers {site.support.reply}.
      </p>
      <div data-unscripted="">
        <label className={LABEL} htmlFor={IDS.own}>
          Your question
        </label>
        <textarea
          className={FIELD}
          id={IDS.own}
          name="question"
          rows={3}
          maxLength={LONGEST_QUESTION}
          suppressHydrationWarning
        />
      </div>
      <div className={PAIR}>
        <div>
          <label className={LABEL} htmlFor={IDS.email}>
            Your email address
          </label>
          <input
            className={FIELD}
            id={IDS.email}
            name="email"
            type="email"
            maxLength={254}
            autoComplete="email"
            aria-describedby="email-hint"
            suppressHydrationWarning
          />
          <p className={BELOW} id="email-hint">
            So that Support can write back. Nobody else gets it.
          </p>
        </div>
        <div>
          <label className={LABEL} htmlFor={IDS.name}>
            Your name, if you like
          </label>
          <input
            className={FIELD}
            id={IDS.name}
            name="name"
            maxLength={LONGEST_NAME}
            autoComplete="name"
            suppressHydrationWarning
          />
        </div>
      </div>
      <label className={LABEL} htmlFor={IDS.files}>
        Pictures and files, if you have some
      </label>
      <input
        className={FILES_FIELD}
        id={IDS.files}
        name={FILES}
        type="file"
        multiple
        accept={ACCEPTED}
        aria-describedby="files-hint"
        suppressHydrationWarning
      />
      <p className={BELOW} id="files-hint">
        At most {MOST_ATTACHED} of 5 MiB each: {ACCEPTED_WORDS}. Of pictures only what they show is
        kept.
      </p>
      {['page', 'query', 'transcript'].map((name) => (
        <input key={name} type="hidden" name={name} suppressHydrationWarning />
      ))}
      {/* People do not see it; programs that fill in every field do. */}
      <p className="absolute -start-[9999px]" aria-hidden="true">
        <label htmlFor={TRAP}>Website</label>
        <input id={TRAP} name={TRAP} tabIndex={-1} autoComplete="off" />
      </p>
      <div data-contact-topics="" suppressHydrationWarning>
        <h3 className="mt-8 mb-1" data-unscripted="">
          What is it about?
        </h3>
        <p className={`m-0 mb-2 ${HINT}`} data-unscripted="">
          Open what fits best, say what you know, and send it from there.
        </p>
        {contactTopics.map((topic) => (
          <Topic key={topic.id} topic={topic} />
        ))}
      </div>
    </form>
  )
}
