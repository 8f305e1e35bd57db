// An article to begin with: the fields and sections that every article has. The checker says what is still to be filled in.

/** The text of a new article; `slug` becomes its title until somebody words it, `today` (YYYY-MM-DD) the day it was checked. */
export function newArticle(slug: string, category: string, today: string): string {
  const title = slug.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase())
  return `---
title: ${title}
summary: >-
  The short answer in at most 50 words. It must stand alone.
category: ${category}
audience: [admin]
aliases: []
related: []
verified: ${today}
facts: []
---

## What the words mean

## Before you start

## Steps

:::steps
1. First step.
2. Second step.
:::

## Check that it worked

## If it did not work

1. **What the reader sees.** What to do then.

## Get help

<GetHelp topic="base" />
`
}
