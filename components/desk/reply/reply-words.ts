import type { Board } from '@/lib/case/board'
import type { Call } from '@/lib/case/call'
import type { Case } from '@/lib/case/case'
import type { Reply, ReplyCause } from '@/lib/case/reply'
import { fixerWords } from '@/lib/diagnosis/fixers'
import { policy } from '@/lib/policy/published'
import type { DeskData } from '@/components/desk/data'
import { isOwnFix, textOfHtml, wordsOf } from '@/components/desk/words'

type Found = Board['confirmed'][number]

/** What a reply tells of: the causes that are certain or, where none is, those that fit. */
export function toldOf({ confirmed }: Board): readonly Found[] {
  const certain = confirmed.filter(({ certainty }) => certainty === 'certain')
  return certain.length > 0 ? certain : confirmed
}

/** The reply about some of the causes; about none it asks for what to send. */
export function replyOf(
  data: DeskData,
  told: Case,
  causes: readonly Found[],
  { name, agent, ticket }: Call,
): Reply {
  const { frame, after } = data.reply
  return {
    frame,
    title: data.wizard.title,
    causes: causes.map((found) => replyCause(data, told, found)),
    isCertain: causes.some(({ certainty }) => certainty === 'certain'),
    send: data.support.send.map(textOfHtml),
    after,
    name: name.trim(),
    agent: agent.trim(),
    ticket: ticket.trim(),
  }
}

function replyCause(data: DeskData, told: Case, found: Found): ReplyCause {
  const { headline, why, fix, article } = wordsOf(data, told, found)
  // Where it follows from the grants the rules give the reason; else a person may say it otherwise.
  const lead = found.basis === 'policy' ? undefined : data.reply.leads[found.cause]
  const cause = policy.symptoms
    .find(({ id }) => id === data.wizard.symptom)
    ?.causes.find(({ id }) => id === found.cause)
  return {
    ...(lead ?? { headline, rest: textOfHtml(why) }),
    steps: fix.map(textOfHtml),
    who: cause ? fixerWords(policy, cause, told.account) : '',
    isOwn: isOwnFix(data, told, found.cause),
    ...(article ? { link: data.reply.site + article.url } : {}),
  }
}
