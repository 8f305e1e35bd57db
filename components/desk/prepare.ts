import { articleLink, causeWords, supportWords } from '@/components/wizard/prepare'
import type { Policy, PolicyFact } from '@/lib/policy/policy'
import type { SiteConfig } from '@/lib/site/schema'
import { inOrder } from '@/lib/wizard/machine/graph'
import { transitionTable } from '@/lib/wizard/machine/transition-table'
import { lineHtml, lineText, proseHtml, type Words } from '@/lib/markdown/prose'
import { requireStep, UNKNOWN, UNKNOWN_LABEL, type Wizard } from '@/lib/wizard/tree/wizard'
import { splitWhy } from '@/lib/wizard/headline'
import type { DeskData, DeskFact, ReplyWords } from './data'

/**
 * Everything the workbench of a wizard's symptom works from. Throws when the policy has no such
 * symptom.
 */
export function prepareDesk(wizard: Wizard, policy: Policy, site: SiteConfig): DeskData {
  const symptom = policy.symptoms.find(({ id }) => id === wizard.symptom)
  if (!symptom) throw new Error(`policy ${policy.version} has no symptom "${wizard.symptom}"`)
  const words: Words = { policy, supportAddress: site.supportAddress }
  const article = articleLink(symptom.escalate.article)
  const { title, start, steps } = wizard
  return {
    wizard: { symptom: symptom.id, title, start, steps },
    facts: symptom.facts
      .flatMap((id) => policy.facts.filter((fact) => fact.id === id))
      .map((fact) => deskFact(fact, wizard, words, lineOf(site, symptom.id, fact.id))),
    causes: Object.fromEntries(
      policy.presets.map(({ id: preset }) => [
        preset,
        Object.fromEntries(
          symptom.causes.map((cause) => [
            cause.id,
            causeWords(symptom, cause, { ...words, preset }),
          ]),
        ),
      ]),
    ),
    support: supportWords(wizard.support, symptom.escalate.article, words, site),
    reply: replyWords(site, symptom.id, words),
    escalate: {
      evidence: policy.evidence
        .filter(({ id }) => symptom.escalate.evidence.includes(id))
        .map(({ says }) => lineText(says, words)),
      ...(article ? { article } : {}),
    },
    supportAddress: site.supportAddress,
  }
}

/** A fact that the wizard does not ask for is asked for in the policy's own words. */
function deskFact(fact: PolicyFact, wizard: Wizard, words: Words, line: string): DeskFact {
  const step = inOrder(transitionTable(wizard))
    .map((id) => requireStep(wizard, id))
    .find((candidate) => candidate.fact === fact.id)
  const means = { question: lineText(fact.question, words), find: lineHtml(fact.find, words) }
  const labels = new Map(step?.answers.map(({ value, label }) => [value ?? UNKNOWN, label]))
  return {
    id: fact.id,
    label: fact.label,
    line: lineText(line, words),
    means,
    say: step
      ? { question: step.question, find: step.find }
      : { ...means, find: proseHtml(fact.find, words) },
    values: [
      ...fact.values.map(({ id, label }) => ({ id, label, say: labels.get(id) ?? label })),
      { id: UNKNOWN, label: UNKNOWN_LABEL, say: labels.get(UNKNOWN) ?? UNKNOWN_LABEL },
    ],
  }
}

/** What an agent says to ask for a fact: of the symptom, else of every one. Throws for none. */
function lineOf({ desk }: SiteConfig, of: string, fact: string): string {
  const lines = desk.say.filter((row) => row.fact === fact)
  const line =
    lines.find(({ symptom }) => symptom === of) ??
    lines.find(({ symptom }) => symptom === undefined)
  if (!line) throw new Error(`content/site/desk.yaml has no line for the fact "${fact}"`)
  return line.text
}

function replyWords({ desk, siteUrl }: SiteConfig, of: string, words: Words): ReplyWords {
  const { frame, after, lead } = desk
  const plain = (text: string): string => lineText(text, words)
  return {
    frame: {
      subject: plain(frame.subject),
      greeting: plain(frame.greeting),
      greetingWithoutName: plain(frame.greetingWithoutName),
      thanks: plain(frame.thanks),
      found: plain(frame.found),
      foundMany: plain(frame.foundMany),
      maybe: plain(frame.maybe),
      fix: plain(frame.fix),
      who: plain(frame.who),
      more: plain(frame.more),
      open: plain(frame.open),
      end: plain(frame.end),
    },
    after: plain(after.find(({ symptom }) => symptom === of)?.text ?? frame.after),
    leads: Object.fromEntries(
      lead.flatMap(({ symptom, cause, text }) => {
        const { headline, rest } = splitWhy(text)
        return symptom === of
          ? [[cause, { headline: plain(headline), rest: plain(rest) }] as const]
          : []
      }),
    ),
    site: siteUrl,
  }
}
