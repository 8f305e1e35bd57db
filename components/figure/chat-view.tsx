import type { ChatBody } from '@/lib/figure/figure'
import { MARKED, NO_BUTTON, OTHER_BUTTON } from './look'
import { Pointer } from './pointer'

const CHATS = 'm-0 hidden w-[14em] p-3 @min-[28rem]:block'
const MESSAGE = 'mx-0 my-3 w-fit rounded-sm bg-surface px-2 py-1'
const REPLY = 'm-0 flex items-center gap-3 rounded-sm border border-line p-2 '
const CLOSED = REPLY + 'bg-surface'

/** The list of chats, of which there is one. */
export function ChatList({
  title,
  body: { head, message },
}: {
  readonly title: string
  readonly body: ChatBody
}) {
  return (
    <p className={CHATS} aria-hidden="true">
      <b className="mb-3 block font-semibold">{title}</b>
      <span className="block rounded-sm bg-tint px-2 py-1">
        <b className="block font-semibold">{head}</b>
        {message}
      </span>
    </p>
  )
}

/** One chat: whose it is, what the customer wrote, and the box for a reply. */
export function ChatView({
  body: { head, under, message, reply, transfer },
}: {
  readonly body: ChatBody
}) {
  const isOpen = reply.status === 'yes'
  return (
    <>
      <div className="flex items-start gap-3 border-b border-line pb-3">
        <p className="m-0 me-auto">
          <strong>{head}</strong>
          <br />
          {under}
        </p>
        {transfer && (
          <span
            className={
              (transfer.status === 'yes' ? OTHER_BUTTON : NO_BUTTON) + (transfer.step ? MARKED : '')
            }
          >
            {transfer.label}
            <span className={transfer.status === 'yes' ? 'sr-only' : undefined}>
              {`: ${transfer.words}`}
            </span>
            <Pointer step={transfer.step} />
          </span>
        )}
      </div>
      <blockquote className={MESSAGE}>{message}</blockquote>
      <dl className={isOpen ? REPLY : CLOSED}>
        <dt className={isOpen ? OTHER_BUTTON : NO_BUTTON}>
          {reply.label}
          <Pointer step={reply.step} />
        </dt>
        <dd className="status m-0" data-status={reply.status}>
          {reply.words}
        </dd>
      </dl>
    </>
  )
}
