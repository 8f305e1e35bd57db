// Starts the built site once for all browser tests, on a free port, and ends it afterwards.
import type { TestProject } from 'vitest/node'
import { unpackChromium } from './chromium'
import { startSite } from './site'

declare module 'vitest' {
  interface ProvidedContext {
    readonly origin: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  unpackChromium()
  const site = await startSite()
  project.provide('origin', site.origin)
  return async () => {
    await site.stop()
  }
}
