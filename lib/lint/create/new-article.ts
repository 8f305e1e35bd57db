// An article to begin with: the fields and sections that every article has. The checker names, line
// by line, what its writer has to fill in.
import { PREPARATIONS } from '@/lib/markdown/page/fold'

/** What stands in a new article in the place of its summary. */
export const shortAnswer = 'The short answer in at most 50 words. It must stand alone.'
const firstStep = 'First step.'
const sight = 'What the reader sees.'
const remedy = 'What to do then.'

/** What stands in a new article where its writer's words belong. */
export const placeholders: ReadonlySet<string> = new Set([
  shortAnswer,
  firstStep,
  `${sight} ${remedy}`,
])

/**
 * The text of a new article; `slug` becomes its title until somebody words it, `today` (YYYY-MM-DD)
 * the day it was checked.
 */
export function newArticle(slug: string, category: string, today: string): string {
  const title = slug.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase())
  return `---
title: ${title}
summary: >-
  ${shortAnswer}
category: ${category}
audience: [admin]
aliases: []
related: []
verified: ${today}
facts: []
---

## ${PREPARATIONS.words}

## ${PREPARATIONS.conditions}

## Steps

:::steps
1. ${firstStep}
:::

## Check that it worked

## If it did not work

1. **${sight}** ${remedy}

## Get help

<GetHelp topic="base" />
`
}
