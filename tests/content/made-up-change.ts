// A change of the content such as writers make, drawn by a seed: an article with a picture, a
// permission and its grants, a menu, a category, a symptom with its guided fix, a role's old name.
// All of it is sound: whatever fails with it typed what it should have read.
import { deflateSync } from 'node:zlib'
import { randomBelow } from '@/lib/core/random'
import type { SourceFile } from '@/lib/core/yaml'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { create } from '@/lib/lint/create/create'
import type { Wanted } from '@/lib/lint/create/created'
import { draftWizard } from '@/lib/wizard/parse/draft'

/** What was drawn: the files that are other, the pictures that come, and what it is in words. */
export interface MadeUpChange {
  readonly files: readonly SourceFile[]
  readonly pictures: readonly { readonly path: string; readonly bytes: Buffer }[]
  readonly steps: readonly string[]
}

const TODAY = '2026-11-23'
const COLOURS = ['amber', 'crimson', 'teal', 'violet', 'golden', 'silver', 'coral', 'indigo']
const THINGS = ['lamp', 'bell', 'dial', 'buzzer', 'lantern', 'gauge', 'beacon', 'whistle']
const GRANTS = ['allow', 'deny', 'allow:department']

const wanted = (name: string, files: readonly SourceFile[]): Wanted => ({
  name,
  files,
  today: TODAY,
  suggestWizard: (policy, symptom) => draftWizard(policy, buildSymptomModel(policy, symptom)),
})

/** Draws several changes, each of the files as the one before left them. */
export function drawChanges(
  seeds: readonly number[],
  published: readonly SourceFile[],
): MadeUpChange {
  const drawn: MadeUpChange[] = []
  const files = new Map(published.map((file) => [file.path, file]))
  for (const seed of seeds) {
    const change = drawChange(seed, [...files.values()])
    for (const file of change.files) files.set(file.path, file)
    drawn.push(change)
  }
  const changed = new Set(drawn.flatMap((change) => change.files.map(({ path }) => path)))
  return {
    files: [...files.values()].filter(({ path }) => changed.has(path)),
    pictures: drawn.flatMap(({ pictures }) => pictures),
    steps: drawn.flatMap(({ steps }) => steps),
  }
}

/** The content while it changes. */
class Draft {
  readonly changed = new Map<string, SourceFile>()
  constructor(private readonly published: readonly SourceFile[]) {}

  get files(): readonly SourceFile[] {
    return [
      ...this.published.filter(({ path }) => !this.changed.has(path)),
      ...this.changed.values(),
    ]
  }

  put(file: SourceFile): void {
    this.changed.set(file.path, file)
  }

  create(kind: string, name: string): void {
    for (const file of create(kind, wanted(name, this.files)).files) this.put(file)
  }

  edit(path: string, change: (text: string) => string): void {
    const file = this.files.find((one) => one.path === path)
    const text = file && change(file.text)
    if (text === undefined) throw new Error(`there is no ${path}`)
    this.put({ path, text })
  }
}

/** Draws a change of these files, of a thing that none names; the same seed draws the same. */
export function drawChange(seed: number, published: readonly SourceFile[]): MadeUpChange {
  const below = randomBelow(seed)
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  const thing = pick(
    COLOURS.flatMap((colour) => THINGS.map((name) => `${colour} ${name}`)).filter(
      (words) => !isNamed(words, published),
    ),
  )
  const slug = thing.replace(' ', '-')
  const id = thing.replace(' ', '_')
  const draft = new Draft(published)
  const steps: string[] = []
  const pictures: MadeUpChange['pictures'][number][] = []
  const maybe = (what: string, act: () => void): void => {
    if (below(4) === 0) return
    act()
    steps.push(what)
  }

  let category = 'getting-help'
  maybe(`the category ${slug}s`, () => {
    category = `${slug}s`
    draft.create('category', category)
  })
  let menu = 'users'
  maybe(`the menu ${id}`, () => {
    menu = id
    draft.edit('content/policy/menus.yaml', (text) =>
      row(
        text,
        `{id: ${id}, label: 'Manage › ${capital(thing)}s', mark: inferred, evidence: [PA-01]}`,
      ),
    )
  })
  const permission = `users.paint_${id}`
  maybe(`the permission ${permission}`, () => {
    draft.create('permission', permission)
    draft.edit('content/policy/permissions.yaml', (text) =>
      text.replace(new RegExp(`(?<=\\{id: paint_${id},.*grants: \\{).*?(?=\\})`), (grants) =>
        grants.replace(/(?<!owner): deny/g, () => `: ${pick(GRANTS)}`),
      ),
    )
  })
  maybe(`the old name ${capital(thing)} Keeper of a role`, () =>
    draft.edit('content/policy/roles.yaml', (text) =>
      text.replace(
        'otherNames: [Moderator, ',
        `otherNames: [${capital(thing)} Keeper, Moderator, `,
      ),
    ),
  )
  maybe(`the symptom ${slug}-dark and its guided fix`, () => {
    const symptom = `${slug}-dark`
    draft.create('symptom', symptom)
    draft.create('wizard', symptom)
  })
  maybe(`an article with a picture, ${slug}`, () => {
    const image = `images/${slug}.png`
    pictures.push({ path: `public/${image}`, bytes: png(40 + below(400), 30 + below(200)) })
    draft.put({
      path: `content/articles/${category}/${slug}.mdx`,
      text: soundArticle({ thing, category, menu, image }),
    })
  })
  maybe('a passage', () => draft.create('passage', `about-the-${slug}`))
  return { files: [...draft.changed.values()], pictures, steps }
}

function isNamed(words: string, files: readonly SourceFile[]): boolean {
  const written = new RegExp(words.replace(' ', '[ _-]'), 'i')
  return files.some(({ text }) => written.test(text))
}

const capital = (words: string): string =>
  words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())

const row = (text: string, written: string): string => `${text.trimEnd()}\n- ${written}\n`

interface Written {
  readonly thing: string
  readonly category: string
  readonly menu: string
  readonly image: string
}

/** An article that nothing is wrong with: `menu` is an id, `image` a place below public. */
export const soundArticle = ({ thing, category, menu, image }: Written): string => `---
title: Where is the ${thing} of the desk phone?
summary: The ${thing} stands at the top of the desk phone. It shows that the phone has power.
category: ${category}
audience: [customer, admin]
aliases:
  - find the ${thing}
  - ${thing} on the desk phone
  - what is the ${thing} for
  - desk phone ${thing} position
  - ${thing} kahan hai
related: [add-a-user]
verified: ${TODAY}
facts: [PA-01]
---

## Steps

:::steps
1. Lift the desk phone.
2. Open <Menu path="${menu}" /> and look for the ${thing}.
:::

![The ${thing} at the top of a desk phone](/${image})

:::details[What it is made of]
The ${thing} is a small window of glass.
:::

## If it did not work

1. **The ${thing} stays dark.** Plug the desk phone in again.

## Get help

<GetHelp topic="base" />
`

/** A grey picture of that size: the smallest PNG that is one. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const framed = Buffer.alloc(body.length + 8)
    framed.writeUInt32BE(data.length, 0)
    body.copy(framed, 4)
    framed.writeUInt32BE(crc32(body), body.length + 4)
    return framed
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 0x80)
  for (let line = 0; line < height; line++) rows[line * (width + 1)] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** CRC-32 as PNG has it (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
