import type { Cause, Policy, Symptom } from '@/lib/policy/policy'
import { findArticle } from '@/lib/articles/collection'
import type { SiteConfig } from '@/lib/site/schema'
import type { Variant } from '@/lib/policy/grants'
import { fixerWords } from '@/lib/diagnosis/fixers'
import { whoCanFixOwn } from '@/lib/diagnosis/own-fixers'
import { symptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import { questionsLeft, usualQuestions } from '@/lib/wizard/machine/graph'
import { effortOf } from '@/lib/wizard/machine/effort'
import { transitionTable } from '@/lib/wizard/machine/transition-table'
import { splitWhy } from '@/lib/wizard/headline'
import { escapeHtml, lineHtml, lineText, type Words } from '@/lib/markdown/prose'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import type { ArticleLink, CauseWords, PreparedWizard, SupportWords, WizardData } from './data'

/**
 * Everything <sp-wizard> works from, for one wizard and the grants of an account (the default ones
 * when absent). Throws when the wizard names a support topic that the site does not have.
 */
export function prepareWizard(
  wizard: Wizard,
  policy: Policy,
  site: SiteConfig,
  account: Variant = {},
): PreparedWizard {
  const { symptom, title, start, steps, support } = wizard
  const { preset = policy.defaultPreset, overrides = [] } = account
  const words: Words = { policy, supportAddress: site.supportAddress, preset, overrides }
  const row = policy.symptoms.find(({ id }) => id === symptom)
  const causes = Object.fromEntries(
    row?.causes.map((cause) => [cause.id, causeWords(row, cause, words)]) ?? [],
  )
  const model = slim(symptomModel(policy, symptom, account), words)
  const mended = mendedValues(policy, model)
  const table = transitionTable(wizard)
  return {
    wizard: { symptom, title, start, steps },
    usual: usualQuestions(table),
    left: questionsLeft(table),
    model,
    causes,
    mended,
    support: supportWords(support, row?.escalate.article, words, site),
    policy: policy.version,
  }
}

function mendedValues({ facts }: Policy, model: SymptomModel): WizardData['mended'] {
  const asked = new Set(model.facts.map(({ id }) => id))
  return Object.fromEntries(
    facts
      .filter(({ id, changes }) => asked.has(id) && changes.length > 0)
      .map(({ id, changes }) => [id, [...new Set(changes.map(({ to }) => to))]]),
  )
}

/**
 * Questions and ways to find out are in the wizard's steps, in its own words: the rules do without
 * them, and its tree says what is asked first. What contradicts itself is told in plain words.
 */
function slim(model: SymptomModel, words: Words): SymptomModel {
  const worded = <Row extends { readonly text: string }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, text: lineText(row.text, words) }))
  const { askFirst: _, impossible, onlyTold, unexpected, ...rest } = model
  return {
    ...rest,
    impossible: worded(impossible),
    ...(onlyTold ? { onlyTold: worded(onlyTold) } : {}),
    ...(unexpected ? { unexpected: worded(unexpected) } : {}),
    facts: model.facts.map(({ id, subject, label, cost, aliases, values }) => ({
      id,
      subject,
      label,
      cost,
      aliases,
      values,
      question: '',
      find: '',
    })),
  }
}

/** A cause in words, for the account of the words. */
export function causeWords(symptom: Symptom, cause: Cause, words: Words): CauseWords {
  const { why, fix, certainty, article } = cause
  const { headline, rest } = splitWhy(why)
  const link = articleLink(article)
  const effort = effortOf(words.policy, cause)
  const own = whoCanFixOwn(words.policy, symptom, cause, words)
  return {
    headline: lineText(headline, words),
    why: rest && lineHtml(rest, words),
    fix: fix.map((step) => lineHtml(step, words)),
    who: fixerWords(words.policy, cause, words),
    certain: certainty === 'certain',
    ...(own.length > 0 ? { own } : {}),
    ...(effort === undefined ? {} : { effort }),
    ...(link ? { article: link } : {}),
  }
}

/** A link to an article that exists. */
export function articleLink(slug: string | undefined): ArticleLink | undefined {
  const article = slug === undefined ? undefined : findArticle(slug)
  return article && { url: article.url, title: article.title }
}

/** What to send when nothing helps. Throws when the site has no such topic. */
export function supportWords(
  id: string,
  slug: string | undefined,
  words: Words,
  site: SiteConfig,
): SupportWords {
  const topic = site.support.topics.find((row) => row.id === id)
  if (!topic)
    throw new Error(
      `a wizard names the support topic '${id}'; content/site/support.yaml has ` +
        `${site.support.topics.map((row) => row.id).join(', ')}`,
    )
  const address = escapeHtml(site.supportAddress)
  const article = articleLink(slug)
  return {
    topic: id,
    address: `<a href="mailto:${address}">${address}</a>`,
    send: topic.send.map(({ text }) => lineHtml(text, words)),
    never: lineHtml(site.support.never, words),
    ...(article ? { article } : {}),
  }
}
