import { expect, test } from 'vitest'
import { DATA_POLICY } from '@/server/edge/security-headers'

test(
  'a file that is no document, and so the worker of a check-up, may open no connection ' +
    'and load nothing',
  () => {
    expect(DATA_POLICY).toMatch(/^default-src 'none';/)
    expect(DATA_POLICY).not.toMatch(/connect-src|script-src|worker-src/)
  },
)
