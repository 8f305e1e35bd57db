// Articles with one thing wrong: a good one whose lines a test replaces.
import { diagnosticText, sortDiagnostics, type Diagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { runRules } from '@/lib/lint/check-content'
import { passageFolder } from '@/lib/markdown/includes'
import { readDraft, readPassage } from '@/lib/lint/draft'
import { buildLintContext } from '@/lib/lint/lint-context'
import type { LintContext } from '@/lib/lint/rule'
import { rules, textRules } from '@/lib/lint/rules'
import { site, pages, publicFiles, wizards } from '../articles/library'
import { policy } from '../builders'
import { places, publishedDrafts } from './published-drafts'

const good = `---
title: A title
summary: To sign in takes a licence.
category: getting-help
audience: [admin]
aliases: [made up one, made up two, made up three, made up four, made up five]
related: [add-a-user]
verified: 2026-11-23
facts: [PA-01]
---

## Steps

Some text.
`

/** The line on which the text of a draft begins. */
export const textLine = 12

/**
 * A good article with fields replaced (undefined takes one out) and another text below the front
 * matter.
 */
export function draftText(
  fields: Readonly<Record<string, string | undefined>> = {},
  body = '## Steps\n\nSome text.\n',
): string {
  const lines = (good.split('\n## Steps')[0] ?? '').split('\n').flatMap((line) => {
    const field = Object.keys(fields).find((name) => line.startsWith(`${name}:`))
    return field === undefined
      ? [line]
      : fields[field] === undefined
        ? []
        : [`${field}: ${fields[field]}`]
  })
  const added = Object.entries(fields)
    .filter(([name, value]) => value !== undefined && !good.includes(`\n${name}:`))
    .map(([name, value]) => `${name}: ${value}`)
  return `${[...lines.slice(0, -2), ...added, ...lines.slice(-2)].join('\n')}\n${body}`
}

export const draftFile = 'content/articles/getting-help/draft.mdx'

// One published article is neighbour enough: reading all of them for every fault would take half a
// minute.
const neighbours = publishedDrafts.filter(({ slug }) => slug === 'add-a-user')

/** What the rules look at for these files beside the published add-a-user. */
export function contextWith(...files: readonly SourceFile[]): LintContext {
  const passages = files.filter(({ path }) => path.startsWith(passageFolder)).map(readPassage)
  const drafts = files.filter(({ path }) => !path.startsWith(passageFolder)).map(readDraft)
  const context = buildLintContext([...neighbours, ...drafts], policy, site, {
    wizards,
    today: '2026-12-01',
    pages,
    publicFiles,
    passages,
  })
  return { ...context, places }
}

/**
 * The diagnostics of these files beside the published add-a-user; what is wrong with site, wizards
 * and policy is no matter of theirs.
 */
export function diagnosticsWith(...files: readonly SourceFile[]): Diagnostic[] {
  const names = new Set(files.map(({ path }) => path))
  const context = contextWith(...files)
  return sortDiagnostics([
    ...runRules(rules, context, 'error'),
    ...runRules(textRules, context, 'error', context.shared),
  ]).filter(({ file }) => names.has(file))
}

/** `line:column [rule] message` of every problem of a draft with this text. */
export function toldAbout(text: string, path = draftFile): string[] {
  return diagnosticsWith({ path, text }).map(
    (told) => `${told.line}:${told.column} [${told.rule}] ${diagnosticText(told)}`,
  )
}
