// What the pages of a site were made of, and which of them a build makes: the note that the stages
// of a build leave each other in the site's folder. What they would be made of now is read by
// scripts/build/pages/sources.ts.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

const sourcesShape = z.object({
  /** A hash over everything that any page may show, except the text of an article. */
  frame: z.string(),
  /** By slug, the digest of an article's text, its passages included. */
  texts: z.record(z.string(), z.string()),
})
const planShape = z.object({
  sources: sourcesShape,
  /** The slugs whose pages are made; null for every page of the site. */
  slugs: z.array(z.string()).nullable(),
})

/** What the pages of a site are made of. */
export type Sources = z.infer<typeof sourcesShape>

/** What is to be made, and of what. */
export type Plan = z.infer<typeof planShape>

/** Compares what the pages were made of with what they would be made of now. */
export function planPages(before: Sources | undefined, now: Sources): Plan {
  if (before?.frame !== now.frame) return { sources: now, slugs: null }
  const slugs = Object.keys(now.texts).filter((slug) => before.texts[slug] !== now.texts[slug])
  return { sources: now, slugs }
}

const madeFile = (dist: string): string => path.join(dist, 'made-of.json')
const planFile = (dist: string): string => path.join(dist, 'plan.json')

/** What the finished site in `dist` was made of; undefined when it is not finished. */
export function readMade(dist: string): Sources | undefined {
  const file = madeFile(dist)
  return existsSync(file)
    ? sourcesShape.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
    : undefined
}

/** Notes what is about to be made. From here on the site in `dist` is not finished. */
export function beginPlan(dist: string): void {
  rmSync(madeFile(dist), { force: true })
}

/** Leaves a plan, whose pages are made, to the stages that follow. */
export function writePlan(dist: string, plan: Plan): void {
  writeFileSync(planFile(dist), JSON.stringify(plan))
}

/** Reads the plan of a build. Throws when the pages were not made. */
export function readPlan(dist: string): Plan {
  return planShape.parse(JSON.parse(readFileSync(planFile(dist), 'utf8')))
}

/** Notes that everything of the plan stands in `dist`. */
export function finishPlan(dist: string): void {
  const { sources } = readPlan(dist)
  writeFileSync(planFile(dist), JSON.stringify(sources))
  renameSync(planFile(dist), madeFile(dist))
}
