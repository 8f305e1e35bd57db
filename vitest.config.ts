import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.mjs'

const root = import.meta.dirname
const alias = { '@': root, 'contentlayer/generated': path.join(root, '.contentlayer/generated') }

/** Tests that need the built site or a browser; everything else is a unit test. */
const SITE = [
  'tests/browser/**/*.test.ts',
  'tests/journeys/**/*.test.ts',
  'tests/commands/**/*.test.ts',
  'tests/attack/**/*.test.ts',
]

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          // Modules as Node loads them. Vite's own loader reads each import through a getter, which
          // V8 does not compile away: loops over imported functions took three times as long.
          experimental: { viteModuleRunner: false, nodeLoader: false },
          execArgv: [
            '--import',
            'tsx',
            // Room for what is made and forgotten at once; the default is collected all the time.
            '--max-semi-space-size=64',
          ],
          // React as the built site has it.
          env: { NODE_ENV: 'production' },
          include: ['tests/**/*.test.ts'],
          exclude: SITE,
          restoreMocks: true,
          // A machine that does other things is slower, and no test is about that.
          testTimeout: 60_000,
          expect: { poll: { interval: 50, timeout: 30_000 } },
          // What the tests share is pure or read once: loading it anew for each file took more time
          // than the tests.
          isolate: false,
          maxWorkers: '100%',
          // Of tests that say so: those wait.
          maxConcurrency: 50,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          // As above: nothing is kept in a module, and loading each anew took a tenth of the time.
          isolate: false,
          include: SITE,
          globalSetup: 'tests/browser/site.setup.ts',
          // A slow machine is no failure: these end what hangs, and nothing is measured by them.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { interval: 50, timeout: 30_000 } },
          // Two cores: beside a third, typed keys have pauses between them, and cost more answers.
          maxWorkers: 2,
        },
      },
    ],
  },
})
