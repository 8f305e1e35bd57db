// Build stage: a picture for each page that is passed on, into .generated/previews. A picture is
// drawn again only when its words or its drawing changed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { articles, categories } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'
import { drawPreview, type Preview } from '@/scripts/build/preview/draw'
import { writeIfChanged } from './write-if-changed'

const FOLDER = '.generated/previews'
const DRAWN = '.generated/previews.json'
const drawing = readFileSync('scripts/build/preview/draw.tsx', 'utf8')

const titles = new Map(categories().map(({ id, title }) => [id, title]))
const wanted: readonly (readonly [file: string, preview: Preview])[] = [
  ['home.png', { site: site.name, title: site.tagline, place: new URL(site.siteUrl).host }],
  ...articles().map(
    ({ slug, title, category }) =>
      [
        `articles/${slug}.png`,
        { site: site.name, title, place: titles.get(category) ?? '' },
      ] as const,
  ),
  ...wizards.map(
    ({ symptom, title }) =>
      [
        `fix/${symptom}.png`,
        { site: site.name, title, place: 'Find the cause in a few questions' },
      ] as const,
  ),
]

const before = existsSync(DRAWN)
  ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(DRAWN, 'utf8')))
  : {}
const after: Record<string, string> = {}
for (const [file, preview] of wanted) {
  const made = createHash('sha256').update(JSON.stringify(preview)).update(drawing).digest('hex')
  const target = path.join(FOLDER, file)
  if (before[file] !== made || !existsSync(target))
    writeIfChanged(target, await drawPreview(preview))
  after[file] = made
}
for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }))
  if (file.endsWith('.png') && !(file in after)) rmSync(path.join(FOLDER, file))
writeIfChanged(DRAWN, JSON.stringify(after))
