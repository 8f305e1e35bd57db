// What a writer saved in the studio, taken to readers: in a copy of the repository, `npm start`
// builds what changed and serves it.
import { rmSync } from 'node:fs'
import { expect } from 'vitest'
import { startSite } from '../../browser/site'
import { copyRepository, writeIn } from '../../content/copy'
import { pagesOf, standingOf } from '../../content/found'

interface File {
  readonly path: string
  readonly text: string
}

/** What the studio saved, each as it stood in its turn. */
export interface Saved {
  /** An article while it was a draft, and without that line. */
  readonly draft: File
  readonly article: File
  /** A guided fix with a hole, the line of it, and mended. */
  readonly holed: File
  readonly line: number
  readonly mended: File
  readonly picture: { readonly path: string; readonly bytes: Uint8Array }
}

/**
 * The hole stops the build, which names its line, and readers keep what they have; mended, the
 * guided fix is served, and the draft is nowhere; published, its page and picture are served, and
 * a search for its title finds it first.
 */
export async function expectPublished(saved: Saved): Promise<void> {
  const folder = copyRepository()
  const pages = pagesOf([saved.article, saved.mended])
  const put = (files: readonly File[]): void => {
    for (const { path, text } of files) writeIn(folder, path, text)
  }
  /** What `npm start` prints, and how readers find the article and the guided fix. */
  const served = async () => {
    const site = await startSite({}, { folder, isBuilt: false })
    const image = saved.picture.path.replace(/^public/, '')
    const [standings, { status }] = await Promise.all([
      Promise.all(pages.map((page) => standingOf(site.origin, page))),
      fetch(`${site.origin}${image}`),
    ])
    await site.stop()
    return { printed: site.printed(), standings, picture: status }
  }
  const absent = { status: 404, place: -1 }
  const found = { status: 200, place: 0 }
  try {
    writeIn(folder, saved.picture.path, saved.picture.bytes)
    put([saved.draft, saved.holed])
    const refused = await served()
    expect(refused.printed).toContain('THE BUILD FAILED')
    expect(refused.printed).toMatch(new RegExp(`^${saved.holed.path}:${saved.line}:`, 'm'))
    expect(refused.standings).toEqual([absent, found])
    put([saved.mended])
    const mended = await served()
    expect(mended.printed).not.toContain('THE BUILD FAILED')
    expect(mended.standings).toEqual([absent, found])
    put([saved.article])
    const published = await served()
    expect(published.printed).not.toContain('THE BUILD FAILED')
    expect(published).toMatchObject({ standings: [found, found], picture: 200 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
