// Journeys on a phone and at a desk. A file chooses one of the two for all its journeys; those that
// matter most are walked in both.
import { test } from 'vitest'
import { useBrowser, type OpenPage } from '../browser/visit'

const SCREENS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } } as const

/**
 * `open` opens pages on the screen of the journey; `both` is a test that is walked on either
 * screen.
 */
export interface Journeys {
  readonly open: OpenPage
  readonly both: (name: string, walk: () => Promise<void>) => void
}

/** The journeys of a file, on `usual` where nothing else is said. */
export function useJourneys(usual: keyof typeof SCREENS): Journeys {
  const open = useBrowser()
  let screen = usual
  return {
    open: (path, options) => open(path, { viewport: SCREENS[screen], ...options }),
    both: (name, walk) =>
      test.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(`${name} (%s)`, async (each) => {
        screen = each
        try {
          await walk()
        } finally {
          screen = usual
        }
      }),
  }
}
