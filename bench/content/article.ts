// A made-up article in which the dialect is in use, as long as a published one. The same number
// gives the same article.
import { articleRoute } from '@/lib/core/routes'
import { randomFrom } from '@/lib/core/random'
import { wordOf } from '../made-up'

const CATEGORIES = [
  'getting-help',
  'users-and-pro-licences',
  'whatsapp-chats',
  'departments-and-call-flow',
  'live-calls-and-transfer',
  'plan-billing-kyc-numbers',
]
const VOCABULARY = 4_000
const RELATED = 4

const slugOf = (number: number): string => `made-up-${number}`

/** The file of one article, and its text. */
export function madeUpArticle(number: number): { readonly file: string; readonly text: string } {
  const random = randomFrom(number + 1)
  const words = (count: number): string =>
    Array.from({ length: count }, () => wordOf(Math.floor(VOCABULARY ** random()) - 1)).join(' ')
  const sentence = (count: number): string =>
    `${words(count).replace(/^./, (first) => first.toUpperCase())}.`
  const paragraph = (): string => [sentence(9), sentence(14), sentence(11)].join(' ')
  const step = (at: number): string => `${at}. Open <Menu path="users" /> and ${words(8)}.`
  const steps = (): string => `:::steps\n${[1, 2, 3, 4].map(step).join('\n')}\n:::`
  const category = CATEGORIES[number % CATEGORIES.length] ?? ''
  const related = Array.from({ length: Math.min(RELATED, number) }, (_, at) =>
    slugOf(Math.floor(((at + random()) * number) / RELATED)),
  )
  const other = articleRoute(related[0] ?? slugOf(0), 'do-it')
  const text = `---
title: "How do I ${words(5)} ${number}"
summary: Ask a <Role id="manager" /> to ${words(18)}.
category: ${category}
audience: [admin, agent]
aliases: [${[1, 2, 3, 4, 5].map((at) => `${words(5)} ${number} ${wordOf(at)}`).join(', ')}]
related: [${[...new Set(related)].join(', ')}]
verified: 2026-11-23
facts: [PA-01]
---

## What the words mean

- **<Term id="panel_access" />**: ${sentence(12)}
- ${paragraph()}

## Before you start

${paragraph()}

:::differ{check="permission_settings"}
${sentence(10)}
:::

| Role | ${words(2)} |
|---|---|
| <Role id="manager" /> | <Can role="manager" do="users.edit_profile" /> |
| <Role id="call_agent" /> | <Can role="call_agent" do="users.edit_profile" /> |

## Steps {/* #do-it */}

:::::tabs
::::tab[In the web panel]
${steps()}
::::
::::tab[On the phone]
${steps()}
::::
:::::

<Include file="never-share-a-code.mdx" />

## Check that it worked

${paragraph()} Press ++ctrl+r++ and ${words(6)}.

> [!TIP]
> ${sentence(12)}

## If it did not work

1. **${sentence(6)}** ${paragraph()}
2. **${sentence(6)}** ${sentence(10)} See [the other one](${other}).

## Get help

<GetHelp topic="base" />
`
  return { file: `content/articles/${category}/${slugOf(number)}.mdx`, text }
}
