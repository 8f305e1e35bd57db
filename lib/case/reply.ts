// A reply to a customer after a call: what was found, how it is put right and by whom, as a person
// of Support would write it, for WhatsApp, a mail or a ticket. Its words are those of
// content/site/desk.yaml; notes for staff have no place in it.

/**
 * The parts that every reply is made of, in plain words; {name}, {title}, {who} and {link} in them
 * are filled in.
 */
export interface ReplyFrame {
  readonly subject: string
  readonly greeting: string
  readonly greetingWithoutName: string
  readonly thanks: string
  readonly found: string
  readonly foundMany: string
  readonly maybe: string
  readonly fix: string
  readonly who: string
  readonly more: string
  readonly open: string
  readonly end: string
}

/** A cause in plain words. */
export interface ReplyCause {
  readonly headline: string
  /** What else there is to say of it; '' for nothing. */
  readonly rest: string
  readonly steps: readonly string[]
  /** Completes "can be done by"; '' where nobody in the account can. */
  readonly who: string
  /** Whether the caller's own role can. */
  readonly isOwn: boolean
  readonly link?: string
}

/** What a reply is made of. Without a cause it asks for what to `send`. */
export interface Reply {
  readonly frame: ReplyFrame
  readonly title: string
  readonly causes: readonly ReplyCause[]
  /** Whether the causes are certain. */
  readonly isCertain: boolean
  readonly send: readonly string[]
  readonly after: string
  readonly name: string
  readonly agent: string
  readonly ticket: string
}

export const REPLY_FORMS = ['whatsapp', 'mail', 'markdown'] as const
export type ReplyForm = (typeof REPLY_FORMS)[number]

/** How a form writes plain words, what stands out, items of a list and addresses. */
interface Look {
  readonly plain: (text: string) => string
  readonly strong: (text: string) => string
  readonly item: (text: string, at: number) => string
  readonly link: (url: string) => string
}

const same = (text: string): string => text
const numbered = (text: string, at: number): string => `${at + 1}. ${text}`
/** Text whose signs mean nothing in Markdown. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')

const LOOKS: Readonly<Record<ReplyForm, Look>> = {
  // WhatsApp makes bold what stands between asterisks, in one line.
  whatsapp: {
    plain: (text) => text.replace(/[*~`]/g, ''),
    strong: (text) => `*${text.replace(/[*~`]/g, '')}*`,
    item: (text, at) => numbered(text.replace(/[*~`]/g, ''), at),
    link: same,
  },
  mail: { plain: same, strong: same, item: numbered, link: same },
  markdown: {
    plain: escaped,
    strong: (text) => `**${escaped(text)}**`,
    item: (text, at) => numbered(escaped(text), at),
    link: (url) => `<${url}>`,
  },
}

/** Of what the caller can do with their own role. */
const OWN = 'With your role you can do this yourself.'

/** The reply as text; a mail begins with its subject. */
export function replyText(reply: Reply, form: ReplyForm): string {
  const look = LOOKS[form]
  const { frame, title, causes, isCertain, send, after, name, agent, ticket } = reply
  const { plain } = look
  const opening = isCertain ? (causes.length > 1 ? frame.foundMany : frame.found) : frame.maybe
  const found = causes.flatMap((cause) => causeBlocks(cause, frame, look))
  const lists = send.map((text, at) => look.item(text, at)).join('\n')
  const blocks = [
    plain(name === '' ? frame.greetingWithoutName : filled(frame.greeting, 'name', name)),
    plain(filled(frame.thanks, 'title', title)),
    ...(causes.length > 0
      ? [plain(opening), ...found, plain(after)]
      : [plain(frame.open), ...(lists === '' ? [] : [lists])]),
    [frame.end, agent, ticket]
      .filter((line) => line !== '')
      .map(plain)
      .join('\n'),
  ]
  const text = blocks.join('\n\n')
  return form === 'mail' ? `Subject: ${filled(frame.subject, 'title', title)}\n\n${text}` : text
}

function causeBlocks(
  { headline, rest, steps, who, isOwn, link }: ReplyCause,
  frame: ReplyFrame,
  look: Look,
): readonly string[] {
  const able = [
    ...(who === '' ? [] : [filled(frame.who, 'who', who)]),
    ...(isOwn ? [OWN] : []),
  ].join(' ')
  return [
    [look.strong(headline), ...(rest === '' ? [] : [look.plain(rest)])].join(' '),
    ...(steps.length > 0 ? [[look.plain(frame.fix), ...steps.map(look.item)].join('\n')] : []),
    ...(able === '' ? [] : [look.plain(able)]),
    // The address is put in last: it stays as it is in every form.
    ...(link === undefined
      ? []
      : [look.plain(frame.more).replace('{link}', () => look.link(link))]),
  ]
}

/** A part with a name in braces filled in. */
const filled = (part: string, name: string, by: string): string =>
  part.replace(`{${name}}`, () => by)
